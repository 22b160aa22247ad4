"""`lvextract batch` over files and folders: every text a row under its relative name, with its day, or with why not."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lvextract.cli import main
from lvextract.commands import batch as command
from lvextract.items import Task
from lvextract.nlp.folder import SHIPPED

Capture = pytest.CaptureFixture[str]
Read = Callable[..., list[tuple[Any, str, str | None]]]


@pytest.fixture(autouse=True)
def texts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Task]:
    """The tasks that are read; nothing is extracted from them. The current folder is an empty one."""
    read: list[Task] = []

    def work(tasks: Iterator[Task]) -> Iterator[Task]:
        for task in tasks:
            read.append(task)
            yield task

    monkeypatch.setattr(command, "_work", lambda args: work)
    monkeypatch.setattr(command, "fingerprint", lambda models: "abc")
    monkeypatch.chdir(tmp_path)
    return read


def write(files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())


def told(texts: list[Task]) -> list[tuple[Any, str, str | None]]:
    return [(task.id, task.text, str(task.published) if task.published else None) for task in texts]


def test_a_folder_is_a_row_for_each_text(texts: list[Task]) -> None:
    write({"P/b.txt": "Talka.", "P/a/c.txt": "Tirgus.", "P/d.jpg": "x"})
    assert main(["batch", "P", "-o", "out.jsonl"]) == 0
    assert told(texts) == [("a/c.txt", "Tirgus.", None), ("b.txt", "Talka.", None)]
    assert [json.loads(line)["id"] for line in Path("out.jsonl").read_text().splitlines()] == ["a/c.txt", "b.txt"]


def test_files_of_texts_and_texts_follow_each_other(texts: list[Task]) -> None:
    write({"a.jsonl": '{"id": 1, "text": "Talka."}\n\n{', "b.csv": "id,text\n2,Tirgus.\n", "P/c.txt": "Gājiens."})
    assert main(["batch", "a.jsonl", "b.csv", "P", "--failed", "failed.jsonl", "-o", "out.jsonl"]) == 1
    assert [task.id for task in texts] == [1, None, "2", "P/c.txt"]
    (failure,) = map(json.loads, Path("failed.jsonl").read_text().splitlines())
    assert failure["error"].startswith("a.jsonl, line 3: not JSON")


def test_other_names_of_fields_go_with_files_too(texts: list[Task]) -> None:
    write({"a.jsonl": '{"nr": 1, "saturs": "Talka."}', "c.txt": "Gājiens."})
    assert main(["batch", "a.jsonl", "c.txt", "--id-field", "nr", "--text-field", "saturs", "-o", "out.jsonl"]) == 0
    assert told(texts) == [(1, "Talka.", None), ("c.txt", "Gājiens.", None)]


def test_what_cannot_be_read_is_told_and_the_others_go_on(texts: list[Task]) -> None:
    pytest.importorskip("docx", reason="the extra `documents` is not installed")
    write({"P/a.docx": "x", "P/b.txt": "kāzas".encode("cp1257"), "P/c.txt": "Talka."})
    assert main(["batch", "P", "-o", "out.jsonl", "--failed", "failed.jsonl"]) == 1
    failures = [json.loads(line) for line in Path("failed.jsonl").read_text("utf-8").splitlines()]
    assert [(failure["line"], failure["id"], failure["input"]) for failure in failures] == [
        (1, "a.docx", "a.docx"),
        (2, "b.txt", "b.txt"),
    ]
    assert failures[0]["error"].startswith("UnreadableFileError: not a .docx file")
    assert failures[1]["error"].startswith("ValueError: b.txt is not UTF-8 (byte 1)")
    assert [json.loads(line)["id"] for line in Path("out.jsonl").read_text().splitlines()] == ["c.txt"]


def test_a_missing_extra_says_what_brings_it(texts: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    write({"P/a.pdf": "x", "P/c.txt": "Talka."})
    assert main(["batch", "P", "-o", "out.jsonl", "--failed", "failed.jsonl"]) == 1
    assert "pip install 'lvextract[documents]'" in Path("failed.jsonl").read_text()


def test_a_run_over_a_folder_goes_on(texts: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    write({f"P/{n:03}.txt": f"Talka {n}." for n in range(70)})
    assert main(["batch", "P", "-o", "out.jsonl"]) == 0
    whole = Path("out.jsonl").read_bytes()
    Path("out.jsonl").unlink()
    usual = command._work

    def breaking(tasks: Iterator[Task]) -> Iterator[Task]:
        for number, task in enumerate(tasks):
            if number == 66:
                raise OSError("no disk")
            yield task

    monkeypatch.setattr(command, "_work", lambda args: breaking)
    assert main(["batch", "P", "-o", "out.jsonl"]) == 2
    monkeypatch.setattr(command, "_work", usual)
    texts.clear()
    assert main(["batch", "P", "-o", "out.jsonl", "--resume"]) == 0
    assert [task.id for task in texts] == [f"{n:03}.txt" for n in range(64, 70)]
    assert Path("out.jsonl").read_bytes() == whole


def test_texts_that_came_behind_the_others_are_added(texts: list[Task]) -> None:
    write({"P/a.txt": "Talka."})
    assert main(["batch", "P", "-o", "out.jsonl", "--resume"]) == 0
    write({"P/b.txt": "Tirgus."})
    assert main(["batch", "P", "-o", "out.jsonl", "--resume"]) == 0
    assert [task.id for task in texts] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("options", "day"),
    [
        ([], None),
        (["--published", "2024-05-20"], "2024-05-20"),
        (["--published-from", "name"], "2023-04-30"),
        (["--published-from", r"(\d{4}-\d\d-\d\d)"], "2023-04-30"),
    ],
)
def test_days_of_files(texts: list[Task], options: list[str], day: str | None) -> None:
    write({"P/2023-04-30.txt": "Vakar notika talka."})
    assert main(["batch", "P", "-o", "out.jsonl", *options]) == 0
    assert told(texts)[0][2] == day


PAGE = (
    '<html><head><meta property="article:published_time" content="2024-05-20"></head><body><p>Talka.</p></body></html>'
)


@pytest.mark.parametrize(
    ("options", "day"),
    [([], "2024-05-20"), (["--published-from", "name"], "2024-05-20"), (["--published", "2022-01-01"], "2022-01-01")],
)
def test_the_day_that_a_page_tells_comes_before_that_of_its_name(
    texts: list[Task], options: list[str], day: str
) -> None:
    pytest.importorskip("trafilatura", reason="the extra `web` is not installed")
    write({"P/2023-04-30.html": PAGE})
    assert main(["batch", "P", "-o", "out.jsonl", *options]) == 0
    assert told(texts) == [("2023-04-30.html", "Talka.", day)]


@pytest.mark.parametrize("source", ["", "nmae", "(", "(?P<year>.)"])
def test_a_bad_pattern_is_told_before_anything_is_read(texts: list[Task], source: str, capsys: Capture) -> None:
    write({"P/a.txt": "Talka."})
    assert main(["batch", "P", "-o", "out.jsonl", "--published-from", source]) == 2
    assert "pattern" in capsys.readouterr().err
    assert not Path("out.jsonl").exists()


def test_a_pattern_that_finds_nothing_is_told(texts: list[Task], capsys: Capture) -> None:
    write({"P/a.txt": "Talka."})
    assert main(["batch", "P", "-o", "out.jsonl", "--published-from", "name", "--no-progress"]) == 0
    assert "--published-from finds no day for any of the files (a.txt …)" in capsys.readouterr().err


def test_an_index_page_is_told(texts: list[Task], capsys: Capture) -> None:
    pytest.importorskip("trafilatura", reason="the extra `web` is not installed")
    items = "".join(
        f'<li><a href="/">Novada {n}. talka</a> <time datetime="2024-05-0{n}">{n}. maijs</time><p>Notika.</p></li>'
        for n in range(1, 5)
    )
    write({"P/index.html": f"<html><body><main><h1>Jaunumi</h1><ul>{items}</ul></main></body></html>"})
    assert main(["batch", "P", "-o", "out.jsonl", "--no-progress"]) == 0
    assert "index.html is an index page: 4 of its items have days of their own (2024-05-01 to 2024-05-04)" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["P", "-"], "standard input (-) goes with no other input"),
        (["E"], "E: no files in it"),
        (["P", "b.csv"], "b.csv: the header has no `text`"),
        (["a.jsonl", "--published-from", "name"], "--published-from goes with files that each are one text"),
        (["a.jsonl", "--published", "2024-05-20"], "--published goes with one text"),
        (["P", "--log-every", "0"], "--log-every must be at least 1"),
        (["P", "--metrics", "P/a.txt"], "P/a.txt is the input"),
        (["P", "--failed", "f.jsonl", "--metrics", "f.jsonl"], "need a file of their own each"),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], complaint: str, capsys: Capture) -> None:
    write({"P/a.txt": "Talka.", "b.csv": "id\n1\n", "a.jsonl": "{}"})
    Path("E").mkdir()
    assert main(["batch", *arguments, "-o", "out.jsonl"]) == 2
    assert complaint in capsys.readouterr().err
    assert Path("P/a.txt").read_text() == "Talka."


def test_weights_have_a_version() -> None:
    from lvextract.nlp.checksums import fingerprint

    assert len(fingerprint(SHIPPED)) == 12
