"""The module-level functions share one extractor."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

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

    def test_errors_are_raised_in_their_turn_on_demand(self) -> None:
        results = lvextract.extract_many(["Ogrē notika talka.", 5], on_error="raise")
        assert next(results).events
        with pytest.raises(TypeError):
            next(results)

    def test_a_wrong_setting_is_refused_at_once(self) -> None:
        with pytest.raises(ValueError, match="batch_size"):
            lvextract.extract_many([], batch_size=0)
        with pytest.raises(ValueError, match="workers"):
            lvextract.extract_many([], workers=0)
        with pytest.raises(ValueError, match="on_error"):
            lvextract.extract_many([], on_error="ignore")  # type: ignore[arg-type]

    def test_a_text_that_breaks_a_stage_breaks_no_other(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def break_on_cesis(documents: Sequence[lvextract.Document]) -> None:
            if any("Cēsīs" in document.text for document in documents):
                raise RuntimeError("broken")

        extractor = default.default_extractor()
        stages = [replace(one, run=break_on_cesis) if one.name == "names" else one for one in extractor._stages]
        monkeypatch.setattr(extractor, "_stages", stages)
        results = list(lvextract.extract_many(["Ogrē notika talka.", "Cēsīs notika koncerts.", "Ogrē notika talka."]))
        assert [result.error for result in results] == [None, "RuntimeError: broken", None]

    def test_items_that_break_off_are_worked_off_first(self) -> None:
        def texts():
            yield "Ogrē notika talka."
            raise OSError("the disk is gone")

        results = lvextract.extract_many(texts())
        assert next(results).events
        with pytest.raises(OSError, match="the disk is gone"):
            next(results)

    @pytest.mark.parametrize("wrong", [[1], 1.5, {"a": 1}])
    def test_an_id_that_is_none_is_an_error(self, wrong: object) -> None:
        (result,) = lvextract.extract_many([{"id": wrong, "text": "Ogrē notika talka."}])
        assert result.id is None
        assert result.error is not None
        assert result.error.startswith("TypeError: id must be a string or a whole number")

    def test_it_is_lazy(self) -> None:
        def texts():
            yield "Ogrē notika talka."
            raise RuntimeError("the second text was not asked for")

        assert next(lvextract.extract_many(texts(), batch_size=1)).events


def test_only_public_names_are_shown() -> None:
    assert dir(lvextract) == sorted(lvextract.__all__)
