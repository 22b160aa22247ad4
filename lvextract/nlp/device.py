"""Where the neural stage runs: on the CPU, or on a GPU that torch sees."""

from __future__ import annotations

import torch

CPU, GPU = "cpu", "cuda"


def choose_device(device: str | None) -> str:
    """`device`, or if that is None a GPU if there is one, else the CPU.

    Raises ValueError if it is neither "cpu" nor "cuda" ("cuda:1" for the second one), or if torch sees no such GPU.

    >>> choose_device("cpu")
    'cpu'
    """
    if device is None:
        return GPU if torch.cuda.is_available() else CPU
    kind, _, number = device.partition(":")
    if device != CPU and not (kind == GPU and (number.isdecimal() or device == GPU)):
        raise ValueError(f'device must be "cpu" or "cuda", not {device!r}')
    if kind == GPU and int(number or 0) >= torch.cuda.device_count():
        raise ValueError(f"device={device!r}: torch sees {torch.cuda.device_count()} GPUs that it can use")
    return device
