"""What a run tells of itself where nobody watches a bar: lines in the log, and a file of figures for a monitor."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from lvextract.batch.journal import Tally
from lvextract.batch.run import Work, reason
from lvextract.batch.targets import whole
from lvextract.inputs.series import Inputs
from lvextract.items import Task
from lvextract.logs import RUNS
from lvextract.version import __version__

EVERY_SECONDS = 60.0  # a line is written at least as often as this, if texts come at all
_LONGEST = 300  # characters of a reason


class RunLog:
    """Tells of a run: of its start, every `every` texts or minute, of each failure, and of its end.

    `metrics` is a file that has the same figures as JSON, replaced each time; `weights` is the version of the weights.
    """

    def __init__(self, inputs: Inputs, weights: str, every: int, metrics: Path | None = None) -> None:
        self._inputs = inputs
        self._weights = weights
        self._every = every
        self._metrics = metrics
        self._errors: Counter[str] = Counter()
        self._started = datetime.now(timezone.utc)
        self._begun = time.monotonic()
        self._read_before = 0  # how far the input was read when the first text came
        self._earlier: int | None = None  # texts that an earlier run did
        self._last = (0, self._begun)  # when a line was written last: after how many texts, at what time
        self.tally = Tally()

    def start(self, output: str) -> None:
        """Tell what is begun."""
        texts = f"{self._inputs.size:,} files" if self._inputs.are_texts else f"{len(self._inputs.files):,} input(s)"
        RUNS.info("start: %s to %s; lvextract %s, weights %s", texts, output, __version__, self._weights)
        self._write_metrics("running")

    def watched(self, work: Work) -> Work:
        """`work`, of which each failure is told."""

        def watched_work(tasks: Iterator[Task]) -> Iterator[Task]:
            self._begun, self._read_before = time.monotonic(), self._inputs.position()
            return map(self._note, work(tasks))

        return watched_work

    def _note(self, task: Task) -> Task:
        row = task.source
        if task.error is None:
            RUNS.debug(
                "done: %s: %d events", task.id if task.id is not None else f"row {row.number:,}", len(task.events)
            )
        else:
            self._errors[type(task.error).__name__] += 1
            told = reason(task.error).replace("\n", " ")[:_LONGEST]
            RUNS.warning("failed: row %s, id %s: %s", f"{row.number:,}", task.id, told)
        return task

    def watch(self, tally: Tally) -> None:
        """Take note of how far the run is."""
        if self._earlier is None:
            self._earlier = tally.texts - 1
            self._last = (self._earlier, time.monotonic())
        self.tally = replace(tally)
        texts, then = self._last
        now = time.monotonic()
        if tally.texts - texts >= self._every or now - then >= EVERY_SECONDS:
            self._last = (tally.texts, now)
            left = self.seconds_left()
            RUNS.info(
                "%s texts, %s failed, %s events; %.1f texts/s%s",
                *(f"{count:,}" for count in (tally.texts, tally.failed, tally.events)),
                self.rate(),
                "" if left is None else f", {_in_words(left)} left",
            )
            self._write_metrics("running")

    def end(self, state: str, message: str) -> None:
        """Tell how the run ended: it is `finished`, was `stopped` by a signal, or `failed`."""
        RUNS.log(logging.ERROR if state == "failed" else logging.INFO, "%s: %s", state, message)
        self._write_metrics(state)

    def rate(self) -> float:
        """Texts a second, in this run."""
        seconds = time.monotonic() - self._begun
        return self._done() / seconds if seconds > 0 else 0.0

    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate; None if the end of the input is not known."""
        size = self._inputs.size
        if size is None or not self._done():
            return None
        seconds = time.monotonic() - self._begun
        if self._inputs.are_texts:
            return max(size - self.tally.texts, 0) * seconds / self._done()
        read = self._inputs.position() - self._read_before
        return max(size - self._inputs.position(), 0) * seconds / read if read > 0 else None

    def _done(self) -> int:
        return self.tally.texts - (self._earlier or 0)

    def figures(self, state: str) -> dict[str, Any]:
        """What the file of metrics holds."""
        left = self.seconds_left() if state == "running" else None
        seconds = round(time.monotonic() - self._begun, 3)
        return {
            "state": state,
            **asdict(self.tally),
            "earlier": self._earlier or 0,
            "errors": dict(self._errors.most_common()),
            "seconds": seconds,
            "rate": round(self._done() / seconds, 3) if seconds else 0.0,
            "seconds_left": None if left is None else round(left),
            "started": self._started.isoformat(timespec="seconds"),
            "updated": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "version": __version__,
            "weights": self._weights,
        }

    def _write_metrics(self, state: str) -> None:
        if self._metrics is None:
            return
        try:
            with whole(self._metrics) as file:
                file.write(json.dumps(self.figures(state), ensure_ascii=False, indent=2).encode() + b"\n")
        except OSError as error:  # figures are no reason to end a run
            RUNS.warning("%s is not written any more: %s", self._metrics, error)
            self._metrics = None


def _in_words(seconds: float) -> str:
    minutes, hours = seconds / 60, seconds / 3600
    return f"{seconds:.0f} s" if minutes < 2 else f"{minutes:.0f} min" if hours < 2 else f"{hours:.1f} h"
