"""The arguments of `lvextract export` and `lvextract schema` and their help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

FORMS = ("ical", "jsonld", "events", "parties", "awards")

EXPORT = """\
Turns the records that `lvextract batch` wrote into what other programs read.

  --to ical     a calendar (.ics): an import of it updates what an earlier one
                brought; events without a day are left out and counted
  --to jsonld   schema.org events, safe inside <script type="application/ld+json">
  --to events   a table with a row for each event
  --to parties  a table of who held each event and who took part
  --to awards   a table of who won what

IN is JSON Lines (also .gz, .zst) or Parquet; several, and those in a folder, are
read one after another. A table is CSV, or Parquet if OUT ends
so. In CSV, a cell that a spreadsheet could run as a formula (it begins with = + - @,
a tab or a line break) has an apostrophe in front. The calendar needs icalendar:
pip install 'lvextract[calendar]'.
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
    command.add_argument(
        "files", metavar="IN", nargs="+", help="what `lvextract batch` wrote, folders of it, or - for standard input"
    )
    command.add_argument("--to", required=True, choices=FORMS, help="what to make of it")
    command.add_argument("-o", "--output", default="-", metavar="OUT", help="where to write; - is standard output")
    command.add_argument("--raw-cells", action="store_true", help="CSV: leave cells as they are, formulas too")
