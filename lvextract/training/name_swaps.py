"""More training text for the entity model: its own sentences with the names in them swapped for others.

A few thousand sentences hold a few hundred towns and surnames, and a model that has seen only these knows them by
heart. In a copy of each sentence names take the place of names of the same kind in the same case, drawn from the
gazetteers: "Jānis Bērziņš Ogrē" becomes "Artūrs Eglītis Tallinā". What stands around a name then tells its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from random import Random

from lvextract.training.corpora import EntityWord
from lvextract.training.flags import gazetteer_forms

# What a single word of an entity may be swapped with: label of the entity → groups of lists of which it is in one.
_LISTS: dict[str, tuple[tuple[tuple[str, ...], ...], ...]] = {
    "person": (
        (("given_names", "female"),),
        (("given_names", "male"),),
        (("surnames", "surnames"), ("surnames", "foreign")),
    ),
    "GPE": (
        (("places", "towns"), ("places", "world"), ("places", "parishes")),
        (("places", "countries"),),
    ),
    "location": ((("places", "waters"),), (("places", "regions"),)),
}
SHARE = 0.7  # of the names that could be swapped
CAPITALS = 0.03  # of the sentences

Group = tuple[tuple[str, ...], ...]


def swap_names(sentences: Iterable[Sequence[EntityWord]], seed: int) -> Iterator[list[EntityWord]]:
    """A copy of each of the sentences in which a name could be swapped, with other names."""
    random = Random(seed)
    for sentence in sentences:
        swapped = [_swap(word, random) if random.random() < SHARE else word for word in sentence]
        if swapped != sentence:
            yield swapped


def capitals(sentences: Iterable[Sequence[EntityWord]], seed: int) -> Iterator[list[EntityWord]]:
    """Some of the sentences as headlines, IN CAPITALS."""
    random = Random(seed)
    for sentence in sentences:
        if random.random() < CAPITALS:
            yield [word._replace(form=word.form.upper()) for word in sentence]


def _swap(word: EntityWord, random: Random) -> EntityWord:
    """Another name in place of `word`, or itself if it is in no list."""
    for group in _LISTS.get(word.label[2:], ()):
        key = (word.feats.get("Case", ""), word.feats.get("Number", ""), word.feats.get("Gender", ""))
        names = _forms(group).get(key)
        if names and word.lemma in _nominatives(group):
            return word._replace(form=random.choice(names))
    return word


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
