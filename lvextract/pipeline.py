"""The way of a text, in the order of its stages. The file to read first.

    text
     └─ clean     a plain copy, with the way back to the caller's offsets
     └─ nlp/      sentences, tokens, lemmas, tags, trees, entities (Stanza with the package's weights)
     └─ timex/    time expressions and the interval that each denotes
     └─ names/    mentions of parties, places and works, in the nominative; aliases
     └─ events/   triggers, the fillers of their roles, awards
    list[Event]

One `Document` goes through; each stage adds one layer to it and knows none of the later stages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import regex

from lvextract.clean import clean
from lvextract.document import Document
from lvextract.events import find_events
from lvextract.names import NameKind, add_mentions, check_kind, isolated_name
from lvextract.nlp import SHIPPED
from lvextract.published import Published, read_published
from lvextract.records import ErrorMode, Event, Extraction
from lvextract.timex import find_timexes

Item = str | Mapping[str, Any]

_SURROGATE = regex.compile(r"[\ud800-\udfff]")
MAX_CHARS = 1_000_000  # a novel; a longer "text" is a mistake, and would take an hour


class Extractor:
    """Reads Latvian texts into event records. Loads its weights once; may be shared between threads.

    `models` is a folder of weights as `python -m lvextract.training` makes them (the package's own by default),
    `max_chars` the longest text accepted, in code points. Raises MissingWeightsError if a file of weights is missing.

    >>> extractor = Extractor()
    >>> event, = extractor.extract("15. maijā Talsos notika koncerts.", published="2024-05-20")
    >>> event.type, event.date.start, event.location[0].name
    ('koncerts', '2024-05-15', 'Talsi')
    """

    def __init__(self, models: str | Path | None = None, *, max_chars: int = MAX_CHARS) -> None:
        from lvextract.nlp.stage import NeuralStage  # torch takes seconds to import: not before it is needed

        self._max_chars = max_chars
        self._neural_stage = NeuralStage(SHIPPED if models is None else Path(models))

    def extract(self, text: str, published: Published = None) -> list[Event]:
        """The events of `text`, in the order in which it names them.

        `published` is the day (a date, or a string such as "2024-05-15") from which "vakar" or a day without a year
        is read. Text without events, empty text, text in another language, and what is no prose give an empty list.

        Raises TypeError if `text` is not a string, ValueError if it is longer than `max_chars` or holds half of a
        surrogate pair, TypeError or ValueError if `published` names no day.
        """
        return find_events(self.analyze(text, published))

    def analyze(self, text: str, published: Published = None) -> Document:
        """`text` with all that the stages before the events find in it. Arguments and errors as in `extract`."""
        document = self._document(text, published)
        self._neural_stage([document])
        _annotate(document)
        return document

    def normalize_name(self, mention: str, kind: NameKind | None = None) -> str:
        """The nominative of a name that stands by itself; see `lvextract.normalize_name`."""
        return next(self.normalize_names([mention], kind))

    def normalize_names(
        self, mentions: Iterable[str], kind: NameKind | None = None, *, batch_size: int = 256
    ) -> Iterator[str]:
        """The nominatives of many names, lazily and in order; `batch_size` of them are read at a time.

        Arguments and errors as in `lvextract.normalize_name`.

        >>> list(Extractor().normalize_names(["Kuldīgas novadā", "Preiļos"], "place"))
        ['Kuldīgas novads', 'Preiļi']
        """
        check_kind(kind)
        return self._normal_forms(iter(mentions), kind, batch_size)

    def _normal_forms(self, mentions: Iterator[str], kind: NameKind | None, batch_size: int) -> Iterator[str]:
        while batch := [self._document(mention, None) for mention in islice(mentions, batch_size)]:
            self._neural_stage(batch)
            yield from (isolated_name(document, kind) for document in batch)

    def extract_many(
        self, items: Iterable[Item], *, batch_size: int = 32, on_error: ErrorMode = "record"
    ) -> Iterator[Extraction]:
        """An `Extraction` for each item, lazily and in order; `batch_size` items are in memory at a time.

        An item is a text, or a mapping with `text` and, if it has them, `id` and `published`. What is wrong with an
        item becomes its `error` ("TypeError: …") and the others go on; `on_error="raise"` raises it in its turn.
        Raises ValueError at once if `batch_size` or `on_error` is none that there is.

        >>> for result in Extractor().extract_many([{"id": "a", "text": "Ogrē notika talka."}, {"id": "b", "text": 5}]):
        ...     print(result.id, [event.type for event in result.events], result.error)
        a ['talka'] None
        b [] TypeError: text must be a string, not int
        """
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        if on_error not in ("raise", "record"):
            raise ValueError(f"on_error must be 'raise' or 'record', not {on_error!r}")
        return self._stream(iter(items), batch_size, on_error)

    def _stream(self, items: Iterator[Item], batch_size: int, on_error: ErrorMode) -> Iterator[Extraction]:
        while batch := list(islice(items, batch_size)):
            for task in self._work_off([_Task(item) for item in batch]):
                if task.error is not None and on_error == "raise":
                    raise task.error
                yield task.extraction()

    def _work_off(self, tasks: list[_Task]) -> list[_Task]:
        """Extract the texts of one batch: together in the neural stage, each by itself before and after."""
        for task in tasks:
            task.attempt(self._prepare)
        self._read_together([task for task in tasks if task.document])
        for task in tasks:
            task.attempt(_finish)
        return tasks

    def _prepare(self, task: _Task) -> None:
        if not isinstance(task.item, Mapping):
            task.document = self._document(task.item, None)
            return
        task.id = task.item.get("id")
        if "text" not in task.item:
            raise ValueError("item has no `text`")
        task.document = self._document(task.item["text"], task.item.get("published"))

    def _read_together(self, tasks: list[_Task]) -> None:
        """Run the neural stage over all texts at once, and over each alone if one of them breaks it."""
        try:
            self._neural_stage([task.document for task in tasks if task.document])
        except Exception:
            for task in tasks:
                task.attempt(self._read_alone)

    def _read_alone(self, task: _Task) -> None:
        if task.document is not None:
            task.document.sentences, task.document.entities = [], []
            self._neural_stage([task.document])

    def _document(self, text: str, published: Published) -> Document:
        if not isinstance(text, str):
            raise TypeError(f"text must be a string, not {type(text).__name__}")
        if len(text) > self._max_chars:
            raise ValueError(f"text of {len(text):,} characters is longer than max_chars={self._max_chars:,}")
        if broken := _SURROGATE.search(text):
            raise ValueError(f"text has half a surrogate pair at {broken.start():,}: it was decoded wrongly")
        return Document(text, clean(text), read_published(published))


@dataclass(slots=True)
class _Task:
    """An item on its way: what it has become so far, or the error that ended it."""

    item: Item
    id: str | int | None = None
    document: Document | None = None
    events: list[Event] = field(default_factory=list)
    error: Exception | None = None

    def attempt(self, step: Callable[[_Task], None]) -> None:
        """Do one step of the way, unless an earlier one failed."""
        if self.error is None:
            try:
                step(self)
            except Exception as error:
                self.error = error

    def extraction(self) -> Extraction:
        """What the user gets."""
        error = f"{type(self.error).__name__}: {self.error}" if self.error is not None else None
        return Extraction(id=self.id, events=self.events, error=error)


def _finish(task: _Task) -> None:
    """The stages after the neural one, which each text goes through by itself."""
    if task.document is not None:
        _annotate(task.document)
        task.events = find_events(task.document)


def _annotate(document: Document) -> None:
    """Add the layers between the neural stage and the events."""
    document.timexes = find_timexes(document.clean, document.published)
    add_mentions(document)
