"""Where the neural stage can run, and what is said where it cannot."""

import pytest
import torch

from lvextract import Extractor
from lvextract.nlp.device import choose_device


@pytest.fixture
def gpus(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let torch see so many GPUs, whatever this machine has."""
    monkeypatch.setattr(torch.cuda, "device_count", lambda: request.param)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: request.param > 0)


def with_gpus(count: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("gpus", [count], indirect=True)


@pytest.mark.parametrize("device", ["tpu", "mps", "", "CPU", "cpu:0", "cuda:", "cuda:x", "cuda:-1", "cuda:²", "cuda0"])
def test_what_is_no_device_is_refused(device: str) -> None:
    with pytest.raises(ValueError, match=rf'device must be "cpu" or "cuda", not \'{device}\''):
        Extractor(device=device)


@with_gpus(0)
@pytest.mark.parametrize("device", ["cuda", "cuda:0", "cuda:1"])
def test_a_gpu_that_is_not_there_is_refused(gpus: None, device: str) -> None:
    with pytest.raises(ValueError, match=rf"device='{device}': torch sees 0 GPUs that it can use"):
        Extractor(device=device)


@with_gpus(2)
@pytest.mark.parametrize("device", ["cuda", "cuda:0", "cuda:1"])
def test_a_gpu_that_is_there_is_taken(gpus: None, device: str) -> None:
    assert choose_device(device) == device


@with_gpus(2)
def test_one_gpu_more_than_there_are_is_refused(gpus: None) -> None:
    with pytest.raises(ValueError, match="torch sees 2 GPUs"):
        choose_device("cuda:2")


@with_gpus(0)
def test_without_a_gpu_it_is_the_cpu(gpus: None) -> None:
    assert choose_device(None) == "cpu"


@with_gpus(1)
def test_with_a_gpu_it_is_that(gpus: None) -> None:
    assert choose_device(None) == "cuda"


@with_gpus(1)
def test_the_cpu_can_be_asked_for_beside_a_gpu(gpus: None) -> None:
    assert choose_device("cpu") == "cpu"
