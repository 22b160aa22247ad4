"""The large matrices of a network as small integers, which a CPU multiplies fastest.

Weights have 7 bits and a scale for each output (`STEPS`), what a layer reads has 8, by its own range when it is read.
With one bit more, processors without the instructions for such sums (VNNI) would overflow in silence; the bit is better
spent on what is read. Training knows of it (`lvextract.training.encoder.rounding`).
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import TypeGuard

import torch
from torch import Tensor, nn

STEPS = 63  # on either side of zero


class QuantizedLinear(nn.Module):
    """In place of a linear layer: whole steps with a scale for each output."""

    def __init__(self, steps: Tensor, scale: Tensor, bias: Tensor | None) -> None:
        super().__init__()
        with warnings.catch_warnings():  # torch means to drop this form of tensors some day
            warnings.simplefilter("ignore", UserWarning)
            weight = torch._make_per_channel_quantized_tensor(steps, scale.double(), torch.zeros(len(scale)).long(), 0)
        self._packed = torch.ops.quantized.linear_prepack(weight, None if bias is None else bias.float())

    def forward(self, rows: Tensor) -> Tensor:
        """The layer's output, as 32-bit floats."""
        result: Tensor = torch.ops.quantized.linear_dynamic(rows, self._packed, reduce_range=False)
        return result


class QuantizedEmbedding(nn.Module):
    """In place of a table of vectors: whole steps with a scale for each row, spelt out when they are looked up."""

    def __init__(self, steps: Tensor, scale: Tensor) -> None:
        super().__init__()
        self._steps, self._scale = steps, scale

    @property
    def weight(self) -> Tensor:
        """The whole table, for encoders that use it otherwise than row by row."""
        return self._steps.float() * self._scale.unsqueeze(1)

    def forward(self, ids: Tensor) -> Tensor:
        """The vectors of the rows `ids`, as 32-bit floats."""
        return self._steps[ids].float() * self._scale[ids].unsqueeze(-1)


def quantize(network: nn.Module, stored: Mapping[str, Tensor]) -> None:
    """Let the layers whose weights are stored in 8 bits run so, and take them from there.

    Raises ValueError if they have another shape than the layer, KeyError if its bias is not there.
    """
    for path, module in list(network.named_modules()):
        for name, child in list(module.named_children()):
            prefix = f"{path}.{name}" if path else name
            steps, scale = stored.get(f"{prefix}.weight.steps"), stored.get(f"{prefix}.weight.scale")
            if steps is None or scale is None or not _can_run(child):
                continue
            if steps.shape != child.weight.shape or scale.shape != steps.shape[:1]:
                shapes = tuple(steps.shape), tuple(child.weight.shape)
                raise ValueError(f"{prefix}.weight has the shape {shapes[0]}, not {shapes[1]}")
            # Copies, so that nothing hangs on the file once it is read
            if isinstance(child, nn.Linear):
                bias = None if child.bias is None else stored[f"{prefix}.bias"]
                setattr(module, name, QuantizedLinear(steps.clone(), scale, bias))
            else:
                setattr(module, name, QuantizedEmbedding(steps.clone(), scale.clone()))


def _can_run(layer: nn.Module) -> TypeGuard[nn.Linear | nn.Embedding]:
    """Whether there is such a layer in 8 bits; one of a subclass may do more than its class."""
    return type(layer) is nn.Linear or (type(layer) is nn.Embedding and layer.max_norm is None)
