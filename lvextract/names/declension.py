"""Declension of Latvian nouns and names: from the nominative to all case forms.

Six declensions, told apart by the nominative ending and the gender (Latviešu valodas gramatika, LU Latviešu valodas
institūts, 2013). Names that end in -o, -u, -ū, -i, -ē and the like are not inflected. Adjectives are in `adjectives`.
"""

from __future__ import annotations

from typing import Literal

from lvextract.lexicon import load
from lvextract.names.adjectives import decline_definite
from lvextract.names.alternation import alternate

Paradigm = dict[tuple[str, str], str]
Gender = Literal["Masc", "Fem"]

CASES = ("Nom", "Gen", "Dat", "Acc", "Loc", "Voc")

# Endings in the order of CASES, singular and plural; * marks an ending that alternates the stem's consonant, 0 is the
# empty ending.
_FIRST = ("s a am u ā 0", "i u iem us os i")
_FIRST_SOFT = ("š a am u ā 0", "i u iem us os i")
_SECOND = ("is a* im i ī i", "i* u* iem* us* os* i*")
_SECOND_CONSONANT = ("s s im i ī s", "i* u* iem* us* os* i*")
_SECOND_SUNS = ("s a* im i ī s", "i* u* iem* us* os* i*")
_THIRD = ("us us um u ū u", "i u iem us os i")
_FOURTH = ("a as ai u ā a", "as u ām as ās as")
_FOURTH_MASCULINE = ("a as am u ā a", "as u ām as ās as")
_FIFTH = ("e es ei i ē e", "es u* ēm es ēs es")
_FIFTH_MASCULINE = ("e es em i ē e", "es u* ēm es ēs es")
_SIXTH = ("s s ij i ī s", "is u* īm is īs is")

# The plural of a noun that has no singular shows only the alternated stem: Preiļi, Preiļu.
_PLURAL_IN_I = ("", "i u iem us os i")

# Reflexive nouns in -šanās (atgriezeniskie lietvārdi) have no dative and no locative.
_REFLEXIVE = ("ās ās ās os ās ās", "ās os ās ās ās ās")

_VOWELS = "aāeēiīoōuūy"


def decline(lemma: str, plural_only: bool = False, *, gender: Gender | None = None) -> Paradigm:
    """The forms of a noun or name by Universal case and number. A name that is not inflected keeps one form in all.

    `plural_only` tells a noun without a singular (Preiļi, Cēsis, svinības); `gender` settles an ending that is found in
    both (-s, -a, -e), and is guessed without it.

    >>> brother = decline("brālis")
    >>> brother["Gen", "Sing"], brother["Dat", "Plur"]
    ('brāļa', 'brāļiem')
    >>> decline("Trokša", gender="Masc")["Dat", "Sing"], decline("Cēsis", plural_only=True)["Gen", "Plur"]
    ('Trokšam', 'Cēsu')
    """
    if plural_only:
        return _decline_plural(lemma)
    if definite := decline_definite(lemma):
        return definite
    endings = _REFLEXIVE if lemma.endswith("šanās") else _endings(lemma, gender)
    if endings is None:
        return {(case, number): lemma for case in CASES for number in ("Sing", "Plur")}
    stem = lemma[: -len(endings[0].split()[0])]
    soft = stem if keeps_consonant(lemma) else alternate(stem)
    return _fill(endings, stem, soft)


def keeps_consonant(lemma: str) -> bool:
    """Whether the noun is an exception to consonant alternation: Valdis, Valda; tētis, tēta; acs, acu."""
    lexicon = load("names")
    if lemma in lexicon["unalternating_given_names"]:
        return True
    word = lemma.lower()
    return word in lexicon["unalternating_nouns"] or _matches(word, lexicon["unalternating_plural"])


def _decline_plural(lemma: str) -> Paradigm:
    """The plural of a noun that has only that: the ending tells the declension."""
    if definite := decline_definite(lemma, plural_only=True):
        return definite
    stem = lemma[:-2]
    soft = stem if keeps_consonant(lemma) or keeps_consonant(lemma[:-1]) else alternate(stem)
    if lemma.endswith("i"):
        return _fill(_PLURAL_IN_I, lemma[:-1], lemma[:-1])
    for ending, endings in (("as", _FOURTH), ("es", _FIFTH), ("is", _SIXTH)):
        if lemma.endswith(ending):
            return _fill(("", endings[1]), stem, soft)
    return {(case, "Plur"): lemma for case in CASES}


def _endings(lemma: str, gender: Gender | None) -> tuple[str, str] | None:
    """The endings of the declension that the singular `lemma` belongs to, None if it is not inflected."""
    word = lemma.lower()
    if len(word) < 3:
        return None
    if word.endswith("is"):
        return _SECOND
    if word.endswith("us"):
        return _THIRD
    if word.endswith("š") and word[-2] not in _VOWELS:
        return _FIRST_SOFT
    if word.endswith("s") and word[-2] not in _VOWELS:
        return _endings_in_s(word, gender)
    if word.endswith("a"):
        masculine = gender == "Masc" or (gender is None and word in load("names")["masculine_in_a"])
        return _FOURTH_MASCULINE if masculine else _FOURTH
    if word.endswith("e"):
        return _FIFTH_MASCULINE if gender == "Masc" else _FIFTH
    return None


def _endings_in_s(word: str, gender: Gender | None) -> tuple[str, str] | None:
    """The first, second or sixth declension: a consonant and -s."""
    lexicon = load("names")
    if gender != "Masc" and _matches(word, lexicon["sixth_declension"]):
        return _SIXTH
    if gender == "Fem":
        return None  # a woman's surname that keeps the man's form, or a foreign one
    if word == "suns":
        return _SECOND_SUNS
    if word.endswith(tuple(lexicon["consonant_stems"])):
        return _SECOND_CONSONANT
    return _FIRST


def _matches(word: str, words: list[str]) -> bool:
    """Whether `word` is one of `words`, or a compound of one that makes compounds: Daugavpils, lielvalsts."""
    return word in words or any(word.endswith(part) for part in load("names")["compound_parts"] if part in words)


def _fill(endings: tuple[str, str], stem: str, soft: str) -> Paradigm:
    """The paradigm that the endings make with a stem and its alternated form."""
    paradigm: Paradigm = {}
    for number, row in zip(("Sing", "Plur"), endings, strict=True):
        for case, ending in zip(CASES, row.split(), strict=False):
            base = soft if ending.endswith("*") else stem
            paradigm[case, number] = base + ending.rstrip("*").replace("0", "")
    return paradigm
