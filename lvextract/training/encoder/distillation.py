"""A small network that learns from a large one: it has some of its layers, and its vectors are to be the same.

The student learns the same tasks from the same examples; what it is told beside is how far the vectors of its last
layer are from those of the teacher's (Sanh et al., 2019; Jiao et al., 2020).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import regex
import torch
from torch import Tensor, nn
from torch.nn.functional import mse_loss

from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.network import Network
from lvextract.nlp.encoder.transformer import Transformer
from lvextract.training.encoder.batches import Batch

_LAYER = regex.compile(r"encoder\.layers\.(\d+)\.(.*)")


def student_of(teacher: Model, layers: int) -> Model:
    """A model with so many layers of the teacher's encoder, evenly spaced, and everything else.

    Raises ValueError if the teacher stands on an encoder of Hugging Face or has fewer layers.
    """
    encoder = teacher.network.encoder
    if not isinstance(encoder, Transformer):
        raise ValueError("only an encoder of our own kind can have a student, not one of Hugging Face")
    if not 0 < layers <= encoder.shape.layers:
        raise ValueError(f"a student of {layers} layers: its teacher has {encoder.shape.layers}")
    network = Network(Transformer(replace(encoder.shape, layers=layers)), teacher.network.labels)
    taken = [round((i + 1) * encoder.shape.layers / layers) - 1 for i in range(layers)]
    network.load_state_dict(dict(_weights(teacher.network.state_dict(), taken)))
    return replace(teacher, network=network)


def _weights(weights: Mapping[str, Tensor], taken: list[int]) -> Iterator[tuple[str, Tensor]]:
    """The weights with the layers that are `taken`, numbered anew."""
    for name, weight in weights.items():
        if not (match := _LAYER.fullmatch(name)):
            yield name, weight
        elif int(match[1]) in taken:
            yield f"encoder.layers.{taken.index(int(match[1]))}.{match[2]}", weight


class Likeness:
    """The loss of a student: the mean squared error of the vectors of its last layer, piece by piece.

    It is asked right after the student has read the batch, so that the student need not read it twice.
    """

    def __init__(self, student: Network, teacher: Network) -> None:
        self._teacher = teacher.eval().requires_grad_(False)
        self._of_student, self._of_teacher = _LastLayer(student.encoder), _LastLayer(teacher.encoder)

    def __call__(self, batch: Batch) -> Tensor:
        """The loss for a batch."""
        with torch.no_grad():
            self._teacher.read(batch.windows)
        ours, theirs = self._of_student.vectors, self._of_teacher.vectors
        lengths = torch.tensor([[len(window.ids)] for window in batch.windows], device=ours.device)
        present = torch.arange(ours.shape[1], device=ours.device) < lengths
        return mse_loss(ours[present].float(), theirs[present].float())


class _LastLayer:
    """Keeps the vectors that an encoder gave last."""

    vectors: Tensor

    def __init__(self, encoder: nn.Module) -> None:
        encoder.register_forward_hook(self._keep)

    def _keep(self, _encoder: nn.Module, _inputs: Any, vectors: Tensor) -> None:
        self.vectors = vectors
