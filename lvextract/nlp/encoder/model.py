"""The file `encoder.pt`: a network with the word pieces and flags that it was trained with.

Matrices are stored as small integers with one scale a row, all else as 16-bit floats. The file is read as tensors,
strings and numbers (`weights_only`), never as objects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.network import Labels, Network
from lvextract.nlp.encoder.pieces import Pieces
from lvextract.nlp.encoder.quantized import STEPS, quantize
from lvextract.nlp.encoder.transformer import Shape, Transformer

VERSION = 1  # of the form of the file
_SMALL = 5_000  # numbers; what is smaller gains nothing by 8 bits

Weights = dict[str, Tensor]


@dataclass
class Model:
    """A network and what turns words into its input. `config`: of the Hugging Face encoder under it, if any."""

    network: Network
    pieces: Pieces
    flags: Flags
    config: Mapping[str, Any] | None = None

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        encoder = self.network.encoder
        stored = {
            "version": VERSION,
            "config": None if self.config is None else dict(self.config),
            "shape": asdict(encoder.shape) if isinstance(encoder, Transformer) else None,
            "labels": {name: list(labels) for name, labels in self.network.labels.as_dict().items()},
            "special": self.pieces.special,
            "tokenizer": self.pieces.tokenizer.to_str(),
            "flags": self.flags.state(),
            "weights": _compressed(self.network.state_dict()),
        }
        unfinished = path.with_suffix(".tmp")
        torch.save(stored, unfinished)
        unfinished.replace(path)

    @classmethod
    def load(cls, path: Path, device: str = "cpu", *, exact: bool = False) -> Model:
        """Read a file that `save` wrote, for use on `device`.

        On a CPU the large matrices stay integers, unless `exact` asks for 32-bit floats; on a GPU all are of 16 bits.
        Raises whatever reading a damaged file raises.
        """
        stored = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
        if stored["version"] != VERSION:
            raise ValueError(f"{path} has version {stored['version']}, not {VERSION}")
        # The weights come from the file; what a Hugging Face encoder counts out for itself does not.
        with torch.device("meta" if stored["shape"] else "cpu"), _Undrawn():
            encoder = Transformer(Shape(**stored["shape"])) if stored["shape"] else HuggingFaceEncoder(stored["config"])
            network = Network(encoder, Labels(**stored["labels"]))
        if device == "cpu" and not exact:
            quantize(network, stored["weights"])
        network.load_state_dict(_restored(stored["weights"], network.state_dict()), assign=True)
        network = network.to(device).eval()
        if device != "cpu":
            network = network.half()
        pieces = Pieces(Tokenizer.from_str(stored["tokenizer"]), stored["special"])
        return cls(network.requires_grad_(False), pieces, Flags.from_state(stored["flags"]), stored["config"])


class _Undrawn(TorchFunctionMode):
    """Within the block, modules draw no random weights: on the device "meta", torch imports its compiler for that."""

    def __torch_function__(
        self, function: Callable[..., Any], types: object, args: Any = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        given = kwargs or {}
        if getattr(function, "__module__", None) == nn.init.__name__:
            return args[0] if args else given["tensor"]
        return function(*args, **given)


def _compressed(weights: Mapping[str, Tensor]) -> Weights:
    stored: Weights = {}
    for name, weight in weights.items():
        if weight.dim() == 2 and weight.numel() > _SMALL:
            scale = weight.float().abs().amax(1).clamp(min=1e-8) / STEPS
            stored[f"{name}.steps"] = (weight.float() / scale[:, None]).round().to(torch.int8).contiguous()
            stored[f"{name}.scale"] = scale
        else:
            stored[name] = weight.half() if weight.is_floating_point() else weight
    return stored


def _restored(stored: Weights, wanted: Mapping[str, Tensor]) -> Weights:
    """The weights that the network has names for, as 32-bit floats."""
    weights = {}
    for name in wanted:
        if name in stored:
            weights[name] = stored[name].float() if stored[name].is_floating_point() else stored[name].clone()
        elif f"{name}.steps" in stored:
            weights[name] = stored[f"{name}.steps"].float() * stored[f"{name}.scale"][:, None]
    return weights
