"""The module-level functions share one extractor."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import lvextract
from lvextract import default


def test_it_is_made_once_whichever_thread_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    gate = threading.Barrier(8)

    def make() -> object:
        made.append(object())
        return made[-1]

    def ask() -> object:
        gate.wait()
        return default.default_extractor()

    monkeypatch.setattr(default, "_extractor", None)
    monkeypatch.setattr(default, "Extractor", make)
    with ThreadPoolExecutor(8) as pool:
        answers = {id(future.result()) for future in [pool.submit(ask) for _ in range(8)]}
    assert len(made) == len(answers) == 1


@pytest.mark.usefixtures("extractor")
def test_several_threads_read_as_one() -> None:
    texts = [f"{day}. maijā Talsos notika koncerts." for day in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        parallel = list(pool.map(lambda text: lvextract.extract(text, "2024-05-20"), texts))
    assert parallel == [lvextract.extract(text, "2024-05-20") for text in texts]


@pytest.mark.usefixtures("extractor")
class TestExtractMany:
    def test_order_and_ids_are_kept_and_errors_recorded(self) -> None:
        items = [
            {"id": "a", "text": "Ogrē notika talka."},
            {"id": "b", "text": 5},
            "Cēsīs notika koncerts.",
            {"id": "d"},
        ]
        results = list(lvextract.extract_many(items, batch_size=3))
        assert [result.id for result in results] == ["a", "b", None, "d"]
        assert [bool(result.events) for result in results] == [True, False, True, False]
        assert [bool(result.error) for result in results] == [False, True, False, True]

    def test_errors_are_raised_on_demand(self) -> None:
        with pytest.raises(TypeError):
            list(lvextract.extract_many([5], on_error="raise"))

    def test_it_is_lazy(self) -> None:
        def texts():
            yield "Ogrē notika talka."
            raise RuntimeError("the second text was not asked for")

        assert next(lvextract.extract_many(texts(), batch_size=1)).events
