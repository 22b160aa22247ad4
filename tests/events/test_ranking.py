"""The ranking: where its weights are read from, and what it makes of statements."""

from pathlib import Path

import pytest

from lvextract import DamagedWeightsError
from lvextract.events import ranking_in
from lvextract.events.ranking import Ranking
from lvextract.nlp import SHIPPED

WEIGHTS = {"participants": {"": -1.0, "has a post": -2.0, "counted": 2.0}}


def test_more_speaks_for_what_more_weight_is_true_of() -> None:
    ranking = Ranking(WEIGHTS, {"participants": 0.5})
    likely = ranking.probability("participants", ["", "counted", "never seen in training"])
    unlikely = ranking.probability("participants", ["", "has a post"])
    assert 0 < unlikely < 0.5 < likely < 1
    assert ranking.accepts("participants", likely)
    assert not ranking.accepts("participants", unlikely)


def test_a_folder_without_a_ranking_is_read_with_the_package_s_own(tmp_path: Path) -> None:
    statements = ["", "kind person", "claimed for participants"]
    own, shipped = ranking_in(tmp_path), ranking_in(SHIPPED)
    assert own.probability("participants", statements) == shipped.probability("participants", statements)


@pytest.mark.parametrize("content", ["", "[]", '{"weights": {}}', "{broken"])
def test_a_damaged_ranking_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "ranking.json").write_text(content, encoding="utf-8")
    with pytest.raises(DamagedWeightsError, match=r"ranking\.json"):
        ranking_in(tmp_path)
