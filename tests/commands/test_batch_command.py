"""`lvextract batch`: rows in, rows out, to files, links and pipes."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import TEXT, Capture, give_stdin
from pipe_reader import Reader

from lvextract.cli import main
from lvextract.pipeline import Extractor


def test_one_line_for_each_line(extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture) -> None:
    output = tmp_path / "notikumi.jsonl"
    assert main(["batch", str(batch_file), "-o", str(output)]) == 1
    good, broken, foreign = map(json.loads, output.read_text("utf-8").splitlines())
    assert good["id"] == "a"
    assert good["error"] is None
    assert good["events"][0]["organizers"][0]["name"] == "Talsu novada pašvaldība"
    assert broken["id"] is None
    assert broken["error"].startswith("line 3: not JSON")
    assert foreign == {"id": "c", "url": None, "events": [], "error": None}
    assert "finished: texts: 3, failed: 1, events: 1; " in capsys.readouterr().err


def test_pipes(extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, b'{"id": 7, "text": ""}\n')
    assert main(["batch", "-"]) == 0
    assert capsys.readouterr().out == '{"id": 7, "url": null, "events": [], "error": null}\n'


def test_failures_apart_from_standard_output(extractor: Extractor, batch_file: Path, capsys: Capture) -> None:
    failed = batch_file.with_name("failed.jsonl")
    assert main(["batch", str(batch_file), "--failed", str(failed)]) == 1
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["a", "c"]
    assert [json.loads(line)["line"] for line in failed.read_text("utf-8").splitlines()] == [3]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
@pytest.mark.parametrize("suffix", ["", ".jsonl.gz"])
def test_writes_to_named_pipes(extractor: Extractor, batch_file: Path, tmp_path: Path, suffix: str) -> None:
    records, failures = tmp_path / f"records{suffix}", tmp_path / "failures"
    for path in (records, failures):
        os.mkfifo(path)
    readers = [Reader(path) for path in (records, failures)]
    assert main(["batch", str(batch_file), "-o", str(records), "--failed", str(failures)]) == 1
    told, failed = (reader.result() for reader in readers)
    told = gzip.decompress(told) if suffix else told
    assert [json.loads(line)["id"] for line in told.splitlines()] == ["a", "c"]
    assert [json.loads(line)["line"] for line in failed.splitlines()] == [3]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([batch_file.name, records.name, "failures"])
    assert [records.is_fifo(), failures.is_fifo()] == [True, True]


@pytest.mark.parametrize("name", ["far.jsonl", "far.parquet"])
def test_a_link_keeps_pointing(extractor: Extractor, batch_file: Path, tmp_path: Path, name: str) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    link, target = tmp_path / f"near{Path(name).suffix}", tmp_path / name
    target.touch(0o600)
    link.symlink_to(name)
    assert main(["batch", str(batch_file), "-o", str(link)]) == 1
    assert link.readlink() == Path(name)
    assert target.stat().st_size > 100
    assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([batch_file.name, name, link.name])


def test_csv_in_parquet_out_failures_apart(
    extractor: Extractor, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    monkeypatch.chdir(tmp_path)
    Path("in.csv").write_text(f'url;saturs;diena\na/1;"{TEXT}";2024-05-20\na/2;Talka.;nekad\n', "utf-8")
    names = ["--text-field", "saturs", "--id-field", "url", "--published-field", "diena"]
    assert main(["batch", "in.csv", "-o", "out.parquet", "--failed", "failed.jsonl", *names]) == 1
    (row,) = pq.read_table("out.parquet").to_pylist()
    assert (row["id"], row["events"][0]["date"]["start"]) == ("a/1", "2024-05-18")
    (failure,) = map(json.loads, Path("failed.jsonl").read_text("utf-8").splitlines())
    assert (failure["line"], failure["id"], failure["input"]) == (3, "a/2", "a/2;Talka.;nekad")
    assert failure["error"].startswith("ValueError: published must name a day")


def test_workers_give_the_same(extractor: Extractor, batch_file: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert main(["batch", str(batch_file), "-o", str(one)]) == 1
    assert main(["batch", str(batch_file), "-o", str(two), "--workers", "2"]) == 1
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end with another error there")
def test_reader_that_goes_away_is_no_traceback() -> None:
    """`lvextract batch - | head -1`: the output is closed while lines are still being written."""
    command = [sys.executable, "-m", "lvextract.cli", "batch", "-", "--no-progress"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(b"?\n" * 1_000)
    assert process.returncode == 141
    assert err == b""
