"""The chain against the definition: every row of labels of a short sentence, weighed one by one."""

from collections.abc import Sequence
from itertools import pairwise, product

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from lvextract.nlp.encoder.chain import OUTSIDE, Chain, Span, bioes, decode, encode

KINDS = ("person", "place")
SEEDS = st.integers(0, 10**6)
LENGTHS = st.integers(1, 4)
SPARE = 3  # words of padding


@st.composite
def sentences(draw: st.DrawFn) -> tuple[list[Span], int]:
    """Spans that do not touch each other's words, and the length of their sentence."""
    pieces = draw(st.lists(st.tuples(st.integers(1, 3), st.sampled_from([None, *KINDS])), min_size=1, max_size=6))
    spans: list[Span] = []
    length = 0
    for size, kind in pieces:
        if kind:
            spans.append((length, length + size - 1, kind))
        length += size
    return spans, length


def is_possible(labels: Sequence[str]) -> bool:
    """Whether the labels are those of some spans: what `decode` finds in them is all that they say."""
    return encode(decode(labels), len(labels)) == list(labels)


def chain(seed: int) -> Chain:
    torch.manual_seed(seed)
    made = Chain(KINDS).requires_grad_(False)
    made.transitions.copy_(torch.randn(made.transitions.shape))
    return made


def random_scores(chain: Chain, *lengths: int) -> Tensor:
    """Scores of sentences of these lengths; the padding has some too, which must not matter."""
    return torch.randn(len(lengths), max(lengths), len(chain.labels)) * 2


def possible_rows(chain: Chain, length: int) -> list[list[int]]:
    rows = product(range(len(chain.labels)), repeat=length)
    return [list(row) for row in rows if is_possible([chain.labels[label] for label in row])]


def weigh(chain: Chain, scores: Tensor, row: Sequence[int]) -> float:
    """The weight of a row of labels, before it is compared with that of the others."""
    steps = sum(float(scores[word, label]) for word, label in enumerate(row))
    return steps + sum(float(chain.transitions[pair]) for pair in pairwise(row))


def shares(chain: Chain, scores: Tensor) -> dict[tuple[str, ...], float]:
    """The probability of each possible row of labels of one sentence."""
    rows = possible_rows(chain, len(scores))
    weights = torch.tensor([weigh(chain, scores, row) for row in rows], dtype=torch.float64).softmax(0)
    return {tuple(chain.labels[label] for label in row): float(p) for row, p in zip(rows, weights, strict=True)}


def present(lengths: Sequence[int], size: int) -> Tensor:
    return torch.arange(size) < torch.tensor(lengths)[:, None]


def numbers(chain: Chain, labels: Sequence[str], size: int) -> list[int]:
    return [chain.labels.index(label) for label in labels] + [0] * (size - len(labels))


@given(sentences())
def test_spans_are_what_their_labels_say(sentence: tuple[list[Span], int]) -> None:
    spans, length = sentence
    assert decode(encode(spans, length)) == spans


@given(sentences())
def test_labels_of_spans_are_those_that_there_are(sentence: tuple[list[Span], int]) -> None:
    spans, length = sentence
    labels = encode(spans, length)
    assert len(labels) == length
    assert set(labels) <= set(bioes(KINDS))


def test_spans_side_by_side_stay_two() -> None:
    spans: list[Span] = [(0, 1, "person"), (2, 2, "person"), (3, 4, "place")]
    assert decode(encode(spans, 5)) == spans


@settings(deadline=None, max_examples=25)
@given(SEEDS, LENGTHS)
def test_the_loss_is_that_of_the_row_among_all_rows(seed: int, length: int) -> None:
    field = chain(seed)
    scores = random_scores(field, length)
    probabilities = shares(field, scores[0])
    labels = list(probabilities)[seed % len(probabilities)]
    loss = field.loss(scores, torch.tensor([numbers(field, labels, length)]), present([length], length))
    assert float((-loss).exp()) == pytest.approx(probabilities[labels], rel=1e-3, abs=1e-6)


