"""Nights: what a run logs, the figures for a monitor, and signals that end it so that it can be gone on with."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lvextract.batch import run_log
from lvextract.batch.run import CHUNK
from lvextract.cli import main
from lvextract.commands import batch as command
from lvextract.items import Task

Capture = pytest.CaptureFixture[str]

ROWS = [json.dumps({"id": n, "text": "Talka." if n % 4 else None}) for n in range(10)]


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder with ten rows, three of which fail; nothing is extracted."""
    monkeypatch.setattr(command, "_work", lambda args: lambda tasks: tasks)
    monkeypatch.setattr(command, "fingerprint", lambda models: "abc")
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text("\n".join(ROWS))


def slow(tasks: Iterator[Task]) -> Iterator[Task]:
    time.sleep(0.1)
    yield from tasks


def lines(text: str) -> list[tuple[str, str]]:
    """Level and message of each line, without its time."""
    parts = [line.split(" ", 2) for line in text.splitlines()]
    return [(level, message) for _, level, message in parts]


def test_a_run_off_a_terminal_is_logged(capsys: Capture) -> None:
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--log-every", "5"]) == 1
    start, *middle, end = lines(capsys.readouterr().err)
    assert start[1].startswith("start: 1 input(s) to out.jsonl; lvextract ")
    assert start[1].endswith(", weights abc")
    failed = [message for level, message in middle if level == "WARNING"]
    assert failed[1] == "failed: row 5, id 4: TypeError: text must be a string, not NoneType"
    assert [message.partition(" texts/s")[0].partition(";")[0] for level, message in middle if level == "INFO"] == [
        "5 texts, 2 failed, 0 events",
        "10 texts, 3 failed, 0 events",
    ]
    assert end[1].startswith("finished: texts: 10, failed: 3, events: 0; ")


def test_time_is_logged_too(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_log, "EVERY_SECONDS", 0.0)
    assert main(["batch", "in.jsonl", "-o", "out.jsonl"]) == 1
    assert capsys.readouterr().err.count(" texts/s") == 10


def test_every_text_is_logged_if_asked(capsys: Capture) -> None:
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "-v"]) == 1
    assert ("DEBUG", "done: 1: 0 events") in lines(capsys.readouterr().err)


def test_a_file_takes_the_log_of_each_run(capsys: Capture) -> None:
    for _ in range(2):
        assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--no-progress", "--log-file", "night.log"]) == 1
    assert capsys.readouterr().err.startswith("texts: 10, failed: 3, events: 0; ")
    assert [message[:5] for _, message in lines(Path("night.log").read_text())] == 2 * [
        "start",
        *(3 * ["faile"]),
        "finis",
    ]


def test_figures_for_a_monitor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_work", lambda args: slow)
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--metrics", "run.json"]) == 1
    figures: dict[str, Any] = json.loads(Path("run.json").read_text())
    expected = {"state": "finished", "texts": 10, "failed": 3, "events": 0, "earlier": 0, "weights": "abc"}
    assert {name: figures[name] for name in expected} == expected
    assert figures["errors"] == {"TypeError": 3}
    assert figures["rate"] == pytest.approx(10 / figures["seconds"], abs=0.001)
    assert {"started", "updated", "version", "seconds_left"} <= figures.keys()


def test_a_failure_of_the_machine_is_in_the_figures(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def broken(tasks: Iterator[Task]) -> Iterator[Task]:
        raise MemoryError
        yield

    monkeypatch.setattr(command, "_work", lambda args: broken)
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--metrics", "run.json"]) == 2
    assert json.loads(Path("run.json").read_text())["state"] == "failed"
    assert ("ERROR", "failed: MemoryError: ") in lines(capsys.readouterr().err)[:-1]


# The command with an extractor that takes a moment for a text.
SCRIPT = """
import signal, sys, time
from lvextract.commands import batch as command
from lvextract.cli import main

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it starts behind it ignore SIGINT

def work(tasks):
    for task in tasks:
        time.sleep(0.005)
        yield task

command._work = lambda args: work
command.fingerprint = lambda models: "abc"
sys.exit(main(sys.argv[1:]))
"""


def _is_under_way(journal: Path) -> bool:
    """Whether more than one chunk is on the disk: when that of the last is, the process may not know it yet."""
    return journal.exists() and json.loads(journal.read_text())["tally"]["texts"] > CHUNK


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_run_that_can_be_gone_on_with(number: signal.Signals, code: int) -> None:
    Path("in.jsonl").write_text("".join(f'{{"id": {n}, "text": "Talka."}}\n' for n in range(1_000)))
    arguments = [sys.executable, "-c", SCRIPT, "batch", "in.jsonl", "-o", "out.jsonl", "--metrics", "run.json"]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        while not _is_under_way(Path("out.jsonl.progress")):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(number)
        _, told = process.communicate(timeout=30)
    assert process.returncode == code
    figures = json.loads(Path("run.json").read_text())
    done = figures["texts"]
    assert 0 < done < 1_000
    assert told.splitlines()[-1] == (
        f"lvextract: interrupted; the first {done} texts are done (0 failed); the same command with --resume goes on"
    )
    assert f"stopped: by {number.name}; the first {done} texts" in told
    assert figures["state"] == "stopped"
    assert main([*arguments[3:], "--resume"]) == 0
    assert [json.loads(line)["id"] for line in Path("out.jsonl").read_text().splitlines()] == list(range(1_000))
    assert json.loads(Path("run.json").read_text())["earlier"] == done


@pytest.mark.parametrize("option", ["--log-file", "--metrics"])
@pytest.mark.parametrize(("path", "why"), [("nav/a", "there is no folder nav"), (".", ". is a folder")])
def test_what_cannot_be_written_is_told_before_the_run(option: str, path: str, why: str, capsys: Capture) -> None:
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", option, path]) == 2
    assert why in capsys.readouterr().err
    assert not Path("out.jsonl").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full, which takes nothing")
def test_a_log_on_a_full_disk_ends_no_run(capsys: Capture) -> None:
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--log-file", "/dev/full"]) == 1
    assert capsys.readouterr().err.count("nothing more is logged to /dev/full: ") == 1
    assert len(Path("out.jsonl").read_text().splitlines()) == 10


def test_figures_that_cannot_be_written_end_no_run(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(run_log, "whole", full)
    assert main(["batch", "in.jsonl", "-o", "out.jsonl", "--metrics", "skaitli.json"]) == 1
    assert capsys.readouterr().err.count("skaitli.json is not written any more: No space left on device") == 1
