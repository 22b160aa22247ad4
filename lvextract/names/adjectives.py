"""Declension of adjectives, participles, ordinals and the numerals that agree: indefinite (labs) and definite (labais).

Surnames and nouns that are definite adjectives in form (Lielais, klātesošais) follow the definite endings. Source:
Latviešu valodas gramatika, LU Latviešu valodas institūts, 2013, the chapter on the adjective.
"""

from __future__ import annotations

from typing import Literal

_CASES = ("Nom", "Gen", "Dat", "Acc", "Loc", "Voc")

# Singular and plural; the indefinite (nenoteiktā galotne) and the definite (noteiktā galotne).
_INDEFINITE = {
    "Masc": ("s a am u ā s", "i u iem us os i"),
    "Fem": ("a as ai u ā a", "as u ām as ās as"),
}
_DEFINITE = {
    "Masc": ("ais ā ajam o ajā ais", "ie o ajiem os ajos ie"),
    "Fem": ("ā ās ajai o ajā ā", "ās o ajām ās ajās ās"),
}
# After -ēj- and -āj- the long endings lose -aj-: pēdējais, pēdējam.
_DEFINITE_AFTER_J = {
    "Masc": ("ais ā am o ā ais", "ie o iem os os ie"),
    "Fem": ("ā ās ai o ā ā", "ās o ām ās ās ās"),
}


def decline_adjective(
    lemma: str, gender: Literal["Masc", "Fem"] = "Masc", definite: bool = False
) -> dict[tuple[str, str], str]:
    """The forms of an adjective or participle by Universal case and number; `lemma` is any nominative singular of it.

    >>> decline_adjective("jauns", "Fem", definite=True)["Dat", "Sing"]
    'jaunajai'
    >>> decline_adjective("cietis")["Gen", "Sing"], decline_adjective("pēdējais", definite=True)["Loc", "Sing"]
    ('cietuša', 'pēdējā')
    """
    stem, nominative = _stem(lemma, gender)
    if definite:
        return decline_definite_stem(stem, gender)
    paradigm = _fill(_INDEFINITE[gender], stem)
    if nominative:
        paradigm["Nom", "Sing"] = paradigm["Voc", "Sing"] = nominative
    return paradigm


def decline_definite(lemma: str, plural_only: bool = False) -> dict[tuple[str, str], str] | None:
    """The forms of a name or noun that is a definite adjective by its ending (-ais, -ā; plural -ie, -ās), or None.

    >>> decline_definite("Lielais")["Gen", "Sing"], decline_definite("klātesošie", plural_only=True)["Dat", "Plur"]
    ('Lielā', 'klātesošajiem')
    """
    endings = {"ie": "Masc", "ās": "Fem"} if plural_only else {"ais": "Masc", "ā": "Fem"}
    for ending, gender in endings.items():
        stem = lemma.removesuffix(ending)
        if stem != lemma and len(stem) > 1:
            paradigm = decline_definite_stem(stem, gender)
            return {key: form for key, form in paradigm.items() if key[1] == "Plur" or not plural_only}
    return None


def decline_definite_stem(stem: str, gender: str) -> dict[tuple[str, str], str]:
    """The definite forms that a stem makes."""
    table = _DEFINITE_AFTER_J if stem.endswith(("ēj", "āj")) else _DEFINITE
    return _fill(table[gender], stem)


def _stem(lemma: str, gender: str) -> tuple[str, str | None]:
    """The stem of an adjective, and its indefinite nominative singular where that is not stem and ending.

    The past active participle (darāmās kārtas pagātnes divdabis) is irregular there: cietis, cietusi, but cietuša.
    """
    for ending in ("ais", "usi", "is", "ā", "s", "š", "a"):
        stem = lemma.removesuffix(ending)
        if stem == lemma:
            continue
        if ending in ("usi", "is"):
            return stem + "uš", stem + ("is" if gender == "Masc" else "usi")
        soft = ending == "š" or stem.endswith(("ļ", "ņ", "bj", "mj", "pj", "vj"))
        return stem, stem + "š" if soft and gender == "Masc" else None
    return lemma, None


def _fill(endings: tuple[str, str], stem: str) -> dict[tuple[str, str], str]:
    """The paradigm that the endings make with a stem."""
    return {
        (case, number): stem + ending
        for number, row in zip(("Sing", "Plur"), endings, strict=True)
        for case, ending in zip(_CASES, row.split(), strict=True)
    }
