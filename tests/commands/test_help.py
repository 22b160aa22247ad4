"""The help of the command, its version and its usage errors."""

import subprocess
import sys
from importlib.metadata import version

import pytest
from command_line import Capture, usage_error


@pytest.mark.parametrize(
    "argv", [["--help"], *([command, "--help"] for command in ("extract", "batch", "show", "export", "schema"))]
)
def test_gives_an_example(argv: list[str], capsys: Capture) -> None:
    assert usage_error(argv) == 0
    assert "example" in capsys.readouterr().out


def test_names_the_exit_codes(capsys: Capture) -> None:
    usage_error(["--help"])
    assert "exit codes:\n  0  all went well" in capsys.readouterr().out


def test_python_runs_the_package() -> None:
    run = subprocess.run([sys.executable, "-m", "lvextract", "--help"], capture_output=True, check=True, timeout=60)
    assert run.stdout.startswith(b"usage: lvextract ")


def test_version(capsys: Capture) -> None:
    assert usage_error(["--version"]) == 0
    assert capsys.readouterr().out == f"lvextract {version('lvextract')}\n"


def test_no_command_is_wrong_usage(capsys: Capture) -> None:
    assert usage_error([]) == 2
