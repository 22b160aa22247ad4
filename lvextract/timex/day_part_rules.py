"""Parts of the day: mornings, evenings, and nights, which belong to two days.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from lvextract.timex.calendar_rules import DAY, MONTH
from lvextract.timex.deictic_rules import SHIFT, WEEKDAY, shift_by_day
from lvextract.timex.moment import Moment, Shift
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    DAY_PARTS,
    DAY_PARTS_ALONE,
    GAP,
    LEXICON,
    MONTHS,
    SPACE,
    WEEKDAYS,
    meanings,
    one_of,
    plain,
)

_DAY_PARTS_NOW = meanings(LEXICON["day_parts_now"])


@rule(rf"(?P<word>{one_of(_DAY_PARTS_NOW)})")
def day_part_now(match: Match) -> Found:
    """`šorīt`, `šovakar`, `šonakt`"""
    return Moment(shift=Shift("D", 0), day_part=_DAY_PARTS_NOW[match["word"]])


@rule(rf"(?:{SHIFT})(?P<part>{one_of(DAY_PARTS | DAY_PARTS_ALONE)})")
def shifted_day_part(match: Match) -> Found:
    """`pagājušajā naktī`, `nākamajā rītā`, `šī vakara`"""
    part = (DAY_PARTS | DAY_PARTS_ALONE)[plain(match["part"])]
    return Moment(shift=shift_by_day(match), day_part=part)


@rule(rf"naktī{SPACE}(?:no{SPACE}{one_of(WEEKDAYS)}{SPACE})?uz{SPACE}{WEEKDAY}")
def night_before(match: Match) -> Found:
    """`naktī uz sestdienu`, `naktī no piektdienas uz sestdienu`"""
    return Moment(weekday=WEEKDAYS[match["weekday"]], day_part="NI_BEFORE")


@rule(rf"naktī{SPACE}(?:no{SPACE}{DAY}\.{GAP}(?:{one_of(MONTHS)}{SPACE})?)?uz(?={SPACE}\d)")
def night_before_date(match: Match) -> Found:
    """`naktī uz 25. martu`, `naktī no 24. uz 25. martu`"""
    return match.expression(Moment(day_part="NI_BEFORE"), weak=True)


@rule(
    rf"naktī{SPACE}no{SPACE}{one_of(WEEKDAYS)},?{SPACE}(?P<day>{DAY})\.{GAP}{MONTH},?{SPACE}uz{SPACE}{one_of(WEEKDAYS)}"
)
def night_after_date(match: Match) -> Found:
    """`naktī no piektdienas, 24. marta, uz sestdienu`"""
    return Moment(month=MONTHS[match["month"]], day=int(match["day"]), day_part="NI_AFTER")


@rule(rf"(?P<word>{one_of(DAY_PARTS_ALONE)})")
def day_part(match: Match) -> Found:
    """`vakarā`, `no rīta`, `naktī`, also without a day"""
    return Moment(day_part=DAY_PARTS_ALONE[plain(match["word"])])


@rule(rf"(?P<word>{one_of(DAY_PARTS)})")
def day_part_beside_day(match: Match) -> Found:
    """`vakara`, `rītā`, `dienā`: only beside a day"""
    return match.expression(Moment(day_part=DAY_PARTS[match["word"]]), weak=True)
