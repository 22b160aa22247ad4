"""Learning the ranking: the regression, and which happenings the annotators meant."""

import json
from pathlib import Path

from lvextract import Extractor
from lvextract.events import ranking_in, scene_of
from lvextract.nlp import SHIPPED
from lvextract.training.annotated import OWN, folds, match, read_annotated
from lvextract.training.ranking import fit, save


def test_a_statement_true_of_what_was_chosen_gets_weight() -> None:
    samples = [(["", "rule"], True), (["", "elsewhere"], False)] * 20 + [(["", "rare"], True)]
    weights = fit(samples)
    assert weights["rule"] > 0 > weights["elsewhere"]
    assert "rare" not in weights


def test_weights_are_saved_with_the_largest_first(tmp_path: Path) -> None:
    save({"record": {"": -0.5, "titled": 1.25, "hardly": 0.001}}, tmp_path / "ranking.json")
    content = json.loads((tmp_path / "ranking.json").read_text(encoding="utf-8"))
    assert list(content["weights"]["record"].items()) == [("titled", 1.25), ("", -0.5)]


def test_happenings_are_matched_with_the_records_of_their_words(extractor: Extractor) -> None:
    texts = read_annotated([OWN / "plain.jsonl"], extractor)
    ranking = ranking_in(SHIPPED)
    recorded = [text for text in texts if text.events]
    matched = [match(text, scene_of(text.document, ranking).happenings) for text in recorded]
    assert sum(map(bool, matched)) >= 0.9 * len(recorded)


def test_folds_hold_every_text_once() -> None:
    parts = [part for _, part in folds(list(range(10)), 3)]  # type: ignore[arg-type]
    assert sorted(item for part in parts for item in part) == list(range(10))
