"""What a run reads: the corpora, and texts with records."""

import json
from pathlib import Path
from typing import Any

import pytest

from lvextract.nlp import SHIPPED
from lvextract.training.encoder import material
from lvextract.training.encoder.material import read_material
from lvextract.training.encoder.texts import cut_texts
from lvextract.training.workshop import Workshop

EVENT: dict[str, Any] = {
    "type": "sals",
    "trigger": "Ogrē",
    "title": None,
    "organizers": [],
    "participants": [],
    "awards": [],
}


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_text_is_cut_as_the_library_cuts_it() -> None:
    texts = ["Koncerts\n\nSestdien plkst.18.00 Ogrē notika koncerts. Tajā dziedāja koris.", "", "Balvu ieguva Ilze."]
    first, second, third = cut_texts(SHIPPED, texts)
    assert first[:2] == [["Koncerts"], ["Sestdien", "plkst.", "18.00", "Ogrē", "notika", "koncerts", "."]]
    assert [len(sentence) for sentence in first] == [1, 7, 4]
    assert second == []
    assert third == [["Balvu", "ieguva", "Ilze", "."]]


@pytest.mark.usefixtures("few_gazetteers")
def test_records_are_of_our_texts_or_of_the_treebank(
    monkeypatch: pytest.MonkeyPatch, corpora: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(material, "OWN", tmp_path / "own")
    monkeypatch.setattr(material, "cut_texts", lambda _, texts: [[text.split()] for text in texts])
    write(
        tmp_path / "own/a.jsonl",
        {"id": "text", "text": "Ogrē salst", "events": [EVENT]},
        {"id": "p", "events": [EVENT]},
        {"id": "elsewhere", "events": [EVENT]},
    )
    later = write(tmp_path / "later.jsonl", {"id": "text", "text": "Salst Ogrē", "events": [EVENT]})
    read = read_material(Workshop(corpora, tmp_path, (later,)))
    *of_treebank, (own,) = read.train
    assert len(of_treebank) == 16
    assert own.forms() == ["Salst", "Ogrē"]
    assert own.events == {1}
    known = [example.events is not None for paragraph in (*of_treebank, *read.dev) for example in paragraph]
    assert set(known) == {True}
    assert ["Salst", "Ogrē"] in read.sentences
    assert {"Salst", "Koncerts", "koncertiem", "Ogrei"} <= set(read.forms())
