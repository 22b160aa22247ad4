"""What `lvextract export` and `lvextract schema` do with their arguments, and the formats of `lvextract extract`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from lvextract.batch.compression import split_suffix
from lvextract.batch.journal import Tally
from lvextract.export.files import read_extractions, write_csv, write_parquet, write_whole
from lvextract.export.ical import to_ical
from lvextract.export.identity import Records
from lvextract.export.jsonld import embeddable, to_jsonld
from lvextract.export.tables import TABLES
from lvextract.records import Extraction

EXPORT = """\
Turns the records that `lvextract batch` wrote into what other programs read.

  --to ical     a calendar (.ics): an import of it updates what an earlier one
                brought; events without a day are left out and counted
  --to jsonld   schema.org events, safe inside <script type="application/ld+json">
  --to events   a table with a row for each event
  --to parties  a table of who held each event and who took part
  --to awards   a table of who won what

IN is JSON Lines (also .gz, .zst) or Parquet. A table is CSV, or Parquet if OUT ends
so. The calendar needs icalendar: pip install 'lvextract[calendar]'.
"""

EXPORT_EPILOG = """\
examples:
  lvextract export notikumi.jsonl --to ical -o notikumi.ics
  lvextract export notikumi.jsonl --to awards -o balvas.csv

exit codes: 0 all well (also if some texts had failed), 2 IN cannot be read, or OUT
not be written
"""

SCHEMA = """\
Prints the JSON Schema of a line of `lvextract batch`. It says the version of the
records; #/$defs/Event is one event of `lvextract extract`.
"""

SCHEMA_EPILOG = """\
example:
  lvextract schema > records.schema.json
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract export`."""
    command.add_argument("file", metavar="IN", help="what `lvextract batch` wrote, or - for JSON Lines on standard input")
    command.add_argument("--to", required=True, choices=("ical", "jsonld", *TABLES), help="what to make of it")
    command.add_argument("-o", "--output", default="-", metavar="OUT", help="where to write; - is standard output")


def export(args: argparse.Namespace, source: BinaryIO, standard_output: Callable[[], BinaryIO]) -> None:
    """Do what `args` says with `source`, and tell on standard error how many there were."""
    tally = Tally()
    write = partial(_writer(args.to, args.output), _counted(read_extractions(args.file, source), tally))
    if args.output == "-":
        written = write(standard_output())
    else:
        written = write_whole(_target(args.file, args.output), write)
    told = [f"texts: {tally.texts:,}", f"failed: {tally.failed:,}", f"events: {tally.events:,}", f"written: {written:,}"]
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


def _writer(to: str, output: str) -> Callable[[Iterable[Extraction], BinaryIO], int]:
    if to not in TABLES:
        return partial(write_records, to)
    form = split_suffix(output)[0] if output != "-" else ".csv"
    if form not in (".csv", ".parquet"):
        raise ValueError(f"{output} must end in .csv or .parquet: {to} is a table")
    return partial(write_parquet if form == ".parquet" else write_csv, TABLES[to])


def _target(source: str, output: str) -> Path:
    target = Path(output)
    if source != "-" and target.exists() and target.samefile(source):
        raise ValueError(f"{output} is the input; writing to it would empty it")
    return target


def _counted(extractions: Iterable[Extraction], tally: Tally) -> Iterator[Extraction]:
    for extraction in extractions:
        tally.texts += 1
        tally.failed += extraction.error is not None
        tally.events += len(extraction.events)
        yield extraction
