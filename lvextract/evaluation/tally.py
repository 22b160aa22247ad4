"""Counts what agrees in pairs of records, slot by slot, and keeps what does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from lvextract.evaluation.comparable import NOTHING, Comparable, Filler, Prize
from lvextract.evaluation.figures import SLOTS, Count, Difference
from lvextract.evaluation.matching import matches, pair_up, same_name, same_prize, same_words
from lvextract.evaluation.texts import Id

Entry = TypeVar("Entry", Filler, Prize)
Same = Callable[[Entry, Entry], bool]


@dataclass
class Tally:
    """Counts while texts are added."""

    strict: dict[str, Count] = field(default_factory=lambda: dict.fromkeys(SLOTS, Count()))
    lenient: dict[str, Count] = field(default_factory=lambda: dict.fromkeys(SLOTS, Count()))
    differences: list[Difference] = field(default_factory=list)

    def add(self, id: Id, predicted: Sequence[Comparable], gold: Sequence[Comparable]) -> None:
        """Count the records of one text: those that pair up, then those that are alone."""
        pairs = dict(matches(predicted, gold))
        found = set(pairs.values())
        for i, j in pairs.items():
            self._compare(id, predicted[i], gold[j])
        for i, record in enumerate(predicted):
            if i not in pairs:
                self._compare(id, record, NOTHING)
        for j, record in enumerate(gold):
            if j not in found:
                self._compare(id, NOTHING, record)

    def _compare(self, id: Id, one: Comparable, other: Comparable) -> None:
        paired = one is not NOTHING and other is not NOTHING
        self._value(id, "event", one.shown, other.shown, same=paired)
        self._value(id, "type", one.type, other.type, same=paired and one.kind == other.kind)
        if not other.only_words:
            same = one.period is not None and one.period == other.period
            self._value(id, "date", _period(one), _period(other), same=same)
            self._value(id, "time", one.clock, other.clock, same=same and bool(one.clock) and one.clock == other.clock)
        for slot, left, right in (
            ("title", one.title, other.title),
            ("location", one.location, other.location),
            ("organizers", one.organizers, other.organizers),
            ("participants", one.participants, other.participants),
        ):
            self._entries(id, slot, left, right, same_name, same_words)
        strict, lenient = (partial(same_prize, same=same) for same in (same_name, same_words))
        self._entries(id, "awards", one.awards, other.awards, strict, lenient)

    def _value(self, id: Id, slot: str, one: str | None, other: str | None, *, same: bool) -> None:
        """Count a slot with one value, which is told alike strictly and leniently; it is empty if there is none."""
        for counts in (self.strict, self.lenient):
            counts[slot] = counts[slot].plus(same, bool(one), bool(other))
        if not same:
            self._differ(id, slot, [one] if one else [], [other] if other else [])

    def _entries(
        self,
        id: Id,
        slot: str,
        left: Sequence[Entry],
        right: Sequence[Entry],
        strict: Same[Entry],
        lenient: Same[Entry],
    ) -> None:
        pairs = pair_up(left, right, strict)
        self.strict[slot] = self.strict[slot].plus(len(pairs), len(left), len(right))
        self.lenient[slot] = self.lenient[slot].plus(len(pair_up(left, right, lenient)), len(left), len(right))
        found = set(pairs.values())
        extra = [entry.shown for i, entry in enumerate(left) if i not in pairs]
        self._differ(id, slot, extra, [entry.shown for j, entry in enumerate(right) if j not in found])

    def _differ(self, id: Id, slot: str, extra: Sequence[str], missing: Sequence[str]) -> None:
        if extra or missing:
            self.differences.append(Difference(id, slot, tuple(extra), tuple(missing)))


def _period(record: Comparable) -> str:
    first, last = record.period or ("", "")
    return first if first == last else f"{first}/{last}"
