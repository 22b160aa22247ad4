"""What an evaluation gives: counts with their precision, recall and F1, and the differences one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

HEADLINE = ("date", "organizers", "participants", "awards")
SLOTS = (*HEADLINE, "event", "type", "title", "location", "time")


class Count(NamedTuple):
    """How often a slot was filled rightly (`tp`), by the prediction, and by the gold.

    >>> count = Count(tp=3, predicted=4, gold=6)
    >>> count.precision, count.recall, round(count.f1, 3)
    (0.75, 0.5, 0.6)
    """

    tp: int = 0
    predicted: int = 0
    gold: int = 0

    def plus(self, tp: int, predicted: int, gold: int) -> Count:
        """The count with so many more."""
        return Count(self.tp + tp, self.predicted + predicted, self.gold + gold)

    @property
    def precision(self) -> float:
        """How much of what was predicted is right, in [0, 1]; 0 if nothing was."""
        return self.tp / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """How much of the gold was found, in [0, 1]; 0 if there is none."""
        return self.tp / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Difference(NamedTuple):
    """What one record has in a slot that its counterpart has not, strictly: `extra` was predicted, `missing` is gold.

    A record without a counterpart differs in `event`, and in each slot that it fills.
    """

    id: str | int
    slot: str
    extra: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Evaluation:
    """The counts of each slot over all texts, and where the prediction is not the gold.

    `strict` asks for the very name in the nominative, `lenient` for the name or words of the text that overlap.
    `failed` are the texts of which the prediction says that they could not be read, and which count as texts without
    records; `unknown` are those with a prediction and no gold, which do not count.
    """

    strict: Mapping[str, Count]
    lenient: Mapping[str, Count]
    differences: tuple[Difference, ...]
    texts: int
    failed: tuple[str | int, ...] = ()
    unknown: tuple[str | int, ...] = ()

    @property
    def headline(self) -> float:
        """The mean strict F1 of date, organizers, participants and awards."""
        return _mean(self.strict)

    @property
    def headline_lenient(self) -> float:
        """The mean lenient F1 of the same slots."""
        return _mean(self.lenient)

    def as_dict(self) -> dict[str, Any]:
        """The figures for JSON: `headline`, `headline_lenient`, `texts`, and the slots under `strict` and `lenient`."""
        return {
            "headline": self.headline,
            "headline_lenient": self.headline_lenient,
            "texts": self.texts,
            "strict": _slots(self.strict),
            "lenient": _slots(self.lenient),
        }


def _mean(counts: Mapping[str, Count]) -> float:
    return sum(counts[slot].f1 for slot in HEADLINE) / len(HEADLINE)


def _slots(counts: Mapping[str, Count]) -> dict[str, dict[str, float]]:
    return {
        slot: {"precision": count.precision, "recall": count.recall, "f1": count.f1, **count._asdict()}
        for slot, count in counts.items()
    }
