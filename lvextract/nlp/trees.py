"""Finds the trees that Stanza's parser finds, without the work that no tree shows.

Stanza searches every sentence for its best tree (Chu-Liu-Edmonds) and labels each pair of words. Nearly always every
word's best head makes a tree already, and only the arcs of a tree need a label.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import stanza
import torch
from numpy.typing import NDArray
from stanza.models.common.biaffine import DeepBiaffineScorer
from stanza.models.common.chuliu_edmonds import expand_contracted_tree, process_cycle
from stanza.models.common.utils import unsort
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.trainer import unpack_batch
from torch import Tensor, nn

Arc = tuple[int, str]  # the head of a word (from 1; 0: it is the root) and its relation

_TOGETHER = 64  # words labelled at once: what is computed for them fits into a core's cache


class TreeParser:
    """Predicts what the parser of `pipeline` predicts, in its place."""

    def __init__(self, pipeline: stanza.Pipeline) -> None:
        self._trainer = pipeline.processors["depparse"].trainer
        self._trainer.predict = self.predict
        self._relations = _Relations(self._trainer.model.deprel)
        self._trainer.model.deprel = self._relations

    def predict(self, batch: Any, **_: Any) -> list[list[Arc]]:
        """The arcs of the words of each sentence of a batch of Stanza's parser's `DataLoader`."""
        inputs, order, word_order, lengths, word_lengths, text = unpack_batch(batch, self._trainer.model.get_device())
        model = self._trainer.model.eval()
        scores = model.forward_scores(*inputs, word_order, lengths, word_lengths, text)[0].log_softmax(2).numpy()
        trees = [best_tree(scores[i, :length, :length]) for i, length in enumerate(lengths)]
        names = self._trainer.vocab["deprel"]
        arcs = [
            list(zip(tree[1:].tolist(), names.unmap((labels[1:] + VOCAB_PREFIX_SIZE).tolist()), strict=True))
            for tree, labels in zip(trees, self._relations.labels(trees), strict=True)
        ]
        in_order: list[list[Arc]] = unsort(arcs, order)
        return in_order


class _Relations(nn.Module):
    """In place of the scorer of relations, which scores every pair of words: keeps the words until there are trees."""

    def __init__(self, scorer: DeepBiaffineScorer) -> None:
        super().__init__()
        self._of_word, self._of_head = scorer.W1, scorer.W2
        bilinear = scorer.scorer.W_bilin
        self._weight, self._bias = bilinear.weight.flatten(1), bilinear.bias

    def forward(self, words: Tensor, _: Tensor) -> None:
        self._words = words

    def labels(self, trees: Sequence[NDArray[np.int64]]) -> list[Tensor]:
        """The labels of the arcs from the words to their heads, the root's own first, in each sentence of the batch."""
        sentences = [self._words[i, : len(tree)] for i, tree in enumerate(trees)]
        words = torch.cat(sentences)
        heads = torch.cat([words[torch.from_numpy(tree)] for words, tree in zip(sentences, trees, strict=True)])
        below, above = _with_one(self._of_word(words).relu()), _with_one(self._of_head(heads).relu())
        parts = (slice(start, start + _TOGETHER) for start in range(0, len(words), _TOGETHER))
        labels = torch.cat([self._label(below[part], above[part]) for part in parts])
        return list(torch.split(labels, [len(tree) for tree in trees]))

    def _label(self, words: Tensor, heads: Tensor) -> Tensor:
        by_head = (words @ self._weight).view(len(words), heads.shape[1], -1)
        scores: Tensor = (heads.unsqueeze(1) @ by_head).squeeze(1) + self._bias
        return scores.argmax(1)


def _with_one(rows: Tensor) -> Tensor:
    return torch.cat([rows, rows.new_ones(len(rows), 1)], dim=1)


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The head of each word (0: the root, which stands first) in the tree of the highest score with one root.

    `scores[i, j]` is the score of word j as the head of word i.

    >>> best_tree(np.array([[0, 0, 0], [2, 0, 1], [1, 3, 0]])).tolist()
    [0, 0, 1]
    """
    weights = scores.astype(np.float64)
    heads = _best_heads(weights)
    if (heads[1:] == 0).sum() == 1 and _cycle_in(heads) is None:
        return heads
    # A root so dear that one will do: Stanojević and Cohen, "A Root of a Problem" (2021), as Stanza has it.
    weights[:, 0] += weights[np.isfinite(weights)].min() * len(weights)
    return _search(weights)


def _search(weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """The best tree by the Chu-Liu-Edmonds algorithm: Stanza's, whose own search for cycles takes most of its time."""
    heads, contracted = _best_heads(weights), []
    while (cycle := _cycle_in(heads)) is not None:
        weights, *places = process_cycle(heads, cycle, weights)
        contracted.append((heads, places))
        heads = _best_heads(weights)
    for before, places in reversed(contracted):
        heads = expand_contracted_tree(before, heads, *places)
    return heads


def _best_heads(weights: NDArray[np.float64]) -> NDArray[np.int64]:
    """The best head of each word by itself; nothing is its own head but the root."""
    np.fill_diagonal(weights, -np.inf)
    heads: NDArray[np.int64] = weights.argmax(axis=1)
    heads[0] = 0
    return heads


def _cycle_in(heads: NDArray[np.int64]) -> NDArray[np.bool_] | None:
    """Which words are on a circle of heads, if there is one. Each round doubles the distance of the ancestors."""
    ancestors = heads
    for _ in range(len(heads).bit_length()):
        ancestors = ancestors[ancestors]
    if not ancestors.any():
        return None
    cycle = np.zeros(len(heads), dtype=bool)
    word = ancestors.max()
    while not cycle[word]:
        cycle[word] = True
        word = heads[word]
    return cycle
