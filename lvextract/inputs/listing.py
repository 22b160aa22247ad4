"""Which files are meant by the names on a command line: these themselves, and what is in the folders among them.

A folder is gone through with all folders in it, in the order of the names, so that each run meets the files in the same
order. What is hidden (a name that begins with a dot) is left out, and links to folders are not followed.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath


@dataclass(frozen=True)
class Listed:
    """A file: where it is, its relative name (parted by `/`), and whether it was named itself, not its folder."""

    path: Path
    name: str
    is_named: bool


@dataclass
class Listing:
    """The files in their order, and how many others the folders hold, by the endings of their names."""

    files: list[Listed] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def told_of_others(self) -> str | None:
        """What is said of the files that are left out: "left out: 3 files of other forms (.jpg 2, .doc 1)"."""
        if not self.left_out:
            return None
        forms = ", ".join(f"{ending or 'no ending'} {count:,}" for ending, count in self.left_out.most_common(5))
        return f"left out, being of other forms: {self.left_out.total():,} files ({forms})"


def list_files(arguments: Sequence[str], wanted: Callable[[str], bool]) -> Listing:
    """The files that `arguments` name, and of those in folders the ones whose names are `wanted`; none twice.

    Names are relative to the folder, if there is one argument, and else to the folder that all have in common.
    Raises OSError if there is no such file or a folder cannot be read, ValueError if no file is found.
    """
    base = _common_folder(arguments)
    listing = Listing()
    seen: set[tuple[int, int]] = set()
    for argument in arguments:
        if not argument:  # a variable of the shell that is not set: Path takes it for the folder we are in
            raise ValueError("an input has an empty name")
        path = Path(argument)
        in_folder = stat.S_ISDIR(path.stat().st_mode)
        for found in _walk(path) if in_folder else [path]:
            if in_folder and not wanted(found.name):
                listing.left_out[found.suffix.lower()] += 1
                continue
            status = found.stat()
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                listing.files.append(Listed(found, _relative(found, base), not in_folder))
    if not listing.files:
        raise ValueError(f"{', '.join(arguments)}: {listing.told_of_others() or 'no files in it'}")
    return listing


def _common_folder(arguments: Sequence[str]) -> str | None:
    """The folder that holds all that is named; the one that is named, if it is one; None if there is none."""
    if len(arguments) == 1 and Path(arguments[0]).is_dir():
        return _absolute(arguments[0])
    try:
        return os.path.commonpath(str(Path(_absolute(name)).parent) for name in arguments)
    except ValueError:  # on two drives
        return None


def _relative(path: Path, base: str | None) -> str:
    return PurePath(os.path.relpath(path, base) if base else _absolute(path)).as_posix()


def _absolute(path: str | Path) -> str:
    """The path from the root, without `..` in it; links are not followed, whose targets have other names."""
    return os.path.normpath(Path(path).absolute())


def _walk(folder: Path) -> Iterator[Path]:
    """The plain files in `folder` and below it."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path)
