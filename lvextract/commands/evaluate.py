"""What `lvextract evaluate` does with its arguments."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, BinaryIO, TextIO

from lvextract.evaluation.compare import compare
from lvextract.evaluation.figures import Evaluation
from lvextract.evaluation.printed import first_of_each_slot, listed, table
from lvextract.evaluation.texts import GoldRow, Id, Numbered, read_gold, read_predicted_rows
from lvextract.inputs.extractions import read_rows
from lvextract.records import Extraction

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor

Open = Callable[[str], AbstractContextManager[BinaryIO]]


def run(args: argparse.Namespace, open_file: Open, load: Callable[[], Extractor], output: TextIO) -> bool:
    """Run the command, and return whether no text had failed; `load` gives the extractor, if one is needed."""
    if args.errors < 0:
        raise ValueError("--errors must not be negative")
    if args.gold == args.predicted == "-":
        raise ValueError("only one of GOLD and PREDICTED can be standard input")
    with open_file(args.gold) as source:
        gold = read_gold(_rows(args.gold, source))
    if args.predicted is None:
        extracted = enumerate(_extract(gold, load()), 1)
        predicted = read_predicted_rows((f"{args.gold}, text {number}", row) for number, row in extracted)
    else:
        with open_file(args.predicted) as source:
            predicted = read_predicted_rows(_rows(args.predicted, source))
    evaluation = compare(gold, predicted)
    _warn("texts that failed", evaluation.failed)
    _warn(f"texts that {args.gold} lacks, left out", evaluation.unknown)
    _print(evaluation, args, output)
    return not evaluation.failed


def _rows(name: str, source: BinaryIO) -> Numbered:
    return ((f"{name}, line {number}", row) for number, row in read_rows(name, source))


def _extract(gold: Mapping[Id, GoldRow], extractor: Extractor) -> Iterator[Extraction]:
    return extractor.extract_many({"id": row.id, "text": row.text, "published": row.published} for row in gold.values())


def _warn(what: str, ids: Iterable[Id]) -> None:
    if ids := list(ids):
        print(f"lvextract: {what}: {len(ids):,}; the first is {ids[0]!r}", file=sys.stderr)


def _print(evaluation: Evaluation, args: argparse.Namespace, output: TextIO) -> None:
    differences = first_of_each_slot(evaluation.differences, args.errors)
    if args.json:
        figures = evaluation.as_dict()
        if args.errors:
            figures["differences"] = [one._asdict() for found in differences.values() for one in found]
        print(json.dumps(figures, ensure_ascii=False, indent=2), file=output)
    else:
        print(table(evaluation), *listed(differences), sep="\n", file=output)
