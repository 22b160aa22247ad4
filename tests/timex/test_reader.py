"""What holds for every text: offsets, order, errors, time."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract import find_dates
from lvextract.timex.grammar import FIGURE_RULES, WORD_RULES

WORDS = """no līdz pirms pēc 15. 2014. 12.30 31.02.2014. (1999) gada gadā gados decembrī maija trešdien vakar rīta
plkst. š.g. trim divas dienām nedēļas nogalē un – , . 19. gs. vasarā ik katru Lieldienās naktī uz XV notika notiks
9999. 31.12.9999. 300. janvāra ziemā iepriekš vēlāk nākamajā dienā priekšvakarā pirmajā Adventē 19.00–01.00 šoziem"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_offsets_reproduce_the_text(text: str, published: date | None) -> None:
    last = 0
    for timex in find_dates(text, published):
        assert last <= timex.start < timex.end
        assert text[timex.start : timex.end] == timex.text
        assert (timex.first is None) == (timex.last is None)
        assert timex.rule.startswith("timex.")
        last = timex.end


def test_offsets_are_of_the_callers_string() -> None:
    text = unicodedata.normalize("NFD", "Rīgā 15.\u00a0decem\u00adbrī\r\nnotika svētki")
    (timex,) = find_dates(text, "2015-03-13")
    assert timex.value == "2014-12-15"
    assert text[timex.start : timex.end] == timex.text
    assert unicodedata.normalize("NFC", timex.text) == "15.\u00a0decem\u00adbrī"


def test_every_expression_says_its_rule_and_what_it_was_read_against() -> None:
    text = "Koncerts notiks trešdien, 18. martā, bet agrāk bija 2014. gada 1. maijā."
    timex, given_year = find_dates(text, "2015-03-13")
    assert (timex.rule, timex.resolved_against) == ("timex.weekday_day_month", date(2015, 3, 13))
    assert (given_year.rule, given_year.resolved_against) == ("timex.year_day_month", None)


def test_year_from_the_sentence_is_named_in_the_rule() -> None:
    _, timex = find_dates("No 2014. gada 1. maija, bet 8. jūnijā viss beidzās.")
    assert (timex.value, timex.rule) == ("2014-06-08", "timex.day_month.year_of_sentence")


RULES = {rule.name: rule for rule in (*FIGURE_RULES, *WORD_RULES)}
READ_AS_NOTHING = ("age", "rate", "weekday_of_something", "edge", "eve")  # look-alikes; words that need another time


@pytest.mark.parametrize("name", sorted(set(RULES) - set(READ_AS_NOTHING)))
def test_every_rule_reads_its_own_example(name: str) -> None:
    example = (RULES[name].read.__doc__ or "").split("`")[1]
    beside = ("{}", "Trešdien {}", "2014. gada {}", "{} no rīta", "({})")
    found = [timex.rule for text in beside for timex in find_dates(text.format(example), "2015-03-13")]
    assert any(name in rule for rule in found)


@pytest.mark.parametrize(("text", "published"), [(None, None), (b"15. maijs", None), (15, None)])
def test_text_must_be_a_string(text: object, published: None) -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        find_dates(text, published)  # type: ignore[arg-type]


def test_published_must_be_a_date() -> None:
    with pytest.raises(ValueError, match="must name a day"):
        find_dates("15. maijā", "rīt")


@pytest.mark.parametrize("piece", ["1", "1 ", ".", "1.", "a", "15., ", "gadu ", "no ", "12:", "-", "1.–"])
def test_long_input_takes_linear_time(piece: str) -> None:
    find_dates("15. maijā")
    began = time.perf_counter()
    find_dates(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 5
