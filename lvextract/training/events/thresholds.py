"""The probability from which each question is answered yes: where F is highest on texts that training has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lvextract.events.scoring.asked import QUESTIONS

# How much more recall counts than precision: what is let through here is asked again, of the filled record.
_BETAS = {"trigger": 2.0, "contest": 2.0}

Answers = Mapping[str, tuple[Sequence[float], Sequence[float]]]  # probabilities, and which were chosen, by question


def thresholds_from(answers: Iterable[Answers]) -> dict[str, float]:
    """The threshold of each question from the answers to texts, each read by a network that had not seen it."""
    found: dict[str, list[tuple[float, float]]] = {question: [] for question in QUESTIONS}
    for of_text in answers:
        for question, (probabilities, chosen) in of_text.items():
            found[question] += zip(probabilities, chosen, strict=True)
    return {question: best_threshold(pairs, _BETAS.get(question, 1.0)) for question, pairs in found.items()}


def best_threshold(pairs: Sequence[tuple[float, float]], beta: float = 1.0) -> float:
    """The probability from which a yes gives the highest F; halfway to the next lower one, 0.5 if none is right.

    >>> best_threshold([(0.9, 1), (0.6, 1), (0.2, 0)])
    0.4
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
    return round(threshold, 4)
