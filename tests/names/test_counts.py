"""Counts of groups, in digits and in words."""

from __future__ import annotations

import pytest
from notation import sentence

from lvextract.names import count_of


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("trīs|NUM dalībnieki|NOUN", 3),
        ("32|NUM pilsētas|NOUN šahisti|NOUN", 32),
        ("divdesmit|NUM sešām|NUM skolām|NOUN", 26),
        ("vairāk|ADV nekā|SCONJ 200|NUM skolēnu|NOUN", 200),
        ("1|NUM 200|NUM dejotāju|NOUN", 1200),
        ("simts|NUM dziedātāju|NOUN", 100),
        ("simtiem|NOUN skatītāju|NOUN", None),  # hundreds
        ("četri|NUM simti|NOUN piecdesmit|NUM talcinieku|NOUN", 450),
        ("piecsimt|NUM kori|NOUN", 500),
        ("divi|NUM tūkstoši|NOUN trīssimt|NUM skrējēju|NOUN", 2300),
        ("tūkstotis|NOUN bērnu|NOUN", 1000),
        ("1,5|NUM tūkstoši|NOUN skatītāju|NOUN", 1500),
        ("pusotrs|NUM tūkstotis|NOUN skatītāju|NOUN", 1500),
        ("pussimts|NUM kori|NOUN", 50),
        ("divi|NUM miljoni|NOUN trīssimt|NUM tūkstoši|NOUN latviešu|NOUN", 2_300_000),
        ("1,5|NUM talcinieki|NOUN", None),
        ("miljoniem|NOUN skatītāju|NOUN", None),
        # whom the last of two numbers counts
        ("12|NUM valstu|NOUN|Gen.Plur.Fem 340|NUM šahisti|NOUN|Nom.Plur.Masc", 340),
        ("trīs|NUM novadu|NOUN|Gen.Plur.Masc skolu|NOUN|Gen.Plur.Fem simts|NUM koristi|NOUN", 100),
        ("12|NUM valstu|NOUN|Gen.Plur.Fem šahisti|NOUN|Nom.Plur.Masc", 12),
        ("skolēni|NOUN", None),
        ("14|NUM gadus=gads|NOUN veci|ADJ bērni|NOUN", None),  # how old, not how many
        ("3.|ADJ klases|NOUN skolēni|NOUN", None),
        ("Bērzu|NOUN ielas=iela|NOUN 5|NUM iedzīvotāji|NOUN", None),  # the number of a house
        ("Bērzu|NOUN ielas=iela|NOUN pieci|NUM iedzīvotāji|NOUN", 5),
        ("7|NUM +–|PUNCT +11|NUM bērni|NOUN", None),
    ],
)
def test_count(notation: str, expected: int | None) -> None:
    assert count_of(sentence(notation).tokens) == expected


def test_figures_with_a_space_in_one_word() -> None:
    tokens = sentence("2_500|NUM skatītāju|NOUN").tokens
    tokens[0].form = "2\u00a0500"
    assert count_of(tokens) == 2500
