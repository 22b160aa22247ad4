"""The calendar interval that a TIMEX3 value denotes.

reads: `Timex.value`   adds: `Timex.first`, `Timex.last`; the bounds of event records
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

import regex

from lvextract.document import Timex

# The months of a season, half or quarter: first, and how many.
PARTS = {
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
    "H1": (1, 6), "H2": (7, 6), "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3),
}  # fmt: skip

_VALUE = regex.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?P<part>SP|SU|FA|WI|H[12]|Q[1-4])"
    r"|-W(?P<week>\d{2})(?P<weekend>-WE)?"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\d{2}:\d{2}|[A-Z]{2}))?)?)?"
    r"|(?P<decade>\d{3})|(?P<century>\d{2})"
)


def days(value: str) -> tuple[date, date] | None:
    """The first and the last day of what `value` denotes, None where it denotes no known interval.

    >>> days("2014-02"), days("P3Y")
    ((datetime.date(2014, 2, 1), datetime.date(2014, 2, 28)), None)
    """
    parts = [_days(part) for part in value.split("/")]
    begin, end = parts[0], parts[-1]
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def iso_bounds(timex: Timex) -> tuple[str | None, str | None]:
    """`start` and `end` of an event on that time, as precise as the text; `end` is None where it is the same.

    Both are None for what has no known interval, and for decades and centuries, which date no event.

    >>> iso_bounds(Timex(0, 6, "rudenī", "DATE", "2015-FA", date(2015, 9, 1), date(2015, 11, 30), "timex.season"))
    ('2015-09', '2015-11')
    """
    if timex.first is None or timex.type not in ("DATE", "TIME"):
        return None, None
    parts = [_bounds(part) for part in timex.value.split("/")]
    start, end = parts[0][0], parts[-1][1]
    return start, None if start == end else end


def _days(value: str) -> tuple[date, date] | None:
    """The days of a value that is no range."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["century"] or match["decade"]:
        years = 100 if match["century"] else 10
        first = int(value) * years
        return (date(first, 1, 1), date(first + years - 1, 12, 31)) if first else None
    year = int(match["year"])
    if year < 1 or (year == MAXYEAR and match["part"] == "WI"):  # the calendar ends before that winter does
        return None
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return (monday + timedelta(days=5) if match["weekend"] else monday), monday + timedelta(days=6)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    month, count = PARTS[match["part"]] if match["part"] else (int(match["month"]), 1) if match["month"] else (1, 12)
    last_year, last_month = month_after(year, month, count - 1)
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _bounds(value: str) -> tuple[str | None, str | None]:
    """The bounds of a value that is no range, in the precision of its own form."""
    match = _VALUE.fullmatch(value)
    interval = _days(value)
    if match is None or interval is None or match["century"] or match["decade"]:
        return None, None
    first, last = interval
    if match["week"]:
        return first.isoformat(), last.isoformat()
    if match["part"]:
        return first.isoformat()[:7], last.isoformat()[:7]
    time = match["time"] or ""
    return (value, value) if ":" in time or not time else (first.isoformat(), first.isoformat())


def month_after(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months after (before: negative) that one, with its year."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1
