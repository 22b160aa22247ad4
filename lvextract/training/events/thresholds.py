"""The probabilities from which the questions are answered yes, found on texts that training has not seen.

Where probabilities are what they say, F is highest if a yes is said from F / (1 + β²), F being that highest value
(Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014). With few texts
that is steadier than the threshold that happened to be best on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lvextract.events.scoring.asked import QUESTIONS, TEXT

# How much more recall counts than precision: what these let through is asked about again, as a part of the record.
_BETAS = {"trigger": 2.0, "recipient": 2.0, "contest": 2.0}

Answers = Mapping[str, tuple[Sequence[float], Sequence[float]]]  # probabilities, and which were chosen, by question


def thresholds_from(answers: Iterable[Answers]) -> dict[str, float]:
    """The threshold of each question from the answers to texts; one that no text answers yes has a half.

    A text tells of an event if its likeliest record is as likely as any must be.
    """
    found: dict[str, list[tuple[float, float]]] = {question: [] for question in QUESTIONS}
    for of_text in answers:
        for question, (probabilities, chosen) in of_text.items():
            found[question] += zip(probabilities, chosen, strict=True)
    thresholds = {question: _threshold(pairs, _BETAS.get(question, 1.0)) for question, pairs in found.items()}
    return thresholds | {TEXT: thresholds["record"]}


def _threshold(pairs: Sequence[tuple[float, float]], beta: float) -> float:
    return round(best_f(pairs, beta) / (1 + beta**2), 4) or 0.5


def best_f(pairs: Iterable[tuple[float, float]], beta: float = 1.0) -> float:
    """The highest F over all thresholds, for candidates with their probabilities and whether they were chosen.

    >>> best_f([(0.9, 1), (0.6, 0), (0.2, 1)])
    0.8
    """
    ranked = sorted(pairs, reverse=True)
    right = sum(chosen for _, chosen in ranked)
    best = hits = 0.0
    for count, (_, chosen) in enumerate(ranked, 1):
        hits += chosen
        best = max(best, (1 + beta**2) * hits / (count + beta**2 * right))
    return best
