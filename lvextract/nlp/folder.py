"""The folder of weights: the package's own, and what must be in one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SHIPPED = Path(str(files("lvextract"))) / "models"
TOKENIZE = "tokenize"
AFTER_TOKENIZE = ["pos", "lemma"]  # Stanza's names; the first is the encoder, which gives trees and entities too
ENCODER = "encoder.pt"
FILES = {"tokenize": "tokenize.pt", "pos": ENCODER, "lemma": "lemma.pt"}  # of each processor


class MissingWeightsError(FileNotFoundError):
    """A file of weights is not where the pipeline was told to find it."""


class DamagedWeightsError(RuntimeError):
    """A file of weights cannot be read: it was cut short, altered, or made by another version of Stanza."""


def check(models: Path) -> None:
    """Raise MissingWeightsError if a file is missing."""
    for name in FILES.values():
        if not (models / name).is_file():
            raise MissingWeightsError(f"no {name} in {models}; see `python -m lvextract.training --help`")
