"""What is read around events: which words, in which order, and what it changes."""

import pytest
import torch

from lvextract.events.scoring.network import EventNetwork, ReadText, Sizes, read_around
from lvextract.events.scoring.reading import EventReader, Reading, words_around

SIZES = Sizes(vectors=6, statements=3, words=8, reading=4, bag=4, hidden=5, heads=2)


@pytest.fixture(scope="module")
def network() -> EventNetwork:
    torch.manual_seed(3)
    return EventNetwork(SIZES).eval()


def text(network: EventNetwork, count: int, told: tuple[int, ...] = ()) -> ReadText:
    """A document of one sentence whose words have vectors of chance."""
    words = torch.randn(count, SIZES.words, generator=torch.Generator().manual_seed(count))
    shown = torch.zeros(count, dtype=torch.bool)
    shown[list(told)] = True
    return ReadText(words, network.word(words), torch.zeros(count, dtype=torch.long), shown)


class TestWordsAround:
    def test_a_word_in_the_middle_has_as_many_on_both_sides(self) -> None:
        near = words_around([500], 1000)
        assert (near[0], near[-1], len(near)) == (400, 600, 201)

    def test_words_that_are_near_two_marks_are_read_once(self) -> None:
        assert words_around([5, 9], 20).tolist() == list(range(20))

    def test_what_lies_far_from_all_marks_is_left_out(self) -> None:
        near = words_around([0, 900], 1000).tolist()
        assert 100 in near
        assert 101 not in near
        assert 800 in near


class TestReader:
    def test_a_stretch_is_read_alike_whatever_is_read_beside_it(self) -> None:
        torch.manual_seed(4)
        reader = EventReader(8, 4)
        short, long = torch.randn(3, 8), torch.randn(7, 8)
        together = reader(torch.cat([short, long]), torch.tensor([3, 7]))
        assert torch.allclose(together[:3], reader(short, torch.tensor([3])), atol=1e-6)
        assert torch.allclose(together[3:], reader(long, torch.tensor([7])), atol=1e-6)

    def test_every_word_knows_of_those_before_and_behind_it(self) -> None:
        torch.manual_seed(4)
        reader = EventReader(8, 4)
        words = torch.randn(5, 8)
        others = words.clone()
        others[2] = 0
        changed = (reader(words, torch.tensor([5])) - reader(others, torch.tensor([5]))).abs() > 1e-7
        assert changed.any(1).tolist() == [True] * 5


class TestReading:
    def test_a_pair_of_event_and_word_has_its_row(self) -> None:
        reading = Reading(torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([0, 0, 1]), torch.tensor([4, 5, 4]))
        assert reading.at(torch.tensor([1, 0]), torch.tensor([4, 5])).tolist() == [[3.0], [2.0]]

    def test_a_word_too_far_from_the_event_has_zeros(self) -> None:
        reading = Reading(torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([0, 0, 1]), torch.tensor([4, 5, 4]))
        assert reading.at(torch.tensor([1, 0]), torch.tensor([5, 900])).tolist() == [[0.0], [0.0]]

    def test_events_take_other_numbers(self) -> None:
        reading = Reading(torch.tensor([[1.0], [2.0]]), torch.tensor([0, 1]), torch.tensor([4, 4]))
        assert reading.numbered(torch.tensor([3, 8])).at(torch.tensor([8]), torch.tensor([4])).tolist() == [[2.0]]


class TestReadAround:
    def test_each_event_reads_the_words_around_it(self, network: EventNetwork) -> None:
        with torch.inference_mode():
            [reading] = read_around(network, [(text(network, 300), [(10,), (290,)])])
        assert reading.words[reading.events == 0].tolist() == list(range(111))
        assert reading.words[reading.events == 1].tolist() == list(range(190, 300))
        assert reading.rows.shape == (221, SIZES.reading)

    def test_texts_are_read_alike_alone_and_together(self, network: EventNetwork) -> None:
        asked = [(text(network, 30), [(3,)]), (text(network, 50), [(7, 8), (40,)])]
        with torch.inference_mode():
            together = read_around(network, asked)
            alone = [read_around(network, [one])[0] for one in asked]
        for one, other in zip(together, alone, strict=True):
            assert torch.allclose(one.rows, other.rows, atol=1e-6)

    def test_a_word_of_another_event_on_the_way_is_seen(self, network: EventNetwork) -> None:
        with torch.inference_mode():
            [plain] = read_around(network, [(text(network, 30), [(3,)])])
            [told] = read_around(network, [(text(network, 30, told=(3, 12)), [(3,)])])
        far = torch.tensor([20])
        event = torch.tensor([0])
        assert not torch.allclose(plain.at(event, far), told.at(event, far), atol=1e-6)
