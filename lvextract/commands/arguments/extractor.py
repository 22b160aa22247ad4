"""The arguments that choose the extractor: the weights, a folder of word lists, the device."""

from __future__ import annotations

import argparse
from pathlib import Path

from lvextract.default import extractor_over
from lvextract.pipeline import Extractor


def add_arguments(command: argparse.ArgumentParser) -> None:
    """What `extractor_of` reads."""
    command.add_argument("--models", type=Path, metavar="DIR", help="folder of weights to use instead of the package's")
    command.add_argument(
        "--lexicon", type=Path, metavar="DIR", help="folder of word lists (events.toml …) to add to the package's"
    )
    command.add_argument(
        "--device",
        metavar="NAME",
        help='where the models run: "cpu" or "cuda" (default: a GPU if there is one)',
    )


def extractor_of(args: argparse.Namespace) -> Extractor:
    """The extractor that the arguments ask for. Raises what `Extractor` does."""
    return extractor_over(args.models, lexicon=args.lexicon, device=args.device)
