"""A function that runs in a process of its own, which is ended when a call takes too long.

Nothing milder stops a library that hangs. The process is started at the first call and kept for the next ones; after
one that was ended, another is started. It ends with the process that started it.
"""

from __future__ import annotations

import atexit
import multiprocessing
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class TookTooLongError(RuntimeError):
    """A call took longer than it may, or its process died of it."""


class _Running(NamedTuple):
    process: BaseProcess
    connection: Connection


class Apart(Generic[T]):
    """Calls `function`, which pickle must be able to name, in a process with at most `memory` bytes of addresses."""

    def __init__(self, function: Callable[[bytes], T], memory: int) -> None:
        self._function = function
        self._memory = memory
        self._lock = Lock()
        self._running: _Running | None = None

    def call(self, data: bytes, seconds: float) -> T:
        """What `function` makes of `data`. Raises what it raises, TookTooLongError if that takes more than `seconds`.

        The start of the process is not counted. Raises RuntimeError if it cannot be started.
        """
        with self._lock:
            if self._running is None:
                self._running = self._start()
            connection = self._running.connection
            try:
                connection.send_bytes(data)
                if not connection.poll(seconds):
                    raise TookTooLongError
                answer: T | Exception = connection.recv()
            except (TookTooLongError, EOFError, OSError):
                self.close()
                raise TookTooLongError(f"more than {seconds:g} s, or the process died") from None
            except BaseException:  # Ctrl-C: the answer to come would be taken for that to the next call
                self.close()
                raise
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._running is not None:
            self._running.process.kill()
            self._running.process.join()
            self._running.connection.close()
            self._running = None

    def _start(self) -> _Running:
        spawn = multiprocessing.get_context("spawn")  # forked, it would hold copies of the weights
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._function, self._memory), daemon=True)
        process.start()
        atexit.unregister(self.close)
        atexit.register(self.close)  # last, so that it comes before what multiprocessing does: to ask, and to wait
        theirs.close()
        try:
            ours.recv()
        except EOFError:
            process.join()
            raise RuntimeError("no process to read files in can be started") from None
        return _Running(process, ours)


def _serve(connection: Connection, function: Callable[[bytes], object], memory: int) -> None:
    """Answer calls until nobody is left to ask."""
    for ignored in (signal.SIGINT, signal.SIGTERM):  # left to the process that asks
        signal.signal(ignored, signal.SIG_IGN)
    _bound_memory(memory)
    with suppress(EOFError, BrokenPipeError):
        connection.send(None)
        while True:
            data = connection.recv_bytes()
            try:
                connection.send(function(data))
            except Exception as error:
                connection.send(error)


def _bound_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # the system has a lower one, or none at all
        resource.setrlimit(resource.RLIMIT_AS, (size, most))
