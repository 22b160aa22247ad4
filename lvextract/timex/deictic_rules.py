"""Times told from the day of reading, and the parts of a day, month or year that stand beside a date.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from lvextract.timex.calendar_rules import MONTH
from lvextract.timex.moment import Expression, Moment, Shift
from lvextract.timex.numerals import ORDINAL, ordinal
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    AMOUNTS,
    DAY_PARTS,
    DAY_PARTS_ALONE,
    DEICTICS,
    GAP,
    LEXICON,
    MONTHS,
    REFERENCES,
    SEASONS,
    SEASONS_NOW,
    SHIFTS,
    SPACE,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_AHEAD,
    WEEKDAYS_BACK,
    forms,
    meanings,
    one_of,
    plain,
)

SHIFT = rf"(?P<shift>{one_of(SHIFTS)})\.?{SPACE}"
WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})"
SEASON = rf"(?P<season>{one_of(SEASONS)})"
WEEKEND = one_of(forms(LEXICON["weekend"]["forms"]))
_ABOUT_NOW = one_of(AMOUNTS["recent"] + AMOUNTS["coming"] + AMOUNTS["these"])
_DAY_PARTS_NOW = meanings(LEXICON["day_parts_now"])
_SEASON_ATTRIBUTES = frozenset(LEXICON["season_attributes"])
_ATTRIBUTES = "|".join(forms(LEXICON["parts"]["attributes"]))
_SAME = meanings(LEXICON["same"])


def _direction(match: Match) -> int | None:
    """What `pagājušo`, `šajā`, `nākamo` say before a weekday, a month or a season."""
    return SHIFTS[match["shift"]] if match["shift"] else None


@rule(rf"(?P<word>{one_of(DEICTICS)})")
def deictic(match: Match) -> Found:
    """`šodien`, `vakar`, `šonedēļ`, `pērn`, `nākamgad`"""
    return Moment(shift=Shift(*DEICTICS[match["word"]]))


@rule(r"(?P<word>[šp])\.[ ]?g\b\.?")
def abbreviated_year(match: Match) -> Found:
    """`š.g.`, `p.g.`"""
    return Moment(shift=Shift("Y", 0 if match["word"] == "š" else -1))


@rule(rf"{SHIFT}(?P<unit>{one_of(LEXICON['shifted'])})")
def shifted_unit(match: Match) -> Found:
    """`šā gada`, `pagājušajā nedēļā`, `nākamajā mēnesī`, `iepriekšējā dienā`"""
    return Moment(shift=Shift(UNITS[match["unit"]], SHIFTS[match["shift"]]))


@rule(rf"(?P<words>{one_of(_SAME)})")
def same_unit(match: Match) -> Found:
    """`tā paša gada`, `tajā pašā dienā`: the year or the day just named"""
    return Moment(shift=Shift(_SAME[plain(match["words"])], 0, "previous"))


@rule(rf"(?:{SHIFT})?nedēļas{SPACE}{WEEKEND}")
def weekend(match: Match) -> Found:
    """`nedēļas nogalē`, `pagājušās nedēļas nogalē`"""
    shift = Shift("W", SHIFTS[match["shift"]]) if match["shift"] else None
    return Moment(weekend=True, shift=shift)


@rule(rf"(?:{SHIFT})?{one_of(forms(LEXICON['weekend']['days_off']))}")
def days_off(match: Match) -> Found:
    """`brīvdienās`"""
    return Moment(weekend=True, direction=_direction(match))


@rule(rf"(?:{SHIFT})?{WEEKDAY}")
def weekday(match: Match) -> Found:
    """`trešdien`, `pagājušo piektdien`, `nākamajā ceturtdienā`"""
    day, direction = WEEKDAYS[match["weekday"]], _direction(match)
    if direction is not None and direction >= 0:
        return Moment(weekday=day, shift=Shift("W", direction))
    return Moment(weekday=day, direction=direction)


@rule(rf"(?P<word>{one_of([*WEEKDAYS_AHEAD, *WEEKDAYS_BACK])})")
def weekday_with_direction(match: Match) -> Found:
    """`nākamotrdien`, `pagājšpiektdien`"""
    word = match["word"]
    if word in WEEKDAYS_AHEAD:
        return Moment(weekday=WEEKDAYS_AHEAD[word], shift=Shift("W", 1))
    return Moment(weekday=WEEKDAYS_BACK[word], direction=-1)


@rule(rf"{SHIFT}{MONTH}")
def shifted_month(match: Match) -> Found:
    """`šajā janvārī`, `pērnā jūlija`"""
    return Moment(month=MONTHS[match["month"]], direction=_direction(match))


@rule(rf"(?:{SHIFT})?{SEASON}")
def season(match: Match) -> Found:
    """`vasarā`, `pagājušajā rudenī`; the genitive alone is an attribute (`ziemas mētelis`)"""
    moment = Moment(season=SEASONS[match["season"]], direction=_direction(match))
    return match.expression(moment, weak=match["season"] in _SEASON_ATTRIBUTES and not match["shift"])


@rule(rf"(?P<word>{one_of(SEASONS_NOW)})")
def season_now(match: Match) -> Found:
    """`šovasar`, `šoziem`"""
    return Moment(season=SEASONS_NOW[match["word"]], direction=0)


@rule(rf"(?:(?P<half>{ORDINAL}){SPACE})?{one_of(forms(LEXICON['parts']['edge']))}")
def edge(match: Match) -> Found:
    """`sākumā`, `vidū`, `beigās` of a longer time; it changes nothing"""
    return None if match["half"] else match.expression(Moment(), weak=True)


@rule(
    rf"(?<!\d\.?[ ]?)(?<!(?:[āo]|ās|{_ATTRIBUTES})[ ])(?P<unit>gada|mēneša|nedēļas){SPACE}"
    rf"{one_of(forms(LEXICON['parts']['edge']))}"
)
def edge_of_current(match: Match) -> Found:
    """`līdz gada beigām`, `mēneša beigās`: of the year, the month in which it is said"""
    return Moment(shift=Shift(UNITS[match["unit"]], 0))


@rule(rf"(?P<number>{ORDINAL}|[1-4]\.){SPACE}{one_of(forms(LEXICON['parts']['half']))}")
def half(match: Match) -> Found:
    """`pirmajā pusē`, `otrās puses` of a year, a month or a night"""
    return _part(match, "H", 2, weak=True)


@rule(rf"(?P<number>{ORDINAL}|[1-4]\.){GAP}{one_of(forms(LEXICON['parts']['quarter']))}")
def quarter(match: Match) -> Found:
    """`pirmajā ceturksnī`, `4. ceturksnī`"""
    return _part(match, "Q", 4)


@rule(rf"(?P<number>{ORDINAL}|[12]\.){GAP}{one_of(forms(LEXICON['parts']['semester']))}")
def half_year(match: Match) -> Found:
    """`otrajā pusgadā`"""
    return _part(match, "H", 2)


def _part(match: Match, letter: str, most: int, weak: bool = False) -> Expression | None:
    """A numbered part of a year."""
    number = ordinal(match["number"].rstrip("."))
    return match.expression(Moment(part=f"{letter}{number}"), weak=weak) if number <= most else None


@rule(rf"(?P<word>{one_of(_DAY_PARTS_NOW)})")
def day_part_now(match: Match) -> Found:
    """`šorīt`, `šovakar`, `šonakt`"""
    return Moment(shift=Shift("D", 0), day_part=_DAY_PARTS_NOW[match["word"]])


@rule(rf"naktī{SPACE}uz{SPACE}{WEEKDAY}")
def night_before(match: Match) -> Found:
    """`naktī uz sestdienu`: from Friday to Saturday"""
    return Moment(weekday=WEEKDAYS[match["weekday"]], day_part="NI_BEFORE")


@rule(rf"naktī{SPACE}uz(?={SPACE}\d)")
def night_before_date(match: Match) -> Found:
    """`naktī uz 25. martu`"""
    return match.expression(Moment(day_part="NI_BEFORE"), weak=True)


@rule(rf"(?P<word>{one_of(DAY_PARTS_ALONE)})")
def day_part(match: Match) -> Found:
    """`vakarā`, `no rīta`, `naktī`, also without a day"""
    return Moment(day_part=DAY_PARTS_ALONE[plain(match["word"])])


@rule(rf"(?P<word>{one_of(DAY_PARTS)})")
def day_part_beside_day(match: Match) -> Found:
    """`vakara`, `rītā`, `dienā`: only beside a day"""
    return match.expression(Moment(day_part=DAY_PARTS[match["word"]]), weak=True)


@rule(rf"(?P<word>{one_of(REFERENCES)})")
def present(match: Match) -> Found:
    """`tagad`, `pašlaik`, `mūsdienās`"""
    return Moment(literal=REFERENCES[match["word"]])


@rule(rf"(?P<word>{_ABOUT_NOW}){SPACE}{one_of(LEXICON['plurals'])}")
def vague_period(match: Match) -> Found:
    """`pēdējos gados`, `tuvākajās nedēļās`, `šajās dienās`"""
    word = match["word"]
    tense = "PAST" if word in AMOUNTS["recent"] else "FUTURE" if word in AMOUNTS["coming"] else "PRESENT"
    return Moment(literal=f"{tense}_REF")
