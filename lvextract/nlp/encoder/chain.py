"""Labels spans of words: a linear-chain conditional random field over BIOES labels (Lafferty et al., 2001).

The five marks (beginning, inside, end, single word, outside) let a span begin and end only where that is possible: what
no sequence of labels may have weighs nothing, so each prediction is a row of spans, and the probability of a span is
its share of all possible rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

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
        present = torch.arange(scores.shape[1], device=scores.device) < torch.tensor(
            lengths, device=scores.device
        ).unsqueeze(1)
        transitions, scores = self._transitions(), self._bounded(scores.float(), present)
        paths = self._viterbi(scores, transitions, lengths)
        found = [decode([self.labels[label] for label in path]) for path in paths]
        result: list[dict[Span, float]] = [{} for _ in found]
        rows = [i for i, spans in enumerate(found) if spans]
        if not rows:
            return result
        scores, present = scores[rows], present[rows]
        alphas = self._forward(scores, transitions, present)
        betas = self._backward(scores, transitions, present)
        norms = alphas[:, -1].logsumexp(1)
        for row, i in enumerate(rows):
            for first, last, kind in found[i]:
                path = torch.tensor(paths[i][first : last + 1], device=scores.device)
                weight = alphas[row, first, path[0]] + betas[row, last, path[-1]] - norms[row]
                weight = weight + transitions[path[:-1], path[1:]].sum()
                weight = weight + scores[row, range(first + 1, last + 1), path[1:]].sum()
                result[i][first, last, kind] = min(1.0, float(weight.exp()))
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

    def _backward(self, scores: Tensor, transitions: Tensor, present: Tensor) -> Tensor:
        """Log weights of all ends that follow a word's label."""
        betas = [torch.zeros_like(scores[:, 0])]
        for t in range(scores.shape[1] - 1, 0, -1):
            earlier = (transitions + (scores[:, t] + betas[-1]).unsqueeze(1)).logsumexp(2)
            betas.append(torch.where(present[:, t, None], earlier, betas[-1]))
        return torch.stack(betas[::-1], 1)

    def _viterbi(self, scores: Tensor, transitions: Tensor, lengths: Sequence[int]) -> list[list[int]]:
        """The likeliest row of labels of each sentence."""
        best, back = [scores[:, 0]], []
        for t in range(1, scores.shape[1]):
            weights, labels = (best[-1].unsqueeze(2) + transitions).max(1)
            best.append(weights + scores[:, t])
            back.append(labels)
        ends = [int(best[length - 1][i].argmax()) for i, length in enumerate(lengths)]
        origins = torch.stack(back).tolist() if back else []
        return [_path(i, end, length, origins) for i, (end, length) in enumerate(zip(ends, lengths, strict=True))]


def _path(sentence: int, end: int, length: int, origins: Sequence[Sequence[Sequence[int]]]) -> list[int]:
    path = [end]
    for t in range(length - 2, -1, -1):
        path.append(origins[t][sentence][path[-1]])
    return path[::-1]


def _may_follow(before: str, after: str) -> bool:
    if before[0] in "BI":
        return after[0] in "IE" and after[2:] == before[2:]
    return after[0] in "OBS"
