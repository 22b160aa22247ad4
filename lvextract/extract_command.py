"""What `lvextract extract` does with its arguments: one text or web page in, its events out."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import PurePath
from typing import Any, TextIO

from lvextract.records import Event, Extraction, Page

FORMATS = ("json", "table", "ical", "jsonld")
_PAGES = (".html", ".htm", ".xhtml")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract extract` that say what FILE is and what to print."""
    command.add_argument("file", metavar="FILE", help="a text file or web page, or - for standard input")
    command.add_argument("--html", action="store_true", help="FILE is a web page, as .html and .htm are without this")
    command.add_argument("--format", choices=FORMATS, default="json", help=f"{', '.join(FORMATS)} (json)")


def is_page(args: argparse.Namespace) -> bool:
    """Whether FILE is a web page."""
    return args.html or PurePath(args.file.lower()).suffix in _PAGES


def print_page(args: argparse.Namespace, page: Page, output: TextIO) -> None:
    """Print what a web page tells, in the format that `args` asks for."""
    if args.format == "json":
        # Offsets count characters of the main text, which nobody could find out without having it.
        _print_json(page.model_dump(mode="json"), output)
    else:
        print_events(args, page.events, output)


def print_events(args: argparse.Namespace, events: list[Event], output: TextIO) -> None:
    """Print the events of one text, in the format that `args` asks for."""
    if args.format == "json":
        _print_json([event.model_dump(mode="json") for event in events], output)
    elif args.format == "table":
        from lvextract import table

        table.print_events(events, output)
    else:
        from lvextract.export.command import write_records

        name = None if args.file == "-" else PurePath(args.file).name
        written = write_records(args.format, [Extraction(id=name, events=events)], output.buffer)
        if written < len(events):
            print(f"lvextract: events without a day, left out: {len(events) - written}", file=sys.stderr)


def _print_json(records: Any, output: TextIO) -> None:
    print(json.dumps(records, ensure_ascii=False, indent=2), file=output)
