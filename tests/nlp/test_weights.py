"""The weights come from the package's folder, or from another one; never from elsewhere."""

import socket
from pathlib import Path

import numpy as np
import pytest

from lvextract import DamagedWeightsError, Extractor, MissingWeightsError
from lvextract.nlp import SHIPPED
from lvextract.nlp.vectors import save


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for file in SHIPPED.glob("*.pt"):
        if file.name != "vectors.pt":
            (tmp_path / file.name).symlink_to(file)
    with pytest.raises(MissingWeightsError, match=r"no vectors\.pt"):
        Extractor(tmp_path)


@pytest.mark.parametrize("name", ["vectors.pt", "ner.pt"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    for file in SHIPPED.glob("*.pt"):
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / name).unlink()
    (tmp_path / name).write_bytes((SHIPPED / name).read_bytes()[:100_000])
    with pytest.raises(DamagedWeightsError, match=name):
        Extractor(tmp_path)


def test_weights_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    for file in SHIPPED.glob("*.pt"):
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "pos.pt").unlink()
    (tmp_path / "pos.pt").symlink_to(SHIPPED / "depparse.pt")
    with pytest.raises(DamagedWeightsError, match="do not fit together"):
        Extractor(tmp_path)


def test_vectors_of_another_width_are_refused(tmp_path: Path) -> None:
    for file in SHIPPED.glob("*.pt"):
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "vectors.pt").unlink()
    save(["talka"], np.ones((1, 4), dtype=np.float32), np.zeros((1, 2), dtype=np.bool_), tmp_path / "vectors.pt")
    with pytest.raises(DamagedWeightsError, match="do not fit together"):
        Extractor(tmp_path)


def test_loading_and_reading_need_no_network_and_no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Extractor(SHIPPED).extract("Ogrē notika talka.")
    assert list(tmp_path.iterdir()) == []
