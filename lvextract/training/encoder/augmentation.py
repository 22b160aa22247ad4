"""Varies the sentences that the network learns from, anew in each epoch, so that it learns no name by heart.

- Names of people and places are swapped for others of the gazetteers in the same case; organisations, works and events
  as a whole, for those of other sentences or made ones (`lvextract.training.name_swaps`).
- Sentences are cut short so that a common noun opens them: most nouns that the network would meet with a capital are
  names otherwise.
- Some are headlines IN CAPITALS, and quotation marks are of all the kinds that people type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from lvextract.training import recipes
from lvextract.training.encoder.examples import UNKNOWN, Example, LabelledWord
from lvextract.training.name_swaps import Swaps

_SHORTEST = 3  # letters of a word that may open a sentence, and words that must follow it
_QUOTES = (("„", "”"), ("„", "“"), ("“", "”"), ("«", "»"), ('"', '"'), ("‟", "”"))
_OPENING, _EITHER, _CLOSING = frozenset("„«‟"), frozenset('“"'), frozenset("”»")
_QUOTATION_MARKS = _OPENING | _EITHER | _CLOSING


def vary(window: Sequence[Example], swaps: Swaps, random: Random) -> list[Example]:
    """The sentences of a window, some of them changed."""
    varied = [_vary(example, swaps, random) if example.has_entities else example for example in window]
    if random.random() < recipes.REQUOTED:
        opening, closing = random.choice(_QUOTES)
        varied = [_requote(example, opening, closing) for example in varied]
    return varied


def _vary(example: Example, swaps: Swaps, random: Random) -> Example:
    if random.random() < recipes.SWAPPED:
        example = _swap(example, swaps, random)
    if random.random() < recipes.OPENED and example.events is None:
        example = _open(example, random)
    if random.random() < recipes.CAPITALS:
        example = replace(example, words=[word._replace(form=word.form.upper()) for word in example.words])
    return example


def _swap(example: Example, swaps: Swaps, random: Random) -> Example:
    """The sentence with other names; where they have other words, it keeps no tree.

    What the records say of a sentence holds for its words by number, so those of such a sentence stay as many.
    """
    words = swaps.swap(example.words, random, whole=example.events is None)
    if [word.head for word in words] == [word.head for word in example.words]:
        return replace(example, words=words)
    return _without_tree(words)


def _without_tree(words: Sequence[LabelledWord]) -> Example:
    """A changed sentence: what stood at which place no longer holds."""
    return Example([word._replace(head=UNKNOWN) for word in words], has_entities=True, has_tags=True)


def _open(example: Example, random: Random) -> Example:
    """The sentence from a noun, adjective or the like on that is part of no entity, which gets a capital."""
    words = example.words
    places = [i for i, word in enumerate(words[:-_SHORTEST]) if i > 0 and _may_open(word)]
    if not places:
        return example
    first = random.choice(places)
    opening = words[first]._replace(form=words[first].form.capitalize())
    return _without_tree([opening, *words[first + 1 :]])


def _may_open(word: LabelledWord) -> bool:
    return word.label == "O" and word.form.islower() and len(word.form) >= _SHORTEST and "Case" in word.feats


def _requote(example: Example, opening: str, closing: str) -> Example:
    """Other quotation marks. Those that can open and close do what is due."""
    return replace(example, words=list(_requoted(example.words, opening, closing)))


def _requoted(words: Sequence[LabelledWord], opening: str, closing: str) -> Iterator[LabelledWord]:
    is_open = False
    for word in words:
        if word.form in _QUOTATION_MARKS:
            is_open = word.form in _OPENING or (word.form in _EITHER and not is_open)
            yield word._replace(form=opening if is_open else closing)
        else:
            yield word
