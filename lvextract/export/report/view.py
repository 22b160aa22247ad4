"""A reading as the plain data that the page draws.

Words are given as pairs of piece numbers, the second exclusive. What depends on the language of the reader (dates,
numbers, the names of slots) is put in words by the page.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from typing import Any

import regex

from lvextract.document import Span
from lvextract.export.report.pieces import Pieces
from lvextract.export.report.reading import Reading
from lvextract.records import Award, Event, Mention, Party, Place, When

Data = dict[str, Any]
_ISO = regex.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T.*)?")


def view(reading: Reading) -> Data:
    """What the page is told of one text.

    >>> import lvextract
    >>> data = view(Reading.of_document(lvextract.analyze("Sestdien Ogrē notika talka.", "2024-05-20")))
    >>> data["pieces"]
    ['Sestdien', ' ', 'Ogrē', ' ', 'notika talka', '.']
    >>> data["events"][0]["location"]
    [{'name': 'Ogre', 'rule': 'location.named_place', 'words': [(2, 3)]}]
    """
    pieces = Pieces(reading.text, reading.marks)
    levels = pieces.levels(reading.marks)
    return {
        "id": reading.id,
        "published": reading.published.isoformat() if reading.published else None,
        "error": reading.error,
        "pieces": pieces.texts,
        "marks": [
            (*pieces.of(mark), mark.kind, level, mark.name, mark.rule)
            for mark, level in zip(reading.marks, levels, strict=True)
        ],
        "events": [_EventView(pieces).event(event) for event in reading.events],
    }


class _EventView:
    """Events in the pieces of their text. What a record leaves empty is left out."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def event(self, event: Event) -> Data:
        return {
            "type": event.type,
            "confidence": event.confidence,
            "name": event.name,
            "trigger": self._filler(event.type, event.rule, [event.trigger]),
            **_filled(
                status=event.status if event.status != "scheduled" else None,
                title=event.title and self._filler(event.title.name, event.title.rule, event.title.mentions),
                date=event.date and self._date(event.date),
                location=[self._place(place) for place in event.location],
                organizers=[self._party(party) for party in event.organizers],
                participants=[self._party(party) for party in event.participants],
                awards=[self._award(award) for award in event.awards],
            ),
        }

    def _filler(self, name: str, rule: str, mentions: Iterable[Mention], **more: Any) -> Data:
        words = [self._pieces.of(Span(mention.start, mention.end)) for mention in mentions]
        return {"name": name, "rule": rule, "words": words, **_filled(**more)}

    def _date(self, date: When) -> Data:
        return self._filler(
            date.mention.text,
            date.rule,
            [date.mention],
            value=date.value,
            start=date.start,
            end=date.end,
            days=days(date),
            against=date.resolved_against,
        )

    def _place(self, place: Place) -> Data:
        return self._filler(place.name, place.rule, place.mentions)

    def _party(self, party: Party) -> Data:
        post = ", ".join(filter(None, (party.position, party.affiliation)))
        return self._filler(
            party.name,
            party.rule,
            party.mentions,
            kind=party.kind,
            count=party.count,
            post=post,
            aliases=party.aliases,
        )

    def _award(self, award: Award) -> Data:
        return self._filler(
            award.name,
            award.rule,
            award.mentions,
            kind="award",
            recipients=[self._party(party) for party in award.recipients],
            result=award.result,
            work=award.work,
            category=award.category,
            amount=award.amount,
            grantor=award.grantor and self._party(award.grantor),
        )


def days(date: When) -> tuple[str, str] | None:
    """The first and the last day of an event, None if the calendar does not know them.

    >>> words = Mention(start=0, end=8, text="februārī")
    >>> days(When(mention=words, value="2024-02", start="2024-02", rule="timex.month"))
    ('2024-02-01', '2024-02-29')
    """
    start = _ISO.fullmatch(date.start or "")
    end = _ISO.fullmatch(date.end or "") or start
    if start is None or end is None:
        return None
    year, month, day = end[1], end[2] or "12", end[3]
    last = day or monthrange(int(year), int(month))[1] if int(year) else "31"
    return f"{start[1]}-{start[2] or '01'}-{start[3] or '01'}", f"{year}-{month}-{last}"


def _filled(**values: Any) -> Data:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
