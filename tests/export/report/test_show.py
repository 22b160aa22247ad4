"""`lvextract show`: what it takes, and where the records on the page come from."""

import gzip
import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pipe_reader import Reader

from lvextract.cli import main
from lvextract.pipeline import Extractor

Capture = pytest.CaptureFixture[str]

ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": "18. maijā Talsu novada pašvaldība rīkoja koncertu.", "published": "2024-05-20"},
    {"id": "b", "text": None},
    {"id": "c", "text": "Jānis Ozols dzīvo Ogrē."},
    {"id": "d", "text": "Svētdien Cēsīs notika talka.", "published": "2024-05-20"},
]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be extracted."""

    def refuse(*args: object) -> None:
        raise AssertionError("weights were loaded")

    monkeypatch.setattr("lvextract.default.default_extractor", refuse)


def write(name: str, rows: list[dict[str, Any]]) -> str:
    Path(name).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return name


def shown(name: str = "report.html") -> list[dict[str, Any]]:
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', Path(name).read_text("utf-8"))
    assert data
    texts: list[dict[str, Any]] = json.loads(data[1])["texts"]
    return texts


def found(name: str = "report.html") -> list[tuple[Any, list[str], bool]]:
    """Of each text its id, the types of its events, and whether it failed."""
    return [(text["id"], [event["type"] for event in text["events"]], bool(text["error"])) for text in shown(name)]


EXPECTED = [("a", ["koncerts"], False), ("b", [], True), ("c", [], False), ("d", ["talka"], False)]


class TestOneText:
    def test_is_shown_with_its_names(self, extractor: Extractor) -> None:
        Path("raksts.txt").write_text(ROWS[0]["text"], "utf-8")
        assert main(["show", "raksts.txt", "--published", "2024-05-20", "-o", "report.html"]) == 0
        (text,) = shown()
        assert "".join(text["pieces"]) == ROWS[0]["text"]
        assert {mark[2] for mark in text["marks"]} == {"timex", "organization", "trigger"}
        assert text["events"][0]["date"]["start"] == "2024-05-18"

    def test_goes_to_standard_output(self, extractor: Extractor, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        Path("raksts.txt").write_text("Ogrē notika talka.", "utf-8")
        assert main(["show", "raksts.txt"]) == 0
        assert capfdbinary.readouterr().out.startswith(b"<!doctype html>")

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
    def test_goes_to_a_pipe(self, extractor: Extractor) -> None:
        Path("raksts.txt").write_text("Ogrē notika talka.", "utf-8")
        os.mkfifo("pipe")
        reader = Reader(Path("pipe"))
        assert main(["show", "raksts.txt", "-o", "pipe"]) == 0
        assert reader.result().startswith(b"<!doctype html>")
        assert Path("pipe").is_fifo()

    def test_may_be_a_web_page(self, extractor: Extractor) -> None:
        pytest.importorskip("trafilatura", reason="the extra `web` is not installed")
        text = "Talsos 15.05.2024. notika koncerts."
        Path("raksts.html").write_text(f"<html><body><p>{text}</p></body></html>", "utf-8")
        assert main(["show", "raksts.html", "-o", "report.html"]) == 0
        (shown_text,) = shown()
        assert "".join(shown_text["pieces"]) == text
        assert [event["type"] for event in shown_text["events"]] == ["koncerts"]


class TestFolder:
    @pytest.fixture(autouse=True)
    def folder(self) -> None:
        Path("P/maijs").mkdir(parents=True)
        Path("P/maijs/2024-05-20.txt").write_text("Svētdien Cēsīs notika talka.", "utf-8")
        Path("P/b.txt").write_text("Jānis Ozols dzīvo Ogrē.", "utf-8")

    def test_is_shown_on_one_page(self, extractor: Extractor) -> None:
        assert main(["show", "P", "--published-from", "name", "-o", "report.html"]) == 0
        assert found() == [("b.txt", [], False), ("maijs/2024-05-20.txt", ["talka"], False)]
        assert shown()[1]["events"][0]["date"]["start"] == "2024-05-19"

    def test_is_shown_with_its_records(self, extractor: Extractor, request: pytest.FixtureRequest) -> None:
        assert main(["batch", "P", "-o", "out.jsonl"]) == 0
        request.getfixturevalue("no_weights")
        assert main(["show", "P", "--records", "out.jsonl", "-o", "report.html"]) == 0
        assert found() == [("b.txt", [], False), ("maijs/2024-05-20.txt", ["talka"], False)]

    def test_goes_with_other_files(self, extractor: Extractor) -> None:
        assert main(["show", write("in.jsonl", ROWS[:1]), "P/b.txt", "-o", "report.html"]) == 0
        assert found() == [("a", ["koncerts"], False), ("P/b.txt", [], False)]


class TestTexts:
    def test_are_extracted(self, extractor: Extractor, capsys: Capture) -> None:
        assert main(["show", write("in.jsonl", ROWS), "-o", "report.html"]) == 1
        assert found() == EXPECTED
        assert capsys.readouterr().err == "texts: 4, failed: 1, events: 2\n"
        assert {mark[2] for mark in shown()[2]["marks"]} == {"person", "place"}  # names that no record has

    def test_may_be_a_table(self, extractor: Extractor) -> None:
        Path("in.csv").write_text("nr;saturs\n1;Ogrē notika talka.\n", "utf-8")
        assert main(["show", "in.csv", "--text-field", "saturs", "--id-field", "nr", "-o", "report.html"]) == 0
        assert found() == [("1", ["talka"], False)]

    def test_may_come_from_standard_input(self, extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
        with Path(write("in.jsonl", ROWS[:1])).open(encoding="utf-8") as source:
            monkeypatch.setattr("sys.stdin", source)
            assert main(["show", "-", "--input-format", "jsonl", "-o", "report.html"]) == 0
        assert found() == EXPECTED[:1]

    def test_that_cannot_be_read_say_why(self, extractor: Extractor) -> None:
        Path("in.jsonl").write_text('{"id": "a",\n', "utf-8")
        assert main(["show", "in.jsonl", "-o", "report.html"]) == 1
        assert shown()[0]["error"].startswith("line 1: not JSON")


class TestRecords:
    @pytest.fixture
    def batch(self, extractor: Extractor) -> Callable[..., None]:
        def run(output: str, *options: str) -> None:
            assert main(["batch", write("in.jsonl", ROWS), "-o", output, *options]) == 1

        return run

    def show(self, records: str) -> int:
        return main(["show", "in.jsonl", "--records", records, "-o", "report.html"])

    @pytest.mark.parametrize("output", ["out.jsonl", "out.jsonl.gz", "out.parquet"])
    def test_of_a_batch_are_shown_beside_its_texts(
        self, output: str, batch: Callable[..., None], request: pytest.FixtureRequest
    ) -> None:
        if output.endswith("parquet"):
            pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        batch(output)
        request.getfixturevalue("no_weights")
        assert self.show(output) == 1
        assert found() == EXPECTED
        assert shown()[1]["error"].startswith("TypeError: text must be a string")
        assert {mark[2] for mark in shown()[0]["marks"]} == {"timex", "organization", "trigger"}

    def test_without_the_failed_find_their_texts(self, batch: Callable[..., None]) -> None:
        batch("out.jsonl", "--failed", "failed.jsonl")
        assert self.show("out.jsonl") == 1
        assert found() == EXPECTED

    def test_in_the_lines_of_the_texts_are_believed(self, no_weights: None) -> None:
        rows = [{"id": "x", "text": "Ogrē notika talka.", "events": [], "error": None}]
        assert main(["show", write("both.jsonl", rows), "-o", "report.html"]) == 0
        assert found() == [("x", [], False)]

    def test_without_texts_are_refused(self, batch: Callable[..., None], capsys: Capture) -> None:
        batch("out.jsonl")
        capsys.readouterr()
        assert main(["show", "out.jsonl", "-o", "report.html"]) == 2
        assert "lvextract show TEXTS --records out.jsonl" in capsys.readouterr().err

    def test_of_other_words_make_a_text_fail(self, batch: Callable[..., None]) -> None:
        batch("out.jsonl")
        write("in.jsonl", [{**row, "text": row["text"] and f"Vai {row['text']}"} for row in ROWS])
        assert self.show("out.jsonl") == 1
        assert [bool(text["error"]) for text in shown()] == [True, True, False, True]
        assert "the records are of another text" in shown()[0]["error"]

    def test_of_other_texts_are_refused(self, batch: Callable[..., None], capsys: Capture) -> None:
        batch("out.jsonl")
        write("in.jsonl", ROWS[1:])
        assert self.show("out.jsonl") == 2
        assert "no text with the id 'a' is left" in capsys.readouterr().err
        assert not Path("report.html").exists()

    @pytest.mark.parametrize("line", ["{", '{"id": "a", "text": ""}', '{"id": "a", "events": [{"type": 5}]}'])
    def test_that_are_none_are_refused(self, line: str, capsys: Capture) -> None:
        write("in.jsonl", ROWS[:1])
        Path("out.jsonl").write_text(line + "\n", "utf-8")
        assert self.show("out.jsonl") == 2
        assert "out.jsonl, line 1: not " in capsys.readouterr().err

    def test_that_are_damaged_are_refused(self, capsys: Capture) -> None:
        write("in.jsonl", ROWS[:1])
        Path("out.jsonl.gz").write_bytes(gzip.compress(b"x" * 5_000)[:-9])
        assert self.show("out.jsonl.gz") == 2
        assert "out.jsonl.gz is damaged" in capsys.readouterr().err


class TestRefusals:
    @pytest.mark.parametrize(
        ("options", "complaint"),
        [
            (["-o", "in.jsonl"], "is the input"),
            (["-o", "nav/report.html"], "nav is no folder"),
            (["--published", "2024-05-20"], "--published goes with one text"),
            (["--records", "nav.jsonl"], "nav.jsonl: No such file"),
            (["--input-format", "text", "--records", "in.jsonl"], "--records goes with a file of texts"),
        ],
    )
    def test_before_anything_is_read(
        self, options: list[str], complaint: str, no_weights: None, capsys: Capture
    ) -> None:
        before = Path(write("in.jsonl", ROWS)).read_bytes()
        assert main(["show", "in.jsonl", *options]) == 2
        assert complaint in capsys.readouterr().err
        assert Path("in.jsonl").read_bytes() == before

    def test_a_folder_without_weights(self, tmp_path: Path, capsys: Capture) -> None:
        assert main(["show", write("in.jsonl", ROWS), "--models", str(tmp_path)]) == 2
        assert "no tokenize.pt" in capsys.readouterr().err
