"""JSON Lines in, JSON Lines out: one line of records for each line with a text, in the same order.

    {"id": "a1", "text": "Sestdien Ogrē notika talka.", "published": "2024-05-20"}
    {"id": "a1", "events": [{"type": "talka", …}], "error": null}

A line that cannot be read still gives a line: `id` null, and an `error` that names the line by its number. Blank lines
give none. Lines are read as they are needed, so a file may be larger than the memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from lvextract.records import Extraction

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor

BATCH_SIZE = 32  # texts that go through the neural stage together, and that are in memory at a time


class Tally(NamedTuple):
    """How many texts a run read, and how many of them failed."""

    texts: int
    failed: int


def run_batch(extractor: Extractor, source: Iterable[bytes], target: TextIO) -> Tally:
    """Write to `target` the records of each line of `source`, each as soon as it is there.

    `source` gives UTF-8 lines of JSON, as a file opened in binary mode does.

    >>> import io, sys, lvextract
    >>> source = io.BytesIO(b'{"id": 1, "text": "A concert was held in Riga on Friday."}')
    >>> run_batch(lvextract.Extractor(), source, sys.stdout)
    {"id": 1, "events": [], "error": null}
    Tally(texts=1, failed=0)
    """
    texts = failed = 0
    for extraction in extract_lines(extractor, source):
        target.write(json.dumps(extraction.model_dump(mode="json"), ensure_ascii=False) + "\n")
        target.flush()
        texts += 1
        failed += extraction.error is not None
    return Tally(texts, failed)


def extract_lines(
    extractor: Extractor, lines: Iterable[bytes], *, batch_size: int = BATCH_SIZE
) -> Iterator[Extraction]:
    """An `Extraction` for each line that is not blank, lazily and in order."""
    read = (_read(number, line) for number, line in enumerate(lines, 1) if line.strip())
    while batch := list(islice(read, batch_size)):
        good = [item for item in batch if not isinstance(item, Extraction)]
        extractions = extractor.extract_many(good, batch_size=batch_size)
        for item in batch:
            yield item if isinstance(item, Extraction) else next(extractions)


def _read(number: int, line: bytes) -> dict[str, Any] | Extraction:
    """The item that a line holds, or the extraction that says why it holds none."""
    try:
        # A byte-order mark begins a file, and the first line of each file that others were joined to.
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _broken(number, "not UTF-8")
    except (ValueError, RecursionError) as error:
        return _broken(number, f"not JSON: {error}")
    if not isinstance(item, dict):
        return _broken(number, "not a JSON object")
    if not isinstance(item.get("id"), str | int | None):
        return _broken(number, "`id` is neither a string nor an integer")
    return item


def _broken(number: int, reason: str) -> Extraction:
    return Extraction(error=f"line {number}: {reason}")
