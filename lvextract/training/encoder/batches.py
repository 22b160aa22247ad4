"""Windows of sentences as tensors: what the network reads, and what it should say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from random import Random

import torch
from torch import Tensor

from lvextract.nlp.encoder.chain import bioes, encode
from lvextract.nlp.encoder.flags import Flags
from lvextract.nlp.encoder.network import Labels, Window
from lvextract.nlp.encoder.pieces import LONGEST_SENTENCE, MARKS, Pieces, together
from lvextract.training import recipes
from lvextract.training.encoder.examples import UNKNOWN, Example, LabelledWord

IGNORED = -100  # a label that teaches nothing, as `cross_entropy` knows it
_POOL = 200  # windows sorted by length before they become batches


@dataclass(frozen=True)
class Batch:
    """Windows and the labels of their sentences, all of the shape (sentences, words) but `spans`.

    `spans` has a row for each kind of each sentence; `heads` counts from 1, the root is 0.
    """

    windows: Sequence[Window]
    present: Tensor
    entities: Tensor
    has_entities: Tensor
    upos: Tensor
    feats: Tensor
    heads: Tensor
    relations: Tensor
    events: Tensor
    spans: Tensor

    def to(self, device: torch.device) -> Batch:
        """The labels on a device; the windows stay where they are."""
        tensors = {f.name: getattr(self, f.name).to(device) for f in fields(self) if f.name != "windows"}
        return replace(self, **tensors)


class BatchMaker:
    """Turns windows of examples into batches for a network with these labels.

    `longest`: pieces that its encoder reads at once.
    """

    def __init__(self, labels: Labels, pieces: Pieces, flags: Flags, longest: int) -> None:
        self._labels, self._pieces, self._flags, self._longest = labels, pieces, flags, longest
        self._upos, self._feats, self._relations = map(_numbered, (labels.upos, labels.feats, labels.relations))
        self._entities, self._marks = _numbered(bioes(labels.entities)), _numbered(bioes([""]))

    def windows(self, paragraphs: Iterable[Sequence[Example]]) -> list[list[Example]]:
        """The sentences of paragraphs, put together up to the length of a window."""
        return [window for paragraph in paragraphs for window in self._windows(paragraph)]

    def _windows(self, paragraph: Sequence[Example]) -> Iterator[list[Example]]:
        sentences = [_cut(example) for example in paragraph]
        for first, last in self._pieces.spread([example.forms() for example in sentences], self._longest):
            yield sentences[first:last]

    def read(self, window: Sequence[Example]) -> Window:
        """A window as the network reads it."""
        return self._pieces.window([example.forms() for example in window], self._flags, self._longest)

    def size(self, window: Sequence[Example]) -> int:
        """How many pieces a window has."""
        return MARKS + sum(len(self._pieces.of(form)) for example in window for form in example.forms())

    def batch(self, windows: Sequence[Sequence[Example]]) -> Batch:
        """The tensors of some windows to learn from, in which some words have lost their flags."""
        examples = [example for window in windows for example in window]
        return Batch(
            [_with_fewer_flags(self.read(window)) for window in windows],
            present=_rows([[True] * len(example.words) for example in examples], False),
            entities=_rows([self._entity_labels(example) for example in examples], 0),
            has_entities=torch.tensor([example.has_entities for example in examples]),
            upos=_rows([_tags(example, self._upos, lambda word: word.upos) for example in examples], IGNORED),
            feats=_rows([_tags(example, self._feats, lambda word: word.bundle) for example in examples], IGNORED),
            heads=_rows([_heads(example) for example in examples], IGNORED),
            relations=_rows([self._relation_labels(example) for example in examples], IGNORED),
            events=_rows([_events(example) for example in examples], IGNORED),
            spans=_rows([row for example in examples for row in self._span_labels(example)], IGNORED),
        )

    def _entity_labels(self, example: Example) -> list[int]:
        labels = encode(entity_spans(example.words), len(example.words))
        return [self._entities[label] for label in labels]

    def _relation_labels(self, example: Example) -> list[int]:
        return [
            IGNORED if head == IGNORED else self._relations.get(word.relation, IGNORED)
            for word, head in zip(example.words, _heads(example), strict=True)
        ]

    def _span_labels(self, example: Example) -> Iterator[list[int]]:
        for kind in self._labels.spans:
            if example.events is None:
                yield [IGNORED] * len(example.words)
            else:
                spans = [(first, last, "") for first, last, other in example.spans if other == kind]
                yield [self._marks[label] for label in encode(spans, len(example.words))]


def grouped(
    windows: Sequence[Sequence[Example]], maker: BatchMaker, size: int, random: Random
) -> list[list[Sequence[Example]]]:
    """All windows in an order of chance, those of similar length together: up to `size` pieces with the padding."""
    order = [(maker.size(window), window) for window in windows]
    random.shuffle(order)
    pools = (order[i : i + _POOL] for i in range(0, len(order), _POOL))
    groups = [[pool[i][1] for i in group] for pool in pools for group in together([n for n, _ in pool], size)]
    random.shuffle(groups)
    return groups


def entity_spans(words: Sequence[LabelledWord]) -> list[tuple[int, int, str]]:
    """The entities that BIO labels mark."""
    spans: list[tuple[int, int, str]] = []
    for i, word in enumerate(words):
        mark, _, kind = word.label.partition("-")
        if mark == "I" and spans and spans[-1][1:] == (i - 1, kind):
            spans[-1] = (spans[-1][0], i, kind)
        elif mark != "O":
            spans.append((i, i, kind))
    return spans


def _with_fewer_flags(window: Window) -> Window:
    """Some words without flags: in new text many are unknown, and the network must read those too."""
    known = torch.rand(len(window.flags), 1) >= recipes.UNFLAGGED
    return replace(window, flags=window.flags * known)


def _cut(example: Example) -> Example:
    """No longer than a sentence that the network reads; what a corpus has of longer ones is not worth the padding."""
    if len(example.words) <= LONGEST_SENTENCE:
        return example
    words = example.words[:LONGEST_SENTENCE]
    return Example([word._replace(head=UNKNOWN) for word in words], example.has_entities, example.has_tags)


def _tags(example: Example, numbers: Mapping[str, int], tag: Callable[[LabelledWord], str]) -> list[int]:
    if not example.has_tags:
        return [IGNORED] * len(example.words)
    return [numbers.get(tag(word), IGNORED) for word in example.words]


def _heads(example: Example) -> list[int]:
    return [word.head if example.has_tree and word.head != UNKNOWN else IGNORED for word in example.words]


def _events(example: Example) -> list[int]:
    if example.events is None:
        return [IGNORED] * len(example.words)
    return [int(i in example.events) for i in range(len(example.words))]


def _numbered(labels: Sequence[str]) -> Mapping[str, int]:
    return {label: i for i, label in enumerate(labels)}


def _rows(rows: Sequence[Sequence[int]], padding: int) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], True, padding)
