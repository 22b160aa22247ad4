"""The rows of a file, whatever its form: JSON Lines, CSV (any separator, with a header) or Parquet.

A row that cannot be read is still a row, with the reason. Rows are read as they are needed, so a file may be larger
than the memory.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from lvextract.inputs.compression import arrow
from lvextract.inputs.fields import Fields

_LONGEST_FIELD = 100_000_000  # characters of a CSV field: one that quotes an unclosed mark to the file's end is broken
_SEPARATORS = ",;\t|"
_PARQUET_ROWS = 256  # read at a time


class UnreadableRowError(ValueError):
    """A row that holds no record: broken JSON, not UTF-8, a wrong number of fields."""


class Row(NamedTuple):
    """A row: the number of its line (of Parquet: its own), its bytes, and the record in it or why there is none.

    `place` is where it is, in words, if the number does not tell that. Of a file that is one text, the bytes are its
    name, and it is read when the record is asked for the text.
    """

    number: int
    raw: bytes
    record: Mapping[str, Any]
    problem: str | None = None
    place: str | None = None


Reader = Callable[[BinaryIO, Fields], Iterator[Row]]


def read_json_lines(source: BinaryIO, fields: Fields) -> Iterator[Row]:
    """A row for each line that is not blank."""
    return (_json_row(number, line) for number, line in enumerate(source, 1) if line.strip())


def _json_row(number: int, line: bytes) -> Row:
    try:
        # A byte-order mark begins a file, and the first line of each file that others were joined to.
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Row(number, line, {}, "not UTF-8")
    except (ValueError, RecursionError) as error:
        return Row(number, line, {}, f"not JSON: {error}")
    if not isinstance(record, dict):
        return Row(number, line, {}, "not a JSON object")
    return Row(number, line, record)


def read_csv(source: BinaryIO, fields: Fields) -> Iterator[Row]:
    """A row for each line of the table under the header.

    Raises ValueError at once if the header is broken, lacks the text or has one of the wanted names twice.
    """
    lines = _Lines(source)
    header_line = lines.peek()
    separator = max(_SEPARATORS, key=header_line.count)  # the list separator of a Latvian spreadsheet is a semicolon
    csv.field_size_limit(_LONGEST_FIELD)
    table = csv.reader(lines, delimiter=separator, strict=True)
    try:
        header = next(table, [])
    except csv.Error as error:
        raise ValueError(f"the header is not CSV: {error}") from None
    lines.taken.clear()
    if any("\udc80" <= character <= "\udcff" for name in header for character in name):
        raise ValueError("the header is not UTF-8")
    if fields.text not in header:
        raise ValueError(f"the header has no `{fields.text}`; it has {', '.join(header) or 'nothing'}")
    for name in dict.fromkeys((fields.text, fields.id, fields.published, fields.url)):
        if header.count(name) > 1:
            raise ValueError(f"the header has `{name}` {header.count(name)} times")
    return _csv_rows(table, lines, header)


def _csv_rows(table: Any, lines: _Lines, header: list[str]) -> Iterator[Row]:
    while True:
        number, problem, cells = lines.number + 1, None, []
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            problem = f"not CSV: {error}"
        raw = b"".join(lines.taken)
        lines.taken.clear()
        if not raw.strip():
            continue
        if problem is None and len(cells) != len(header):
            problem = f"{len(cells)} fields, but the header has {len(header)}"
        elif problem is None and any("\udc80" <= c <= "\udcff" for cell in cells for c in cell):
            problem = "not UTF-8"
        yield Row(
            number, raw, {} if problem else dict(zip(header, (cell or None for cell in cells), strict=True)), problem
        )


class _Lines:
    """The lines of a file as text, which remembers those that were taken since the last row was finished.

    A byte that is not UTF-8 becomes half a surrogate pair, so that only its row is refused.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._first: bytes | None = source.readline().removeprefix(b"\xef\xbb\xbf")
        self.taken: list[bytes] = []
        self.number = 0

    def peek(self) -> str:
        return (self._first or b"").decode("utf-8", "surrogateescape")

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line, self._first = (self._source.readline() if self._first is None else self._first), None
        if not line:
            raise StopIteration
        self.number += 1
        self.taken.append(line)
        return line.decode("utf-8", "surrogateescape")


def read_parquet(source: BinaryIO, fields: Fields) -> Iterator[Row]:
    """A row for each row of the table. Raises ValueError at once if it is no Parquet or lacks the text."""
    arrow("to read Parquet")
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(source)
    except ArrowInvalid as error:
        raise ValueError(f"not Parquet: {error}") from None
    names = table.schema_arrow.names
    if fields.text not in names:
        raise ValueError(f"the table has no `{fields.text}`; it has {', '.join(names)}")
    wanted = [name for name in dict.fromkeys((fields.id, fields.text, fields.published, fields.url)) if name in names]
    return _parquet_rows(table.iter_batches(_PARQUET_ROWS, columns=wanted))


def _parquet_rows(batches: Iterator[Any]) -> Iterator[Row]:
    number = 0
    for batch in batches:
        for record in batch.to_pylist():
            number += 1
            yield Row(number, json.dumps(record, ensure_ascii=False, default=str).encode(errors="replace"), record)


READERS: dict[str, Reader] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
}
