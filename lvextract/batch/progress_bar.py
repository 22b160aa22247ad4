"""The bar on a terminal: how much of the input is read, how many texts a second, how much time is left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from lvextract.batch.journal import Tally


def on_terminal() -> bool:
    """Whether standard error is a terminal, where a bar can be watched."""
    return sys.stderr is not None and sys.stderr.isatty()


class Measured(Protocol):
    """Something that is read, of which it is known how much there is (None if it is not) and how much of it is read."""

    @property
    def size(self) -> int | None:
        """How much there is."""

    def position(self) -> int:
        """How much of it is read."""


@contextmanager
def progress(source: Measured, shown: bool) -> Iterator[Callable[[Tally], None]]:
    """A function to be told of the tally after each text, which moves the bar on standard error if it is `shown`.

    The bar measures how far `source` is read: a pipe has no end to measure by.
    """
    if not shown:
        yield lambda tally: None
        return
    size = source.size
    bar = Progress(
        BarColumn(),
        TextColumn("{task.fields[texts]:,} texts, {task.fields[failed]:,} failed, {task.fields[rate]:.1f} texts/s"),
        TimeElapsedColumn(),
        TextColumn("left:"),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
    )
    with bar:
        line = bar.add_task("", total=size, texts=0, failed=0, rate=0.0)
        before: list[int] = []  # how many texts an earlier run had done: they are no measure of this one's speed

        def watch(tally: Tally) -> None:
            before[:] = before or [tally.texts - 1]
            rate = (tally.texts - before[0]) / (bar.tasks[line].elapsed or 1)
            position = source.position() if size is not None else 0
            bar.update(line, completed=position, texts=tally.texts, failed=tally.failed, rate=rate)

        yield watch
