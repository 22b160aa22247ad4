"""Files of records: what `lvextract batch` wrote is read, and turned into what other programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from pydantic import ValidationError

from lvextract.batch.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.rows import read_json_lines
from lvextract.export.cells import harmless
from lvextract.export.tables import Table, without_surrogates
from lvextract.records import Extraction

_PARQUET_ROWS = 1024  # in memory at a time


def read_extractions(name: str, source: BinaryIO) -> Iterator[Extraction]:
    """The records in a file of `lvextract batch`, as `read_rows` reads it.

    Raises ValueError, which names the line, where one is no record; OSError if a compressed file is damaged.
    """
    return (read_extraction(name, number, content) for number, content in read_rows(name, source))


def read_rows(name: str, source: BinaryIO) -> Iterator[tuple[int, object]]:
    """The rows of a file with their numbers: JSON Lines (also .gz, .zst) or Parquet, as its `name` ends.

    Raises ValueError, which names the line, where one is no JSON object; OSError if a compressed file is damaged.
    """
    form, compression = split_suffix(name)
    try:
        yield from _parquet_rows(source) if form == ".parquet" else _json_rows(name, decompressed(source, compression))
    except DAMAGE as error:
        if not compression:
            raise
        raise OSError(f"{name} is damaged: {error}") from error


def read_extraction(name: str, number: int, content: object) -> Extraction:
    """The records of one line. Raises ValueError, which names it, if there are none in it."""
    try:
        return Extraction.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ValueError(f"{name}, line {number}: not a line of `lvextract batch`: {where}: {first['msg']}") from None


def _json_rows(name: str, source: BinaryIO) -> Iterator[tuple[int, object]]:
    for row in read_json_lines(source, Fields()):
        if row.problem:
            raise ValueError(f"{name}, line {row.number}: {row.problem}")
        yield row.number, row.record


def _parquet_rows(source: BinaryIO) -> Iterator[tuple[int, object]]:
    pa = arrow("to read Parquet")
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(source)
    except pa.ArrowInvalid as error:
        raise ValueError(f"not Parquet: {error}") from None
    number = 0
    for batch in table.iter_batches(_PARQUET_ROWS):
        for record in batch.to_pylist():
            number += 1
            yield number, record


def write_csv(table: Table, extractions: Iterable[Extraction], target: BinaryIO, *, raw: bool = False) -> int:
    """Write the rows of `table` as CSV with a header (UTF-8, commas); how many there were.

    Unless the cells are to be `raw`, none is a formula to a spreadsheet; see `lvextract.export.cells`.
    """
    text = io.TextIOWrapper(target, encoding="utf-8", errors="backslashreplace", newline="", write_through=True)
    plain = csv.DictWriter(text, list(table.columns), lineterminator="\n")
    # A carriage return ends a row for many readers, and Python puts no quotation marks around it.
    quoted = csv.DictWriter(text, list(table.columns), lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writeheader()
    count = 0
    for row in table.rows(extractions):
        cells = row if raw else {name: _harmless(cell) for name, cell in row.items()}
        writer = quoted if any("\r" in cell for cell in cells.values() if isinstance(cell, str)) else plain
        writer.writerow(cells)
        count += 1
    text.detach()  # the file is its opener's to close
    return count


def _harmless(cell: Any) -> Any:
    return harmless(cell) if isinstance(cell, str) else cell


def write_parquet(table: Table, extractions: Iterable[Extraction], target: BinaryIO) -> int:
    """Write the rows of `table` as Parquet; how many there were."""
    pa = arrow("to write Parquet")
    from pyarrow.parquet import ParquetWriter

    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    schema = pa.schema([(name, types[kind]) for name, kind in table.columns.items()])
    rows, count = without_surrogates(table.rows(extractions)), 0
    with ParquetWriter(target, schema, compression="zstd") as writer:
        while group := list(islice(rows, _PARQUET_ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            count += len(group)
    return count
