"""Scores over spans: what was found of what is there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from lvextract.training.stanza_internals import decode_from_bioes

Entity = tuple[int, int, int, str]  # sentence, first token, last token, type

MACRO3 = ({"person"}, {"organization"}, {"location", "GPE"})


def f1(gold: AbstractSet[Hashable], predicted: AbstractSet[Hashable]) -> float:
    """In percent; 0 where there is nothing to find and nothing was found."""
    return 200 * len(gold & predicted) / max(1, len(gold) + len(predicted))


def entity_scores(gold: Sequence[Sequence[str]], predicted: Sequence[Sequence[str]]) -> dict[str, float]:
    """F1 over exact spans, from BIO or BIOES labels: over all types, the mean of MACRO3, and of each type."""
    found, right = _entities(predicted), _entities(gold)
    types = sorted({label for _, _, _, label in right})
    by_type = {label: f1(_only(right, {label}), _only(found, {label})) for label in types}
    three = [f1(_only(right, kind, merged=True), _only(found, kind, merged=True)) for kind in MACRO3]
    return {"entities": f1(right, found), "entities, macro3": sum(three) / len(three)} | by_type


def _entities(sentences: Iterable[Sequence[str]]) -> set[Entity]:
    return {
        (i, entity["start"], entity["end"], entity["type"])
        for i, labels in enumerate(sentences)
        for entity in decode_from_bioes(labels)
    }


def _only(entities: set[Entity], labels: set[str], merged: bool = False) -> set[Entity]:
    """Those with one of `labels`; `merged`: whatever the label, as one type."""
    return {(i, start, end, "" if merged else label) for i, start, end, label in entities if label in labels}


def boundary_scores(
    gold: Sequence[Sequence[Sequence[str]]], predicted: Sequence[Sequence[Sequence[str]]]
) -> dict[str, float]:
    """F1 of the tokens and sentences of texts, each a list of sentences of tokens."""
    scores = {}
    for i, name in enumerate(("tokens", "sentences")):
        spans = [
            {(text, *span) for text, sentences in enumerate(texts) for span in _spans(sentences)[i]}
            for texts in (gold, predicted)
        ]
        scores[name] = f1(*spans)
    return scores


def _spans(sentences: Iterable[Sequence[str]]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Tokens and sentences as offsets in the text without its white space."""
    lengths = [[len("".join(token.split())) for token in sentence] for sentence in sentences]
    token_ends = list(accumulate(length for sentence in lengths for length in sentence))
    sentence_ends = list(accumulate(sum(sentence) for sentence in lengths))
    return (
        set(zip([0, *token_ends], token_ends, strict=False)),
        set(zip([0, *sentence_ends], sentence_ends, strict=False)),
    )
