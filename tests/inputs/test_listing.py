"""Which files are meant: in order, none twice, each with its relative name; and what day a name tells."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from lvextract.inputs.days import day_in_name, day_source
from lvextract.inputs.forms import form_of
from lvextract.inputs.listing import Listed, Listing, list_files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("A/b.txt", "A/2024/c.html", "A/.git/d.txt", "A/a.jpg", "A/x.JPG", "A/.e.txt", "B/b.txt", "f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def listed(*arguments: str) -> Listing:
    return list_files(arguments, lambda name: form_of(name) is not None)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["A"], ["2024/c.html", "b.txt"]),
        (["A/"], ["2024/c.html", "b.txt"]),
        (["./A/../A"], ["2024/c.html", "b.txt"]),
        (["A", "B"], ["A/2024/c.html", "A/b.txt", "B/b.txt"]),
        (["B", "A"], ["B/b.txt", "A/2024/c.html", "A/b.txt"]),
        (["A/b.txt"], ["b.txt"]),
        (["A/b.txt", "f.md"], ["A/b.txt", "f.md"]),
        (["A/2024/c.html", "A/b.txt"], ["2024/c.html", "b.txt"]),
        (["A", "A/b.txt"], ["A/2024/c.html", "A/b.txt"]),
        (["A/a.jpg"], ["a.jpg"]),
    ],
)
def test_names_are_relative_to_what_is_named(folder: Path, arguments: list[str], names: list[str]) -> None:
    assert [file.name for file in listed(*arguments).files] == names


def test_what_is_left_out_is_counted(folder: Path) -> None:
    assert listed("A").told_of_others() == "left out, being of other forms: 2 files (.jpg 2)"
    assert listed("B").told_of_others() is None


def test_a_folder_without_texts_is_told(folder: Path) -> None:
    (folder / "A" / "b.txt").unlink()
    (folder / "A" / "2024" / "c.html").unlink()
    with pytest.raises(ValueError, match=r"A: left out, being of other forms: 2 files \(\.jpg 2\)"):
        listed("A")


def test_an_empty_name_is_no_folder(folder: Path) -> None:
    with pytest.raises(ValueError, match="an input has an empty name"):
        listed("")


def test_a_missing_file_is_told(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        listed("A", "nav")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes, and links need rights")
def test_no_circle_and_no_pipe_holds_it_up(folder: Path) -> None:
    (folder / "B" / "circle").symlink_to(folder / "B")
    os.mkfifo(folder / "B" / "pipe.txt")
    assert [file.name for file in listed("B").files] == ["b.txt"]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-05-20_talka.html", date(2024, 5, 20)),
        ("talka 20240520.pdf", date(2024, 5, 20)),
        ("talka_2024_05_20.pdf", date(2024, 5, 20)),
        ("talka.2024.05.20.pdf", date(2024, 5, 20)),
        ("20.05.2024.txt", date(2024, 5, 20)),
        ("1.5.2024 talka.txt", date(2024, 5, 1)),
        ("2024/05/20/talka.txt", date(2024, 5, 20)),
        ("2023-01-01/2024-05-20.txt", date(2024, 5, 20)),
        ("2024-05-20 par 2024-06-01.txt", date(2024, 5, 20)),
        ("2024-13-20.txt", None),
        ("2024-02-30.txt", None),
        ("03-05-2024.txt", None),  # 3 May or 5 March
        ("12345678.txt", None),
        ("120240520.txt", None),
        ("2024-05.txt", None),
        ("talka.txt", None),
    ],
)
def test_day_in_a_name(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


def file_named(name: str) -> Listed:
    return Listed(Path(name), name, is_named=False)


@pytest.mark.parametrize(
    ("pattern", "name", "day"),
    [
        (r"_(\d{4}-\d\d-\d\d)_", "a_2024-05-20_b.txt", date(2024, 5, 20)),
        (r"(\d+\.\d+\.\d{4})", "20.05.2024.txt", date(2024, 5, 20)),
        (r"(?P<month>\d+)-(?P<day>\d+)-(?P<year>\d{4})", "5-3-2024.txt", date(2024, 5, 3)),
        (r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/", "2024/05/20/a.txt", date(2024, 5, 20)),
        (r"_(\d{4}-\d\d-\d\d)_", "a.txt", None),
    ],
)
def test_day_by_a_pattern(pattern: str, name: str, day: date | None) -> None:
    assert day_source(pattern)(file_named(name)) == day


def test_day_by_the_files_time(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    os.utime(path, (1_716_200_000, 1_716_200_000))  # 20 May 2024, some hours from midnight anywhere but in the Pacific
    assert day_source("mtime")(Listed(path, "a.txt", is_named=True)) == date.fromtimestamp(1_716_200_000)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("", "must be name, mtime or a pattern with a group"),
        ("nmae", "must be name, mtime or a pattern with a group"),
        (r"\d{8}", "must be name, mtime or a pattern with a group"),
        ("(", "not a pattern: missing )"),
        (r"(?P<year>\d+)-(?P<month>\d+)", "has the groups year, month: it needs year, month and day"),
    ],
)
def test_what_is_no_pattern_is_told(source: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("(", r"\(").replace(")", r"\)")):
        day_source(source)


@pytest.mark.parametrize(("pattern", "name"), [(r"(\d+)", "45.txt"), (r"(.+)\.txt", "drīz.txt")])
def test_what_a_pattern_finds_must_be_a_day(pattern: str, name: str) -> None:
    with pytest.raises(ValueError, match="must name a day"):
        day_source(pattern)(file_named(name))


def test_a_pattern_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lvextract.inputs.days._SECONDS", 0.05)
    with pytest.raises(ValueError, match="takes too long"):
        day_source(r"((?:a|a|aa)+)\1x")(file_named("a" * 200 + ".txt"))
