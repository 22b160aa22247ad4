"""Texts and the records that an earlier run made of them, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from lvextract.batch.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.rows import read_json_lines
from lvextract.items import Task
from lvextract.records import Extraction


def pair(tasks: Iterable[Task], records: Iterable[Extraction]) -> Iterator[tuple[Task, Extraction | None]]:
    """Each task with its records, None if there are none.

    Both are in the same order, as `lvextract batch` keeps it; texts that failed may be missing from the records.
    Raises ValueError at the end if there are records that no text was found for.
    """
    left = iter(records)
    record = next(left, None)
    for task in tasks:
        if record is not None and _name(task.id) == _name(record.id):
            yield task, record
            record = next(left, None)
        else:
            yield task, None
    if record is not None:
        raise ValueError(f"no text with the id {record.id!r} is left: these are not the records of these texts")


def _name(id: str | int | None) -> str | None:
    return None if id is None else str(id)  # in a Parquet file numbers have become strings


def read_records(path: Path) -> Iterator[Extraction]:
    """The records of a file that `lvextract batch` wrote. Raises ValueError or OSError if it is no such file."""
    form, compression = split_suffix(path.name)
    with path.open("rb") as file:
        if form == ".parquet":
            rows: Iterable[tuple[int, Any]] = enumerate(_parquet_records(file), 1)
        else:
            lines = read_json_lines(decompressed(file, compression), Fields())
            rows = ((line.number, line.problem or line.record) for line in lines)
        try:
            for number, row in rows:
                yield record_of(row, f"{path}, line {number:,}")
        except DAMAGE as error:
            raise OSError(f"{path} is damaged: {error}") from error


def _parquet_records(file: Any) -> Iterator[Any]:
    arrow("to read Parquet")
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import ParquetFile

    try:
        for batch in ParquetFile(file).iter_batches():
            yield from batch.to_pylist()
    except ArrowInvalid as error:
        raise ValueError(f"not Parquet: {error}") from None


def record_of(row: Any, where: str) -> Extraction:
    """The records that a row holds, beside whatever else it holds. Raises ValueError, which says `where`."""
    if not isinstance(row, dict) or "events" not in row:
        raise ValueError(f"{where}: no records of `lvextract batch`" + (f" ({row})" if isinstance(row, str) else ""))
    try:
        return Extraction.model_validate({name: row[name] for name in Extraction.model_fields if name in row})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise ValueError(f"{where}: no records of `lvextract batch` ({place}: {first['msg']})") from None
