"""From corpora to a folder of weights that an extractor reads: every trainer for a few steps."""

import json
import sys
from pathlib import Path

import pytest

from lvextract import Extractor
from lvextract.nlp.encoder.model import Model
from lvextract.training import __main__ as command
from lvextract.training import recipes
from lvextract.training.encoder import material

WEIGHTS = {"tokenize", "lemma", "encoder"}
RECORD = {
    "id": "own",
    "text": "Ilze rīkoja koncertu Ogrē.",
    "events": [
        {
            "type": "koncerts",
            "trigger": "rīkoja koncertu",
            "title": None,
            "organizers": [{"mention": "Ilze", "name": "Ilze"}],
            "participants": [],
            "awards": [],
        }
    ],
}


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch, few_gazetteers: None, tmp_path: Path) -> None:
    monkeypatch.setattr(recipes, "TOKENIZE_STEPS", 2)
    monkeypatch.setattr(recipes, "LEMMA_EPOCHS", 1)
    monkeypatch.setattr(material, "OWN", tmp_path / "none")


def train(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["training", *arguments])
    command.main()


@pytest.mark.usefixtures("few_steps")
def test_a_folder_of_weights_from_corpora_and_an_encoder(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    corpora: Path,
    toy_encoder: Path,
    tmp_path: Path,
) -> None:
    records, out = tmp_path / "records.jsonl", tmp_path / "weights"
    records.write_text(json.dumps(RECORD), encoding="utf-8")
    places = ("--data", str(corpora), "--out", str(out), "--records", str(records))
    for processor in ("tokenize", "lemma"):
        train(monkeypatch, processor, *places)
    train(monkeypatch, "encoder", *places, "--from", str(toy_encoder), "--epochs", "2", "--adapt", "1")
    assert "LAS" in capsys.readouterr().out
    assert {path.stem for path in out.glob("*.pt")} == WEIGHTS
    listed = (out / "SHA256SUMS").read_text("utf-8").split()[1::2]
    assert listed == sorted(f"{name}.pt" for name in WEIGHTS)
    assert not (out / "work/encoder.ckpt").exists()
    assert Model.load(out / "encoder.pt").network.labels.entities == ["GPE", "person"]
    (sentence,) = Extractor(out, device="cpu").analyze("Ilze rīkoja koncertu Ogrē.").sentences
    assert {bool(token.upos) for token in sentence.tokens} == {True}
    train(monkeypatch, "encoder", *places, "--from", str(out), "--epochs", "1")
