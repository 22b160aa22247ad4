"""Capitals where the words are no names."""

import pytest

from lvextract.training import casing
from lvextract.training.casing import capitals, openings
from lvextract.training.corpora import EntityWord

CASE = {"Case": "Nom"}
SENTENCE = [
    EntityWord("Pie", "O"),
    EntityWord("Ogres", "B-organization", "Ogre", CASE),
    EntityWord("muzeja", "I-organization", "muzejs", CASE),
    EntityWord("apstājās", "O"),
    EntityWord("mašīna", "O", "mašīna", CASE),
    EntityWord("un", "O"),
    EntityWord("aizbrauca", "O"),
    EntityWord(".", "O"),
]


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    for share in ("OPENINGS", "CAPITALS"):
        monkeypatch.setattr(casing, share, 1.0)


@pytest.mark.usefixtures("always")
def test_a_common_noun_outside_entities_opens_the_sentence() -> None:
    (opening,) = openings([SENTENCE], seed=1)
    assert [word.form for word in opening if word.form != "-"] == ["Mašīna", "un", "aizbrauca", "."]
    assert {word.label for word in opening} == {"O"}


@pytest.mark.usefixtures("always")
def test_lines_of_dialogue_open_with_a_dash() -> None:
    firsts = [opening[0].form for opening in openings([SENTENCE] * 200, seed=1)]
    assert 10 < firsts.count("-") < 60


@pytest.mark.usefixtures("always")
def test_a_sentence_of_names_gives_no_opening() -> None:
    assert list(openings([SENTENCE[1:3] + SENTENCE[5:]], seed=1)) == []


@pytest.mark.usefixtures("always")
def test_headlines_keep_their_labels() -> None:
    (headline,) = capitals([SENTENCE], seed=1)
    assert [word.form for word in headline[:3]] == ["PIE", "OGRES", "MUZEJA"]
    assert [word.label for word in headline] == [word.label for word in SENTENCE]
