"""A run as a whole: what was stopped goes on, and the checkpoint goes when the run is over."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import torch

from lvextract.nlp.encoder.model import Model
from lvextract.nlp.folder import ENCODER
from lvextract.training.encoder import material
from lvextract.training.encoder.batches import Batch
from lvextract.training.encoder.fitting import Fit
from lvextract.training.encoder.run import Run
from lvextract.training.encoder.train import CHECKPOINT, train_encoder
from lvextract.training.workshop import Workshop

pytestmark = pytest.mark.usefixtures("few_gazetteers")


@pytest.fixture(autouse=True)
def no_records(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(material, "OWN", tmp_path / "none")


def weights(folder: Path) -> dict[str, torch.Tensor]:
    return Model.load(folder / ENCODER, exact=True).network.state_dict()


def test_a_run_that_was_stopped_writes_the_same_weights(
    monkeypatch: pytest.MonkeyPatch, corpora: Path, toy_encoder: Path, tmp_path: Path
) -> None:
    run = Run(str(toy_encoder), epochs=2, adapt=1)
    undisturbed, stopped = Workshop(corpora, tmp_path / "undisturbed"), Workshop(corpora, tmp_path / "stopped")
    train_encoder(undisturbed, run)
    learn = Fit.learn

    def learn_once(fit: Fit, batches: Iterable[Batch]) -> dict[str, float]:
        if fit.epoch == 1:
            raise KeyboardInterrupt
        return learn(fit, batches)

    monkeypatch.setattr(Fit, "learn", learn_once)
    with pytest.raises(KeyboardInterrupt):
        train_encoder(stopped, run)
    assert (stopped.out / "work" / CHECKPOINT).exists()
    assert not (stopped.out / ENCODER).exists()
    monkeypatch.setattr(Fit, "learn", learn)
    train_encoder(stopped, run)
    assert not (stopped.out / "work" / CHECKPOINT).exists()
    ours, theirs = weights(stopped.out), weights(undisturbed.out)
    assert ours.keys() == theirs.keys()
    assert {torch.equal(weight, theirs[name]) for name, weight in ours.items()} == {True}


def test_what_was_stopped_is_not_gone_on_with_from_elsewhere(corpora: Path, toy_encoder: Path, tmp_path: Path) -> None:
    shop = Workshop(corpora, tmp_path)
    train_encoder(shop, Run(str(toy_encoder), epochs=0))
    torch.save({"plan": {"epochs": 3}}, shop.work(".") / CHECKPOINT)
    with pytest.raises(ValueError, match=r"encoder\.ckpt is of another run"):
        train_encoder(shop, Run(str(toy_encoder), epochs=1))
