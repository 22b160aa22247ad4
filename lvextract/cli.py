"""The command `lvextract`: one text, or a file of many, from the shell.

Torch takes seconds to import, so whatever needs it is imported when a text is at hand, after the arguments were read.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial

from lvextract.commands.arguments import batch as batching
from lvextract.commands.arguments import check as checking
from lvextract.commands.arguments import evaluate as evaluating
from lvextract.commands.arguments import export as exporting
from lvextract.commands.arguments import label_studio as labelling
from lvextract.commands.arguments import show as showing
from lvextract.commands.arguments.extractor import add_arguments as add_extractor_arguments
from lvextract.commands.arguments.extractor import extractor_of
from lvextract.commands.extract import EXTRACT, EXTRACT_EPILOG
from lvextract.commands.extract import add_arguments as add_extract_arguments
from lvextract.extras import MissingExtraError
from lvextract.faults import is_of_machine
from lvextract.logs import warnings_shown
from lvextract.nlp.folder import DamagedWeightsError
from lvextract.streams import open_input, stand_in_for_closed_streams, standard_output, write_utf8
from lvextract.version import __version__

OK, SOME_FAILED, CANNOT = 0, 1, 2
SIGNALLED = 128  # and the number of the signal: what a shell shows for a program that a signal ended
READER_GONE = 141  # what a shell shows for a program that SIGPIPE ended

_EPILOG = """\
examples:
  lvextract extract raksts.txt --published 2024-05-20
  lvextract extract raksts.txt --published 2024-05-20 --format table
  curl -s https://example.lv/raksts.txt | lvextract extract -
  lvextract batch raksti.jsonl -o notikumi.jsonl
  lvextract batch lapas/ -o notikumi.jsonl --failed neizdevas.jsonl
  lvextract batch - < raksti.jsonl | jq -c 'select(.error == null)'
  lvextract export notikumi.jsonl --to ical -o notikumi.ics
  lvextract show raksti.jsonl -o report.html
  lvextract annotate raksti.jsonl -o zelts.jsonl
  lvextract check zelts.jsonl
  lvextract evaluate zelts.jsonl

exit codes:
  0  all went well (a text without events is no failure)
  1  some texts failed; their "error" says why; annotate: some were left out;
     check: the records have errors
  2  wrong usage, a file that cannot be read or written, missing weights
  130, 143  interrupted (Ctrl-C, SIGTERM); `batch … --resume` goes on

