"""Times of the clock.

A bare `18.00` counts beside a day, at the beginning of a sentence or after `ap`, `no`, `līdz`: elsewhere it may be a
price or a clause.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from lvextract.timex.moment import Expression, Moment
from lvextract.timex.numerals import CARDINAL_WORD, number
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    DASH,
    DAY_PARTS,
    DAY_PARTS_ALONE,
    GAP,
    LEXICON,
    MONTHS,
    SPACE,
    UNITS,
    forms,
    one_of,
    plain,
)

CLOCK_WORD = rf"(?:{one_of(forms(LEXICON['clock']['words']))}\.?|pl\.(?={GAP}\d{{1,2}}[.:]\d))"
DAY_PART = rf"(?:{one_of(DAY_PARTS_ALONE)}|dienā\b)"
PARTS_OF_DAY = DAY_PARTS | DAY_PARTS_ALONE
PART_OF_DAY = one_of(PARTS_OF_DAY)
HOUR = r"(?:[01]?\d|2[0-4])"
UNTIL = rf"{GAP}(?:{DASH}|\blīdz\b){GAP}(?:pat[ ])?+"
NO_MEASURE = rf"(?!\d|[.,:]\d|[ ]?(?:[€%°$]|{one_of(LEXICON['clock']['not_before'])}))"
OF_MONTH = rf"\.{GAP}{one_of(MONTHS)}"  # what makes a number a day: `plkst. 9.00 līdz 22. jūnijam`
HALF_PAST = {form: hour for hour, entry in enumerate(LEXICON["clock"]["half_past"]) for form in forms(entry)}
HOURS = {
    form: number(form)
    for entry in LEXICON["numerals"]["cardinal"][1:13]
    for form in forms(entry)
    if form.endswith("os")
}
HOURS_DATIVE = one_of(
    form for form in (*forms(LEXICON["numerals"]["cardinal"][1:13]), *HALF_PAST) if form.endswith("iem")
)
# After figures that may be hours: a noun that they count, `no 11 līdz 13 bērniem`, `no 11 līdz 13 gadu`.
COUNT_OF = rf"{SPACE}(?:\p{{L}}+(?:iem|ām|ēm|īm|u)\b|{one_of(UNITS)})"


def _time(match: Match, which: str) -> Moment | None:
    """The clock of the groups `hour` and `minute`, first or second."""
    hour, minute = int(match[f"hour{which}"]), int(match[f"minute{which}"] or 0)
    return Moment(clock=(hour, minute)) if hour < 24 or minute == 0 else None


def _times(match: Match, weak: bool = False) -> Expression | None:
    """One time or two."""
    first = _time(match, "")
    second = _time(match, "2") if match["hour2"] else None
    if first is None or (match["hour2"] and second is None):
        return None
    return match.expression(first, second, weak=weak)


@rule(
    rf"(?:(?:no{SPACE})(?={CLOCK_WORD}{GAP}[\d.:]{{1,5}}{GAP}līdz))?{CLOCK_WORD}{GAP}"
    rf"(?P<hour>{HOUR})(?:[.:](?P<minute>[0-5]\d))?+(?!\d)"
    rf"(?:{UNTIL}(?:{CLOCK_WORD}{GAP})?+(?P<hour2>{HOUR})(?:[.:](?P<minute2>[0-5]\d))?+(?!\d|{OF_MONTH}))?+"
)
def clock(match: Match) -> Found:
    """`plkst. 18.00`, `pulksten 15`, `no plkst. 10 līdz 14`"""
    return _times(match)


@rule(
    rf"(?<![\w.,:])(?:no|(?P<between>starp)){SPACE}(?P<word>{CLOCK_WORD}{GAP})?+"
    rf"(?P<hour>{HOUR})(?:[.:](?P<minute>[0-5]\d))?+{SPACE}(?(between)un|līdz){SPACE}(?:{CLOCK_WORD}{GAP})?+"
    rf"(?P<hour2>{HOUR})(?:[.:](?P<minute2>[0-5]\d))?+{NO_MEASURE}(?!{OF_MONTH})(?P<count>{COUNT_OF})?+"
)
def clock_from_to(match: Match) -> Found:
    """`no 9.00 līdz 12.30`, `starp plkst. 17 un 18`; `no 11 līdz 13` only beside a day"""
    told = match["word"] or match["minute"]
    if not told and (match["count"] or int(match["hour"]) >= int(match["hour2"])):
        return None
    return _times(match, weak=not told)


@rule(
    rf"no{SPACE}(?P<clock>{CLOCK_WORD}{SPACE})?+(?P<hour>{HOURS_DATIVE})(?:{SPACE}(?P<part>{PART_OF_DAY}))?+"
    rf"{SPACE}līdz{SPACE}(?:{CLOCK_WORD}{SPACE})?+(?P<hour2>{HOURS_DATIVE})(?:{SPACE}(?P<part2>{PART_OF_DAY}))?+"
    rf"(?!{COUNT_OF})"
)
def spelled_clock_from_to(match: Match) -> Found:
    """`no desmitiem līdz vieniem dienā`; `no desmitiem līdz vieniem` only beside a day"""
    since, until = (_spelled_hour(match[group]) for group in ("hour", "hour2"))
    part, until_part = (PARTS_OF_DAY.get(plain(match[group])) for group in ("part", "part2"))
    told = match["clock"] or part or until_part
    if until_part and not part and (since < until or until_part == "NI"):
        part = until_part  # `no pieciem līdz septiņiem vakarā`
    elif not until_part and until <= since and part != "NI":
        until_part = "AF"  # `no desmitiem līdz vieniem`
    return match.expression(Moment(clock=since, day_part=part), Moment(clock=until, day_part=until_part), weak=not told)


def _spelled_hour(word: str) -> tuple[int, int]:
    """The hour and minute of `desmitiem`, `pusdeviņiem`."""
    return (HALF_PAST[word] - 1, 30) if word in HALF_PAST else (number(word), 0)


@rule(
    rf"(?<![\w.,:/-])(?P<hour>{HOUR})[.:](?P<minute>[0-5]\d)"
    rf"(?:{GAP}{DASH}{GAP}(?P<hour2>{HOUR})[.:](?P<minute2>[0-5]\d))?+{NO_MEASURE}"
)
def bare_clock(match: Match) -> Found:
    """`18.00`, `10:00–14:00`"""
    return _times(match, weak=True)


@rule(rf"{CLOCK_WORD}{SPACE}(?:(?P<word>{CARDINAL_WORD})|(?P<half>{one_of(HALF_PAST)}))")
def spelled_clock(match: Match) -> Found:
    """`pulksten piecos`, `pulksten puspiecos`"""
    if match["half"]:
        return Moment(clock=(HALF_PAST[match["half"]] - 1, 30))
    hour = number(match["word"])
    return Moment(clock=(hour, 0)) if 1 <= hour <= 12 else None


@rule(rf"(?P<word>{one_of(HALF_PAST)})")
def half_past(match: Match) -> Found:
    """`puspiecos`: half an hour before five; `puspieci` only beside a day"""
    word = match["word"]
    return match.expression(Moment(clock=(HALF_PAST[word] - 1, 30)), weak=not word.endswith("os"))


@rule(rf"(?P<word>{one_of(HOURS)})(?!{SPACE}\p{{L}}+[oā]s\b)")
def hour_beside_day(match: Match) -> Found:
    """`rīt desmitos`, not `rīt desmitos autobusos`"""
    return match.expression(Moment(clock=(HOURS[match["word"]], 0)), weak=True)


@rule(rf"(?:pēc{SPACE})?(?P<word>{CARDINAL_WORD}|(?<![\d.,:])\d{{1,2}})(?={SPACE}{DAY_PART})")
def hour_of_day_part(match: Match) -> Found:
    """`četros no rīta`, `8 vakarā`: an hour only beside the part of the day"""
    hour = number(match["word"])
    return match.expression(Moment(clock=(hour, 0)), weak=True) if 1 <= hour <= 12 else None


@rule(one_of(forms(LEXICON["clock"]["midnight"])))
def midnight(match: Match) -> Found:
    """`pusnaktī`"""
    return Moment(clock=(0, 0))
