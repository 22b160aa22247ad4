"""Entities come with the probability that the model gives them."""

import pytest

from lvextract import Extractor


def test_an_entity_has_a_probability(extractor: Extractor) -> None:
    document = extractor.analyze("Jānis Bērziņš dzīvo Rīgā. Talkā piedalījās arī Siguldas novada pašvaldība.")
    assert [entity.text for entity in document.entities] == ["Jānis Bērziņš", "Rīgā", "Siguldas novada pašvaldība"]
    assert [entity.text for entity in document.entities if not 0 < (entity.probability or 0) <= 1] == []


def test_the_probability_does_not_depend_on_the_texts_beside(extractor: Extractor) -> None:
    short, long = "Rīgā līst.", "Vakar pēc garas sanāksmes Daugavpilī Ilze Kalniņa atgriezās Rīgā un devās mājās."
    alone = [entity.probability for entity in extractor.analyze(short).entities]
    together = extractor.analyze(f"{long}\n\n{short}").entities[-len(alone) :]
    assert [entity.probability for entity in together] == pytest.approx(alone, abs=1e-4)


def test_a_plain_name_is_surer_than_odd_ones(extractor: Extractor) -> None:
    (plain,) = extractor.analyze("Kārlis Ozoliņš ieradās laikus.").entities
    odd = extractor.analyze("Zvaigzne lietojot izplūst. Egle mirdzēja. Vilki staigāja gar mežu. IK Saule.").entities
    probabilities = [entity.probability or 0 for entity in odd]
    print(probabilities)
    assert min(probabilities, default=0) < (plain.probability or 0)
