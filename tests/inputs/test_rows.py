"""What a file holds: every row is read or refused with its line number, whatever the file's form."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lvextract.inputs.compression import DAMAGE, compress, decompressed
from lvextract.inputs.fields import Fields
from lvextract.inputs.rows import Row, read_csv, read_json_lines, read_parquet

FIELDS = Fields()


def json_rows(data: bytes) -> list[Row]:
    return list(read_json_lines(io.BytesIO(data), FIELDS))


def csv_rows(data: bytes, fields: Fields = FIELDS) -> list[Row]:
    return list(read_csv(io.BytesIO(data), fields))


class TestJsonLines:
    @pytest.mark.parametrize(
        ("line", "problem"),
        [
            (b'{"id": 1, "text": ', "not JSON"),
            (b"talka", "not JSON"),
            (b"[" * 100_000, "not JSON"),
            (b"NaN" * 3, "not JSON"),
            (b'{"n": ' + b"9" * 5_000 + b"}", "not JSON"),
            (b'{"text": "k\xe2zas"}', "not UTF-8"),
            (b'"Sestdien notika talka."', "not a JSON object"),
            (b"null", "not a JSON object"),
        ],
    )
    def test_a_broken_line_breaks_no_other(self, line: bytes, problem: str) -> None:
        first, broken, last = json_rows(b'{"text": "A."}\n' + line + b'\n{"text": "B."}\n')
        assert (first.record, last.record) == ({"text": "A."}, {"text": "B."})
        assert broken.number == 2
        assert broken.problem is not None
        assert broken.problem.startswith(problem)

    def test_blank_lines_are_no_rows_but_count(self) -> None:
        assert [row.number for row in json_rows(b'\n  \r\n{"text": ""}\n')] == [3]

    def test_byte_order_mark_and_windows_line_ends(self) -> None:
        assert [row.record for row in json_rows(b'\xef\xbb\xbf{"text": "A."}\r\n')] == [{"text": "A."}]

    def test_lines_are_read_as_they_are_needed(self) -> None:
        taken = []

        def endless() -> Iterator[bytes]:
            while True:
                taken.append(1)
                yield b"{}\n"

        next(read_json_lines(endless(), FIELDS))  # type: ignore[arg-type]
        assert len(taken) == 1


class TestCsv:
    @pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
    def test_any_separator(self, separator: str) -> None:
        table = f'id{separator}text\n1{separator}"Ogrē{separator} ""Jaunajā"" kalnā"\n'.encode()
        assert [row.record for row in csv_rows(table)] == [{"id": "1", "text": f'Ogrē{separator} "Jaunajā" kalnā'}]

    def test_a_text_may_have_several_lines(self) -> None:
        first, second = csv_rows(b'\xef\xbb\xbfid,text\r\n1,"A.\r\nB."\r\n2,C.\r\n')
        assert (first.number, first.record["text"], first.raw) == (2, "A.\r\nB.", b'1,"A.\r\nB."\r\n')
        assert (second.number, second.record["text"]) == (4, "C.")

    def test_an_empty_cell_is_nothing(self) -> None:
        assert csv_rows(b"id,text,published\n,A.,\n")[0].record == {"id": None, "text": "A.", "published": None}

    @pytest.mark.parametrize(
        ("line", "problem"),
        [
            (b"1", "1 fields, but the header has 2"),
            (b"1,2,3", "3 fields"),
            (b"1,k\xe2zas", "not UTF-8"),
            (b'1,"a"b', "not CSV"),
        ],
    )
    def test_a_broken_line_breaks_no_other(self, line: bytes, problem: str) -> None:
        first, broken, last = csv_rows(b"id,text\n0,A.\n" + line + b"\n2,B.\n")
        assert (first.record["id"], last.record["id"]) == ("0", "2")
        assert (broken.number, broken.raw) == (3, line + b"\n")
        assert broken.problem is not None
        assert broken.problem.startswith(problem)

    @pytest.mark.parametrize("table", [b"", b"id,body\n1,A.\n"])
    def test_a_header_without_the_text_is_refused_at_once(self, table: bytes) -> None:
        with pytest.raises(ValueError, match="header has no `text`"):
            csv_rows(table)

    @pytest.mark.parametrize(
        ("table", "complaint"),
        [
            (b'id,"text\n1,A.\n', "the header is not CSV: unexpected end of data"),
            (b'id,"te"xt\n1,A.\n', "the header is not CSV"),
            (b"id,text,k\xe2zas\n1,A.,\n", "the header is not UTF-8"),
            (b"id,text,text\n1,A.,B.\n", "the header has `text` 2 times"),
            (b"id,text,id\n1,A.,2\n", "the header has `id` 2 times"),
        ],
    )
    def test_a_broken_header_is_refused_at_once(self, table: bytes, complaint: str) -> None:
        with pytest.raises(ValueError, match=complaint):
            csv_rows(table)


class TestParquet:
    def test_rows_with_the_fields_that_are_wanted(self, tmp_path: Path) -> None:
        rows = [{"n": n, "body": f"{n}.", "more": "x"} for n in range(600)]
        read = list(read_parquet(parquet(tmp_path / "in.parquet", rows), Fields("body", "n")))
        assert [row.record for row in read] == [{"n": n, "body": f"{n}."} for n in range(600)]
        assert [row.number for row in read] == list(range(1, 601))

    def test_a_table_without_the_text_is_refused_at_once(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="the table has no `text`; it has a, b"):
            read_parquet(parquet(tmp_path / "in.parquet", [{"a": 1, "b": 2}]), FIELDS)

    def test_another_file_is_refused_at_once(self) -> None:
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        with pytest.raises(ValueError, match="not Parquet"):
            read_parquet(io.BytesIO(b"id,text\n"), FIELDS)


def parquet(path: Path, rows: list[dict[str, Any]]) -> io.BufferedReader:
    pa = pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path.open("rb")


class TestCompression:
    @pytest.fixture(params=[".gz", ".zst"])
    def form(self, request: pytest.FixtureRequest) -> str:
        if request.param == ".zst":
            pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
        form: str = request.param
        return form

    def test_chunks_are_read_as_one_file(self, form: str) -> None:
        chunks = [b"talka\n" * 50_000, b"koncerts\n", b"", b"x" * 70_000]
        packed = b"".join(compress(chunk, form) for chunk in chunks)
        assert decompressed(io.BytesIO(packed), form).read() == b"".join(chunks)

    def test_lines_over_the_ends_of_chunks(self, form: str) -> None:
        packed = compress(b"tal", form) + compress(b"ka\nkon", form) + compress(b"certs\n", form)
        assert list(decompressed(io.BytesIO(packed), form)) == [b"talka\n", b"koncerts\n"]

    def test_the_same_bytes_each_time(self, form: str) -> None:
        assert compress(b"talka", form) == compress(b"talka", form)

    def test_a_file_cut_short_is_an_error(self, form: str) -> None:
        packed = compress(bytes(range(256)) * 500, form)[:-9]
        with pytest.raises(DAMAGE):
            decompressed(io.BytesIO(packed), form).read()
