"""What holds for every value, over texts made of the grammar's own examples and over the years of the calendar.

The texts come from a generator with a fixed seed, so that a failure comes again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import pytest
import regex

from lvextract import find_dates
from lvextract.document import Timex
from lvextract.timex.grammar import FIGURE_RULES, WORD_RULES
from lvextract.timex.interval import days

TIME_OF_DAY = r"T(?:(?:[01]\d|2[0-4]):[0-5]\d|MO|MI|AF|EV|NI|DT|XX)"
DAY = r"(?:(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)|XXXX-WXX-[1-7])"
YEAR = r"(?:\d{4}|XXXX)"
PART = r"(?:SP|SU|FA|WI|H[12]|Q[1-4]|\d\d|XX|W(?:\d\d|XX)(?:-WE)?)"
DATE = rf"(?:{DAY}|{YEAR}(?:-{PART})?|\d{{2,3}}|XX)"
TIME = rf"(?:{DAY}{TIME_OF_DAY})"
AMOUNT = r"P(?:(?:\d+|X)[YMWD]|T(?:\d+|X)[HMS])"
FORMS = {
    "DATE": regex.compile(rf"{DATE}(?:/{DATE})?|(?:PAST|PRESENT|FUTURE)_REF"),
    "TIME": regex.compile(rf"{TIME}(?:/(?:{TIME}|{DATE}))?|{DATE}/{TIME}"),
    "DURATION": regex.compile(AMOUNT),
    "SET": regex.compile(rf"{AMOUNT}|(?:{TIME}|{DATE})(?:/(?:{TIME}|{DATE}))?"),
}
DAY_OF_YEAR = regex.compile(r"\d{4}-\d\d-\d\d")

RULES = (*FIGURE_RULES, *WORD_RULES)
EXAMPLES = sorted({quoted for rule in RULES for quoted in (rule.read.__doc__ or "").split("`")[1::2]})
JOINS = [" ", ", ", " un ", " – ", "–", "/", " (", " līdz ", ", no ", " plkst. ", ". ", " notika ", " notiks ", "\n"]
OPENINGS = ["", "no ", "Svētki notiks ", "Svētki notika ", "2014. gada ", "katru ", "starp ", "pirms ", "līdz "]
YEARLY = [
    "29. februārī", "no 20. līdz 29. februārim", "pagājušajā rudenī", "šoziem", "Lieldienās", "31. decembrī", "maijā",
    "pirmajā Adventē", "Ziemassvētku priekšvakarā", "nākamotrdien", "nedēļas nogalē", "naktī uz piektdienu", "parīt",
    "šogad no desmitiem līdz vieniem, 29. februārī", "sestdien un svētdien, 9999. gada 30. un 31. decembrī",
    "pēc 900 gadiem", "pirms 9000 nedēļām", "9999 dienas vēlāk", "pēc trim gadsimtiem", "nākamajā mēnesī", "šogad",
]  # fmt: skip


def is_well_formed(timex: Timex) -> bool:
    """Whether the value has the form that its type has in `Timex`, and names days that the calendar has."""
    for day in DAY_OF_YEAR.findall(timex.value):
        date.fromisoformat(day)
    return FORMS[timex.type].fullmatch(timex.value) is not None


def texts_of_the_grammar(seed: int, count: int) -> Iterator[str]:
    """Two or three of the rules' examples side by side."""
    draw = random.Random(seed)
    for _ in range(count):
        parts = [draw.choice(OPENINGS), draw.choice(EXAMPLES)]
        for _ in range(draw.choice((1, 1, 2))):
            parts += [draw.choice(JOINS), draw.choice(EXAMPLES)]
        yield "".join(parts) + draw.choice(("", ".", ")", " notiks talka."))


@pytest.mark.parametrize("published", [None, "2015-03-13", "1898-05-01"])
def test_no_value_is_malformed(published: str | None) -> None:
    found = [(text, timex) for text in texts_of_the_grammar(20, 1500) for timex in find_dates(text, published)]
    assert len(found) > 1500
    assert [(text, timex.value) for text, timex in found if not is_well_formed(timex)] == []


def test_the_days_are_those_of_the_value() -> None:
    dated = [t for text in texts_of_the_grammar(21, 1000) for t in find_dates(text, "2015-03-13") if t.first]
    assert len(dated) > 500
    assert [t for t in dated if (t.first, t.last) != days(t.value)] == []


@pytest.mark.parametrize("published", ["1000-01-01", "1799-12-31", "1898-05-01", "2097-03-01", "8999-12-31"])
@pytest.mark.parametrize("verb", ["notiks", "notika", "ir"])
def test_every_time_of_a_year_is_read_on_every_day_of_publication(published: str, verb: str) -> None:
    for time in YEARLY:
        found = find_dates(f"Svētki {verb} {time}.", published)
        assert found
        assert [timex.value for timex in found if not is_well_formed(timex)] == []


def test_years_from_1_to_9999_raise_nothing() -> None:
    draw = random.Random(22)
    for year in range(1, 10_000, 7):
        published = date(draw.randint(1000, 8999), draw.randint(1, 12), draw.randint(1, 28))
        text = f"{year}. gada {draw.choice(YEARLY)}, {draw.choice(YEARLY)} {draw.choice(EXAMPLES)} 15.12.{year:04}."
        assert [timex.value for timex in find_dates(text, published) if not is_well_formed(timex)] == []
