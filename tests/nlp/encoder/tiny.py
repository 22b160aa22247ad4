"""Networks small enough to be made in a test, over pieces that are single letters."""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Any

import torch
from tokenizers import Tokenizer, models
from torch import nn

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Labels, Network
from lvextract.nlp.encoder.pieces import Pieces
from lvextract.nlp.encoder.transformer import Shape, Transformer

SPECIAL = {"begin": 0, "padding": 1, "end": 2, "unknown": 3}
ALPHABET = string.ascii_lowercase + string.ascii_uppercase + "āčēģīķļņšūž" + string.digits + string.punctuation
UNKNOWN = "жщ"  # letters that no piece has
SIZE = 200  # vectors of pieces; with these sizes, some weights of each kind are stored in 8 bits
WIDTH = 32
LABELS = Labels(
    entities=["GPE", "person"],
    upos=["NOUN", "PROPN", "PUNCT", "VERB"],
    feats=["_", "Case=Loc|Number=Sing", "Case=Nom|Number=Sing"],
    relations=["nsubj", "obl", "punct", "root"],
)
BERT = {
    "model_type": "bert",
    "vocab_size": SIZE,
    "hidden_size": WIDTH,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 192,
    "max_position_embeddings": 64,
}
SENTENCES = [["Ogrē", "notika", "talka", "."], ["Ilze"], ["Rīgā", ",", UNKNOWN, "!"]]


def pieces() -> Pieces:
    """Each letter is a piece."""
    names = ["<s>", "<pad>", "</s>", "<unk>", *ALPHABET]
    tokenizer = Tokenizer(models.BPE({name: i for i, name in enumerate(names)}, [], unk_token="<unk>"))
    return Pieces(tokenizer, SPECIAL)


def flags() -> Flags:
    return Flags.raised({"ogrē": {0, 7}, "rīgā": {30}, "talka": {8}, "ilze": {3}})


def model(config: Mapping[str, Any] | None = None) -> Model:
    """One with random weights, over a transformer of ours, or the encoder of Hugging Face that `config` describes."""
    torch.manual_seed(1)
    shape = Shape(SIZE, WIDTH, layers=2, heads=4, inner=192, positions=64)
    network = Network(HuggingFaceEncoder(config) if config else Transformer(shape), LABELS).eval()
    for weight in network.parameters():
        nn.init.normal_(weight, std=0.2)
    return Model(network.requires_grad_(False), pieces(), flags(), config)
