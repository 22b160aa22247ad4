"""What `lvextract batch` does with its arguments."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

from lvextract import __version__
from lvextract.batch.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.files import OutputFiles
from lvextract.batch.journal import Tally
from lvextract.batch.output import Pipe
from lvextract.batch.progress import progress
from lvextract.batch.rows import READERS, Row
from lvextract.batch.run import Work, run_to_files, run_to_pipe
from lvextract.nlp.folder import SHIPPED, check

OUTPUTS = (".jsonl", ".ndjson", ".json", ".parquet")
BATCH_SIZE = 64  # texts that go through the neural stage together


def batch(args: argparse.Namespace, source: BinaryIO, standard_output: Callable[[], BinaryIO]) -> Tally | None:
    """Do what `args` says with `source`; None if there is nothing to do, since the output is complete already."""
    _check_names(args)
    fields = Fields(args.text_field, args.id_field, args.published_field)
    target = None if args.output == "-" else Path(args.output)
    if args.resume and target and OutputFiles.is_complete(target):
        return None
    shown = args.progress and sys.stderr is not None and sys.stderr.isatty()
    rows = open_rows(args, source, fields)
    work = _work(args)  # before the output is opened: results of an earlier run outlive missing weights
    with progress(args.file, source, shown) as watch:
        if target is None:
            return run_to_pipe(rows, fields, work, Pipe(standard_output()), watch)
        settings = {
            **{name: getattr(args, name) for name in ("text_field", "id_field", "published_field", "failed")},
            "models": str(args.models) if args.models else None,
            "version": __version__,
        }
        failed = Path(args.failed) if args.failed else None
        with closing(OutputFiles(target, failed, settings, resume=args.resume)) as files:
            return run_to_files(rows, fields, work, files, watch)


def summary(tally: Tally, seconds: float) -> str:
    """The line at the end.

    >>> summary(Tally(texts=1200, failed=2, events=3100), 60.0)
    'texts: 1,200, failed: 2, events: 3,100; 60 s'
    """
    return f"texts: {tally.texts:,}, failed: {tally.failed:,}, events: {tally.events:,}; {seconds:,.0f} s"


def _check_names(args: argparse.Namespace) -> None:
    if args.workers < 1:
        raise ValueError("--workers must be at least 1")
    if args.output == "-":
        if args.resume or args.failed:
            raise ValueError("--resume and --failed need -o OUT: standard output cannot be gone on with")
        return
    form, compression = split_suffix(args.output)
    if form not in OUTPUTS or (form == ".parquet" and compression):
        raise ValueError(f"{args.output} must end in .jsonl (.gz, .zst) or .parquet")
    if form == ".parquet":
        arrow("to write Parquet")
    names = [Path(name) for name in (args.file, args.output, args.failed) if name and name != "-"]
    if len({path.resolve() for path in names}) < len(names) or _same(args.file, args.output):
        raise ValueError(f"{args.output} is the input; writing to it would empty it")


def _same(source: str, target: str) -> bool:
    return source != "-" and Path(target).exists() and Path(target).samefile(source)


def open_rows(args: argparse.Namespace, source: BinaryIO, fields: Fields) -> Iterator[Row]:
    """The rows of `args.file`, of which `source` is the bytes; its form is `args.input_format`, or as its name ends."""
    form, compression = split_suffix(args.file) if args.file != "-" else ("", "")
    form = f".{args.input_format}" if args.input_format else form
    if form == ".parquet" and (args.file == "-" or compression):
        raise ValueError("Parquet is read from a file of its own, not from standard input or out of a compressed one")
    # A name with another ending is taken for JSON Lines, as standard input is.
    rows = READERS.get(form, READERS[".jsonl"])(decompressed(source, compression), fields)
    return _undamaged(rows, args.file) if compression else rows


def _undamaged(rows: Iterator[Row], name: str) -> Iterator[Row]:
    try:
        yield from rows
    except DAMAGE as error:
        raise OSError(f"{name} is damaged: {error}") from error


def _work(args: argparse.Namespace) -> Work:
    check(args.models or SHIPPED)
    from lvextract.default import default_extractor
    from lvextract.pipeline import Extractor

    if args.workers > 1:
        from lvextract.workers import work_in_processes

        make = partial(Extractor, args.models)
        return partial(work_in_processes, make=make, batch_size=BATCH_SIZE, workers=args.workers)
    extractor = Extractor(args.models) if args.models else default_extractor()
    return partial(extractor.work, batch_size=BATCH_SIZE)


def run(args: argparse.Namespace, source: BinaryIO, standard_output: Callable[[], BinaryIO]) -> bool:
    """Run the command, tell on standard error how it went, and return whether all texts went well."""
    start = time.monotonic()
    tally = batch(args, source, standard_output)
    if tally is None:
        print(f"{args.output} is complete already", file=sys.stderr)
        return True
    print(summary(tally, time.monotonic() - start), file=sys.stderr)
    return tally.failed == 0
