"""The entity model's second task: learnt beside the first, and gone from what is shipped."""

from pathlib import Path

import pytest
import torch
from stanza.models.common.crf import CRFLoss
from stanza.models.ner import model

from lvextract.training import recipes
from lvextract.training.corpora import EntityWord
from lvextract.training.processors import train_ner
from lvextract.training.second_task import WEIGHT, second_label, second_task
from lvextract.training.workshop import Workshop


def test_a_word_without_case_has_its_part_of_speech_alone() -> None:
    assert second_label(EntityWord("un", "O", "un", {}, "CCONJ")) == "S-CCONJ"


def test_the_first_column_keeps_its_field() -> None:
    with second_task():
        first, second = model.CRFLoss(5), model.CRFLoss(3)
    assert isinstance(first, CRFLoss)
    assert not isinstance(second, CRFLoss)
    assert model.CRFLoss is CRFLoss


def test_the_loss_counts_words_and_not_padding() -> None:
    with second_task():
        model.CRFLoss(5)
        second = model.CRFLoss(3)
    scores = torch.zeros(2, 4, 3)  # every label as likely as the others
    padding = torch.tensor([[False] * 4, [False] * 2 + [True] * 2])
    loss, _ = second(scores, padding, torch.zeros(2, 4, dtype=torch.long))
    assert loss == pytest.approx(WEIGHT * torch.tensor(3.0).log() * 6 / 2)


def test_the_shipped_model_has_neither_the_task_nor_the_words(
    monkeypatch: pytest.MonkeyPatch, corpora: Path, tmp_path: Path, few_gazetteers: None
) -> None:
    monkeypatch.setattr(recipes, "NER_STEPS", 2)
    train_ner(Workshop(corpora, tmp_path))
    shipped = torch.load(tmp_path / "ner.pt", weights_only=True)
    assert not [name for name in shipped["model"] if name.startswith(("tag_clfs.1", "crits.1", "delta"))]
    assert list(shipped["vocab"]["tag"]["_id2unit"]) == [0]
    assert "ogrē" not in shipped["vocab"]["word"]["_id2unit"]
