"""Nominatives of lists without a verb, whatever stands behind the names."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "nominatives"),
    [
        ("Sacensībās sudrabs Robertam K., bronza Lūkasam K.", ["sudrabs", "bronza"]),
        ("Zelts Annai K., bronza Lūkasam K. un Annai L.", ["Zelts", "bronza"]),
        ("Komanda izcīnīja bronzas medaļu.", ["Komanda"]),
    ],
)
def test_nominatives(extractor: Extractor, text: str, nominatives: list[str]) -> None:
    tokens = extractor.analyze(text).tokens
    assert [token.form for token in tokens if token.case == "Nom" and token.upos == "NOUN"] == nominatives


@pytest.mark.parametrize(
    "text",
    [
        "Latvijas čempionātā sudrabs Robertam K., bronza Lūkasam K.",
        "Latvijas čempionātā sudrabs Robertam Kalnam, bronza Lūkasam K.",
        "Turnīrā 100 metros sudrabs Robertam K., bronza Lūkasam Kalnam.",
    ],
)
def test_both_medals_are_won(extractor: Extractor, text: str) -> None:
    (event,) = extractor.extract(text)
    won = [(award.place, [party.name.split()[0] for party in award.recipients]) for award in event.awards]
    assert won == [(2, ["Roberts"]), (3, ["Lūkass"])]
