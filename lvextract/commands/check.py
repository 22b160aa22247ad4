"""What `lvextract check` does with its arguments."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, BinaryIO, TextIO

from lvextract.evaluation.check.findings import DOUBT, ERROR
from lvextract.evaluation.check.run import check_rows
from lvextract.inputs.extractions import read_rows

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor

Open = Callable[[str], AbstractContextManager[BinaryIO]]


def run(args: argparse.Namespace, open_file: Open, load: Callable[[], Extractor], output: TextIO) -> bool:
    """Run the command, and return whether there is no error; `load` gives the extractor that reads names."""
    with open_file(args.gold) as source:
        rows = [(f"{args.gold}, line {number}", row) for number, row in read_rows(args.gold, source)]
    found = check_rows(rows, load() if args.names else None)
    if args.json:
        print(json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=2), file=output)
    else:
        for one in found:
            print(one, file=output)
    grades = Counter(one.grade for one in found)
    told = [f"texts: {len(rows):,}", f"errors: {grades[ERROR]:,}", f"doubts: {grades[DOUBT]:,}"]
    unread = sum(isinstance(row, dict) and row.get("text") is None for _, row in rows)
    if unread:
        told.append(f"without `text`, whose words were not looked at: {unread:,}")
    print(", ".join(told), file=sys.stderr)
    return not grades[ERROR]
