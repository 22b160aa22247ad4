"""Times told from the day of reading, and the parts of a month or year that stand beside a date.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from dataclasses import replace

from lvextract.timex.calendar_rules import MONTH
from lvextract.timex.moment import Anchor, Expression, Moment, Shift
from lvextract.timex.numerals import ORDINAL, ROMAN, ordinal
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    AMOUNTS,
    DEICTICS,
    GAP,
    LEXICON,
    MONTHS,
    REFERENCES,
    SEASONS,
    SEASONS_TOLD,
    SHIFTS,
    SPACE,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_AHEAD,
    WEEKDAYS_BACK,
    WEEKDAYS_SHORT,
    WEEKDAYS_THIS,
    forms,
    meanings,
    one_of,
    plain,
)

SHIFT = rf"(?P<shift>{one_of(SHIFTS)})\.?{SPACE}"
WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})"
SEASON = rf"(?P<season>{one_of(SEASONS)})"
HALF = one_of(forms(LEXICON["parts"]["half"]))
WHOLE = one_of(AMOUNTS["whole"])
WEEKEND = one_of(forms(LEXICON["weekend"]["forms"]))
_ABOUT_NOW = one_of(AMOUNTS["recent"] + AMOUNTS["coming"] + AMOUNTS["these"])
_FROM_NAMED = frozenset(forms(LEXICON["from_named"]))
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


@rule(r"(?P<word>[špn])\.[ ]?g\b\.?")
def abbreviated_year(match: Match) -> Found:
    """`š.g.`, `p.g.`, `n.g.`"""
    return Moment(shift=Shift("Y", {"š": 0, "p": -1, "n": 1}[match["word"]]))


def shift_by_day(match: Match) -> Shift:
    """The day that `shift` tells: `nākamajā` and `iepriekšējā` from the day named before, if there is one."""
    anchor: Anchor = "named" if match["shift"] in _FROM_NAMED else "published"
    return Shift("D", SHIFTS[match["shift"]], anchor)


@rule(rf"{SHIFT}(?P<unit>{one_of(LEXICON['shifted'])})")
def shifted_unit(match: Match) -> Found:
    """`šā gada`, `pagājušajā nedēļā`, `nākamajā mēnesī`, `iepriekšējā dienā`"""
    unit = UNITS[match["unit"]]
    return Moment(shift=shift_by_day(match) if unit == "D" else Shift(unit, SHIFTS[match["shift"]]))


@rule(rf"(?P<words>{one_of(_SAME)})")
def same_unit(match: Match) -> Found:
    """`tā paša gada`, `tajā pašā dienā`: the year or the day just named"""
    return Moment(shift=Shift(_SAME[plain(match["words"])], 0, "previous"))


@rule(rf"(?:{WHOLE}{SPACE})?(?:{SHIFT})?nedēļas{SPACE}(?P<end>{WEEKEND})")
def weekend(match: Match) -> Found:
    """`nedēļas nogalē`, `visu pagājušās nedēļas nogali`; the genitive alone is an attribute"""
    shift = Shift("W", SHIFTS[match["shift"]]) if match["shift"] else None
    return match.expression(Moment(weekend=True, shift=shift), weak=match["end"] == "nogales" and shift is None)


@rule(rf"(?:{SHIFT})?{one_of(forms(LEXICON['weekend']['days_off']))}")
def days_off(match: Match) -> Found:
    """`brīvdienās`"""
    return Moment(weekend=True, direction=_direction(match))


@rule(rf"(?:{SHIFT})?{WEEKDAY}(?P<named>{SPACE}{one_of(forms(LEXICON['places']['weekday_names']))})?+")
def weekday(match: Match) -> Found:
    """`trešdien`, `pagājušo piektdien`, `nākamajā ceturtdienā`"""
    if match["named"]:  # `svētdienas skola`
        return []
    day, direction = WEEKDAYS[match["weekday"]], _direction(match)
    if direction in (-1, 0, None):
        return Moment(weekday=day, direction=direction)
    return Moment(weekday=day, shift=Shift("W", direction or 0))


@rule(rf"(?P<word>{one_of([*WEEKDAYS_AHEAD, *WEEKDAYS_BACK, *WEEKDAYS_THIS])})")
def weekday_with_direction(match: Match) -> Found:
    """`nākamotrdien`, `pagājšpiektdien`, `šosestdien`"""
    word = match["word"]
    if word in WEEKDAYS_AHEAD:
        return Moment(weekday=WEEKDAYS_AHEAD[word], shift=Shift("W", 1))
    if word in WEEKDAYS_BACK:
        return Moment(weekday=WEEKDAYS_BACK[word], direction=-1)
    return Moment(weekday=WEEKDAYS_THIS[word], direction=0)


@rule(rf"(?P<word>{one_of(WEEKDAYS_SHORT)})\.")
def weekday_abbreviated(match: Match) -> Found:
    """`trešd., 18. martā`: only beside a date"""
    return match.expression(Moment(weekday=WEEKDAYS_SHORT[match["word"]]), weak=True)


@rule(rf"{SHIFT}{MONTH}")
def shifted_month(match: Match) -> Found:
    """`šajā janvārī`, `pērnā jūlija`"""
    return Moment(month=MONTHS[match["month"]], direction=_direction(match))


@rule(rf"(?:{SHIFT})?{SEASON}")
def season(match: Match) -> Found:
    """`vasarā`, `pagājušajā rudenī`; the genitive alone is an attribute (`ziemas mētelis`)"""
    moment = Moment(season=SEASONS[match["season"]], direction=_direction(match))
    return match.expression(moment, weak=match["season"] in _SEASON_ATTRIBUTES and not match["shift"])


@rule(rf"(?P<word>{one_of(SEASONS_TOLD)})")
def season_told(match: Match) -> Found:
    """`šovasar`, `šoziem`, `pērnruden`"""
    season, direction = SEASONS_TOLD[match["word"]]
    return Moment(season=season, direction=direction)


@rule(one_of(forms(LEXICON["parts"]["edge"])))
def edge(match: Match) -> Found:
    """`sākumā`, `vidū`, `beigās` of a longer time; it changes nothing"""
    return match.expression(Moment(), weak=True)


@rule(one_of(forms(LEXICON["eve"]["forms"])))
def eve(match: Match) -> Found:
    """`priekšvakarā`: the day before the one named"""
    return match.expression(Moment(eve=True), weak=True)


@rule(
    rf"(?<!\d\.?[ ]?)(?<!(?:[āo]|ās|{_ATTRIBUTES})[ ])(?P<unit>gada|mēneša|nedēļas){SPACE}"
    rf"(?:{one_of(forms(LEXICON['parts']['edge']))}|(?<=gada{SPACE})(?P<number>{ORDINAL}){SPACE}{HALF})"
)
def edge_of_current(match: Match) -> Found:
    """`līdz gada beigām`, `mēneša beigās`, `gada otrajā pusē`: of the year, the month in which it is said"""
    moment = Moment(shift=Shift(UNITS[match["unit"]], 0))
    if not match["number"]:
        return moment
    which = ordinal(match["number"])
    return replace(moment, part=f"H{which}") if which <= 2 else None


@rule(rf"(?P<number>{ORDINAL}|[1-4]\.){SPACE}{HALF}")
def half(match: Match) -> Found:
    """`pirmajā pusē`, `otrās puses` of a year, a month or a night"""
    return _part(match, "H", 2, weak=True)


@rule(rf"(?P<number>{ORDINAL}|{ROMAN}|[1-4]\.){GAP}{one_of(forms(LEXICON['parts']['quarter']))}")
def quarter(match: Match) -> Found:
    """`pirmajā ceturksnī`, `4. ceturksnī`, `III ceturksnī`"""
    return _part(match, "Q", 4)


@rule(rf"(?P<number>{ORDINAL}|{ROMAN}|[12]\.){GAP}{one_of(forms(LEXICON['parts']['semester']))}")
def half_year(match: Match) -> Found:
    """`otrajā pusgadā`"""
    return _part(match, "H", 2)


def _part(match: Match, letter: str, most: int, weak: bool = False) -> Expression | None:
    """A numbered part of a year."""
    number = ordinal(match["number"].rstrip("."))
    return match.expression(Moment(part=f"{letter}{number}"), weak=weak) if number <= most else None


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
