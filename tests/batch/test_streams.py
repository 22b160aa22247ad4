"""The command where standard streams are closed or end early: told, never hanging, nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the shell is another one there")

DEADLINE = 60  # seconds
# The command with an extractor that finds nothing.
SCRIPT = """
import sys
from lvextract.commands import batch as command
from lvextract.cli import main
command._work = lambda args: lambda tasks: tasks
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": "x" * 100}) + "\n" for n in range(5_000)))
    return path


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a line of bash in which `batch` is the command."""
    script = folder / "script.py"
    script.write_text(SCRIPT)
    line = f'batch() {{ "$PYTHON" "{script}" batch "$@"; }}; set -o pipefail; {line}'
    run = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    script.unlink()
    return run


def test_closed_standard_input(source: Path, tmp_path: Path) -> None:
    done = shell("batch - -o out.jsonl <&-", tmp_path)
    assert (done.returncode, done.stderr) == (2, "lvextract: standard input is closed\n")
    assert list(tmp_path.iterdir()) == [source]
    assert shell("batch in.jsonl -o out.jsonl <&-", tmp_path).returncode == 0


def test_closed_standard_output(source: Path, tmp_path: Path) -> None:
    done = shell("batch in.jsonl --no-progress >&-", tmp_path)
    assert (done.returncode, done.stderr) == (2, "lvextract: standard output is closed\n")
    assert shell("batch in.jsonl -o out.jsonl >&-", tmp_path).returncode == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 5_000


def test_closed_standard_error(source: Path, tmp_path: Path) -> None:
    done = shell("batch in.jsonl 2>&-", tmp_path)
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(range(5_000))


def test_a_reader_that_has_enough(source: Path, tmp_path: Path) -> None:
    done = shell("batch in.jsonl --no-progress | head -1", tmp_path)
    assert (done.returncode, done.stderr) == (141, "")
    assert json.loads(done.stdout)["id"] == 0


def test_a_reader_of_a_named_pipe_that_goes_away(source: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = shell("head -1 pipe >/dev/null & batch in.jsonl --no-progress -o pipe", tmp_path)
    assert (done.returncode, done.stderr) == (2, "lvextract: pipe: Broken pipe\n")


def test_standard_input_that_ends_early_can_be_gone_on_with(source: Path, tmp_path: Path) -> None:
    """The rows that came are there; more of them may come with --resume."""
    assert shell("head -100 in.jsonl | batch - -o out.jsonl", tmp_path).returncode == 0
    assert shell("batch in.jsonl -o out.jsonl --resume", tmp_path).returncode == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 5_000
