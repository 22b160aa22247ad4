"""Dates and times in Latvian prose, with the interval that each denotes.

reads: `Document.clean`, `Document.published`   adds: `Document.timexes`

    grammar.py            the rules in their order, and how a text is read with them
    *_rules.py            the rules of each phenomenon
    join.py               neighbours that are one time; ranges
    reader.py, resolve.py, tense.py   which time on the calendar it is
    interval.py           the days of a value, and the bounds of event records
    words.py, numerals.py the words, from `lexicon/timex.toml`
"""

from __future__ import annotations

from datetime import date

from lvextract.clean import clean
from lvextract.document import Timex
from lvextract.timex.interval import iso_bounds
from lvextract.timex.reader import find_timexes

__all__ = ["find_dates", "find_timexes", "iso_bounds"]


def find_dates(text: str, published: date | str | None = None) -> list[Timex]:
    """The dates, times, durations and habits that `text` names, in reading order, none overlapping another.

    `published` is the day from which the text is read (a date, or an ISO string). Without it, what the text leaves open
    stays open.

    >>> [(t.text, t.value) for t in find_dates("Koncerts notiks 15. decembrī plkst. 18.00.")]
    [('15. decembrī plkst. 18.00', 'XXXX-12-15T18:00')]
    >>> find_dates("Koncerts notiks rīt.", "2020-12-14")[0].first
    datetime.date(2020, 12, 15)

    Raises TypeError if `text` is no string, ValueError if `published` is a string but no ISO date.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return find_timexes(clean(text), day)
