"""What `lvextract show` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from lvextract.batch.command import BATCH_SIZE, open_rows
from lvextract.batch.compression import split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.journal import Tally
from lvextract.batch.progress import progress
from lvextract.batch.rows import READERS
from lvextract.batch.run import Watch, reason, tasks_of
from lvextract.export.report.page import report
from lvextract.export.report.pairing import pair, read_records, record_of
from lvextract.export.report.reading import Reading
from lvextract.items import Task, batches
from lvextract.nlp.folder import SHIPPED, check
from lvextract.pipeline import Extractor
from lvextract.records import Extraction

Output = Callable[[], BinaryIO]


def holds_many(args: argparse.Namespace) -> bool:
    """Whether the input is a file of texts, not one text."""
    form = f".{args.input_format}" if args.input_format else split_suffix(args.file)[0]
    return form in READERS


def show_one(args: argparse.Namespace, text: str, standard_output: Output) -> None:
    """Write the page of one text. Raises ValueError for options that only a file of texts has."""
    if args.records:
        raise ValueError("--records goes with a file of texts (JSON Lines, CSV or Parquet), not with one text")
    _check_output(args)
    reading = Reading.of_document(_extractor(args).analyze(text, args.published))
    _write(args, [reading], standard_output)


def show_many(args: argparse.Namespace, source: BinaryIO, standard_output: Output) -> bool:
    """Write the page of the texts in `source`, tell on standard error how it went; whether all texts went well."""
    if args.published:
        raise ValueError("--published goes with one text; in a file of texts, each has a day of its own")
    _check_output(args)
    tally = Tally()
    shown = args.progress and sys.stderr is not None and sys.stderr.isatty()
    with progress(args.file, source, shown) as watch:
        readings = list(_watched(_readings(args, source), tally, watch))
    _write(args, readings, standard_output)
    print(f"texts: {tally.texts:,}, failed: {tally.failed:,}, events: {tally.events:,}", file=sys.stderr)
    return tally.failed == 0


def _readings(args: argparse.Namespace, source: BinaryIO) -> Iterator[Reading]:
    """The readings of the rows: with their own records, with those of the file of records, or extracted now."""
    fields = Fields(args.text_field, args.id_field, args.published_field)
    tasks = tasks_of(open_rows(args, source, fields), fields)
    if args.records:
        for task, record in pair(tasks, read_records(Path(args.records))):
            yield _reading(task, record or Extraction(error="the records have no line for this text"))
        return
    extractor: Extractor | None = None
    for batch in batches(tasks, BATCH_SIZE):
        records = [_own_record(args, task) for task in batch]
        new = [task for task, record in zip(batch, records, strict=True) if record is None]
        if new:
            extractor = extractor or _extractor(args)
            extractor.analyze_together(new)
        yield from map(_reading, batch, records)


def _own_record(args: argparse.Namespace, task: Task) -> Extraction | None:
    """The records that a row brings along."""
    row = task.source
    if "events" not in row.record:
        return None
    if args.text_field not in row.record:
        raise ValueError(
            f"{args.file} has records but no texts: give the file that they were made of, "
            f"and the records with it: lvextract show TEXTS --records {args.file}"
        )
    return record_of(row.record, f"{args.file}, line {row.number:,}")


def _reading(task: Task, record: Extraction | None) -> Reading:
    found: list[Reading] = []
    task.attempt(lambda task: found.append(_success(task, record)))
    if task.error is None:
        return found[0]
    return Reading(task.text, id=task.id, error=reason(task.error))


def _success(task: Task, record: Extraction | None) -> Reading:
    if record is None:
        assert task.document is not None
        return Reading.of_document(task.document, task.id)
    if record.error is not None:
        return Reading(task.text, id=task.id, error=record.error)
    return Reading.of_events(task.text, record.events, task.id, task.published)


def _watched(readings: Iterable[Reading], tally: Tally, watch: Watch) -> Iterator[Reading]:
    for reading in readings:
        tally.texts += 1
        tally.failed += reading.error is not None
        tally.events += len(reading.events)
        watch(tally)
        yield reading


def _extractor(args: argparse.Namespace) -> Extractor:
    from lvextract.default import default_extractor

    check(args.models or SHIPPED)
    return Extractor(args.models) if args.models else default_extractor()


def _check_output(args: argparse.Namespace) -> None:
    """Refuse an output that cannot be, before the texts are read."""
    if args.output == "-":
        return
    path = Path(args.output)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path.parent} is no folder to write {path.name} to")
    inputs = [Path(name) for name in (args.file, args.records) if name and name != "-"]
    if any(path.resolve() == other.resolve() for other in inputs):
        raise ValueError(f"{path} is the input; writing to it would empty it")


def _write(args: argparse.Namespace, readings: Iterable[Reading], standard_output: Output) -> None:
    title = None if args.file == "-" else Path(args.file).name
    page = report(readings, title).encode()
    if args.output == "-":
        standard_output().write(page)
    else:
        Path(args.output).write_bytes(page)
