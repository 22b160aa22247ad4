"""What teaching the event stage reads: rows in the gold form, refused by file and line, and what it leaves out."""

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from lvextract import Extractor
from lvextract.document import Span
from lvextract.events.scoring import Asked
from lvextract.training import __main__ as command
from lvextract.training.annotated import read_annotated, read_records
from lvextract.training.events.linear import fit
from lvextract.training.events.train import train_events
from lvextract.training.workshop import Workshop

TALKA = {"type": "talka", "trigger": "talka"}
ROW: dict[str, Any] = {"id": "a", "text": "Ogrē bija talka.", "events": [TALKA]}
Log = pytest.LogCaptureFixture


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_what_a_row_leaves_out_is_null_or_empty(tmp_path: Path) -> None:
    row = read_records([write(tmp_path / "r.jsonl", ROW)])["a"]
    assert row["published"] is None
    assert row["events"][0]["participants"] == []


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"text": "Ogrē bija talka."}, "`id`: Field required"),
        (ROW | {"events": [{"trigger": "talka"}]}, "`events.0.type`: Field required"),
        (ROW | {"events": [TALKA | {"organisers": []}]}, "`events.0.organisers`: the gold form has no such field"),
        (ROW | {"published": "rudenī"}, "`published`: "),
        ([], "not a JSON object"),
    ],
)
def test_a_row_in_another_form_is_refused_by_file_and_line(row: object, complaint: str, tmp_path: Path) -> None:
    path = write(tmp_path / "r.jsonl", ROW, row)
    with pytest.raises(ValueError, match="line 2: ") as refusal:
        read_records([path])
    assert str(refusal.value).startswith(f"{path}, line 2: ")
    assert complaint in str(refusal.value)


def test_a_row_that_takes_the_place_of_another_is_told(tmp_path: Path, caplog: Log) -> None:
    paths = [write(tmp_path / name, ROW) for name in ("one.jsonl", "other.jsonl")]
    assert list(read_records(paths)) == ["a"]
    assert caplog.messages == ["1 rows take the place of earlier ones; the first is 'a'"]


def test_records_whose_text_is_nowhere_are_told(extractor: Extractor, tmp_path: Path, caplog: Log) -> None:
    path = write(tmp_path / "r.jsonl", ROW, {"id": "p1", "events": []})
    assert [text.id for text in read_annotated([path], extractor)] == ["a"]
    assert [one.getMessage() for one in caplog.records if one.name.startswith("lvextract")] == [
        "left out: 1 rows without `text`, not in any treebank, since none is given; the first is 'p1'"
    ]


def test_mentions_that_no_text_has_are_told(tmp_path: Path, caplog: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [ROW | {"id": str(i), "events": [TALKA | {"trigger": "talku"}]} for i in range(10)]
    path = write(tmp_path / "r.jsonl", *rows)
    caplog.set_level(logging.WARNING)
    with pytest.raises(FileNotFoundError):  # there are no weights to read the texts with
        train_events(Workshop(None, tmp_path, (path,), own=False))
    assert caplog.messages == ["left out: 10 mentions that their texts do not have; the first is 'talku' of '0'"]


def test_a_statement_true_of_all_is_weighed_however_few_they_are() -> None:
    assert list(fit([(Asked([""], Span(0, 1)), True)])) == [""]


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int | str | None:
    monkeypatch.setattr(sys, "argv", ["lvextract.training", *map(str, arguments)])
    with pytest.raises(SystemExit) as stop:
        command.main()
    return stop.value.code


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["events", "--data", "nav"], "--data: nav is no folder"),
        (["lemma"], "--data is needed"),
        (["events", "--without-own"], "--without-own goes with `events` and --records"),
    ],
)
def test_arguments_that_are_refused(
    arguments: list[str], complaint: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, *arguments, "--out", "x") == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([ROW] * 3, "1 texts are too few to learn from: 10 are the least"),
        ([ROW, {"id": "b"}], "r.jsonl, line 2: `events`: Field required"),
    ],
)
def test_records_that_are_refused_at_once(
    rows: list[Any], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: Log
) -> None:
    path = write(tmp_path / "r.jsonl", *rows)
    assert run(monkeypatch, "events", "--out", tmp_path / "w", "--records", path, "--without-own") == 2
    assert caplog.messages[-1].endswith(complaint)


def test_corpora_without_a_treebank_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: Log) -> None:
    assert run(monkeypatch, "events", "--data", tmp_path, "--out", tmp_path / "w") == 2
    assert caplog.messages[-1] == f"{tmp_path / 'ud'} has no treebank (*.conllu), of whose paragraphs some records are"
