"""Other names that a text gives a party: behind it in brackets, "tālāk", in other letters."""

from __future__ import annotations

import pytest
from notation import document, mentions

from lvextract.names.aliases import find_aliases

FOUND = "Vides|NOUN|Gen.Sing.Fem|3 draugu|NOUN|Gen.Plur.Masc|3 biedrību|NOUN|Acc.Sing.Fem|9 "
ALIASES = [
    (FOUND + "( +tālāk|ADV – VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (
        FOUND + "( +turpmāk|ADV tekstā|NOUN|Loc.Sing.Masc – Biedrība|NOUN|Nom.Sing.Fem +)",
        {"Biedrība": "Vides draugu biedrība"},
    ),
    (FOUND + "( +saīs.|NOUN VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (FOUND + "( +VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (
        "VDB|PROPN|Abbr|2 ( +Vides|NOUN|Gen.Sing.Fem|4 draugu|NOUN|Gen.Plur.Masc|4 biedrība|NOUN|Nom.Sing.Fem +)",
        {"VDB": "Vides draugu biedrība"},
    ),
    (
        # letters that pass over the conjunction
        "Bērnu|NOUN|Gen.Plur.Masc|4 un|CCONJ jauniešu|NOUN|Gen.Plur.Masc|4 centram|NOUN|Dat.Sing.Masc ( +BJC +)",
        {"BJC": "Bērnu un jauniešu centrs"},
    ),
    (
        # a quoted name stays as it is written
        "klubam|NOUN|Dat.Sing.Masc „ +Jūras|NOUN|Gen.Sing.Fem vējam|NOUN|Dat.Sing.Masc +” ( +turpmāk|ADV – JV +)",
        {"JV": "Jūras vējam"},
    ),
    (FOUND + "( +ASV|PROPN|Abbr +)", {}),  # other letters
    (FOUND + "( +dibināta|VERB tālāk|ADV +)", {}),
]


@pytest.mark.parametrize(("notation", "expected"), ALIASES, ids=range(len(ALIASES)))
def test_alias(notation: str, expected: dict[str, str]) -> None:
    assert find_aliases(document(notation, entities={})) == expected


@pytest.mark.parametrize(
    ("notation", "entities", "expected"),
    [
        (
            "Vides|NOUN|Gen.Sing.Fem|3 draugu|NOUN|Gen.Plur.Masc|3 biedrībā|NOUN|Loc.Sing.Fem ( +ViDa +)",
            {"Vides draugu biedrībā": "organization"},
            {"ViDa": "Vides draugu biedrība"},
        ),
        (
            "filma|NOUN|Nom.Sing.Fem « +Laiks|NOUN|Nom.Sing.Masc +» ( +« +Time|X +» +)",
            {"Laiks": "product"},
            {"Time": "Laiks"},
        ),
        (  # a sentence for a title
            "« +Es|PRON ceļu|VERB||||VerbForm=Fin buru|NOUN|Acc.Sing.Fem +» ( +« +Sail|X +» +)",
            {"Es ceļu buru": "product"},
            {"Sail": "Es ceļu buru"},
        ),
        (
            "Olsonam|PROPN|Dat.Sing.Masc ( +Olson|X +)",
            {"Olsonam": "person"},
            {"Olson": "Olsons"},
        ),
        (  # where from
            "Jānim|PROPN|Dat.Sing.Masc Olsonam|PROPN|Dat.Sing.Masc|1 ( +Jelgava|PROPN +)",
            {"Jānim Olsonam": "person", "Jelgava": "GPE"},
            {},
        ),
        (  # of which party
            "Jānis|PROPN|Nom.Sing.Masc Olsons|PROPN|Nom.Sing.Masc|1 ( +VDB|PROPN|Abbr +)",
            {"Jānis Olsons": "person", "VDB": "organization"},
            {},
        ),
    ],
    ids=["other letters", "title", "sentence for a title", "original spelling", "town", "party"],
)
def test_other_name_in_brackets(notation: str, entities: dict[str, str], expected: dict[str, str]) -> None:
    assert find_aliases(document(notation, entities=entities)) == expected


def test_alias_takes_the_full_name() -> None:
    made = mentions(
        FOUND + "( +tālāk|ADV – VDB|PROPN|Abbr +)",
        "VDB|PROPN|Abbr|2 aicina|VERB +.",
        entities={"VDB": "organization"},
    )
    assert [(mention.name, mention.alias) for mention in made] == [("Vides draugu biedrība", "VDB")] * 2


BODY = "Vides=vide|NOUN|Gen.Sing.Fem|3 draugu=draugs|NOUN|Gen.Plur.Masc|3 biedrību=biedrība|NOUN|Acc.Sing.Fem|9 "
CALLS = "Talku=talka|NOUN|Acc.Sing.Fem|2 rīko=rīkot|VERB||0 biedrība=biedrība|NOUN|Nom.Sing.Fem|2 +."
OPENS = "Biedrība=biedrība|NOUN|Nom.Sing.Fem|2 aicina=aicināt|VERB||0 +."


@pytest.mark.parametrize(
    ("lines", "alias"),
    [
        ((BODY + "+.", CALLS), None),
        ((BODY + "+.", OPENS), None),
        ((BODY + "( +turpmāk|ADV – biedrība=biedrība|NOUN|Nom.Sing.Fem +)", CALLS), None),
        # A name that the text gives it
        ((BODY + "( +turpmāk|ADV – Biedrība=biedrība|NOUN|Nom.Sing.Fem +)", OPENS), "Biedrība"),
    ],
)
def test_a_common_noun_stands_for_a_body_and_is_no_alias(lines: tuple[str, ...], alias: str | None) -> None:
    made = mentions(*lines, entities={"Vides draugu biedrību": "organization"})
    assert (made[-1].name, made[-1].alias, made[-1].sentence.start > 0) == ("Vides draugu biedrība", alias, True)
