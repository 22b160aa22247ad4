"""Where words stand from the nearest word of their event."""

import torch

from lvextract.events.scoring.network import Marked, ReadText, on_scale, places_of

SENTENCES = torch.tensor([0, 0, 0, 1, 1, 2, 2, 2])
TOLD = torch.tensor([0, 1, 0, 0, 1, 0, 1, 0]).bool()
TEXT = ReadText(torch.zeros(8, 1), torch.zeros(8, 1), SENTENCES, TOLD)
MARKED = Marked(torch.tensor([1, 6, 4]), torch.tensor([0, 0, 1]), 2)  # two events, of two words and of one


def test_each_word_is_compared_with_the_marks_of_its_own_event() -> None:
    words, events = torch.tensor([0, 1, 3, 4, 7, 0, 4, 7]), torch.tensor([0, 0, 0, 0, 0, 1, 1, 1])
    places = places_of(TEXT, MARKED, events, words)
    assert places.words.tolist() == on_scale(torch.tensor([-1, 0, 2, -2, 1, -4, 0, 3])).tolist()
    assert places.sentences.tolist() == on_scale(torch.tensor([0, 0, 1, 1, 0, -1, 0, 1])).tolist()
    assert places.marks.tolist() == [0, 1, 0, 2, 0, 0, 1, 0]


def test_pairs_may_come_in_any_order() -> None:
    words, events = torch.tensor([7, 0, 3]), torch.tensor([1, 0, 1])
    places = places_of(TEXT, MARKED, events, words)
    assert places.words.tolist() == on_scale(torch.tensor([3, -1, -1])).tolist()
