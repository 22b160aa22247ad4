"""The rate falls to nothing, and the averaged weights are those that are saved."""

from types import SimpleNamespace

import torch

from lvextract.training.annealing import annealed


class Stock:
    """A trainer in the form of Stanza's."""

    def __init__(self) -> None:
        self.model = torch.nn.Linear(1, 1, bias=False)
        torch.nn.init.zeros_(self.model.weight)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=1.0)
        self.rates: list[float] = []

    def update(self, batch: torch.Tensor) -> None:
        self.rates.append(self.optimizer.param_groups[0]["lr"])
        self.optimizer.zero_grad()
        (-self.model(batch)).sum().backward()
        self.optimizer.step()

    def save(self) -> None:
        self.saved = self.model.weight.item()


def test_the_rate_falls_evenly_to_nothing() -> None:
    module = SimpleNamespace(Trainer=Stock)
    with annealed(module, steps=4):  # type: ignore[arg-type]
        trainer = module.Trainer()
    for _ in range(4):
        trainer.update(torch.ones(1, 1))
    assert trainer.rates == [1.0, 0.75, 0.5, 0.25]
    assert module.Trainer is Stock


def test_what_is_saved_is_the_average_and_training_goes_on_from_the_weights() -> None:
    module = SimpleNamespace(Trainer=Stock)
    with annealed(module, steps=100):  # type: ignore[arg-type]
        trainer = module.Trainer()
    for _ in range(10):
        trainer.update(torch.ones(1, 1))
    weight = trainer.model.weight.item()
    trainer.save()
    assert 0 < trainer.saved < weight
    assert trainer.model.weight.item() == weight
