"""The step by which all networks of the package learn."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn

_LONGEST_GRADIENT = 1.0  # a longer one is shortened to this, so that no batch leads far astray


def descend(
    loss: Tensor,
    weights: Iterable[Tensor],
    optimizer: torch.optim.Optimizer,
    rates: torch.optim.lr_scheduler.LRScheduler | None = None,
) -> float:
    """One step against the gradient of `loss`, which is clipped for `weights` together; gives the loss before it.

    `rates` say how far the next step goes; without them the optimizer's own rate stays.

    >>> weight = torch.nn.Parameter(torch.tensor(3.0))
    >>> descend(weight**2, [weight], torch.optim.SGD([weight], lr=0.5))
    9.0
    >>> weight.item()
    2.5
    """
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(weights, _LONGEST_GRADIENT)
    optimizer.step()
    if rates is not None:
        rates.step()
    return float(loss.detach())
