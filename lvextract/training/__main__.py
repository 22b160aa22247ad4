"""`python -m lvextract.training PROCESSOR --data DIR --out DIR`: trains one processor from the corpora."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from pathlib import Path

import torch

from lvextract.training.processors import train_lemmatizer, train_ner, train_parser, train_tagger, train_tokenizer
from lvextract.training.vectors import train_vectors

TRAINERS: dict[str, Callable[[Path, Path], None]] = {
    "vectors": train_vectors,
    "tokenize": train_tokenizer,
    "pos": train_tagger,
    "lemma": train_lemmatizer,
    "depparse": train_parser,
    "ner": train_ner,
}


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m lvextract.training", description=__doc__)
    parser.add_argument("processor", choices=list(TRAINERS), help="what to train; pos, depparse and ner need vectors, "
                        "which are made on first need")  # fmt: skip
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="the corpora: ud/, ner/, framenet/, text/"
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where PROCESSOR.pt goes; work files beside"
    )
    parser.add_argument("--threads", type=int, default=1, help="threads of the trainer; two jobs of one thread use two "
                        "cores better than one job of two")  # fmt: skip
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(args.threads)
    # Adam's averages of rare words' vectors decay into denormal numbers, with which a step takes three times as long.
    torch.set_flush_denormal(True)
    args.out.mkdir(parents=True, exist_ok=True)
    TRAINERS[args.processor](args.data, args.out)


if __name__ == "__main__":
    main()
