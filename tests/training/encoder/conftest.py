"""A network of the size of a toy, over words cut into letters, and what it reads."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Network
from lvextract.nlp.encoder.pieces import Pieces
from lvextract.nlp.encoder.transformer import Shape, Transformer
from lvextract.training.encoder.examples import Example, LabelledWord, treebank_examples
from lvextract.training.encoder.start import labels_of

SPECIAL = {"begin": 0, "padding": 1, "end": 2, "unknown": 3}
LETTERS = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzžAĀBCDEFGHIJKLMNOPRSTUVZ.,"


@pytest.fixture(scope="session")
def pieces() -> Pieces:
    names = ["<s>", "<pad>", "</s>", "<unk>", *LETTERS, *("##" + letter for letter in LETTERS)]
    tokenizer = Tokenizer(models.WordPiece({name: i for i, name in enumerate(names)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return Pieces(tokenizer, SPECIAL)


@pytest.fixture(scope="session")
def examples(corpora: Path) -> list[list[Example]]:
    """The paragraphs of the toy corpora."""
    return treebank_examples(corpora, "train", {})


@pytest.fixture
def model(pieces: Pieces, examples: list[list[Example]]) -> Model:
    torch.manual_seed(1)
    shape = Shape(pieces.tokenizer.get_vocab_size(), width=16, layers=4, heads=2, inner=32, positions=64)
    return Model(Network(Transformer(shape), labels_of(examples)), pieces, Flags.raised({"ogrē": {0, 30}}))


def labelled(*words: str, heads: Sequence[int] = ()) -> list[LabelledWord]:
    """Words written as `form` or `form/label`."""
    parts = [word.partition("/") for word in words]
    return [
        LabelledWord(form, label or "O", head=head)
        for (form, _, label), head in zip(parts, heads or [0] * len(parts), strict=True)
    ]
