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
        ("skolēni|NOUN", None),
        ("14|NUM gadus=gads|NOUN veci|ADJ bērni|NOUN", None),  # how old, not how many
        ("3.|ADJ klases|NOUN skolēni|NOUN", None),
        ("7|NUM +–|PUNCT +11|NUM bērni|NOUN", None),
    ],
)
def test_count(notation: str, expected: int | None) -> None:
    assert count_of(sentence(notation).tokens) == expected
