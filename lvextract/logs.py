"""Where the command shows what is logged: on standard error and, if asked, in a file.

The package logs to `lvextract` and loggers below it; a program that imports it decides itself what becomes of that.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOGGER = logging.getLogger("lvextract")
RUNS = LOGGER.getChild("batch")  # how runs over many texts go
PLAIN = logging.Formatter("lvextract: %(message)s")
DATED = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S%z")


class _StandardError(logging.StreamHandler[Any]):
    """Writes to standard error as it is at the moment: a bar on a terminal stands in for it while it is shown."""

    @property
    def stream(self) -> Any:
        return sys.stderr

    @stream.setter
    def stream(self, _: Any) -> None:
        """It has no other."""


@contextmanager
def warnings_shown() -> Iterator[None]:
    """Within the block, warnings go to standard error, but for those of the log of a run: its end tells of them."""
    handler = _StandardError()
    handler.addFilter(lambda record: record.name != RUNS.name)
    with _handled(handler, logging.WARNING, PLAIN):
        yield


@contextmanager
def all_shown(level: int) -> Iterator[None]:
    """Within the block, what is logged at `level` or above goes to standard error, with its time."""
    with _handled(_StandardError(), level, DATED):
        yield


class _LogFile(logging.FileHandler):
    """A file that stops being written to, with a warning, once it cannot be: on a full disk the run goes on."""

    _has_stopped = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._has_stopped:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is of the library
        self._stop(sys.exc_info()[1])

    def close(self) -> None:
        try:
            super().close()
        except OSError as error:
            self._stop(error)

    def _stop(self, error: BaseException | None) -> None:
        if not self._has_stopped:
            self._has_stopped = True
            print(f"lvextract: nothing more is logged to {self.baseFilename}: {error}", file=sys.stderr)


@contextmanager
def kept_in(path: Path, level: int) -> Iterator[None]:
    """Within the block, what is logged at `level` or above is added to the file `path`.

    Raises OSError if it cannot be opened; if it cannot be written to later, that is told, and nothing more is logged.
    """
    handler = _LogFile(path, encoding="utf-8", errors="backslashreplace")
    with _handled(handler, level, DATED):
        yield


@contextmanager
def _handled(handler: logging.Handler, level: int, formatter: logging.Formatter) -> Iterator[None]:
    handler.setLevel(level)
    handler.setFormatter(formatter)
    before = LOGGER.level
    LOGGER.addHandler(handler)
    LOGGER.setLevel(min(level, before or level))
    try:
        yield
    finally:
        LOGGER.setLevel(before)
        LOGGER.removeHandler(handler)
        handler.close()
