"""Trains the scorers of the event stage: `python -m lvextract.training events --help`."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from lvextract import Extractor
from lvextract.events.scoring import LinearScorer
from lvextract.events.scoring.linear import FILE as LINEAR
from lvextract.events.scoring.neural import FILE as NEURAL
from lvextract.events.scoring.neural import Model
from lvextract.training import recipes
from lvextract.training.annotated import OWN, Annotated, folds, read_annotated, read_records
from lvextract.training.events.examples import Example, example_of
from lvextract.training.events.linear import THRESHOLDS, Weights, learn, save
from lvextract.training.events.network import answers, train
from lvextract.training.events.thresholds import thresholds_from
from lvextract.training.workshop import Workshop

logger = logging.getLogger(__name__)

_HALVES = 2  # the scenes of each half of the texts are by statements learnt from the other
_PART = 5  # one of so many texts gives the thresholds


def train_events(shop: Workshop) -> None:
    """Learn from our own records and those that the workshop names, as the folder's models read the texts.

    The thresholds are for texts such as those that the workshop names, which are as users have them.
    """
    texts = read_annotated([*sorted(OWN.glob("*.jsonl")), *shop.records], Extractor(shop.out), shop.data / "ud")
    logger.info("%d texts, %d records", len(texts), sum(len(text.events) for text in texts))
    named = read_records(shop.records)
    weights, model = learn_scorers(texts, [text for text in texts if text.id in named] or texts)
    save(weights, shop.out / LINEAR)
    model.save(shop.out / NEURAL)


def learn_scorers(
    texts: Sequence[Annotated], alike: Sequence[Annotated], seed: int = recipes.SEED
) -> tuple[Weights, Model]:
    """The weights of statements alone, and a network that has learnt from all texts.

    Its thresholds are by what a network that had not seen a fifth of `alike`, some of the texts, answered to it.
    """
    weights = learn(texts)
    linear = LinearScorer(weights, THRESHOLDS)
    examples = examples_of(texts)
    apart = [text for text in alike[::_PART] if text.id in examples]
    others = examples.keys() - {text.id for text in apart}
    first = train([example for id, example in examples.items() if id in others], linear, seed)
    thresholds = thresholds_from(answers(first, examples[text.id]) for text in apart)
    logger.info("thresholds %s", thresholds)
    model = train(list(examples.values()), linear, seed)
    model.thresholds = thresholds
    return weights, model


def examples_of(texts: Sequence[Annotated]) -> dict[str, Example]:
    """The texts by their `id`, with what the rules propose where statements that have not seen the text answer."""
    found: dict[str, Example | None] = {}
    for others, part in folds(texts, _HALVES):
        scorer = LinearScorer(learn(others), THRESHOLDS)
        found |= {text.id: example_of(text, scorer) for text in part}
    return {id: example for id, example in found.items() if example is not None}
