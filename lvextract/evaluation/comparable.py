"""Records made ready to be compared: names folded once, words of the text turned into offsets once.

An `Event` of the library and a record that was read from a file become the same thing here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lvextract.evaluation import written
from lvextract.records import Award, Event, Mention, Party, Place, Title

Source = Title | Place | Party | Award | written.Named
Offsets = tuple[int, int]  # of the first character and after the last, in code points


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot: how it is shown, its folded names (aliases among them), and all its places in the text."""

    shown: str
    names: frozenset[str]
    spans: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Prize:
    """An award: what is won, its rank if it is one, and who got it."""

    won: Filler
    place: int | None
    recipients: tuple[Filler, ...]

    @property
    def shown(self) -> str:
        """The award and its recipients."""
        return f"{self.won.shown}: {', '.join(party.shown for party in self.recipients) or '–'}"


@dataclass(frozen=True, slots=True, eq=False)
class Comparable:
    """A record as it is compared.

    `period` is the first and the last day (or month, or year), `clock` the hour at which it begins; a record with
    `only_words` of a date that no calendar has ("katru rudeni") is compared by them in neither.
    """

    type: str
    kind: str  # the folded type
    trigger: Filler
    title: tuple[Filler, ...]  # none or one
    period: tuple[str, str] | None
    clock: str | None
    only_words: bool
    location: tuple[Filler, ...]
    organizers: tuple[Filler, ...]
    participants: tuple[Filler, ...]
    awards: tuple[Prize, ...]

    @property
    def shown(self) -> str:
        """The type and the words that show the event; nothing for `NOTHING`."""
        return f"{self.type} «{self.trigger.shown}»" if self.type else ""


# What a record without a counterpart is compared with.
NOTHING = Comparable("", "", Filler("", frozenset(), ()), (), None, None, False, (), (), (), ())


def comparable(record: Event | written.Record, text: str) -> Comparable:
    """The record of an event in `text`, ready to be compared."""
    date = record.date
    start = date.start if date else None
    day, _, hour = (start or "").partition("T")
    return Comparable(
        type=record.type,
        kind=fold(record.type),
        trigger=_words(record.trigger, text),
        title=(_filler(record.title, text),) if record.title else (),
        period=(day, _day(date.end) or day) if date and start else None,
        clock=hour[:5] or None,
        only_words=bool(date and date.mention and not start),
        location=tuple(_filler(place, text) for place in record.location or ()),
        organizers=tuple(_filler(party, text) for party in record.organizers or ()),
        participants=tuple(_filler(party, text) for party in record.participants or ()),
        awards=tuple(_prize(award, text) for award in record.awards or ()),
    )


def fold(name: str) -> str:
    """The letters and digits of a name, in lower case: case, quotation marks, dashes and spaces do not count.

    >>> fold("SIA „Zaļais ceļš-2”")
    'siazaļaisceļš2'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", name).casefold()))


def places(words: str, text: str) -> Iterator[Offsets]:
    """Every place of the words in the text, from left to right, none overlapping another.

    >>> list(places("Ogrē", "Ogrē un atkal Ogrē"))
    [(0, 4), (14, 18)]
    """
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        yield start, end
        start = text.find(words, end)


def _words(trigger: str | Mention | None, text: str) -> Filler:
    if isinstance(trigger, Mention):
        return Filler(trigger.text, frozenset(), ((trigger.start, trigger.end),))
    return Filler(trigger or "", frozenset(), tuple(places(trigger or "", text)))


def _prize(award: Award | written.Prize, text: str) -> Prize:
    recipients = tuple(_filler(party, text) for party in award.recipients or ())
    return Prize(_filler(award, text), award.place, recipients)


def _filler(source: Source, text: str) -> Filler:
    spans = [(mention.start, mention.end) for mention in source.mentions or ()]
    name = source.name or ""
    if isinstance(source, written.Named):
        spans += places(source.mention or "", text)
        name = name or source.mention or ""
    aliases = (source.aliases or ()) if isinstance(source, (Party, written.Named)) else ()
    return Filler(name, frozenset(filter(None, map(fold, (name, *aliases)))), tuple(spans))


def _day(moment: str | None) -> str | None:
    return moment.partition("T")[0] if moment else None
