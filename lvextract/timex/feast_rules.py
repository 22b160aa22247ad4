"""Holidays, the Sundays of Advent, and weekdays counted in a month: days that are named, not numbered.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from lvextract.timex.calendar_rules import MONTH, STREETS
from lvextract.timex.deictic_rules import WEEKDAY
from lvextract.timex.moment import Moment
from lvextract.timex.numerals import ORDINAL, ordinal
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import FEASTS, HOLIDAYS, LEXICON, MONTHS, SPACE, WEEKDAYS, forms, one_of, plain

WHICH = rf"(?P<which>{ORDINAL}|[1-5]\.|(?P<last>{one_of(forms(LEXICON['parts']['last']))}))"


FEAST_NAME = rf"(?P<named>{SPACE}{one_of([*STREETS, *forms(LEXICON['places']['feast_names'])])})?+"


@rule(rf"(?P<name>{one_of(HOLIDAYS)}){FEAST_NAME}")
def holiday(match: Match) -> Found:
    """`Ziemassvētkos`, `Līgo vakarā`"""
    if match["named"]:  # `Jāņu iela`
        return []
    name = plain(match["name"])
    month, day = (int(part) for part in HOLIDAYS[name].split("-"))
    return Moment(month=month, day=day)


@rule(rf"(?P<name>{one_of(FEASTS)}){FEAST_NAME}")
def movable_holiday(match: Match) -> Found:
    """`Lieldienās`, `Vasarsvētkos`, `Mātes dienā`"""
    if match["named"]:  # `Lieldienu sala`
        return []
    return Moment(feast=FEASTS[plain(match["name"])])


@rule(rf"{WHICH}{SPACE}{one_of(forms(LEXICON['advent']['forms']))}")
def advent(match: Match) -> Found:
    """`pirmajā Adventē`"""
    which = _which(match)
    return Moment(feast=f"advent:{which}") if 1 <= which <= 4 else None


@rule(rf"{MONTH}{SPACE}{WHICH}{SPACE}{WEEKDAY}")
def weekday_of_month(match: Match) -> Found:
    """`maija otrajā svētdienā`, `marta pēdējā piektdienā`"""
    which = _which(match)
    feast = f"weekday:{MONTHS[match['month']]:02}-{which}-{WEEKDAYS[match['weekday']]}"
    return Moment(feast=feast) if which <= 5 else None


@rule(rf"{WHICH}{SPACE}{WEEKDAY}")
def weekday_of_something(match: Match) -> Found:
    """`mēneša pirmajā pirmdienā`: which day it is, is not told"""
    return None if match["last"] else []


def _which(match: Match) -> int:
    """The number, 0 for the last one."""
    return 0 if match["last"] else ordinal(match["which"].rstrip("."))
