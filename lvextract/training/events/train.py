"""Trains the scorers of the event stage: `python -m lvextract.training events --help`."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lvextract.evaluation.check.mentions import mentions_in_text
from lvextract.evaluation.gold import GoldText
from lvextract.events.scoring import LinearScorer, Scorer
from lvextract.events.scoring.linear import FILE as LINEAR
from lvextract.events.scoring.neural import FILE as NEURAL
from lvextract.events.scoring.neural import Model
from lvextract.pipeline import Extractor
from lvextract.training import recipes
from lvextract.training.annotated import OWN, Annotated, Gold, folds, read_annotated, read_records
from lvextract.training.events.examples import Example, example_of
from lvextract.training.events.linear import THRESHOLDS, Weights, learn, save
from lvextract.training.events.network import answers, train
from lvextract.training.events.tagger import rows_of, tag_unseen, train_tagger
from lvextract.training.events.thresholds import thresholds_from
from lvextract.training.workshop import Workshop

logger = logging.getLogger(__name__)

_HALVES = 2  # the scenes of each half of the texts are by what was learnt from the other
_EPOCHS_OF_HALF = 5
_PART = 5  # one of so many texts gives the thresholds
_FEWEST = 10  # texts, of which each half and each third must teach something


def train_events(shop: Workshop) -> None:
    """Learn from our own records and those that the workshop names, as the folder's models read the texts.

    The thresholds are for texts such as those that the workshop names, which are as users have them. Raises ValueError,
    before anything is read that takes time, if the folder of corpora has no treebank, if a row is in another form, or
    if there are too few texts.
    """
    treebank = _treebank(shop)
    paths = [*(sorted(OWN.glob("*.jsonl")) if shop.own else ()), *shop.records]
    rows = read_records(paths)
    if len(rows) < _FEWEST:
        raise ValueError(f"{len(rows)} texts are too few to learn from: {_FEWEST} are the least")
    _tell_missing_words(rows)
    texts = read_annotated(paths, Extractor(shop.out), treebank)
    logger.info("%d texts, %d records", len(texts), sum(len(text.events) for text in texts))
    named = read_records(shop.records)
    weights, model = learn_scorers(texts, [text for text in texts if text.id in named] or texts)
    save(weights, shop.out / LINEAR)
    model.save(shop.out / NEURAL)


def _treebank(shop: Workshop) -> Path | None:
    """The folder of the treebank, None if there are no corpora. Raises ValueError if they have none."""
    if shop.data is None:
        return None
    folder = shop.data / "ud"
    if not any(folder.glob("*.conllu")):
        raise ValueError(f"{folder} has no treebank (*.conllu), of whose paragraphs some records are")
    return folder


def _tell_missing_words(rows: Mapping[str, Gold]) -> None:
    """Tell of mentions that their texts do not have: they teach nothing."""
    missing = [
        (id, found.words)
        for id, row in rows.items()
        if "text" in row
        for event in GoldText.model_validate(row).events
        for found in mentions_in_text(event, row["text"])
    ]
    if missing:
        (id, words), count = missing[0], len(missing)
        logger.warning("left out: %d mentions that their texts do not have; the first is %r of %r", count, words, id)


def learn_scorers(
    texts: Sequence[Annotated], alike: Sequence[Annotated], seed: int = recipes.SEED
) -> tuple[Weights, Model]:
    """The weights of statements alone, and a network and a tagger that have learnt from all texts.

    Its thresholds are by what a network that had not seen a fifth of `alike`, some of the texts, answered to it.
    """
    tag_unseen(texts, seed)
    weights = learn(texts)
    linear = LinearScorer(weights, THRESHOLDS)
    examples = examples_of(texts, alike, seed)
    apart = [text for text in alike[::_PART] if text.id in examples]
    others = examples.keys() - {text.id for text in apart}
    first = train([example for id, example in examples.items() if id in others], linear, seed)
    thresholds = thresholds_from(answers(first, examples[text.id]) for text in apart)
    logger.info("thresholds %s", thresholds)
    model = train(list(examples.values()), linear, seed)
    model.thresholds = thresholds
    model.tagger = train_tagger([row for text in texts for row in rows_of(text)], seed)
    return weights, model


def examples_of(texts: Sequence[Annotated], alike: Sequence[Annotated], seed: int = recipes.SEED) -> dict[str, Example]:
    """The texts by their `id`, with what the rules propose where a network that has not seen the text answers.

    Each half of the texts has its scenes by a network that has learnt from the other, as the stage sets them in use;
    that one learnt from scenes by statements alone. `alike`: some of the texts, by which its thresholds are set.
    """
    halves = list(folds(texts, _HALVES))
    scorers = [LinearScorer(learn(others), THRESHOLDS) for others, _ in halves]
    first: dict[str, Example] = {}
    for scorer, (_, part) in zip(scorers, halves, strict=True):
        first |= _examples(part, [scorer] * len(part))
    known = {text.id for text in alike} & first.keys()
    found: dict[str, Example] = {}
    for scorer, (others, part) in zip(scorers, halves, strict=True):
        model = train([first[text.id] for text in others if text.id in first], scorer, seed, _EPOCHS_OF_HALF)
        model.thresholds = thresholds_from(answers(model, first[text.id]) for text in part if text.id in known)
        found |= _examples(part, (model.of(text.document) for text in part))
    return found


def _examples(texts: Sequence[Annotated], scorers: Iterable[Scorer]) -> dict[str, Example]:
    """The texts that have words and vectors, by their `id`, each with what is proposed where its scorer answers."""
    found = ((text.id, example_of(text, scorer)) for text, scorer in zip(texts, scorers, strict=True))
    return {id: example for id, example in found if example is not None}
