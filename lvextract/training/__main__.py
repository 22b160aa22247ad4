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

from lvextract.events.scoring.neural import FILE
from lvextract.nlp import SHIPPED, DamagedWeightsError, MissingWeightsError
from lvextract.nlp.checksums import write_checksums
from lvextract.training.encoder.run import Run, add_options, run_of
from lvextract.training.encoder.train import train_encoder
from lvextract.training.events.train import train_events
from lvextract.training.processors import train_lemmatizer, train_tokenizer
from lvextract.training.weights_scores import evaluate
from lvextract.training.workshop import Workshop

logger = logging.getLogger("lvextract.training")

TOKENIZE, LEMMA, ENCODER, EVENTS = "tokenize", "lemma", "encoder", "events"
CHECKSUMS = "checksums"
TRAINERS: dict[str, Callable[[Workshop, Run], None]] = {
    TOKENIZE: lambda shop, _: train_tokenizer(shop),
    LEMMA: lambda shop, _: train_lemmatizer(shop),
    ENCODER: train_encoder,
    EVENTS: lambda shop, _: train_events(shop),
}

DESCRIPTION = """Makes the weights from the corpora, or scores them.

  all         everything that OUT lacks, each in a process of its own, then the scores; a run that was stopped goes on
              where it is called again; the logs are in OUT/work/*.log
  evaluate    the scores of the weights in OUT (by default the package's own) on the corpora's dev parts
  tokenize, lemma
              one file of weights, by Stanza's trainers
  encoder     the network that tags, parses and finds entities; it learns from texts with annotated records too (our
              own, and those in --records), which it needs the tokenizer for
  events      the weights of the event stage, from the texts with annotated records; it needs all the others
  checksums   writes OUT/SHA256SUMS anew, where a file of weights was put there by hand; training does so by itself
"""


def main() -> None:
    """Parse the command line and do it."""
    parser = _parser()
    args = parser.parse_args()
    if args.out is None and args.what != "evaluate":
        parser.error("--out is needed")
    if args.data is None and args.what not in (EVENTS, CHECKSUMS):
        parser.error("--data is needed; `events` and `checksums` can do without")
    if args.data is not None and not args.data.is_dir():
        parser.error(f"--data: {args.data} is no folder")
    if not args.own and (args.what != EVENTS or not args.records):
        parser.error("--without-own goes with `events` and --records")
    try:
        _run(args)
    except (ValueError, OSError, MissingWeightsError, DamagedWeightsError) as error:
        logger.error("%s", error)
        sys.exit(2)


def _run(args: argparse.Namespace) -> None:
    """Do what the command line asks for."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if args.what == EVENTS:
        logging.getLogger("stanza").setLevel(logging.WARNING)  # it only reads here, and tells of every batch
    torch.set_num_threads(args.threads)
    # Adam's averages of rare words' vectors decay into denormal numbers, with which a step takes three times as long.
    torch.set_flush_denormal(True)
    if args.what == "evaluate":
        print(evaluate(args.data, args.out or SHIPPED).table())
        return
    if args.what == CHECKSUMS:
        write_checksums(args.out)
        return
    args.out.mkdir(parents=True, exist_ok=True)
    shop, run = Workshop(args.data, args.out, tuple(args.records), args.own), run_of(args)
    if args.what == "all":
        train_all(shop, run, args.jobs, args.threads)
        print(evaluate(shop.corpora, shop.out).table())
    else:
        TRAINERS[args.what](shop, run)
        write_checksums(shop.out)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m lvextract.training",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=["all", "evaluate", *TRAINERS, CHECKSUMS])
    parser.add_argument("--data", type=Path, metavar="DIR", help="the corpora: ud/, ner/, framenet/, text/; "
                        "without them `events` leaves out the records of the treebank's paragraphs")  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="OUT", help="the folder of weights, with work files beside")
    parser.add_argument("--records", type=Path, nargs="+", default=[], metavar="FILE", help="JSON Lines of texts with "
                        "annotated records, beside our own, for the encoder and the event stage")  # fmt: skip
    parser.add_argument("--without-own", dest="own", action="store_false", help="let the event stage learn from "
                        "--records alone")  # fmt: skip
    parser.add_argument("--threads", type=int, default=1, metavar="N", help="threads of each process (default 1)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at a time, in `all` (default 2)")
    add_options(parser)
    return parser


def train_all(shop: Workshop, run: Run, jobs: int, threads: int) -> None:
    """Train what the folder of weights lacks. Raises CalledProcessError when a trainer fails."""
    shop.work(".")

    def train(name: str) -> None:
        if not (shop.out / (FILE if name == EVENTS else f"{name}.pt")).exists():
            _train_apart(name, shop, run, threads)

    with ThreadPoolExecutor(jobs) as pool:
        first = [pool.submit(train, name) for name in (TOKENIZE, LEMMA)]
        first[0].result()  # the encoder needs the tokenizer
        for trained in (*first, pool.submit(train, ENCODER)):
            trained.result()
    write_checksums(shop.out)  # two that end at once may have missed each other
    train(EVENTS)


def _train_apart(name: str, shop: Workshop, run: Run, threads: int) -> None:
    """Train in a process of its own: Stanza's trainers seed and keep global state."""
    command = [sys.executable, "-m", __package__, name, "--data", str(shop.corpora), "--out", str(shop.out)]
    command += ["--threads", str(threads)]
    command += ["--records", *map(str, shop.records)] if shop.records else []
    command += run.arguments() if name == ENCODER else []
    logger.info("%s begins", name)
    with (shop.out / "work" / f"{name}.log").open("a", encoding="utf-8") as log:
        subprocess.run(command, check=True, stdout=log, stderr=subprocess.STDOUT)
    logger.info("%s is done", name)


if __name__ == "__main__":
    main()
