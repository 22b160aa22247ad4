"""Trains a network on batches, one epoch after another, and goes on where a run was stopped.

AdamW with a rate that rises over the first steps and then falls to nothing; what is scored and kept is the moving
average of the weights (Polyak and Juditsky, 1992). Each epoch draws its own changes of the sentences, from a seed and
the number of the epoch, so that a run that was stopped and goes on gives what it would have given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from types import MappingProxyType

import torch
from torch import Tensor

from lvextract.nlp.encoder.network import Network
from lvextract.training.descent import descend
from lvextract.training.encoder.batches import Batch
from lvextract.training.encoder.losses import losses, total
from lvextract.training.encoder.rounding import rounding

_DECAY = 0.995  # of the moving average: it reaches back over about 200 steps, two epochs of the corpora
_WARM_UP = 0.06  # of all steps
_DECAYED = 0.01  # weight decay
_NONE: Mapping[str, Loss] = MappingProxyType({})

Loss = Callable[[Batch], Tensor]  # of the network for a batch that it has just read


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn: `rate` is the encoder's, the heads' is `head_rate`; `start`: from what."""

    epochs: int
    rate: float
    head_rate: float
    seed: int
    start: str = ""


class Fit:
    """A network in training. `epoch` counts those that are done."""

    def __init__(self, network: Network, plan: Plan, steps: int, more: Mapping[str, Loss] = _NONE) -> None:
        """`steps`: how many batches an epoch has; `more`: losses beside those of the tasks, by name."""
        self.network, self.plan, self.epoch = network, plan, 0
        self._more = more
        self._step, self._all_steps = 0, steps * plan.epochs
        encoder = set(network.encoder.parameters())
        heads = [parameter for parameter in network.parameters() if parameter not in encoder]
        groups = [
            {"params": list(network.encoder.parameters()), "lr": plan.rate},
            {"params": heads, "lr": plan.head_rate},
        ]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=_DECAYED)
        self._weights = list(network.parameters())
        self._averages = [weight.detach().clone() for weight in self._weights]

    def learn(self, batches: Iterable[Batch]) -> dict[str, float]:
        """One epoch; the mean loss of each task."""
        self.network.train()
        seen: dict[str, list[float]] = {}
        with rounding(self.network.encoder):
            for batch in batches:
                for name, part in self._learn(batch).items():
                    seen.setdefault(name, []).append(float(part.detach()))
        self.epoch += 1
        return {name: fmean(values) for name, values in seen.items()}

    def _learn(self, batch: Batch) -> dict[str, Tensor]:
        """One step."""
        self._set_rates()
        with torch.autocast(self.network.device.type, dtype=torch.bfloat16):
            parts = losses(self.network, batch) | {name: loss(batch) for name, loss in self._more.items()}
        descend(total(parts), self._weights, self._optimizer)
        self._step += 1
        decay = min(_DECAY, self._step / (self._step + 10))
        with torch.no_grad():
            torch._foreach_lerp_(self._averages, [weight.data for weight in self._weights], 1 - decay)
        return parts

    def _set_rates(self) -> None:
        """The share of the full rates that is due at this step."""
        done = self._step / max(1, self._all_steps)
        share = max(0.0, min(done / _WARM_UP + 1e-3, (1 - done) / (1 - _WARM_UP)))
        for group, rate in zip(self._optimizer.param_groups, (self.plan.rate, self.plan.head_rate), strict=True):
            group["lr"] = rate * share

    def save(self, path: Path) -> None:
        """Write all that a run needs to go on."""
        state = {
            "plan": asdict(self.plan), "network": self.network.state_dict(), "averages": self._averages,
            "optimizer": self._optimizer.state_dict(), "epoch": self.epoch, "step": self._step,
        }  # fmt: skip
        unfinished = path.with_suffix(".tmp")
        torch.save(state, unfinished)
        unfinished.replace(path)

    def load(self, path: Path) -> None:
        """Go on from what `save` wrote. Raises ValueError if that is of a run with another plan."""
        state = torch.load(path, map_location=self.network.device, weights_only=True)
        if state.get("plan") != asdict(self.plan):
            raise ValueError(f"{path} is of another run ({state.get('plan')}); delete it to begin anew")
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._averages, self.epoch, self._step = state["averages"], state["epoch"], state["step"]

    @contextmanager
    def averaged(self) -> Iterator[Network]:
        """Within the block the network has the averaged weights, and is ready for use."""
        self._swap()
        self.network.eval()
        try:
            yield self.network
        finally:
            self._swap()

    def _swap(self) -> None:
        for weight, average in zip(self._weights, self._averages, strict=True):
            weight.data, average.data = average.data, weight.data
