"""What `extract_many` tells of how far it is."""

from collections.abc import Iterator
from typing import Any

import pytest

import lvextract
from lvextract import Progress
from lvextract.items import Task
from lvextract.pipeline import Extractor

ITEMS: list[Any] = ["Ogrē notika talka.", 5, {"id": "c"}, "Talsos notika koncerts."]
EXPECTED = [(1, 0, {}), (2, 1, {"TypeError": 1}), (3, 2, {"TypeError": 1, "ValueError": 1})]


def counts(told: list[Progress]) -> list[tuple[int, int, dict[str, int]]]:
    return [(one.texts, one.failed, dict(one.errors)) for one in told]


def test_it_is_told_after_each_text(extractor: Extractor) -> None:
    told: list[Progress] = []
    found = list(extractor.extract_many(ITEMS, progress=told.append))
    assert counts(told) == [*EXPECTED, (4, 2, {"TypeError": 1, "ValueError": 1})]
    assert told[-1].events == sum(len(extraction.events) for extraction in found) == 2
    assert [one.total for one in told] == [4, 4, 4, 4]
    assert told[-1].seconds_left == 0


def test_items_without_a_length_have_no_total(extractor: Extractor) -> None:
    told: list[Progress] = []
    list(extractor.extract_many(iter(ITEMS[:1]), progress=told.append))
    assert (told[0].total, told[0].seconds_left) == (None, None)


def test_workers_tell_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(tasks: Iterator[Task], make: Any, **settings: Any) -> Iterator[Task]:
        return tasks

    monkeypatch.setattr("lvextract.workers.work_in_processes", work)
    told: list[Progress] = []
    list(lvextract.extract_many(ITEMS[:3], workers=2, progress=told.append))
    assert counts(told) == EXPECTED


def test_no_time_and_no_texts_have_no_rate() -> None:
    nothing = Progress(texts=0, failed=0, events=0, seconds=0.0, total=5)
    assert (nothing.rate, nothing.seconds_left) == (0.0, None)
