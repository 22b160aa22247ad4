"""What `lvextract batch` does with its arguments."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from lvextract import logs
from lvextract.batch.files import OutputFiles
from lvextract.batch.finished import Finished, compare
from lvextract.batch.journal import Tally
from lvextract.batch.output import Output, Pipe, open_output
from lvextract.batch.progress_bar import on_terminal, progress
from lvextract.batch.run import Watch, Work, run_to_files, run_to_pipe
from lvextract.batch.run_log import RunLog
from lvextract.batch.signals import RunInterrupted, terminable
from lvextract.batch.targets import is_stream
from lvextract.commands.arguments.extractor import extractor_of
from lvextract.inputs.compression import arrow, split_suffix
from lvextract.inputs.fields import Fields
from lvextract.inputs.file_record import Open
from lvextract.inputs.rows import Row
from lvextract.inputs.series import Inputs, inputs_of_texts
from lvextract.items import BATCH_SIZE
from lvextract.lexicon import Lexicon
from lvextract.nlp.checksums import fingerprint
from lvextract.nlp.folder import SHIPPED, check
from lvextract.pipeline import Extractor
from lvextract.version import __version__

OUTPUTS = (".jsonl", ".ndjson", ".json", ".parquet")


def run(args: argparse.Namespace, open_file: Open, standard_output: Callable[[], BinaryIO]) -> bool:
    """Run the command, tell on standard error how it goes, and return whether all texts went well.

    With --resume, an output that is complete already is told of as when it was finished. Raises RunInterrupted if a
    signal ends the run, once what is done is on the disk.
    """
    _check_settings(args)
    with _logged(args), inputs_of_texts(args, open_file, "jsonl") as inputs, terminable():
        return _run(args, inputs, standard_output)


def _run(args: argparse.Namespace, inputs: Inputs, standard_output: Callable[[], BinaryIO]) -> bool:
    start = time.monotonic()
    fields = Fields(args.text_field, args.id_field, args.published_field, args.url_field)
    rows = inputs.rows(fields)
    _check_targets(args, inputs)
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
    work = _work(args)  # before the output is opened: results of an earlier run outlive missing weights
    log = RunLog(inputs, fingerprint(args.models or SHIPPED), args.log_every, args.metrics)
    log.start("standard output" if args.output == "-" else args.output)
    try:
        tally = _read(args, inputs, rows, fields, log.watched(work), standard_output, finished, log)
    except KeyboardInterrupt as stop:
        raise _interrupted(args, log, stop) from None
    except Exception as error:
        log.end("failed", f"{type(error).__name__}: {error}")
        raise
    log.end("finished", summary(tally, time.monotonic() - start))
    if not _logs_run(args):
        print(summary(tally, time.monotonic() - start), file=sys.stderr)
    return tally.failed == 0


def _interrupted(args: argparse.Namespace, log: RunLog, stop: KeyboardInterrupt) -> RunInterrupted:
    """What is raised once the run was ended by a signal: it says how far the output goes."""
    done = f"the first {log.tally.texts:,} texts are done ({log.tally.failed:,} failed)"
    way_on = "" if _is_stream(args.output) else "; the same command with --resume goes on"
    interrupted = RunInterrupted(f"{done}{way_on}", stop)
    log.end("stopped", f"by {interrupted.signal.name}; {interrupted}")
    return interrupted


@contextmanager
def _logged(args: argparse.Namespace) -> Iterator[None]:
    """Show the log where it is wanted: in a file, and on standard error, where a bar stands for it on a terminal."""
    level = logging.DEBUG if args.verbose else logging.INFO
    with ExitStack() as shown:
        if _logs_run(args):
            shown.enter_context(logs.all_shown(level))
        else:
            shown.enter_context(logs.warnings_shown())
        if args.log_file:
            shown.enter_context(logs.kept_in(args.log_file, level))
        yield


def _logs_run(args: argparse.Namespace) -> bool:
    """Whether the log of the run goes to standard error."""
    return args.verbose or (args.progress and not on_terminal())


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
    inputs: Inputs,
    rows: Iterator[Row],
    fields: Fields,
    work: Work,
    standard_output: Callable[[], BinaryIO],
    finished: Finished | None,
    log: RunLog,
) -> Tally:
    with progress(inputs, args.progress and not args.verbose and on_terminal()) as bar:
        watch = _both(bar, log.watch)
        if _is_stream(args.output):
            with _opened_outputs(args, standard_output) as (output, failures):
                return run_to_pipe(rows, fields, work, output, watch, failures)
        settings = {
            **{
                name: getattr(args, name)
                for name in ("text_field", "id_field", "published_field", "url_field", "failed")
            },
            "models": str(args.models) if args.models else None,
            "lexicon": f"{args.lexicon} ({Lexicon(args.lexicon).digest()})" if args.lexicon else None,
            "version": __version__,
        }
        failed = Path(args.failed) if args.failed else None
        files = OutputFiles(Path(args.output), failed, settings, resume=args.resume, finished=finished)
        with closing(files):
            try:
                return run_to_files(rows, fields, work, files, watch, finished)
            finally:
                log.tally = files.journal.saved  # what is not on the disk is not done


def _both(first: Watch, second: Watch) -> Watch:
    def watch(tally: Tally) -> None:
        first(tally)
        second(tally)

    return watch


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


def _check_settings(args: argparse.Namespace) -> None:
    """Refuse what cannot be, before anything is read or written."""
    for name in ("workers", "log_every"):
        if getattr(args, name) < 1:
            raise ValueError(f"--{name.replace('_', '-')} must be at least 1")
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
    targets = [path.resolve() for path in _targets(args)]
    if args.failed and not _is_stream(args.output) and Path(args.failed).resolve() == targets[0]:
        raise ValueError(f"{args.output} cannot take the failed rows as well: --failed needs a file of its own")
    if len(set(targets)) < len(targets):
        raise ValueError("OUT, --failed, --log-file and --metrics need a file of their own each")
    for option, path in (("--log-file", args.log_file), ("--metrics", args.metrics)):
        if path and (path.is_dir() or not path.parent.is_dir()):
            why = "is a folder" if path.is_dir() else f"cannot be written: there is no folder {path.parent}"
            raise ValueError(f"{option}: {path} {why}")


def _check_targets(args: argparse.Namespace, inputs: Inputs) -> None:
    for target in _targets(args):
        if inputs.reads(target):
            raise ValueError(f"{target} is the input; writing to it would empty it")


def _targets(args: argparse.Namespace) -> list[Path]:
    """The plain files that are written."""
    names = (args.output, args.failed, args.log_file, args.metrics)
    return [Path(name) for name in names if name and not _is_stream(str(name))]


def _is_stream(name: str) -> bool:
    return name == "-" or is_stream(Path(name))


def _work(args: argparse.Namespace) -> Work:
    check(args.models or SHIPPED)
    if args.workers > 1 or args.max_seconds is not None:
        from lvextract.workers import work_in_processes

        Lexicon(args.lexicon)  # what is wrong with it is told now, not by each process
        make = partial(Extractor, args.models, lexicon=args.lexicon, device=args.device)
        limits = {"workers": args.workers, "max_seconds": args.max_seconds}
        return partial(work_in_processes, make=make, batch_size=BATCH_SIZE, **limits)
    return partial(extractor_of(args).work, batch_size=BATCH_SIZE)
