"""The module-level functions, over one `Extractor` that is made on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock

from lvextract.document import Document
from lvextract.pipeline import Extractor, Item
from lvextract.published import Published
from lvextract.records import ErrorMode, Event, Extraction

_lock = Lock()
_extractor: Extractor | None = None


def default_extractor() -> Extractor:
    """The extractor behind the module-level functions; made once, whichever thread comes first."""
    global _extractor
    with _lock:
        if _extractor is None:
            _extractor = Extractor()
        return _extractor


def extract(text: str, published: Published = None) -> list[Event]:
    """The events of a Latvian text; see `Extractor.extract`.

    >>> event, = extract("15. maijā Talsos notika koncerts.", published="2024-05-20")
    >>> event.type, event.date.start
    ('koncerts', '2024-05-15')
    """
    return default_extractor().extract(text, published)


def extract_many(
    items: Iterable[Item], *, batch_size: int = 32, on_error: ErrorMode = "record"
) -> Iterator[Extraction]:
    """An `Extraction` for each text or mapping, lazily and in order; see `Extractor.extract_many`."""
    return default_extractor().extract_many(items, batch_size=batch_size, on_error=on_error)


def analyze(text: str, published: Published = None) -> Document:
    """The sentences, entities, time expressions and mentions of a text; see `Extractor.analyze`."""
    return default_extractor().analyze(text, published)
