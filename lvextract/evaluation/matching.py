"""When two fillers of a slot are the same, and how two records of one text pair up.

Strictly the same are fillers with a name in common; leniently also those with words of the text in common.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from lvextract.evaluation.comparable import Comparable, Filler, Prize

T = TypeVar("T")
Same = Callable[[Filler, Filler], bool]

LEAST = 1.0  # of likeness, for two records to be of one event


def same_name(one: Filler, other: Filler) -> bool:
    """Whether both have a name in common."""
    return not one.names.isdisjoint(other.names)


def overlap(one: Filler, other: Filler) -> bool:
    """Whether both have words of the text in common."""
    return any(start < last and first < end for start, end in one.spans for first, last in other.spans)


def same_words(one: Filler, other: Filler) -> bool:
    """Whether both have a name or words of the text in common."""
    return same_name(one, other) or overlap(one, other)


def same_prize(one: Prize, other: Prize, *, same: Same) -> bool:
    """Whether rank or name is the same, and a recipient is the `same`, or neither has any."""
    if not (same_name(one.won, other.won) or (one.place is not None and one.place == other.place)):
        return False
    if not one.recipients and not other.recipients:
        return True
    return any(same(party, another) for party in one.recipients for another in other.recipients)


def pair_up(left: Sequence[T], right: Sequence[T], same: Callable[[T, T], bool]) -> dict[int, int]:
    """One-to-one pairs of entries that are the same, by their indices: each of `left` takes the first that is free."""
    pairs: dict[int, int] = {}
    free = list(range(len(right)))
    for i, one in enumerate(left):
        found = next((j for j in free if same(one, right[j])), None)
        if found is not None:
            free.remove(found)
            pairs[i] = found
    return pairs


def likeness(one: Comparable, other: Comparable) -> float:
    """How much two records speak of one event: the trigger, title, type, days, parties and awards that they share."""
    score = 1.5 * overlap(one.trigger, other.trigger)
    for title in one.title:
        score += sum(2.0 if same_name(title, gold) else 1.0 * overlap(title, gold) for gold in other.title)
    score += one.kind == other.kind
    score += one.period is not None and one.period == other.period
    score += 0.5 * len(pair_up(one.organizers, other.organizers, same_words))
    score += 0.3 * len(pair_up(one.participants, other.participants, same_words))
    score += 0.2 * len(pair_up(one.location, other.location, same_words))
    return score + 0.5 * len(pair_up(one.awards, other.awards, partial(same_prize, same=same_words)))


def matches(predicted: Sequence[Comparable], gold: Sequence[Comparable]) -> Iterator[tuple[int, int]]:
    """Which predicted record is of which gold event, by their indices: one to one, the most alike first."""
    return one_to_one((likeness(one, other), i, j) for i, one in enumerate(predicted) for j, other in enumerate(gold))


def one_to_one(scored: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs of indices whose likeness is enough, each side once, the most alike first."""
    left: set[int] = set()
    right: set[int] = set()
    for score, i, j in sorted(scored, key=lambda pair: (-pair[0], *pair[1:])):
        if score >= LEAST and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j
