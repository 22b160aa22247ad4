"""What `lvextract extract` refuses, and how it says so."""

import sys
from pathlib import Path

import pytest
from command_line import Capture, give_stdin, usage_error

from lvextract.cli import main
from lvextract.pipeline import Extractor


def test_refuses_text_that_is_too_long(extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, b"a " * 500_001)
    assert main(["extract", "-"]) == 2
    assert "1,000,002 characters" in capsys.readouterr().err


def test_refuses_other_encodings(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "vecs.txt"
    path.write_bytes("Rīgā notika kāzas.".encode("cp1257"))
    assert main(["extract", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "is not UTF-8" in captured.err


def test_refuses_a_missing_file(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "nav.txt"
    assert main(["extract", str(path)]) == 2
    assert capsys.readouterr().err == f"lvextract: {path}: No such file or directory\n"


def test_refuses_a_folder_without_weights(article: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--models", str(tmp_path)]) == 2
    assert "no tokenize.pt" in capsys.readouterr().err


def test_refuses_a_device_that_is_none(article: Path, capsys: Capture) -> None:
    assert main(["extract", str(article), "--device", "tpu"]) == 2
    assert capsys.readouterr().err == 'lvextract: device must be "cpu" or "cuda", not \'tpu\'\n'


def test_refuses_a_gpu_that_is_not_there(article: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.device_count", lambda: 0)
    assert main(["extract", str(article), "--device", "cuda"]) == 2
    assert capsys.readouterr().err == "lvextract: device='cuda': torch sees 0 GPUs that it can use\n"


def test_refuses_a_wrong_date(article: Path, capsys: Capture) -> None:
    assert usage_error(["extract", str(article), "--published", "20. maijs"]) == 2
    assert "argument --published: must name a day, for example 2024-05-15" in capsys.readouterr().err


def test_refuses_a_date_with_two_readings(article: Path, capsys: Capture) -> None:
    assert usage_error(["extract", str(article), "--published", "3/5/2025"]) == 2
    assert "'3/5/2025' may be 2025-03-05 or 2025-05-03" in capsys.readouterr().err


def test_refuses_closed_standard_input(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["extract", "-"]) == 2
    assert "standard input is closed" in capsys.readouterr().err
