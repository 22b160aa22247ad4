"""The network that scores candidates: the encoder's vectors of their words and of an event's, and statements beside.

One for all questions, so that what one teaches of a word helps the others. A document's words are read in context once;
an event adds its own vector to each word that is asked about, with how far the word stands from the event's. What the
statements say is a weight each, as in a logistic regression, beside what they and the vectors say together. Pairs of
triggers and arguments over an encoder: Wadden et al., "Entity, Relation, and Event Extraction with Contextualized Span
Representations" (2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from lvextract.events.scoring.asked import QUESTIONS
from lvextract.events.scoring.words import WIDTH

_DISTANCES = 12  # steps on a scale that grows with the distance, to either side
_FARTHEST = 2 * _DISTANCES + 1


@dataclass(frozen=True)
class Sizes:
    """The widths of the vectors that it reads, and of its own; `statements`: how many have a weight."""

    vectors: int
    statements: int
    words: int = 192
    bag: int = 64
    hidden: int = 96
    heads: int = 4


@dataclass
class Marked:
    """Where the words of each event stand in a document: `words`, and the `event` of each of them, in order."""

    words: Tensor
    events: Tensor
    count: int


class EventNetwork(nn.Module):
    """`read` gives words in context, `pair` what a word is to an event, `score` the log-odds of candidates."""

    def __init__(self, sizes: Sizes, dropout: float = 0.3) -> None:
        super().__init__()
        size = sizes.words
        self.sizes = sizes
        self.norm = nn.LayerNorm(sizes.vectors, elementwise_affine=False)
        self.vectors, self.features = nn.Linear(sizes.vectors, size), nn.Linear(WIDTH, size)
        self.context = Context(size, sizes.heads)
        self.word, self.event, self.product = (nn.Linear(size, size) for _ in range(3))
        self.sentence_distance, self.word_distance = nn.Embedding(_FARTHEST, size), nn.Embedding(_FARTHEST, size)
        self.mark = nn.Embedding(2, size)
        self.weights = nn.Parameter(torch.zeros(sizes.statements))
        self.bag = nn.EmbeddingBag(sizes.statements, sizes.bag, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)
        self.scorers = nn.ModuleDict({
            question: nn.Sequential(
                nn.Dropout(dropout), nn.Linear(3 * size + sizes.bag, sizes.hidden), nn.GELU(), nn.Dropout(dropout),
                nn.Linear(sizes.hidden, 1),
            )
            for question in QUESTIONS
        })  # fmt: skip
        self.dropout = nn.Dropout(dropout)

    def read(self, vectors: Tensor, features: Tensor) -> Tensor:
        """The words of one stretch of text in context: (words, vectors) and (words, features) to (words, size)."""
        words = self.vectors(self.dropout(self.norm(vectors))) + self.features(features)
        result: Tensor = self.context(self.dropout(functional.gelu(words)))
        return result

    def pair(self, words: Tensor, events: Tensor, places: Places) -> Tensor:
        """What each word is to its event, shapes (pairs, size), `places` says where it stands from the event."""
        vectors = (
            self.word(words) + self.event(events) + self.product(words * events)
            + self.sentence_distance(places.sentences) + self.word_distance(places.words) + self.mark(places.marks)
        )  # fmt: skip
        result: Tensor = self.dropout(functional.gelu(vectors))
        return result

    def score(self, question: str, vectors: Tensor, statements: Sequence[Tensor]) -> Tensor:
        """The log-odds of candidates: `vectors` (candidates, 3 × size), the numbers of each one's statements."""
        flat = torch.cat(list(statements))
        offsets = torch.tensor([0, *map(len, statements[:-1])]).cumsum(0)
        weighed = functional.embedding_bag(flat, self.weights.unsqueeze(1), offsets, mode="sum")
        rows = torch.cat([vectors, self.bag(flat, offsets)], 1)
        scores: Tensor = self.scorers[question](rows) + weighed
        return scores.squeeze(1)


@dataclass
class Places:
    """How far words stand from their events, in sentences and words, each on its scale, and which are of the event."""

    sentences: Tensor
    words: Tensor
    marks: Tensor


class Context(nn.Module):
    """A block of self-attention (Vaswani et al., 2017) that knows how far apart two words stand (Shaw et al., 2018)."""

    def __init__(self, size: int, heads: int, dropout: float = 0.2) -> None:
        super().__init__()
        self._heads = heads
        self.attention, self.attended = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.inner, self.outer = nn.Linear(size, 2 * size), nn.Linear(2 * size, size)
        self.before, self.between = nn.LayerNorm(size), nn.LayerNorm(size)
        self.distance = nn.Embedding(_FARTHEST, heads)
        nn.init.zeros_(self.distance.weight)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        """The words (words, size) with what they take from each other."""
        count, size = words.shape
        places = torch.arange(count)
        bias = self.distance(on_scale(places[None] - places[:, None])).permute(2, 0, 1)
        parts = self.attention(self.before(words)).view(count, 3, self._heads, size // self._heads)
        query, key, value = parts.permute(1, 2, 0, 3).unsqueeze(1)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias.unsqueeze(0))
        words = words + self.dropout(self.attended(mixed[0].transpose(0, 1).reshape(count, size)))
        result: Tensor = words + self.dropout(self.outer(functional.gelu(self.inner(self.between(words)))))
        return result


def on_scale(distances: Tensor) -> Tensor:
    """Whole distances as one of 25 steps: up to 4 each has its own, then two for each doubling.

    >>> on_scale(torch.tensor([-100, -1, 0, 3, 8, 100])).tolist()
    [0, 11, 12, 15, 18, 24]
    """
    near = distances.abs()
    far = 4 + (2 * torch.log2(near.clamp(min=1) / 4)).long()
    steps = torch.where(near <= 4, near, far).clamp(max=_DISTANCES)
    return distances.sign() * steps + _DISTANCES


def places_of(words: Tensor, sentences: Tensor, marks: Sequence[Sequence[int]], events: Tensor) -> Places:
    """Where words stand from the nearest mark of their event.

    `words`, `events` (pairs): numbers of words of the document and of events; `sentences` (words of the document): that
    of each word; `marks`: the words of each event, in order.
    """
    steps, across = torch.zeros_like(words), torch.zeros_like(words)
    own_words = torch.zeros_like(words)
    for event in sorted(set(events.tolist())):
        rows = (events == event).nonzero()[:, 0]
        own, asked = torch.tensor(list(marks[event])), words[rows]
        steps[rows] = _from_nearest(asked, own)
        across[rows] = _from_nearest(sentences[asked], sentences[own])
        own_words[rows[torch.isin(asked, own)]] = 1
    return Places(on_scale(across), on_scale(steps), own_words)


def _from_nearest(places: Tensor, marks: Tensor) -> Tensor:
    """How far each place is from the nearest of the marks, which ascend; of two that are as near, from the first."""
    after = torch.searchsorted(marks, places).clamp(max=len(marks) - 1)
    behind, ahead = places - marks[(after - 1).clamp(min=0)], places - marks[after]
    return torch.where(behind.abs() <= ahead.abs(), behind, ahead)


def means_of(rows: Tensor, marked: Marked) -> Tensor:
    """The mean of the rows of each event's words: (words, size) to (events, size)."""
    sums = rows.new_zeros(marked.count, rows.shape[1]).index_add_(0, marked.events, rows)
    return sums / torch.bincount(marked.events, minlength=marked.count).unsqueeze(1)
