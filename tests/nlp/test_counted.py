"""Nouns of number depend on what they count."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Talkā piedalījās aptuveni 2,5 tūkstoši cilvēku.", "aptuveni 2,5 tūkstoši cilvēku", 2500),
        ("Talkā piedalījās tūkstotis bērnu.", "tūkstotis bērnu", 1000),
        ("Talkā piedalījās ap simts čaklu talcinieku.", "ap simts čaklu talcinieku", 100),
        ("Koncertu klausījās pusotrs tūkstotis skatītāju.", "pusotrs tūkstotis skatītāju", 1500),
        ("Turnīrā startēja 74 valstu 1300 sportisti.", "74 valstu 1300 sportisti", 1300),
        ("Koncertu klausījās 2 500 skatītāju.", "2 500 skatītāju", 2500),
    ],
)
def test_who_are_counted(extractor: Extractor, text: str, name: str, count: int) -> None:
    (event,) = extractor.extract(text)
    assert [(party.name, party.count) for party in event.participants] == [(name, count)]


def test_hundreds_are_no_number(extractor: Extractor) -> None:
    (sentence,) = extractor.analyze("Koncertu klausījās simtiem skatītāju.").sentences
    assert [token.deprel for token in sentence.tokens if token.form == "skatītāju"] == ["nmod"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Konkursā piedalījās 12 klases/kolektīvi.", "12 klases/kolektīvi"),
        ("Skatē startēja 8 kori/ansambļi.", "8 kori/ansambļi"),
        ("Nometnē piedalījās 6 skolotāji/audzinātāji.", "6 skolotāji/audzinātāji"),
    ],
)
def test_two_nouns_that_a_slash_joins_are_counted_together(extractor: Extractor, text: str, name: str) -> None:
    (event,) = extractor.extract(text)
    assert [party.name for party in event.participants] == [name]
