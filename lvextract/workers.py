"""Extraction in several processes: each has its own extractor and one thread, and results come in order.

Processes are spawned, so it works alike on every system and under any program; a script that uses them needs the usual
`if __name__ == "__main__":`. When a process dies (the system ended it for its memory, say), all are replaced, and the
texts that they had are read again; only a text that ends a process when it is read alone is given up, and says so.

So it is with a text that takes too long: a watchdog ends the process, since nothing milder stops a loop in C.
"""

from __future__ import annotations

import faulthandler
import gc
import math
import multiprocessing
import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import TIMEOUT_MAX, Thread
from typing import NamedTuple, Protocol

from lvextract.batches import batches, portions
from lvextract.items import Task
from lvextract.published import Published
from lvextract.records import Event

_AHEAD = 2  # batches a process: one at work, one that waits for it
MAX_SECONDS = 3600.0  # for one text; a million characters, the most that is read, take some minutes
# The second where a process dies before it has read what it is to do.
_BROKEN = (BrokenProcessPool, BrokenPipeError)

Order = tuple[str, Published]
Answer = tuple[list[Event], Exception | None]


class Worker(Protocol):
    """What does the work in a process: an `Extractor`."""

    def work_off(self, tasks: list[Task]) -> list[Task]:
        """Do the tasks of one batch."""


Make = Callable[[], Worker]


class WorkerDiedError(ChildProcessError):
    """The process that read a text died of it, or no process can be started."""


class TextTimeoutError(RuntimeError):
    """A text took longer than it may."""


def work_in_processes(
    tasks: Iterable[Task], make: Make, *, batch_size: int, workers: int, max_seconds: float | None = None
) -> Iterator[Task]:
    """`tasks`, done, in their order, by `workers` processes; 2 × `workers` batches are in memory at a time.

    `make` makes the extractor in each process, and must be something that pickle can carry there. A text that takes
    more than `max_seconds` (MAX_SECONDS by default) has a TextTimeoutError; up to three times as long goes by until it
    is known which of those that were read together it is. Raises what `make` raises, WorkerDiedError if no process can
    be started, and what `tasks` raises after those that it gave before.
    """
    pool = _Pool(make, workers, MAX_SECONDS if max_seconds is None else max_seconds)
    try:
        at_work: deque[_Job] = deque()
        source = batches(tasks, batch_size)
        broken: Exception | None = None
        while True:
            try:
                batch = next(source, [])
            except Exception as error:
                batch, broken = [], error
            if not batch:
                break
            at_work.append(pool.submit(batch))
            if len(at_work) == _AHEAD * workers:
                yield from _finish(pool, at_work.popleft())
        while at_work:
            yield from _finish(pool, at_work.popleft())
        if broken is not None:
            raise broken
    finally:
        pool.close()


class _Job(NamedTuple):
    """A batch, where it is at work, and what will come of it."""

    batch: list[Task]
    executor: ProcessPoolExecutor
    future: Future[list[Answer]]


def _finish(pool: _Pool, job: _Job) -> list[Task]:
    """The tasks of a batch with what became of them."""
    try:
        answers = pool.wait(job)
    except BrokenProcessPool:
        answers = _again(pool, job.batch)
    given = iter(answers)
    for task in job.batch:
        if task.error is None:
            task.events, task.error = next(given)
    return job.batch


def _again(pool: _Pool, batch: list[Task]) -> list[Answer]:
    """The answers for a batch that was lost: together if they were not the cause, else one by one."""
    try:
        return pool.wait(pool.submit(batch))
    except BrokenProcessPool:
        return [answer for task in batch for answer in _alone(pool, task)]


def _alone(pool: _Pool, task: Task) -> list[Answer]:
    job = pool.submit([task])
    begun = time.monotonic()
    try:
        return pool.wait(job)
    except BrokenProcessPool:
        if time.monotonic() - begun >= pool.max_seconds:
            error: Exception = TextTimeoutError(f"reading this text took more than {pool.max_seconds:,g} s")
        else:
            error = WorkerDiedError("the process that read this text died, perhaps for want of memory")
        return [([], error)]


class _Pool:
    """Processes that are replaced when one of them dies."""

    def __init__(self, make: Make, workers: int, max_seconds: float) -> None:
        self.max_seconds = max_seconds
        self._make = make
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, batch: list[Task]) -> _Job:
        """Give those tasks of `batch` that have not failed yet to a process."""
        orders = [(str(task.text), task.published) for task in batch if task.error is None]
        try:
            executor = self._running()
            return _Job(batch, executor, executor.submit(_answer, orders, self.max_seconds))
        except _BROKEN:
            self.close()
            executor = self._running()
            return _Job(batch, executor, executor.submit(_answer, orders, self.max_seconds))

    def wait(self, job: _Job) -> list[Answer]:
        """What came of a job. Raises BrokenProcessPool if it was lost with its process or with another one."""
        try:
            return job.future.result()
        except BrokenProcessPool:
            if self._executor is job.executor:
                self.close()
            raise

    def close(self) -> None:
        """End the processes, without waiting for what they have begun: Python would, when it ends."""
        if self._executor is not None:
            for process in list((self._executor._processes or {}).values()):  # from Python 3.14 on: `kill_workers`
                process.kill()
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def _running(self) -> ProcessPoolExecutor:
        if self._executor is None:
            spawn = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(self._workers, spawn, _start, (self._make,))
            try:
                self._executor.submit(_answer, [], math.inf).result()
            except _BROKEN:
                self.close()
                raise WorkerDiedError(
                    "no worker process can be started: is the script's own code under "
                    'if __name__ == "__main__":, and is there memory for them?'
                ) from None
        return self._executor


_extractor: Worker | Exception


def _start(make: Make) -> None:
    """Make a process ready: it leaves signals to the process that started it, and ends when that one does."""
    for ignored in (signal.SIGINT, signal.SIGTERM):  # which a terminal or a service manager sends to both
        signal.signal(ignored, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    global _extractor
    try:
        _extractor = make()
    except Exception as error:  # told with the first answer: what is raised here would end the process without a word
        _extractor = error
    gc.freeze()  # what is loaded now stays: the collector need not look through it again and again


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answer(orders: list[Order], max_seconds: float) -> list[Answer]:
    """What comes of the texts of a batch; the process ends if those that are read together take too long."""
    if isinstance(_extractor, Exception):
        raise _extractor
    tasks = [Task(text, published=published) for text, published in orders]
    limit = min(max_seconds, TIMEOUT_MAX)
    with Path(os.devnull).open("wb") as nowhere:
        for some in portions(tasks, lambda task: len(task.text)):
            faulthandler.dump_traceback_later(limit, exit=True, file=nowhere)
            try:
                _extractor.work_off(some)
            finally:
                faulthandler.cancel_dump_traceback_later()
    return [(task.events, _portable(task.error)) for task in tasks]


def _portable(error: Exception | None) -> Exception | None:
    """`error`, if it survives the way to another process; one of its name and words otherwise."""
    try:
        copy: Exception | None = pickle.loads(pickle.dumps(error))
        return copy
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
