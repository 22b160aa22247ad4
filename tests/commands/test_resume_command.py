"""`lvextract batch --resume`: goes on with rows that came later, and with no others."""

import json
import os
import sys
from pathlib import Path

import pytest
from command_line import Capture

from lvextract.cli import main
from lvextract.pipeline import Extractor


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_run_into_a_pipe_cannot_be_gone_on_with(batch_file: Path, tmp_path: Path, capsys: Capture) -> None:
    os.mkfifo(tmp_path / "records")
    assert main(["batch", str(batch_file), "-o", str(tmp_path / "records"), "--resume"]) == 2
    assert "what went down a pipe cannot be gone on with" in capsys.readouterr().err


def test_resume_leaves_a_complete_output_as_it_is(
    extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    output = tmp_path / "notikumi.jsonl"
    assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 1
    before = output.read_bytes()
    assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 1
    assert capsys.readouterr().err.endswith("is complete already; failed: 1\n")
    assert output.read_bytes() == before


@pytest.mark.parametrize("failed", [[], ["--failed", "failed.jsonl"]])
def test_resume_goes_on_with_rows_that_came_later(
    extractor: Extractor,
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    failed: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [json.dumps({"id": n, "text": "Ogrē notika talka." if n % 3 else None}) + "\n" for n in range(7)]
    for count in (3, 7):
        Path("in.jsonl").write_text("".join(lines[:count]))
        assert main(["batch", "in.jsonl", "-o", "out.jsonl", *failed, "--resume"]) == 1
    assert "out.jsonl has the first 3 rows (failed: 1); there are new ones\n" in capsys.readouterr().err
    assert (
        main(["batch", "in.jsonl", "-o", "whole.jsonl", *(name.replace("failed.j", "wailed.j") for name in failed)])
        == 1
    )
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    if failed:
        assert Path("failed.jsonl").read_bytes() == Path("wailed.jsonl").read_bytes()


def test_resume_refuses_rows_that_have_changed(
    extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    output = tmp_path / "notikumi.jsonl"
    assert main(["batch", str(batch_file), "-o", str(output)]) == 1
    before = output.read_bytes()
    batch_file.write_text('{"id": "new", "text": ""}\n' + batch_file.read_text("utf-8"), "utf-8")
    assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 2
    assert "other rows than the input has now (row 1 has the id 'new', not 'a')" in capsys.readouterr().err
    assert output.read_bytes() == before


def test_resume_does_not_go_on_with_parquet(
    extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    output = tmp_path / "notikumi.parquet"
    assert main(["batch", str(batch_file), "-o", str(output)]) == 1
    with batch_file.open("a") as file:
        file.write('{"text": ""}\n')
    assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 2
    assert "Parquet cannot be gone on with" in capsys.readouterr().err
