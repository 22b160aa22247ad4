"""The weights come from the package's folder, or from another one; never from elsewhere. What is wrong with them is
told with the name of the file.
"""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from lvextract import DamagedWeightsError, Extractor, MissingWeightsError
from lvextract.extras import MissingExtraError
from lvextract.nlp import SHIPPED
from lvextract.nlp.encoder.model import Model
from lvextract.nlp.folder import ENCODER, FILES
from lvextract.nlp.weights import load_pipeline

NAMES = pytest.mark.parametrize("name", FILES.values())
Change = Callable[[Path], None]


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with the package's weights, of which a test may replace one."""
    for name in FILES.values():
        (tmp_path / name).symlink_to(SHIPPED / name)
    return tmp_path


def change(path: Path, content: bytes) -> None:
    """Put other content in the place of a link."""
    path.unlink()
    path.write_bytes(content)


@NAMES
def test_a_missing_file_is_named(models: Path, name: str) -> None:
    (models / name).unlink()
    with pytest.raises(MissingWeightsError, match=f"no {name}"):
        Extractor(models)


def cut_short(path: Path) -> None:
    change(path, path.read_bytes()[:100_000])


def without_its_end(path: Path) -> None:
    change(path, path.read_bytes()[:-1000])


def of_zeros(path: Path) -> None:
    change(path, bytes(100_000))


def empty(path: Path) -> None:
    change(path, b"")


def of_another_kind(path: Path) -> None:
    path.unlink()
    torch.save({"model": torch.zeros(3)}, path)


@NAMES
@pytest.mark.parametrize("damage", [cut_short, without_its_end, of_zeros, empty, of_another_kind])
def test_a_damaged_file_is_named(models: Path, name: str, damage: Change) -> None:
    damage(models / name)
    with pytest.raises(DamagedWeightsError, match=rf"{name} cannot be read"):
        Extractor(models)


class Trap:
    """An object that makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self._path,)


@NAMES
def test_a_file_that_holds_an_object_is_refused_unread(models: Path, tmp_path: Path, name: str) -> None:
    (models / name).unlink()
    torch.save({"version": 1, "model": Trap(tmp_path / "sprung")}, models / name)
    with pytest.raises(DamagedWeightsError, match=rf"{name} cannot be read"):
        Extractor(models)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    ("name", "change", "complaint"),
    [
        ("lemma.pt", {"contextual": [{"model_type": "TRANSFORMER"}]}, "brings along 1 other models"),
        (
            "lemma.pt",
            {"config": {"charlm_forward_file": "x.pt"}},
            r"refers to another file \(charlm_forward_file: x.pt",
        ),
        ("tokenize.pt", {"config": {"charlm_forward_file": "x.pt"}}, "refers to another file"),
        ("tokenize.pt", {"config": {"anything": "x"}}, "refers to another file"),
    ],
)
def test_a_file_that_needs_another_model_is_refused(
    models: Path, name: str, change: dict[str, Any], complaint: str
) -> None:
    stored = torch.load(models / name, weights_only=True)
    stored["config"].update(change.pop("config", {}))
    (models / name).unlink()
    torch.save({**stored, **change}, models / name)
    with pytest.raises(DamagedWeightsError, match=rf"{name} cannot be read: ValueError: it {complaint}"):
        load_pipeline(models)


def test_code_beside_the_weights_neither_runs_nor_asks(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stanza would load an encoder of Hugging Face that a lemmatizer names, and ask whether to run its code."""

    def refuse(*_: object) -> str:
        raise AssertionError("the user is asked")

    monkeypatch.setattr("builtins.input", refuse)
    encoder, sprung = models / "encoder", models / "sprung"
    encoder.mkdir()
    (encoder / "config.json").write_text('{"model_type": "own", "auto_map": {"AutoConfig": "own.Own"}}')
    (encoder / "own.py").write_text(f"open({str(sprung)!r}, 'w')")
    stored = torch.load(models / "lemma.pt", weights_only=True)
    other = {"model_type": "TRANSFORMER", "args": {"bert_model": str(encoder)}, "label_decoder": {"a": 0}}
    stored["contextual"] = [{**other, "target_words": ["a"], "target_upos": ["X"], "params": {}}]
    (models / "lemma.pt").unlink()
    torch.save(stored, models / "lemma.pt")
    with pytest.raises(DamagedWeightsError, match="brings along"):
        Extractor(models)
    assert not sprung.exists()


