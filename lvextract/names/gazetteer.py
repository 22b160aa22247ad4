"""Names that are known beforehand: given names, surnames and places, from the lexicon."""

from __future__ import annotations

from lvextract.lexicon import load, per_lexicon
from lvextract.names.declension import Gender


@per_lexicon()
def known_names(kind: str | None = None) -> frozenset[str]:
    """The nominatives known of a kind of mention: names of persons or places, nouns that head names of organizations.

    For other kinds and None, all of them.

    >>> "Andris" in known_names("person"), "Preiļi" in known_names("place"), "koris" in known_names("organization")
    (True, True, True)
    """
    given, surnames, places = load("given_names"), load("surnames"), load("places")
    persons = [*given["male"], *given["female"], *surnames["surnames"], *surnames["foreign"]]
    located = [place for kind_of_place in places if kind_of_place != "streets" for place in places[kind_of_place]]
    bodies = load("organizations")["words"]
    names = {"person": persons, "place": located, "organization": [*located, *bodies]}
    return frozenset(names.get(kind or "", [*persons, *located, *bodies]))


@per_lexicon()
def given_names(gender: Gender) -> frozenset[str]:
    """The given names of a gender, in the nominative.

    >>> "Agita" in given_names("Fem"), "Agita" in given_names("Masc")
    (True, False)
    """
    return frozenset(load("given_names")["male" if gender == "Masc" else "female"])


def gender_of_given_name(name: str) -> Gender | None:
    """The gender that a given name shows, None if it is not known or borne by both.

    >>> gender_of_given_name("Agita"), gender_of_given_name("Reinis"), gender_of_given_name("Kaupuža")
    ('Fem', 'Masc', None)
    """
    male, female = name in given_names("Masc"), name in given_names("Fem")
    if male == female:
        return None
    return "Masc" if male else "Fem"
