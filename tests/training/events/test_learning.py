"""Learning what statements weigh: the regression, and which happenings the annotators meant."""

import json
from pathlib import Path

from lvextract import Extractor
from lvextract.document import Span
from lvextract.events import scene_of
from lvextract.events.scoring import Asked
from lvextract.events.scoring.neural import model_in
from lvextract.nlp import SHIPPED
from lvextract.training.annotated import OWN, folds, match, read_annotated
from lvextract.training.events.linear import fit, save


def test_a_statement_true_of_what_was_chosen_gets_weight() -> None:
    asked = {name: Asked(["", name], Span(0, 1)) for name in ("rule", "elsewhere", "rare")}
    weights = fit([(asked["rule"], True), (asked["elsewhere"], False)] * 20 + [(asked["rare"], True)])
    assert weights["rule"] > 0 > weights["elsewhere"]
    assert "rare" not in weights


def test_weights_are_saved_with_the_largest_first(tmp_path: Path) -> None:
    save({"record": {"": -0.5, "titled": 1.25, "hardly": 0.001}}, tmp_path / "ranking.json")
    content = json.loads((tmp_path / "ranking.json").read_text(encoding="utf-8"))
    assert list(content["weights"]["record"].items()) == [("titled", 1.25), ("", -0.5)]


def test_happenings_are_matched_with_the_records_of_their_words(extractor: Extractor, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    rows = (OWN / "plain.jsonl").read_text(encoding="utf-8").splitlines()
    records.write_text("\n".join(rows[::4]), encoding="utf-8")
    texts = read_annotated([records], extractor)
    model = model_in(SHIPPED)
    recorded = [text for text in texts if text.events]
    matched = [match(text, scene_of(text.document, model.of(text.document)).happenings) for text in recorded]
    assert sum(map(bool, matched)) >= 0.9 * len(recorded)


def test_records_without_a_text_are_of_a_paragraph_of_the_treebank(extractor: Extractor, tmp_path: Path) -> None:
    treebank = tmp_path / "ud"
    treebank.mkdir()
    words = ["Ogrē", "notika", "talka"]
    lines = [f"{n}\t{word}\t_\tX\t_\t_\t0\troot\t_\t_" for n, word in enumerate(words, 1)]
    (treebank / "train.conllu").write_text("\n".join(["# newpar id = p1-p2", *lines, "", ""]), encoding="utf-8")
    records = tmp_path / "records.jsonl"
    rows = [{"id": id, "published": "2024-05-20", "events": []} for id in ("p1-p2", "elsewhere")]
    records.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert read_annotated([records], extractor) == []
    (found,) = read_annotated([records], extractor, treebank)
    assert (found.id, found.document.text) == ("p1-p2", "Ogrē notika talka")


def test_folds_hold_every_text_once() -> None:
    parts = [part for _, part in folds(list(range(10)), 3)]
    assert sorted(item for part in parts for item in part) == list(range(10))
