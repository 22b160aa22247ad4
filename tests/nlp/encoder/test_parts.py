"""A sentence that is too long is cut and put together again without losing a word."""

import numpy as np
import pytest

from lvextract.nlp.encoder.parts import cut, joined
from lvextract.nlp.encoder.predict import Reading


def reading(heads: list[int], **spans: tuple[int, int]) -> Reading:
    """Of words with these heads, each with its place in the part as its tag, and spans by their kind."""
    places = [str(place) for place in range(len(heads))]
    relations = ["root" if head == 0 else "dep" for head in heads]
    events = np.arange(len(heads), dtype=np.float32)
    found = {(first, last, kind): 0.5 for kind, (first, last) in spans.items()}
    return Reading(places, places, heads, relations, events, events[:, None] + 10, found, found)


@pytest.mark.parametrize(
    ("words", "longest", "sizes"),
    [(510, 512, [510]), (511, 512, [200, 200, 111]), (62, 64, [62]), (63, 64, [62, 1]), (0, 64, [0])],
)
def test_a_sentence_is_cut_only_where_it_has_more_words_than_fit(words: int, longest: int, sizes: list[int]) -> None:
    sentence = list(map(str, range(words)))
    parts = cut(sentence, longest)
    assert [len(part) for part in parts] == sizes
    assert [word for part in parts for word in part] == sentence


def test_the_parts_hang_under_the_first_root() -> None:
    whole = joined([reading([2, 0, 2]), reading([0, 1]), reading([2, 0])])
    assert whole.heads == [2, 0, 2, 2, 4, 7, 2]
    assert whole.relations == ["dep", "root", "dep", "parataxis", "dep", "dep", "parataxis"]


def test_spans_move_with_their_words() -> None:
    whole = joined([reading([2, 0], person=(0, 1)), reading([0, 1, 1], GPE=(1, 2))])
    assert whole.entities == whole.spans == {(0, 1, "person"): 0.5, (3, 4, "GPE"): 0.5}


def test_what_is_said_of_words_stays_in_their_order() -> None:
    whole = joined([reading([0, 1]), reading([0])])
    assert whole.upos == whole.feats == ["0", "1", "0"]
    assert whole.events.tolist() == [0, 1, 0]
    assert whole.vectors.tolist() == [[10], [11], [10]]


def test_a_sentence_of_one_part_stays_as_it_is() -> None:
    only = reading([0, 1])
    assert joined([only]) is only
