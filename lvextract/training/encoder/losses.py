"""The loss of a batch: the sum of the losses of all tasks."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from lvextract.nlp.encoder.chain import IMPOSSIBLE
from lvextract.nlp.encoder.network import Network
from lvextract.training import recipes
from lvextract.training.encoder.batches import IGNORED, Batch


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each task for a word; 0 where the batch has no labels of it."""
    words = network.read(batch.windows)
    batch = batch.to(words.device)
    heads, flat = network.parser.with_root(words), words[batch.present]
    return {
        "entities": _entities(network, words, batch),
        "upos": _choice(network.upos(flat), batch.upos[batch.present]),
        "feats": _choice(network.feats(flat), batch.feats[batch.present]),
        "heads": _choice(_arcs(network, words, heads, batch), batch.heads, smoothing=0.0),
        "relations": _relations(network, words, heads, batch),
        "events": _events(network.events(flat).squeeze(1), batch.events[batch.present]),
        "spans": _spans(network, words, batch),
    }


def total(parts: dict[str, Tensor]) -> Tensor:
    """Their weighted sum."""
    return torch.stack([recipes.LOSS_WEIGHTS[name] * part for name, part in parts.items()]).sum()


def _choice(scores: Tensor, labels: Tensor, smoothing: float = recipes.SMOOTHING) -> Tensor:
    if not bool((labels != IGNORED).any()):
        return scores.sum() * 0
    return functional.cross_entropy(
        scores.float().flatten(0, -2), labels.flatten(), ignore_index=IGNORED, label_smoothing=smoothing
    )


def _entities(network: Network, words: Tensor, batch: Batch) -> Tensor:
    rows = batch.has_entities
    if not bool(rows.any()):
        return words.sum() * 0
    present = batch.present[rows]
    scores = _padded(network.entities(words[rows][present]), present)
    return network.entities.chain.loss(scores, batch.entities[rows], present) / present.sum()


def _spans(network: Network, words: Tensor, batch: Batch) -> Tensor:
    kinds = len(network.labels.spans)
    known = (batch.events != IGNORED).any(1)
    if not bool(known.any()):
        return words.sum() * 0
    present = batch.present[known]
    scores = _padded(network.spans.scorer(words[known][present]), present)
    labels = batch.spans[known.repeat_interleave(kinds)].clamp(min=0)
    each = present.repeat_interleave(kinds, 0)
    return network.spans.chain.loss(network.spans.by_kind(scores), labels, each) / present.sum()


def _padded(scores: Tensor, present: Tensor) -> Tensor:
    """The scores of the words that there are, (words, labels), as (sentences, words, labels)."""
    padded = scores.new_zeros(*present.shape, scores.shape[1])
    padded[present] = scores
    return padded


def _events(scores: Tensor, labels: Tensor) -> Tensor:
    known = labels != IGNORED
    if not bool(known.any()):
        return scores.sum() * 0
    return functional.binary_cross_entropy_with_logits(scores[known].float(), labels[known].float())


def _arcs(network: Network, words: Tensor, heads: Tensor, batch: Batch) -> Tensor:
    scores = network.parser.arcs(words, heads).float()
    possible = functional.pad(batch.present, (1, 0), value=True)[:, None, :]
    return scores.masked_fill(~possible, IMPOSSIBLE)


def _relations(network: Network, words: Tensor, heads: Tensor, batch: Batch) -> Tensor:
    known = batch.relations != IGNORED
    if not bool(known.any()):
        return words.sum() * 0
    rows = known.nonzero()[:, 0]
    return _choice(network.parser.relations(words[known], heads[rows, batch.heads[known]]), batch.relations[known])
