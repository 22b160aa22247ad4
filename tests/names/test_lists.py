"""Lists whose members share a head: the sentence, its head, the kind, the names."""

from __future__ import annotations

import pytest
from notation import sentence

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
    "one body for each, with its adjective": [
        (
            "Skatē dziedāja Talsu, Ogres un Kandavas vokālie ansambļi.",
            "ansambļi",
            "organization",
            ["Talsu vokālais ansamblis", "Ogres vokālais ansamblis", "Kandavas vokālais ansamblis"],
        ),
    ],
    "one school of each town": [
        (
            "Trešo vietu dalīja Talsu un Ogres vidusskola.",
            "vidusskola",
            "organization",
            ["Talsu vidusskola", "Ogres vidusskola"],
        ),
    ],
    "a team of each school": [
        (
            "Stafetē skries Talsu pamatskolas un Raiņa vidusskolas 2. klašu komandas.",
            "komandas",
            "organization",
            ["Talsu pamatskolas 2. klašu komanda", "Raiņa vidusskolas 2. klašu komanda"],
        ),
    ],
    "an area that the next one names": [
        (
            "Svētkus rīko Ogres, Ikšķiles novada un Rīgas pilsētas pašvaldība.",
            "pašvaldība",
            "organization",
            ["Ogres novada pašvaldība", "Ikšķiles novada pašvaldība", "Rīgas pilsētas pašvaldība"],
        ),
    ],
    "a word that belongs to none": [
        (
            "Lugas rādīja Talsu, Kandavas un pašas Ogres aktieri.",
            "aktieri",
            "group",
            ["Talsu aktieri", "Kandavas aktieri", "Ogres aktieri"],
        ),
    ],
    "a number for each": [
        (
            "Izstādē piedalījās 15 Latvijas un 20 Lietuvas uzņēmumi.",
            "uzņēmumi",
            "group",
            ["15 Latvijas uzņēmumi", "20 Lietuvas uzņēmumi"],
        ),
    ],
    "one number for all": [
        ("Skrēja skolēni no desmit Talsu un Ogres skolām.", "skolām", "group", []),
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
        ("Novembrī sanāks Latvijas un Igaunijas starpvaldību komisija.", "komisija", "organization", []),
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


def test_plural_and_singular_head_for_each_number() -> None:
    parsed = sentence(
        "divas|NUM|Nom.Plur.Fem Talsu|PROPN|Gen.Plur.Masc un|CCONJ viena|NUM|Nom.Sing.Fem Ogres|PROPN|Gen.Sing.Fem "
        "kopa=kopa|NOUN|Nom.Sing.Fem"
    )
    assert [name for _, name in members(parsed.tokens[-1], "group")] == ["divas Talsu kopas", "viena Ogres kopa"]
