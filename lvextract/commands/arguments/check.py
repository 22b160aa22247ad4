"""The arguments of `lvextract check` and its help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

CHECK = """\
Looks through gold records and prints what cannot be right (error) and what is
worth a second look (doubt), with file, line and field. Names are held against
the normal form that lvextract gives each mention, days against its own reading.

A doubt that is none is silenced in its row, by the words that it is about:

  {"id": "a1", …, "exceptions": [{"words": "Pie jūras", "why": "title of a play"}]}
"""

EPILOG = """\
examples:
  lvextract check zelts.jsonl
  lvextract check zelts.jsonl --no-names

exit codes: 0 no errors (doubts or none), 1 errors, 2 GOLD cannot be read
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract check`."""
    command.add_argument("gold", metavar="GOLD", help="texts with gold records, or - for standard input")
    command.add_argument(
        "--no-names", dest="names", action="store_false", help="do not read names, which needs the weights"
    )
    command.add_argument("--json", action="store_true", help="print the findings as JSON")
