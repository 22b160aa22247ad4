"""What the network says of windows: tags, trees, entities, and what the event stage asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lvextract.nlp.encoder.chain import Chain, Span
from lvextract.nlp.encoder.network import NestedSpanTagger, Network, Window
from lvextract.nlp.encoder.pieces import together
from lvextract.nlp.encoder.trees import best_tree

_TOGETHER = 256  # sentences whose spans are decoded at once
_PIECES = 16_384  # in a batch on a GPU, padding included


@dataclass
class Reading:
    """A sentence as the network reads it. `heads` count from 1, 0 is the root; a span's value is its probability.

    `events` (words): how probable it is that a word shows an event; `vectors` (words, 3 × width): the words in context,
    by three layers of the encoder.
    """

    upos: list[str]
    feats: list[str]
    heads: list[int]
    relations: list[str]
    events: NDArray[np.float32]
    vectors: NDArray[np.float32]
    entities: dict[Span, float] = field(default_factory=dict)
    spans: dict[Span, float] = field(default_factory=dict)


@dataclass
class _Scored:
    """A sentence whose spans are not decoded yet: the scores of labels, of each kind of nested span too."""

    reading: Reading
    entities: Tensor
    spans: Tensor


@torch.inference_mode()
def predict(network: Network, windows: Sequence[Window], *, with_spans: bool = True) -> list[Reading]:
    """What the network says of the sentences of the windows, in their order.

    Its spans of parties, prizes and titles teach the encoder; in use a tagger finds them (`events/scoring/tagger.py`),
    and they are not decoded (`with_spans`).

    On a CPU a window is read alone, so that what is read beside it can change nothing, not even by rounding.
    """
    scored: list[list[_Scored]] = [[] for _ in windows]
    for group in _groups(network, windows):
        sentences = iter(_score(network, [windows[i] for i in group]))
        for i in group:
            scored[i] = [next(sentences) for _ in windows[i].lengths]
    rows = [sentence for window in scored for sentence in window]
    entities = _decode(network.entities.chain, [row.entities for row in rows])
    for row, found in zip(rows, entities, strict=True):
        row.reading.entities = found
    if with_spans:
        _add_spans(network.spans, rows)
    return [row.reading for row in rows]


def _add_spans(tagger: NestedSpanTagger, rows: Sequence[_Scored]) -> None:
    spans, kinds = _decode(tagger.chain, [scores for row in rows for scores in row.spans]), tagger.kinds
    for i, row in enumerate(rows):
        of_kinds = zip(kinds, spans[i * len(kinds) : (i + 1) * len(kinds)], strict=True)
        row.reading.spans = {(a, b, kind): p for kind, found in of_kinds for (a, b, _), p in found.items()}


def _groups(network: Network, windows: Sequence[Window]) -> Iterator[list[int]]:
    """The numbers of the windows that are read together."""
    if network.device.type == "cpu":
        return ([i] for i in range(len(windows)))
    return together([len(window.ids) for window in windows], _PIECES)


def _score(network: Network, windows: Sequence[Window]) -> list[_Scored]:
    words, deep = network.read_in_depth(windows)
    lengths = [length for window in windows for length in window.lengths]
    upos, feats = network.upos(words).argmax(2).tolist(), network.feats(words).argmax(2).tolist()
    events, vectors = network.events(words).squeeze(2).float().sigmoid().cpu(), deep.float().cpu()
    entities, spans = network.entities(words).float().cpu(), network.spans(words).float().cpu()
    trees = _trees(network, words, lengths)
    names, kinds = network.labels, len(network.spans.kinds)
    return [
        _Scored(
            Reading(
                [names.upos[label] for label in upos[i][:length]],
                [names.feats[label] for label in feats[i][:length]],
                heads,
                [names.relations[label] for label in relations],
                events[i, :length].numpy(),
                vectors[i, :length].numpy(),
            ),
            entities[i, :length],
            spans[i * kinds : (i + 1) * kinds, :length],
        )
        for i, (length, (heads, relations)) in enumerate(zip(lengths, trees, strict=True))
    ]


def _trees(network: Network, words: Tensor, lengths: Sequence[int]) -> list[tuple[list[int], list[int]]]:
    """The heads and relations of the words of each sentence."""
    governors = network.parser.with_root(words)
    arcs = network.parser.arcs(words, governors).float().cpu()
    possible = torch.arange(arcs.shape[2]) <= torch.tensor(lengths)[:, None, None]
    scores = arcs.masked_fill(~possible, -torch.inf).log_softmax(2).numpy()
    trees = [_tree(scores[i, :length, : length + 1]) for i, length in enumerate(lengths)]
    present = torch.cat([words[i, :length] for i, length in enumerate(lengths)])
    heads = torch.cat([governors[i, torch.from_numpy(tree)] for i, tree in enumerate(trees)])
    relations = torch.split(network.parser.relations(present, heads).argmax(1).cpu(), list(lengths))
    return [(tree.tolist(), labels.tolist()) for tree, labels in zip(trees, relations, strict=True)]


def _tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The head of each word (0: the root) in the best tree; `scores` (words, 1 + words) of each as its head."""
    return best_tree(np.concatenate([np.zeros_like(scores[:1]), scores]))[1:]


def _decode(chain: Chain, scores: Sequence[Tensor]) -> list[dict[Span, float]]:
    """The spans of each sentence, whose scores have the shape (words, labels)."""
    found: list[dict[Span, float]] = [{} for _ in scores]
    order = sorted(range(len(scores)), key=lambda i: len(scores[i]))
    for start in range(0, len(order), _TOGETHER):
        some = order[start : start + _TOGETHER]
        rows = [scores[i] for i in some]
        spans = chain.spans(torch.nn.utils.rnn.pad_sequence(rows, batch_first=True), [len(row) for row in rows])
        for i, spans_of_one in zip(some, spans, strict=True):
            found[i] = spans_of_one
    return found
