"""More training text for the entity model, against taking every capital for a name.

- Openings: sentences cut short, so that a common noun opens them ("Mašīna apgriezās"). Otherwise most nouns that the
  model meets with a capital are names, and it takes a noun that it has not met there for a person.
- Headlines IN CAPITALS.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from lvextract.training.corpora import EntityWord

OPENINGS = 0.3  # of the sentences
SPOKEN = 0.15  # of the openings: a line of dialogue, after a dash
CAPITALS = 0.03  # of the sentences
SHORTEST = 3  # letters of a word that may open, and words that must follow it

_DASH = EntityWord("-", "O", "-", upos="PUNCT")


def openings(sentences: Iterable[Sequence[EntityWord]], seed: int) -> Iterator[list[EntityWord]]:
    """Some of the sentences from a noun, adjective or the like on that is part of no entity, which gets a capital."""
    random = Random(seed)
    for sentence in sentences:
        if random.random() >= OPENINGS:
            continue
        places = [i for i, word in enumerate(sentence[:-SHORTEST]) if i > 0 and _may_open(word)]
        if places:
            first = random.choice(places)
            opening = sentence[first]._replace(form=sentence[first].form.capitalize())
            dash = [_DASH] if random.random() < SPOKEN else []
            yield [*dash, opening, *sentence[first + 1 :]]


def capitals(sentences: Iterable[Sequence[EntityWord]], seed: int) -> Iterator[list[EntityWord]]:
    """Some of the sentences as headlines."""
    random = Random(seed)
    for sentence in sentences:
        if random.random() < CAPITALS:
            yield [word._replace(form=word.form.upper()) for word in sentence]


def _may_open(word: EntityWord) -> bool:
    return word.label == "O" and word.form.islower() and len(word.form) >= SHORTEST and "Case" in word.feats
