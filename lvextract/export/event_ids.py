"""Which record is which: names for events that stay the same when a text is read again.

An event is known by the `id` of its text, or the address if it has none, its type, its title, and its place among the
events of the text that are alike in these. Nothing else counts: where in the text it stands, when and where it happens
and who takes part may be corrected, or be read better by a later version, and the event is still the same one. An event
whose text has neither is known by the start of its date and its places as well, since "koncerts" alone is the name of
many. Events of which no day is known are counted apart, so that one that comes or goes moves none of those that stand
in calendars.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeGuard
from uuid import UUID, uuid5

import regex

from lvextract.export.period import period
from lvextract.records import Event, Extraction

_NAMESPACE = UUID("6f1cde04-6b0b-5d5a-9a0e-3f6f6c7b1f52")  # of this library; another one would rename all events
# A URI, or one with letters of other alphabets in it (RFC 3987)
_ADDRESS = regex.compile(r"""https?://[^\s\p{C}"<>\\^`{|}]+""")

Records = Iterable[Event | Extraction]


class Source(NamedTuple):
    """The text that an event is from: its id, and its address, which may be the id."""

    id: str | int | None = None
    url: str | None = None

    @classmethod
    def of(cls, record: Extraction) -> Source:
        """The text of what `extract_many` gives."""
        return cls(record.id, next(filter(is_address, (record.url, record.id)), None))


def identified(records: Records) -> Iterator[tuple[UUID, Source, Event]]:
    """Each event with its own UUID and its text; what `extract` or what `extract_many` gives is taken.

    Texts that share an id are counted as one. No two events get the same UUID.
    """
    alike: Counter[str] = Counter()
    for record in records:
        source, events = (Source.of(record), record.events) if isinstance(record, Extraction) else (Source(), [record])
        for event in events:
            key = _key(source, event)
            yield uuid5(_NAMESPACE, f"{key}{alike[key]}"), source, event
            alike[key] += 1


def is_address(source: str | int | None) -> TypeGuard[str]:
    """Whether the id or `url` of a text is a web address; one with spaces or line breaks in it is none.

    >>> is_address("https://example.lv/ziņas/1"), is_address("https://example.lv/ziņas 1")
    (True, False)
    """
    return isinstance(source, str) and _ADDRESS.fullmatch(source) is not None


def _key(text: Source, event: Event) -> str:
    source = text.url if text.id is None else text.id
    has_day = event.date is not None and period(event.date) is not None
    title = event.title.name if event.title else None
    key: list[object] = [None if source is None else str(source), event.type, title, has_day]
    if source is None:
        key += [event.date.start if event.date else None, [place.name for place in event.location]]
    return json.dumps(key)
