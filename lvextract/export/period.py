"""The days and hours of a record on the calendar of Latvia."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import regex

from lvextract.records import When

RIGA = ZoneInfo("Europe/Riga")

_ISO = regex.compile(
    r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d)(T(?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(:\d\d)?)?)?)?"
)


def moment(iso: str) -> date | datetime | None:
    """The day, or the hour in Riga, that `When.start` or `When.end` names.

    None if it names a month or a year, or is no day of the calendar (which an edited record may hold).

    >>> moment("2024-05-15"), moment("2024-05"), moment("2024-02-31")
    (datetime.date(2024, 5, 15), None, None)
    >>> moment("2024-05-15T24:00").isoformat()
    '2024-05-16T00:00:00+03:00'
    """
    parts = _parts(iso)
    if "day" not in parts:
        return None
    try:
        day = date(parts["year"], parts["month"], parts["day"])
    except ValueError:
        return None
    if "hour" not in parts:
        return day
    # The 24th hour of a day, which texts name and `datetime` does not have, is the first of the next one.
    midnight = datetime(day.year, day.month, day.day)
    try:
        return (midnight + timedelta(hours=parts["hour"], minutes=parts["minute"])).replace(tzinfo=RIGA)
    except OverflowError:  # 31 December 9999 has no next day
        return day


def period(when: When) -> tuple[date, date | None] | None:
    """From when to when: two days, both included, or two hours; None where not even the first day is known.

    The end of a time with an hour is None if the text names none. Where it names only a day as the end, that is its
    last midnight; where it names only a month or a year, the last day of that.
    """
    start = moment(when.start) if when.start else None
    if start is None:
        return None
    end = (moment(when.end) or last_day(when.end)) if when.end else None
    if isinstance(start, datetime):
        if end is not None and not isinstance(end, datetime):
            end = _midnight_after(end)
        return start, end if end is None or end > start else None
    # What ends at midnight is over by then: it has no part in the day that begins.
    last = (end - timedelta(minutes=1)).date() if isinstance(end, datetime) else end
    return start, max(last or start, start)


def _midnight_after(day: date) -> datetime | None:
    return None if day == date.max else datetime(day.year, day.month, day.day, tzinfo=RIGA) + timedelta(days=1)


def daily_hours(when: When) -> tuple[datetime, datetime, int] | None:
    """The hours of each of several days: from when to when on the first of them, and on how many days.

    None where the words give no such hours: an event from an hour of one day to an hour of another goes on between.
    """
    if when.hours is None:
        return None
    start, end = period(when) or (None, None)
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return None
    until = datetime.combine(start.date(), end.time(), tzinfo=RIGA)
    days = (end.date() - start.date()).days + 1
    return (start, until, days) if until > start and days > 1 else None


def last_day(iso: str) -> date | None:
    """The last day of the month or year that `iso` names; None if it names neither.

    >>> last_day("2024-02"), last_day("2024-02-15"), last_day("2024-13")
    (datetime.date(2024, 2, 29), None, None)
    """
    parts = _parts(iso)
    if not parts or "day" in parts:
        return None
    month = parts.get("month", 12)
    try:
        return date(parts["year"], month, monthrange(parts["year"], month)[1])
    except ValueError:
        return None


def _parts(iso: str) -> dict[str, int]:
    match = _ISO.fullmatch(iso)
    return {name: int(number) for name, number in match.groupdict().items() if number is not None} if match else {}