`lvextract extract --help`, `lvextract batch --help` … say more.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with the arguments `argv` (those of the process by default) and return its exit code."""
    stand_in_for_closed_streams()
    write_utf8()
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError as error:
        if error.filename:  # not standard output, whose reader may well have had enough
            print(f"lvextract: {_describe(error)}", file=sys.stderr)
            return CANNOT
        # Python flushes standard output once more when it ends, and would complain of the pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except KeyboardInterrupt as stop:
        print(f"lvextract: interrupted{f'; {stop}' if str(stop) else ''}", file=sys.stderr)
        return SIGNALLED + getattr(stop, "signal", signal.SIGINT)
    except Exception as error:
        if not isinstance(error, (ValueError, DamagedWeightsError, MissingExtraError)) and not is_of_machine(error):
            raise
        print(f"lvextract: {_describe(error)}", file=sys.stderr)
        return CANNOT
    return code


def _extract(args: argparse.Namespace) -> int:
    from lvextract.commands.extract import extract

    with warnings_shown():
        well = extract(args, open_input, partial(extractor_of, args), standard_output())
    return OK if well else SOME_FAILED


def _batch(args: argparse.Namespace) -> int:
    from lvextract.commands.batch import run

    return OK if run(args, open_input, lambda: standard_output().buffer) else SOME_FAILED


def _export(args: argparse.Namespace) -> int:
    from lvextract.commands.export import export

    export(args, open_input, lambda: standard_output().buffer)
    return OK


def _schema(args: argparse.Namespace) -> int:
    from lvextract.export import record_schema

    print(record_schema.text(), end="", file=standard_output())
    return OK


def _show(args: argparse.Namespace) -> int:
    from lvextract.commands.show import show

    with warnings_shown():
        return OK if show(args, open_input, lambda: standard_output().buffer) else SOME_FAILED


def _evaluate(args: argparse.Namespace) -> int:
    from lvextract.commands.evaluate import run

    well = run(args, open_input, partial(extractor_of, args), standard_output())
    return OK if well else SOME_FAILED


def _annotate(args: argparse.Namespace) -> int:
    from lvextract.commands.annotate import annotate

    well = annotate(args, open_input, partial(extractor_of, args), lambda: standard_output().buffer)
    return OK if well else SOME_FAILED


def _check(args: argparse.Namespace) -> int:
    from lvextract.commands.check import run

    right = run(args, open_input, partial(extractor_of, args), standard_output())
    return OK if right else SOME_FAILED


def _label_studio(args: argparse.Namespace) -> int:
    from lvextract.commands.label_studio import run

    run(args, open_input, lambda: standard_output().buffer)
    return OK


def _describe(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error) or ("out of memory" if isinstance(error, MemoryError) else type(error).__name__)


def _date(text: str) -> date | None:
    from lvextract.published import read_published  # as in Python

    try:
        return read_published(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error).removeprefix("published ")) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lvextract",
        description="Event records (date, organizer, participants, awards) from Latvian prose.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"lvextract {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    extract = _add_command(commands, "extract", "the events of a text, or of a few", EXTRACT, EXTRACT_EPILOG)
    add_extract_arguments(extract)
    _add_published(extract)
    add_extractor_arguments(extract)
    extract.set_defaults(run=_extract)

    batch = _add_command(
        commands, "batch", "the events of many texts, in files and folders", batching.BATCH, batching.EPILOG
    )
    batching.add_arguments(batch)
    _add_published(batch)
    _add_output(batch)
    _add_fields(batch)
    _add_no_progress(batch)
    add_extractor_arguments(batch)
    batch.set_defaults(run=_batch)

    show = _add_command(commands, "show", "a page to look at the events in", showing.SHOW, showing.EPILOG)
    showing.add_arguments(show)
    _add_published(show)
    _add_output(show)
    _add_fields(show)
    _add_no_progress(show)
    add_extractor_arguments(show)
    show.set_defaults(run=_show)

    export = _add_command(
        commands, "export", "records as a calendar, web data or tables", exporting.EXPORT, exporting.EXPORT_EPILOG
    )
    exporting.add_arguments(export)
    export.set_defaults(run=_export)

    evaluate = _add_command(
        commands, "evaluate", "how good records are, beside gold ones", evaluating.EVALUATE, evaluating.EPILOG
    )
    evaluating.add_arguments(evaluate)
    add_extractor_arguments(evaluate)
    evaluate.set_defaults(run=_evaluate)

    annotate = _add_command(
        commands, "annotate", "records to correct by hand", evaluating.ANNOTATE, evaluating.ANNOTATE_EPILOG
    )
    evaluating.add_annotate_arguments(annotate)
    _add_published(annotate)
    _add_input_format(annotate)
    _add_fields(annotate)
    add_extractor_arguments(annotate)
    annotate.set_defaults(run=_annotate)

    check = _add_command(commands, "check", "what is wrong in gold records", checking.CHECK, checking.EPILOG)
    checking.add_arguments(check)
    add_extractor_arguments(check)
    check.set_defaults(run=_check)

    label_studio = _add_command(
        commands, "label-studio", "gold records in Label Studio, and back", labelling.LABEL_STUDIO, labelling.EPILOG
    )
    labelling.add_arguments(label_studio)
    label_studio.set_defaults(run=_label_studio)

    schema = _add_command(
        commands, "schema", "the JSON Schema of the records", exporting.SCHEMA, exporting.SCHEMA_EPILOG
    )
    schema.set_defaults(run=_schema)
    return parser


def _add_published(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help='day from which "vakar" or "15. maijā" is read: 2024-05-20, 20.05.2024, "2024. gada 20. maijs"',
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", default="-", metavar="OUT", help="where to write; - is standard output")


def _add_input_format(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--input-format", choices=("jsonl", "csv", "parquet"), help="the form of IN, if its name does not tell"
    )


def _add_fields(command: argparse.ArgumentParser) -> None:
    """What commands over a file of texts have in common."""
    for field in ("text", "id", "published"):
        command.add_argument(f"--{field}-field", default=field, metavar="NAME", help=f"what IN calls `{field}`")


def _add_no_progress(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--no-progress", dest="progress", action="store_false", help="show no bar, and log nothing but warnings"
    )


def _add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    description: str,
    epilog: str,
) -> argparse.ArgumentParser:
    """A subcommand, without arguments of its own."""
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


if __name__ == "__main__":
    sys.exit(main())
