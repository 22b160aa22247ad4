"""Whether events take place as planned, and the new time of those that are moved."""

import pytest

from lvextract import Extractor

CHANGED = [
    # Cancelled: the subject of a passive, the object of the verb, what will not happen
    ("Sestdien Ogrē paredzētais koncerts ir atcelts.", "cancelled", "2024-05-25"),
    ("Organizatori nolēma atcelt pilsētas svētku koncertu 25. maijā.", "cancelled", "2024-05-25"),
    ("Pieņemts lēmums atcelt pilsētas svētku koncertu 25. maijā.", "cancelled", "2024-05-25"),
    ("Lietus dēļ sacensības nācās atcelt.", "cancelled", None),
    ("25. maijā plānotais koncerts Ogrē nenotiks.", "cancelled", "2024-05-25"),
    ("Izrāde „Vējš” 30. maijā atcelta.", "cancelled", "2024-05-30"),
    ("Koncerts bija paredzēts 25. maijā, bet ir atcelts.", "cancelled", "2024-05-25"),
    # … by a pronoun, or by a word at the head of it all
    ("25. maija koncerts Ogrē bija paredzēts parkā. Tas ir atcelts.", "cancelled", "2024-05-25"),
    ("ATCELTS! 25. maija koncerts Ogrē.", "cancelled", "2024-05-25"),
    # Postponed: no new time is known
    ("Volejbola turnīrs Ogrē tiek atlikts uz nenoteiktu laiku.", "postponed", None),
    ("Pārgājiens, kas bija plānots 25. maijā, atlikts.", "postponed", "2024-05-25"),
    # Moved: the new time is the event's
    ("Svētdien gaidāmais velobrauciens ir pārcelts uz 2. jūniju.", "moved", "2024-06-02"),
    ("Sacensības Talsos ir pārceltas no 25. maija uz 1. jūniju.", "moved", "2024-06-01"),
    ("Turnīrs tiek atlikts uz 20. jūniju.", "moved", "2024-06-20"),
    ("Koncerts Ogrē pārcelts uz rudeni.", "moved", "2024-09"),
    ("Koncerts Ogrē pārcelts uz martu.", "moved", "2025-03"),
    ("Koncerts Ogrē nenotiks 25. maijā, bet gan 1. jūnijā.", "moved", "2024-06-01"),
    # As planned: denied, possible, conditional, at another place
    ("Seminārs netiek atcelts un notiks 25. maijā Ogrē.", "scheduled", "2024-05-25"),
    ("Sestdien plānoto koncertu var atcelt.", "scheduled", "2024-05-25"),
    ("Ja līs, koncertu 25. maijā atcels.", "scheduled", "2024-05-25"),
    ("Koncerts lietus dēļ pārcelts uz Ogres kultūras namu.", "scheduled", None),
]


@pytest.mark.parametrize(("text", "status", "day"), CHANGED)
def test_status(extractor: Extractor, text: str, status: str, day: str | None) -> None:
    (event,) = extractor.extract(text, "2024-05-20")
    assert (event.status, event.date.start if event.date else None) == (status, day)


def test_only_the_event_that_is_meant(extractor: Extractor) -> None:
    text = "Koncerts 25. maijā Ogrē ir atcelts. Turnīrs Talsos notiks 26. maijā."
    events = extractor.extract(text, "2024-05-20")
    assert [(event.type, event.status) for event in events] == [("koncerts", "cancelled"), ("turnīrs", "scheduled")]


@pytest.mark.parametrize(
    "text",
    [
        "8. jūnijā Rojā notiks festivāls. Pērn festivāls tika atcelts.",
        "Festivāls notiks 8. jūnijā. 2020. gadā festivāls tika atcelts.",
        "Tradicionālais festivāls notiks 8. jūnijā. Iepriekšējā gadā pasākums tika atcelts.",
    ],
)
def test_an_earlier_edition_was_cancelled(extractor: Extractor, text: str) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert [event.status for event in events if event.date and event.date.start == "2024-06-08"] == ["scheduled"]


def test_what_did_not_happen_is_no_event(extractor: Extractor) -> None:
    assert extractor.extract("Koncerts nenotika sliktā laika dēļ.", "2024-05-20") == []
