"""Scores of what a network says."""

from dataclasses import replace

import numpy as np
import pytest

from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Network, Window
from lvextract.nlp.encoder.predict import Reading
from lvextract.training.encoder import scoring
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.scoring import score
from lvextract.training.encoder.train import maker_for


def right(example: Example) -> Reading:
    words = example.words
    return Reading(
        [word.upos for word in words],
        [word.bundle for word in words],
        [word.head for word in words],
        [word.relation for word in words],
        np.array([float(i in (example.events or ())) for i in range(len(words))], dtype=np.float32),
        np.zeros((len(words), 1), dtype=np.float32),
        {(0, 0, "person"): 1.0, (3, 3, "GPE"): 1.0},
        dict.fromkeys(example.spans, 1.0),
    )


def scores(monkeypatch: pytest.MonkeyPatch, model: Model, example: Example, reading: Reading) -> dict[str, float]:
    def predict(_: Network, windows: list[Window]) -> list[Reading]:
        assert [window.lengths for window in windows] == [[len(example.words)]]
        return [reading]

    monkeypatch.setattr(scoring, "predict", predict)
    return score(model.network, maker_for(model), [[example]])


def test_what_is_right_scores_a_hundred(
    monkeypatch: pytest.MonkeyPatch, model: Model, examples: list[list[Example]]
) -> None:
    example = replace(examples[0][0], events=frozenset({1}), spans=frozenset({(0, 0, "party")}))
    found = scores(monkeypatch, model, example, right(example))
    full = {"UPOS", "features", "UAS", "LAS", "entities", "person", "GPE", "words of events", "party, spans"}
    assert {name for name, value in found.items() if value == 100} == full
    assert set(found) - full == {"entities, macro3", "prize, spans", "title, spans"}


def test_mistakes_cost_what_they_touch(
    monkeypatch: pytest.MonkeyPatch, model: Model, examples: list[list[Example]]
) -> None:
    (example,) = examples[0]
    reading = right(example)
    reading.heads[0] = 3
    reading.relations[2] = "nsubj"
    reading.relations[3] = "obl:arg"  # a subtype
    reading.entities = {(0, 0, "person"): 1.0, (3, 3, "location"): 1.0}
    found = scores(monkeypatch, model, example, reading)
    assert found["UPOS"] == 100
    assert found["UAS"] == pytest.approx(80)
    assert found["LAS"] == pytest.approx(60)
    assert found["GPE"] == 0
    assert found["entities"] == 50
    assert found["entities, macro3"] == pytest.approx(200 / 3)  # a place is a place; there is no organisation
    assert "words of events" not in found
