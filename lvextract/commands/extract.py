"""What `lvextract extract` does with its arguments: a text, a few or a folder of them in, their events out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from lvextract.batch.run import reason, tasks_of
from lvextract.commands.arguments.inputs import FORMS_HELP, add_published_from
from lvextract.inputs.fields import Fields
from lvextract.inputs.file_record import Open
from lvextract.inputs.forms import HTML, TEXT, form_of
from lvextract.inputs.series import STANDARD_INPUT, Inputs, named_inputs
from lvextract.items import BATCH_SIZE, Task
from lvextract.published import read_published
from lvextract.records import Event, Extraction, Page

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor

FORMATS = ("json", "table", "ical", "jsonld")

EXTRACT = f"""\
Reads a text (UTF-8) and prints the records of the events that it tells of: what,
when, where, held by whom, who took part, who won what. Of a saved web page it reads
the main text; the day of publication is the page's own unless you give one.

{FORMS_HELP}"""

EXTRACT_EPILOG = """\
--format json prints a list of records; of a web page and of Markdown, .docx and
.pdf {"text", "published", "events"}; of several files or a folder a list of such,
with "id" and "error". "start" and "end" of a mention count characters (code points)
of the text, without a byte-order mark. ical is a calendar file, jsonld schema.org
events. For more than some hundred files there is `lvextract batch`.

examples:
  lvextract extract raksts.txt --published 2024-05-20 --format table
  lvextract extract raksts.txt --published 2024-05-20 --format ical > raksts.ics
  lvextract extract 2024-05-20_talka.docx zinas.html --published-from name
  curl -s https://example.lv/raksts | lvextract extract - --html
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract extract` that say what the files are and what to print."""
    command.add_argument(
        "files", metavar="FILE", nargs="+", help="files that each are one text, folders, or - for standard input"
    )
    command.add_argument("--html", action="store_true", help="FILE is a web page, as .html and .htm are without this")
    add_published_from(command)
    command.add_argument("--format", choices=FORMATS, default="json", help=f"{', '.join(FORMATS)} (json)")


def extract(args: argparse.Namespace, open_file: Open, load: Callable[[], Extractor], output: TextIO) -> bool:
    """Print the events of the files to `output`, and return whether all could be read.

    `load` gives the extractor, once it is needed. What is wrong with the only file is raised.
    """

    def form_of_named(name: str) -> str:
        return HTML if args.html else form_of(name) or TEXT

    with named_inputs(args, open_file, form_of_named) as inputs:
        if inputs.is_one_file:
            _extract_one(args, inputs, load, output)
            return True
        tasks = list(load().work(tasks_of(inputs.rows(Fields()), Fields()), batch_size=BATCH_SIZE))
    _print_many(args, tasks, output)
    return all(task.error is None for task in tasks)


def _extract_one(args: argparse.Namespace, inputs: Inputs, load: Callable[[], Extractor], output: TextIO) -> None:
    record = inputs.record_of_one()
    content, extractor = record.content(), load()
    events = extractor.extract(content.text, content.published)
    # Offsets count characters of the text that was got out of the file, which nobody could find out without having it.
    page = None if record.is_plain else Page(text=content.text, published=content.published, events=events)
    if args.format == "json":
        _print_json(page.model_dump(mode="json") if page else _dumped(events), output)
    elif args.format == "table":
        from lvextract.export.terminal import print_events

        print_events(events, output)
    else:
        name = None if record.file.name == STANDARD_INPUT else record.file.name
        _print_records(args.format, [Extraction(id=name, events=events)], output)


def _print_many(args: argparse.Namespace, tasks: Sequence[Task], output: TextIO) -> None:
    if args.format == "json":
        _print_json([_described(task) for task in tasks], output)
    elif args.format == "table":
        _print_tables(tasks, output)
    else:
        for task in tasks:
            if task.error is not None:
                print(f"lvextract: {task.id}: {reason(task.error)}", file=sys.stderr)
        _print_records(args.format, [task.extraction() for task in tasks], output)


def _described(task: Task) -> dict[str, Any]:
    """A text of several: with its id, as in `batch`, and with the text that the offsets count in, as of a page."""
    page = Page(text=task.text, published=read_published(task.published), events=task.events)
    error = None if task.error is None else reason(task.error)
    return {"id": task.id, **page.model_dump(mode="json"), "error": error}


def _print_tables(tasks: Sequence[Task], output: TextIO) -> None:
    from lvextract.export.terminal import print_events, shown_id

    for task in tasks:
        print(f"{shown_id(task.id)}:", file=output)
        if task.error is None:
            print_events(task.events, output)
        else:
            print(f"error: {reason(task.error)}", file=output)
        print(file=output)


def _print_json(content: Any, output: TextIO) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2), file=output)


def _dumped(events: Sequence[Event]) -> list[dict[str, Any]]:
    return [event.model_dump(mode="json") for event in events]


def _print_records(form: str, records: Sequence[Extraction], output: TextIO) -> None:
    from lvextract.commands.export import write_records

    written = write_records(form, records, output.buffer)
    events = sum(len(record.events) for record in records)
    if written < events:
        print(f"lvextract: events without a day, left out: {events - written}", file=sys.stderr)
