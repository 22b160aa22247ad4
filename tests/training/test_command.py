"""`python -m lvextract.training all`: what is there stays, what is missing is made, each in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from lvextract.training import __main__ as command
from lvextract.training.workshop import Workshop


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands of the trainers that were begun, none of which runs."""
    commands: list[list[str]] = []

    def run(arguments: list[str], **_: object) -> None:
        commands.append(arguments)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_a_run_that_was_stopped_goes_on(begun: list[list[str]], tmp_path: Path) -> None:
    for name in ("vectors", "ner", "tokenize"):
        (tmp_path / f"{name}.pt").touch()
    command.train_all(Workshop(tmp_path, tmp_path), jobs=1)
    assert [arguments[3] for arguments in begun] == ["depparse", "pos", "lemma", "ranking"]
    assert {path.stem for path in (tmp_path / "work").glob("*.log")} == {"depparse", "pos", "lemma", "ranking"}


def test_the_vectors_come_first(begun: list[list[str]], tmp_path: Path) -> None:
    command.train_all(Workshop(tmp_path, tmp_path, encoder="some/encoder"), jobs=2)
    assert begun[0][:4] == [sys.executable, "-m", "lvextract.training", "vectors"]
    for arguments in begun:
        assert arguments[4:] == ["--data", str(tmp_path), "--out", str(tmp_path), "--encoder", "some/encoder"]
    assert {arguments[3] for arguments in begun} == {*command.TRAINERS, command.RANKING}


def test_a_trainer_that_fails_stops_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(arguments: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, arguments)

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        command.train_all(Workshop(tmp_path, tmp_path), jobs=1)
