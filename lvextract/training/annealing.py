"""Lets Stanza's lemmatizer end well in few steps: the learning rate falls to nothing, the weights are averaged.

Stanza's trainers lower the rate when the dev score stalls, which takes many epochs. Here it falls linearly over the
steps given, and what is evaluated and saved is the exponential moving average of the weights (Polyak and Juditsky,
1992): on small treebanks that is worth more than a larger model, and costs nothing in use.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import torch

DECAY = 0.998  # of the moving average: it reaches back over about 500 steps


@contextmanager
def annealed(module: ModuleType, steps: int) -> Iterator[None]:
    """Within the block, the class `Trainer` of `module` (a trainer's script, as `stanza.models.lemmatizer`) anneals its
    rate. `steps` is how many updates it will make in all.
    """
    stock = module.Trainer
    module.Trainer = type("AnnealedTrainer", (_Annealed, stock), {"_all_steps": steps})  # type: ignore[attr-defined]
    try:
        yield
    finally:
        module.Trainer = stock  # type: ignore[attr-defined]


class _Annealed:
    """Over a Stanza `Trainer`: the rate of each update, and the averaged weights in place for evaluation and saving."""

    model: torch.nn.Module
    optimizer: torch.optim.Optimizer
    _all_steps: int
    _steps = 0

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """One step of the stock trainer at this step's rate, then of the average."""
        if self._steps == 0:
            self._weights: list[torch.Tensor] = [p for p in self.model.parameters() if p.requires_grad]
            self._averages = [weight.detach().clone() for weight in self._weights]
            self._rates = [(group, group["lr"]) for group in self.optimizer.param_groups]
        for group, rate in self._rates:
            group["lr"] = rate * max(0.0, 1 - self._steps / self._all_steps)
        result = super().update(*args, **kwargs)  # type: ignore[misc]
        self._steps += 1
        decay = min(DECAY, self._steps / (self._steps + 10))
        with torch.no_grad():
            torch._foreach_lerp_(self._averages, self._weights, 1 - decay)
        return result

    def predict(self, *args: Any, **kwargs: Any) -> Any:
        """What the averaged weights predict."""
        with self._averaged():
            return super().predict(*args, **kwargs)  # type: ignore[misc]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the averaged weights."""
        with self._averaged():
            super().save(*args, **kwargs)  # type: ignore[misc]

    @contextmanager
    def _averaged(self) -> Iterator[None]:
        if self._steps == 0:
            yield
            return
        self._swap()
        try:
            yield
        finally:
            self._swap()

    def _swap(self) -> None:
        for weight, average in zip(self._weights, self._averages, strict=True):
            weight.data, average.data = average.data, weight.data
