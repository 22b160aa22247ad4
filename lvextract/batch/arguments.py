"""What `lvextract batch` is told, and its help. Imports nothing that takes time."""

from __future__ import annotations

import argparse

BATCH = """\
Reads a file of texts and writes one line of records for each row that is not
blank, in the same order.

  in:   {"id": "a1", "text": "…", "published": "2024-05-20"}
  out:  {"id": "a1", "events": […], "error": null}

IN is JSON Lines, CSV with a header (.csv, .tsv; any separator) or Parquet, OUT is
JSON Lines or Parquet, as their names end; of IN and of JSON Lines .gz and .zst as
well. A row that fails has "error" and no events; one that cannot be read has "id"
null, and "error" gives its line number. Parquet and .zst need pyarrow:
pip install 'lvextract[parquet]'.
"""

EPILOG = """\
A run that was stopped, by whatever, is gone on with by the same command and
--resume: the output is then the same, byte for byte, as without the stop. While
a run is not finished, OUT.progress lies beside OUT. Where it is finished already,
rows that IN has more of by now are added; without any, nothing is done, and the
exit code is that of the run that finished it.

examples:
  lvextract batch raksti.jsonl -o notikumi.jsonl
  lvextract batch raksti.csv.gz -o notikumi.parquet --text-field saturs --id-field url \\
      --failed neizdevas.jsonl --workers 2 --resume

exit codes: 0 all well, 1 some texts failed, 2 the run could not be begun or gone
on with (a full disk, no memory), 130 it was interrupted (Ctrl-C)
"""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `lvextract batch` that no other command has."""
    command.add_argument("file", metavar="IN", help="a file of texts, or - for standard input")
    command.add_argument("--failed", metavar="FILE", help="JSON Lines file for the rows that fail, instead of OUT")
    command.add_argument("--resume", action="store_true", help="go on where an earlier run was stopped")
    command.add_argument("--workers", type=int, default=1, metavar="N", help="processes that share the work (1)")
    command.add_argument(
        "--max-seconds",
        type=float,
        metavar="S",
        help="give up a text that takes longer; a process of its own does the work (with --workers: 3600)",
    )
