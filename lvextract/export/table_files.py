"""Tables of records as files: CSV and Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO

from lvextract.export.cells import harmless
from lvextract.export.tables import Table, without_surrogates
from lvextract.inputs.compression import arrow
from lvextract.records import Extraction

_PARQUET_ROWS = 1024  # in memory at a time


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
