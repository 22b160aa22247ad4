"""`lvextract extract`: what it prints of one text, and of several."""

import json
from pathlib import Path

import pytest
from command_line import TEXT, Capture, give_stdin

from lvextract.cli import main
from lvextract.pipeline import Extractor


def test_prints_json(extractor: Extractor, article: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--published", "2024-05-20"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == [e.model_dump(mode="json") for e in extractor.extract(TEXT, "2024-05-20")]
    assert "Talsu novada pašvaldība" in out  # letters, not escapes


def test_prints_a_table(extractor: Extractor, article: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--published", "2024-05-20", "--format", "table"]) == 0
    out = capsys.readouterr().out
    assert "koncerts «Pavasara balsis»" in out
    assert "2024-05-18" in out
    assert "Talsu novada pašvaldība" in out
    assert "\x1b" not in out  # no colours where there is no terminal


def test_prints_a_calendar(extractor: Extractor, article: Path, capsys: Capture) -> None:
    pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    article.write_text(TEXT + " Konference notiks jūnijā.", encoding="utf-8")
    assert main(["extract", str(article), "--published", "2024-05-20", "--format", "ical"]) == 0
    told = capsys.readouterr()
    assert "SUMMARY:Koncerts «Pavasara balsis»" in told.out
    assert told.err == "lvextract: events without a day, left out: 1\n"


def test_prints_web_data(extractor: Extractor, article: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--published", "2024-05-20", "--format", "jsonld"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["@graph"]
    assert (event["@type"], event["startDate"]) == ("MusicEvent", "2024-05-18")
    assert event["subjectOf"]["identifier"] == "raksts.txt"


def test_reads_standard_input(extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, b"\xef\xbb\xbf" + TEXT.encode())
    assert main(["extract", "-"]) == 0
    (event,) = json.loads(capsys.readouterr().out)
    assert event["date"]["mention"] == {"start": 0, "end": 9, "text": "18. maijā"}


@pytest.mark.parametrize(("form", "expected"), [("json", "[]\n"), ("table", "no events\n")])
def test_text_without_events(
    form: str, expected: str, extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_stdin(monkeypatch, b"")
    assert main(["extract", "-", "--format", form]) == 0
    assert capsys.readouterr().out == expected


def test_reads_on_the_device_that_is_named(extractor: Extractor, article: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--published", "2024-05-20", "--device", "cpu"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out) == [e.model_dump(mode="json") for e in extractor.extract(TEXT, "2024-05-20")]


@pytest.mark.parametrize("published", ["20.05.2024", "2024. gada 20. maijs", "Mon, 20 May 2024 09:00:00 +0300"])
def test_reads_the_day_as_python_does(extractor: Extractor, article: Path, capsys: Capture, published: str) -> None:
    assert main(["extract", str(article), "--published", published]) == 0
    (event,) = json.loads(capsys.readouterr().out)
    assert event["date"]["start"] == "2024-05-18"


class TestExtractSeveral:
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("P").mkdir()
        Path("P/2024-05-20.txt").write_text(TEXT, encoding="utf-8")
        Path("P/b.txt").write_bytes("kāzas".encode("cp1257"))

    @pytest.mark.parametrize("files", [["P"], ["P/2024-05-20.txt", "P/b.txt"]], ids=["folder", "files"])
    def test_json_has_an_object_for_each(self, files: list[str], extractor: Extractor, capsys: Capture) -> None:
        assert main(["extract", *files, "--published-from", "name"]) == 1
        good, bad = json.loads(capsys.readouterr().out)
        assert good == {
            "id": "2024-05-20.txt",
            "text": TEXT,
            "published": "2024-05-20",
            "events": [event.model_dump(mode="json") for event in extractor.extract(TEXT, "2024-05-20")],
            "error": None,
        }
        assert (bad["id"], bad["events"]) == ("b.txt", [])
        assert bad["error"].startswith("ValueError: b.txt is not UTF-8")

    def test_a_table_for_each(self, extractor: Extractor, capsys: Capture) -> None:
        assert main(["extract", "P", "--format", "table"]) == 1
        first, second = capsys.readouterr().out.split("b.txt:\n")
        assert first.startswith("2024-05-20.txt:\n1. koncerts «Pavasara balsis»\n")
        assert second.startswith("error: ValueError: b.txt is not UTF-8")

    def test_web_data_of_all(self, extractor: Extractor, capsys: Capture) -> None:
        Path("P/b.txt").write_text("Sestdien Ogrē notika talka.", encoding="utf-8")
        assert main(["extract", "P", "--published", "2024-05-20", "--format", "jsonld"]) == 0
        graph = json.loads(capsys.readouterr().out)["@graph"]
        assert [event["startDate"] for event in graph] == ["2024-05-18", "2024-05-18"]

    def test_what_is_read_out_of_a_file_comes_with_its_text(self, extractor: Extractor, capsys: Capture) -> None:
        pytest.importorskip("markdown_it", reason="the extra `documents` is not installed")
        Path("a.md").write_text(f"---\ndate: 2024-05-20\n---\n# Ziņas\n\n{TEXT}", encoding="utf-8")
        assert main(["extract", "a.md"]) == 0
        page = json.loads(capsys.readouterr().out)
        assert (page["text"], page["published"]) == (f"Ziņas\n\n{TEXT}", "2024-05-20")
        assert page["events"][0]["date"]["start"] == "2024-05-18"
