"""The day of Easter, from which the movable holidays are counted."""

from __future__ import annotations

from datetime import date


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