@settings(deadline=None, max_examples=25)
@given(SEEDS, LENGTHS)
def test_the_spans_are_those_of_the_likeliest_row(seed: int, length: int) -> None:
    field = chain(seed)
    scores = random_scores(field, length)
    probabilities = shares(field, scores[0])
    (found,) = field.spans(scores, [length])
    assert list(found) == decode(max(probabilities, key=probabilities.__getitem__))


@settings(deadline=None, max_examples=25)
@given(SEEDS, LENGTHS)
def test_the_probability_of_a_span_is_its_share_of_all_rows(seed: int, length: int) -> None:
    field = chain(seed)
    scores = random_scores(field, length)
    probabilities = shares(field, scores[0])
    (found,) = field.spans(scores, [length])
    assert found == {
        span: pytest.approx(sum(p for labels, p in probabilities.items() if span in decode(labels)), abs=1e-6)
        for span in found
    }


@settings(deadline=None, max_examples=25)
@given(SEEDS, st.lists(LENGTHS, min_size=2, max_size=4))
def test_the_loss_of_sentences_is_the_sum_of_theirs(seed: int, lengths: list[int]) -> None:
    field = chain(seed)
    size = max(lengths) + SPARE
    scores = random_scores(field, *lengths, size)[:-1]
    rows = [encode([(0, length - 1, "person")], length) for length in lengths]
    labels = torch.tensor([numbers(field, row, size) for row in rows])
    together = field.loss(scores, labels, present(lengths, size))
    alone = [
        field.loss(scores[i : i + 1, :length], labels[i : i + 1, :length], present([length], length))
        for i, length in enumerate(lengths)
    ]
    assert float(together) == pytest.approx(float(sum(alone)), rel=1e-4)


@settings(deadline=None, max_examples=25)
@given(SEEDS, st.lists(st.integers(1, 12), min_size=2, max_size=5))
def test_what_stands_beside_a_sentence_changes_none_of_its_spans(seed: int, lengths: list[int]) -> None:
    field = chain(seed)
    scores = random_scores(field, *lengths, max(lengths) + SPARE)[:-1]
    alone = [field.spans(scores[i : i + 1, :length], [length])[0] for i, length in enumerate(lengths)]
    assert field.spans(scores, lengths) == alone


@settings(deadline=None, max_examples=25)
@given(SEEDS, LENGTHS, st.sampled_from(bioes(KINDS)))
def test_a_row_that_is_impossible_never_comes_out(seed: int, length: int, wanted: str) -> None:
    """However much the scores ask for one label at every word, which most labels cannot be."""
    field = chain(seed)
    scores = random_scores(field, length)
    scores[:, :, field.labels.index(wanted)] += 100
    rows = possible_rows(field, length)
    best = max(rows, key=lambda row: weigh(field, scores[0], row))
    (found,) = field.spans(scores, [length])
    assert list(found) == decode([field.labels[label] for label in best])


def test_a_span_has_one_kind_at_all_its_words() -> None:
    field = chain(1)
    scores = torch.zeros(1, 2, len(field.labels))
    scores[0, 0, field.labels.index("B-person")] = scores[0, 1, field.labels.index("E-place")] = 50
    ((first, last, kind),) = field.spans(scores, [2])[0]
    assert (first, last) == (0, 1)
    assert kind in KINDS


def test_the_loss_of_a_likely_row_falls_when_it_is_trained() -> None:
    torch.manual_seed(1)
    field = Chain(KINDS)
    scores = torch.zeros(1, 4, len(field.labels), requires_grad=True)
    labels = torch.tensor([numbers(field, encode([(1, 2, "place")], 4), 4)])
    everywhere = present([4], 4)
    before = field.loss(scores, labels, everywhere)
    before.backward()
    assert scores.grad is not None
    assert field.transitions.grad is not None
    with torch.no_grad():
        field.transitions -= field.transitions.grad
        assert field.loss(scores - scores.grad, labels, everywhere) < before


def test_a_sentence_without_spans_has_none() -> None:
    field = chain(1)
    scores = torch.zeros(1, 3, len(field.labels))
    scores[:, :, field.labels.index(OUTSIDE)] = 100
    assert field.spans(scores, [3]) == [{}]


def test_no_sentences_have_no_spans() -> None:
    field = chain(1)
    assert field.spans(torch.zeros(0, 3, len(field.labels)), []) == []
