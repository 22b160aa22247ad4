"""`lvextract batch` killed at random moments and gone on with: no row lost, doubled or torn."""

import json
import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from lvextract.items import Task

Start = Callable[..., BaseProcess]

ROWS = 1_200
KILLS = 10  # of each form of output


def run(arguments: list[str]) -> None:
    """The command with an extractor that takes a moment for a text and finds nothing.

    What is tested is the way to the disk.
    """
    from lvextract.cli import main
    from lvextract.commands import batch as command

    def work(tasks: Iterator[Task]) -> Iterator[Task]:
        for task in tasks:
            time.sleep(0.0005)
            yield task

    command._work = lambda args: work  # type: ignore[assignment]
    sys.exit(main(arguments))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "in.jsonl"
    lines = [json.dumps({"id": n, "text": "Ogrē notika talka. " * (n % 5) if n % 11 else None}) for n in range(ROWS)]
    lines[500] = '{"id": 500, "text": '
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def start(source: Path) -> Start:
    """Starts the command over `source`, in a process that has imported it: so kills fall where it works."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["pytest", "lvextract.commands.batch"])

    def start(folder: Path, name: str, *options: str) -> BaseProcess:
        files = (str(source), "-o", str(folder / name), "--failed", str(folder / "failed.jsonl"))
        process = server.Process(target=run, args=(["batch", *files, *options],))
        process.start()
        return process

    return start


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.parquet"])
def test_the_output_is_that_of_a_run_without_kills(name: str, start: Start, tmp_path: Path) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    began = time.monotonic()
    undisturbed = start(whole, name)
    undisturbed.join()
    assert undisturbed.exitcode == 1  # some texts fail
    duration = time.monotonic() - began

    chance = random.Random(name)
    kills = 0
    while kills < KILLS:
        began = time.monotonic()
        process = start(parts, name, "--resume")
        process.join(chance.uniform(0.15, 0.6) * duration)
        if process.is_alive():
            process.kill()
            process.join()
            kills += 1
        else:  # it came to its end: begin anew
            assert process.exitcode in (0, 1)
            (parts / name).unlink()
            duration = min(duration, time.monotonic() - began)  # the machine is faster than it was
    last = start(parts, name, "--resume")
    last.join()
    assert last.exitcode in (0, 1)
    for file in (name, "failed.jsonl"):
        assert (parts / file).read_bytes() == (whole / file).read_bytes()
    assert sorted(path.name for path in parts.iterdir()) == sorted([name, "failed.jsonl"])
