"""How probable it is that a candidate fills a slot: the sum of the weights of what is true of it, through a logistic.

The weights are learnt from annotated texts (`lvextract.training.ranking`) and ship as readable JSON beside the neural
weights: statement by statement how much it speaks for a slot.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import exp
from pathlib import Path

from lvextract.nlp.folder import SHIPPED, DamagedWeightsError

FILE = "ranking.json"
Weights = Mapping[str, float]


class Ranking:
    """The weights of each question ("organizers", "date", …), and the probability from which it is answered yes."""

    def __init__(self, weights: Mapping[str, Weights], thresholds: Mapping[str, float]) -> None:
        self._weights = weights
        self._thresholds = thresholds

    def probability(self, question: str, features: Iterable[str]) -> float:
        """How probable a yes to `question` is, in (0, 1), for what all of `features` are true of."""
        weights = self._weights[question]
        score = sum(weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + exp(-max(-30.0, min(30.0, score))))

    def accepts(self, question: str, probability: float) -> bool:
        """Whether that is probable enough."""
        return probability >= self._thresholds[question]


def ranking_in(models: Path) -> Ranking:
    """The ranking in a folder of weights; the package's own if the folder has none.

    Raises DamagedWeightsError if the file cannot be read.
    """
    path = models / FILE if (models / FILE).is_file() else SHIPPED / FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Ranking(content["weights"], content["thresholds"])
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedWeightsError(f"{path} cannot be read as a ranking: {error}") from error
