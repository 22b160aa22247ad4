"""Several processes give what one gives, in the same order, and go on when one of them dies."""

import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from threading import Thread
from typing import Any

import pytest
import regex

import lvextract
from lvextract.items import Task
from lvextract.workers import TextTimeoutError, WorkerDiedError, work_in_processes


class Echo:
    """Stands in for the extractor where only the processes matter: finds nothing, dies of "die"."""

    def work_off(self, tasks: list[Task]) -> list[Task]:
        for task in tasks:
            if task.text == "die":
                os._exit(1)
            if task.text == "endless":
                regex.match(r"(?:a|aa)+b", "a" * 100)  # in C, which no signal and no other thread ends
            if task.text == "odd":
                task.error = OddError("a", "b")
        return tasks


class OddError(Exception):
    """An error that does not survive pickling: it is made from two arguments and remembers one."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def broken() -> Echo:
    raise lvextract.DamagedWeightsError("encoder.pt cannot be read")


class Slow(Echo):
    """Takes a moment to be made."""

    def __init__(self) -> None:
        time.sleep(2)


def work(
    texts: Iterable[str], make: Any = Echo, batch_size: int = 3, max_seconds: float | None = None
) -> Iterator[Task]:
    tasks = (Task(text, id=n) for n, text in enumerate(texts))
    return work_in_processes(tasks, make, batch_size=batch_size, workers=2, max_seconds=max_seconds)


def test_the_records_are_those_of_one_process() -> None:
    texts: list[Any] = [
        *({"id": n, "text": f"{n}. maijā Ogrē notika talka.", "published": "2024-05-30"} for n in range(1, 9)),
        {"id": "b", "text": 5},
        {"id": [1], "text": "Talka."},
        "Vakar Cēsīs notika koncerts.",
        "",
        "The concert took place in Riga on Saturday.",
        "Talsos skanēs ērģeles\n\n" + "Sestdien Talsu baznīcā notiks koncerts, kurā muzicēs Anna Kalniņa. " * 40,
        {"id": "c", "text": "Talka.", "published": "nekad"},
        {"id": "d", "text": "a" * 1_000_001},
    ]
    one, two = (list(lvextract.extract_many(texts, workers=workers, batch_size=4)) for workers in (1, 2))
    assert two == one
    assert sum(bool(result.events) for result in two) == 10


@pytest.mark.parametrize("batch_size", [1, 3, 100])
def test_order_is_kept(batch_size: int) -> None:
    assert [task.id for task in work(["Talka."] * 20, batch_size=batch_size)] == list(range(20))


def test_a_process_that_dies_costs_nothing() -> None:
    def killing() -> Iterator[str]:
        for n in range(60):
            if n == 30:
                for child in multiprocessing.active_children():
                    child.kill()
            yield "Talka."

    done = list(work(killing()))
    assert [task.id for task in done] == list(range(60))
    assert [task.error for task in done] == [None] * 60


def test_a_text_that_ends_its_process_is_given_up_alone() -> None:
    texts = ["Talka."] * 12
    texts[4] = texts[7] = "die"
    done = list(work(texts))
    assert [task.id for task in done] == list(range(12))
    assert [task.id for task in done if task.error] == [4, 7]
    assert isinstance(done[4].error, WorkerDiedError)


def test_a_text_that_takes_too_long_is_given_up_alone() -> None:
    texts = ["Talka."] * 8
    texts[4] = "endless"
    done = list(work(texts, max_seconds=1))
    assert [task.id for task in done] == list(range(8))
    assert [(task.id, type(task.error)) for task in done if task.error] == [(4, TextTimeoutError)]
    assert str(done[4].error) == "reading this text took more than 1 s"


def test_a_limit_without_workers_has_a_process_of_its_own(
    extractor: lvextract.Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    def work(tasks: Iterable[Task], make: Any, **settings: Any) -> Iterator[Task]:
        asked.append(settings)
        yield from tasks

    monkeypatch.setattr("lvextract.workers.work_in_processes", work)
    for extract_many in (lvextract.extract_many, extractor.extract_many):
        assert len(list(extract_many(["Ogrē notika talka."], max_seconds=60))) == 1
    assert asked == [{"batch_size": 128, "workers": 1, "max_seconds": 60}] * 2


@pytest.mark.parametrize("max_seconds", [0, -1, float("nan")])
def test_a_limit_that_is_none_is_refused_at_once(max_seconds: float) -> None:
    with pytest.raises(ValueError, match="max_seconds must be more than 0"):
        lvextract.extract_many([], max_seconds=max_seconds)


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    (task,) = work(["odd"])
    assert isinstance(task.error, RuntimeError)
    assert str(task.error) == "OddError: ab"


def test_a_process_that_is_killed_while_it_starts_is_told() -> None:
    others = set(multiprocessing.active_children())

    def kill() -> None:
        while not (children := set(multiprocessing.active_children()) - others):
            time.sleep(0.01)
        time.sleep(0.5)
        for child in children:
            child.kill()

    killer = Thread(target=kill, daemon=True)
    killer.start()
    begun = time.monotonic()
    with pytest.raises(WorkerDiedError, match="no worker process can be started"):
        next(work(["Talka."], make=Slow))
    assert time.monotonic() - begun < 30


def test_a_process_that_dies_before_it_knows_what_to_do_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(ProcessPoolExecutor, "submit", broken)
    with pytest.raises(WorkerDiedError, match="no worker process can be started"):
        next(work(["Talka."]))


def test_what_is_begun_is_not_waited_for() -> None:
    others = set(multiprocessing.active_children())
    results = work(["Talka.", "endless", "endless"], batch_size=1)
    next(results)
    begun = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    while set(multiprocessing.active_children()) - others:
        assert time.monotonic() - begun < 20
        time.sleep(0.05)


def test_no_more_is_taken_than_is_at_work() -> None:
    taken = []

    def endless() -> Iterator[str]:
        while True:
            taken.append(1)
            yield "Talka."

    results = work(endless(), batch_size=2)
    next(results)
    assert len(taken) == 8


def test_what_came_before_a_break_of_the_source_is_done() -> None:
    def breaking() -> Iterator[str]:
        yield from ["Talka."] * 7
        raise OSError("damaged")

    results = work(breaking())
    assert [next(results).id for _ in range(7)] == list(range(7))
    with pytest.raises(OSError, match="damaged"):
        next(results)


def test_weights_that_cannot_be_read_are_told() -> None:
    with pytest.raises(lvextract.DamagedWeightsError, match=r"encoder\.pt cannot be read"):
        next(work(["Talka."], make=broken))
