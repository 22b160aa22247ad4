"""Dates and times in Latvian prose, with the interval that each denotes.

The modules:

    grammar.py            the rules in their order, and how a text is read with them
    *_rules.py            the rules of each phenomenon
    join.py               neighbours that are one time; ranges
    hours_of_days.py      the hours of each of several days
    apposition.py         days beside weekdays and weekends
    proper_names.py       feasts and months that are names
    reader.py, resolve.py, range_values.py, nearest_year.py, tense.py   which time on the calendar it is
    year_of_text.py       the year that the text gives elsewhere
    interval.py           the days of a value, and the bounds of event records
    words.py, numerals.py the words, from `lexicon/timex.toml`
"""

from __future__ import annotations

from lvextract.timex.hours_of_days import EACH_DAY
from lvextract.timex.interval import iso_bounds
from lvextract.timex.numerals import cardinal
from lvextract.timex.reader import find_timexes

__all__ = ["EACH_DAY", "cardinal", "find_timexes", "iso_bounds"]
