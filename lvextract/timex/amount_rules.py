"""Amounts of time: distances (`pirms trim gadiem`), durations, what recurs, and ages, which are no time.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

import regex

from lvextract.document import TimexType
from lvextract.timex.calendar_rules import SEPARATOR
from lvextract.timex.deictic_rules import SEASON, WEEKDAY, WEEKEND
from lvextract.timex.moment import Anchor, Expression, Moment, Shift
from lvextract.timex.numerals import NUMBER, ORDINAL, number, ordinal
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    AMOUNTS,
    DASH,
    DAY_PARTS,
    GAP,
    LEXICON,
    SEASONS,
    SPACE,
    UNITS,
    WEEKDAYS,
    forms,
    meanings,
    one_of,
)

_WEEKDAYS_HABIT = meanings(LEXICON["weekdays_habit"])
_DAY_PARTS_HABIT = meanings(LEXICON["day_parts_habit"])
_WEEKDAY_NUMBERS = {name: place + 1 for place, name in enumerate(LEXICON["weekdays"])}
# Units of the lexicon that TIMEX3 writes otherwise: what stands before the number, how many of what each is.
_TIMEX3_UNITS = {
    "S": ("T", 1, "S"), "MIN": ("T", 1, "M"), "H": ("T", 1, "H"),
    "HY": ("", 6, "M"), "DE": ("", 10, "Y"), "CE": ("", 100, "Y"),
}  # fmt: skip
_ONE_AND_HALF = {
    "S": "PTXS", "MIN": "PT90S", "H": "PT90M", "D": "PT36H", "W": "PT252H", "M": "P45D", "HY": "P9M", "Y": "P18M",
    "DE": "P15Y", "CE": "P150Y",
}  # fmt: skip
_WEEKDAY = regex.compile(rf"\b{one_of(WEEKDAYS)}")
_SHORT_UNITS = {"sek": "S", "min": "MIN", "st": "H"}

UNIT = rf"(?P<unit>{one_of(UNITS)})"
SOFTENER = rf"(?:(?:{one_of(w for w in AMOUNTS['softeners'] if w != '~')}|~){GAP})?+"
OR = rf"(?:{GAP}{DASH}{GAP}|{SPACE}(?:līdz|vai){SPACE}|,[ ])"
COUNT = (
    rf"(?:(?P<number>{NUMBER})(?:\.?(?P<or>{OR})(?:\d{{1,4}}|\p{{L}}{{3,15}}))?+{SPACE}"
    rf"|(?P<half>{one_of(AMOUNTS['one_and_half'])}){SPACE}"
    rf"|(?P<unknown>{one_of(AMOUNTS['unknown'])}){SPACE})"
)
AMOUNT = rf"{SOFTENER}{COUNT}?+{UNIT}"
COUNTED = rf"{SOFTENER}{COUNT}{UNIT}"
DURING = rf"(?:{SPACE}{one_of(AMOUNTS['during'])})?+"


def _expression(match: Match, value: str, type: TimexType) -> Expression:
    """The match as a duration or a set."""
    return Expression(match.start(), match.end(), match.rule, Moment(literal=value), type=type)


def _distance(match: Match, sign: int, anchor: Anchor = "published") -> Moment | None:
    """The moment so many units away; with no exact number, only its direction."""
    unit = UNITS[match["unit"]]
    if match["unknown"] or match["or"]:
        return Moment(literal="PAST_REF" if sign < 0 else "FUTURE_REF")
    if match["half"]:
        return Moment(shift=Shift("M", 18 * sign, anchor, told=True)) if unit == "Y" else None
    count = number(match["number"]) if match["number"] else 1
    return Moment(shift=Shift(unit, sign * count, anchor, told=anchor == "published"))


def _period(match: Match) -> str:
    """The TIMEX3 value of an amount."""
    unit = UNITS[match["unit"]]
    if match["half"]:
        return _ONE_AND_HALF[unit]
    if match["unknown"]:
        return _amount(unit, None)
    return _amount(unit, number(match["number"]) if match["number"] else 1)


def _amount(unit: str, count: int | None) -> str:
    """The TIMEX3 value of so many units, None: a number that is not known."""
    before, size, letter = _TIMEX3_UNITS.get(unit, ("", 1, unit))
    return f"P{before}{'X' if count is None else count * size}{letter}"


@rule(
    rf"{SOFTENER}{COUNT}{one_of(f for f, u in UNITS.items() if u in 'YMWD')}{SPACE}{one_of(AMOUNTS['age'])}"
    rf"|(?<=\b{one_of(forms(LEXICON['beside']['age_verbs']))}[ ]){NUMBER}{SPACE}(?:gadi|gads|gadu)\b"
)
def age(match: Match) -> Found:
    """`63 gadus vecā`, `29 gadu vecumā`, `90 gadu jubileja`, `apritēja 31 gads`: no time"""
    return []


@rule(rf"{COUNTED}{SPACE}(?:gadā|mēnesī|nedēļā|dienā|diennaktī|stundā)\b")
def rate(match: Match) -> Found:
    """`10 stundas nedēļā`: no time"""
    return []


@rule(rf"pirms{SPACE}(?:(?P<decades>gadu{SPACE}(?:desmitiem|simtiem))|{UNIT}{SPACE}(?P<number>{NUMBER})|{AMOUNT})")
def amount_ago(match: Match) -> Found:
    """`pirms trim gadiem`, `pirms nedēļas`, `pirms mēnešiem diviem`"""
    return Moment(literal="PAST_REF") if match["decades"] else _distance(match, -1)


@rule(rf"{COUNTED}{SPACE}{one_of(AMOUNTS['ago'])}")
def amount_back(match: Match) -> Found:
    """`50 gadus atpakaļ`"""
    return _distance(match, -1)


@rule(rf"(?:{one_of(AMOUNTS['whole'])}{SPACE})?{AMOUNT}{SPACE}{one_of(AMOUNTS['later'])}")
def amount_later(match: Match) -> Found:
    """`18 dienas vēlāk`"""
    return _distance(match, 1, "previous")


@rule(rf"{AMOUNT}{SPACE}{one_of(AMOUNTS['earlier'])}")
def amount_earlier(match: Match) -> Found:
    """`gadu iepriekš`, `divas dienas agrāk`"""
    return _distance(match, -1, "previous")


@rule(rf"pēc{SPACE}{AMOUNT}")
def amount_ahead(match: Match) -> Found:
    """`pēc divām nedēļām`; `pēc desmit gadu darba` is an amount of work"""
    if match["unit"] in LEXICON["genitives"]:
        return None
    return _distance(match, 1)


@rule(
    rf"{one_of(AMOUNTS['every'])}{SPACE}(?:(?:pa|pēc){SPACE})?(?:(?P<nth>{ORDINAL}){SPACE}{UNIT}|{AMOUNT})"
    rf"(?:{SPACE}(?:{ORDINAL}|{one_of(forms(LEXICON['parts']['last']))}){SPACE}{WEEKDAY})?+"
)
def every_unit(match: Match) -> Found:
    """`katru gadu`, `ik pa pieciem gadiem`, `katru otro nedēļu`, `katra mēneša pirmajā pirmdienā`"""
    value = _amount(UNITS[match["unit"]], ordinal(match["nth"])) if match["nth"] else _period(match)
    return _expression(match, value, "SET")


@rule(rf"{one_of(AMOUNTS['every'])}{SPACE}{one_of(WEEKDAYS)}(?:{SEPARATOR}{one_of(WEEKDAYS)}){{0,6}}+")
def every_weekday(match: Match) -> Found:
    """`katru trešdienu`, `katru pirmdienu un trešdienu`"""
    days = list(_WEEKDAY.finditer(match.found.string, match.start(), match.end()))
    starts = [match.start(), *(day.start() for day in days[1:])]
    return [
        Expression(start, day.end(), match.rule, Moment(literal=f"XXXX-WXX-{WEEKDAYS[day.group()]}"), type="SET")
        for start, day in zip(starts, days, strict=True)
    ]


@rule(rf"{one_of(AMOUNTS['every'])}{SPACE}(?:{SEASON}|(?P<part>{one_of(DAY_PARTS)}))")
def every_named(match: Match) -> Found:
    """`ik vasaras`, `katru rītu`"""
    value = f"XXXX-{SEASONS[match['season']]}" if match["season"] else f"XXXX-XX-XXT{DAY_PARTS[match['part']]}"
    return _expression(match, value, "SET")


@rule(rf"(?P<word>{one_of(_WEEKDAYS_HABIT)})")
def weekdays_of_habit(match: Match) -> Found:
    """`sestdienās`"""
    return _expression(match, f"XXXX-WXX-{_WEEKDAY_NUMBERS[_WEEKDAYS_HABIT[match['word']]]}", "SET")


@rule(rf"(?:(?P<weekday>{one_of(WEEKDAYS)}){SPACE})?(?P<word>{one_of(_DAY_PARTS_HABIT)})")
def day_parts_of_habit(match: Match) -> Found:
    """`vakaros`, `piektdienu vakaros`"""
    if match["weekday"]:
        value = f"XXXX-WXX-{WEEKDAYS[match['weekday']]}T{_DAY_PARTS_HABIT[match['word']]}"
        return _expression(match, value, "SET")
    return _expression(match, f"XXXX-XX-XXT{_DAY_PARTS_HABIT[match['word']]}", "SET")


@rule(
    rf"(?:(?:(?:{NUMBER}|{one_of(AMOUNTS['unknown'])}){SPACE})?{one_of(AMOUNTS['times'])}"
    rf"|{one_of(AMOUNTS['times_in_word'])}){SPACE}{AMOUNT}"
)
def times_in_unit(match: Match) -> Found:
    """`reizi divos gados`, `divas reizes nedēļā`, `divreiz gadā`"""
    return _expression(match, _period(match), "SET")


@rule(
    rf"(?:{one_of(AMOUNTS['recent'] + AMOUNTS['coming'])}{SPACE})?{COUNTED}{DURING}"
    rf"|(?:{one_of(AMOUNTS['recent'] + AMOUNTS['coming'])}{SPACE})?{UNIT}{SPACE}{one_of(AMOUNTS['during'])}"
    rf"|{one_of(AMOUNTS['whole'])}{SPACE}{UNIT}{DURING}(?!{SPACE}{WEEKEND})"
    rf"|{SOFTENER}(?P<halved>{one_of(AMOUNTS['halves'])})"
    rf"|(?P<short>\d{{1,3}})[ ]?(?P<short_unit>{one_of(_SHORT_UNITS)})\.?"
)
def duration(match: Match) -> Found:
    """`divu gadu laikā`, `4 stundas`, `visu nedēļu`, `nedēļas laikā`, `pusgadu`"""
    if match["halved"]:
        return _expression(match, "P6M" if match["halved"] == "pusgadu" else "PT30M", "DURATION")
    if match["short"]:
        return _expression(match, _amount(_SHORT_UNITS[match["short_unit"]], int(match["short"])), "DURATION")
    return _expression(match, _period(match), "DURATION")


@rule(rf"(?P<ordinal>{ORDINAL}|\d{{1,2}}\.){SPACE}gadu\b(?!{SPACE}(?:{one_of(AMOUNTS['age'])}|sākum|beig|vid))")
def nth_year(match: Match) -> Found:
    """`jau piekto gadu`"""
    if not match["ordinal"].rstrip(".").isdecimal() and not match["ordinal"].endswith("o"):
        return None
    return _expression(match, f"P{ordinal(match['ordinal'].rstrip('.'))}Y", "DURATION")
