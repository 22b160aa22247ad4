"""Learns the network of the event stage (`lvextract.events.scoring.network`), all questions together."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional

from lvextract.events.scoring import LinearScorer
from lvextract.events.scoring.asked import ASKED_TOGETHER, OF_SCENE, QUESTIONS
from lvextract.events.scoring.comparison import table_of
from lvextract.events.scoring.network import EventNetwork, ReadText, Sizes, marked_by, read_around, seen_by
from lvextract.events.scoring.neural import Model, candidate_vectors, read_in_stretches
from lvextract.events.scoring.reading import Reading
from lvextract.training.descent import descend
from lvextract.training.events.examples import IGNORED, ROLES, Example

logger = logging.getLogger(__name__)

EPOCHS = 8
_TOGETHER = 8  # texts of a step
_RATE, _RATE_OF_WEIGHTS = 1e-3, 5e-3
_DECAY, _DECAY_OF_WEIGHTS = 0.02, 0.1
_WARM_UP = 100  # steps
_SCALE = 1 / 40  # of the summed losses of a text
_RARE = 4  # statements that fewer candidates share are not weighed
_FORGOTTEN = 0.15  # of the statements, in each step: so that the vectors learn to answer too

Numbers = Mapping[str, Sequence[Tensor]]  # of the statements of each candidate, by question


class RoleTagger(nn.Module):
    """What each word is in each role of an event; only to teach the vectors of words and events."""

    def __init__(self, size: int, dropout: float = 0.3) -> None:
        super().__init__()
        self.scorer = nn.Sequential(
            nn.Linear(size, size), nn.GELU(), nn.Dropout(dropout), nn.Linear(size, 3 * len(ROLES))
        )

    def forward(self, pairs: Tensor) -> Tensor:
        """The scores of the labels: (pairs, roles, 3)."""
        scores: Tensor = self.scorer(pairs)
        return scores.view(len(pairs), len(ROLES), 3)


def train(examples: Sequence[Example], linear: LinearScorer, seed: int, epochs: int = EPOCHS) -> Model:
    """A model that has learnt from the examples; it has no thresholds yet."""
    torch.manual_seed(seed)
    statements = known_statements(examples)
    sizes = Sizes(examples[0].vectors.shape[1], sum(map(len, statements.values())))
    network, tagger = EventNetwork(sizes), RoleTagger(sizes.words)
    model = Model(linear, network, statements)
    numbers = [numbers_of(model, example) for example in examples]
    rows = list(zip(examples, numbers, strict=True))
    optimizer = _optimizer(network, tagger)
    steps = epochs * (len(rows) // _TOGETHER + 1)
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / _WARM_UP) * max(0, 1 - step / steps)
    )
    for epoch in range(epochs):
        network.train()
        begin, losses = time.monotonic(), []
        for batch in _batches(rows, Random(f"{seed} {epoch}")):
            loss = _SCALE * loss_of(network, tagger, batch)
            losses.append(descend(loss, network.parameters(), optimizer, rates))
        logger.info("epoch %d, %d s, loss %.3f", epoch, time.monotonic() - begin, sum(losses) / len(losses))
    network.eval()
    return model


def known_statements(examples: Sequence[Example]) -> dict[str, list[str]]:
    """The statements of each question that are true of enough candidates."""
    counts = {question: Counter[str]() for question in QUESTIONS}
    for example in examples:
        for question, candidates in example.candidates.items():
            counts[question].update(name for features in candidates.features for name in features)
    return {question: sorted(name for name, n in found.items() if n >= _RARE) for question, found in counts.items()}


def numbers_of(model: Model, example: Example) -> Numbers:
    """The numbers of the statements of the example's candidates."""
    return {
        question: [model.numbers(question, features) for features in candidates.features]
        for question, candidates in example.candidates.items()
    }


def _optimizer(network: EventNetwork, tagger: RoleTagger) -> torch.optim.Optimizer:
    rest = [p for p in (*network.parameters(), *tagger.parameters()) if p is not network.weights]
    return torch.optim.AdamW([
        {"params": rest, "lr": _RATE, "weight_decay": _DECAY},
        {"params": [network.weights], "lr": _RATE_OF_WEIGHTS, "weight_decay": _DECAY_OF_WEIGHTS},
    ])  # fmt: skip


