"""The command: what it prints, what it refuses, and its exit codes."""

import gzip
import io
import json
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib.metadata import version
from pathlib import Path

import pytest
from pipe_reader import Reader

from lvextract.cli import main
from lvextract.pipeline import Extractor

TEXT = "18. maijā Talsu novada pašvaldība rīkoja koncertu „Pavasara balsis”."

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "raksts.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def batch_file(tmp_path: Path) -> Path:
    path = tmp_path / "raksti.jsonl"
    good = json.dumps({"id": "a", "text": TEXT, "published": "2024-05-20"}, ensure_ascii=False)
    path.write_text(f'{good}\n\n{{"id": "b",\n{{"id": "c", "text": "Concerts were held in many towns."}}\n', "utf-8")
    return path


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def usage_error(argv: list[str]) -> int | str | None:
    with pytest.raises(SystemExit) as stop:
        main(argv)
    return stop.value.code


class TestExtract:
    def test_prints_json(self, extractor: Extractor, article: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--published", "2024-05-20"]) == 0
        out = capsys.readouterr().out
        assert json.loads(out) == [e.model_dump(mode="json") for e in extractor.extract(TEXT, "2024-05-20")]
        assert "Talsu novada pašvaldība" in out  # letters, not escapes

    def test_prints_a_table(self, extractor: Extractor, article: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--published", "2024-05-20", "--format", "table"]) == 0
        out = capsys.readouterr().out
        assert "koncerts «Pavasara balsis»" in out
        assert "2024-05-18" in out
        assert "Talsu novada pašvaldība" in out
        assert "\x1b" not in out  # no colours where there is no terminal

    def test_prints_a_calendar(self, extractor: Extractor, article: Path, capsys: Capture) -> None:
        pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
        article.write_text(TEXT + " Konference notiks jūnijā.", encoding="utf-8")
        assert main(["extract", str(article), "--published", "2024-05-20", "--format", "ical"]) == 0
        told = capsys.readouterr()
        assert "SUMMARY:Koncerts «Pavasara balsis»" in told.out
        assert told.err == "lvextract: events without a day, left out: 1\n"

    def test_prints_web_data(self, extractor: Extractor, article: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--published", "2024-05-20", "--format", "jsonld"]) == 0
        (event,) = json.loads(capsys.readouterr().out)["@graph"]
        assert (event["@type"], event["startDate"]) == ("MusicEvent", "2024-05-18")
        assert event["subjectOf"]["identifier"] == "raksts.txt"

    def test_reads_standard_input(self, extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        give_stdin(monkeypatch, b"\xef\xbb\xbf" + TEXT.encode())
        assert main(["extract", "-"]) == 0
        (event,) = json.loads(capsys.readouterr().out)
        assert event["date"]["mention"] == {"start": 0, "end": 9, "text": "18. maijā"}

    @pytest.mark.parametrize(("form", "expected"), [("json", "[]\n"), ("table", "no events\n")])
    def test_text_without_events(
        self, form: str, expected: str, extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        give_stdin(monkeypatch, b"")
        assert main(["extract", "-", "--format", form]) == 0
        assert capsys.readouterr().out == expected

    def test_refuses_text_that_is_too_long(
        self, extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        give_stdin(monkeypatch, b"a " * 500_001)
        assert main(["extract", "-"]) == 2
        assert "1,000,002 characters" in capsys.readouterr().err

    def test_refuses_other_encodings(self, tmp_path: Path, capsys: Capture) -> None:
        path = tmp_path / "vecs.txt"
        path.write_bytes("Rīgā notika kāzas.".encode("cp1257"))
        assert main(["extract", str(path)]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "is not UTF-8" in captured.err

    def test_refuses_a_missing_file(self, tmp_path: Path, capsys: Capture) -> None:
        path = tmp_path / "nav.txt"
        assert main(["extract", str(path)]) == 2
        assert capsys.readouterr().err == f"lvextract: {path}: No such file or directory\n"

    def test_refuses_a_folder_without_weights(self, article: Path, tmp_path: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--models", str(tmp_path)]) == 2
        assert "no tokenize.pt" in capsys.readouterr().err

    def test_refuses_a_device_that_is_none(self, article: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--device", "tpu"]) == 2
        assert capsys.readouterr().err == 'lvextract: device must be "cpu" or "cuda", not \'tpu\'\n'

    def test_refuses_a_gpu_that_is_not_there(
        self, article: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("torch.cuda.device_count", lambda: 0)
        assert main(["extract", str(article), "--device", "cuda"]) == 2
        assert capsys.readouterr().err == "lvextract: device='cuda': torch sees 0 GPUs that it can use\n"

    def test_reads_on_the_device_that_is_named(self, extractor: Extractor, article: Path, capsys: Capture) -> None:
        assert main(["extract", str(article), "--published", "2024-05-20", "--device", "cpu"]) == 0
        out = capsys.readouterr().out
        assert json.loads(out) == [e.model_dump(mode="json") for e in extractor.extract(TEXT, "2024-05-20")]

    def test_refuses_a_wrong_date(self, article: Path, capsys: Capture) -> None:
        assert usage_error(["extract", str(article), "--published", "20. maijs"]) == 2
        assert "argument --published: must name a day, for example 2024-05-15" in capsys.readouterr().err

    def test_refuses_a_date_with_two_readings(self, article: Path, capsys: Capture) -> None:
        assert usage_error(["extract", str(article), "--published", "3/5/2025"]) == 2
        assert "'3/5/2025' may be 2025-03-05 or 2025-05-03" in capsys.readouterr().err

    @pytest.mark.parametrize("published", ["20.05.2024", "2024. gada 20. maijs", "Mon, 20 May 2024 09:00:00 +0300"])
    def test_reads_the_day_as_python_does(
        self, extractor: Extractor, article: Path, capsys: Capture, published: str
    ) -> None:
        assert main(["extract", str(article), "--published", published]) == 0
        (event,) = json.loads(capsys.readouterr().out)
        assert event["date"]["start"] == "2024-05-18"

    def test_refuses_closed_standard_input(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["extract", "-"]) == 2
        assert "standard input is closed" in capsys.readouterr().err


class TestExtractSeveral:
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("P").mkdir()
        Path("P/2024-05-20.txt").write_text(TEXT, encoding="utf-8")
        Path("P/b.txt").write_bytes("kāzas".encode("cp1257"))

    @pytest.mark.parametrize("files", [["P"], ["P/2024-05-20.txt", "P/b.txt"]], ids=["folder", "files"])
    def test_json_has_an_object_for_each(self, files: list[str], extractor: Extractor, capsys: Capture) -> None:
        assert main(["extract", *files, "--published-from", "name"]) == 1
        good, bad = json.loads(capsys.readouterr().out)
        assert good == {
            "id": "2024-05-20.txt",
            "text": TEXT,
            "published": "2024-05-20",
            "events": [event.model_dump(mode="json") for event in extractor.extract(TEXT, "2024-05-20")],
            "error": None,
        }
        assert (bad["id"], bad["events"]) == ("b.txt", [])
        assert bad["error"].startswith("ValueError: b.txt is not UTF-8")

    def test_a_table_for_each(self, extractor: Extractor, capsys: Capture) -> None:
        assert main(["extract", "P", "--format", "table"]) == 1
        first, second = capsys.readouterr().out.split("b.txt:\n")
        assert first.startswith("2024-05-20.txt:\n1. koncerts «Pavasara balsis»\n")
        assert second.startswith("error: ValueError: b.txt is not UTF-8")

    def test_web_data_of_all(self, extractor: Extractor, capsys: Capture) -> None:
        Path("P/b.txt").write_text("Sestdien Ogrē notika talka.", encoding="utf-8")
        assert main(["extract", "P", "--published", "2024-05-20", "--format", "jsonld"]) == 0
        graph = json.loads(capsys.readouterr().out)["@graph"]
        assert [event["startDate"] for event in graph] == ["2024-05-18", "2024-05-18"]

    def test_what_is_read_out_of_a_file_comes_with_its_text(self, extractor: Extractor, capsys: Capture) -> None:
        pytest.importorskip("markdown_it", reason="the extra `documents` is not installed")
        Path("a.md").write_text(f"---\ndate: 2024-05-20\n---\n# Ziņas\n\n{TEXT}", encoding="utf-8")
        assert main(["extract", "a.md"]) == 0
        page = json.loads(capsys.readouterr().out)
        assert (page["text"], page["published"]) == (f"Ziņas\n\n{TEXT}", "2024-05-20")
        assert page["events"][0]["date"]["start"] == "2024-05-18"


class TestBatch:
    def test_one_line_for_each_line(
        self, extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
    ) -> None:
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

    def test_pipes(self, extractor: Extractor, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        give_stdin(monkeypatch, b'{"id": 7, "text": ""}\n')
        assert main(["batch", "-"]) == 0
        assert capsys.readouterr().out == '{"id": 7, "url": null, "events": [], "error": null}\n'

    def test_failures_apart_from_standard_output(self, extractor: Extractor, batch_file: Path, capsys: Capture) -> None:
        failed = batch_file.with_name("failed.jsonl")
        assert main(["batch", str(batch_file), "--failed", str(failed)]) == 1
        assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["a", "c"]
        assert [json.loads(line)["line"] for line in failed.read_text("utf-8").splitlines()] == [3]

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
    @pytest.mark.parametrize("suffix", ["", ".jsonl.gz"])
    def test_writes_to_named_pipes(self, extractor: Extractor, batch_file: Path, tmp_path: Path, suffix: str) -> None:
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

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
    def test_a_run_into_a_pipe_cannot_be_gone_on_with(self, batch_file: Path, tmp_path: Path, capsys: Capture) -> None:
        os.mkfifo(tmp_path / "records")
        assert main(["batch", str(batch_file), "-o", str(tmp_path / "records"), "--resume"]) == 2
        assert "what went down a pipe cannot be gone on with" in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["far.jsonl", "far.parquet"])
    def test_a_link_keeps_pointing(self, extractor: Extractor, batch_file: Path, tmp_path: Path, name: str) -> None:
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

    def test_refuses_to_write_over_its_input(self, batch_file: Path, capsys: Capture) -> None:
        before = batch_file.read_bytes()
        assert main(["batch", str(batch_file), "-o", str(batch_file)]) == 2
        assert "is the input" in capsys.readouterr().err
        assert batch_file.read_bytes() == before

    def test_refuses_to_write_over_what_standard_input_reads(
        self, batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = batch_file.read_bytes()
        with batch_file.open(encoding="utf-8") as redirected:
            monkeypatch.setattr(sys, "stdin", redirected)
            assert main(["batch", "-", "-o", str(batch_file)]) == 2
        assert "is the input" in capsys.readouterr().err
        assert batch_file.read_bytes() == before

    def test_refuses_one_file_for_records_and_failures(self, batch_file: Path, tmp_path: Path, capsys: Capture) -> None:
        output = str(tmp_path / "out.jsonl")
        assert main(["batch", str(batch_file), "-o", output, "--failed", output]) == 2
        assert "--failed needs a file of its own" in capsys.readouterr().err

    def test_workers_that_cannot_start_are_told(
        self, batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*args: object) -> None:
            raise BrokenProcessPool

        monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
        assert main(["batch", str(batch_file), "--workers", "2"]) == 2
        assert "no worker process can be started" in capsys.readouterr().err

    def test_keeps_earlier_results_if_weights_are_missing(self, batch_file: Path, tmp_path: Path) -> None:
        output = tmp_path / "notikumi.jsonl"
        output.write_text("earlier")
        assert main(["batch", str(batch_file), "-o", str(output), "--models", str(tmp_path)]) == 2
        assert output.read_text() == "earlier"

    def test_refuses_an_output_folder_that_is_not_there(
        self, extractor: Extractor, batch_file: Path, tmp_path: Path
    ) -> None:
        assert main(["batch", str(batch_file), "-o", str(tmp_path / "nav" / "x.jsonl")]) == 2

    def test_csv_in_parquet_out_failures_apart(
        self, extractor: Extractor, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
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

    def test_resume_leaves_a_complete_output_as_it_is(
        self, extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
    ) -> None:
        output = tmp_path / "notikumi.jsonl"
        assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 1
        before = output.read_bytes()
        assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 1
        assert capsys.readouterr().err.endswith("is complete already; failed: 1\n")
        assert output.read_bytes() == before

    @pytest.mark.parametrize("failed", [[], ["--failed", "failed.jsonl"]])
    def test_resume_goes_on_with_rows_that_came_later(
        self,
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
        self, extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
    ) -> None:
        output = tmp_path / "notikumi.jsonl"
        assert main(["batch", str(batch_file), "-o", str(output)]) == 1
        before = output.read_bytes()
        batch_file.write_text('{"id": "new", "text": ""}\n' + batch_file.read_text("utf-8"), "utf-8")
        assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 2
        assert "other rows than the input has now (row 1 has the id 'new', not 'a')" in capsys.readouterr().err
        assert output.read_bytes() == before

    def test_resume_does_not_go_on_with_parquet(
        self, extractor: Extractor, batch_file: Path, tmp_path: Path, capsys: Capture
    ) -> None:
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        output = tmp_path / "notikumi.parquet"
        assert main(["batch", str(batch_file), "-o", str(output)]) == 1
        with batch_file.open("a") as file:
            file.write('{"text": ""}\n')
        assert main(["batch", str(batch_file), "-o", str(output), "--resume"]) == 2
        assert "Parquet cannot be gone on with" in capsys.readouterr().err

    def test_a_mistyped_folder_does_not_stand_in_the_way(
        self, extractor: Extractor, batch_file: Path, tmp_path: Path
    ) -> None:
        output = tmp_path / "notikumi.jsonl"
        command = ["batch", str(batch_file), "-o", str(output), "--failed"]
        assert main([*command, str(tmp_path / "nav" / "failed.jsonl")]) == 2
        assert list(tmp_path.iterdir()) == [batch_file]
        assert main([*command, str(tmp_path / "failed.jsonl")]) == 1

    def test_workers_give_the_same(self, extractor: Extractor, batch_file: Path, tmp_path: Path) -> None:
        one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
        assert main(["batch", str(batch_file), "-o", str(one)]) == 1
        assert main(["batch", str(batch_file), "-o", str(two), "--workers", "2"]) == 1
        assert one.read_bytes() == two.read_bytes()

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
        self, options: list[str], complaint: str, batch_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if "parquet" in options:
            pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        assert main(["batch", str(batch_file), *options]) == 2
        assert complaint in capsys.readouterr().err

    def test_a_damaged_file_is_told(self, extractor: Extractor, tmp_path: Path, capsys: Capture) -> None:
        path = tmp_path / "in.jsonl.gz"
        path.write_bytes(gzip.compress(b'{"text": ""}\n' * 5_000)[:-20])
        assert main(["batch", str(path)]) == 2
        assert "in.jsonl.gz is damaged" in capsys.readouterr().err


class TestHelp:
    @pytest.mark.parametrize(
        "argv", [["--help"], *([command, "--help"] for command in ("extract", "batch", "show", "export", "schema"))]
    )
    def test_gives_an_example(self, argv: list[str], capsys: Capture) -> None:
        assert usage_error(argv) == 0
        assert "example" in capsys.readouterr().out

    def test_names_the_exit_codes(self, capsys: Capture) -> None:
        usage_error(["--help"])
        assert "exit codes:\n  0  all went well" in capsys.readouterr().out

    def test_python_runs_the_package(self) -> None:
        run = subprocess.run([sys.executable, "-m", "lvextract", "--help"], capture_output=True, check=True, timeout=60)
        assert run.stdout.startswith(b"usage: lvextract ")

    def test_version(self, capsys: Capture) -> None:
        assert usage_error(["--version"]) == 0
        assert capsys.readouterr().out == f"lvextract {version('lvextract')}\n"

    def test_no_command_is_wrong_usage(self, capsys: Capture) -> None:
        assert usage_error([]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end with another error there")
def test_reader_that_goes_away_is_no_traceback() -> None:
    """`lvextract batch - | head -1`: the output is closed while lines are still being written."""
    command = [sys.executable, "-m", "lvextract.cli", "batch", "-", "--no-progress"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(b"?\n" * 10_000)
    assert process.returncode == 141
    assert err == b""
