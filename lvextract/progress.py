"""The progress of a run over many texts, as a callback gets it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lvextract.items import Task


@dataclass(frozen=True)
class Progress:
    """The progress of a run: the argument of the callback `extract_many(progress=…)`, after each text.

    `texts` are done, of which `failed` have no records; `errors` counts these by the kind of their error
    (`{"TypeError": 2}`). `events` were found. `seconds` have passed since the run began. `total` is how many texts
    there are, if that is known: the items have a length.

    >>> half = Progress(texts=50, failed=2, events=80, seconds=10.0, errors={"TypeError": 2}, total=100)
    >>> half.rate, half.seconds_left
    (5.0, 10.0)
    """

    texts: int
    failed: int
    events: int
    seconds: float
    errors: Mapping[str, int] = field(default_factory=dict)
    total: int | None = None

    @property
    def rate(self) -> float:
        """Texts a second."""
        return self.texts / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate; None if nobody knows how much is left."""
        if self.total is None or not self.rate:
            return None
        return max(self.total - self.texts, 0) / self.rate


OnProgress = Callable[[Progress], object]


class Meter:
    """Counts the tasks of a run, from when it is made."""

    def __init__(self, total: int | None = None) -> None:
        self._total = total
        self._begun = time.monotonic()
        self._texts = self._events = 0
        self._errors: Counter[str] = Counter()

    def add(self, task: Task) -> None:
        """Count one more task that is done."""
        self._texts += 1
        self._events += len(task.events)
        if task.error is not None:
            self._errors[type(task.error).__name__] += 1

    def progress(self) -> Progress:
        """How far the run is now."""
        seconds = time.monotonic() - self._begun
        return Progress(
            self._texts, self._errors.total(), self._events, seconds, dict(self._errors.most_common()), self._total
        )


def reporting(tasks: Iterable[Task], on_progress: OnProgress, total: int | None = None) -> Iterator[Task]:
    """`tasks`, as they are done; `on_progress` is called after each."""
    meter = Meter(total)
    for task in tasks:
        meter.add(task)
        on_progress(meter.progress())
        yield task


def length_of(items: object) -> int | None:
    """How many items there are, if they know it.

    >>> length_of(["Talka.", "Koncerts."]), length_of(iter([]))
    (2, None)
    """
    return len(items) if hasattr(items, "__len__") else None
