"""Where records go: a file that grows by whole chunks and can be cut back to one, or a pipe."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

from lvextract.batch.compression import compress, split_suffix


class Output(Protocol):
    """Takes lines, a chunk at a time."""

    def write(self, lines: Sequence[bytes]) -> int:
        """Write `lines`; the size of the output in bytes, once they are on the disk."""


class ChunkedFile:
    """A file, compressed as its name says, to which each chunk is appended as a member of its own."""

    def __init__(self, path: Path, size: int = 0) -> None:
        """Open `path` and cut it to `size` bytes: what an earlier run is known to have written."""
        self._compression = split_suffix(path.name)[1]
        self._file: BinaryIO = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        held = self._file.seek(0, os.SEEK_END)
        if held < size:
            raise ValueError(f"{path} is shorter than the earlier run left it: begin anew without --resume")
        self._file.truncate(size)
        self._file.seek(size)

    def write(self, lines: Sequence[bytes]) -> int:
        """Append `lines`; the size of the file once they are on the disk."""
        if lines:
            self._file.write(compress(b"".join(lines), self._compression))
            self._file.flush()
            os.fsync(self._file.fileno())
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Pipe:
    """Standard output: every line goes on at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, lines: Sequence[bytes]) -> int:
        """Write `lines`; a pipe has no size."""
        self._file.write(b"".join(lines))
        self._file.flush()
        return 0
