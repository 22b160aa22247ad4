"""`SHA256SUMS` beside the weights: with which content each file was saved. `sha256sum -c SHA256SUMS` checks it too.

The package's own folder has one; `python -m lvextract.training checksums --out FOLDER` writes it anew after a change.
A folder without it is read as it is. Where it is, every file of weights must be in it, and be what it was.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from lvextract.nlp.folder import DamagedWeightsError

FILE = "SHA256SUMS"
_WEIGHTS = (".pt", ".json")
_BLOCK = 1 << 20  # bytes read at a time


def write_checksums(models: Path) -> None:
    """Write down the files of weights in the folder `models` as they are now."""
    lines = [f"{_digest(path)}  {path.name}\n" for path in _files(models)]
    unfinished = models / f"{FILE}.tmp"
    unfinished.write_text("".join(lines), encoding="utf-8")
    unfinished.replace(models / FILE)


def verify_checksums(models: Path) -> None:
    """Raise DamagedWeightsError if a file of weights in `models` is not what was saved there."""
    if not (models / FILE).is_file():
        return
    saved = _saved(models / FILE)
    for path in _files(models):
        if path.name not in saved:
            raise DamagedWeightsError(f"{path} is not in {FILE}: it was put there after the weights were saved")
        if saved[path.name] != _digest(path):
            raise DamagedWeightsError(f"{path} is not what was saved there: its checksum is not that in {FILE}")


def fingerprint(models: Path) -> str:
    """What tells the weights in the folder `models` from any others: 12 hexadecimal digits of a digest of them all."""
    whole = hashlib.sha256()
    for path in _files(models):
        whole.update(f"{path.name} {_digest(path)}\n".encode())
    return whole.hexdigest()[:12]


def _saved(path: Path) -> dict[str, str]:
    """The checksum of each file, by its name."""
    try:
        lines = [line.split("  ", 1) for line in path.read_text(encoding="utf-8").splitlines()]
        return {name: checksum for checksum, name in lines}
    except ValueError as error:
        raise DamagedWeightsError(f"{path} cannot be read as a list of checksums: {error}") from error


def _files(models: Path) -> list[Path]:
    return sorted(path for path in models.iterdir() if path.suffix in _WEIGHTS and path.is_file())


def _digest(path: Path) -> str:
    checksum = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            checksum.update(block)
    return checksum.hexdigest()
