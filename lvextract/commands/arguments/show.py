"""The arguments of `lvextract show` and its help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

from lvextract.commands.arguments.inputs import add_published_from

SHOW = """\
Writes a page (HTML, one file) that shows texts in colours and, beside them, the
events that they tell of. Pointing at what fills a slot lights up its words and
tells the rule that put it there. Many texts come with a list, filters and a
timeline. Records can be judged and corrected there, and saved: as JSON Lines, as a
calendar, and in the gold form that `lvextract evaluate` reads.

IN is one text (.txt, .html, .md, .docx, .pdf), a folder of such, or a file of texts
as `lvextract batch` reads it (.jsonl, .csv, .tsv or .parquet; .gz and .zst as
well); several are shown on one page. The texts are extracted now, unless their
records are there already: in the file that --records names, or in the texts' own
JSON lines, as "events".
"""

EPILOG = """\
With --records no weights are loaded, and of the names in a text those are coloured
that its records hold. The records are in the order of the texts; texts that
`batch --failed` set apart are shown as failed.

examples:
  lvextract show raksts.txt --published 2024-05-20 -o report.html
  lvextract show raksti.jsonl -o report.html
  lvextract show raksti.csv --text-field saturs --records notikumi.parquet -o report.html

exit codes: 0 all well, 1 some texts failed (the page says why), 2 the page could
not be made
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract show` that no other command has."""
    command.add_argument("files", metavar="IN", nargs="+", help="files, folders, or - for standard input")
    add_published_from(command)
    command.add_argument("--records", metavar="FILE", help="what `lvextract batch` made of IN (.jsonl or .parquet)")
    command.add_argument(
        "--input-format",
        choices=("text", "html", "jsonl", "csv", "parquet"),
        help="the form of IN, if its name does not tell",
    )
