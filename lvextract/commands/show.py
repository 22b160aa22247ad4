"""What `lvextract show` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from lvextract.batch.journal import Tally
from lvextract.batch.progress_bar import on_terminal, progress
from lvextract.batch.run import Watch, reason, tasks_of
from lvextract.batch.targets import whole
from lvextract.batches import batches
from lvextract.commands.arguments.extractor import extractor_of
from lvextract.export.report.page import report
from lvextract.export.report.reading import Reading
from lvextract.export.report.records_of_texts import pair
from lvextract.inputs.extractions import read_extraction, read_extractions
from lvextract.inputs.fields import Fields
from lvextract.inputs.file_record import Open
from lvextract.inputs.forms import TEXT
from lvextract.inputs.series import STANDARD_INPUT, Inputs, inputs_of_texts
from lvextract.items import BATCH_SIZE, Task
from lvextract.nlp.folder import SHIPPED, check
from lvextract.pipeline import Extractor
from lvextract.records import Extraction


def show(args: argparse.Namespace, open_file: Open, standard_output: Callable[[], BinaryIO]) -> bool:
    """Write the page of what is in the files, and tell on standard error how it went; whether all texts went well."""
    tally = Tally()
    with inputs_of_texts(args, open_file, TEXT) as inputs:
        is_one_text = inputs.is_one_file and inputs.are_texts
        _check(args, inputs, is_one_text)
        with progress(inputs, args.progress and on_terminal() and not is_one_text) as watch:
            found = iter([_reading_of_one(args, inputs)]) if is_one_text else _readings(args, inputs)
            readings = list(_watched(found, tally, watch))
    _write(args, report(readings, _title(args.files)).encode(), standard_output)
    print(f"texts: {tally.texts:,}, failed: {tally.failed:,}, events: {tally.events:,}", file=sys.stderr)
    return tally.failed == 0


def _title(files: Sequence[str]) -> str | None:
    return Path(files[0]).resolve().name if len(files) == 1 and files != [STANDARD_INPUT] else None


def _check(args: argparse.Namespace, inputs: Inputs, is_one_text: bool) -> None:
    """Refuse what cannot be, before the texts are read."""
    if is_one_text and args.records:
        raise ValueError("--records goes with a file of texts (JSON Lines, CSV or Parquet), not with one text")
    if args.output == "-":
        return
    path = Path(args.output)
    if not path.parent.is_dir():
        raise FileNotFoundError(f"{path.parent} is no folder to write {path.name} to")
    if inputs.reads(path) or (args.records and path.resolve() == Path(args.records).resolve()):
        raise ValueError(f"{path} is the input; writing to it would empty it")


def _reading_of_one(args: argparse.Namespace, inputs: Inputs) -> Reading:
    content = inputs.record_of_one().content()
    return Reading.of_document(_extractor(args).analyze(content.text, content.published))


def _readings(args: argparse.Namespace, inputs: Inputs) -> Iterator[Reading]:
    """The readings of the rows: with their own records, with those of the file of records, or extracted now."""
    fields = Fields(args.text_field, args.id_field, args.published_field)
    tasks = tasks_of(inputs.rows(fields), fields)
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
            f"{args.files[0]} has records but no texts: give the file that they were made of, "
            f"and the records with it: lvextract show TEXTS --records {args.files[0]}"
        )
    kept = {name: value for name, value in row.record.items() if name in Extraction.model_fields and name != "id"}
    return read_extraction(args.files[0], row.number, kept)


def _reading(task: Task, record: Extraction | None) -> Reading:
    found: list[Reading] = []
    task.attempt(lambda task: found.append(_success(task, record)))
    reading = found[0] if task.error is None else Reading(task.text, id=task.id, error=reason(task.error))
    return replace(reading, url=(record and record.url) or task.url)


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
    return extractor_of(args)


def _write(args: argparse.Namespace, page: bytes, standard_output: Callable[[], BinaryIO]) -> None:
    if args.output == "-":
        standard_output().write(page)
    else:
        with whole(Path(args.output)) as file:
            file.write(page)
