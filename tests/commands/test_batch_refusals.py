"""What `lvextract batch` refuses, with its input and earlier outputs left as they were."""

import gzip
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from command_line import Capture

from lvextract.cli import main
from lvextract.pipeline import Extractor


def test_refuses_to_write_over_its_input(batch_file: Path, capsys: Capture) -> None:
    before = batch_file.read_bytes()
    assert main(["batch", str(batch_file), "-o", str(batch_file)]) == 2
    assert "is the input" in capsys.readouterr().err
    assert batch_file.read_bytes() == before


def test_refuses_to_write_over_what_standard_input_reads(
    batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = batch_file.read_bytes()
    with batch_file.open(encoding="utf-8") as redirected:
        monkeypatch.setattr(sys, "stdin", redirected)
        assert main(["batch", "-", "-o", str(batch_file)]) == 2
    assert "is the input" in capsys.readouterr().err
    assert batch_file.read_bytes() == before


def test_refuses_one_file_for_records_and_failures(batch_file: Path, tmp_path: Path, capsys: Capture) -> None:
    output = str(tmp_path / "out.jsonl")
    assert main(["batch", str(batch_file), "-o", output, "--failed", output]) == 2
    assert "--failed needs a file of its own" in capsys.readouterr().err


def test_workers_that_cannot_start_are_told(batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
    assert main(["batch", str(batch_file), "--workers", "2"]) == 2
    assert "no worker process can be started" in capsys.readouterr().err


def test_keeps_earlier_results_if_weights_are_missing(batch_file: Path, tmp_path: Path) -> None:
    output = tmp_path / "notikumi.jsonl"
    output.write_text("earlier")
    assert main(["batch", str(batch_file), "-o", str(output), "--models", str(tmp_path)]) == 2
    assert output.read_text() == "earlier"


def test_refuses_an_output_folder_that_is_not_there(extractor: Extractor, batch_file: Path, tmp_path: Path) -> None:
    assert main(["batch", str(batch_file), "-o", str(tmp_path / "nav" / "x.jsonl")]) == 2


def test_a_mistyped_folder_does_not_stand_in_the_way(extractor: Extractor, batch_file: Path, tmp_path: Path) -> None:
    output = tmp_path / "notikumi.jsonl"
    command = ["batch", str(batch_file), "-o", str(output), "--failed"]
    assert main([*command, str(tmp_path / "nav" / "failed.jsonl")]) == 2
    assert list(tmp_path.iterdir()) == [batch_file]
    assert main([*command, str(tmp_path / "failed.jsonl")]) == 1


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--resume"], "needs -o OUT"),
        (["-o", "out.xlsx"], "must end in .jsonl"),
        (["-o", "out.parquet.gz"], "must end in .jsonl"),
        (["--workers", "0"], "at least 1"),
        (["--max-seconds", "0"], "more than 0"),
        (["--device", "tpu"], 'device must be "cpu" or "cuda"'),
        (["--device", "tpu", "--workers", "2"], 'device must be "cpu" or "cuda"'),
        (["--input-format", "parquet"], "not Parquet"),
        (["--input-format", "csv"], "the header has no `text`"),
    ],
)
def test_refuses_what_it_cannot_do(
    options: list[str], complaint: str, batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "parquet" in options:
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    assert main(["batch", str(batch_file), *options]) == 2
    assert complaint in capsys.readouterr().err


def test_a_damaged_file_is_told(extractor: Extractor, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": ""}\n' * 100)[:-20])
    assert main(["batch", str(path)]) == 2
    assert "in.jsonl.gz is damaged" in capsys.readouterr().err
