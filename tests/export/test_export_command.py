"""`lvextract export` and `lvextract schema`: files of records in, what other programs read out."""

import csv
import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest
from by_hand import award, event, party
from pipe_reader import Reader

from lvextract import Extraction
from lvextract.cli import main
from lvextract.export.record_schema import record_schema

Capture = pytest.CaptureFixture[str]

WINNER = party("Anna Bērza", "person")
EXTRACTIONS = [
    Extraction(
        id="a",
        events=[
            event("konkurss", start="2024-05-15", organizers=[party("Ogre")], awards=[award("1. vieta", WINNER)]),
            event("talka", start="2024-05"),
        ],
    ),
    Extraction(id=2, error="TypeError: text must be a string, not int"),
]
LINES = "".join(extraction.model_dump_json() + "\n" for extraction in EXTRACTIONS)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "notikumi.jsonl"
    path.write_text(LINES, "utf-8")
    return path


def test_a_calendar(records: Path, capsys: Capture) -> None:
    pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    output = records.with_suffix(".ics")
    assert main(["export", str(records), "--to", "ical", "-o", str(output)]) == 0
    assert output.read_bytes().count(b"BEGIN:VEVENT") == 1
    told = capsys.readouterr()
    assert told.err == "texts: 2, failed: 1, events: 2, written: 1, without a day: 1\n"
    assert told.out == ""


@pytest.mark.parametrize("arguments", [["R/a.jsonl", "R/2024/b.jsonl.gz"], ["R"]], ids=["files", "folder"])
def test_several_are_one_table(
    arguments: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("R/2024").mkdir(parents=True)
    Path("R/a.jsonl").write_text(EXTRACTIONS[0].model_dump_json(), "utf-8")
    other = Extraction(id="b", events=[event("tirgus")])
    Path("R/2024/b.jsonl.gz").write_bytes(gzip.compress(other.model_dump_json().encode()))
    Path("R/notes.txt").write_text("x")
    assert main(["export", *arguments, "--to", "events"]) == 0
    told = capsys.readouterr()
    assert sorted(row["type"] for row in csv.DictReader(io.StringIO(told.out))) == ["konkurss", "talka", "tirgus"]
    assert told.err == "texts: 2, failed: 0, events: 3, written: 3\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
@pytest.mark.parametrize(("form", "content"), [("jsonld", b"{"), ("events", b"id,"), ("awards", b"id,")])
def test_a_pipe_is_written_to(records: Path, form: str, content: bytes) -> None:
    pipe = records.with_name("pipe")
    os.mkfifo(pipe)
    reader = Reader(pipe)
    assert main(["export", str(records), "--to", form, "-o", str(pipe)]) == 0
    assert reader.result().startswith(content)
    assert sorted(records.parent.iterdir()) == [records, pipe]
    assert pipe.is_fifo()


@pytest.mark.parametrize(("options", "cell"), [([], "'=1+1"), (["--raw-cells"], "=1+1")])
def test_formulas_are_made_harmless(records: Path, options: list[str], cell: str) -> None:
    records.write_text(Extraction(id="=1+1", events=[event("talka")]).model_dump_json() + "\n", "utf-8")
    output = records.with_suffix(".csv")
    assert main(["export", str(records), "--to", "events", "-o", str(output), *options]) == 0
    (row,) = csv.DictReader(output.read_text("utf-8").splitlines())
    assert row["id"] == cell


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out.ics", "out.jsonld"])
def test_strange_ids_and_dates_cost_no_other_record(tmp_path: Path, name: str, capsys: Capture) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    if name.endswith("ics"):
        pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    strange = [
        Extraction(id="\ud800", events=[event("talka", start="2024-05-15")]),
        Extraction(id="https://a.lv/\nX:Y", events=[event("talka", start="9999-12-31T24:00")]),
        Extraction(id="https://a.lv/\ud800", events=[event("talka", start="9999-12-31")]),
    ]
    source = tmp_path / "in.jsonl"
    lines = [json.dumps(record.model_dump(mode="json")) + "\n" for record in strange]
    source.write_text("".join(lines) + LINES, "utf-8")
    form = {"out.ics": "ical", "out.jsonld": "jsonld"}.get(name, "events")
    assert main(["export", str(source), "--to", form, "-o", str(tmp_path / name)]) == 0
    assert f"written: {4 if form == 'ical' else 5}" in capsys.readouterr().err


def test_web_data(records: Path, capsys: Capture) -> None:
    assert main(["export", str(records), "--to", "jsonld"]) == 0
    assert [one["keywords"] for one in json.loads(capsys.readouterr().out)["@graph"]] == ["konkurss", "talka"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("events", [("a", "0", "konkurss"), ("a", "1", "talka")]),
        ("parties", [("a", "0", "Ogre")]),
        ("awards", [("a", "0", "1. vieta")]),
    ],
)
def test_a_table(table: str, expected: list[tuple[str, ...]], records: Path, capsys: Capture) -> None:
    assert main(["export", str(records), "--to", table]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["id"], row["event"], row.get("type") or row["name"]) for row in rows] == expected


def test_a_table_in_parquet(records: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    output = records.with_suffix(".parquet")
    assert main(["export", str(records), "--to", "awards", "-o", str(output)]) == 0
    (row,) = parquet.read_table(output).to_pylist()
    assert (row["id"], row["place"], row["recipient"]) == ("a", None, "Anna Bērza")


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".parquet"])
def test_all_forms_that_batch_writes_are_read(suffix: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / f"notikumi{suffix}"
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        from lvextract.batch.parquet import write_parquet

        lines = tmp_path / "lines"
        lines.write_text(LINES, "utf-8")
        write_parquet(lines, path)
    else:
        path.write_bytes(gzip.compress(LINES.encode()))
    assert main(["export", str(path), "--to", "events"]) == 0
    assert capsys.readouterr().out.count("\n") == 3


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"id": "a", "text": "Talka.", "published": null}\n', "line 1: not a line of `lvextract batch`: text"),
        (LINES + "{\n", "line 3: not JSON"),
    ],
)
def test_what_is_no_record_is_refused(content: str, complaint: str, records: Path, capsys: Capture) -> None:
    records.write_text(content, "utf-8")
    output = records.with_suffix(".json")
    assert main(["export", str(records), "--to", "jsonld", "-o", str(output)]) == 2
    assert complaint in capsys.readouterr().err
    assert list(records.parent.iterdir()) == [records]  # and nothing half-written is left


def test_it_does_not_write_over_its_input(records: Path, capsys: Capture) -> None:
    assert main(["export", str(records), "--to", "jsonld", "-o", str(records)]) == 2
    assert "is the input" in capsys.readouterr().err
    assert records.read_text("utf-8") == LINES


def test_a_table_needs_a_form(records: Path, capsys: Capture) -> None:
    assert main(["export", str(records), "--to", "events", "-o", "x.xlsx"]) == 2
    assert "must end in .csv or .parquet" in capsys.readouterr().err


def test_a_missing_extra_is_named(records: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert main(["export", str(records), "--to", "ical"]) == 2
    assert "pip install 'lvextract[calendar]'" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: Capture) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == record_schema()
