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

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from lvextract.clean import clean
from lvextract.document import Document
from lvextract.events import find_events
from lvextract.names import add_mentions
from lvextract.nlp import SHIPPED, NeuralStage
from lvextract.published import Published, read_published
from lvextract.records import ErrorMode, Event, Extraction
from lvextract.timex import find_timexes

Item = str | Mapping[str, Any]

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
        self._max_chars = max_chars
        self._neural_stage = NeuralStage(SHIPPED if models is None else Path(models))

    def extract(self, text: str, published: Published = None) -> list[Event]:
        """The events of `text`, in the order in which it names them.

        `published` is the day (a date, or a string such as "2024-05-15") from which "vakar" or a day without a year
        is read. Text without events, empty text, text in another language, and what is no prose give an empty list.

        Raises TypeError if `text` is not a string, ValueError if it is longer than `max_chars` or `published` names
        no day.
        """
        return find_events(self.analyze(text, published))

    def analyze(self, text: str, published: Published = None) -> Document:
        """`text` with all that the stages before the events find in it. Arguments and errors as in `extract`."""
        document = self._document(text, published)
        self._annotate([document])
        return document

    def extract_many(
        self, items: Iterable[Item], *, batch_size: int = 32, on_error: ErrorMode = "record"
    ) -> Iterator[Extraction]:
        """An `Extraction` for each item, lazily and in order; `batch_size` items are in memory at a time.

        An item is a text, or a mapping with `text` and, if it has them, `id` and `published`. What is wrong with an
        item becomes its `error` ("TypeError: …") and the others go on, or is raised with `on_error="raise"`.

        >>> for result in Extractor().extract_many([{"id": "a", "text": "Ogrē notika talka."}, {"id": "b", "text": 5}]):
        ...     print(result.id, [event.type for event in result.events], result.error)
        a ['talka'] None
        b [] TypeError: text must be a string, not int
        """
        if batch_size < 1:
            raise ValueError("batch_size must be at least 1")
        queue = iter(items)
        while batch := list(islice(queue, batch_size)):
            yield from self._extract_batch(batch, on_error)

    def _extract_batch(self, batch: list[Item], on_error: ErrorMode) -> Iterator[Extraction]:
        """The extractions of one batch, whose texts go through the neural stage together."""
        prepared = [self._attempt(item, on_error) for item in batch]
        self._annotate([document for document, _ in prepared if document])
        for document, extraction in prepared:
            if document is not None:
                try:
                    extraction.events = find_events(document)
                except Exception as error:
                    if on_error == "raise":
                        raise
                    extraction.error = _describe(error)
            yield extraction

    def _attempt(self, item: Item, on_error: ErrorMode) -> tuple[Document | None, Extraction]:
        """The document of an item, or the extraction that says why it has none."""
        extraction = Extraction()
        try:
            text, published, extraction.id = _read_item(item)
            return self._document(text, published), extraction
        except (TypeError, ValueError) as error:
            if on_error == "raise":
                raise
            extraction.error = _describe(error)
            return None, extraction

    def _document(self, text: str, published: Published) -> Document:
        if not isinstance(text, str):
            raise TypeError(f"text must be a string, not {type(text).__name__}")
        if len(text) > self._max_chars:
            raise ValueError(f"text of {len(text):,} characters is longer than max_chars={self._max_chars:,}")
        return Document(text, clean(text), read_published(published))

    def _annotate(self, documents: list[Document]) -> None:
        """Run every stage before the events."""
        self._neural_stage(documents)
        for document in documents:
            document.timexes = find_timexes(document.clean, document.published)
            add_mentions(document)


def _read_item(item: Item) -> tuple[str, Published, str | int | None]:
    if not isinstance(item, Mapping):
        return item, None, None
    if "text" not in item:
        raise ValueError("item has no `text`")
    return item["text"], item.get("published"), item.get("id")


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