def _batches(rows: Sequence[tuple[Example, Numbers]], random: Random) -> Iterator[Sequence[tuple[Example, Numbers]]]:
    order = random.sample(rows, len(rows))
    return (order[i : i + _TOGETHER] for i in range(0, len(order), _TOGETHER))


def loss_of(network: EventNetwork, tagger: RoleTagger, batch: Sequence[tuple[Example, Numbers]]) -> Tensor:
    """The mean over some texts of their summed losses: of every candidate, and of the roles of their words."""
    losses = [
        _loss_of_text(network, tagger, text, reading, *row)
        for row, (text, reading) in zip(batch, read(network, [example for example, _ in batch]), strict=True)
    ]
    return torch.stack(losses).mean()


def _loss_of_text(
    network: EventNetwork,
    tagger: RoleTagger,
    text: ReadText,
    reading: Reading | None,
    example: Example,
    numbers: Numbers,
) -> Tensor:
    loss = text.words.sum() * 0
    for question, candidates in example.candidates.items():
        if candidates.ranges:
            some = [_some(row) for row in numbers[question]]
            scores = _scores(network, text, reading, example, question, some)
            loss = loss + functional.binary_cross_entropy_with_logits(scores, candidates.chosen, reduction="sum")
    return loss + _loss_of_roles(network, tagger, text, reading, example)


def read(network: EventNetwork, examples: Sequence[Example]) -> list[tuple[ReadText, Reading | None]]:
    """The examples as the network reads them, and what it reads around their events, None where there are none."""
    texts = [read_in_stretches(network, one.vectors.float(), one.features, one.sentences, one.told) for one in examples]
    events = [_events_of_scene(one) for one in examples]
    marks = [[one.marks[event] for event in found] for one, found in zip(examples, events, strict=True)]
    asked = [pair for pair in zip(texts, marks, strict=True) if pair[1]]
    around = iter(read_around(network, asked) if asked else ())
    return [
        (text, next(around).numbered(torch.tensor(found)) if found else None)
        for text, found in zip(texts, events, strict=True)
    ]


def _events_of_scene(example: Example) -> list[int]:
    """The numbers of the events of which what is read around them is asked."""
    owners = {owner for question in OF_SCENE for owner in example.candidates[question].owners}
    return sorted((owners | set(example.roles)) - {-1})


def _some(numbers: Tensor) -> Tensor:
    """The statements without those that are forgotten this time."""
    return numbers[torch.rand(len(numbers)) >= _FORGOTTEN]


def _scores(
    network: EventNetwork,
    text: ReadText,
    reading: Reading | None,
    example: Example,
    question: str,
    numbers: Sequence[Tensor],
) -> Tensor:
    candidates = example.candidates[question]
    if question not in OF_SCENE:  # nothing is known of happenings yet
        text, reading = replace(text, told=torch.zeros_like(text.told)), None
    vectors = candidate_vectors(network, text, candidates.ranges, example.marks, candidates.owners, reading)
    weighed = network.weigh(question, vectors, numbers)
    together = question in ASKED_TOGETHER
    return network.score(question, weighed, table_of(candidates.ranges, candidates.owners) if together else None)


def _loss_of_roles(
    network: EventNetwork, tagger: RoleTagger, text: ReadText, reading: Reading | None, example: Example
) -> Tensor:
    loss = text.words.sum() * 0
    if not example.roles:
        return loss
    every, marked = torch.arange(len(text.words)), marked_by(example.marks)
    for event, labels in example.roles.items():
        scores = tagger(seen_by(network, text, marked, torch.full_like(every, event), every, reading))
        loss = loss + functional.cross_entropy(
            scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum"
        )
    return loss


@torch.inference_mode()
def answers(model: Model, example: Example) -> dict[str, tuple[list[float], list[float]]]:
    """The probability of each candidate and whether it was chosen, by question."""
    if model.network is None:
        return {}
    [(text, reading)] = read(model.network, [example])
    numbers = numbers_of(model, example)
    return {
        question: (
            _scores(model.network, text, reading, example, question, numbers[question]).sigmoid().tolist(),
            candidates.chosen.tolist(),
        )
        for question, candidates in example.candidates.items()
        if candidates.ranges
    }
