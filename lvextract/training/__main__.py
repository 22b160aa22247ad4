"""The command line of training: `python -m lvextract.training --help`."""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

from lvextract.events.ranking import FILE
from lvextract.nlp import SHIPPED
from lvextract.training.evaluation import evaluate
from lvextract.training.processors import train_lemmatizer, train_ner, train_parser, train_tagger, train_tokenizer
from lvextract.training.ranking import train_ranking
from lvextract.training.vectors import train_vectors
from lvextract.training.workshop import Workshop

logger = logging.getLogger("lvextract.training")

# In the order in which `all` begins them: the longest first, after the vectors.
TRAINERS: dict[str, Callable[[Workshop], None]] = {
    "vectors": lambda shop: train_vectors(shop.data, shop.out),
    "depparse": train_parser,
    "ner": train_ner,
    "pos": train_tagger,
    "lemma": train_lemmatizer,
    "tokenize": train_tokenizer,
}
RANKING = "ranking"  # after all others: it learns from what they read

DESCRIPTION = """Makes the weights from the corpora, or scores them.

  all         everything that OUT lacks, each in a process with one thread, then the scores; a run that was stopped
              goes on where it is called again; the trainers' logs are in OUT/work/*.log
  evaluate    the scores of the weights in OUT (by default the package's own) on the corpora's dev parts
  vectors, tokenize, pos, lemma, depparse, ner
              one file of weights; pos, depparse and ner need the vectors and make them if they are not there
  ranking     the weights of the event stage, from texts with annotated records (our own, and those in --records); it
              needs all the others
"""


def main() -> None:
    """Parse the command line and do it."""
    parser = argparse.ArgumentParser(
        prog="python -m lvextract.training",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=["all", "evaluate", *TRAINERS, RANKING])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the corpora: ud/, ner/, "
                        "framenet/, text/")  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="OUT", help="the folder of weights, with work files beside")
    parser.add_argument("--encoder", metavar="NAME", help="a Hugging Face encoder, by name or folder, under the "
                        "tagger, parser and entity model; it is copied into OUT and not altered")  # fmt: skip
    parser.add_argument("--records", type=Path, nargs="+", default=[], metavar="FILE", help="JSON Lines of texts with "
                        "annotated records, beside our own, for the ranking")  # fmt: skip
    parser.add_argument("--jobs", type=int, default=2, help="trainers at a time, in `all` (default 2)")
    args = parser.parse_args()
    if args.out is None and args.what != "evaluate":
        parser.error("--out is needed")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)
    # Adam's averages of rare words' vectors decay into denormal numbers, with which a step takes three times as long.
    torch.set_flush_denormal(True)
    if args.what == "evaluate":
        print(evaluate(args.data, args.out or SHIPPED).table())
        return
    args.out.mkdir(parents=True, exist_ok=True)
    shop = Workshop(args.data, args.out, args.encoder, tuple(args.records))
    if args.what == "all":
        train_all(shop, args.jobs)
        print(evaluate(shop.data, shop.out).table())
    elif args.what == RANKING:
        train_ranking(shop)
    else:
        TRAINERS[args.what](shop)


def train_all(shop: Workshop, jobs: int) -> None:
    """Train what the folder of weights lacks. Raises CalledProcessError when a trainer fails."""
    shop.work(".")
    missing = [name for name in TRAINERS if not (shop.out / f"{name}.pt").exists()]
    if "vectors" in missing:
        _train_apart(shop, missing.pop(0))
    with ThreadPoolExecutor(jobs) as pool:
        for _ in pool.map(lambda name: _train_apart(shop, name), missing):
            pass
    if not (shop.out / FILE).exists():
        _train_apart(shop, RANKING)


def _train_apart(shop: Workshop, name: str) -> None:
    """Train in a process of its own: Stanza's trainers seed and keep global state."""
    command = [sys.executable, "-m", __package__, name, "--data", str(shop.data), "--out", str(shop.out)]
    command += ["--encoder", shop.encoder] if shop.encoder else []
    command += ["--records", *map(str, shop.records)] if shop.records else []
    logger.info("%s begins", name)
    with (shop.out / "work" / f"{name}.log").open("w", encoding="utf-8") as log:
        subprocess.run(command, check=True, stdout=log, stderr=subprocess.STDOUT)
    logger.info("%s is done", name)


if __name__ == "__main__":
    main()
