"""Finds the best tree over the words of a sentence (Chu-Liu-Edmonds).

Nearly always every word's best head makes a tree already; only where it does not, the tree is searched for.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lvextract.nlp.stanza_internals import expand_contracted_tree, process_cycle


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
