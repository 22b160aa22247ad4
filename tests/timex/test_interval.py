"""The days of a value, the bounds of event records, Easter."""

from __future__ import annotations

from datetime import date

import dateparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract import find_dates
from lvextract.timex import iso_bounds
from lvextract.timex.holidays import easter
from lvextract.timex.interval import days

PUBLISHED = "2015-03-13"

BOUNDS = [
    ("Notika 2014. gada 9. maijā.", "2014-05-09", None),
    ("Notika 2014. gada 9. maijā plkst. 18.00.", "2014-05-09T18:00", None),
    ("Notika 2014. gada maijā.", "2014-05", None),
    ("Notika 2014. gadā.", "2014", None),
    ("Notika 2014. gada rudenī.", "2014-09", "2014-11"),
    ("Notika 2014. gada ziemā.", "2014-12", "2015-02"),
    ("Notika 2014. gada 3.–5. maijā.", "2014-05-03", "2014-05-05"),
    ("Notika 2012.–2014. gadā.", "2012", "2014"),
    ("Notika pagājušās nedēļas nogalē.", "2015-03-07", "2015-03-08"),
    ("Notika pagājušajā nedēļā.", "2015-03-02", "2015-03-08"),
    ("Notika janvāra vidū.", "2015-01", None),
    ("Notika vakar vakarā.", "2015-03-12", None),
    ("Notika 90. gados.", None, None),
    ("Notika 19. gadsimtā.", None, None),
    ("Ilga trīs dienas.", None, None),
    ("Notiek katru gadu.", None, None),
]


@pytest.mark.parametrize(("sentence", "start", "end"), BOUNDS)
def test_bounds_are_as_precise_as_the_text(sentence: str, start: str | None, end: str | None) -> None:
    (timex,) = find_dates(sentence, PUBLISHED)
    assert iso_bounds(timex) == (start, end)


def test_unresolved_has_no_bounds() -> None:
    (timex,) = find_dates("Notiks 15. decembrī.")
    assert iso_bounds(timex) == (None, None)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2014-W20", date(2014, 5, 12), date(2014, 5, 18)),
        ("2014-W20-WE", date(2014, 5, 17), date(2014, 5, 18)),
        ("2014-Q4", date(2014, 10, 1), date(2014, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2014-05-03/2014-06-01", date(2014, 5, 3), date(2014, 6, 1)),
    ],
)
def test_days_of_a_value(value: str, first: date, last: date) -> None:
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-12-15", "PAST_REF", "P2Y", "XXXX-WXX-5", "2015/2014", ""])
def test_no_days(value: str) -> None:
    assert days(value) is None


@pytest.mark.parametrize("day", [date(1997, 3, 30), date(2008, 3, 23), date(2011, 4, 24), date(2038, 4, 25)])
def test_easter(day: date) -> None:
    assert easter(day.year) == day


@settings(max_examples=30, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_figures_are_read_as_dateparser_reads_them(day: date) -> None:
    written = f"{day:%d.%m.%Y}"
    (timex,) = find_dates(f"Rīgā {written}.")
    parsed = dateparser.parse(written, languages=["lv"], settings={"DATE_ORDER": "DMY"})
    assert parsed is not None
    assert timex.first == timex.last == parsed.date()
