"""The file of a model: what is written comes back, as integers or as floats."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch

from lvextract.extras import MissingExtraError
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.encoder.predict import Reading, predict
from lvextract.nlp.encoder.quantized import STEPS, QuantizedEmbedding, QuantizedLinear

OFF = 0.51 / STEPS  # half a step, as a share of the largest weight, and what a 16-bit float may be off
CONFIGS = pytest.mark.parametrize("config", [None, tiny.BERT], ids=["ours", "bert"])
FORMS = pytest.mark.parametrize("exact", [False, True], ids=["integers", "floats"])


def made(config: Mapping[str, Any] | None) -> Model:
    if config is not None:
        pytest.importorskip("transformers", reason="the extra `encoder` is not installed")
    return tiny.model(config)


def saved(model: Model, path: Path, *, exact: bool = False) -> Model:
    """The model, written and read again."""
    model.save(path)
    return Model.load(path, exact=exact)


def read(model: Model) -> list[Reading]:
    return predict(model.network, [model.pieces.window(tiny.SENTENCES, model.flags)])


def tags(readings: list[Reading]) -> list[list[tuple[str, str]]]:
    return [list(zip(reading.upos, reading.feats, strict=True)) for reading in readings]


def labels(model: Model) -> dict[str, list[str]]:
    return {name: list(labels) for name, labels in model.network.labels.as_dict().items()}


@CONFIGS
def test_weights_come_back_as_near_as_they_are_stored(config: Mapping[str, Any] | None, tmp_path: Path) -> None:
    model = made(config)
    before, after = (one.network.state_dict() for one in (model, saved(model, tmp_path / "encoder.pt", exact=True)))
    assert list(after) == list(before)
    off = {name: float((after[name] - weight).abs().max() / weight.abs().max()) for name, weight in before.items()}
    assert {name: share for name, share in off.items() if share > OFF} == {}


@CONFIGS
@FORMS
def test_a_model_that_was_stored_reads_alike(config: Mapping[str, Any] | None, exact: bool, tmp_path: Path) -> None:
    model = made(config)
    before, after = read(model), read(saved(model, tmp_path / "encoder.pt", exact=exact))
    for one, other in zip(before, after, strict=True):
        assert other.vectors == pytest.approx(one.vectors, abs=0.05)
        assert other.events == pytest.approx(one.events, abs=0.05)


@CONFIGS
def test_what_was_stored_once_is_stored_alike_again(config: Mapping[str, Any] | None, tmp_path: Path) -> None:
    once = saved(made(config), tmp_path / "encoder.pt", exact=True)
    twice = saved(once, tmp_path / "encoder.pt", exact=True)
    assert tags(read(twice)) == tags(read(once))
    torch.testing.assert_close(twice.network.state_dict(), once.network.state_dict())


@CONFIGS
def test_all_that_is_no_weight_comes_back(config: Mapping[str, Any] | None, tmp_path: Path) -> None:
    model = made(config)
    again = saved(model, tmp_path / "encoder.pt")
    assert labels(again) == labels(model)
    assert again.pieces.special == model.pieces.special
    assert again.pieces.tokenizer.to_str() == model.pieces.tokenizer.to_str()
    assert torch.equal(again.flags.of(["Ogrē", "talka", "nav"]), model.flags.of(["Ogrē", "talka", "nav"]))
    assert (again.config, again.network.encoder.longest) == (config, 64)


def test_a_model_without_flags_comes_back(tmp_path: Path) -> None:
    model = tiny.model()
    model.flags = type(model.flags).raised({})
    assert len(read(saved(model, tmp_path / "encoder.pt"))) == len(tiny.SENTENCES)


@CONFIGS
def test_large_matrices_stay_integers(config: Mapping[str, Any] | None, tmp_path: Path) -> None:
    kinds = {type(module) for module in saved(made(config), tmp_path / "encoder.pt").network.modules()}
    assert {QuantizedLinear, QuantizedEmbedding} <= kinds


@CONFIGS
def test_with_floats_none_is(config: Mapping[str, Any] | None, tmp_path: Path) -> None:
    kinds = {type(module) for module in saved(made(config), tmp_path / "encoder.pt", exact=True).network.modules()}
    assert not {QuantizedLinear, QuantizedEmbedding} & kinds


@FORMS
def test_a_model_that_is_read_is_for_use(exact: bool, tmp_path: Path) -> None:
    network = saved(tiny.model(), tmp_path / "encoder.pt", exact=exact).network
    assert not network.training
    assert [weight for weight in network.parameters() if weight.requires_grad] == []


@FORMS
def test_a_model_that_is_read_needs_its_file_no_more(exact: bool, tmp_path: Path) -> None:
    path = tmp_path / "encoder.pt"
    model = saved(tiny.model(), path, exact=exact)
    before = read(model)
    path.write_bytes(bytes(path.stat().st_size))
    for one, other in zip(before, read(model), strict=True):
        assert (other.vectors == one.vectors).min()


def test_a_file_that_cannot_be_written_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "encoder.pt"
    tiny.model().save(path)
    before = path.read_bytes()

    def fill_the_disk(stored: object, unfinished: Path) -> None:
        unfinished.write_bytes(b"half")
        raise OSError("no space left")

    monkeypatch.setattr(torch, "save", fill_the_disk)
    with pytest.raises(OSError, match="no space left"):
        tiny.model().save(path)
    assert path.read_bytes() == before


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "encoder.pt"
    made(tiny.BERT).save(path)
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(MissingExtraError, match=r"lvextract\[encoder\]"):
        Model.load(path)


def test_code_that_a_file_asks_for_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "encoder.pt"
    model = made(tiny.BERT)
    model.config = {**tiny.BERT, "auto_map": {"AutoModel": "own.Model"}}
    model.save(path)
    with pytest.raises(ValueError, match="wants to run code of its own"):
        Model.load(path)


def test_weights_that_a_file_brings_are_not_drawn_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To draw them where there are no numbers, torch would import its compiler: over a second."""
    path = tmp_path / "encoder.pt"
    tiny.model().save(path)
    for owner, name in ((torch.Tensor, "normal_"), (torch.Tensor, "uniform_"), (torch, "randn")):
        monkeypatch.setattr(owner, name, lambda *_, **__: pytest.fail("weights were drawn"))
    assert Model.load(path).network.parser.arc.device.type == "cpu"
