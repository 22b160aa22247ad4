"""Lines in, lines out: none lost, in order, no more in memory than a batch."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from lvextract.batch import Tally, extract_lines, run_batch
from lvextract.pipeline import Extractor
from lvextract.records import Extraction


class EchoExtractor:
    """Stands in for the extractor where only the lines matter: fails on a text that is no string, finds nothing."""

    def extract_many(self, items: Iterable[dict[str, Any]], *, batch_size: int) -> Iterator[Extraction]:
        for item in items:
            error = None if isinstance(item.get("text"), str) else "TypeError: no text"
            yield Extraction(id=item.get("id"), error=error)


def lines(*items: Any) -> list[bytes]:
    return [json.dumps(item).encode() + b"\n" for item in items]


def extractions(source: Iterable[bytes], batch_size: int = 32) -> list[Extraction]:
    return list(extract_lines(EchoExtractor(), source, batch_size=batch_size))


@pytest.mark.parametrize("batch_size", [1, 2, 3, 100])
def test_order_is_kept_over_batches(batch_size: int) -> None:
    source = lines(*({"id": n, "text": "Teksts."} for n in range(7)))
    source.insert(3, b"{broken\n")
    assert [result.id for result in extractions(source, batch_size)] == [0, 1, 2, None, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": 1, "text": ', "not JSON"),
        (b"talka\n", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "k\xe2zas"}', "not UTF-8"),
        (b'"Sestdien notika talka."', "not a JSON object"),
        (b"null", "not a JSON object"),
        (b'{"id": [1], "text": "Teksts."}', "`id` is neither a string nor an integer"),
    ],
)
def test_a_broken_line_gives_an_error_with_its_number(line: bytes, reason: str) -> None:
    first, broken, last = extractions([*lines({"id": "a", "text": "A."}), line, *lines({"id": "b", "text": "B."})])
    assert (first.id, last.id) == ("a", "b")
    assert broken.id is None
    assert broken.error is not None
    assert broken.error.startswith(f"line 2: {reason}")


def test_blank_lines_give_none_but_count_in_line_numbers() -> None:
    (broken,) = extractions([b"\n", b"  \r\n", b"{\n"])
    assert broken.error is not None
    assert broken.error.startswith("line 3:")


def test_byte_order_mark_and_windows_line_ends_are_read() -> None:
    (result,) = extractions([b'\xef\xbb\xbf{"id": "a", "text": "Teksts."}\r\n'])
    assert (result.id, result.error) == ("a", None)


def test_missing_id_stays_null() -> None:
    (result,) = extractions(lines({"text": "Teksts."}))
    assert (result.id, result.error) == (None, None)


def test_lines_are_read_as_they_are_needed() -> None:
    taken = []

    def endless() -> Iterator[bytes]:
        while True:
            taken.append(1)
            yield b'{"text": "Teksts."}\n'

    results = extract_lines(EchoExtractor(), endless(), batch_size=4)
    next(results)
    assert len(taken) == 4


def test_run_batch_counts_and_writes_one_line_each() -> None:
    target = io.StringIO()
    source = [*lines({"id": "ā", "text": "Teksts."}, {"id": "b"}), b"?"]
    assert run_batch(EchoExtractor(), source, target) == Tally(texts=3, failed=2)
    written = target.getvalue()
    assert written.startswith('{"id": "ā", "events": [], "error": null}\n')
    assert [json.loads(line)["id"] for line in written.splitlines()] == ["ā", "b", None]


def test_records_of_a_real_text(extractor: Extractor) -> None:
    text = "18. maijā Talsos notika koncerts."
    source = lines({"id": 1, "text": text, "published": "2024-05-20"}, {"id": 2, "text": 5})
    good, bad = extract_lines(extractor, source)
    assert [event.type for event in good.events] == ["koncerts"]
    assert good.events[0].date is not None
    assert good.events[0].date.start == "2024-05-18"
    assert bad.error == "TypeError: text must be a string, not int"
