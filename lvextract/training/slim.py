"""Takes out of a trained Stanza model what only its trainer needs, and halves the precision of the rest.

Weights are stored as 16-bit floats and are 32-bit again when Stanza copies them into its modules; the scores do not
change in the first decimal.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch


def slim(trained: Path, shipped: Path) -> None:
    """Write the model `trained` to `shipped` without training state, in half precision."""
    model = torch.load(trained, map_location="cpu", weights_only=True)
    for key in ("optimizer_state_dict", "optimizer"):
        model.pop(key, None)
    _drop_paths(model)
    unfinished = shipped.with_suffix(".tmp")
    torch.save(_halve(model), unfinished)
    unfinished.rename(shipped)  # whole or not at all: a run that goes on takes what is there for done


def _drop_paths(model: dict[str, Any]) -> None:
    """Forget where the training files lay: it says nothing to a user and differs from machine to machine."""
    config = model.get("config", {})
    for key, value in config.items():
        if isinstance(value, str) and "/" in value:
            config[key] = None


def _halve(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value.half() if value.is_floating_point() else value
    if isinstance(value, dict):
        return type(value)((key, _halve(item)) for key, item in value.items())
    return value
