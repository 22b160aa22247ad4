"""The arguments that all commands over files and folders have. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

FORMS_HELP = """\
A folder stands for all texts in it and below it: .txt, .html, .md, .docx and .pdf
with a text layer, in the order of their names. The id of such a text is its name,
relative to the folder (of several: to the one that they have in common). Web pages
need pip install 'lvextract[web]', .md, .docx and .pdf 'lvextract[documents]'.
"""


def add_published_from(command: argparse.ArgumentParser) -> None:
    """The argument that says where the days of files come from."""
    command.add_argument(
        "--published-from",
        metavar="HOW",
        help="the day of files that tell none themselves: name (a date in the file's name), mtime (its time), or a "
        "pattern with a group for the day, or with (?P<year>…), (?P<month>…), (?P<day>…), for the file's name",
    )
