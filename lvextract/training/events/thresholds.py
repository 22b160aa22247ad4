"""The probabilities from which the questions are answered yes, found on texts that training has not seen.

First each question by itself, where F1 over its candidates is highest. What then counts is how good the records are:
one question after another is set where the mean F1 of their four slots is highest, the others staying as they are.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from lvextract.evaluation import evaluate
from lvextract.events import find_events
from lvextract.events.scoring import Model
from lvextract.events.scoring.asked import QUESTIONS, TEXT
from lvextract.records import Event
from lvextract.training.annotated import Annotated

logger = logging.getLogger(__name__)

# Those that decide about whole records first.
_ORDER = ("record", "trigger", TEXT, "participants", "recipient", "contest", "organizers", "date")
_STEPS = (0.08, 0.14, 0.2, 0.26, 0.32, 0.38, 0.45, 0.55, 0.65)

Answers = Mapping[str, tuple[Sequence[float], Sequence[float]]]  # probabilities, and which were chosen, by question


def thresholds_from(answers: Iterable[Answers]) -> dict[str, float]:
    """The threshold of each question by itself from the answers to texts."""
    found: dict[str, list[tuple[float, float]]] = {question: [] for question in QUESTIONS}
    for of_text in answers:
        for question, (probabilities, chosen) in of_text.items():
            found[question] += zip(probabilities, chosen, strict=True)
    return {question: best_threshold(pairs) for question, pairs in found.items()} | {TEXT: 0.0}


def best_threshold(pairs: Sequence[tuple[float, float]]) -> float:
    """The probability from which a yes gives the highest F1; halfway to the next lower one, 0.5 if none is right.

    >>> best_threshold([(0.9, 1), (0.6, 1), (0.2, 0)])
    0.4
    """
    ranked = sorted(pairs, reverse=True)
    right = sum(chosen for _, chosen in ranked)
    best, threshold, hits = 0.0, 0.5, 0.0
    for count, (probability, chosen) in enumerate(ranked, 1):
        hits += chosen
        following = ranked[count][0] if count < len(ranked) else 0.0
        score = 2 * hits / (count + right)
        if score > best and following < probability:
            best, threshold = score, (probability + following) / 2
    return round(threshold, 4)


def tune(model: Model, texts: Sequence[Annotated]) -> None:
    """Set the thresholds of the model where the records of `texts` are best, beginning from those that it has."""
    for question in _ORDER:
        scores = [_headline(model, texts, {**model.thresholds, question: step}) for step in _STEPS]
        # A step counts with its neighbours: what is high for one alone is high by chance.
        smooth = [fmean(scores[max(0, i - 1) : i + 2]) for i in range(len(scores))]
        model.thresholds = {**model.thresholds, question: _STEPS[smooth.index(max(smooth))]}
        logger.info("%s from %.2f: %.4f", question, model.thresholds[question], max(smooth))


def _headline(model: Model, texts: Sequence[Annotated], thresholds: Mapping[str, float]) -> float:
    model.thresholds = thresholds
    gold = [{"id": text.id, "text": text.document.text, "events": text.events} for text in texts]
    predicted: dict[int | str, list[Event]] = {text.id: find_events(text.document, model) for text in texts}
    return evaluate(gold, predicted).headline
