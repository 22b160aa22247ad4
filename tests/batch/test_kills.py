"""`lvextract batch` killed at random moments and gone on with: no row lost, doubled or torn."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROWS = 1_200
KILLS = 10  # of each form of output

# The command with an extractor that takes a moment for a text and finds nothing: what is tested is the way to the disk.
SCRIPT = """
import sys, time
from lvextract.commands import batch as command
from lvextract.cli import main

def work(tasks):
    for task in tasks:
        time.sleep(0.001)
        yield task

command._work = lambda args: work
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "in.jsonl"
    lines = [json.dumps({"id": n, "text": "Ogrē notika talka. " * (n % 5) if n % 11 else None}) for n in range(ROWS)]
    lines[500] = '{"id": 500, "text": '
    path.write_text("\n".join(lines), "utf-8")
    return path


def start(source: Path, folder: Path, name: str, *options: str) -> subprocess.Popen[bytes]:
    files = (str(source), "-o", str(folder / name), "--failed", str(folder / "failed.jsonl"))
    # A group of its own, which is killed as a whole.
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, "batch", *files, *options], stderr=subprocess.PIPE, start_new_session=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.parquet"])
def test_the_output_is_that_of_a_run_without_kills(name: str, source: Path, tmp_path: Path) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    began = time.monotonic()
    assert start(source, whole, name).wait() == 1  # some texts fail
    duration = time.monotonic() - began

    chance = random.Random(name)
    kills = 0
    while kills < KILLS:
        process = start(source, parts, name, "--resume")
        try:
            process.wait(timeout=chance.uniform(0.15, 0.6) * duration)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
        else:  # it came to its end: begin anew
            assert process.returncode in (0, 1)
            (parts / name).unlink()
    last = start(source, parts, name, "--resume")
    assert last.wait() in (0, 1), last.stderr.read() if last.stderr else None
    for file in (name, "failed.jsonl"):
        assert (parts / file).read_bytes() == (whole / file).read_bytes()
    assert sorted(path.name for path in parts.iterdir()) == sorted([name, "failed.jsonl"])
