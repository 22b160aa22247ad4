"""The network that scores candidates: the encoder's vectors of their words and of an event's, and statements beside.

One for all questions, so that what one teaches of a word helps the others. A document's words are read in context once;
an event adds its own vector to each word that is asked about, with how far the word stands from the event's, and what
was read on the way (`reading.py`). What the statements say is a weight each, as in a logistic regression, beside what
they and the vectors say together. Pairs of triggers and arguments over an encoder: Wadden et al., "Entity, Relation,
and Event Extraction with Contextualized Span Representations" (2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from lvextract.events.scoring.asked import ASKED_TOGETHER, QUESTIONS
from lvextract.events.scoring.comparison import Comparison, Table
from lvextract.events.scoring.reading import EventReader, Reading, words_around
from lvextract.events.scoring.words import WIDTH

_DISTANCES = 12  # steps on a scale that grows with the distance, to either side
_FARTHEST = 2 * _DISTANCES + 1


@dataclass(frozen=True)
class Sizes:
    """The widths of the vectors that it reads, and of its own; `statements`: how many have a weight."""

    vectors: int
    statements: int
    words: int = 192
    reading: int = 96
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
    """`read` gives words in context, `pair` what a word is to an event, `weigh` what a question sees of candidates,
    `score` their log-odds.
    """

    def __init__(self, sizes: Sizes, dropout: float = 0.3) -> None:
        super().__init__()
        size = sizes.words
        self.sizes = sizes
        self.norm = nn.LayerNorm(sizes.vectors, elementwise_affine=False)
        self.vectors, self.features = nn.Linear(sizes.vectors, size), nn.Linear(WIDTH, size)
        self.context = Context(size, sizes.heads)
        self.word, self.event, self.product = (nn.Linear(size, size) for _ in range(3))
        self.sentence_distance, self.word_distance = nn.Embedding(_FARTHEST, size), nn.Embedding(_FARTHEST, size)
        self.mark = nn.Embedding(3, size)
        self.reader = EventReader(size, sizes.reading)
        self.weights = nn.Parameter(torch.zeros(sizes.statements))
        self.bag = nn.EmbeddingBag(sizes.statements, sizes.bag, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)
        self.inner = nn.ModuleDict({
            question: nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * size + sizes.bag, sizes.hidden), nn.GELU())
            for question in QUESTIONS
        })  # fmt: skip
        self.outer = nn.ModuleDict(
            {question: nn.Sequential(nn.Dropout(dropout), nn.Linear(sizes.hidden, 1)) for question in QUESTIONS}
        )
        self.compared = nn.ModuleDict({question: Comparison(sizes.hidden, dropout) for question in ASKED_TOGETHER})
        self.dropout = nn.Dropout(dropout)

    def read(self, vectors: Tensor, features: Tensor) -> Tensor:
        """The words of one stretch of text in context: (words, vectors) and (words, features) to (words, size)."""
        words = self.vectors(self.dropout(self.norm(vectors))) + self.features(features)
        result: Tensor = self.context(self.dropout(functional.gelu(words)))
        return result

    def pair(self, text: ReadText, own: Tensor, words: Tensor, events: Tensor, places: Places) -> Tensor:
        """What words are to their events, (pairs, size): `own` vectors of events, and the numbers of both in each pair;
        `places` says where the word stands from the event.
        """
        vectors = (
            text.seen[words] + self.event(own)[events] + self.product(text.words[words] * own[events])
            + self.sentence_distance(places.sentences) + self.word_distance(places.words) + self.mark(places.marks)
        )  # fmt: skip
        result: Tensor = self.dropout(functional.gelu(vectors))
        return result

    def read_of(self, rows: Tensor) -> Tensor:
        """What was read of words around their events (`Reading.rows`), beside what `pair` gives."""
        result: Tensor = self.reader.outer(self.dropout(rows))
        return result

    def weigh(self, question: str, vectors: Tensor, statements: Sequence[Tensor]) -> Weighed:
        """What the question sees of candidates: `vectors` (candidates, 3 × size), the numbers of their statements."""
        flat = torch.cat(list(statements))
        offsets = torch.tensor([0, *map(len, statements[:-1])]).cumsum(0)
        sums = functional.embedding_bag(flat, self.weights.unsqueeze(1), offsets, mode="sum")
        return Weighed(self.inner[question](torch.cat([vectors, self.bag(flat, offsets)], 1)), sums)

    def score(self, question: str, weighed: Weighed, table: Table | None = None) -> Tensor:
        """The log-odds of candidates; `table` says which share their words or their event, where it counts."""
        scores: Tensor = self.outer[question](weighed.rows) + weighed.sums
        if table is not None:
            scores = scores + self.compared[question](weighed.rows, table)
        return scores.squeeze(1)


@dataclass
class Weighed:
    """Candidates as a question sees them, `rows` (candidates, hidden), and the `sums` of their statements' weights."""

    rows: Tensor
    sums: Tensor


