"""The awards of a happening in the order in which the text tells them, each once.

A text tells of an award again: in its heading and below, as a victory and as the first place, in each line under
"2. vieta". A list of results has thousands of them, so that none is compared with all: an award is looked up by what
can make it the same as another, the place of its words or its prize with one of its recipients.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from lvextract.events.syntax.vocabulary import words
from lvextract.records import Award

T = TypeVar("T")
_Key = tuple[object, object]


class AwardIndex(Generic[T]):
    """Things that belong to awards, found by an award that may be one of theirs told again."""

    def __init__(self) -> None:
        self._kept: list[T] = []
        self._places: dict[int, int] = {}  # in `_kept`, by the `id` of the thing
        self._under: dict[_Key, set[int]] = {}

    def keep(self, thing: T, award: Award, told: Award) -> None:
        """Keep the thing that `award` belongs to; `told` is the award as the text tells it here, new or again."""
        place = self._places.setdefault(id(thing), len(self._kept))
        if place == len(self._kept):
            self._kept.append(thing)
        for key in (*_mentioned(told), *_won_by(award, [party.name for party in told.recipients] or [None])):
            self._under.setdefault(key, set()).add(place)

    def like(self, award: Award) -> list[T]:
        """The things whose award may be this one, in the order in which they came: `is_same` says whether it is."""
        name = award.recipients[0].name if award.recipients else None  # the same award has all of the recipients
        keys = (*_mentioned(award), *_won_by(award, [name]))
        return [self._kept[place] for place in sorted({place for key in keys for place in self._under.get(key, ())})]


class ToldAwards:
    """The awards of one happening. `winners_at` is where the text names those who won them, in code points."""

    def __init__(self) -> None:
        self.winners_at: set[int] = set()
        self._awards: list[Award] = []
        self._index: AwardIndex[Award] = AwardIndex()

    def __iter__(self) -> Iterator[Award]:
        return iter(self._awards)

    def __len__(self) -> int:
        return len(self._awards)

    def add(self, award: Award) -> Award:
        """Add an award, or what is new of it to the one that it tells again; gives the one that stays."""
        same = next((other for other in self._index.like(award) if is_same(other, award)), None)
        if same is None:
            self._append(award)
            return award
        known = len(same.recipients)
        unite(same, award)
        self._note(same, award, known)
        return same

    def take(self, awards: Iterable[Award]) -> None:
        """Add the awards of another happening as they are."""
        for award in awards:
            self._append(award)

    def _append(self, award: Award) -> None:
        self._awards.append(award)
        self._note(award, award, 0)

    def _note(self, award: Award, told: Award, known: int) -> None:
        """Note what `told` brought to `award`, which had `known` recipients before."""
        self._index.keep(award, award, told)
        self.winners_at |= {mention.start for party in award.recipients[known:] for mention in party.mentions}


def unite(award: Award, again: Award) -> None:
    """Add to an award what is new where it is told again; the lines under one heading share it."""
    names, places = {party.name for party in award.recipients}, set(_mentioned(award))
    award.recipients += [party for party in again.recipients if party.name not in names]
    award.mentions += [mention for mention in again.mentions if (mention.start, mention.end) not in places]
    award.confidence = max(award.confidence or 0.0, again.confidence or 0.0)
    award.result = award.result or again.result
    award.work = award.work or again.work
    award.amount = award.amount or again.amount
    award.grantor = award.grantor or again.grantor


def is_same(award: Award, again: Award) -> bool:
    """Whether the two are one award: told by the same words, or the same prize of the same recipients."""
    if award.category != again.category and None not in (award.category, again.category):
        return False
    if not set(_mentioned(award)).isdisjoint(_mentioned(again)):
        return True  # the lines under "2. vieta"
    return is_same_prize(award, again.name, again.place) and {party.name for party in award.recipients} == {
        party.name for party in again.recipients
    }


def is_same_prize(award: Award, name: str, place: int | None) -> bool:
    """Whether the two names mean one prize: the same, or both that somebody was first."""
    return not set(_meanings(award.name, award.place)).isdisjoint(_meanings(name, place))


def _meanings(name: str, place: int | None) -> Iterator[str | None]:
    """What a prize is called, and None for any that says that somebody was first."""
    yield name.casefold()
    if place == 1 and (name in ("uzvara", "1. vieta") or name in words("awards", "victory", "champions")):
        yield None


def _mentioned(award: Award) -> Iterator[_Key]:
    """Where its words stand. Offsets tell mentions apart; to compare whole models is slow."""
    return ((mention.start, mention.end) for mention in award.mentions)


def _won_by(award: Award, names: Iterable[str | None]) -> Iterator[_Key]:
    """The prize with each of the names; None stands for nobody."""
    return ((meaning, name) for name in names for meaning in _meanings(award.name, award.place))
