"""Days are on the calendar, ends come after starts, and the library reads the same from the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import regex

from lvextract.document import Timex
from lvextract.evaluation.check.findings import DOUBT, ERROR, Found
from lvextract.evaluation.comparable import places
from lvextract.evaluation.gold import GoldDate, GoldEvent
from lvextract.timex import iso_bounds

_FORM = regex.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")

Bounds = tuple[str | None, str | None]


def date_exists(event: GoldEvent) -> Iterator[Found]:
    """`start` and `end` are ISO 8601 and on the calendar, and the end is after the start."""
    when = event.date
    if when is None:
        return
    wrong = [value for value in (when.start, when.end) if value is not None and not on_calendar(value)]
    for value in wrong:
        yield Found(ERROR, "date.not_on_calendar", "date", value, "no year, month, day or minute of ISO 8601")
    if when.end is None or wrong:
        return
    if when.start is None:
        yield Found(ERROR, "date.end_alone", "date", when.end, "an `end` without a `start`")
    elif when.start == when.end:
        yield Found(ERROR, "date.end_is_start", "date", when.end, "`end` is null where it equals `start`")
    elif not when.start < when.end or when.start.startswith(when.end):
        yield Found(ERROR, "date.end_before_start", "date", when.end, f"ends before it starts, {when.start}")


def on_calendar(value: str) -> bool:
    """Whether it is a year, a month, a day or a minute in ISO 8601, and there is such a one.

    >>> on_calendar("2024-02-29"), on_calendar("2023-02-29"), on_calendar("2024-05-09T18:00"), on_calendar("9.5.2024")
    (True, False, True, False)
    """
    match = _FORM.fullmatch(value)
    if match is None:
        return False
    year, month, day, time = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        datetime.strptime(time or "00:00", "%H:%M")
    except ValueError:
        return False
    return True


def date_as_read(event: GoldEvent, text: str, timexes: Sequence[Timex]) -> Iterator[Found]:
    """The library reads the same days from the words, in the text or by some of its expressions together.

    An hour is compared only where the words have one: it may stand elsewhere in the text.
    """
    when = event.date
    if when is None or not when.mention:
        return
    spans = list(places(when.mention, text))
    within = [timex for timex in timexes if any(timex.start < end and start < timex.end for start, end in spans)]
    readings = [iso_bounds(timex) for timex in within]
    if any(_same(when, reading) for reading in (*readings, _together(readings))):
        return
    told = ", ".join(sorted({_shown(reading) for reading in readings})) or "no time"
    yield Found(DOUBT, "date.read_otherwise", "date", when.mention, f"{_shown((when.start, when.end))}; read as {told}")


def _same(when: GoldDate, reading: Bounds) -> bool:
    """Whether the days are the same, and the hours where both have one."""
    return all(_agree(one, other) for one, other in zip((when.start, when.end), _ended(when, reading), strict=True))


def _ended(when: GoldDate, reading: Bounds) -> Bounds:
    """The reading without its end if that is on the day of the start, and gold has none: `no 10.00 līdz 12.00`."""
    start, end = reading
    return (start, None) if when.end is None and start and end and start[:10] == end[:10] else reading


def _agree(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    return one == other or (one[:10] == other[:10] and ("T" in one) != ("T" in other))


def _together(readings: Sequence[Bounds]) -> Bounds:
    """From the first start to the last end: `sestdien un svētdien`."""
    known = [(start, end or start) for start, end in readings if start]
    if not known:
        return None, None
    start, end = min(start for start, _ in known), max(end for _, end in known)
    return start, (None if start == end else end)


def _shown(bounds: Bounds) -> str:
    return "–".join(filter(None, bounds)) or "no day"
