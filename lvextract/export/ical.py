"""Records as a calendar: an iCalendar file (RFC 5545) that Google Calendar, Outlook, Thunderbird and phones read.

- An event of which only a day is known lasts all day; one with an hour begins then, in `Europe/Riga`.
- An event of which no day is known, only a month, a year or nothing, is left out and counted: an entry over the whole
  month would say that it lasts a month. So is one whose date is none of the calendar's, in records that were edited.
- Hours of each of several days ("21. un 22. jūnijā no 9.00 līdz 16.00") give an entry that comes again every day.
- An hour without an end gives an entry without one: how long it lasts, the text does not say.
- The UID is the same whenever the text is read again, so that an import updates what an earlier one brought
  (`lvextract.export.event_ids` says what it is made of).
- An entry has the address of its text, if the text has a `url` or its id is one, and quotes the words of the text that
  show the event and its date.
- The organizer has no address in a text; the address is `invalid:nomail`, and the name is what calendars show.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from lvextract.export.event_ids import Records, Source, identified
from lvextract.export.period import daily_hours, period
from lvextract.export.wording import description, heading, words_read
from lvextract.extras import require
from lvextract.records import Event, Party
from lvextract.surrogates import utf8

if TYPE_CHECKING:
    from icalendar import Calendar, vCalAddress
    from icalendar import Event as Entry

_NO_ADDRESS = "invalid:nomail"
_STATUS = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}  # what is moved stands at its new time


class ICalendar(NamedTuple):
    """A calendar file: its bytes, how many events stand in it, and how many were left out since they have no day."""

    data: bytes
    written: int
    undated: int


def to_ical(records: Records, *, stamp: datetime | None = None) -> ICalendar:
    r"""The events of `records`, which are what `extract` or `extract_many` gives, as a calendar.

    `stamp` is the moment at which the calendar was made, now by default; all else depends on the records alone.

    >>> import lvextract
    >>> calendar = to_ical(lvextract.extract("15. maijā Talsos notika koncerts. Talka notika pērn.", "2024-05-20"))
    >>> calendar.written, calendar.undated
    (1, 1)
    >>> [line for line in calendar.data.decode().split("\r\n") if line.startswith(("DT", "SUMMARY", "LOCATION"))][:3]
    ['SUMMARY:Koncerts', 'DTSTART;VALUE=DATE:20240515', 'DTEND;VALUE=DATE:20240516']

    Raises MissingExtraError (an ImportError) if the extra `calendar` is not installed, ValueError if `stamp` has no
    time zone.
    """
    require("icalendar", "calendar", "to make a calendar")
    from icalendar import Calendar

    if stamp is not None and stamp.tzinfo is None:
        raise ValueError("stamp must have a time zone")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//lvextract//records//LV")
    stamp = (stamp or datetime.now(timezone.utc)).astimezone(timezone.utc)
    undated = 0
    for uid, source, event in identified(records):
        when = period(event.date) if event.date else None
        if when is None:
            undated += 1
        else:
            calendar.add_component(_entry(uid, source, event, when, stamp))
    _add_time_zone(calendar)
    return ICalendar(calendar.to_ical(), len(calendar.events), undated)


def _entry(uid: UUID, source: Source, event: Event, when: tuple[date, date | None], stamp: datetime) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{uid}@lvextract")
    entry.add("dtstamp", stamp)
    title = heading(event)
    entry.add("summary", utf8(title[:1].upper() + title[1:]))
    hours = daily_hours(event.date) if event.date else None
    if hours:
        start, end, days = hours
        _add_period(entry, start, end)
        entry.add("rrule", {"freq": "daily", "count": days})
    else:
        _add_period(entry, *when)
    for name, text in (
        ("location", utf8(", ".join(place.name for place in event.location))),
        ("description", utf8("\n".join(filter(None, (description(event), words_read(event)))))),
        ("categories", [utf8(event.type)]),
        ("status", _STATUS.get(event.status)),
        ("transp", "TRANSPARENT"),  # its reader is not busy at every event that he reads of
    ):
        if text:
            entry.add(name, text)
    if event.organizer:
        entry.add("organizer", _address(event.organizer))
    if source.url:
        entry.add("url", source.url)
    return entry


def _add_period(entry: Entry, start: date, end: date | None) -> None:
    entry.add("dtstart", start)
    if isinstance(start, datetime):
        if end is not None:
            entry.add("dtend", end)
    elif end == date.max:  # no day comes after it
        entry.add("duration", end - start + timedelta(days=1))
    else:
        entry.add("dtend", (end or start) + timedelta(days=1))  # the first day that no longer belongs to it


def _address(party: Party) -> vCalAddress:
    from icalendar import vCalAddress

    address: vCalAddress = vCalAddress(_NO_ADDRESS)
    # A parameter can hold neither quotation marks nor line breaks.
    address.params["CN"] = " ".join(utf8(party.name).replace('"', "'").split())
    return address


def _add_time_zone(calendar: Calendar) -> None:
    """Add the rules of the zone's summer time for the years that the calendar needs."""
    years = [entry.start.year for entry in calendar.events if isinstance(entry.start, datetime)]
    if years:
        # Where summer time would end after the year 9999, icalendar looks for that in vain.
        first, last = max(min(years) - 1, MINYEAR), min(max(years) + 1, MAXYEAR - 1)
        calendar.add_missing_timezones(date(first, 1, 1), date(last, 12, 31))
