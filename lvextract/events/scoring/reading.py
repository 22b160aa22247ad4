"""Reads on from an event to the words around it, so that a candidate is weighed with all that stands between.

Which of several events of a text a party, a day or a place belongs to hangs on the words on the way: another event's,
a full stop, a new line, a verb. So the words about an event are read in order, both ways, each as the event sees it
(`EventNetwork.pair`), those that show the event or another one marked. Marks of the pair that is asked about, in a text
that is then read anew: Baldini Soares et al., "Matching the Blanks" (2019); long short-term memory: Hochreiter and
Schmidhuber (1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

_WORDS = 100  # to either side of each word of an event: about as far as its candidates stand


@dataclass
class Reading:
    """What the words around events are to them: rows (n, width), the number of the event of each, that of the word.

    In the order of events, and in that of words for each.
    """

    rows: Tensor
    events: Tensor
    words: Tensor

    def at(self, events: Tensor, words: Tensor) -> Tensor:
        """The row of each pair of an event and a word, shape (pairs, width); zeros for a word too far from it."""
        size = int(torch.cat([self.words, words]).max()) + 1
        known, asked = self.events * size + self.words, events * size + words
        places = torch.searchsorted(known, asked).clamp(max=len(known) - 1)
        return self.rows[places] * (known[places] == asked).unsqueeze(1)

    def numbered(self, numbers: Tensor) -> Reading:
        """The same of events that have other numbers, which ascend."""
        return Reading(self.rows, numbers[self.events], self.words)


class EventReader(nn.Module):
    """Two layers of memory cells, one in each direction, over the words around an event."""

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        self.inner = nn.Linear(size, width)
        self.onward, self.back = (nn.LSTM(width, width // 2, batch_first=True) for _ in range(2))
        self.outer = nn.Linear(width, size)

    def forward(self, words: Tensor, lengths: Tensor) -> Tensor:
        """What is read of words, (words, size), in stretches of these lengths: (words, width)."""
        rows = self.inner(words)
        stretches = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
        places = torch.arange(len(words)) - (lengths.cumsum(0) - lengths)[stretches]
        # What fills the shorter stretches stands behind their words, so each direction has its own order.
        empty = rows.new_zeros(len(lengths), int(lengths.max()), rows.shape[1])
        orders = ((self.onward, places), (self.back, lengths[stretches] - 1 - places))
        read = [layer(empty.index_put((stretches, order), rows))[0][stretches, order] for layer, order in orders]
        return torch.cat(read, 1)


def words_around(marks: Sequence[int], count: int) -> Tensor:
    """The numbers of the words around those of an event, in order; `count`: how many words the document has.

    >>> words_around([1, 400], 402)[[0, -1]].tolist(), len(words_around([1, 400], 402))
    ([0, 401], 204)
    """
    near = [torch.arange(max(0, mark - _WORDS), min(count, mark + _WORDS + 1)) for mark in marks]
    result: Tensor = torch.unique(torch.cat(near))
    return result
