"""Which of the candidates of a role are chosen together, where some share words; by probabilities that are given."""

from collections.abc import Mapping, Sequence

import pytest
from scenes import read
from told import EVERY_TRIGGER

from lvextract.document import ProposedSpan
from lvextract.events import scene_of
from lvextract.events.questions.roles import fill_roles
from lvextract.events.scoring import Asked
from lvextract.events.scoring.asked import log_odds

LINE = (
    "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|2|obl piedalījās=piedalīties|VERB||0|root Talsu|PROPN|Gen.Plur.Masc|4|nmod "
    "skola=skola|NOUN|Nom.Sing.Fem|2|nsubj un=un|CCONJ||7|cc Ogres|PROPN|Gen.Sing.Fem|7|nmod "
    "skola=skola|NOUN|Nom.Sing.Fem|4|conj"
)
SCHOOLS = "Talsu skola un Ogres skola"


class ByWords:
    """A scorer to whom a candidate's words say how probable it is that it takes part; half is enough."""

    def __init__(self, text: str, likely: Mapping[str, float]) -> None:
        self._text, self._likely = text, likely

    def probabilities(self, question: str, asked: Sequence[Asked]) -> list[float]:
        words = [self._text[one.span.start : one.span.end] for one in asked]
        return [self._likely.get(one, 0.0) if question == "participants" else 0.0 for one in words]

    def accepts(self, question: str, probability: float) -> bool:
        return self.margin(question, probability) >= 0

    def margin(self, question: str, probability: float) -> float:
        return log_odds(probability)


@pytest.mark.parametrize(
    ("likely", "chosen"),
    [
        # Two that share no words are together likelier than the one that has the words of both
        ({SCHOOLS: 0.8, "Talsu skola": 0.75, "Ogres skola": 0.75}, ["Talsu skola", "Ogres skola"]),
        # One is likelier than both
        ({SCHOOLS: 0.9, "Talsu skola": 0.7, "Ogres skola": 0.6}, [SCHOOLS]),
        # One of the two is not likely enough
        ({SCHOOLS: 0.7, "Talsu skola": 0.8, "Ogres skola": 0.4}, ["Talsu skola"]),
        ({SCHOOLS: 0.4, "Ogres skola": 0.6}, ["Ogres skola"]),
        ({}, []),
    ],
)
def test_candidates_that_share_words(likely: dict[str, float], chosen: list[str]) -> None:
    document = read(LINE, entities={"Talsu skola": "organization", "Ogres skola": "organization"})
    (sentence,) = document.sentences
    start = document.text.index(SCHOOLS)
    whole = ProposedSpan(start, start + len(SCHOOLS), "party", sentence.tokens[2:], sentence, 0.9)
    document.proposals.append(whole)
    scene = scene_of(document, EVERY_TRIGGER)
    fill_roles(scene, ByWords(document.text, likely))
    (turnirs,) = scene.happenings
    assert [party.mentions[0].text for party in turnirs.participants.values()] == chosen
