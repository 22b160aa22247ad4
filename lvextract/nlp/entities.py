"""Tells how probable each entity is: Stanza's NER model knows, but its pipeline does not say.

The model scores whole sequences of labels (a conditional random field). The probability of an entity is the share of
all sequences, by their weight, that label its words just so; the forward-backward algorithm sums them up (Lafferty,
McCallum and Pereira, 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import stanza
import torch
from stanza.models.common.utils import unsort
from stanza.models.ner.trainer import Trainer
from stanza.models.ner.utils import decode_from_bioes
from torch import Tensor, nn

Span = tuple[int, int]  # the first and the last token of an entity in its sentence


class EntityTagger:
    """Predicts what the NER model of `pipeline` predicts, in its place, and keeps the probability of each entity.

    `probabilities` grows by one mapping for each sentence, in their order; who reads it empties it.
    """

    def __init__(self, pipeline: stanza.Pipeline) -> None:
        self.probabilities: list[dict[Span, float]] = []
        (self._trainer,) = pipeline.processors["ner"].trainers
        self._trainer.predict = self.predict
        self._field = _Field(self._trainer.model.crits[0]._transitions.detach())
        self._trainer.model.crits = nn.ModuleList([self._field])

    def predict(self, batch: Any) -> list[list[str]]:
        """The BIOES labels of each sentence of a batch of Stanza's NER `DataLoader`."""
        labels = Trainer.predict(self._trainer, batch, unsort=False)
        found = [[(entity["start"], entity["end"]) for entity in decode_from_bioes(sentence)] for sentence in labels]
        paths = [self._label_ids(sentence) for sentence in labels]
        order = batch[5]  # of the sentences before Stanza sorted them by length
        self.probabilities += unsort(self._field.probabilities(paths, found), order)
        in_order: list[list[str]] = unsort(labels, order)
        return in_order

    def _label_ids(self, labels: Sequence[str]) -> list[int]:
        return [index for (index,) in self._trainer.vocab["tag"].map([(label,) for label in labels])]


class _Field(nn.Module):
    """In place of the training loss, which the model would compute with every prediction: keeps what it is given."""

    def __init__(self, transitions: Tensor) -> None:
        super().__init__()
        self._transitions = transitions

    def forward(self, inputs: Tensor, masks: Tensor, tag_indices: Tensor) -> tuple[float, Tensor]:
        self._scores, self._padding = inputs, masks
        return 0.0, self._transitions

    def probabilities(self, paths: Sequence[Sequence[int]], spans: Sequence[Sequence[Span]]) -> list[dict[Span, float]]:
        """For each sentence of the last batch the probability that each of its spans is labelled as in its path."""
        result: list[dict[Span, float]] = [{} for _ in paths]
        rows = [i for i, found in enumerate(spans) if found]
        if not rows:
            return result
        alphas, betas, norms = self._forward_backward(self._scores[rows], ~self._padding[rows])
        for row, i in enumerate(rows):
            for first, last in spans[i]:
                path = torch.tensor(paths[i][first : last + 1])
                steps = self._transitions[path[:-1], path[1:]].sum()
                steps += self._scores[i, range(first + 1, last + 1), path[1:]].sum()
                weight = alphas[row, first, path[0]] + steps + betas[row, last, path[-1]]
                result[i][first, last] = min(1.0, float((weight - norms[row]).exp()))
        return result

    def _forward_backward(self, scores: Tensor, present: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Log weights of all beginnings that end in a token's label, of all ends that follow it, and of the whole.

        Shapes: `scores` and the first two results (sentences, tokens, labels), `present` (sentences, tokens).
        """
        alphas, betas = [scores[:, 0]], [torch.zeros_like(scores[:, 0])]
        for t in range(1, scores.shape[1]):
            longer = scores[:, t] + (alphas[-1].unsqueeze(2) + self._transitions).logsumexp(dim=1)
            alphas.append(torch.where(present[:, t, None], longer, alphas[-1]))
        for t in range(scores.shape[1] - 1, 0, -1):
            earlier = (self._transitions + (scores[:, t] + betas[-1]).unsqueeze(1)).logsumexp(dim=2)
            betas.append(torch.where(present[:, t, None], earlier, betas[-1]))
        return torch.stack(alphas, dim=1), torch.stack(betas[::-1], dim=1), alphas[-1].logsumexp(dim=1)
