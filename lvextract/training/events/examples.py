"""Annotated texts as the network of the event stage learns from them: their words, and each question's candidates.

Beside the candidates there are the roles of words: which of them fill a slot of an event, proposed by a rule or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import torch
from torch import Tensor

from lvextract.events import scene_of
from lvextract.events.context.happening import Happening
from lvextract.events.scoring import Asked, Scorer
from lvextract.events.scoring.words import Words
from lvextract.training.annotated import Annotated, Gold, match
from lvextract.training.events.samples import SAMPLERS, Sample

ROLES = ("date", "location", "organizers", "participants", "recipients", "prize", "title")
OUTSIDE, BEGIN, INSIDE = range(3)
IGNORED = -100

Range = tuple[int, int]  # first word, last word + 1


@dataclass(frozen=True)
class Candidates:
    """The candidates of a question in one text: words, owner (-1: none), statements, and which were chosen."""

    ranges: list[Range]
    owners: list[int]
    features: list[Sequence[str]]
    chosen: Tensor


@dataclass(frozen=True)
class Example:
    """A text. `told`: whether each word shows an event of the scene; `marks`: the words of each event or prize that is
    asked about; `roles`: of some events, by number, what each word is in each role, shape (words, roles).
    """

    vectors: Tensor
    features: Tensor
    sentences: Tensor
    told: Tensor
    marks: list[tuple[int, ...]]
    candidates: Mapping[str, Candidates]
    roles: Mapping[int, Tensor] = field(default_factory=dict)


def example_of(text: Annotated, scorer: Scorer) -> Example | None:
    """The text with what the rules propose where `scorer` answers; None if it has no words or no vectors."""
    words = Words(text.document)
    vectors = words.vectors() if words.tokens else None
    if vectors is None:
        return None
    marks: dict[tuple[int, ...], int] = {}
    candidates = {
        question: _candidates(words, list(sampler(text, scorer)), marks) for question, sampler in SAMPLERS.items()
    }
    scene = scene_of(text.document, scorer)
    roles = dict(_roles(text, words, scene.happenings, marks))
    told = torch.zeros(len(words.tokens), dtype=torch.bool)
    told[list(words.numbers(scene.told))] = True
    return Example(
        torch.from_numpy(vectors), torch.from_numpy(words.features()), torch.from_numpy(words.sentences), told,
        list(marks), candidates, roles,
    )  # fmt: skip


def _candidates(words: Words, samples: Sequence[Sample], marks: dict[tuple[int, ...], int]) -> Candidates:
    asked = [one for one, _ in samples]
    return Candidates(
        [words.range(one.span) for one in asked],
        [_owner_of(words, one, marks) for one in asked],
        [one.features for one in asked],
        torch.tensor([float(chosen) for _, chosen in samples]),
    )


def _owner_of(words: Words, asked: Asked, marks: dict[tuple[int, ...], int]) -> int:
    of_owner = words.numbers(asked.owner)
    return marks.setdefault(of_owner, len(marks)) if of_owner else -1


def _roles(
    text: Annotated, words: Words, happenings: Sequence[Happening], marks: dict[tuple[int, ...], int]
) -> Iterator[tuple[int, Tensor]]:
    """The roles of words in each recorded event, by its number; one that no happening is of is marked by its words."""
    matched = match(text, happenings)
    told = [(words.numbers(one.words), matched[id(one)]) for one in happenings if id(one) in matched]
    found = {id(gold) for _, gold in told}
    for gold in text.events:
        places = [words.range(place) for place in text.places(gold["trigger"])]
        if id(gold) not in found and places:
            told.append((tuple(range(*places[0])), gold))
    for of_event, gold in told:
        yield marks.setdefault(of_event, len(marks)), _roles_in(text, words, gold, of_event[0])


def _roles_in(text: Annotated, words: Words, gold: Gold, near: int) -> Tensor:
    """What each word is in each role. A mention is where its words stand nearest to the event; elsewhere the same words
    teach nothing.
    """
    labels = torch.full((len(words.tokens), len(ROLES)), OUTSIDE)
    for role, mentions in groupby(_mentions(gold), key=lambda pair: pair[0]):
        column = labels[:, ROLES.index(role)]
        for _, mention in mentions:
            places = sorted(map(words.range, text.places(mention)), key=lambda place: abs(sum(place) / 2 - near))
            for first, last in places[1:]:
                column[first:last] = torch.where(column[first:last] == OUTSIDE, IGNORED, column[first:last])
            for first, last in places[:1]:
                column[first:last] = INSIDE
                column[first] = BEGIN
    return labels


def _mentions(gold: Gold) -> Iterator[tuple[str, str | None]]:
    """The words that fill each role, role by role."""
    if gold["date"]:
        yield "date", gold["date"]["mention"]
    for slot in ("location", "organizers", "participants"):
        for filler in gold.get(slot) or ():
            yield slot, filler["mention"]
    for award in gold["awards"]:
        for recipient in award["recipients"]:
            yield "recipients", recipient["mention"]
    for award in gold["awards"]:
        yield "prize", award["mention"]
    if gold["title"]:
        yield "title", gold["title"]["mention"]
