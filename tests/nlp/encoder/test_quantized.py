"""Layers of small integers give nearly what they give in floats."""

import pytest
import torch
from torch import Tensor, nn

from lvextract.nlp.encoder.quantized import STEPS, QuantizedEmbedding, QuantizedLinear, quantize


def steps_of(weight: Tensor) -> tuple[Tensor, Tensor]:
    """The weights as whole steps, and how large a step of each row is."""
    scale = weight.abs().amax(1) / STEPS
    return (weight / scale[:, None]).round().to(torch.int8), scale


def stored(**layers: nn.Linear | nn.Embedding) -> dict[str, Tensor]:
    """The layers as a file has them."""
    made: dict[str, Tensor] = {}
    for name, layer in layers.items():
        made[f"{name}.weight.steps"], made[f"{name}.weight.scale"] = steps_of(layer.weight)
        if isinstance(layer, nn.Linear) and layer.bias is not None:
            made[f"{name}.bias"] = layer.bias
    return made


@pytest.mark.parametrize(("width", "outputs"), [(32, 8), (384, 1536), (1536, 384)])
@pytest.mark.parametrize("bias", [True, False])
@torch.no_grad()
def test_a_linear_layer_is_off_by_three_percent_at_most(width: int, outputs: int, bias: bool) -> None:
    layer = nn.Linear(width, outputs, bias=bias)
    rows = torch.randn(50, width)
    off = QuantizedLinear(*steps_of(layer.weight), layer.bias)(rows) - layer(rows)
    assert float(off.norm() / layer(rows).norm()) < 0.03


@torch.no_grad()
def test_rows_of_any_shape_are_read() -> None:
    layer = nn.Linear(32, 8)
    rows = torch.randn(2, 3, 4, 32)
    assert QuantizedLinear(*steps_of(layer.weight), layer.bias)(rows).shape == layer(rows).shape


@torch.no_grad()
def test_the_largest_sums_do_not_overflow() -> None:
    """All at the ends of their ranges: where processors without instructions for such sums would overflow."""
    layer = nn.Linear(1024, 4, bias=False)
    layer.weight.fill_(1.0)
    rows = torch.full((3, 1024), 5.0)
    assert QuantizedLinear(*steps_of(layer.weight), None)(rows) == pytest.approx(layer(rows).numpy(), rel=0.02)


@torch.no_grad()
def test_vectors_are_exact_up_to_half_a_step() -> None:
    table = nn.Embedding(100, 16)
    steps, scale = steps_of(table.weight)
    ids = torch.tensor([[0, 7, 99], [7, 7, 1]])
    off = (QuantizedEmbedding(steps, scale)(ids) - table(ids)).abs()
    assert off.shape == (2, 3, 16)
    assert float((off / scale[ids].unsqueeze(2)).max()) <= 0.5 + 1e-4


def test_the_whole_table_can_be_seen() -> None:
    table = QuantizedEmbedding(*steps_of(torch.randn(10, 4)))
    assert torch.equal(table.weight, table(torch.arange(10)))


@torch.no_grad()
def test_vectors_that_are_whole_steps_are_exact() -> None:
    table = torch.randint(-STEPS, STEPS + 1, (10, 8)).float() * 0.25
    table[:, 0] = STEPS * 0.25
    assert torch.equal(QuantizedEmbedding(*steps_of(table))(torch.arange(10)), table)


class Sum(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.table, self.layers = nn.Embedding(9, 4), nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 2))


def test_what_is_stored_in_steps_is_replaced_and_nothing_else() -> None:
    network = Sum()
    quantize(network, stored(**{"table": network.table, "layers.1": network.layers[1]}))
    kinds = [type(layer) for layer in (network.table, *network.layers)]
    assert kinds == [QuantizedEmbedding, nn.Linear, QuantizedLinear]


def test_a_table_that_bounds_its_vectors_stays_as_it_is() -> None:
    network = nn.Sequential(nn.Embedding(9, 4, max_norm=1.0))
    quantize(network, {"0.weight.steps": torch.zeros(9, 4, dtype=torch.int8), "0.weight.scale": torch.ones(9)})
    assert type(network[0]) is nn.Embedding


@pytest.mark.parametrize("name", ["table", "layers.1"])
def test_weights_of_another_shape_are_refused(name: str) -> None:
    network = Sum()
    with pytest.raises(ValueError, match=rf"{name}\.weight has the shape \(5, 3\)"):
        quantize(
            network, {f"{name}.weight.steps": torch.zeros(5, 3).to(torch.int8), f"{name}.weight.scale": torch.ones(5)}
        )


def test_a_bias_that_is_missing_is_no_bias_of_zero() -> None:
    network = Sum()
    weights = stored(**{"layers.1": network.layers[1]})
    del weights["layers.1.bias"]
    with pytest.raises(KeyError, match=r"layers\.1\.bias"):
        quantize(network, weights)


@torch.no_grad()
def test_what_was_read_does_not_hang_on_what_it_was_read_from() -> None:
    network = Sum()
    weights = stored(table=network.table)
    quantize(network, weights)
    before = network.table(torch.arange(9))
    for weight in weights.values():
        weight.zero_()
    assert torch.equal(network.table(torch.arange(9)), before)
