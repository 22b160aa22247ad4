"""What `lvextract extract` does with its arguments: one text or web page in, its events out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

from lvextract.records import Event, Extraction, Page

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor

FORMATS = ("json", "table", "ical", "jsonld")
PAGES = (".html", ".htm", ".xhtml")

EXTRACT = """\
Reads one text (UTF-8) and prints the records of the events that it tells of:
what, when, where, held by whom, who took part, who won what. Of a saved web page
it reads the main text; the day of publication is the page's own unless you give
one. Pages need trafilatura: pip install 'lvextract[web]'.
"""

EXTRACT_EPILOG = """\
--format json prints a list of records; of a web page {"text", "published",
"events"}. "start" and "end" of a mention count characters (code points) of the
text, without a byte-order mark. ical is a calendar file, jsonld schema.org events.

examples:
  lvextract extract raksts.txt --published 2024-05-20 --format table
  lvextract extract raksts.txt --published 2024-05-20 --format ical > raksts.ics
  curl -s https://example.lv/raksts | lvextract extract - --html
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract extract` that say what FILE is and what to print."""
    command.add_argument("file", metavar="FILE", help="a text file or web page, or - for standard input")
    command.add_argument("--html", action="store_true", help="FILE is a web page, as .html and .htm are without this")
    command.add_argument("--format", choices=FORMATS, default="json", help=f"{', '.join(FORMATS)} (json)")


def extract(args: argparse.Namespace, source: BinaryIO, load: Callable[[], Extractor], output: TextIO) -> None:
    """Print the events of the text or page in `source` to `output`; `load` gives the extractor, once it is needed."""
    data = source.read()
    if args.html or PurePath(args.file.lower()).suffix in PAGES:
        page = load().from_html(data, args.published)
        _print(args, page.events, page, output)
    else:
        text = decoded(data, args.file)
        _print(args, load().extract(text, args.published), None, output)


def decoded(data: bytes, name: str) -> str:
    """The text that is in the file `name`. Raises ValueError if it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "an old Windows file is turned with `iconv -f windows-1257 -t utf-8`"
        raise ValueError(f"{name} is not UTF-8 (byte {error.start:,}); {hint}") from None


def _print(args: argparse.Namespace, events: list[Event], page: Page | None, output: TextIO) -> None:
    if args.format == "table":
        from lvextract.table import print_events

        print_events(events, output)
    elif args.format == "json":
        # Offsets in a page count characters of its main text, which nobody could find out without having it.
        records: Any = page.model_dump(mode="json") if page else [event.model_dump(mode="json") for event in events]
        print(json.dumps(records, ensure_ascii=False, indent=2), file=output)
    else:
        from lvextract.export.command import write_records

        name = None if args.file == "-" else PurePath(args.file).name
        written = write_records(args.format, [Extraction(id=name, events=events)], output.buffer)
        if written < len(events):
            print(f"lvextract: events without a day, left out: {len(events) - written}", file=sys.stderr)
