"""What a noun's form can be: case, number and gender that its ending allows, whatever the tagger says.

The tagger gives "vienprātība" as a genitive, "fani" as the accusative of a feminine noun; the lemmatizer, apart from
it, may know better. Every case, number and gender that the form can have is a reading; the tags, the lemma, known
names, the relation in the tree and the usual shape of words tell which is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import NamedTuple

import regex

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names.declension import Gender, decline
from lvextract.names.head import grammatical_number
from lvextract.names.nominative import nominative, nominative_candidates

_GENDERS: tuple[Gender, Gender] = ("Masc", "Fem")
_NUMBERS = ("Sing", "Plur")
_CASES = ("Nom", "Gen", "Dat", "Acc", "Loc")  # nobody is named in the vocative

_SHORTEST_PART = 4  # letters of the parts of a compound

# Far more often the accusative or locative plural than the nominative of a noun.
_PLURAL = regex.compile(r"(us|os|as|es|[āēī]s)$")

# How much each sign of a reading counts.
_CASE, _NUMBER, _GENDER, _RELATION, _KNOWN = 2.0, 1.0, 0.75, 1.25, 8.0
_LEMMA = {"NOUN": 3.25, "PROPN": 0.7}  # names are lemmatized worse

# The case that a relation in the tree asks for.
_CASE_OF_RELATION = {"nsubj": "Nom", "nsubj:pass": "Nom", "obj": "Acc", "iobj": "Dat", "nmod": "Gen"}


class Reading(NamedTuple):
    """A noun's form as a certain case, number and gender of `lemma`; `nominative` is in the same number."""

    case: str
    number: str
    gender: Gender
    nominative: str


def read(token: Token, known: frozenset[str] = frozenset(), *, prefer_plural: bool = False) -> Token:
    """The noun with the tags that its form can bear; itself where its own are possible and agree with the lemma.

    >>> tags = {"Case": "Gen", "Number": "Sing", "Gender": "Masc"}
    >>> read(Token(0, 7, "stacija", "stacija", 0, "stacija", "NOUN", tags)).feats["Case"]
    'Nom'
    """
    best = reading(token, known, prefer_plural=prefer_plural) if token.upos in _LEMMA and token.case else None
    if best is None:
        return token
    number = "Ptan" if best.number == "Plur" and token.feats.get("Number") == "Ptan" else best.number
    tags = {"Case": best.case, "Number": number, "Gender": best.gender}
    return token if tags.items() <= token.feats.items() else replace(token, feats={**token.feats, **tags})


def reading(token: Token, known: frozenset[str] = frozenset(), *, prefer_plural: bool = False) -> Reading | None:
    """The likeliest reading of a noun, None if its form can be no case of any.

    `prefer_plural` says that a plural is meant if the form can be one.
    """
    found = _readings(token.form, token.lemma, known)
    return max(found, key=lambda one: (prefer_plural and one.number == "Plur", _score(token, one, known)), default=None)


def reading_as_tagged(token: Token, known: frozenset[str]) -> Reading | None:
    """The reading with just the tags of the noun, else the likeliest."""
    tags = token.case, grammatical_number(token), token.feats.get("Gender")
    found = _readings(token.form, token.lemma, known)
    return next((one for one in found if one[:3] == tags), None) or reading(token, known)


@per_lexicon(maxsize=65536)
def _readings(form: str, lemma: str, known: frozenset[str]) -> tuple[Reading, ...]:
    """The readings of a form; in each the nominative that the lemma or a known name recommends."""
    return tuple(_possible(form, lemma, known))


def _possible(form: str, lemma: str, known: frozenset[str]) -> Iterator[Reading]:
    if form.isupper() and form != form.capitalize():
        for one in _possible(form.capitalize(), lemma, known):
            yield one._replace(nominative=one.nominative.upper())
        return
    plural_only = _plural_only(form)
    if plural_only:
        yield from plural_only
        return
    if form in known:  # also what is not inflected: Bakū
        yield from (Reading("Nom", "Sing", gender, form) for gender in _GENDERS)
    for gender, number, case in product(_GENDERS, _NUMBERS, _CASES):
        if case == "Nom" and number == "Sing":
            if _may_be_nominative(form, gender) and (form.casefold() == lemma.casefold() or not _PLURAL.search(form)):
                yield Reading(case, number, gender, form)
        elif nominative_candidates(form, case, number, gender):
            found = nominative(form, case, number, gender, lemma, known)
            if found and (found in known or found.casefold() == lemma.casefold() or not found.endswith(("ais", "ie"))):
                yield Reading(case, number, gender, found)


def _plural_only(form: str) -> list[Reading]:
    """The readings of a noun that has no singular, or of a compound of one: Līgosvētkos."""
    word = form.lower()
    for i in (0, *range(_SHORTEST_PART, len(word) - _SHORTEST_PART)):
        if found := _plural_only_forms().get(word[i:]):
            return [one._replace(nominative=form[:i] + form[i] + one.nominative[1:]) for one in found]
    return []


@per_lexicon()
def _plural_only_forms() -> dict[str, list[Reading]]:
    """The readings of the forms of nouns that have no singular."""
    lexicon = load("names")
    forms: dict[str, list[Reading]] = defaultdict(list)
    for noun in [*lexicon["sixth_declension_plural"], *lexicon["plural_only"]]:
        gender: Gender = "Masc" if noun.endswith("i") or noun == "ļaudis" else "Fem"
        for case in _CASES:
            form = decline(noun, plural_only=True).get((case, "Plur"), noun)
            forms[form].append(Reading(case, "Plur", gender, noun))
    return forms


def _may_be_nominative(form: str, gender: Gender) -> bool:
    """Whether the form can be a nominative singular of that gender that is inflected."""
    if gender == "Masc":
        return form.endswith(("s", "š"))
    return form.endswith(("a", "e", "ā", "s")) and len(set(decline(form, gender=gender).values())) > 1


def _score(token: Token, one: Reading, known: frozenset[str]) -> float:
    """How well the reading agrees with what the neural stage says."""
    is_known = one.nominative[0].isupper() and one.nominative in known
    score = _CASE * (token.case == one.case) + _NUMBER * (grammatical_number(token) == one.number)
    score += _GENDER * (token.feats.get("Gender") == one.gender) + _KNOWN * is_known
    score += _RELATION * (_CASE_OF_RELATION.get(token.deprel) == one.case)
    return score + _LEMMA.get(token.upos, 0.0) * _agreement(one, token.lemma.casefold())


def _agreement(one: Reading, lemma: str) -> float:
    """1 if the reading's nominative is the lemma or its plural, half if it is its feminine: skolotāja, skolotājs."""
    own = one.nominative.casefold()
    if own == lemma or (one.number == "Plur" and decline(lemma, gender=one.gender)["Nom", "Plur"].casefold() == own):
        return 1.0
    return 0.5 if one.case == "Nom" and one.gender == "Fem" and own[:-1] + "s" == lemma else 0.0
