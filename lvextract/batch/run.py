"""The way from the rows of a file to lines of records, chunk by chunk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from lvextract.batch.files import OutputFiles
from lvextract.batch.finished import Finished
from lvextract.batch.journal import Digest, Tally
from lvextract.batch.output import Output
from lvextract.inputs.fields import Fields
from lvextract.inputs.rows import Row, UnreadableRowError
from lvextract.items import Task
from lvextract.records import Extraction

CHUNK = 64  # rows between two entries in the journal: what a kill costs at most

Work = Callable[[Iterator[Task]], Iterator[Task]]
Watch = Callable[[Tally], None]


def run_to_files(
    rows: Iterator[Row], fields: Fields, work: Work, files: OutputFiles, watch: Watch, finished: Finished | None = None
) -> Tally:
    """Write the records of `rows` to `files`, from where an earlier run came to; `watch` is told after each row.

    `work` does the tasks, in order. `rows` are all rows of the input, or those behind the `finished` ones. Raises
    ValueError if the first rows are not those that the earlier run read.
    """
    journal = files.journal
    digest = finished.digest if finished else _skip(rows, journal.tally.texts, journal.digest)
    ready = work(tasks_of(rows, fields))
    # A chunk is written whole or not at all, so that chunks begin at the same rows whatever stops a run.
    while done := list(islice(ready, CHUNK)):
        lines: list[bytes] = []
        failures: list[bytes] = []
        for task in done:
            digest.add(task.source.raw)
            (failures if task.error is not None and files.failed else lines).append(
                _line(task, files.failed is not None)
            )
            journal.tally.add(task.error is not None, len(task.events))
            watch(journal.tally)
        journal.output_size = files.output.write(lines)
        if files.failed:
            journal.failed_size = files.failed.write(failures)
        journal.digest = str(digest)
        journal.save()
    files.finish()
    return journal.tally


def run_to_pipe(
    rows: Iterator[Row], fields: Fields, work: Work, output: Output, watch: Watch, failed: Output | None = None
) -> Tally:
    """Write the records of each of `rows` to `output` at once, or to `failed`, if there is one, why it has none."""
    tally = Tally()
    for task in work(tasks_of(rows, fields)):
        target = failed if failed and task.error is not None else output
        target.write([_line(task, failed is not None)])
        tally.add(task.error is not None, len(task.events))
        watch(tally)
    return tally


def _skip(rows: Iterator[Row], count: int, expected: str) -> Digest:
    digest = Digest()
    for _ in range(count):
        row = next(rows, None)
        if row is None:
            raise ValueError("the input is shorter than what the earlier run read of it: it is not the same")
        digest.add(row.raw)
    if count and str(digest) != expected:
        raise ValueError("the input is not the same: its first rows are not those that the earlier run read")
    return digest


def tasks_of(rows: Iterable[Row], fields: Fields) -> Iterator[Task]:
    """The task that each row asks for, with the row as its `source`; one that has failed if it cannot be read."""
    for row in rows:
        if row.problem is None:
            task = fields.task(row.record)
        else:
            task = Task(error=UnreadableRowError(f"{row.place or f'line {row.number}'}: {row.problem}"))
        task.source = row
        yield task


def reason(error: Exception) -> str:
    """Why a row has no records, in words."""
    return str(error) if isinstance(error, UnreadableRowError) else f"{type(error).__name__}: {error}"


def _line(task: Task, failed_apart: bool) -> bytes:
    """The line of a row: its records, or why there are none; a side file is told the row itself, too."""
    content: dict[str, Any]
    if task.error is None:
        content = task.extraction().model_dump(mode="json")
    else:
        why = reason(task.error)
        content = Extraction(id=task.id, url=task.url, error=why).model_dump(mode="json")
        if failed_apart:
            row = task.source.raw.decode("utf-8", "backslashreplace").rstrip("\r\n")
            content = {"line": task.source.number, "id": task.id, "error": why, "input": row}
    # An unpaired surrogate, which JSON may hold as \ud800 and UTF-8 may not, goes out as it came in.
    return (json.dumps(content, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
