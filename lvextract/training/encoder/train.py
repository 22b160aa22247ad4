"""Trains the encoder: `python -m lvextract.training encoder --help`."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import torch

from lvextract.nlp.device import choose_device
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.folder import ENCODER
from lvextract.training import recipes
from lvextract.training.encoder.adaptation import adapt
from lvextract.training.encoder.augmentation import vary
from lvextract.training.encoder.batches import BatchMaker, grouped
from lvextract.training.encoder.examples import Example
from lvextract.training.encoder.fitting import Fit, Plan
from lvextract.training.encoder.material import read_material
from lvextract.training.encoder.run import Run
from lvextract.training.encoder.scoring import score
from lvextract.training.encoder.start import start_of
from lvextract.training.name_swaps import Swaps
from lvextract.training.workshop import Workshop

logger = logging.getLogger(__name__)

CHECKPOINT = "encoder.ckpt"

Paragraphs = Sequence[Sequence[Example]]


def train_encoder(shop: Workshop, run: Run) -> None:
    """Train, write `OUT/encoder.pt` and print its scores; on a GPU if there is one.

    A run that was stopped goes on from `OUT/work/encoder.ckpt`, which goes when the run is over.
    """
    device, checkpoint = choose_device(None), shop.work(".") / CHECKPOINT
    material = read_material(shop)
    start = start_of(run, material, device)
    model = start.model
    plan = Plan(run.epochs, start.rate, recipes.HEAD_RATE, run.seed, run.start())
    if run.adapt and not checkpoint.exists():
        adapt(model.network.encoder, model.pieces, material.sentences, run.adapt, start.rate, run.seed)
    fit = Fit(model.network, plan, _steps(model, material.train), start.more)
    if checkpoint.exists():
        fit.load(checkpoint)
    else:
        fit.save(checkpoint)
    learn(fit, model, material.train, material.dev, checkpoint)
    with fit.averaged():
        model.save(shop.out / ENCODER)
    checkpoint.unlink()
    written = Model.load(shop.out / ENCODER, device)
    scores = score(written.network, maker_for(written), maker_for(written).windows(material.dev))
    print("\n".join(f"{name:28}{value:10.2f}" for name, value in scores.items()))


def maker_for(model: Model) -> BatchMaker:
    """What makes the model's batches."""
    network = model.network
    return BatchMaker(network.labels, model.pieces, model.flags, network.encoder.longest)


def learn(fit: Fit, model: Model, train: Paragraphs, dev: Paragraphs, checkpoint: Path) -> None:
    """Train the epochs that are left. Each is logged with its scores on the dev part, and then saved."""
    maker = maker_for(model)
    windows, dev_windows = maker.windows(train), maker.windows(dev)
    swaps = Swaps([example.words for window in windows for example in window if example.has_entities], fit.plan.seed)
    while fit.epoch < fit.plan.epochs:
        begin, random = time.monotonic(), Random(f"{fit.plan.seed} {fit.epoch}")
        torch.manual_seed(random.randrange(2**32))
        varied = [vary(window, swaps, random) for window in windows]
        means = fit.learn(map(maker.batch, grouped(varied, maker, recipes.ENCODER_BATCH, random)))
        seconds = time.monotonic() - begin
        with fit.averaged() as network:
            scores = score(network, maker, dev_windows)
        logger.info("epoch %d, %d s, loss %s, dev %s", fit.epoch, seconds, _rounded(means, 3), _rounded(scores, 2))
        fit.save(checkpoint)


def _steps(model: Model, train: Paragraphs) -> int:
    """How many batches an epoch has; the changes of the sentences make it a few more or less."""
    maker = maker_for(model)
    return len(grouped(maker.windows(train), maker, recipes.ENCODER_BATCH, Random(0)))


def _rounded(values: Mapping[str, float], digits: int) -> str:
    return json.dumps({name: round(value, digits) for name, value in values.items()}, ensure_ascii=False)
