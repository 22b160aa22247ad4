"""From rows to lines: none lost, in order, failures with their reasons, and a run that goes on is as one."""

import gzip
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lvextract.batch.files import OutputFiles, UnfinishedError
from lvextract.batch.finished import compare
from lvextract.batch.journal import Tally
from lvextract.batch.output import Pipe
from lvextract.batch.progress_bar import progress
from lvextract.batch.run import run_to_files, run_to_pipe
from lvextract.inputs.compression import decompressed
from lvextract.inputs.fields import Fields
from lvextract.inputs.rows import Row, read_json_lines
from lvextract.inputs.series import Inputs
from lvextract.items import Task
from lvextract.pipeline import Extractor
from lvextract.streams import open_input


def echo(tasks: Iterable[Task]) -> Iterator[Task]:
    """Stands in for the extractor where only the lines matter: finds nothing."""
    yield from tasks


def rows(*lines: Any) -> Iterator[Row]:
    encoded = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    return read_json_lines(io.BytesIO(b"\n".join(encoded)), Fields())


def piped(*lines: Any, fields: Fields | None = None) -> list[dict[str, Any]]:
    target = io.BytesIO()
    run_to_pipe(rows(*lines), fields or Fields(), echo, Pipe(target), lambda tally: None)
    return [json.loads(line) for line in target.getvalue().splitlines()]


def run(path: Path, source: Iterator[Row], failed: Path | None = None, resume: bool = False, **settings: Any) -> Tally:
    files = OutputFiles(path, failed, settings, resume=resume)
    try:
        return run_to_files(source, Fields(), echo, files, lambda tally: None)
    finally:
        files.close()


class StoppedError(Exception):
    """The run is stopped."""


def breaking(source: Iterator[Row], after: int) -> Iterator[Row]:
    for number, row in enumerate(source):
        if number == after:
            raise StoppedError
        yield row


MANY = [{"id": n, "text": "Teksts." if n % 7 else n} for n in range(300)]


class TestLines:
    def test_one_a_row_in_order(self) -> None:
        found = piped({"id": 1, "text": "A."}, b"{broken", {"id": "ā", "text": 5}, {"text": "B."})
        assert [line["id"] for line in found] == [1, None, "ā", None]
        errors = [line["error"] for line in found]
        assert errors[0] is None
        assert errors[1].startswith("line 2: not JSON")
        assert errors[2:] == ["TypeError: text must be a string, not int", None]

    @pytest.mark.parametrize("wrong", [[1], {"a": 1}, 1.5, True, False])
    def test_an_id_that_is_none_is_an_error(self, wrong: Any) -> None:
        (line,) = piped({"id": wrong, "text": "A."})
        assert line["id"] is None
        assert line["error"].startswith("TypeError: id must be a string or a whole number")

    def test_other_names_of_fields(self) -> None:
        fields = Fields("body", "url", "day")
        good, bad, undated = piped(
            {"url": "a", "body": "A."}, {"url": "b", "text": "B."}, {"body": "A.", "day": "nekad"}, fields=fields
        )
        assert (good["id"], good["error"]) == ("a", None)
        assert (bad["id"], bad["error"]) == ("b", "ValueError: row has no `body`")
        assert undated["error"].startswith("ValueError: published must name a day")

    def test_an_unpaired_surrogate_goes_out_as_it_came_in(self) -> None:
        target = io.BytesIO()
        run_to_pipe(rows(rb'{"id": "\ud800", "text": ""}'), Fields(), echo, Pipe(target), lambda tally: None)
        assert target.getvalue().startswith(rb'{"id": "\ud800"')

    def test_records_of_a_real_text(self, extractor: Extractor) -> None:
        target = io.BytesIO()
        source = rows({"id": 1, "text": "18. maijā Talsos notika koncerts.", "published": "2024-05-20"})
        tally = run_to_pipe(
            source, Fields(), lambda tasks: extractor.work(tasks, batch_size=8), Pipe(target), lambda tally: None
        )
        (event,) = json.loads(target.getvalue())["events"]
        assert (event["type"], event["date"]["start"]) == ("koncerts", "2024-05-18")
        assert tally == Tally(texts=1, failed=0, events=1)


