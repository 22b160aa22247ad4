"""Which time on the calendar a moment is, as a TIMEX3 value, read from the day of publication.

What the words leave open stays open: without a day of publication `15. decembrī` is `XXXX-12-15`.

reads: joined expressions   adds: values
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from lvextract.timex.frame import Frame
from lvextract.timex.holidays import feast_day
from lvextract.timex.interval import days, month_after
from lvextract.timex.moment import Moment, Shift
from lvextract.timex.nearest_year import nearest_year

_LEAST, _MOST = 10, 9990  # years around which the calendar can tell other times
NIGHTS = ("NI_BEFORE", "NI_AFTER")  # parts of two days


def value(moment: Moment, frame: Frame) -> str:
    """The TIMEX3 value of a moment, with `X` for what is not known."""
    if moment.literal is not None:
        return moment.literal
    if moment.day_part or moment.clock:
        return _time(moment, frame)
    return _date(moment, frame)


def anchors(day: date) -> bool:
    """Whether other times can be told from that day: not at the ends of the calendar."""
    return _LEAST <= day.year <= _MOST


def _date(moment: Moment, frame: Frame) -> str:
    """The value without the time of day."""
    if moment.eve:
        interval = days(_date(replace(moment, eve=None), frame))
        return days_from(interval[0], -1) if interval else "XXXX-XX-XX"
    if moment.day is not None and moment.month is not None:
        rest = f"{moment.month:02}-{moment.day:02}"
        if moment.shift and moment.shift.unit != "Y" and (near := days(_shifted(moment.shift, frame))):
            moment, frame = replace(moment, shift=None), Frame(near[0])  # `vakar, 31. decembrī`, said on 1 January
        return _in_year(moment, frame, lambda year: _iso(year, moment.month, moment.day), rest)
    if moment.feast is not None:
        feast = moment.feast
        return _in_year(moment, frame, lambda year: feast_day(feast, year).isoformat(), "XX-XX")
    if moment.month is not None:
        return _month(moment, frame)
    if moment.season is not None:
        return _in_year(moment, frame, lambda year: f"{year:04}-{moment.season}", moment.season)
    if moment.weekday is not None and not (moment.shift and moment.shift.unit == "D"):
        return _weekday(moment, frame)
    if moment.weekend:
        return _weekend(moment, frame)
    if moment.decade is not None or moment.century is not None or _is_century(moment.shift):
        return _long(moment, frame)
    if moment.part is not None:
        return _in_year(moment, frame, lambda year: f"{year:04}-{moment.part}", moment.part)
    if moment.year is not None:
        return f"{moment.year:04}"
    if moment.shift is None:
        return "XXXX-XX-XX"
    if moment.weekday and _anchor(moment.shift, frame) is None:  # `dienu iepriekš, sestdien`
        return _weekday(replace(moment, shift=None), frame)
    return _shifted(moment.shift, frame)


def _iso(year: int, month: int | None, day: int | None) -> str:
    """The day, or the month where a 29 February is asked of a year that has none."""
    try:
        return date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return f"{year:04}-{month:02}"


def _known_year(moment: Moment, frame: Frame) -> int | None:
    """The year that the words give, in figures or by distance."""
    if moment.year is not None:
        return moment.year
    if moment.shift is None:
        return None
    anchor = _anchor(moment.shift, frame)
    if anchor is None:
        return None
    if moment.shift.unit == "Y":
        return _year(anchor.year + moment.shift.count)
    return anchor.year


def _in_year(moment: Moment, frame: Frame, of_year: Callable[[int], str], rest: str) -> str:
    """The value in the year that the words give, else in the one that the tense points to."""
    year = _known_year(moment, frame)
    if year is not None:
        return of_year(year)
    if frame.published is None or moment.shift is not None:
        return f"XXXX-{rest}"
    if moment.part is not None:
        return of_year(frame.published.year)
    return of_year(nearest_year(moment, frame.published, frame.tense, of_year))


def _month(moment: Moment, frame: Frame) -> str:
    """A month, or its first or second half."""
    month = moment.month or 1
    found = _in_year(replace(moment, part=None), frame, lambda year: f"{year:04}-{month:02}", f"{month:02}")
    interval = days(found)
    if moment.part is None or interval is None:
        return found
    return f"{found}-01/{found}-15" if moment.part == "H1" else f"{found}-16/{interval[1].isoformat()}"


def _weekday(moment: Moment, frame: Frame) -> str:
    """The nearest such weekday behind or ahead, the day of reading counted; `nākamajā` is of the following week."""
    weekday = moment.weekday or 1
    if moment.shift is None and moment.direction is None and (day := frame.in_week(weekday) or frame.in_row(weekday)):
        return day.isoformat()
    if frame.published is None:
        return f"XXXX-WXX-{weekday}"
    if moment.shift is not None and moment.shift.unit == "W":
        return days_from(_monday(frame.published), 7 * moment.shift.count + weekday - 1)
    back = (frame.published.isoweekday() - weekday) % 7
    if moment.direction == -1:
        return days_from(frame.published, -(back or 7))
    if moment.direction == 0 and frame.tense is None:
        return days_from(_monday(frame.published), weekday - 1)
    if frame.tense == 1:
        return days_from(frame.published, (-back) % 7)
    return days_from(frame.published, -back)


def _weekend(moment: Moment, frame: Frame) -> str:
    """The end of the week that the words or the days named before tell, else of the nearest one."""
    named = (frame.in_week(6), frame.in_week(7), frame.in_row(6), frame.in_row(7))
    if moment.shift is None and moment.direction is None and (day := next(filter(None, named), None)):
        return _week_from(day, 0) + "-WE"
    return _week(moment.shift or Shift("W", _weeks_to_weekend(moment, frame)), frame) + "-WE"


def _weeks_to_weekend(moment: Moment, frame: Frame) -> int:
    """Which week's end is meant: on weekdays, by the tense, else the nearest one; on its own days, the current one."""
    if moment.direction is not None or frame.published is None or frame.published.isoweekday() >= 6:
        return moment.direction or 0
    past = frame.tense in (-1, 0) or (frame.tense is None and frame.published.isoweekday() <= 2)
    return -1 if past else 0