@dataclass
class Places:
    """How far words stand from their events, in sentences and words, each on its scale, and whether they show an event:
    0 for none, 1 for this one, 2 for another.
    """

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


@dataclass
class ReadText:
    """A document as the network has read it: its words in context (words, size), and as every event sees them alike,
    the number of the sentence of each, and whether it shows an event.
    """

    words: Tensor
    seen: Tensor
    sentences: Tensor
    told: Tensor


def places_of(text: ReadText, marked: Marked, events: Tensor, words: Tensor) -> Places:
    """Where words stand from the nearest word of their event.

    `words`, `events` (pairs): numbers of words of the document and of events; the words of each event in `marked`
    ascend.
    """
    steps = _from_nearest(words, marked.words, events, marked)
    across = _from_nearest(text.sentences[words], text.sentences[marked.words], events, marked)
    shown = torch.where(steps == 0, 1, 2 * text.told[words].long())
    return Places(on_scale(across), on_scale(steps), shown)


def _from_nearest(places: Tensor, marks: Tensor, events: Tensor, marked: Marked) -> Tensor:
    """How far each place is from the nearest mark of its event; of two that are as near, from the first.

    `places`, `events` (pairs); `marks` (words of the events).
    """
    spread = int(torch.cat([places, marks]).max()) + 1  # the events one behind the other, on one line
    after = torch.searchsorted(marked.events * spread + marks, events * spread + places)
    counts = torch.bincount(marked.events, minlength=marked.count)
    first, last = (counts.cumsum(0) - counts)[events], (counts.cumsum(0) - 1)[events]
    behind, ahead = places - marks[torch.maximum(after - 1, first)], places - marks[torch.minimum(after, last)]
    return torch.where(behind.abs() <= ahead.abs(), behind, ahead)


def seen_by(
    network: EventNetwork,
    text: ReadText,
    marked: Marked,
    events: Tensor,
    words: Tensor,
    reading: Reading | None = None,
) -> Tensor:
    """What words are to their events, shapes (pairs,) and (pairs, size), with what `reading` has of them."""
    own = means_of(text.words[marked.words], marked)
    pairs = network.pair(text, own, words, events, places_of(text, marked, events, words))
    return pairs if reading is None else pairs + network.read_of(reading.at(events, words))


def read_around(network: EventNetwork, asked: Sequence[tuple[ReadText, Sequence[Sequence[int]]]]) -> list[Reading]:
    """What is read around the events of some texts, given by their words; several texts at once only for speed."""
    near = [[words_around(of_event, len(text.words)) for of_event in marks] for text, marks in asked]
    seen = [
        seen_by(network, text, marked_by(marks), _numbered(around), torch.cat(around))
        for (text, marks), around in zip(asked, near, strict=True)
    ]
    lengths = torch.tensor([len(words) for around in near for words in around])
    rows = torch.split(network.reader(torch.cat(seen), lengths), [len(one) for one in seen])
    return [Reading(read, _numbered(around), torch.cat(around)) for read, around in zip(rows, near, strict=True)]


def _numbered(parts: Sequence[Tensor]) -> Tensor:
    """The number of the part of each element."""
    return torch.repeat_interleave(torch.arange(len(parts)), torch.tensor([len(part) for part in parts]))


def marked_by(marks: Sequence[Sequence[int]]) -> Marked:
    """The words of each event, in order, as one row."""
    parts = [torch.tensor(list(of_event)) for of_event in marks]
    return Marked(torch.cat(parts), _numbered(parts), len(parts))


def means_of(rows: Tensor, marked: Marked) -> Tensor:
    """The mean of the rows of each event's words: (words, size) to (events, size)."""
    sums = rows.new_zeros(marked.count, rows.shape[1]).index_add_(0, marked.events, rows)
    return sums / torch.bincount(marked.events, minlength=marked.count).unsqueeze(1)
