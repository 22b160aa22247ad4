"""Learns the weights of the ranking (`lvextract.events.ranking`) from texts with annotated records.

One logistic regression for each question that the event stage asks: does this word show an event, is the happening at
that time, was the prize won there, does the party hold it or take part, is the record of an event at all. Each is
trained on what the stages before it give, which is why they are trained in order; the last one learns from records
that were filled by weights which had not seen the text, as it will meet them in use.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor

from lvextract import Extractor
from lvextract.events import filled_scene, scene_of
from lvextract.events.awards import fill_awards, prizes_told, put_to_contest
from lvextract.events.candidates import candidates
from lvextract.events.contest import contest_features, contests
from lvextract.events.dates import date_features, dates, set_dates, tie_dates
from lvextract.events.moments import moments
from lvextract.events.places import place_candidates, place_features
from lvextract.events.ranking import FILE, Ranking
from lvextract.events.record_features import features_of_record
from lvextract.events.role_features import role_features
from lvextract.events.roles import SLOTS
from lvextract.events.text_features import Telling
from lvextract.events.trigger_features import features_of_trigger
from lvextract.events.triggers import find_triggers
from lvextract.events.won import Won
from lvextract.training.annotated import (
    OWN,
    Annotated,
    Gold,
    fills,
    fold,
    folds,
    is_named,
    is_period,
    is_titled,
    match,
    period,
    read_annotated,
    shows,
    wins,
)  # fmt: skip
from lvextract.training.workshop import Workshop

logger = logging.getLogger(__name__)

Sample = tuple[list[str], bool]  # what is true of a candidate, and whether the annotators chose it

# The probabilities from which a question is answered yes: where F1 is highest on texts that training has not seen.
THRESHOLDS = {
    "trigger": 0.08, "date": 0.35, "contest": 0.06, "organizers": 0.28, "participants": 0.3, "location": 0.4,
    "record": 0.28,
}  # fmt: skip
_PENALTY = 2.0  # on the squares of the weights
_OF_WORDS = 4.0  # where the statements tell of single words
_RARE = 4  # statements that fewer candidates share are not weighed
_SMALL = 0.02  # weights under it are left out
_FOLDS = 3


def train_ranking(shop: Workshop) -> None:
    """Learn from our own records and those that the workshop names, as the folder's models read the texts."""
    texts = read_annotated([*sorted(OWN.glob("*.jsonl")), *shop.records], Extractor(shop.out), shop.data / "ud")
    logger.info("%d texts, %d records", len(texts), sum(len(text.events) for text in texts))
    save(learn(texts), shop.out / FILE)


def save(weights: dict[str, dict[str, float]], path: Path) -> None:
    """Write the weights, the largest first, without those that hardly count."""
    kept = {
        question: {
            statement: round(weight, 2)
            for statement, weight in sorted(found.items(), key=lambda pair: -abs(pair[1]))
            if abs(weight) >= _SMALL
        }
        for question, found in weights.items()
    }
    content = {"thresholds": THRESHOLDS, "weights": kept}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def learn(texts: Sequence[Annotated]) -> dict[str, dict[str, float]]:
    """The weights of every question."""
    weights = _learn_slots(texts)
    samples: list[Sample] = []
    for others, part in folds(texts, _FOLDS):
        ranking = Ranking(_learn_slots(others) | {"record": {"": 1.0}}, THRESHOLDS)
        samples += _samples(part, lambda text, ranking=ranking: record_samples(text, ranking))  # type: ignore[misc]
    return weights | {"record": fit(samples, _OF_WORDS)}


def _learn_slots(texts: Sequence[Annotated]) -> dict[str, dict[str, float]]:
    """The weights of all questions but the last."""
    weights = {"trigger": fit(_samples(texts, trigger_samples), _OF_WORDS)}
    ranking = Ranking(weights, THRESHOLDS)  # sees what is added to `weights`
    weights["date"] = fit(_samples(texts, lambda text: date_samples(text, ranking)))
    weights["contest"] = fit(_samples(texts, lambda text: contest_samples(text, ranking)))
    for slot in SLOTS:
        weights[slot] = fit(_samples(texts, lambda text, slot=slot: role_samples(text, ranking, slot)))  # type: ignore[misc]
    weights["location"] = fit(_samples(texts, lambda text: place_samples(text, ranking)))
    return weights


def _samples(texts: Sequence[Annotated], of_text: Callable[[Annotated], Iterator[Sample]]) -> list[Sample]:
    return [sample for text in texts for sample in of_text(text)]


