"""The TIMEX3 value of an expression: of a range, that of its two ends, each read with what the other says.

reads: joined expressions   adds: values
"""

from __future__ import annotations

from lvextract.timex.frame import Frame
from lvextract.timex.hours_of_days import TIME, is_time
from lvextract.timex.interval import days
from lvextract.timex.moment import Expression, Moment
from lvextract.timex.resolve import NIGHTS, anchors, days_from, value

IN_YEAR = frozenset({"year", "shift"})  # the fields that tell the year
_PARTS_OF_DAY = ("MO", "MI", "AF", "EV", "NI")


def value_of(item: Expression, frame: Frame) -> str:
    """The TIMEX3 value, of a range `A/B`."""
    start = value(item.moment, frame)
    if item.until is None or (is_time(item.until) and "T" not in start):  # the hours of a 29 February that is none
        return start
    if _is_told_by_end(item, frame) and (end := days(value(item.until, frame))) and anchors(end[0]):
        return _range(value(item.moment, Frame(end[0], tense=-1)), value(item.until, frame))
    return _range(start, _until_value(item.until, start, frame))


def _range(start: str, end: str) -> str:
    """The value of a range of two, each of which may be a range itself: `decembra otrajā pusē`."""
    return f"{start.split('/')[0]}/{end.split('/')[-1]}"


def _is_told_by_end(item: Expression, frame: Frame) -> bool:
    """Whether a range is found from its end.

    `no 28. decembra līdz 2015. gada 3. janvārim`, weekdays gone by, and `no 20. līdz 29. februārim`, of a leap year.
    """
    if item.until is None or item.moment.filled() & IN_YEAR:
        return False
    if (item.until.month, item.until.day) == (2, 29):
        return True
    weekdays = item.moment.filled() - TIME == item.until.filled() - TIME == {"weekday"}
    return bool(item.until.year) or (weekdays and frame.tense == -1)


def _until_value(moment: Moment, start: str, frame: Frame) -> str:
    """The value of the end of a range that starts at `start`: the first such time that is not before it."""
    begin = days(start)
    if is_time(moment) and moment.day_part not in NIGHTS:
        day, _, since = start.partition("T")
        end = value(moment, frame).partition("T")[2]
        if _is_earlier(end, since):  # `plkst. 19.00–01.00`, `no vakara līdz rītam`
            day = days_from(begin[0], 1) if begin else "XXXX-XX-XX"
        return f"{day}T{end}"
    if begin is None or not anchors(begin[0]):
        return value(moment, frame)
    if moment.names_day or moment.month or moment.season:
        relative = moment.shift is not None
        return value(moment, frame if relative else Frame(begin[0], tense=1))
    return value(moment, frame)


def _is_earlier(time: str, since: str) -> bool:
    """Whether that hour or part of the day is of the next day, if it comes after `since`."""
    if time in _PARTS_OF_DAY and since in _PARTS_OF_DAY:
        return _PARTS_OF_DAY.index(time) < _PARTS_OF_DAY.index(since)
    return ":" in time and ":" in since and time < since
