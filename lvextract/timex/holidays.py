"""The days of the holidays that move from year to year."""

from __future__ import annotations

from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of the western church in the Gregorian calendar (Butcher's algorithm).

    >>> easter(2015)
    datetime.date(2015, 4, 5)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leap, leap_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast_day(feast: str, year: int) -> date:
    """The day of a movable holiday: so many days from Easter, or the first, second, … Sunday of a month.

    >>> feast_day("easter:49", 2015), feast_day("sunday:05-2", 2015)
    (datetime.date(2015, 5, 24), datetime.date(2015, 5, 10))
    """
    kind, _, rest = feast.partition(":")
    if kind == "easter":
        return easter(year) + timedelta(days=int(rest))
    month, which = (int(part) for part in rest.split("-"))
    first = date(year, month, 1)
    return first + timedelta(days=6 - first.weekday() + 7 * (which - 1))
