"""`python -m lvextract.training all`: what is there stays, what is missing is made, each in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from lvextract.nlp.checksums import verify_checksums
from lvextract.training import __main__ as command
from lvextract.training.encoder.run import Run
from lvextract.training.workshop import Workshop


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands of the trainers that were begun, none of which runs."""
    commands: list[list[str]] = []

    def run(arguments: list[str], **_: object) -> None:
        commands.append(arguments)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def train_all(folder: Path, run: Run = Run(), jobs: int = 1) -> None:  # noqa: B008
    command.train_all(Workshop(folder, folder), run, jobs, threads=1)


def test_a_run_that_was_stopped_goes_on(begun: list[list[str]], tmp_path: Path) -> None:
    (tmp_path / "tokenize.pt").touch()
    train_all(tmp_path)
    assert [arguments[3] for arguments in begun] == ["lemma", "encoder", "events"]
    assert {path.stem for path in (tmp_path / "work").glob("*.log")} == {"lemma", "encoder", "events"}


def test_the_tokenizer_comes_before_the_encoder_and_the_event_stage_last(
    begun: list[list[str]], tmp_path: Path
) -> None:
    train_all(tmp_path, jobs=2)
    names = [arguments[3] for arguments in begun]
    assert names.index("tokenize") < names.index("encoder")
    assert names[-1] == "events"
    assert sorted(names) == sorted(command.TRAINERS)


def test_the_encoder_is_trained_as_was_asked(begun: list[list[str]], tmp_path: Path) -> None:
    train_all(tmp_path, Run(teacher=Path("large"), layers=4, epochs=7, seed=5))
    options = {arguments[3]: arguments for arguments in begun}
    assert options["encoder"][:4] == [sys.executable, "-m", "lvextract.training", "encoder"]
    assert options["encoder"][4:8] == ["--data", str(tmp_path), "--out", str(tmp_path)]
    read = command._parser().parse_args(options["encoder"][3:])
    assert command.run_of(read) == Run(teacher=Path("large"), layers=4, epochs=7, seed=5)
    assert "--epochs" not in options["lemma"]


def test_checksums_are_written_anew_without_corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "events.pt").write_text("other weights")
    monkeypatch.setattr(sys, "argv", ["training", "checksums", "--out", str(tmp_path)])
    command.main()
    verify_checksums(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text("utf-8").split()[1:] == ["events.pt"]


def test_a_student_starts_from_its_teacher_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command._parser().parse_args(["encoder", "--data", "x", "--from", "a", "--student-of", "b"])
    assert "not allowed with" in capsys.readouterr().err


def test_a_trainer_that_fails_stops_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(arguments: list[str], **_: object) -> None:
        raise subprocess.CalledProcessError(1, arguments)

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        train_all(tmp_path)
