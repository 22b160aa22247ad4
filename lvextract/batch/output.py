"""Where records go: a file that grows by whole chunks and can be cut back to one, or a pipe."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO, Protocol

from lvextract.batch.targets import is_stream, named, open_stream
from lvextract.inputs.compression import compress, split_suffix


class Output(Protocol):
    """Takes lines, a chunk at a time."""

    def write(self, lines: Sequence[bytes]) -> int:
        """Write `lines`; the size of the output in bytes, once they are on the disk."""


class ChunkedFile:
    """A file, compressed as its name says, to which each chunk is appended as a member of its own."""

    def __init__(self, path: Path) -> None:
        """Open `path`, as it is. Raises ValueError if another run is writing to it."""
        self._path = path
        self._is_new = not path.exists()
        self._compression = split_suffix(path.name)[1]
        # Without a buffer, so that what a full disk refused is not tried again when the file is closed.
        self._file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        _lock(self._file, path)

    def cut(self, size: int) -> None:
        """Cut the file to `size` bytes, which an earlier run is known to have written, and go on behind them.

        Raises ValueError if it is shorter than that.
        """
        held = self._file.seek(0, os.SEEK_END)
        if held < size:
            raise ValueError(f"{self._path} is shorter than the earlier run left it: begin anew without --resume")
        self._file.truncate(size)
        self._file.seek(size)

    def abandon(self) -> None:
        """Close the file as it was found: one that was not there is not left behind."""
        self._file.close()
        if self._is_new:
            self._path.unlink(missing_ok=True)

    def write(self, lines: Sequence[bytes]) -> int:
        """Append `lines`; the size of the file once they are on the disk."""
        if lines:
            data = memoryview(compress(b"".join(lines), self._compression))
            with named(self._path):
                while data:
                    data = data[self._file.write(data) :]
                os.fsync(self._file.fileno())
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _lock(file: FileIO, path: Path) -> None:
    """Keep other runs off `file` while it is open, where the system can: a timetable may start a job twice."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise ValueError(f"another run is writing to {path}") from None
    except OSError:  # a file system without locks
        return


class Pipe:
    """What cannot be cut back: every line goes on at once, compressed as `name` says. "" is standard output."""

    def __init__(self, file: BinaryIO, name: str = "") -> None:
        self._file = file
        self._name = name
        self._compression = split_suffix(name)[1]

    def write(self, lines: Sequence[bytes]) -> int:
        """Write `lines`; a pipe has no size."""
        if lines:
            with named(Path(self._name)) if self._name else nullcontext():
                self._file.write(compress(b"".join(lines), self._compression))
                self._file.flush()
        return 0

    def cut(self, size: int) -> None:
        """What went down a pipe cannot be taken back."""

    def close(self) -> None:
        """Close what is written to; that its reader is gone was told before."""
        with suppress(BrokenPipeError):
            self._file.close()

    abandon = close


def open_output(path: Path) -> ChunkedFile | Pipe:
    """What takes the lines for `path`: a file, as it is, or whatever else `path` names."""
    return Pipe(open_stream(path), str(path)) if is_stream(path) else ChunkedFile(path)
