"""What a report knows of one text: the text, what is marked in it, and its events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lvextract.clean import clean
from lvextract.document import Document, PartyKind, Span, Timex
from lvextract.published import Published, read_published
from lvextract.records import Event, Mention
from lvextract.timex import find_timexes

MarkKind = PartyKind | Literal["work", "trigger", "timex", "award"]
_SHADED: frozenset[MarkKind] = frozenset(("trigger", "timex", "award"))  # the other kinds are names


@dataclass(slots=True)
class Mark(Span):
    """Words that the page shows in the colour of their `kind`.

    `name` is their normal form (of a time expression: its TIMEX3 value), `rule` the dotted name of what found them.
    """

    kind: MarkKind
    name: str
    rule: str


@dataclass(frozen=True)
class Reading:
    """A text with its events and all that is marked in it, or with the `error` for which it has none."""

    text: str
    events: Sequence[Event] = ()
    marks: Sequence[Mark] = ()
    id: str | int | None = None
    published: date | None = None
    error: str | None = None
    url: str | None = None

    @classmethod
    def of_document(cls, document: Document, id: str | int | None = None) -> Reading:
        """All that the stages found in a text.

        >>> import lvextract
        >>> reading = Reading.of_document(lvextract.analyze("Sestdien Ogrē notika talka.", "2024-05-20"))
        >>> [(mark.kind, mark.name) for mark in reading.marks]
        [('timex', '2024-05-18'), ('place', 'Ogre'), ('trigger', 'talka')]
        """
        names = [Mark(m.start, m.end, m.kind, m.name, m.rule) for m in document.mentions]
        marks = _merge([*names, *_times(document.timexes), *_fillers(document.events)])
        return cls(document.text, document.events, marks, id, document.published)

    @classmethod
    def of_events(
        cls, text: str, events: Sequence[Event], id: str | int | None = None, published: Published = None
    ) -> Reading:
        """A text with events that were extracted earlier: it needs no weights, and marks the names of the events alone.

        Raises ValueError if the events are those of another text.
        """
        fillers = _fillers(events, text)
        day = read_published(published)
        return cls(text, events, _merge([*_times(find_timexes(clean(text), day)), *fillers]), id, day)


def _times(timexes: Iterable[Timex]) -> list[Mark]:
    return [Mark(timex.start, timex.end, "timex", timex.value, timex.rule) for timex in timexes]


def _fillers(events: Iterable[Event], text: str | None = None) -> list[Mark]:
    """The mentions that the events hold; of `text`, if it is given, or ValueError is raised."""
    marks = []
    for event in events:
        for kind, name, rule, mentions in _slots(event):
            for mention in mentions:
                if text is not None and text[mention.start : mention.end] != mention.text:
                    raise ValueError(f"the records are of another text: {mention.text!r} is not at {mention.start:,}")
                marks.append(Mark(mention.start, mention.end, kind, name, rule))
    return marks


def _slots(event: Event) -> Iterator[tuple[MarkKind, str, str, Sequence[Mention]]]:
    """Kind, name, rule and mentions of all that an event holds."""
    yield "trigger", event.type, event.rule, [event.trigger]
    if event.title:
        yield "work", event.title.name, event.title.rule, event.title.mentions
    if event.date:
        yield "timex", event.date.value, event.date.rule, [event.date.mention]
    for place in event.location:
        yield "place", place.name, place.rule, place.mentions
    parties = [*event.organizers, *event.participants]
    for award in event.awards:
        yield "award", award.name, award.rule, award.mentions
        parties += award.recipients
        parties += [award.grantor] if award.grantor else []
    for party in parties:
        yield party.kind, party.name, party.rule, party.mentions


def _merge(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in reading order, the wider first.

    The same words are one name, whatever else a later stage takes them for (a town that organizes is a place still).
    """
    kept: dict[tuple[int, int, str], Mark] = {}
    for mark in marks:
        kept.setdefault((mark.start, mark.end, mark.kind if mark.kind in _SHADED else "name"), mark)
    return sorted(kept.values(), key=lambda mark: (mark.start, -mark.end))
