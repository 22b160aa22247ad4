"""Guessing masked words."""

import logging

import pytest
import torch

from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.pieces import Pieces
from lvextract.training import recipes
from lvextract.training.encoder.adaptation import adapt, mask

SENTENCES = [["Ilze", "rīkoja", "koncertu", "Ogrē", "."], ["Ogrē", "notika", "talka", "."]] * 20


def test_pieces_are_masked_as_bert_masks_them(pieces: Pieces) -> None:
    torch.manual_seed(1)
    chunks = [[piece for word in ("Ilze", "Ogrē") for piece in pieces.of(word)] * 20 for _ in range(50)]
    masked = mask([*chunks, chunks[0][:10]], pieces)
    assert masked.present.sum().item() == sum(map(len, chunks)) + 10 + 2 * 51
    assert 0.18 < masked.hidden.sum() / masked.present.sum() < 0.22
    assert not masked.hidden[:, 0].any()
    assert not masked.hidden[~masked.present].any()
    shown = masked.shown[masked.hidden]
    unknown, same = (shown == pieces.special["unknown"]).float().mean(), (shown == masked.right).float().mean()
    assert 0.75 < unknown < 0.85
    assert 0.07 < same < 0.14


def test_the_encoder_learns_what_stands_where(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, model: Model, pieces: Pieces
) -> None:
    monkeypatch.setattr(recipes, "ADAPTATION_BATCH", 400)
    small = model.network.encoder
    sentences = [sentence[:2] for sentence in SENTENCES]
    with caplog.at_level(logging.INFO):
        adapt(small, pieces, sentences, epochs=12, rate=1e-2, seed=1)
    losses = [float(record.args[1]) for record in caplog.records if "adaptation" in record.msg]  # type: ignore[index, arg-type]
    assert len(losses) == 12
    assert losses[-1] < losses[0] - 0.5
