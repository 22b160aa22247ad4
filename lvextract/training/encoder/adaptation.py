"""Lets an encoder read Latvian before it learns tasks: it guesses words that were masked (Devlin et al., 2019).

Of the pieces that are to be guessed most are masked, by the piece for what is unknown; some are other pieces, and some
stay. The vectors of the pieces serve as output weights too.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from statistics import fmean
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.pieces import MARKS, Pieces
from lvextract.nlp.encoder.transformer import Transformer
from lvextract.training import recipes
from lvextract.training.descent import descend

logger = logging.getLogger(__name__)

_UNKNOWN, _ANOTHER = 0.8, 0.1  # of the pieces that are to be guessed
_CHUNK = 200  # pieces that are read together
_WARM_UP = 100  # steps
_DECAYED = 0.01  # weight decay


class Masked(NamedTuple):
    """Rows of pieces as they are shown, which of them are there, which places are to be guessed, what stood there."""

    shown: Tensor
    present: Tensor
    hidden: Tensor
    right: Tensor


class Guesser(nn.Module):
    """An encoder with a layer that guesses pieces."""

    def __init__(self, encoder: Transformer | HuggingFaceEncoder, pieces: int) -> None:
        super().__init__()
        width = encoder.width
        self.encoder = encoder
        self.mixer = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.bias = nn.Parameter(torch.zeros(pieces))
        self.to(next(encoder.parameters()).device)

    def loss(self, masked: Masked) -> Tensor:
        """Of its guesses."""
        shown, present, hidden, right = (tensor.to(self.bias.device) for tensor in masked)
        vectors = self.mixer(self.encoder(self.encoder.embed(shown), present)[hidden])
        table = self.encoder.embed(torch.arange(len(self.bias), device=self.bias.device))
        return cross_entropy((vectors @ table.to(vectors.dtype).T + self.bias).float(), right)


def adapt(
    encoder: Transformer | HuggingFaceEncoder,
    pieces: Pieces,
    sentences: Iterable[Sequence[str]],
    epochs: int,
    rate: float,
    seed: int,
) -> None:
    """Train the encoder on the sentences. `rate` is the highest; it falls to nothing."""
    torch.manual_seed(seed)
    random = Random(seed)
    length = min(_CHUNK, encoder.longest - MARKS)
    chunks = list(_chunks(sentences, pieces, length))
    size = max(1, recipes.ADAPTATION_BATCH // length)
    groups = range(0, len(chunks), size)
    guesser = Guesser(encoder, pieces.tokenizer.get_vocab_size()).train()
    optimizer = torch.optim.AdamW(guesser.parameters(), rate, weight_decay=_DECAYED)
    steps = epochs * len(groups)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / _WARM_UP, 1 - step / steps))
    for epoch in range(1, epochs + 1):
        random.shuffle(chunks)
        losses = []
        for first in groups:
            masked = mask(chunks[first : first + size], pieces)
            with torch.autocast(guesser.bias.device.type, dtype=torch.bfloat16):
                loss = guesser.loss(masked)
            losses.append(descend(loss, guesser.parameters(), optimizer, schedule))
        logger.info("adaptation, epoch %d, loss %.3f", epoch, fmean(losses))


def _chunks(sentences: Iterable[Sequence[str]], pieces: Pieces, length: int) -> Iterator[list[int]]:
    """The pieces of sentences in rows of this length, without the marks of beginning and end."""
    chunk: list[int] = []
    for sentence in sentences:
        chunk += [piece for word in sentence for piece in pieces.of(word)]
        while len(chunk) >= length:
            yield chunk[:length]
            chunk = chunk[length:]
    if chunk:
        yield chunk


def mask(chunks: Sequence[list[int]], pieces: Pieces) -> Masked:
    """Rows of pieces with some to be guessed."""
    special = pieces.special
    rows = [torch.tensor([special["begin"], *chunk, special["end"]]) for chunk in chunks]
    ids = nn.utils.rnn.pad_sequence(rows, True, special["padding"])
    present = torch.arange(ids.shape[1]) < torch.tensor([[len(row)] for row in rows])
    hidden = (torch.rand(ids.shape) < recipes.MASKED) & ~torch.isin(ids, torch.tensor(list(special.values())))
    lot = torch.rand(ids.shape)
    others = torch.randint(pieces.tokenizer.get_vocab_size(), ids.shape)
    shown = torch.where(hidden & (lot < _UNKNOWN), special["unknown"], ids)
    shown = torch.where(hidden & (lot >= 1 - _ANOTHER), others, shown)
    return Masked(shown, present, hidden, ids[hidden])