def trigger_samples(text: Annotated) -> Iterator[Sample]:
    """Each word that may show an event, and whether it is of one that the annotators recorded."""
    triggers = find_triggers(text.document)
    times = moments(text.document)
    tie_dates(triggers, times)
    telling = Telling(text.document, times, triggers)
    for trigger in triggers:
        chosen = any(
            shows(text, trigger, gold) or is_titled(trigger.title, gold) or fold(trigger.type) == fold(gold["type"])
            for gold in text.events
        )
        yield features_of_trigger(telling, trigger), chosen


def date_samples(text: Annotated, ranking: Ranking) -> Iterator[Sample]:
    """Each time around a recorded happening, and whether it is when it happens."""
    scene = scene_of(text.document, ranking)
    matched = match(text, scene.happenings)
    for happening in scene.happenings:
        gold = matched.get(id(happening))
        if gold is None or (gold["date"] and period(gold) is None):
            continue
        for candidate in dates(scene, happening):
            if candidate.timex.first is not None:
                yield date_features(scene, happening, candidate), is_period(candidate.timex, gold)


def contest_samples(text: Annotated, ranking: Ranking) -> Iterator[Sample]:
    """Each happening that a prize may belong to, and whether it does."""
    scene = scene_of(text.document, ranking)
    matched = match(text, scene.happenings)
    set_dates(scene, ranking)
    for won in prizes_told(scene):
        own = None
        for happening in contests(scene, won.sentence):
            chosen = id(happening) in matched and _is_won_in(text, won, matched[id(happening)])
            own = happening if chosen else own
            yield contest_features(scene, won.sentence, won.prize, happening), chosen
        shown = put_to_contest(scene, won, own)
        if shown is not None and own is None:
            # Shown by this prize alone; what was won beside it belongs to it too.
            taken = {id(gold) for gold in matched.values()}
            told = (gold for gold in text.events if id(gold) not in taken and _is_won_in(text, won, gold))
            matched |= {id(shown): gold for gold in islice(told, 1)}


def _is_won_in(text: Annotated, won: Won, gold: Gold) -> bool:
    """Whether the gold record has the award."""
    return wins(text, won.prize.name, won.prize.place, won.recipients, gold["awards"])


def role_samples(text: Annotated, ranking: Ranking, slot: str) -> Iterator[Sample]:
    """Each party that may fill the slot of a happening, and whether it does; not as a part of one that does."""
    scene = scene_of(text.document, ranking)
    matched = match(text, scene.happenings)
    set_dates(scene, ranking)
    fill_awards(scene, ranking)
    for of_sentence in candidates(scene):
        found = [(candidate, matched.get(id(candidate.happening))) for candidate in of_sentence]
        named = [candidate for candidate, gold in found if gold is not None and is_named(candidate.party, gold[slot])]
        for candidate, gold in found:
            chosen = gold is not None and fills(text, candidate.party, gold[slot])
            is_part = candidate not in named and any(candidate.overlaps(other) for other in named)
            yield role_features(scene, candidate), chosen and not is_part


def place_samples(text: Annotated, ranking: Ranking) -> Iterator[Sample]:
    """Each place that a happening may be at, and whether it is."""
    scene = scene_of(text.document, ranking)
    matched = match(text, scene.happenings)
    set_dates(scene, ranking)
    for candidate in place_candidates(scene):
        gold = matched.get(id(candidate.happening))
        chosen = gold is not None and fills(text, candidate.place, gold["location"])
        yield place_features(scene, candidate), chosen


def record_samples(text: Annotated, ranking: Ranking) -> Iterator[Sample]:
    """Each filled happening, and whether the annotators recorded it."""
    scene = filled_scene(text.document, ranking)
    matched = match(text, scene.happenings)
    for happening in scene.happenings:
        yield features_of_record(scene, happening), id(happening) in matched


def fit(samples: Sequence[Sample], penalty: float = _PENALTY) -> dict[str, float]:
    """The weight of each statement in a logistic regression; the statement "", true of all, is the bias."""
    if not samples:
        return {"": 0.0}
    counts = Counter(statement for statements, _ in samples for statement in statements)
    index = {statement: i for i, statement in enumerate(s for s, count in counts.items() if count >= _RARE)}
    rows = [[index[statement] for statement in statements if statement in index] for statements, _ in samples]
    flat = torch.tensor([column for row in rows for column in row])
    offsets = torch.tensor([0, *map(len, rows[:-1])]).cumsum(0)
    chosen = torch.tensor([float(label) for _, label in samples])
    penalties = torch.full((len(index),), penalty / 2)
    penalties[index[""]] = penalty / 200
    weights = torch.zeros(len(index), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=60, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        scores = torch.nn.functional.embedding_bag(flat, weights[:, None], offsets, mode="sum")[:, 0]
        misses = torch.nn.functional.binary_cross_entropy_with_logits(scores, chosen, reduction="sum")
        total: Tensor = misses + (penalties * weights * weights).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return dict(zip(index, weights.tolist(), strict=True))
