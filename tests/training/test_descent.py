"""One step of an optimizer: what it changes, how far, and what it gives back."""

import pytest
import torch

from lvextract.training.descent import descend


@pytest.fixture
def weight() -> torch.nn.Parameter:
    return torch.nn.Parameter(torch.tensor([3.0, 4.0]))


def test_a_step_goes_against_the_gradient_and_gives_the_loss_before_it(weight: torch.nn.Parameter) -> None:
    optimizer = torch.optim.SGD([weight], lr=0.5)
    assert descend((weight * torch.tensor([0.2, -0.4])).sum(), [weight], optimizer) == pytest.approx(-1.0)
    assert weight.tolist() == pytest.approx([2.9, 4.2])


def test_a_long_gradient_is_shortened_to_one(weight: torch.nn.Parameter) -> None:
    descend((weight * torch.tensor([30.0, 40.0])).sum(), [weight], torch.optim.SGD([weight], lr=1.0))
    assert weight.tolist() == pytest.approx([2.4, 3.2])


def test_the_gradient_of_the_step_before_is_forgotten(weight: torch.nn.Parameter) -> None:
    optimizer = torch.optim.SGD([weight], lr=1.0)
    for _ in range(2):
        descend(0.1 * weight.sum(), [weight], optimizer)
    assert weight.tolist() == pytest.approx([2.8, 3.8])


def test_rates_say_how_far_the_next_step_goes(weight: torch.nn.Parameter) -> None:
    optimizer = torch.optim.SGD([weight], lr=1.0)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 / (step + 1))
    for _ in range(2):
        descend(0.1 * weight.sum(), [weight], optimizer, rates)
    assert weight.tolist() == pytest.approx([2.85, 3.85])