def of_another_version(stored: dict[str, Any]) -> None:
    stored["version"] = 99


def without_labels(stored: dict[str, Any]) -> None:
    del stored["labels"]


def with_a_label_too_many(stored: dict[str, Any]) -> None:
    stored["labels"]["upos"].append("EXTRA")


def with_a_matrix_too_narrow(stored: dict[str, Any]) -> None:
    name = "encoder.layers.0.inner.weight.steps"
    stored["weights"][name] = stored["weights"][name][:, :-1]


def with_a_norm_too_short(stored: dict[str, Any]) -> None:
    stored["weights"]["encoder.norm.weight"] = torch.ones(3)


def without_a_weight(stored: dict[str, Any]) -> None:
    del stored["weights"]["parser.root"]


def without_a_matrix(stored: dict[str, Any]) -> None:
    del stored["weights"]["encoder.layers.0.outer.weight.scale"]


def without_a_bias(stored: dict[str, Any]) -> None:
    del stored["weights"]["encoder.layers.0.outer.bias"]


def with_no_tokenizer(stored: dict[str, Any]) -> None:
    stored["tokenizer"] = "{}"


@pytest.fixture(scope="module")
def stored() -> dict[str, Any]:
    """What the shipped file of the encoder holds."""
    content: dict[str, Any] = torch.load(SHIPPED / ENCODER, weights_only=True, mmap=True)
    return content


@pytest.mark.parametrize(
    "alter",
    [
        of_another_version,
        without_labels,
        with_a_label_too_many,
        with_a_matrix_too_narrow,
        with_a_norm_too_short,
        without_a_weight,
        without_a_matrix,
        without_a_bias,
        with_no_tokenizer,
    ],
)
def test_an_encoder_that_is_none_of_ours_is_named(
    models: Path, stored: dict[str, Any], alter: Callable[[dict[str, Any]], None]
) -> None:
    labels = {name: list(labels) for name, labels in stored["labels"].items()}
    altered = {**stored, "labels": labels, "weights": dict(stored["weights"])}
    alter(altered)
    (models / ENCODER).unlink()
    torch.save(altered, models / ENCODER)
    with pytest.raises(DamagedWeightsError, match=rf"{ENCODER} cannot be read: \S"):
        load_pipeline(models)


def test_a_file_in_the_place_of_another_is_named(models: Path) -> None:
    (models / "lemma.pt").unlink()
    (models / "lemma.pt").symlink_to(SHIPPED / "tokenize.pt")
    with pytest.raises(DamagedWeightsError, match=r"lemma\.pt cannot be read"):
        Extractor(models)


def test_what_is_wrong_is_told_in_one_line(models: Path) -> None:
    of_zeros(models / ENCODER)
    with pytest.raises(DamagedWeightsError) as told:
        Extractor(models)
    assert len(str(told.value).splitlines()) == 1


def test_a_package_that_is_missing_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object, **__: object) -> None:
        raise MissingExtraError("transformers is needed: pip install 'lvextract[encoder]'")

    monkeypatch.setattr(Model, "load", load)
    with pytest.raises(MissingExtraError, match=r"lvextract\[encoder\]"):
        load_pipeline(SHIPPED)


def test_loading_and_reading_need_no_network_and_no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Extractor(SHIPPED).extract("Ogrē notika talka.")
    assert list(tmp_path.iterdir()) == []
