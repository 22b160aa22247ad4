"""What a path names that is to be written: a plain file, which is there whole or not at all, or something else.

Devices, named pipes and descriptors (`/dev/null`, `/dev/stdout`, `>(…)`) are written to and never replaced. A symbolic
link goes on pointing where it pointed, and a file that is replaced has the permissions of the one before.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_DESCRIPTORS = ("/dev/fd", "/proc/self/fd")  # folders whose names are the numbers of our open files
_LINKS = 40  # one after another, as many as systems follow


def is_stream(path: Path) -> bool:
    """Whether `path` names something that cannot be read back or replaced: a pipe, a device, an open descriptor.

    Not so a plain file, one that is not there yet, and a folder, which cannot be written at all.
    """
    if _descriptor(path) is not None:
        return True
    try:
        mode = path.stat().st_mode
    except OSError:  # there is none, or it cannot be looked at: opening it will say so
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def open_stream(path: Path) -> BinaryIO:
    """What `path` names, for writing. A descriptor is written where it stands, as the shell has redirected it."""
    descriptor = _descriptor(path)
    return path.open("wb") if descriptor is None else os.fdopen(os.dup(descriptor), "wb")


def _descriptor(path: Path) -> int | None:
    """The number of the open file that `path` stands for: 1 of `/dev/stdout`."""
    descriptors = {os.path.realpath(folder) for folder in _DESCRIPTORS}
    for _ in range(_LINKS):
        folder = os.path.realpath(path.parent)
        if folder in descriptors and path.name.isdecimal():
            return int(path.name)
        if not path.is_symlink():
            return None
        path = Path(folder, path.readlink())
    return None


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write in the block, which is then `path`, on the disk; if the block fails, there is none of it.

    What is no plain file is written to as it is.
    """
    if is_stream(path):
        with named(path), open_stream(path) as stream:
            yield stream
        return
    target = path.resolve()
    with _Unfinished(target) as unfinished:
        with named(target):
            yield unfinished.file
            unfinished.file.flush()
            unfinished.take_permissions()
            os.fsync(unfinished.file.fileno())
        unfinished.finish()


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Let an error within the block that comes from the system (a full disk) say which file it is about."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error


class _Unfinished:
    """The file that will be `target`. It has no name while it is written, so that not even a kill leaves it behind.

    Where the system has no files without a name, it is `target` with `.tmp` behind, which the next run overwrites.
    """

    def __init__(self, target: Path) -> None:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        self._target = target
        self._name = target.with_name(target.name + ".tmp")
        self._has_name = False
        self.file = self._open()

    def _open(self) -> BinaryIO:
        if hasattr(os, "O_TMPFILE") and Path("/proc/self/fd").is_dir():
            with suppress(OSError):  # not on every file system; what else is wrong, opening the named one tells
                return os.fdopen(os.open(self._target.parent, os.O_TMPFILE | os.O_RDWR, 0o666), "w+b")
        self._has_name = True
        return self._name.open("wb")

    def take_permissions(self) -> None:
        """Give it those of the file that it replaces, as far as one may."""
        try:
            before = self._target.stat()
        except FileNotFoundError:
            return
        if hasattr(os, "fchown"):
            with suppress(PermissionError):
                os.fchown(self.file.fileno(), before.st_uid, before.st_gid)
        if hasattr(os, "fchmod"):  # after its owner, since a change of that takes bits away
            os.fchmod(self.file.fileno(), stat.S_IMODE(before.st_mode))

    def finish(self) -> None:
        """Put it in the place of `target`."""
        if not self._has_name:
            self._name.unlink(missing_ok=True)
            self._has_name = True
            folder = os.open(self._target.parent, os.O_RDONLY)
            try:  # with a folder, since only then does Python follow the link that /proc has for an open file
                os.link(f"/proc/self/fd/{self.file.fileno()}", self._name, src_dir_fd=folder)
            finally:
                os.close(folder)
        self.file.close()
        self._name.replace(self._target)

    def __enter__(self) -> _Unfinished:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # of a full disk, which was told already
            self.file.close()
        if self._has_name:
            self._name.unlink(missing_ok=True)
