"""The folder of weights: the package's own, and what must be in one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SHIPPED = Path(str(files("lvextract"))) / "models"
TOKENIZE = "tokenize"
AFTER_TOKENIZE = ["pos", "lemma", "depparse", "ner"]
PROCESSORS = (TOKENIZE, *AFTER_TOKENIZE)
VECTORS = "vectors.pt"
ENCODER = "encoder"  # the folder of a transformer, where the weights were trained over one


class MissingWeightsError(FileNotFoundError):
    """A file of weights is not where the pipeline was told to find it."""


class DamagedWeightsError(RuntimeError):
    """A file of weights cannot be read: it was cut short, altered, or made by another version of Stanza."""


def check(models: Path) -> None:
    """Raise MissingWeightsError if a file is missing. Stanza itself would go on with random vectors."""
    for name in (VECTORS, *(f"{processor}.pt" for processor in PROCESSORS)):
        if not (models / name).is_file():
            raise MissingWeightsError(f"no {name} in {models}; see `python -m lvextract.training --help`")
