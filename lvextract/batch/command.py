"""What `lvextract batch` does with its arguments."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from lvextract import __version__
from lvextract.batch.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.batch.fields import Fields
from lvextract.batch.files import OutputFiles
from lvextract.batch.finished import Finished, compare
from lvextract.batch.journal import Tally
from lvextract.batch.output import Output, Pipe, open_output
from lvextract.batch.progress import on_terminal, progress
from lvextract.batch.rows import READERS, Row
from lvextract.batch.run import Work, run_to_files, run_to_pipe
from lvextract.batch.targets import is_stream
from lvextract.default import extractor_over
from lvextract.items import BATCH_SIZE
from lvextract.nlp.folder import SHIPPED, check
from lvextract.pipeline import Extractor

OUTPUTS = (".jsonl", ".ndjson", ".json", ".parquet")


def run(args: argparse.Namespace, source: BinaryIO, standard_output: Callable[[], BinaryIO]) -> bool:
    """Run the command, tell on standard error how it went, and return whether all texts went well.

    With --resume, an output that is complete already is told of as when it was finished.
    """
    start = time.monotonic()
    _check_names(args, source)
    fields = Fields(args.text_field, args.id_field, args.published_field)
    rows = open_rows(args, source, fields)
    finished = _finished(args, rows, fields)
    if finished is not None:
        failed = f"failed: {finished.tally.failed:,}"
        if finished.first_new is None:
            print(f"{args.output} is complete already; {failed}", file=sys.stderr)
            return finished.tally.failed == 0
        rows = chain([finished.first_new], rows)
        print(
            f"{args.output} has the first {finished.tally.texts:,} rows ({failed}); there are new ones", file=sys.stderr
        )
    tally = _read(args, source, rows, fields, standard_output, finished)
    print(summary(tally, time.monotonic() - start), file=sys.stderr)
    return tally.failed == 0


def _finished(args: argparse.Namespace, rows: Iterator[Row], fields: Fields) -> Finished | None:
    """What the output holds, if an earlier run finished it and this one is to go on; `rows` are read as far as that."""
    target = Path(args.output)
    if not args.resume or not OutputFiles.is_complete(target):
        return None
    finished = compare(rows, fields, target, Path(args.failed) if args.failed else None)
    if finished.first_new is not None and split_suffix(target.name)[0] == ".parquet":
        raise ValueError(
            f"the input has more than the {finished.tally.texts:,} rows that {target} was finished with, and Parquet "
            "cannot be gone on with: to begin anew, leave out --resume"
        )
    return finished


def _read(
    args: argparse.Namespace,
    source: BinaryIO,
    rows: Iterator[Row],
    fields: Fields,
    standard_output: Callable[[], BinaryIO],
    finished: Finished | None,
) -> Tally:
    work = _work(args)  # before the output is opened: results of an earlier run outlive missing weights
    with progress(source, args.progress and on_terminal()) as watch:
        if _is_stream(args.output):
            with _opened_outputs(args, standard_output) as (output, failures):
                return run_to_pipe(rows, fields, work, output, watch, failures)
        settings = {
            **{name: getattr(args, name) for name in ("text_field", "id_field", "published_field", "failed")},
            "models": str(args.models) if args.models else None,
            "version": __version__,
        }
        failed = Path(args.failed) if args.failed else None
        files = OutputFiles(Path(args.output), failed, settings, resume=args.resume, finished=finished)
        with closing(files):
            return run_to_files(rows, fields, work, files, watch, finished)


@contextmanager
def _opened_outputs(
    args: argparse.Namespace, standard_output: Callable[[], BinaryIO]
) -> Iterator[tuple[Output, Output | None]]:
    """Where records and failures go in a run that cannot be gone on with."""
    with ExitStack() as opened:

        def take(name: str) -> Output:
            output = opened.enter_context(closing(open_output(Path(name))))
            output.cut(0)
            return output

        output = Pipe(standard_output()) if args.output == "-" else take(args.output)
        yield output, take(args.failed) if args.failed else None


def summary(tally: Tally, seconds: float) -> str:
    """The line at the end.

    >>> summary(Tally(texts=1200, failed=2, events=3100), 60.0)
    'texts: 1,200, failed: 2, events: 3,100; 60 s'
    """
    return f"texts: {tally.texts:,}, failed: {tally.failed:,}, events: {tally.events:,}; {seconds:,.0f} s"


def _check_names(args: argparse.Namespace, source: BinaryIO) -> None:
    if args.workers < 1:
        raise ValueError("--workers must be at least 1")
    if args.max_seconds is not None and not args.max_seconds > 0:
        raise ValueError("--max-seconds must be more than 0")
    form, compression = split_suffix(args.output)
    if _is_stream(args.output):
        if args.resume:
            raise ValueError("--resume needs -o OUT, a plain file: what went down a pipe cannot be gone on with")
        if form == ".parquet":
            raise ValueError(f"{args.output} is no plain file, and Parquet can only be written to one")
    elif form not in OUTPUTS or (form == ".parquet" and compression):
        raise ValueError(f"{args.output} must end in .jsonl (.gz, .zst) or .parquet")
    elif form == ".parquet":
        arrow("to write Parquet")
    targets = [Path(name) for name in (args.output, args.failed) if name and not _is_stream(name)]
    for target in targets:
        if _is_open_in(source, target):
            raise ValueError(f"{target} is the input; writing to it would empty it")
    if len({target.resolve() for target in targets}) < len(targets):
        raise ValueError(f"{args.output} cannot take the failed rows as well: --failed needs a file of its own")


def _is_stream(name: str) -> bool:
    return name == "-" or is_stream(Path(name))


def _is_open_in(source: BinaryIO, target: Path) -> bool:
    """Whether `source`, which may be standard input, reads the file `target`, whatever its name."""
    try:
        return os.path.samestat(os.fstat(source.fileno()), target.stat())
    except OSError:  # there is no such file yet, or `source` is none
        return False


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
    if args.workers > 1 or args.max_seconds is not None:
        from lvextract.workers import work_in_processes

        make = partial(Extractor, args.models, device=args.device)
        limits = {"workers": args.workers, "max_seconds": args.max_seconds}
        return partial(work_in_processes, make=make, batch_size=BATCH_SIZE, **limits)
    return partial(extractor_over(args.models, args.device).work, batch_size=BATCH_SIZE)
