"""What is found in a text depends neither on the batch nor on threads, and hardly on how the weights are multiplied."""

import copy
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from short_texts import FOREIGN, LATVIAN, LONG

from lvextract import Extractor
from lvextract.default import default_extractor
from lvextract.document import Document
from lvextract.events.scoring.neural import model_in
from lvextract.items import Task
from lvextract.nlp import SHIPPED
from lvextract.nlp.stage import NeuralStage
from lvextract.stages import stages

PUBLISHED = "2024-05-20"
TEXTS = [*LATVIAN[::3], *FOREIGN, *LONG]
MIXED = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=10)


@pytest.fixture(scope="module")
def alone(extractor: Extractor) -> dict[str, Document]:
    """Each of the texts, read by itself."""
    return {text: extractor.analyze(text, PUBLISHED) for text in TEXTS}


def records(document: Document) -> list[dict[str, Any]]:
    return [event.model_dump() for event in document.events]


def unscored(document: Document) -> list[Any]:
    """The records without their confidence and that of their fillers, which move a little with the vectors."""
    return [_without_confidence(event.model_dump()) for event in document.events]


def _without_confidence(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_confidence(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_confidence(item) for key, item in value.items() if key != "confidence"}
    return value


def together(extractor: Extractor, texts: list[str]) -> list[Document]:
    tasks = extractor.analyze_together([Task(text, published=PUBLISHED) for text in texts])
    assert [task.error for task in tasks] == [None] * len(texts)
    return [task.document for task in tasks if task.document is not None]


def tags(document: Document) -> list[tuple[Any, ...]]:
    """All that the neural stage says of each token."""
    return [(t.start, t.end, t.lemma, t.upos, dict(t.feats), t.head, t.deprel, t.event) for t in document.tokens]


def entities(document: Document) -> list[tuple[Any, ...]]:
    return [(e.start, e.end, e.label, e.probability) for e in document.entities]


def proposals(document: Document) -> list[tuple[Any, ...]]:
    return [(p.start, p.end, p.kind, p.probability) for p in document.proposals]


@settings(deadline=None, max_examples=6)
@given(texts=MIXED, batch_size=st.integers(1, 5))
def test_records_are_the_same_alone_and_in_any_batch(
    alone: dict[str, Document], texts: list[str], batch_size: int
) -> None:
    items = [{"text": text, "published": PUBLISHED} for text in texts]
    results = default_extractor().extract_many(items, batch_size=batch_size)
    assert [[event.model_dump() for event in result.events] for result in results] == [
        records(alone[text]) for text in texts
    ]


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_records_are_the_same_from_several_threads_whatever_torch_may_use(
    extractor: Extractor, alone: dict[str, Document], threads: int
) -> None:
    texts = Random(threads).sample(TEXTS, 8)
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        with ThreadPoolExecutor(threads) as pool:
            found = list(pool.map(lambda text: records(extractor.analyze(text, PUBLISHED)), texts))
        assert torch.get_num_threads() == threads
    finally:
        torch.set_num_threads(before)
    assert found == [records(alone[text]) for text in texts]


@pytest.fixture(scope="module")
def batched(extractor: Extractor) -> dict[str, Document]:
    """Each of the texts, read together with all others."""
    return dict(zip(TEXTS, together(extractor, TEXTS), strict=True))


@pytest.mark.parametrize("layer", [tags, entities, proposals])
def test_a_layer_is_the_same_alone_and_together(
    alone: dict[str, Document], batched: dict[str, Document], layer: Any
) -> None:
    assert {text: layer(document) for text, document in batched.items()} == {
        text: layer(document) for text, document in alone.items()
    }
    assert sum(bool(layer(document)) for document in alone.values()) > len(LONG)


@pytest.mark.parametrize("text", [*LATVIAN[::9], *LONG])
def test_vectors_are_the_same_alone_and_together(
    alone: dict[str, Document], batched: dict[str, Document], text: str
) -> None:
    vectors = [[sentence.vectors for sentence in read[text].sentences] for read in (alone, batched)]
    for one, other in zip(*vectors, strict=True):
        assert one is not None
        assert np.array_equal(one, other)


def test_a_token_has_its_vector(alone: dict[str, Document]) -> None:
    shapes = [
        (len(sentence.vectors), len(sentence.tokens))
        for document in alone.values()
        for sentence in document.sentences
        if sentence.vectors is not None
    ]
    assert len(shapes) == sum(len(document.sentences) for document in alone.values()) > 20
    assert [shape for shape in shapes if shape[0] != shape[1]] == []


@pytest.fixture(scope="module")
def both(extractor: Extractor) -> list[tuple[Document, Document]]:
    """Texts read with weights of small integers, as always, and with those as floats."""
    exact = copy.copy(extractor)
    exact._stages = stages(NeuralStage(SHIPPED, exact=True), model_in(SHIPPED))
    return list(zip(together(extractor, LATVIAN), together(exact, LATVIAN), strict=True))


def test_integers_and_floats_give_the_same_records(both: list[tuple[Document, Document]]) -> None:
    """Of 85 % of the texts: the event stage reads the vectors themselves, and rounds nothing."""
    different = [one.text for one, other in both if unscored(one) != unscored(other)]
    assert len(different) <= 0.15 * len(LATVIAN)


@pytest.mark.parametrize(("layer", "share"), [("upos", 0.98), ("feats", 0.97), ("lemma", 0.98), ("head", 0.95)])
def test_integers_and_floats_give_the_same_tags(
    both: list[tuple[Document, Document]], layer: str, share: float
) -> None:
    pairs = [pair for one, other in both for pair in zip(one.tokens, other.tokens, strict=True)]
    alike = sum(getattr(one, layer) == getattr(other, layer) for one, other in pairs)
    assert alike >= share * len(pairs) > 400


def test_the_texts_tell_of_events(both: list[tuple[Document, Document]]) -> None:
    """So that it says something that records are the same."""
    assert sum(bool(document.events) for document, _ in both) >= len(LATVIAN) / 2
