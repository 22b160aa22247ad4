"""A failure of the machine stops a run, which can be gone on with; that of a text is the text's own."""

import errno
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from lvextract.cli import main
from lvextract.document import Document
from lvextract.faults import is_of_machine
from lvextract.items import Task
from lvextract.nlp import SHIPPED, language
from lvextract.pipeline import Extractor
from lvextract.stages import Stage
from lvextract.workers import WorkerDiedError, work_in_processes

FULL = OSError(errno.ENOSPC, "No space left on device")
FAULTS = [FULL, PermissionError(13, "Permission denied"), MemoryError(), torch.OutOfMemoryError("CUDA out of memory")]
TEXTS = [{"id": n, "text": f"{n % 27 + 1}. maijā Ogrē notika talka."} for n in range(150)]


@pytest.mark.parametrize("error", [*FAULTS, RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried …")])
def test_what_is_of_the_machine(error: Exception) -> None:
    assert is_of_machine(error)


@pytest.mark.parametrize("error", [ValueError("text"), TypeError("memory"), RuntimeError("odd"), KeyError("x")])
def test_what_is_of_a_text(error: Exception) -> None:
    assert not is_of_machine(error)


def break_from(monkeypatch: pytest.MonkeyPatch, text: str, error: Exception) -> None:
    """Let the stages fail when they come to `text`."""
    run_alone = Stage.run_alone

    def failing(self: Stage, document: Document) -> None:
        if document.text == text:
            raise error
        run_alone(self, document)

    monkeypatch.setattr(Stage, "run_alone", failing)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_stops_a_run_that_can_be_gone_on_with(
    extractor: Extractor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: Exception,
) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(text) + "\n" for text in TEXTS), "utf-8")
    with monkeypatch.context() as broken:
        break_from(broken, "20. maijā Ogrē notika talka.", fault)
        assert main(["batch", str(source), "-o", str(output)]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("lvextract: ")
    assert main(["batch", str(source), "-o", str(output), "--resume"]) == 0
    lines = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [(line["id"], line["error"]) for line in lines] == [(text["id"], None) for text in TEXTS]


def test_an_error_of_a_text_is_its_own(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    break_from(monkeypatch, "odd", ValueError("odd"))
    assert [result.error for result in extractor.extract_many(["odd", "Ogrē notika talka."])] == [
        "ValueError: odd",
        None,
    ]


def test_a_full_folder_for_temporary_files_is_told_before_the_first_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "The concert took place in Riga on Friday night."}\n')
    language._identifier.cache_clear()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    output = str(tmp_path / "out.jsonl")
    assert main(["batch", str(source), "-o", output, "--models", str(SHIPPED)]) == 2
    assert "No such file or directory" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [source]


class Broken:
    """An extractor on a machine with a full disk."""

    def work_off(self, tasks: list[Task]) -> list[Task]:
        raise FULL


def test_a_fault_in_a_worker_stops_the_run() -> None:
    results: Iterator[Task] = work_in_processes([Task("Talka.")], Broken, batch_size=1, workers=2)
    with pytest.raises(OSError, match="No space left") as told:
        next(results)
    assert not isinstance(told.value, WorkerDiedError)
