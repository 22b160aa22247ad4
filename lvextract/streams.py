"""The standard streams of the command, any of which may be closed."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO


def open_input(name: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of the file `name`; "-" is standard input. Raises OSError if there is none, or that is closed."""
    if name != "-":
        return Path(name).open("rb")
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return nullcontext(sys.stdin.buffer)


def standard_output() -> TextIO:
    """Standard output. Raises OSError if it is closed."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    return sys.stdout


def stand_in_for_closed_streams() -> None:
    """Let no file that is opened later take the number of a standard stream that is closed (`2>&-`).

    What is told on standard error goes nowhere then, and not to standard output, where `print` would put it.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115


def write_utf8() -> None:
    """Make the standard streams write UTF-8, whatever the locale is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
