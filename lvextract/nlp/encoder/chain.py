"""Labels spans of words: a linear-chain conditional random field over BIOES labels (Lafferty et al., 2001).

The five marks (beginning, inside, end, single word, outside) let a span begin and end only where that is possible: what
no sequence of labels may have weighs nothing, so each prediction is a row of spans, and the probability of a span is
its share of all possible rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from lvextract.nlp.encoder.decoding import Decoder

OUTSIDE = "O"
IMPOSSIBLE = -1e4

Span = tuple[int, int, str]  # first and last word, kind


def bioes(kinds: Sequence[str]) -> list[str]:
    """The labels for spans of these kinds.

    >>> bioes(["person"])
    ['O', 'B-person', 'I-person', 'E-person', 'S-person']
    """
    return [OUTSIDE, *(f"{mark}-{kind}" for kind in kinds for mark in "BIES")]


def encode(spans: Sequence[Span], length: int) -> list[str]:
    """The labels of a sentence of `length` words in which these spans lie.

    >>> encode([(1, 2, "person")], 4)
    ['O', 'B-person', 'E-person', 'O']
    """
    labels = [OUTSIDE] * length
    for first, last, kind in spans:
        labels[first : last + 1] = [f"I-{kind}"] * (last + 1 - first)
        labels[first], labels[last] = f"B-{kind}", f"E-{kind}"
        if first == last:
            labels[first] = f"S-{kind}"
    return labels


def decode(labels: Sequence[str]) -> list[Span]:
    """The spans of a possible sequence of labels: what `encode` was given."""
    spans = []
    first = 0
    for i, label in enumerate(labels):
        mark, _, kind = label.partition("-")
        if mark in ("B", "S"):
            first = i
        if mark in ("E", "S"):
            spans.append((first, i, kind))
    return spans


class Chain(nn.Module):
    """The field over labels of `kinds`; its scores for single words come from elsewhere."""

    def __init__(self, kinds: Sequence[str]) -> None:
        super().__init__()
        self.labels = bioes(kinds)
        self.transitions = nn.Parameter(torch.zeros(len(self.labels), len(self.labels)))
        self._possible = [[_may_follow(before, after) for after in self.labels] for before in self.labels]
        self._may_begin = [label[0] in "OBS" for label in self.labels]
        self._may_end = [label[0] in "OES" for label in self.labels]

    def loss(self, scores: Tensor, labels: Tensor, present: Tensor) -> Tensor:
        """The negative log-likelihood of the labels of all sentences.

        Shapes: `scores` (sentences, words, labels), `labels` and `present` (sentences, words).
        """
        transitions, scores = self._transitions(), self._bounded(scores.float(), present)
        alphas = self._forward(scores, transitions, present)
        steps = scores.gather(2, labels.unsqueeze(2)).squeeze(2)
        steps[:, 1:] = steps[:, 1:] + transitions[labels[:, :-1], labels[:, 1:]]
        return alphas[:, -1].logsumexp(1).sum() - (steps * present).sum()

    def spans(self, scores: Tensor, lengths: Sequence[int]) -> list[dict[Span, float]]:
        """The spans of the likeliest row of labels of each sentence, each with its probability.

        `scores`: (sentences, words, labels); `lengths`: words of each sentence.
        """
        if not len(lengths):
            return []
        sizes = np.asarray(lengths)
        present = torch.arange(scores.shape[1]) < torch.from_numpy(sizes).unsqueeze(1)
        bounded = self._bounded(scores.float().cpu(), present).numpy()
        transitions = self._transitions().detach().cpu().numpy()
        decoder = Decoder(transitions)
        paths = decoder.rows(bounded, sizes)
        result: list[dict[Span, float]] = [{} for _ in lengths]
        rows = paths.any(1).nonzero()[0]
        if not len(rows):
            return result
        steps, sizes, paths = bounded[rows].astype(np.float64), sizes[rows], paths[rows]
        alphas, betas = decoder.forward(steps, sizes), decoder.backward(steps, sizes)
        norms = np.logaddexp.reduce(alphas[:, -1], axis=1)
        for row, (i, path) in enumerate(zip(rows.tolist(), paths.tolist(), strict=True)):
            for first, last, kind in decode([self.labels[label] for label in path]):
                weight = alphas[row, first, path[first]] + betas[row, last, path[last]] - norms[row]
                for word in range(first + 1, last + 1):
                    weight += transitions[path[word - 1], path[word]] + steps[row, word, path[word]]
                result[i][first, last, kind] = min(1.0, float(np.float32(np.exp(weight))))
        return result

    def _transitions(self) -> Tensor:
        possible = torch.tensor(self._possible, device=self.transitions.device)
        return self.transitions.float().masked_fill(~possible, IMPOSSIBLE)

    def _bounded(self, scores: Tensor, present: Tensor) -> Tensor:
        """The scores without labels that no sentence can begin or end with."""
        may_begin, may_end = (torch.tensor(may, device=scores.device) for may in (self._may_begin, self._may_end))
        scores = scores.clone()
        scores[:, 0] = scores[:, 0].masked_fill(~may_begin, IMPOSSIBLE)
        rows, last = torch.arange(len(scores), device=scores.device), present.sum(1) - 1
        scores[rows, last] = scores[rows, last].masked_fill(~may_end, IMPOSSIBLE)
        return scores

    def _forward(self, scores: Tensor, transitions: Tensor, present: Tensor) -> Tensor:
        """Log weights of all beginnings that end in a word's label; those of a last word repeat in the padding."""
        alphas = [scores[:, 0]]
        for t in range(1, scores.shape[1]):
            longer = scores[:, t] + (alphas[-1].unsqueeze(2) + transitions).logsumexp(1)
            alphas.append(torch.where(present[:, t, None], longer, alphas[-1]))
        return torch.stack(alphas, 1)


def _may_follow(before: str, after: str) -> bool:
    if before[0] in "BI":
        return after[0] in "IE" and after[2:] == before[2:]
    return after[0] in "OBS"
