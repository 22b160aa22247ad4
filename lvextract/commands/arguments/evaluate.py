"""The arguments of `lvextract evaluate` and `annotate` and their help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

from lvextract.commands.arguments.inputs import add_published_from

EVALUATE = """\
Compares records with gold ones, which people annotated, and prints precision,
recall and F1 of each slot: strictly (the very name in the nominative) and
leniently (the right words in the text). The headline is the mean strict F1 of
date, organizers, participants and awards.

  GOLD:       {"id": "a1", "text": "…", "published": "2024-05-20", "events": […]}
  PREDICTED:  {"id": "a1", "events": […]}, as `lvextract batch` writes it

Without PREDICTED, the texts of GOLD are read here, with the weights of the
package or of --models. Both are JSON Lines (also .gz, .zst) or Parquet. In GOLD,
"mention" (words of the text) may stand for offsets; the documentation has the form.
"""

EPILOG = """\
A text that failed counts as one without records. A prediction whose id GOLD lacks
does not count. Both are told on standard error.

examples:
  lvextract evaluate zelts.jsonl
  lvextract evaluate zelts.jsonl notikumi.jsonl --errors 20
  lvextract evaluate zelts.jsonl --models mani_svari --json

exit codes: 0 all texts were compared, 1 some had failed, 2 a file cannot be read,
or a text of GOLD has no prediction
"""


ANNOTATE = """\
Reads a file of texts and writes each with the records that lvextract finds in it,
in the form of gold records: for you to correct, and then to check, to measure by
and to train on.

  in:   {"id": "a1", "text": "…", "published": "2024-05-20"}
  out:  {"id": "a1", "text": "…", "published": "2024-05-20", "events": […]}

TEXTS is what `lvextract batch` reads; a text without an id has its line number.
GOLD is JSON Lines. A GOLD that is there already is not written over: it may hold
your corrections.
"""

ANNOTATE_EPILOG = """\
examples:
  lvextract annotate raksti.jsonl -o zelts.jsonl
  lvextract check zelts.jsonl

exit codes: 0 all well, 1 some texts failed and were left out, 2 TEXTS cannot be
read, or GOLD not be written
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract evaluate`."""
    command.add_argument("gold", metavar="GOLD", help="texts with gold records, or - for standard input")
    command.add_argument("predicted", metavar="PREDICTED", nargs="?", help="what was extracted from them")
    command.add_argument("--errors", type=int, default=0, metavar="N", help="list the first N differences of each slot")
    command.add_argument("--json", action="store_true", help="print JSON, with the differences that --errors asks for")


def add_annotate_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract annotate` that no other command has."""
    command.add_argument("files", metavar="TEXTS", nargs="+", help="files, folders, or - for standard input")
    add_published_from(command)
    command.add_argument("-o", "--output", default="-", metavar="GOLD", help="where to write; - is standard output")
