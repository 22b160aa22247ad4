"""The year of a day, month, season or holiday that is told without one: by the tense, the nearest behind or ahead.

reads: a moment, the day of reading, the tense   adds: the year
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, date

from lvextract.timex.interval import days
from lvextract.timex.moment import Moment

_REACH, _LEAP_REACH = 2, 8  # years until any day comes again, and until a 29 February surely does (1896, then 1904)


def nearest_year(moment: Moment, published: date, tense: int | None, of_year: Callable[[int], str]) -> int:
    """The year of the nearest such time behind or ahead; the current month or season counts both ways.

    `of_year` gives the value in a year. At the ends of the calendar, where there is none, the year of reading.

    >>> nearest_year(Moment(month=5, day=3), date(2015, 3, 13), -1, lambda year: f"{year:04}-05-03")
    2014
    """
    year = published.year
    reach = _LEAP_REACH if (moment.month, moment.day) == (2, 29) else _REACH
    found = [days(of_year(candidate)) for candidate in range(max(1, year - reach), min(MAXYEAR, year + reach) + 1)]
    spans = [span for span in found if span and (moment.day is None or span[0] == span[1])]  # 29 February: leap years
    years = [first.year for first, _ in spans]
    behind = [first.year for first, last in spans if last < published]
    ahead = [first.year for first, _ in spans if first > published]
    if moment.direction is None:
        if moment.month == published.month and year in years:
            return year
        if not tense and (moment.day is not None or moment.feast is not None):
            return min(((abs((first - published).days), first.year) for first, _ in spans), default=(0, year))[1]
        if tense == 1:
            return next((first.year for first, last in spans if last >= published), year)
        return next((first.year for first, _ in reversed(spans) if first <= published), year)
    if moment.direction < 0:
        return behind[-1] + moment.direction + 1 if behind else year
    if moment.direction > 0:
        return ahead[0] + moment.direction - 1 if ahead else year
    if moment.season == "WI" and published.month < 8:  # `šoziem` in spring is the winter that began last year
        return year - 1
    return next((first.year for first, last in spans if first <= published <= last), year)
