"""Decodes a chain: the likeliest row of BIOES labels of each sentence, and how probable each of its spans is.

Few labels can follow one another. Where no span is open, the next label is outside, a beginning or a single word; in an
open span, it is the inside or the end of the same kind. So a step looks at two small blocks of the transitions, instead
of at every pair of labels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class Decoder:
    """Decodes by `transitions` (labels, labels) between the labels that `bioes` gives."""

    def __init__(self, transitions: NDArray[np.float32]) -> None:
        begin, inside, end, single = (np.arange(place, len(transitions), 4) for place in (1, 2, 3, 4))
        outside = np.zeros(1, dtype=np.int64)
        self._transitions = transitions
        self._closed = np.concatenate([outside, end, single])  # behind these no span is open
        self._anew = np.concatenate([outside, begin, single])  # and these may follow
        self._open, self._on = (begin, inside), (inside, end)  # behind the first a span is open, the others go on in it

    def rows(self, scores: NDArray[np.float32], lengths: Numbers) -> Numbers:
        """The likeliest labels of each sentence: (sentences, words). `scores` (sentences, words, labels)."""
        best, origins = [scores[:, 0]], []
        for t in range(1, scores.shape[1]):
            weights, labels = self._likeliest(best[-1])
            best.append(weights + scores[:, t])
            origins.append(labels)
        rows = np.arange(len(scores))
        ends = np.stack(best)[lengths - 1, rows].argmax(1)
        paths = np.zeros(scores.shape[:2], dtype=np.int64)
        label = np.zeros(len(scores), dtype=np.int64)
        for t in range(scores.shape[1] - 1, -1, -1):
            label = paths[:, t] = np.where(t == lengths - 1, ends, label)
            label = origins[t - 1][rows, label] if t else label
        paths[np.arange(scores.shape[1]) >= lengths[:, None]] = 0
        return paths

    def _likeliest(self, best: NDArray[np.float32]) -> tuple[NDArray[np.float32], Numbers]:
        """For each label, the highest weight of a beginning that it may follow, and the last label of that one."""
        weights, labels = np.empty_like(best), np.empty(best.shape, dtype=np.int64)
        from_closed = best[:, None, self._closed] + self._transitions[np.ix_(self._closed, self._anew)].T
        chosen = from_closed.argmax(2)
        weights[:, self._anew] = np.take_along_axis(from_closed, chosen[:, :, None], 2)[:, :, 0]
        labels[:, self._anew] = self._closed[chosen]
        begin, inside = self._open
        for after in self._on:
            first, further = (best[:, before] + self._transitions[before, after] for before in (begin, inside))
            weights[:, after] = np.maximum(first, further)
            labels[:, after] = np.where(further > first, inside, begin)
        return weights, labels

    def forward(self, scores: NDArray[np.float64], lengths: Numbers) -> NDArray[np.float64]:
        """Log weights of all beginnings that end in a word's label; those of a last word repeat in the padding."""
        return _steps(scores[:, 0], range(1, scores.shape[1]), lengths, lambda a, t: self._longer(a) + scores[:, t])

    def backward(self, scores: NDArray[np.float64], lengths: Numbers) -> NDArray[np.float64]:
        """Log weights of all ends that follow a word's label."""
        steps = range(scores.shape[1] - 1, 0, -1)
        last = np.zeros_like(scores[:, 0])
        return _steps(last, steps, lengths, lambda b, t: self._earlier(b + scores[:, t]))[:, ::-1]

    def _longer(self, alphas: NDArray[np.float64]) -> NDArray[np.float64]:
        longer = np.empty_like(alphas)
        longer[:, self._anew] = _sum(alphas[:, self._closed], self._transitions[np.ix_(self._closed, self._anew)])
        begin, inside = self._open
        for after in self._on:
            first, further = (alphas[:, before] + self._transitions[before, after] for before in (begin, inside))
            longer[:, after] = np.logaddexp(first, further)
        return longer

    def _earlier(self, betas: NDArray[np.float64]) -> NDArray[np.float64]:
        earlier = np.empty_like(betas)
        earlier[:, self._closed] = _sum(betas[:, self._anew], self._transitions[np.ix_(self._closed, self._anew)].T)
        inside, end = self._on
        for before in self._open:
            further, last = (betas[:, after] + self._transitions[before, after] for after in (inside, end))
            earlier[:, before] = np.logaddexp(further, last)
        return earlier


def _steps(
    first: NDArray[np.float64],
    steps: Sequence[int],
    lengths: Numbers,
    step: Callable[[NDArray[np.float64], int], NDArray[np.float64]],
) -> NDArray[np.float64]:
    """What comes of `first` word by word; sentences that lack word t keep what they have there."""
    weights = [first]
    for t in steps:
        weights.append(np.where((t < lengths)[:, None], step(weights[-1], t), weights[-1]))
    return np.stack(weights, 1)


def _sum(weights: NDArray[np.float64], transitions: NDArray[np.float32]) -> NDArray[np.float64]:
    """The logarithm of the sum over all labels before; not as a product of matrices, so that a row is by itself."""
    highest = weights.max(1, keepdims=True)
    shares = np.exp(weights - highest)[:, :, None] * np.exp(transitions.astype(np.float64))
    summed: NDArray[np.float64] = np.log(shares.sum(1)) + highest
    return summed
