"""Learns the weights of the readable statements (`lvextract.events.scoring.linear`), each question by itself.

One logistic regression for each question, in their order, since each is trained on what the answers before it leave;
the last one learns from records that were filled by weights which had not seen the text, as it will meet them in use.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from lvextract.events.scoring import LinearScorer
from lvextract.training.annotated import Annotated, folds
from lvextract.training.events.samples import SAMPLERS, Sample

Weights = dict[str, dict[str, float]]

# The probabilities from which a question is answered yes: where F1 is highest on texts that training has not seen.
THRESHOLDS: Mapping[str, float] = {
    "trigger": 0.08, "same": 0.5, "date": 0.35, "contest": 0.06, "award": 0.35, "organizers": 0.28, "participants": 0.3,
    "location": 0.4, "record": 0.28, "text": 0.45,
}  # fmt: skip
_PENALTY = 2.0  # on the squares of the weights
_OF_WORDS = 4.0  # where the statements tell of single words
_PENALTIES = {"trigger": _OF_WORDS, "record": _OF_WORDS}
_RARE = 4  # statements that fewer candidates share are not weighed
_SMALL = 0.02  # weights under it are left out
_FOLDS = 3


def save(weights: Weights, path: Path) -> None:
    """Write the weights, the largest first, without those that hardly count."""
    kept = {
        question: {
            statement: round(weight, 2)
            for statement, weight in sorted(found.items(), key=lambda pair: -abs(pair[1]))
            if abs(weight) >= _SMALL
        }
        for question, found in weights.items()
    }
    content = {"thresholds": THRESHOLDS, "weights": kept}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def learn(texts: Sequence[Annotated]) -> Weights:
    """The weights of every question."""
    weights = learn_fillers(texts)
    samples: list[Sample] = []
    for others, part in folds(texts, _FOLDS):
        scorer = LinearScorer(learn_fillers(others) | {"record": {"": 1.0}}, THRESHOLDS)
        samples += [sample for text in part for sample in SAMPLERS["record"](text, scorer)]
    return weights | {"record": fit(samples, _PENALTIES["record"])}


def learn_fillers(texts: Sequence[Annotated]) -> Weights:
    """The weights of all questions but the last."""
    weights: Weights = {}
    scorer = LinearScorer(weights, THRESHOLDS)  # sees what is added to `weights`
    for question, samples in SAMPLERS.items():
        if question != "record":
            found = [sample for text in texts for sample in samples(text, scorer)]
            weights[question] = fit(found, _PENALTIES.get(question, _PENALTY))
    return weights


def fit(samples: Sequence[Sample], penalty: float = _PENALTY) -> dict[str, float]:
    """The weight of each statement in a logistic regression; the statement "", true of all, is the bias."""
    if not samples:
        return {"": 0.0}
    counts = Counter(statement for asked, _ in samples for statement in asked.features)
    index = {statement: i for i, statement in enumerate(s for s, count in counts.items() if count >= _RARE or not s)}
    rows = [[index[statement] for statement in asked.features if statement in index] for asked, _ in samples]
    flat = torch.tensor([column for row in rows for column in row])
    offsets = torch.tensor([0, *map(len, rows[:-1])]).cumsum(0)
    chosen = torch.tensor([float(label) for _, label in samples])
    penalties = torch.full((len(index),), penalty / 2)
    penalties[index[""]] = penalty / 200
    weights = torch.zeros(len(index), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        scores = torch.nn.functional.embedding_bag(flat, weights[:, None], offsets, mode="sum")[:, 0]
        misses = torch.nn.functional.binary_cross_entropy_with_logits(scores, chosen, reduction="sum")
        total: Tensor = misses + (penalties * weights * weights).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return dict(zip(index, weights.tolist(), strict=True))
