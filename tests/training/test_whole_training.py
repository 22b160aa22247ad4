"""From corpora to a folder of weights that an extractor reads: every trainer for a few steps."""

import sys
from pathlib import Path

import pytest
import torch

from lvextract import Extractor
from lvextract.training import __main__ as command
from lvextract.training import recipes

WEIGHTS = {"vectors", "tokenize", "pos", "lemma", "depparse", "ner"}


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch, few_gazetteers: None) -> None:
    for name in ("TOKENIZE_STEPS", "POS_STEPS", "JACKKNIFE_STEPS", "DEPPARSE_STEPS", "NER_STEPS"):
        monkeypatch.setattr(recipes, name, 2)
    monkeypatch.setattr(recipes, "LEMMA_EPOCHS", 1)


def train(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["training", *arguments])
    command.main()


@pytest.mark.usefixtures("few_steps")
def test_an_encoder_goes_with_the_weights_built_on_it(
    monkeypatch: pytest.MonkeyPatch, corpora: Path, encoder: Path, tmp_path: Path
) -> None:
    for processor in ("tokenize", "lemma"):
        train(monkeypatch, processor, "--data", str(corpora), "--out", str(tmp_path))
    for processor in ("pos", "depparse", "ner"):
        train(monkeypatch, processor, "--data", str(corpora), "--out", str(tmp_path), "--encoder", str(encoder))
    encoder.rename(encoder.with_name("elsewhere"))  # the folder of weights must not need the original
    assert {path.stem for path in tmp_path.glob("*.pt")} == WEIGHTS
    for name in ("pos", "depparse", "ner"):
        assert torch.load(tmp_path / f"{name}.pt", weights_only=True)["config"]["bert_model"] == "encoder"
    (sentence,) = Extractor(tmp_path).analyze("Ilze rīkoja koncertu Ogrē.").sentences
    assert all(token.upos for token in sentence.tokens)


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    """A transformer of the size of a toy, built here, as `--encoder` takes it."""
    transformers = pytest.importorskip("transformers")
    folder = tmp_path.parent / "toy-encoder"
    folder.mkdir()
    letters = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzžAĀBCDEFGHIJKLMNOPRSTUVZ."
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *("##" + letter for letter in letters)]
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    config = transformers.BertConfig(
        vocab_size=len(vocabulary), hidden_size=8, num_hidden_layers=4, num_attention_heads=2, intermediate_size=8
    )
    transformers.BertModel(config).save_pretrained(folder)
    transformers.BertTokenizerFast(str(folder / "vocab.txt"), do_lower_case=False).save_pretrained(folder)
    return folder
