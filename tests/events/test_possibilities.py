"""What might happen is no event; what happens and might draw people is one."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    "text",
    [
        "Festivāls varētu notikt Rojā nākamvasar.",
        "Koncerts varētu notikt 12. decembrī kultūras namā.",
        "Nākamā gada jūnijā varētu tikt rīkots dziesmu konkurss.",
        "Pavasarī Saldū varētu rīkot pašdarbnieku festivālu.",
        "Saldū vajadzētu rīkot pašdarbnieku festivālu.",
    ],
)
def test_no_event(extractor: Extractor, text: str) -> None:
    assert [event.trigger.text for event in extractor.extract(text, "2024-05-20")] == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Festivāls varētu pulcēt 500 dalībnieku.", "festivāls"),
        ("Konkursā varētu piedalīties trīs komandas.", "konkurss"),
        ("Koncerts notiks 12. decembrī kultūras namā.", "koncerts"),
        ("Turnīrs notika sestdien, lai gan tas varētu notikt arī rudenī.", "turnīrs"),
    ],
)
def test_event(extractor: Extractor, text: str, type_: str) -> None:
    assert [event.type for event in extractor.extract(text, "2024-05-20")] == [type_]
