"""The arguments of `lvextract label-studio` and its help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse

LABEL_STUDIO = """\
Takes gold records to Label Studio (labelstud.io), where people correct them with
the mouse, and back.

  config            prints the labelling interface, for the settings of a project
  export GOLD       makes tasks (JSON) to import there: records as predictions
  import ANNOTATED  makes gold records from a project's export as JSON
"""

EPILOG = """\
examples:
  lvextract label-studio config > saskarne.xml
  lvextract label-studio export zelts.jsonl -o uzdevumi.json
  lvextract label-studio import projekts.json -o zelts.jsonl

exit codes: 0 all well, 2 a file cannot be read or written, or is in another form
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract label-studio`."""
    doing = command.add_subparsers(dest="doing", metavar="WHAT", required=True)
    doing.add_parser("config", help="print the labelling interface")
    export = doing.add_parser("export", help="gold records as tasks")
    export.add_argument("file", metavar="GOLD", help="texts with gold records, or - for standard input")
    export.add_argument(
        "--as",
        dest="side",
        choices=("predictions", "annotations"),
        default="predictions",
        help="what the records are in the tasks: to be corrected (predictions), or done",
    )
    back = doing.add_parser("import", help="gold records from annotated tasks")
    back.add_argument("file", metavar="ANNOTATED", help="the export of a project as JSON, or - for standard input")
    back.add_argument("--force", action="store_true", help="replace OUT if it is there already")
    for parser in (export, back):
        parser.add_argument("-o", "--output", default="-", metavar="OUT", help="where to write; - is standard output")
