"""Times, points and scores of those who won."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "results"),
    [
        # A measure, a score, points, a time, as written
        ("Uzvarēja Anna Bērza ar rezultātu 8,12 m.", ["8,12 m"]),
        ("Kurzemes komanda ar 5:2 uzvarēja Vidzemes komandu.", ["5:2"]),
        ("Uzvarēja Anna Bērza (33 minūtes un 18 sekundes).", ["33 minūtes un 18 sekundes"]),
        ("Uzvarēja Anna Bērza, kuras rezultāts bija 45 m.", ["45 m"]),
        ("Ar 52 sekundēm 1. vietu ieguva Anna Bērza.", ["ar 52 sekundēm"]),
        # Of sets, the score of the whole
        ("Finālā Ventspils komanda ar 3:1 (25:20, 23:25, 25:18, 25:21) pārspēja Ogres komandu.", ["3:1"]),
        # Each of several has its own
        (
            "Konkursā 1. vietu ar 184 punktiem ieguva Anna Bērza, 2. vietu ar 170 punktiem – Līga Ozola.",
            ["ar 184 punktiem", "ar 170 punktiem"],
        ),
        (
            "Sacensību rezultāti:\n1. vieta – Anna Bērza, 14:52,3\n2. vieta – Līga Ozola, 15:01,7",
            ["14:52,3", "15:01,7"],
        ),
        (
            "Anna Bērza izcīnīja zelta medaļu lodes grūšanā (12,40 m), bet Rita Kalna – bronzu (10,95 m).",
            ["12,40 m", "10,95 m"],
        ),
        # A distance, an hour and a lead are none
        ("Krosā 100 m skrējienā 1. vietu ieguva Anna Bērza.", [None]),
        ("Sacensības sākās plkst. 14:30, un uzvarēja Anna Bērza.", [None]),
        ("Turnīrā ar 5 punktu pārsvaru uzvarēja Anna Bērza.", [None]),
    ],
)
def test_results(extractor: Extractor, text: str, results: list[str | None]) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert [award.result for event in events for award in event.awards] == results
