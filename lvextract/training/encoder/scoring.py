"""Scores a network on annotated sentences: F1 or accuracy in percent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import fmean

from lvextract.nlp.encoder.chain import encode
from lvextract.nlp.encoder.network import Network
from lvextract.nlp.encoder.predict import Reading, predict
from lvextract.training.encoder.batches import BatchMaker
from lvextract.training.encoder.examples import Example, LabelledWord
from lvextract.training.span_scores import entity_scores, f1

Read = tuple[Example, Reading]  # a sentence, and what the network says of it

_SHOWN = 0.5  # the probability from which a word is taken to show an event


def score(network: Network, maker: BatchMaker, windows: Sequence[Sequence[Example]]) -> dict[str, float]:
    """How good the network is at each task that is annotated in the windows."""
    examples = [example for window in windows for example in window]
    pairs = list(zip(examples, predict(network, [maker.read(window) for window in windows]), strict=True))
    scores = _word_scores([pair for pair in pairs if pair[0].has_tree])
    if with_entities := [pair for pair in pairs if pair[0].has_entities]:
        scores |= _entity_scores(with_entities)
    return scores | _record_scores([pair for pair in pairs if pair[0].events is not None], network.labels.spans)


def _word_scores(pairs: Sequence[Read]) -> dict[str, float]:
    """As in the shared tasks of Universal Dependencies, LAS regards no subtypes of relations."""
    right: dict[str, Callable[[LabelledWord, Reading, int], bool]] = {
        "UPOS": lambda word, reading, i: word.upos == reading.upos[i],
        "features": lambda word, reading, i: word.bundle == reading.feats[i],
        "UAS": lambda word, reading, i: word.head == reading.heads[i],
        "LAS": lambda word, reading, i: (
            word.head == reading.heads[i] and _universal(word.relation) == _universal(reading.relations[i])
        ),
    }
    words = [(word, reading, i) for example, reading in pairs for i, word in enumerate(example.words)]
    return {name: 100 * fmean(is_right(*word) for word in words) for name, is_right in right.items() if words}


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


def _entity_scores(pairs: Sequence[Read]) -> dict[str, float]:
    gold = [[word.label for word in example.words] for example, _ in pairs]
    return entity_scores(gold, [encode(list(reading.entities), len(example.words)) for example, reading in pairs])


def _record_scores(pairs: Sequence[Read], kinds: Iterable[str]) -> dict[str, float]:
    """Of the words that show events, and of the spans of each kind."""
    if not pairs:
        return {}
    shown = {(i, word) for i, (example, _) in enumerate(pairs) for word in example.events or ()}
    found = {(i, word) for i, (_, reading) in enumerate(pairs) for word in (reading.events >= _SHOWN).nonzero()[0]}
    scores = {"words of events": f1(shown, found)}
    for kind in kinds:
        gold = {(i, span) for i, (example, _) in enumerate(pairs) for span in example.spans if span[2] == kind}
        predicted = {(i, span) for i, (_, reading) in enumerate(pairs) for span in reading.spans if span[2] == kind}
        scores[f"{kind}, spans"] = f1(gold, predicted)
    return scores
