"""Compares a candidate with those beside it: the same party with other events, other parties with the same event.

Each candidate of a question is a cell of a table whose rows are events and whose columns are the words asked about. A
party mostly belongs to one of several events, and the members of a list to the same; so a cell is decided with the
highest of its column and of its row before it. Event extraction as a table whose cells know of each other: Wang and Lu,
"Two are Better than One: Joint Entity and Relation Extraction with Table-Sequence Encoders" (2020); pooling over a set:
Zaheer et al., "Deep Sets" (2017).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass
class Table:
    """The candidates of one question: the number of the words of each, and that of its event, shapes (candidates,)."""

    words: Tensor
    events: Tensor


class Comparison(nn.Module):
    """What others of its row and column add to the log-odds of each cell of a table."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.shown = nn.Linear(width, width)
        self.scorer = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(3 * width, width), nn.GELU(), nn.Dropout(dropout), nn.Linear(width, 1)
        )

    def forward(self, cells: Tensor, table: Table) -> Tensor:
        """Log-odds of the cells, (candidates, width) to (candidates, 1)."""
        shown = self.shown(cells)
        result: Tensor = self.scorer(torch.cat([cells, highest(shown, table.words), highest(shown, table.events)], 1))
        return result


def highest(rows: Tensor, groups: Tensor) -> Tensor:
    """For each row the highest numbers of all rows of its group, itself among them.

    >>> highest(torch.tensor([[1.0, 5.0], [2.0, 4.0], [9.0, 9.0]]), torch.tensor([0, 0, 1])).tolist()
    [[2.0, 5.0], [2.0, 5.0], [9.0, 9.0]]
    """
    lowest = rows.new_full((int(groups.max()) + 1, rows.shape[1]), float("-inf"))
    return lowest.scatter_reduce(0, groups.unsqueeze(1).expand_as(rows), rows, "amax")[groups]


def table_of(words: Iterable[Hashable], events: Iterable[Hashable]) -> Table:
    """The table of candidates of which each has these words and this event.

    >>> table_of([(0, 2), (4, 5), (0, 2)], [7, 7, 8])
    Table(words=tensor([0, 1, 0]), events=tensor([0, 0, 1]))
    """
    return Table(_numbered(words), _numbered(events))


def _numbered(things: Iterable[Hashable]) -> Tensor:
    numbers: dict[Hashable, int] = {}
    return torch.tensor([numbers.setdefault(thing, len(numbers)) for thing in things])