class TestSideFile:
    def test_it_takes_the_failures_with_their_input(self, tmp_path: Path) -> None:
        out, failed = tmp_path / "out.jsonl", tmp_path / "failed.jsonl"
        tally = run(out, rows({"id": "a", "text": "A."}, b"{k\xe2zas", {"id": "c", "text": None}), failed)
        assert tally == Tally(texts=3, failed=2)
        assert [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()] == ["a"]
        assert [json.loads(line) for line in failed.read_text("utf-8").splitlines()] == [
            {"line": 2, "id": None, "error": "line 2: not UTF-8", "input": "{k\\xe2zas"},
            {
                "line": 3,
                "id": "c",
                "error": "TypeError: text must be a string, not NoneType",
                "input": '{"id": "c", "text": null}',
            },
        ]


class TestResume:
    @pytest.fixture(params=["out.jsonl", "out.jsonl.gz", "out.parquet"])
    def name(self, request: pytest.FixtureRequest) -> str:
        name: str = request.param
        if name.endswith("parquet"):
            pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        return name

    def test_it_goes_on_to_the_same_bytes(self, name: str, tmp_path: Path) -> None:
        whole, parts = tmp_path / "whole", tmp_path / "parts"
        for folder in (whole, parts):
            folder.mkdir()
        run(whole / name, rows(*MANY), whole / "failed")
        for stop in (10, 100, 150, 299):
            with pytest.raises(StoppedError):
                run(parts / name, breaking(rows(*MANY), stop), parts / "failed", resume=True)
            with (parts / "failed").open("ab") as file:
                file.write(b'{"torn')
        tally = run(parts / name, rows(*MANY), parts / "failed", resume=True)
        assert tally == Tally(texts=300, failed=43)
        assert (parts / name).read_bytes() == (whole / name).read_bytes()
        assert (parts / "failed").read_bytes() == (whole / "failed").read_bytes()
        assert sorted(path.name for path in parts.iterdir()) == sorted(["failed", name])

    def test_compressed_chunks_are_one_file(self, tmp_path: Path) -> None:
        run(tmp_path / "out.jsonl.gz", rows(*MANY))
        run(tmp_path / "out.jsonl", rows(*MANY))
        assert gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()) == (tmp_path / "out.jsonl").read_bytes()

    def test_an_unfinished_output_is_not_begun_anew(self, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        with pytest.raises(StoppedError):
            run(out, breaking(rows(*MANY), 100))
        before = out.read_bytes()
        with pytest.raises(
            UnfinishedError, match=r"--resume goes on with it; to begin anew, delete .*out\.jsonl\.progress"
        ):
            run(out, rows(*MANY))
        assert out.read_bytes() == before != b""

    def test_other_rows_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(StoppedError):
            run(tmp_path / "out.jsonl", breaking(rows(*MANY), 100))
        with pytest.raises(ValueError, match="the input is not the same"):
            run(tmp_path / "out.jsonl", rows({"id": "new"}, *MANY), resume=True)
        with pytest.raises(ValueError, match="shorter"):
            run(tmp_path / "out.jsonl", rows(*MANY[:20]), resume=True)

    def test_other_settings_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(StoppedError):
            run(tmp_path / "out.jsonl", breaking(rows(*MANY), 100), text_field="text")
        with pytest.raises(ValueError, match="was begun with text_field text, not body"):
            run(tmp_path / "out.jsonl", rows(*MANY), resume=True, text_field="body")

    def test_an_output_that_lost_bytes_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(StoppedError):
            run(tmp_path / "out.jsonl", breaking(rows(*MANY), 100))
        (tmp_path / "out.jsonl").write_bytes(b"")
        with pytest.raises(ValueError, match="shorter than the earlier run left it"):
            run(tmp_path / "out.jsonl", rows(*MANY), resume=True)


class TestFinished:
    """A complete output beside the rows that it was made of, which may have changed."""

    @pytest.fixture(params=["out.jsonl", "out.jsonl.gz", "out.parquet"])
    def output(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        if request.param.endswith("parquet"):
            pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        return tmp_path / str(request.param)

    @pytest.fixture(params=[None, "failed.jsonl", "failed.jsonl.gz"])
    def failed(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
        return tmp_path / request.param if request.param else None

    rows = (*MANY, b'{"error": null}}', {"id": True, "text": ""}, {"id": "\ud800", "text": ""}, {"text": ""})

    def test_it_tells_how_many_failed(self, output: Path, failed: Path | None) -> None:
        tally = run(output, rows(*self.rows), failed)
        finished = compare(rows(*self.rows), Fields(), output, failed)
        assert (finished.tally, finished.first_new) == (tally, None)
        assert tally == Tally(texts=304, failed=45)

    def test_it_tells_the_first_row_that_is_new(self, output: Path, failed: Path | None) -> None:
        run(output, rows(*MANY[:200]), failed)
        finished = compare(rows(*MANY), Fields(), output, failed)
        assert finished.first_new is not None
        assert (finished.tally.texts, finished.first_new.record["id"]) == (200, 200)

    @pytest.mark.parametrize(
        "changed",
        [MANY[1:], MANY[:-1], MANY[:150], [*MANY[:10], {"id": "x", "text": ""}, *MANY[10:]], []],
        ids=["first gone", "last gone", "half gone", "one between", "empty"],
    )
    def test_other_rows_are_refused(self, output: Path, failed: Path | None, changed: list[dict[str, Any]]) -> None:
        run(output, rows(*MANY), failed)
        with pytest.raises(ValueError, match="was finished with other rows than the input has now"):
            compare(rows(*changed), Fields(), output, failed)

    def test_an_output_of_another_program_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "out.jsonl").write_text('{"id": 0, "events": [], "error": null}\n{"id": 1}\n')
        with pytest.raises(ValueError, match=r"out\.jsonl, line 2 is not from `lvextract batch`"):
            compare(rows(*MANY), Fields(), tmp_path / "out.jsonl", None)


class TestOutputsThatCannotBeOpened:
    @pytest.mark.parametrize("before", [None, b"earlier"])
    @pytest.mark.parametrize("failed", ["none/failed.jsonl", "."])
    def test_nothing_is_left_or_changed(self, tmp_path: Path, before: bytes | None, failed: str) -> None:
        output = tmp_path / "out.jsonl"
        if before is not None:
            output.write_bytes(before)
        with pytest.raises(OSError, match=r"No such file|Is a directory"):
            run(output, rows(*MANY), tmp_path / failed)
        assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if before is None else [before])
        assert run(output, rows(*MANY), tmp_path / "failed.jsonl").texts == 300

    def test_an_output_that_cannot_be_opened_leaves_no_journal(self, tmp_path: Path) -> None:
        (tmp_path / "out.jsonl").mkdir()
        with pytest.raises(IsADirectoryError):
            run(tmp_path / "out.jsonl", rows(*MANY))
        assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of a file's size")
class TestFullDisk:
    @pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
    def test_it_is_told_and_the_run_can_go_on(self, name: str, tmp_path: Path, room: Callable[[int], None]) -> None:
        texts = [{"id": os.urandom(200).hex(), "text": ""} for _ in range(200)]
        room(30_000)
        with pytest.raises(OSError, match="too large") as error:
            run(tmp_path / name, rows(*texts))
        assert error.value.filename == str(tmp_path / name)
        room(1_000_000)
        run(tmp_path / name, rows(*texts), resume=True)
        with decompressed((tmp_path / name).open("rb"), Path(name).suffix) as lines:
            assert [json.loads(line)["id"] for line in lines] == [text["id"] for text in texts]


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_two_runs_do_not_write_to_one_file(tmp_path: Path) -> None:
    first = OutputFiles(tmp_path / "out.jsonl", None, {}, resume=False)
    with pytest.raises(ValueError, match="another run is writing to"):
        OutputFiles(tmp_path / "out.jsonl", None, {}, resume=True)
    first.close()
    OutputFiles(tmp_path / "out.jsonl", None, {}, resume=True).close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_pipe_has_no_end_for_the_bar(tmp_path: Path) -> None:
    """Process substitution and named pipes have a name, but no size and no position."""
    os.mkfifo(tmp_path / "pipe")
    inputs = Inputs([str(tmp_path / "pipe")], lambda name: "jsonl", open_input)
    assert inputs.size is None
    with progress(inputs, True) as watch:
        watch(Tally(texts=1))


def test_parquet_has_the_records_types(tmp_path: Path, extractor: Extractor) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    text = "18. maijā Talsos notika konkurss. 1. vietu ieguva Anna Bērza."
    files = OutputFiles(tmp_path / "out.parquet", None, {}, resume=False)
    source = rows({"id": 7, "text": text, "published": "2024-05-20"}, {"text": ""})
    run_to_files(source, Fields(), lambda tasks: extractor.work(tasks, batch_size=8), files, lambda tally: None)
    first, second = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert first == {
        "id": "7",
        "url": None,
        "events": [event.model_dump(mode="json") for event in extractor.extract(text, "2024-05-20")],
        "error": None,
    }
    assert second == {"id": None, "url": None, "events": [], "error": None}
