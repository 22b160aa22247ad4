"""Compound nouns that the dictionary lacks have the lemma of their head."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Turnīrā speciālbalvu saņēma Anete Vītola.", "speciālbalva"),
        ("Velobraucienā piedalījās 50 cilvēki.", "velobrauciens"),
        ("Jauni viedtālruņi bija balva.", "viedtālrunis"),
        # A reflexive noun is its own nominative
        ("Orientēšanās notika mežā.", "orientēšanās"),
    ],
)
def test_lemma_of_a_compound(extractor: Extractor, text: str, lemma: str) -> None:
    assert lemma in {token.lemma for token in extractor.analyze(text).tokens}
