"""Sentences with more words than the encoder reads at once: they are read in parts, which are put together again.

The library cuts such sentences itself (`lvextract.nlp.long_sentences`); a Stanza pipeline gives them as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lvextract.nlp.encoder.chain import Span
from lvextract.nlp.encoder.pieces import MARKS, WINDOW
from lvextract.nlp.encoder.predict import Reading

_BESIDE = "parataxis"  # the relation of the root of a further part to that of the first


def cut(words: Sequence[str], longest: int) -> list[Sequence[str]]:
    """The words in parts, of which an encoder of `longest` pieces has a piece at least for each; mostly one part.

    >>> [len(part) for part in cut(["vārds"] * 1000, 512)]
    [200, 200, 200, 200, 200]
    """
    if len(words) <= longest - MARKS:
        return [words]
    size = min(WINDOW, longest - MARKS)
    return [words[start : start + size] for start in range(0, len(words), size)]


def joined(parts: Sequence[Reading]) -> Reading:
    """One reading of a sentence from those of its parts: one tree, under the root of the first of them."""
    if len(parts) == 1:
        return parts[0]
    events = np.concatenate([part.events for part in parts])
    whole = Reading([], [], [], [], events, np.concatenate([part.vectors for part in parts]))
    root = parts[0].heads.index(0) + 1
    for part in parts:
        before = len(whole.upos)
        for head, relation in zip(part.heads, part.relations, strict=True):
            is_further_root = head == 0 and before > 0
            whole.heads.append(root if is_further_root else head and head + before)
            whole.relations.append(_BESIDE if is_further_root else relation)
        whole.upos += part.upos
        whole.feats += part.feats
        whole.entities |= _moved(part.entities, before)
        whole.spans |= _moved(part.spans, before)
    return whole


def _moved(spans: dict[Span, float], by: int) -> dict[Span, float]:
    return {(first + by, last + by, kind): probability for (first, last, kind), probability in spans.items()}
