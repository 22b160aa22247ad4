"""What `extract_many` is given, on its way to a record: read and checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from operator import index
from typing import Any

from lvextract.document import Document
from lvextract.faults import is_of_machine
from lvextract.published import Published, read_published
from lvextract.records import Event, Extraction

Item = str | Mapping[str, Any]

BATCH_SIZE = 128  # items that are read together, unless the caller asks for others
MAX_CHARS = 1_000_000  # a novel; a longer "text" is a mistake, and would take an hour


@dataclass(slots=True)
class Task:
    """A text on its way: what it has become so far, or the error that ended it.

    `source` is whatever its maker wants to find again beside the result; it stays in the process of its maker.
    """

    text: str = ""
    id: str | int | None = None
    url: str | None = None
    published: Published = None
    source: Any = None
    document: Document | None = None
    events: list[Event] = field(default_factory=list)
    error: Exception | None = None

    @classmethod
    def read(cls, item: Item) -> Task:
        """The task that an item of `extract_many` asks for; one that has failed if the item asks for none."""
        task = cls()
        try:
            task._take(item)
        except Exception as error:  # whatever it is, it is the item's: a mapping may read files of its own
            task.error = error
        return task

    def attempt(self, step: Callable[[Task], None]) -> None:
        """Do one step of the way, unless an earlier one failed. Raises what is the machine's fault (`faults.py`)."""
        if self.error is None:
            try:
                step(self)
            except Exception as error:
                if is_of_machine(error):
                    raise
                self.error = error

    def extraction(self) -> Extraction:
        """What the user gets."""
        reason = f"{type(self.error).__name__}: {self.error}" if self.error is not None else None
        return Extraction(id=self.id, url=self.url, events=self.events, error=reason)

    def _take(self, item: Item) -> None:
        if isinstance(item, Mapping):
            self.id = read_id(item.get("id"))
            url = item.get("url")
            self.url = url if isinstance(url, str) else None  # what is no address is no reason to leave the text out
            if "text" not in item:
                raise ValueError("item has no `text`")
            self.text = read_text(item["text"])
            self.published = read_published(item.get("published"))
        else:
            self.text = read_text(item)


def read_text(given: Any) -> str:
    """`given`, if it is a string; raises TypeError otherwise."""
    if not isinstance(given, str):
        raise TypeError(f"text must be a string, not {type(given).__name__}")
    return given


def bounded_text(given: Any, max_chars: int = MAX_CHARS) -> str:
    """`given`, if it is a string of at most `max_chars` code points; raises TypeError or ValueError otherwise."""
    text = read_text(given)
    if len(text) > max_chars:
        raise ValueError(f"text of {len(text):,} characters is longer than max_chars={max_chars:,}")
    return text


def read_id(given: Any) -> str | int | None:
    """An identifier as records carry it; whole numbers of other libraries (NumPy's) become Python's.

    Raises TypeError if it is neither a string nor a whole number nor None. True and False are none, though Python
    counts with them: in a table they would be one id with 1 and 0.
    """
    if given is None or isinstance(given, str):
        return given
    with suppress(TypeError):
        if not isinstance(given, bool):
            return index(given)
    raise TypeError(f"id must be a string or a whole number, not {type(given).__name__}")
