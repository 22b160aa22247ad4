"""Sentences with the names in them swapped for others.

A few thousand sentences hold a few hundred towns and surnames, and a model that has seen only these knows them by
heart. Names take the place of names of the same kind in the same case: people and places from the gazetteers ("Jānis
Bērziņš Ogrē" becomes "Artūrs Eglītis Tallinā"), organisations and the like from other sentences, or companies,
institutions and festivals made up (`local_names.py`). What stands around a name then tells its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from math import ceil
from random import Random

from lvextract.training.encoder.examples import UNKNOWN, LabelledWord
from lvextract.training.flag_data import gazetteer_forms
from lvextract.training.local_names import CASES, HEADS, company_names, local_names

Group = tuple[tuple[str, ...], ...]
Pool = dict[tuple[str, str, str], list[list[LabelledWord]]]

# What a single word of an entity may be swapped with: label of the entity → groups of lists of which it is in one.
_LISTS: dict[str, tuple[Group, ...]] = {
    "person": (
        (("given_names", "female"), ("given_names", "rare_female")),
        (("given_names", "male"), ("given_names", "rare_male")),
        (("surnames", "surnames"), ("surnames", "foreign"), ("surnames", "rare")),
    ),
    "GPE": (
        (("places", "towns"), ("places", "world"), ("places", "parishes")),
        (("places", "countries"),),
    ),
    "location": ((("places", "waters"),), (("places", "regions"),)),
}
_WHOLE = ("organization", "product", "event")  # kinds of names that are swapped as a whole
SHARE = 0.7  # of the single names that could be swapped
SHARE_WHOLE = 0.4  # of the whole ones
LOCAL = 0.5  # made names for each whole one of the corpus


class Swaps:
    """Names to swap with, from the gazetteers and from `sentences`."""

    def __init__(self, sentences: Sequence[Sequence[LabelledWord]], seed: int) -> None:
        self._pool = _pool(sentences)
        for (kind, number), case in product(HEADS, CASES):
            names = self._pool[kind, case, number]
            names += local_names(kind, case, number, ceil(LOCAL * len(names)), seed)
        quoted = self._pool["organization", "", ""]
        quoted += company_names(len(quoted), seed)

    def swap(self, sentence: Sequence[LabelledWord], random: Random, *, whole: bool = True) -> list[LabelledWord]:
        """The sentence with other names; those that are swapped as a `whole` may have more or fewer words.

        The words of such a name have no head (UNKNOWN); of single ones, everything but the form is as it was.
        """
        return [word for name in _pieces(sentence) for word in self._swap(name, random, whole)]

    def _swap(self, name: list[LabelledWord], random: Random, whole: bool) -> list[LabelledWord]:
        if _kind(name[0]) in _WHOLE:
            if whole and random.random() < SHARE_WHOLE:
                return [word._replace(head=UNKNOWN) for word in random.choice(self._pool[_key(name)])]
            return name
        return [_swap_word(word, random) if random.random() < SHARE else word for word in name]


def _pieces(sentence: Sequence[LabelledWord]) -> Iterator[list[LabelledWord]]:
    """The sentence cut into entities and single words that belong to none."""
    piece: list[LabelledWord] = []
    for word in sentence:
        if piece and not word.label.startswith("I-"):
            yield piece
            piece = []
        piece.append(word)
    if piece:
        yield piece


def _pool(sentences: Iterable[Sequence[LabelledWord]]) -> Pool:
    """The entities that are swapped as a whole, by kind and by case and number of their last word."""
    pool: Pool = defaultdict(list)
    for sentence in sentences:
        for name in _pieces(sentence):
            if _kind(name[0]) in _WHOLE:
                pool[_key(name)].append(name)
    return pool


def _swap_word(word: LabelledWord, random: Random) -> LabelledWord:
    """Another name in place of `word`, or itself if it is in no list."""
    for group in _LISTS.get(_kind(word), ()):
        key = (word.feats.get("Case", ""), word.feats.get("Number", ""), word.feats.get("Gender", ""))
        names = _forms(group).get(key)
        if names and word.lemma in _nominatives(group):
            return word._replace(form=random.choice(names))
    return word


def _kind(word: LabelledWord) -> str:
    return word.label[2:]


def _key(name: Sequence[LabelledWord]) -> tuple[str, str, str]:
    feats = name[-1].feats
    return _kind(name[0]), feats.get("Case", ""), feats.get("Number", "")


@cache
def _nominatives(group: Group) -> frozenset[str]:
    return frozenset(analysis.lemma for path in group for analysis in gazetteer_forms(path, whole=True))


@cache
def _forms(group: Group) -> dict[tuple[str, str, str], list[str]]:
    """The forms of the names of a group by case, number and gender."""
    forms: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for path in group:
        for analysis in gazetteer_forms(path, whole=True):
            case, number = analysis.features[0].split()
            for gender in ("Masc", "Fem"):
                if gender in analysis.features or not {"Masc", "Fem"} & set(analysis.features):
                    forms[case, number, gender].append(analysis.form)
    return forms
