"""Candidates of one question are compared with those that share their words or their event, and with no others."""

import pytest
import torch
from torch import Tensor

from lvextract.events.scoring.comparison import Comparison, Table, table_of

WIDTH = 4


@pytest.fixture(scope="module")
def compare() -> Comparison:
    torch.manual_seed(2)
    return Comparison(WIDTH, 0.0).eval()


@pytest.fixture
def cells() -> Tensor:
    """A party with two events, another with the first of them, and a third with an event of its own."""
    return torch.randn(4, WIDTH, generator=torch.Generator().manual_seed(1))


TABLE = table_of(["choir", "choir", "school", "club"], ["concert", "fair", "concert", "match"])


def changed(before: Tensor, after: Tensor) -> list[int]:
    return (before != after).any(1).nonzero()[:, 0].tolist()


def raised(cells: Tensor, cell: int) -> Tensor:
    """The cells, one of which is the highest in all that it shows."""
    result = cells.clone()
    result[cell] += 10 * torch.tensor([1.0, -1.0, 1.0, -1.0])
    return result


@pytest.mark.parametrize(
    ("cell", "seen_by"),
    [
        (0, [0, 1, 2]),  # by the party's other event, and by the other party of the event
        (1, [0, 1]),
        (2, [0, 2]),
        (3, [3]),
    ],
)
@torch.no_grad()
def test_a_cell_counts_in_its_column_and_its_row(
    compare: Comparison, cells: Tensor, cell: int, seen_by: list[int]
) -> None:
    assert changed(compare(cells, TABLE), compare(raised(cells, cell), TABLE)) == seen_by


@torch.no_grad()
def test_the_order_of_the_cells_does_not_count(compare: Comparison, cells: Tensor) -> None:
    order = torch.tensor([2, 0, 3, 1])
    turned = compare(cells[order], Table(TABLE.words[order], TABLE.events[order]))
    assert torch.allclose(turned, compare(cells, TABLE)[order])
