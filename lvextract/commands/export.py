"""What `lvextract export` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from lvextract.batch.journal import Tally
from lvextract.batch.targets import is_stream, whole
from lvextract.export.event_ids import Records
from lvextract.export.ical import to_ical
from lvextract.export.jsonld import embeddable, to_jsonld
from lvextract.export.table_files import write_csv, write_parquet
from lvextract.export.tables import TABLES
from lvextract.inputs.compression import split_suffix
from lvextract.inputs.extractions import read_extractions
from lvextract.inputs.file_record import Open
from lvextract.inputs.listing import list_files
from lvextract.inputs.series import row_form
from lvextract.records import Extraction

_FORMS = ("jsonl", "ndjson", "parquet")  # of files of records in a folder


def export(args: argparse.Namespace, open_file: Open, standard_output: Callable[[], BinaryIO]) -> None:
    """Do what `args` says with the files of records, and tell on standard error how many there were."""
    tally = Tally()
    files = _files(args.files)
    write = partial(_writer(args.to, args.output, args.raw_cells), _counted(_read(files, open_file), tally))
    target = None if args.output == "-" else _target(files, args.output)
    if target is None:
        written = write(standard_output())
    else:
        with whole(target) as file:
            written = write(file)
    told = [
        f"texts: {tally.texts:,}",
        f"failed: {tally.failed:,}",
        f"events: {tally.events:,}",
        f"written: {written:,}",
    ]
    if args.to == "ical":
        told.append(f"without a day: {tally.events - written:,}")
    print(", ".join(told), file=sys.stderr)


def write_records(form: str, records: Records, target: BinaryIO) -> int:
    """Write `records` as `ical` or `jsonld`; how many of them stand in it."""
    if form == "ical":
        calendar = to_ical(records)
        target.write(calendar.data)
        return calendar.written
    document = to_jsonld(records)
    target.write(embeddable(document).encode("utf-8", "backslashreplace") + b"\n")
    return len(document["@graph"])


def _writer(to: str, output: str, raw: bool) -> Callable[[Iterable[Extraction], BinaryIO], int]:
    if to not in TABLES:
        return partial(write_records, to)
    form = split_suffix(output)[0]
    if form != ".parquet" and (output == "-" or is_stream(Path(output))):
        form = ".csv"
    if form not in (".csv", ".parquet"):
        raise ValueError(f"{output} must end in .csv or .parquet: {to} is a table")
    return partial(write_parquet, TABLES[to]) if form == ".parquet" else partial(write_csv, TABLES[to], raw=raw)


def _files(arguments: Sequence[str]) -> list[str]:
    """The files of records that are named, and those in folders."""
    if "-" not in arguments:
        return [str(file.path) for file in list_files(arguments, lambda name: row_form(name) in _FORMS).files]
    if len(arguments) > 1:
        raise ValueError("standard input (-) goes with no other input")
    return ["-"]


def _read(files: Sequence[str], open_file: Open) -> Iterator[Extraction]:
    for name in files:
        with open_file(name) as source:
            yield from read_extractions(name, source)


def _target(files: Sequence[str], output: str) -> Path:
    target = Path(output)
    if target.exists() and any(target.samefile(name) for name in files if name != "-"):
        raise ValueError(f"{output} is the input; writing to it would empty it")
    return target


def _counted(extractions: Iterable[Extraction], tally: Tally) -> Iterator[Extraction]:
    for extraction in extractions:
        tally.add(extraction.error is not None, len(extraction.events))
        yield extraction
