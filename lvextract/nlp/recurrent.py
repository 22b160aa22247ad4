"""Runs the recurrent layers of the models over sentences of nearly one length at a time.

Given sentences of many lengths, torch goes word by word through them in Python's pace; given a block of one length, it
has a kernel for the whole block, which takes less than half the time even with a quarter of the block empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence

FULL = 0.6  # the shortest sentence of a block, as a share of the longest

States = tuple[Tensor, Tensor]


def read_in_blocks(model: nn.Module) -> None:
    """Let a model's recurrent layers that read sentences or texts do so in blocks; words are too short for that."""
    for path, module in list(model.named_modules()):
        for name, layer in [] if path.startswith("charmodel") else list(module.named_children()):
            if isinstance(layer, nn.LSTM) and layer.bidirectional and layer.num_layers == 1:
                setattr(module, name, BlockLSTM(layer))


class BlockLSTM(nn.Module):
    """In place of a bidirectional LSTM of one layer: gives what it would give, but for the last states."""

    def __init__(self, lstm: nn.LSTM) -> None:
        super().__init__()
        self._onwards, self._back = (_one_way(lstm, suffix) for suffix in ("", "_reverse"))

    def forward(self, packed: PackedSequence, states: States | None = None) -> tuple[PackedSequence, States]:
        """The layer's output for sentences sorted by length, the longest first; its last states are not known (NaN)."""
        rows, sizes = packed.data, packed.batch_sizes
        if states is None:
            zeros = rows.new_zeros(2, int(sizes[0]), self._onwards.hidden_size)
            states = zeros, zeros
        read = rows.new_empty(len(rows), 2 * self._onwards.hidden_size)
        starts = sizes.cumsum(0) - sizes  # the row of the first sentence's first word, of its second word, …
        lengths = (sizes > torch.arange(int(sizes[0])).unsqueeze(1)).sum(1)
        for first, last in _blocks(lengths.tolist()):
            self._read_block(rows, read, states, starts, lengths[first:last], slice(first, last))
        unknown = torch.full_like(states[0], torch.nan)
        return PackedSequence(read, sizes), (unknown, unknown)

    def _read_block(
        self, rows: Tensor, read: Tensor, states: States, starts: Tensor, lengths: Tensor, sentences: slice
    ) -> None:
        words, ends = torch.arange(int(lengths[0])), lengths.unsqueeze(1) - 1
        present = words <= ends
        numbers = torch.arange(sentences.start, sentences.stop).unsqueeze(1)
        for direction, (layer, order) in enumerate(
            ((self._onwards, words.minimum(ends)), (self._back, (ends - words).clamp(min=0)))
        ):
            places = starts[order] + numbers
            h, c = (state[direction : direction + 1, sentences].contiguous() for state in states)
            output = layer(rows[places], (h, c))[0]
            width = layer.hidden_size
            read[places[present], direction * width : (direction + 1) * width] = output[present]


def _one_way(lstm: nn.LSTM, suffix: str) -> nn.LSTM:
    """One direction of a bidirectional LSTM, as a layer of its own."""
    one = nn.LSTM(lstm.input_size, lstm.hidden_size, batch_first=True)
    for name, _ in list(one.named_parameters()):
        setattr(one, name, getattr(lstm, name + suffix))
    return one.eval()


def _blocks(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the blocks of sentences of nearly one length begin and end; the longest sentence stands first."""
    first = 0
    for i, length in enumerate(lengths):
        if length < FULL * lengths[first]:
            yield first, i
            first = i
    yield first, len(lengths)
