"""The days that move from year to year: Easter and what hangs on it, Advent, the second Sunday of May."""

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
    """A day told without its number in the month.

    `easter:49` is so many days from Easter, `advent:1` the first of the four Sundays before Christmas, `weekday:05-2-7`
    the second Sunday (ISO weekday 7) of May, `weekday:05-0-7` the last one. A fifth that the month lacks is its last.

    >>> feast_day("easter:49", 2015), feast_day("weekday:05-2-7", 2015), feast_day("advent:1", 2015)
    (datetime.date(2015, 5, 24), datetime.date(2015, 5, 10), datetime.date(2015, 11, 29))
    """
    kind, _, rest = feast.partition(":")
    if kind == "easter":
        return easter(year) + timedelta(days=int(rest))
    if kind == "advent":
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=christmas.isoweekday() + 7 * (4 - int(rest)))
    month, which, weekday = (int(part) for part in rest.split("-"))
    first = date(year, month, 1)
    days = [first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * week) for week in range(5)]
    inside = [day for day in days if day.month == month]
    return inside[min(which or 5, len(inside)) - 1]
