"""The way from a word up to the root, and how far two words are apart."""

import pytest

from lvextract.document import Sentence, Token
from lvextract.events.syntax.clause import tree_distance

HEADS = [1, -1, 1, 4, 2, 1]  # of six words; the second is the root


def sentence(heads: list[int]) -> Sentence:
    tokens = [Token(2 * i, 2 * i + 1, "x", "x", i, head=head) for i, head in enumerate(heads)]
    return Sentence(0, 2 * len(heads), tokens)


@pytest.mark.parametrize(("word", "way"), [(1, (1,)), (0, (0, 1)), (3, (3, 4, 2, 1))])
def test_the_way_to_the_root_begins_with_the_word_itself(word: int, way: tuple[int, ...]) -> None:
    made = sentence(HEADS)
    assert made.to_root(made.tokens[word]) == way


@pytest.mark.parametrize(("left", "right", "arcs"), [(3, 3, 0), (0, 1, 1), (0, 5, 2), (3, 2, 2), (3, 5, 4), (5, 3, 4)])
def test_the_distance_is_the_number_of_arcs(left: int, right: int, arcs: int) -> None:
    made = sentence(HEADS)
    assert tree_distance(made.tokens[left], made.tokens[right]) == arcs


def test_words_of_two_trees_are_as_far_apart_as_the_sentence_is_long() -> None:
    made = sentence([-1, -1, 1])
    assert tree_distance(made.tokens[0], made.tokens[2]) == 3
