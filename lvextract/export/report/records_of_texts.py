"""Texts and the records that an earlier run made of them, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
