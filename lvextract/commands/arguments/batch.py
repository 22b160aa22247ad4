"""The arguments of `lvextract batch` and its help. Imports nothing that is slow to import."""

from __future__ import annotations

import argparse
from pathlib import Path

from lvextract.commands.arguments.inputs import FORMS_HELP, add_published_from

BATCH = f"""\
Reads texts and writes one line of records for each, in the same order.

  in:   {{"id": "a1", "text": "…", "published": "2024-05-20"}}
  out:  {{"id": "a1", "events": […], "error": null}}

IN is a file of texts, a file that is one text, or a folder; several are read one
after another. A file of texts is JSON Lines, CSV with a header (.csv, .tsv; any
separator) or Parquet, OUT is JSON Lines or Parquet, as their names end; of IN and
of JSON Lines .gz and .zst as well. A text that fails has "error" and no events; a
row that cannot be read has "id" null, and "error" gives its line number. Parquet
and .zst need pyarrow: pip install 'lvextract[parquet]'.

{FORMS_HELP}"""

EPILOG = """\
A run that was stopped, by whatever, is gone on with by the same command and
--resume: the output is then the same, byte for byte, as without the stop. While
a run is not finished, OUT.progress lies beside OUT. Where it is finished already,
texts that IN has more of by now, behind the others, are added; without any, nothing
is done, and the exit code is that of the run that finished it.

On a terminal a bar is shown; elsewhere the run is logged on standard error.

examples:
  lvextract batch raksti.jsonl -o notikumi.jsonl
  lvextract batch lapas/ -o notikumi.jsonl --published-from name
  lvextract batch raksti.csv.gz -o notikumi.parquet --text-field saturs --id-field url \\
      --failed neizdevas.jsonl --workers 2 --resume --log-file nakts.log --metrics nakts.json

exit codes: 0 all well, 1 some texts failed, 2 the run could not be begun or gone
on with (a full disk, no memory), 130 it was interrupted (Ctrl-C), 143 it was ended
by SIGTERM
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract batch` that no other command has."""
    command.add_argument("files", metavar="IN", nargs="+", help="files, folders, or - for standard input")
    command.add_argument("--url-field", default="url", metavar="NAME", help="what IN calls `url`, which OUT keeps")
    command.add_argument("--failed", metavar="FILE", help="JSON Lines file for the texts that fail, instead of OUT")
    command.add_argument("--resume", action="store_true", help="go on where an earlier run was stopped")
    command.add_argument("--workers", type=int, default=1, metavar="N", help="processes that share the work (1)")
    command.add_argument(
        "--max-seconds",
        type=float,
        metavar="S",
        help="give up a text that takes longer; a process of its own does the work (with --workers: 3600)",
    )
    command.add_argument(
        "--input-format", choices=("jsonl", "csv", "parquet"), help="the form of IN, if its name does not tell"
    )
    add_published_from(command)
    command.add_argument("-v", "--verbose", action="store_true", help="log every text, on a terminal too")
    command.add_argument("--log-file", type=Path, metavar="FILE", help="add what is logged to this file, too")
    command.add_argument(
        "--log-every", type=int, default=1000, metavar="N", help="log how far the run is every N texts, and each minute"
    )
    command.add_argument("--metrics", type=Path, metavar="FILE", help="JSON file of counts, rate and kinds of errors")
