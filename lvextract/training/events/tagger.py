"""Teaches the tagger of mentions (`lvextract.events.scoring.tagger`) from texts with annotated records.

Its weights go with the encoder's; what it finds in the texts that it has learnt from is surer than elsewhere, so the
rest of the stage learns from what taggers found that had not seen the text (`tag_unseen`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from lvextract.events.scoring.tagger import KINDS, MentionTagger
from lvextract.nlp.encoder.chain import Span, encode
from lvextract.training.annotated import Annotated, folds
from lvextract.training.descent import descend
from lvextract.training.encoder.examples import Example, LabelledWord, with_records

logger = logging.getLogger(__name__)

EPOCHS = 8
_TOGETHER = 32  # sentences of a step
_RATE, _DECAY = 1e-3, 0.02
_FOLDS = 4
_JITTER = 8  # words by which lengths are blurred when sentences are put together


class Row(NamedTuple):
    """A sentence: the vectors of its words (words, size), which show an event (words), and the spans of each kind."""

    vectors: Tensor
    events: Tensor
    spans: dict[str, list[Span]]


def rows_of(text: Annotated) -> list[Row]:
    """The sentences of the text that the encoder has read, with what its records say of their words."""
    document = text.document
    examples = [Example([LabelledWord(token.text) for token in sentence.tokens]) for sentence in document.sentences]
    recorded = with_records(examples, document.text, text.events)
    return [
        Row(
            torch.from_numpy(sentence.vectors).half(),
            torch.tensor([float(i in (example.events or ())) for i in range(len(sentence.tokens))]),
            {kind: [(a, b, "") for a, b, other in example.spans if other == kind] for kind in KINDS},
        )
        for sentence, example in zip(document.sentences, recorded, strict=True)
        if sentence.vectors is not None
    ]


def train_tagger(rows: Sequence[Row], seed: int, epochs: int = EPOCHS) -> MentionTagger:
    """A tagger that has learnt from the sentences. Raises ValueError if there are none."""
    if not rows:
        raise ValueError("no sentence has vectors of an encoder to learn from")
    torch.manual_seed(seed)
    tagger = MentionTagger(rows[0].vectors.shape[1])
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=_RATE, weight_decay=_DECAY)
    random, steps = Random(seed), epochs * (len(rows) // _TOGETHER + 1)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0, 1 - step / steps))
    for epoch in range(epochs):
        tagger.train()
        losses = []
        for batch in _batches(rows, random):
            losses.append(descend(_loss(tagger, batch), tagger.parameters(), optimizer, rates))
        logger.info("tagger, epoch %d: loss %.3f", epoch, sum(losses) / len(losses))
    return tagger.eval()


def tag_unseen(texts: Sequence[Annotated], seed: int) -> None:
    """Tag each text with a tagger that has learnt from others."""
    for others, part in folds(texts, _FOLDS):
        tagger = train_tagger([row for text in others for row in rows_of(text)], seed)
        for text in part:
            tagger.tag(text.document)


def _batches(rows: Sequence[Row], random: Random) -> Iterator[Sequence[Row]]:
    """Sentences of about one length together."""
    order = sorted(rows, key=lambda row: len(row.events) + random.random() * _JITTER)
    batches = [order[start : start + _TOGETHER] for start in range(0, len(order), _TOGETHER)]
    random.shuffle(batches)
    return iter(batches)


def _loss(tagger: MentionTagger, rows: Sequence[Row]) -> Tensor:
    lengths = [len(row.events) for row in rows]
    vectors = nn.utils.rnn.pad_sequence([row.vectors.float() for row in rows], batch_first=True)
    shown = nn.utils.rnn.pad_sequence([row.events for row in rows], batch_first=True)
    present = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
    events, labels = tagger(vectors, lengths)
    numbers = {label: number for number, label in enumerate(tagger.chain.labels)}
    gold = torch.zeros(labels.shape[:2], dtype=torch.long)
    for i, row in enumerate(rows):
        for k, kind in enumerate(KINDS):
            of_kind = [numbers[label] for label in encode(row.spans[kind], lengths[i])]
            gold[i * len(KINDS) + k, : lengths[i]] = torch.tensor(of_kind)
    of_spans = tagger.chain.loss(labels, gold, present.repeat_interleave(len(KINDS), 0)) / present.sum()
    return functional.binary_cross_entropy_with_logits(events[present], shown[present]) + of_spans
