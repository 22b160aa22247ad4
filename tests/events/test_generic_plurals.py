"""Plurals of which no single occurrence is told."""

import pytest
from names.notation import sentence

from lvextract.events.mentions.triggers import is_series


@pytest.mark.parametrize(
    ("notation", "noun", "expected"),
    [
        ("rīko=rīkot|VERB||0 izstādes=izstāde|NOUN|Acc.Plur.Fem|1|obj", "izstāde", True),
        (
            "organizē=organizēt|VERB||0 plašas=plašs|ADJ|Acc.Plur.Fem|3|amod talkas=talka|NOUN|Acc.Plur.Fem|1|obj",
            "talka",
            True,
        ),
        ("vada=vadīt|VERB||0 dažādus=dažāds|ADJ|Acc.Plur.Masc|3|amod seminārus|NOUN|Acc.Plur.Masc|1", "seminārs", True),
        # One, a noun that has only a plural, a number, an attribute
        ("rīko=rīkot|VERB||0 izstādi=izstāde|NOUN|Acc.Sing.Fem|1|obj", "izstāde", False),
        ("rīko=rīkot|VERB||0 sacensības=sacensība|NOUN|Acc.Plur.Fem|1|obj", "sacensības", False),
        ("rīko=rīkot|VERB||0 trīs|NUM|Acc.Plur.Masc|3|nummod koncertus|NOUN|Acc.Plur.Masc|1|obj", "koncerts", False),
        (
            "rīko=rīkot|VERB||0 kora=koris|NOUN|Gen.Sing.Masc|3|nmod koncertus|NOUN|Acc.Plur.Masc|1|obj",
            "koncerts",
            False,
        ),
    ],
)
def test_series(notation: str, noun: str, expected: bool) -> None:
    read = sentence(notation)
    assert is_series(read.tokens[-1], noun) is expected
