"""Teaching the network of the event stage: what it learns from a text, and that it does."""

import pytest
import torch

from lvextract import Extractor
from lvextract.events.scoring import LinearScorer
from lvextract.events.scoring.neural import Model, model_in
from lvextract.nlp import SHIPPED
from lvextract.training.annotated import Annotated
from lvextract.training.events.examples import BEGIN, INSIDE, ROLES, Example, example_of
from lvextract.training.events.network import answers, train
from lvextract.training.events.thresholds import thresholds_from

TEXT = "Sestdien Ogrē notika koncerts, kurā uzstājās koris „Dzintari”. Rīkoja Ogres kultūras centrs."
CHOIR = {"mention": "Dzintari", "name": "Dzintari", "kind": "organization", "count": None}
CENTER = {"mention": "Ogres kultūras centrs", "name": "Ogres kultūras centrs", "kind": "organization"}
GOLD = {
    "type": "koncerts", "trigger": "notika koncerts", "title": None,
    "date": {"mention": "Sestdien", "start": "2024-05-18", "end": None},
    "location": [{"mention": "Ogrē", "name": "Ogre"}],
    "organizers": [CENTER], "participants": [CHOIR], "awards": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def example(extractor: Extractor) -> Example:
    document = extractor.analyze(TEXT, "2024-05-20")
    found = example_of(Annotated("a", document, [GOLD]), model_in(SHIPPED).of(document))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def taught(example: Example) -> Model:
    return train([example] * 40, LinearScorer({}, {}), seed=3, epochs=12)


def test_the_annotators_choices_are_among_the_candidates(example: Example) -> None:
    chosen = {question: int(found.chosen.sum()) for question, found in example.candidates.items()}
    assert chosen["date"] == chosen["location"] == chosen["record"] == 1
    assert chosen["organizers"] == chosen["participants"] == 1


def test_words_have_their_roles_in_the_event(example: Example) -> None:
    (labels,) = example.roles.values()
    choir = labels[:, ROLES.index("participants")]
    center = labels[:, ROLES.index("organizers")]
    assert choir.tolist().count(BEGIN) == 1
    assert center[center > 0].tolist() == [BEGIN, INSIDE, INSIDE]


def test_a_network_learns_what_it_is_shown(taught: Model, example: Example) -> None:
    for probabilities, chosen in answers(taught, example).values():
        assert [probability >= 0.5 for probability in probabilities] == [bool(one) for one in chosen]


def test_the_same_seed_gives_the_same_network(example: Example) -> None:
    one, two = (train([example] * 4, LinearScorer({}, {}), seed=3, epochs=1).network for _ in range(2))
    assert one is not None
    assert two is not None
    assert {torch.equal(a, b) for a, b in zip(one.parameters(), two.parameters(), strict=True)} == {True}


def test_a_question_that_no_text_answers_has_a_threshold_of_a_half(taught: Model, example: Example) -> None:
    thresholds = thresholds_from([answers(taught, example)])
    assert thresholds["contest"] == 0.5
    assert 0 < thresholds["participants"] < 1
