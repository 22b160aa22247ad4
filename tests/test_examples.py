"""Each script in examples/ runs from anywhere and prints what its article tells."""

import csv
import json
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from lvextract.pipeline import Extractor

EXAMPLES = Path(__file__).parent.parent / "examples"

Run = Callable[[str], str]


@pytest.fixture
def printed_by(
    extractor: Extractor, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """A function that runs a script in another folder and returns what it prints."""

    def run(script: str) -> str:
        monkeypatch.chdir(tmp_path)
        runpy.run_path(str(EXAMPLES / script), run_name="__main__")
        return capsys.readouterr().out

    return run


def test_first_result(printed_by: Run) -> None:
    out = printed_by("first_result.py")
    assert "What:  forums «Tīrs ezers – dzīva pilsēta»" in out
    assert "When:  2024-05-17" in out
    assert "Talsu tautas nams" in out
    assert "Held by:   Talsu novada pašvaldība" in out
    assert "Took part: Andris Vītoliņš – " in out


def test_contest_table(printed_by: Run) -> None:
    rows = [" ".join(line.split()) for line in printed_by("contest_table.py").splitlines()]
    assert "konkurss «Vārdu tilts»" in rows
    assert "1 1. vieta Emīlija Lapiņa" in rows
    assert "– II pakāpes diploms Kārlis Vējš, Elīza Upeniece" in rows
    assert "skrējiens «Zilo kalnu aplis»" in rows
    assert any(row.startswith("2 2. vieta Toms Petrausks") for row in rows)


def test_year_calendar(printed_by: Run, tmp_path: Path) -> None:
    icalendar = pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
    assert printed_by("year_calendar.py").startswith("novada_gads.ics: ")
    calendar = icalendar.Calendar.from_ical((tmp_path / "novada_gads.ics").read_bytes())
    days = {(str(entry["SUMMARY"]), entry["DTSTART"].dt.isoformat()[:16]) for entry in calendar.walk("VEVENT")}
    assert days >= {
        ("Lielā talka", "2024-04-27T09:00"),
        ("Muzeju nakts", "2024-05-18"),
        ("Skrējiens «Trīs tilti»", "2024-09-08"),
        ("Zaļupes novada domes sēde", "2024-11-28T10:00"),
    }


def test_school_year(printed_by: Run) -> None:
    rows = [" ".join(line.split()) for line in printed_by("school_year.py").splitlines()]
    assert "2023-12-01 Odrija Zvaigzne II pakāpes diploms konkurss Runas prieks" in rows
    assert "2024-01-26 Matīss Liepkalns 2. vieta olimpiāde" in rows
    assert "2024-02-17 Zobrati uzvara sacensības Robo līga" in rows


def test_batch_to_csv(printed_by: Run) -> None:
    rows = list(csv.DictReader(printed_by("batch_to_csv.py").splitlines()))
    found = {(row["article"], row["type"], row["date"][: len("2024-05-17")]) for row in rows}
    assert found >= {
        ("kulturas_pazinojums", "izstāde", "2024-09-06"),
        ("pasvaldibas_zinas", "forums", "2024-05-17"),
        ("pasvaldibas_zinas", "talka", "2024-05-25"),
        ("skolas_konkurss", "konkurss", "2024-04-19"),
        ("sporta_rezultati", "skrējiens", "2024-06-08"),
    }


def test_why(printed_by: Run) -> None:
    lines = printed_by("why.py").splitlines()
    assert any(line.startswith("organizers: Vidzemes Audēju biedrība") and "organizer." in line for line in lines)
    assert any("«Anita Rozenberga»" in line for line in lines)


def articles() -> Iterator[tuple[str, str]]:
    """Every text of the examples, with a name."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            yield row["id"], row["text"]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in articles()])
def test_texts_have_records_and_exact_offsets(text: str, extractor: Extractor) -> None:
    events = extractor.extract(text, "2024-09-02")
    assert events
    mentions = [mention for event in events for filler in event.explain() for mention in filler.mentions]
    assert [text[one.start : one.end] for one in mentions] == [one.text for one in mentions]


def test_one_of_several_has_its_own_date(printed_by: Run) -> None:
    rows = list(csv.DictReader(printed_by("batch_to_csv.py").splitlines()))
    assert ("darbnīca", "2024-09-14") in {(row["type"], row["date"]) for row in rows}
