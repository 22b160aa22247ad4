"""`lvextract evaluate`: what it prints, what it refuses, its exit codes; the texts of `examples/gold`."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from lvextract.cli import main
from lvextract.pipeline import Extractor

GOLD = Path(__file__).parents[2] / "examples/gold/zelts.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
LEAST = 0.82  # the headline with the shipped weights, 0.870, less what other weights may lose
Capture = pytest.CaptureFixture[str]


def write(path: Path, rows: list[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


def test_prints_a_line_for_each_slot_and_the_headline(capsys: Capture) -> None:
    assert main(["evaluate", str(GOLD), str(GOLD)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:-1]] == [
        *("date", "organizers", "participants", "awards", "event", "type", "title", "location", "time")
    ]
    assert lines[-1] == "headline: 1.000 strict, 1.000 lenient (texts: 12)"


def test_lists_the_first_differences_of_each_slot(tmp_path: Path, capsys: Capture) -> None:
    predicted = write(tmp_path / "p.jsonl", [row | {"events": []} for row in ROWS])
    assert main(["evaluate", str(GOLD), predicted, "--errors", "1"]) == 0
    assert capsys.readouterr().out.split("headline:")[1].split("\n\n")[1:3] == [
        "date\n  koncerts  - 2024-06-14",
        "organizers\n  koncerts  - Rītupes novada pašvaldība\n  koncerts  - Upes balsis",
    ]


def test_prints_json(tmp_path: Path, capsys: Capture) -> None:
    predicted = write(tmp_path / "p.jsonl", [row | {"events": row["events"][:1]} for row in ROWS])
    assert main(["evaluate", str(GOLD), predicted, "--json", "--errors", "5"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["strict"]["event"] == {
        **{"precision": 1.0, "recall": 0.9, "f1": pytest.approx(18 / 19)},
        **{"tp": 9, "predicted": 9, "gold": 10},
    }
    assert figures["differences"][0] == {"id": "talka", "slot": "date", "extra": [], "missing": ["2024-10"]}


def test_reads_compressed_files(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(GOLD.read_bytes()))
    assert main(["evaluate", str(path), str(GOLD)]) == 0
    assert "headline: 1.000" in capsys.readouterr().out


def test_tells_of_failed_and_unknown_texts(tmp_path: Path, capsys: Capture) -> None:
    rows = [row | {"error": None} for row in ROWS]
    rows[0] |= {"events": [], "error": "ValueError: text has 2,000,000 characters"}
    predicted = write(tmp_path / "p.jsonl", [*rows, {"id": "cits", "events": []}])
    assert main(["evaluate", str(GOLD), predicted]) == 1
    assert capsys.readouterr().err == (
        f"lvextract: texts that failed: 1; the first is 'koncerts'\n"
        f"lvextract: texts that {GOLD} lacks, left out: 1; the first is 'cits'\n"
    )


def test_reads_the_texts_itself_with_the_shipped_weights(extractor: Extractor, capsys: Capture) -> None:
    assert main(["evaluate", str(GOLD), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["headline"] >= LEAST


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 3: not JSON"),
        ('{"id": "a"}', "line 3: `events`: Field required"),
        ('{"events": []}', "line 3: `id`: Field required"),
    ],
)
def test_names_the_file_and_the_line(line: str, complaint: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(f'{{"id": "koncerts", "events": []}}\n\n{line}\n', "utf-8")
    assert main(["evaluate", str(GOLD), str(path)]) == 2
    assert f"lvextract: {path}, {complaint}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-", "-"], "only one of GOLD and PREDICTED"),
        ([str(GOLD), str(GOLD), "--errors", "-1"], "--errors must not be negative"),
    ],
)
def test_refuses_arguments(arguments: list[str], complaint: str, capsys: Capture) -> None:
    assert main(["evaluate", *arguments]) == 2
    assert complaint in capsys.readouterr().err
