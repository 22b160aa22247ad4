"""What comes of a file: its text and its day."""

from __future__ import annotations

from datetime import date
from typing import BinaryIO, NamedTuple

MAX_BYTES = 100_000_000  # of a file that is one text; a newspaper with its pictures has some 50 MB


class Content(NamedTuple):
    """The text of a file, and the day it was published if the file itself says one.

    `warning` is what is to be said of it, though it could be read.
    """

    text: str
    published: date | None = None
    warning: str | None = None


class UnreadableFileError(ValueError):
    """A file that no text can be had from: a scan, a broken or protected one, one that is too large."""


def read_bytes(file: BinaryIO) -> bytes:
    """All of `file`. Raises UnreadableFileError if it has more than MAX_BYTES."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(f"file is larger than {MAX_BYTES:,} bytes")
    return data
