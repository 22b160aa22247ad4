"""The folder of weights: the package's own, and what must be in one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SHIPPED = Path(str(files("lvextract"))) / "models"
TOKENIZE = "tokenize"
AFTER_TOKENIZE = ["pos", "lemma", "depparse", "ner"]
PROCESSORS = (TOKENIZE, *AFTER_TOKENIZE)
VECTORS = "vectors.pt"


class MissingWeightsError(FileNotFoundError):
    """A file of weights is not where the pipeline was told to find it."""


def check(models: Path) -> None:
    """Raise MissingWeightsError if a file is missing. Stanza itself would go on with random vectors."""
    for name in (VECTORS, *(f"{processor}.pt" for processor in PROCESSORS)):
        if not (models / name).is_file():
            raise MissingWeightsError(f"no {name} in {models}; see `python -m lvextract.training --help`")
