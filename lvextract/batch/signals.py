"""Signals that end a run: SIGINT (Ctrl-C) and SIGTERM (a service manager, a queue of jobs) end it alike."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Terminated(KeyboardInterrupt):
    """SIGTERM came; it goes the way of Ctrl-C."""


class RunInterrupted(KeyboardInterrupt):
    """A run was ended by a signal; the message says what is done."""

    def __init__(self, message: str, by: KeyboardInterrupt) -> None:
        super().__init__(message)
        self.signal = signal.SIGTERM if isinstance(by, Terminated) else signal.SIGINT


@contextmanager
def terminable() -> Iterator[None]:
    """Within the block, SIGTERM raises Terminated, if nobody else takes care of it (and only in the main thread)."""
    in_main_thread = threading.current_thread() is threading.main_thread()
    if not in_main_thread or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated
