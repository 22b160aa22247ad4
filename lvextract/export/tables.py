"""Records as flat tables: one row an event, and tidy tables of parties and awards that refer to it.

Each function takes what `extract_many` gives. The key of an event is (`id`, `event`): the text's id and the event's
place among the text's events, from 0. Texts without events, or with an error, give no row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lvextract.records import Event, Extraction, Party, When
from lvextract.surrogates import utf8

if TYPE_CHECKING:
    import pandas
    import polars

Library = Literal["pandas", "polars"]
Row = dict[str, Any]

# The columns, also of an empty table, with the Python type of what stands in them.
_KEY = {"id": str, "event": int}
_EVENT = {
    **_KEY,
    **dict.fromkeys(
        (
            "type",
            "name",
            "status",
            "title",
            "trigger",
            "date",
            "start",
            "end",
            "location",
            "organizers",
            "participants",
        ),
        str,
    ),
    **dict.fromkeys(("awards", "rule"), str),
    "confidence": float,
    **dict.fromkeys(("hours", "url"), str),  # last: readers may count the columns before them
}
_PARTY = {
    **_KEY,
    **dict.fromkeys(("role", "name", "kind"), str),
    "count": int,
    **dict.fromkeys(("position", "affiliation", "aliases"), str),
    **{"mention_start": int, "mention_end": int, "rule": str},
}
_AWARD = {
    **_KEY,
    "award": int,
    "name": str,
    "place": int,
    **dict.fromkeys(("recipient", "recipient_kind", "result", "work", "category", "amount", "grantor"), str),
    **{"mention_start": int, "mention_end": int, "rule": str},
}


def events_to_frame(
    extractions: Iterable[Extraction], library: Library = "pandas"
) -> pandas.DataFrame | polars.DataFrame:
    """One row an event; names of several fillers are parted by "; ".

    `hours` are those of each of several days, as `09:00/16:00`; `url` is the address of the text.

    >>> import lvextract
    >>> texts = [{"id": "a", "text": "15. maijā Talsos notika koncerts.", "published": "2024-05-20"}]
    >>> frame = events_to_frame(lvextract.extract_many(texts))
    >>> frame[["id", "type", "start", "location"]].values.tolist()
    [['a', 'koncerts', '2024-05-15', 'Talsi']]
    """
    return _frame(TABLES["events"], extractions, library)


def parties_to_frame(
    extractions: Iterable[Extraction], library: Library = "pandas"
) -> pandas.DataFrame | polars.DataFrame:
    """One row for each organizer and participant (`role`) of each event; offsets are those of its first mention."""
    return _frame(TABLES["parties"], extractions, library)


def awards_to_frame(
    extractions: Iterable[Extraction], library: Library = "pandas"
) -> pandas.DataFrame | polars.DataFrame:
    """One row for each recipient of each award, one for an award that nobody has; `award` counts an event's awards."""
    return _frame(TABLES["awards"], extractions, library)


def _events(extractions: Iterable[Extraction]) -> Iterator[tuple[Row, Extraction, Event]]:
    for extraction in extractions:
        for number, event in enumerate(extraction.events):
            yield {"id": None if extraction.id is None else str(extraction.id), "event": number}, extraction, event


def _event_rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    for key, extraction, event in _events(extractions):
        slots = ("location", "organizers", "participants", "awards")
        yield {
            **key,
            "type": event.type,
            "name": event.name,
            "status": event.status,
            "title": event.title.name if event.title else None,
            "trigger": event.trigger.text,
            "date": event.date.value if event.date else None,
            "start": event.date.start if event.date else None,
            "end": event.date.end if event.date else None,
            **{slot: "; ".join(filler.name for filler in getattr(event, slot)) or None for slot in slots},
            "rule": event.rule,
            "confidence": event.confidence,
            "hours": _hours(event.date),
            "url": extraction.url,
        }


def _hours(date: When | None) -> str | None:
    return f"{date.hours.start}/{date.hours.end}" if date and date.hours else None


def _party_rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    for key, _, event in _events(extractions):
        for role, parties in (("organizer", event.organizers), ("participant", event.participants)):
            for party in parties:
                yield {**key, "role": role, **_party(party)}


def _party(party: Party) -> Row:
    return {
        **party.model_dump(include={"name", "kind", "count", "position", "affiliation", "rule"}),
        "aliases": "; ".join(party.aliases) or None,
        "mention_start": party.mentions[0].start if party.mentions else None,
        "mention_end": party.mentions[0].end if party.mentions else None,
    }


def _award_rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    for key, _, event in _events(extractions):
        for number, award in enumerate(event.awards):
            recipients: list[Party | None] = [*award.recipients] or [None]
            for recipient in recipients:
                yield {
                    **key,
                    "award": number,
                    **award.model_dump(include={"name", "place", "result", "work", "category", "amount", "rule"}),
                    "recipient": recipient.name if recipient else None,
                    "recipient_kind": recipient.kind if recipient else None,
                    "grantor": award.grantor.name if award.grantor else None,
                    "mention_start": award.mentions[0].start if award.mentions else None,
                    "mention_end": award.mentions[0].end if award.mentions else None,
                }


class Table(NamedTuple):
    """A table apart from any library: its columns, with the Python type of each, and how its rows are made."""

    columns: dict[str, type]
    rows: Callable[[Iterable[Extraction]], Iterator[Row]]


def without_surrogates(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows as Arrow and polars take them: with question marks for half surrogate pairs."""
    for row in rows:
        yield {name: utf8(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


TABLES = {
    "events": Table(_EVENT, _event_rows),
    "parties": Table(_PARTY, _party_rows),
    "awards": Table(_AWARD, _award_rows),
}


def _frame(table: Table, extractions: Iterable[Extraction], library: Library) -> pandas.DataFrame | polars.DataFrame:
    """The rows as a frame of `library`, with the types that both have for numbers that may be missing."""
    rows, columns = table.rows(extractions), table.columns
    if library == "polars":
        import polars

        types = {str: polars.String, int: polars.Int64, float: polars.Float64}
        return polars.DataFrame(
            list(without_surrogates(rows)), schema={name: types[kind] for name, kind in columns.items()}
        )
    if library != "pandas":
        raise ValueError(f"library must be 'pandas' or 'polars', not {library!r}")
    import pandas

    kinds = {str: "object", int: "Int64", float: "Float64"}
    frame = pandas.DataFrame(list(rows), columns=list(columns), dtype="object")
    return frame.astype({name: kinds[kind] for name, kind in columns.items()})
