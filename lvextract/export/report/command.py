"""What `lvextract show` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from lvextract.batch.command import open_rows
from lvextract.batch.compression import split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.journal import Tally
from lvextract.batch.progress import on_terminal, progress
from lvextract.batch.rows import READERS
from lvextract.batch.run import Watch, reason, tasks_of
from lvextract.batch.targets import whole
from lvextract.default import extractor_over
from lvextract.export.files import read_extraction, read_extractions
from lvextract.export.report.page import report
from lvextract.export.report.pairing import pair
from lvextract.export.report.reading import Reading
from lvextract.extract_command import PAGES, decoded
from lvextract.items import BATCH_SIZE, Task, batches
from lvextract.nlp.folder import SHIPPED, check
from lvextract.pipeline import Extractor
from lvextract.records import Extraction
from lvextract.web import read_page


def show(args: argparse.Namespace, source: BinaryIO, standard_output: Callable[[], BinaryIO]) -> bool:
    """Write the page of what is in `source`, and tell on standard error how it went; whether all texts went well."""
    form = f".{args.input_format}" if args.input_format else split_suffix(args.file)[0]
    _check(args, many=form in READERS)
    tally = Tally()
    if form in READERS:
        with progress(source, args.progress and on_terminal()) as watch:
            readings = list(_watched(_readings(args, source), tally, watch))
    else:
        readings = list(_watched([_reading_of_one(args, source.read(), form)], tally, lambda tally: None))
    _write(args, report(readings, None if args.file == "-" else Path(args.file).name).encode(), standard_output)
    print(f"texts: {tally.texts:,}, failed: {tally.failed:,}, events: {tally.events:,}", file=sys.stderr)
    return tally.failed == 0


def _check(args: argparse.Namespace, *, many: bool) -> None:
    """Refuse what cannot be, before the texts are read."""
    if many and args.published:
        raise ValueError("--published goes with one text; in a file of texts, each has a day of its own")
    if not many and args.records:
        raise ValueError("--records goes with a file of texts (JSON Lines, CSV or Parquet), not with one text")
    if args.output == "-":
        return
    path = Path(args.output)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path.parent} is no folder to write {path.name} to")
    inputs = [Path(name) for name in (args.file, args.records) if name and name != "-"]
    if any(path.resolve() == other.resolve() for other in inputs):
        raise ValueError(f"{path} is the input; writing to it would empty it")


def _reading_of_one(args: argparse.Namespace, data: bytes, form: str) -> Reading:
    if form in PAGES:
        text, told = read_page(data)
        published = args.published or told
    else:
        text, published = decoded(data, args.file), args.published
    return Reading.of_document(_extractor(args).analyze(text, published))


def _readings(args: argparse.Namespace, source: BinaryIO) -> Iterator[Reading]:
    """The readings of the rows: with their own records, with those of the file of records, or extracted now."""
    fields = Fields(args.text_field, args.id_field, args.published_field)
    tasks = tasks_of(open_rows(args, source, fields), fields)
    if args.records:
        with Path(args.records).open("rb") as file:
            for task, record in pair(tasks, read_extractions(args.records, file)):
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
    kept = {name: value for name, value in row.record.items() if name in Extraction.model_fields and name != "id"}
    return read_extraction(args.file, row.number, kept)


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
        tally.add(reading.error is not None, len(reading.events))
        watch(tally)
        yield reading


def _extractor(args: argparse.Namespace) -> Extractor:
    check(args.models or SHIPPED)
    return extractor_over(args.models, args.device)


def _write(args: argparse.Namespace, page: bytes, standard_output: Callable[[], BinaryIO]) -> None:
    if args.output == "-":
        standard_output().write(page)
    else:
        with whole(Path(args.output)) as file:
            file.write(page)
