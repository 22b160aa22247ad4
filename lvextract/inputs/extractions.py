"""Files of records as `lvextract batch` writes them, and of gold records: JSON Lines and Parquet, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pydantic import ValidationError

from lvextract.inputs.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.inputs.fields import Fields
from lvextract.inputs.rows import read_json_lines
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
