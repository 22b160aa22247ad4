"""Which words that look like names, or like nouns, name a person: Kamene beside "kamene"."""

from __future__ import annotations

import pytest
from notation import mentions

NO_PERSONS = [
    ("Oktobra=oktobris|NOUN|Gen.Sing.Masc|2 dienā|NOUN|Loc.Sing.Fem", "Oktobra"),
    ("Otrs=otrs|ADJ|Nom.Sing.Masc Preiļu|PROPN|Gen.Plur.Masc", "Otrs Preiļu"),
    ("Vilki=Vilks|PROPN|Nom.Plur.Masc|2|nsubj staigāja|VERB pa|ADP mežu|NOUN", "Vilki"),
    ("Trīs|NUM|Nom.Plur.Masc Ozoli|PROPN|Nom.Plur.Masc", "Trīs Ozoli"),
]


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Kļaviņi=Kļaviņš|PROPN|Nom.Plur.Masc|2|nsubj staigāja|VERB", "Kļaviņi"),
        ("Tad|ADV Vilki=Vilks|PROPN|Nom.Plur.Masc|3|nsubj staigāja|VERB", "Vilki"),
        ("Vivaldi=Vivalde|PROPN|Nom.Plur.Masc|2|nsubj smējās|VERB", "Vivaldi"),
        ("Annas=Anna|PROPN|Nom.Plur.Fem|2|nsubj māsa|NOUN", "Annas"),
    ],
)
def test_family(notation: str, words: str) -> None:
    assert [mention.text for mention in mentions(notation, entities={words: "person"})] == [words]


@pytest.mark.parametrize(("notation", "words"), NO_PERSONS, ids=[words for _, words in NO_PERSONS])
def test_no_person(notation: str, words: str) -> None:
    assert mentions(notation, entities={words: "person"}) == []


def test_degree_is_no_mention() -> None:
    assert mentions("Mag.art|X|Abbr +. Ieva|PROPN|Nom.Sing.Fem", entities={"Mag.art": "organization"}) == []


# A name that is also a noun: Kamene, Vida
INSIDE = "Tad|ADV pienāca|VERB Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj +."


def test_capital_inside_a_sentence_makes_a_name_of_a_noun() -> None:
    (made,) = mentions(INSIDE, entities={"Kamene": "person"})
    assert (made.name, made.kind) == ("Kamene", "person")


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj smējās|VERB +.", "Kamene"),
        ("– Kamene=kamene|NOUN|Nom.Sing.Fem|3|nsubj smējās|VERB +.", "Kamene"),
        ("Tad|ADV teica|VERB +: „ +Kamene=kamene|NOUN|Nom.Sing.Fem|6|nsubj aizlaidās|VERB +.”", "Kamene"),
        ("Tad|ADV pienāca|VERB Jautrā=jautrs|ADJ|Nom.Sing.Fem", "Jautrā"),
    ],
)
def test_capital_that_makes_no_name(notation: str, words: str) -> None:
    assert mentions(notation, entities={words: "person"}) == []


@pytest.mark.parametrize(
    ("notation", "found"),
    [
        ("Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj smējās|VERB +.", ["Kamene"]),
        ("Kameni=kamene|NOUN|Acc.Sing.Fem|2|obj sauca|VERB +.", ["Kameni"]),
        ("Viņa|PRON ar|ADP Kameni=kamene|NOUN|Acc.Sing.Fem|1 gāja|VERB +.", ["Kameni"]),
        (
            "Kamenē=kamene|NOUN|Loc.Sing.Fem|2|obl iekārtoja|VERB kafejnīcu|NOUN +.",
            [],
        ),  # nobody is in the locative
        ("Kameņi=kamenis|NOUN|Nom.Plur.Masc|2|nsubj lidoja|VERB +.", []),
    ],
)
def test_noun_that_names_a_person_of_the_text(notation: str, found: list[str]) -> None:
    first, *others = mentions(INSIDE, notation, entities={"Kamene": "person"})
    assert (first.text, [mention.text for mention in others]) == ("Kamene", found)
