"""Where records go: a file that grows by whole chunks and can be cut back to one, or a pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import FileIO
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
        """Open `path` and cut it to `size` bytes: what an earlier run is known to have written.

        Raises ValueError if it is shorter than that, or if another run is writing to it.
        """
        self._path = path
        self._compression = split_suffix(path.name)[1]
        # Without a buffer, so that what a full disk refused is not tried again when the file is closed.
        self._file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
        _lock(self._file, path)
        held = self._file.seek(0, os.SEEK_END)
        if held < size:
            raise ValueError(f"{path} is shorter than the earlier run left it: begin anew without --resume")
        self._file.truncate(size)
        self._file.seek(size)

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


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Let an error within the block that comes from the system (a full disk) say which file it is about."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write in the block, which is then `path`, on the disk; if the block fails, there is none of it."""
    unfinished = path.with_name(path.name + ".tmp")
    try:
        with named(unfinished), unfinished.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


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
    """Standard output: every line goes on at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, lines: Sequence[bytes]) -> int:
        """Write `lines`; a pipe has no size."""
        self._file.write(b"".join(lines))
        self._file.flush()
        return 0
