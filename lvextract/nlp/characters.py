"""Reads the letters of each word once: what a model's character network makes of a word is the same in every text."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from stanza.models.common.char_model import CharacterModel
from stanza.models.common.utils import unsort
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pack_sequence

MEMORY = 10_000  # words; six of ten in running text are remembered


def remember_characters(model: nn.Module) -> None:
    """Let a model read each word once, if it reads words letter by letter."""
    network = getattr(model, "charmodel", None)
    if isinstance(network, CharacterModel):
        model.charmodel = CharacterMemory(network)


class CharacterMemory(nn.Module):
    """In place of a model's character network: gives what it would give."""

    def __init__(self, network: CharacterModel) -> None:
        super().__init__()
        self._network = network
        self._places: dict[bytes, int] = {}
        self._rows = torch.empty(0)

    def forward(
        self, chars: Tensor, mask: Tensor, order: Sequence[int], sentences: Sequence[int], lengths: Sequence[int]
    ) -> PackedSequence:
        """As the network's: one row for each word, packed by sentence.

        `chars` and `mask` have the shape (words, letters), the longest word first; `order` are the places of the words
        in the text, `sentences` and `lengths` the lengths of the sentences in words and of the words in letters.
        """
        words = [row[:length].tobytes() for row, length in zip(chars.numpy(), lengths, strict=True)]
        new = {word: i for i, word in enumerate(words) if word not in self._places}
        if len(self._places) + len(new) > MEMORY:
            self._places, new = {}, {word: i for i, word in enumerate(words)}
        if new:
            at = sorted(new.values())
            read = self._network(chars[at], mask[at], range(len(at)), [len(at)], [lengths[i] for i in at]).data
            self._rows = torch.cat([self._rows, read]) if self._places else read
            self._places |= {words[i]: place for place, i in enumerate(at, len(self._places))}
        rows = self._rows[[self._places[word] for word in unsort(words, order)]]
        return pack_sequence(list(torch.split(rows, list(sentences))))