def _long(moment: Moment, frame: Frame) -> str:
    """A decade or a century. A decade without its century is of the 20th."""
    century = moment.century if moment.century is not None else 19
    if moment.shift is not None and moment.shift.unit == "CE":
        if frame.published is None:
            return "XX"
        century = frame.published.year // 100 + moment.shift.count
    if moment.decade is not None:
        return f"{century:02}{moment.decade}"
    if moment.part is not None:
        return f"{century:02}00/{century:02}49" if moment.part == "H1" else f"{century:02}50/{century:02}99"
    return f"{century:02}"


def _is_century(shift: Shift | None) -> bool:
    """Whether it is a century by its distance: `pagājušajā gadsimtā`, not `pirms gadsimta`."""
    return shift is not None and shift.unit == "CE" and not shift.told


def _shifted(shift: Shift, frame: Frame) -> str:
    """A day, week, month, year or century by its distance."""
    anchor = _anchor(shift, frame)
    if shift.told and shift.count > 0 and frame.tense == -1:  # `pēc divām dienām atbrauca`: from the time before
        anchor = frame.previous
    if anchor is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(shift.unit, "XXXX")
    if shift.unit == "D":
        return days_from(anchor, shift.count)
    if shift.unit == "W":
        return _week_from(anchor, shift.count)
    if shift.unit in ("M", "HY"):
        year, month = month_after(anchor.year, anchor.month, shift.count * (6 if shift.unit == "HY" else 1))
        return f"{year:04}-{month:02}" if _year(year) else "XXXX-XX"
    years = {"Y": 1, "DE": 10, "CE": 100}.get(shift.unit)
    if years is None:
        return "XXXX-XX-XXTXX"
    year_found = _year(anchor.year + shift.count * years)
    return f"{year_found:04}" if year_found else "XXXX"


def _anchor(shift: Shift, frame: Frame) -> date | None:
    """The day from which a distance is counted."""
    if shift.anchor == "previous":
        return frame.previous or frame.named
    return (frame.named or frame.published) if shift.anchor == "named" else frame.published


def _week(shift: Shift, frame: Frame) -> str:
    """A calendar week by its distance."""
    anchor = _anchor(shift, frame)
    return "XXXX-WXX" if anchor is None else _week_from(anchor, shift.count)


def _week_from(anchor: date, count: int) -> str:
    """The calendar week so many weeks away."""
    try:
        year, week, _ = (_monday(anchor) + timedelta(weeks=count)).isocalendar()
    except OverflowError:
        return "XXXX-WXX"
    return f"{year:04}-W{week:02}"


def _monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def days_from(day: date, count: int) -> str:
    """The day so many days away."""
    try:
        return (day + timedelta(days=count)).isoformat()
    except OverflowError:
        return "XXXX-XX-XX"


def _year(year: int) -> int | None:
    """The year, None where the calendar cannot tell it."""
    return year if _LEAST <= year <= _MOST else None


def _time(moment: Moment, frame: Frame) -> str:
    """The value with the time of day; without a day of its own, of the day named before it, else that of reading."""
    day_only = replace(moment, clock=None, day_part=None)
    if day_only.filled():
        day = _date(day_only, frame)
    else:
        anchor = frame.named or frame.published
        day = anchor.isoformat() if anchor else "XXXX-XX-XX"
    if len(day) == len("2015-02"):  # a 29 February of a year without one
        return day
    if moment.clock is not None:
        return f"{day}T{_hour(moment):02}:{moment.clock[1]:02}"
    if moment.day_part not in NIGHTS:
        return f"{day}T{moment.day_part}"
    interval = days(day)
    if interval is None:
        return f"{day}TNI"
    first, last = (0, 1) if moment.day_part == "NI_AFTER" else (-1, 0)
    return f"{days_from(interval[0], first)}TNI/{days_from(interval[0], last)}TNI"


def _hour(moment: Moment) -> int:
    """The hour of 24, by the part of the day: `8 vakarā` is 20, `2 dienā` 14."""
    hour = moment.clock[0] if moment.clock else 0
    of_afternoon = {"EV": 0, "AF": 0, "NI": 7}.get(moment.day_part or "")
    if moment.day_part == "DT":
        return hour + 12 if hour < 7 else hour
    return hour + 12 if of_afternoon is not None and of_afternoon <= hour < 12 else hour
