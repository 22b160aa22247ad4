"""The best tree is found as the full search finds it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from lvextract.nlp.encoder.trees import best_tree

# Distinct scores, so that there is one best tree; negative, as logarithms of probabilities are.
SCORES = st.integers(-(10**6), -1)
SQUARES = st.integers(2, 9).flatmap(lambda n: arrays(np.float32, (n, n), elements=SCORES, unique=True))


@given(SQUARES)
def test_the_tree_is_that_of_the_full_search(scores: np.ndarray) -> None:
    words = range(1, len(scores))
    found, best = best_tree(scores.copy()), chuliu_edmonds_one_root(scores.copy())
    assert sum(scores[i, found[i]] for i in words) == sum(scores[i, best[i]] for i in words)
    assert list(found[1:]).count(0) == 1
