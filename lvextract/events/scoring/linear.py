"""Scores by readable statements alone: the sum of the weights of what is true of a candidate, through a logistic.

The weights are learnt from annotated texts (`lvextract.training.events`) and ship as readable JSON: statement by
statement how much it speaks for a yes. They serve where there are no vectors of an encoder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path

from lvextract.events.scoring.asked import Asked, log_odds
from lvextract.nlp.folder import SHIPPED, DamagedWeightsError

FILE = "ranking.json"
Weights = Mapping[str, float]


class LinearScorer:
    """The weights of each question ("organizers", "date", …), and the probability from which it is answered yes."""

    def __init__(self, weights: Mapping[str, Weights], thresholds: Mapping[str, float]) -> None:
        self._weights = weights
        self._thresholds = thresholds

    def probabilities(self, question: str, asked: Sequence[Asked]) -> list[float]:
        """How probable a yes to `question` is for each candidate, in (0, 1)."""
        weights = self._weights[question]
        return [logistic(sum(weights.get(feature, 0.0) for feature in one.features)) for one in asked]

    def accepts(self, question: str, probability: float) -> bool:
        """Whether that is probable enough."""
        return probability >= self._thresholds[question]

    def margin(self, question: str, probability: float) -> float:
        """How far its log-odds are above those from which it is probable enough."""
        return log_odds(probability) - log_odds(self._thresholds[question])


def logistic(score: float) -> float:
    """The probability of log-odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def linear_scorer_in(models: Path) -> LinearScorer:
    """The weights in a folder; the package's own if the folder has none.

    Raises DamagedWeightsError if the file cannot be read.
    """
    path = models / FILE if (models / FILE).is_file() else SHIPPED / FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return LinearScorer(content["weights"], content["thresholds"])
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedWeightsError(f"{path} cannot be read as a ranking: {error}") from error
