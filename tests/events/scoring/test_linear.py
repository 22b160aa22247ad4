"""Scores by statements alone: where the weights are read from, and what they make of statements."""

from pathlib import Path

import pytest

from lvextract import DamagedWeightsError
from lvextract.document import Span
from lvextract.events.scoring import Asked, LinearScorer
from lvextract.events.scoring.linear import linear_scorer_in
from lvextract.nlp import SHIPPED

WEIGHTS = {"participants": {"": -1.0, "has a post": -2.0, "counted": 2.0}}


def asked(*features: str) -> Asked:
    return Asked(features, Span(0, 1))


def test_more_speaks_for_what_more_weight_is_true_of() -> None:
    scorer = LinearScorer(WEIGHTS, {"participants": 0.5})
    candidates = [asked("", "counted", "never seen in training"), asked("", "has a post")]
    likely, unlikely = scorer.probabilities("participants", candidates)
    assert 0 < unlikely < 0.5 < likely < 1
    assert scorer.accepts("participants", likely)
    assert not scorer.accepts("participants", unlikely)


def test_a_folder_without_weights_of_statements_is_read_with_the_package_s_own(tmp_path: Path) -> None:
    candidates = [asked("", "kind person", "claimed for participants")]
    own, shipped = linear_scorer_in(tmp_path), linear_scorer_in(SHIPPED)
    assert own.probabilities("participants", candidates) == shipped.probabilities("participants", candidates)


@pytest.mark.parametrize("content", ["", "[]", '{"weights": {}}', "{broken"])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "ranking.json").write_text(content, encoding="utf-8")
    with pytest.raises(DamagedWeightsError, match=r"ranking\.json"):
        linear_scorer_in(tmp_path)
