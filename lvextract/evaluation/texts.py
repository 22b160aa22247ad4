"""What is compared, read and checked: the texts with their gold records, and what was predicted for each.

A row is refused by the name of its file and its line, or by its number where it came from Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lvextract.evaluation.comparable import Comparable, comparable, places
from lvextract.evaluation.written import Named, Record
from lvextract.records import Event, Extraction

Id = str | int
Row = Mapping[str, Any]
Predicted = Mapping[Id, Sequence[Event | Row]] | Iterable[Extraction | Row]
Numbered = Iterable[tuple[str, object]]  # where a row stands ("gold.jsonl, line 3"), and the row
T = TypeVar("T")
Model = TypeVar("Model", bound=BaseModel)


class GoldRow(BaseModel):
    """A text with the records that it should give; `published` is the day from which it is read."""

    id: Id
    text: str
    published: Any = None
    events: list[Record]


class _PredictedRow(BaseModel):
    id: Id
    events: list[Record]
    error: str | None = None


class _PredictedEvents(BaseModel):
    events: list[Record]


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was predicted for a text; `failed` if the prediction says that it could not be read."""

    events: Sequence[Event | Record]
    failed: bool = False

    def comparable(self, text: str) -> list[Comparable]:
        """Its records, ready to be compared; `text` is the text that they were made from."""
        return [comparable(event, text) for event in self.events]


def numbered(rows: Iterable[object], name: str) -> Numbered:
    """The rows of an iterable, with where they stand in it.

    >>> list(numbered(["a"], "gold"))
    [('gold, row 1', 'a')]
    """
    return ((f"{name}, row {number}", row) for number, row in enumerate(rows, 1))


def read_gold(rows: Numbered) -> dict[Id, GoldRow]:
    """The gold texts by their `id`, in their order.

    Raises ValueError, which says where, for a row that has no `id`, `text` or `events`, for a record in another form,
    for words that the text does not have, and for an `id` that came before.
    """
    texts: dict[Id, GoldRow] = {}
    for where, content in rows:
        row = _read(GoldRow, where, content)
        for words in _mentions(row.events):
            if next(places(words, row.text), None) is None:
                raise ValueError(f"{where}: the text does not have the words {words!r}")
        _add(texts, where, row.id, row)
    return texts


def read_predicted(predicted: Predicted) -> dict[Id, Prediction]:
    """What was predicted, by the `id` of the text: from a mapping, or from rows with `id` and `events`.

    Raises ValueError as `read_gold` does.
    """
    if not isinstance(predicted, Mapping):
        return read_predicted_rows(numbered(predicted, "predicted"))
    return {id: Prediction(_events(events, f"predicted, {id!r}")) for id, events in predicted.items()}


def read_predicted_rows(rows: Numbered) -> dict[Id, Prediction]:
    """What was predicted, by the `id` of the text: rows as `lvextract batch` writes them, or with gold's records.

    Raises ValueError as `read_gold` does.
    """
    predictions: dict[Id, Prediction] = {}
    for where, content in rows:
        if isinstance(content, Extraction):
            if content.id is None:
                raise ValueError(f"{where}: an `Extraction` without an id")
            id, prediction = content.id, Prediction(content.events, content.error is not None)
        else:
            row = _read(_PredictedRow, where, content)
            id, prediction = row.id, Prediction(row.events, row.error is not None)
        _add(predictions, where, id, prediction)
    return predictions


def _events(events: Sequence[Event | Row], where: str) -> Sequence[Event | Record]:
    """The records of one text; those that are `Event`s already are taken as they are."""
    if all(isinstance(event, Event) for event in events):
        return events  # type: ignore[return-value]
    return _read(_PredictedEvents, where, {"events": events}).events


def _read(model: type[Model], where: str, content: object) -> Model:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise ValueError(f"{where}: {field and f'`{field}`: '}{first['msg']}") from None


def _add(rows: dict[Id, T], where: str, id: Id, row: T) -> None:
    if id in rows:
        raise ValueError(f"{where}: the id {id!r} came before")
    rows[id] = row


def _mentions(events: Iterable[Record]) -> Iterator[str]:
    """The words that records give without offsets."""
    for event in events:
        if isinstance(event.trigger, str):
            yield event.trigger
        fillers: list[Named] = [event.title] if event.title else []
        for slot in (event.location, event.organizers, event.participants, event.awards):
            fillers += slot or ()
        for award in event.awards or ():
            fillers += award.recipients or ()
        yield from filter(None, (filler.mention for filler in fillers))
