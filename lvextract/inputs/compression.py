"""Compressed files: gzip (`.gz`) with what Python has, Zstandard (`.zst`) with pyarrow.

What is written is a series of members (frames), one for each chunk, which both formats read as one file. So a file can
be cut after any chunk and go on, and the same chunks give the same bytes.
"""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO, cast

from lvextract.extras import require

GZIP, ZSTANDARD = ".gz", ".zst"
DAMAGE = (OSError, EOFError, zlib.error)
_GZIP_LEVEL = 6


def split_suffix(name: str) -> tuple[str, str]:
    """The suffix that tells the form of a file, and the one that tells its compression, in lower case.

    >>> split_suffix("raksti.JSONL.gz"), split_suffix("raksti.csv")
    (('.jsonl', '.gz'), ('.csv', ''))
    """
    path = PurePath(name.lower())
    if path.suffix in (GZIP, ZSTANDARD):
        return PurePath(path.stem).suffix, path.suffix
    return path.suffix, ""


def decompressed(file: BinaryIO, compression: str) -> BinaryIO:
    """What `file` holds, as it is read. Reading raises one of `DAMAGE` if it is damaged or cut short."""
    if compression == GZIP:
        return cast(BinaryIO, gzip.GzipFile(fileobj=file))
    if compression == ZSTANDARD:
        stream = arrow("to read .zst files").CompressedInputStream(file, "zstd")
        return cast(BinaryIO, io.BufferedReader(stream))
    return file


def compress(data: bytes, compression: str) -> bytes:
    """`data` as one member (frame); the same data give the same bytes."""
    if compression == GZIP:
        return gzip.compress(data, _GZIP_LEVEL, mtime=0)
    if compression == ZSTANDARD:
        return cast(bytes, arrow("to write .zst files").compress(data, codec="zstd", asbytes=True))
    return data


def arrow(purpose: str) -> ModuleType:
    """The module pyarrow. Raises MissingExtraError, which names the extra, if it is not installed."""
    return require("pyarrow", "parquet", purpose)
