"""Lists whose members share a head: the sentence, its head, the kind, the names."""

from __future__ import annotations

import pytest

from lvextract import Document, Extractor
from lvextract.names import members

CASES = {
    "a group from several places": [
        (
            "Sēdē piedalījās Kuldīgas, Preiļu, Skrundas un Valkas novada pārstāvji.",
            "pārstāvji",
            "group",
            [
                "Kuldīgas novada pārstāvji",
                "Preiļu novada pārstāvji",
                "Skrundas novada pārstāvji",
                "Valkas novada pārstāvji",
            ],
        ),
        (
            "Cēsu un Valmieras vidusskolu skolēni dziedāja kopā.",
            "skolēni",
            "group",
            ["Cēsu vidusskolu skolēni", "Valmieras vidusskolu skolēni"],
        ),
        (
            "Talkā piedalījās Zemkopības, Satiksmes un Kultūras ministrijas darbinieki.",
            "darbinieki",
            "group",
            [
                "Zemkopības ministrijas darbinieki",
                "Satiksmes ministrijas darbinieki",
                "Kultūras ministrijas darbinieki",
            ],
        ),
    ],
    "bodies that have an area each": [
        (
            "Skrējienu rīko Ogres, Ķeguma un Lielvārdes novada pašvaldība.",
            "pašvaldība",
            "organization",
            ["Ogres novada pašvaldība", "Ķeguma novada pašvaldība", "Lielvārdes novada pašvaldība"],
        ),
    ],
    "one holder of a post for each": [
        (
            "Rīgā tikās Latvijas, Igaunijas un Lietuvas prezidenti.",
            "prezidenti",
            "person",
            ["Latvijas prezidents", "Igaunijas prezidents", "Lietuvas prezidents"],
        ),
    ],
    "one family for each": [
        (
            "Svētkos dziedāja Bērziņu, Kalniņu un Liepiņu dzimtas.",
            "dzimtas",
            "group",
            ["Bērziņu dzimta", "Kalniņu dzimta", "Liepiņu dzimta"],
        ),
    ],
    "one body": [
        ("Konferenci rīko Latvijas un Igaunijas sadarbības biedrība.", "biedrība", "organization", []),
        ("Koncertu rīko Mūzikas un mākslas skola.", "skola", "organization", []),
        ("Izstādi atklāja Madonas novada skolēni.", "skolēni", "group", []),
    ],
}


@pytest.fixture(scope="module")
def documents(extractor: Extractor) -> dict[str, Document]:
    texts = [text for cases in CASES.values() for text, *_ in cases]
    return {text: extractor.analyze(text) for text in texts}


@pytest.mark.parametrize(("text", "head", "kind", "names"), [case for cases in CASES.values() for case in cases])
def test_members(documents: dict[str, Document], text: str, head: str, kind: str, names: list[str]) -> None:
    (sentence,) = documents[text].sentences
    noun = next(token for token in sentence.tokens if token.form == head)
    assert [name for _, name in members(noun, kind)] == names
