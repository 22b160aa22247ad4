"""The probabilities from which the questions are answered yes, found on texts that training has not seen.

Where probabilities are what they say, F is highest if a yes is said from F / (1 + β²), F being that highest value
(Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014). They are not
quite, and the threshold that was best for F1 on a few texts is so by chance: halfway between the two is steadier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lvextract.events.scoring.asked import QUESTIONS, TEXT

# How much more recall counts than precision: what these let through is asked about again, as a part of the record.
_BETAS = {"trigger": 2.0, "contest": 2.0}

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
    if not any(chosen for _, chosen in pairs):
        return 0.5
    highest, best = best_f(pairs, beta)
    return round((highest / (1 + beta**2) + best) / 2, 4)


def best_f(pairs: Iterable[tuple[float, float]], beta: float = 1.0) -> tuple[float, float]:
    """The highest F over all thresholds, for candidates with their probabilities and whether they were chosen, and the
    threshold that gives it: halfway between two candidates.

    >>> best_f([(0.9, 1), (0.6, 0), (0.2, 1), (0.1, 0)])
    (0.8, 0.15)
    """
    ranked = sorted(pairs, reverse=True)
    right = sum(chosen for _, chosen in ranked)
    best, threshold, hits = 0.0, 0.5, 0.0
    for count, (probability, chosen) in enumerate(ranked, 1):
        hits += chosen
        following = ranked[count][0] if count < len(ranked) else 0.0
        score = (1 + beta**2) * hits / (count + beta**2 * right) if right else 0.0
        if score > best and following < probability:
            best, threshold = score, (probability + following) / 2
    return best, round(threshold, 4)
