"""A folder of weights with checksums gives what was saved, or an error that names the file."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from lvextract import DamagedWeightsError, Extractor
from lvextract.nlp import SHIPPED
from lvextract.nlp.checksums import verify_checksums, write_checksums
from lvextract.nlp.folder import FILES

ALL = [*FILES.values(), "ranking.json", "events.pt"]
NAMES = pytest.mark.parametrize("name", ALL)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with the package's weights and their checksums, of which a test may replace one."""
    for name in ALL:
        (tmp_path / name).symlink_to(SHIPPED / name)
    (tmp_path / "SHA256SUMS").write_bytes((SHIPPED / "SHA256SUMS").read_bytes())
    return tmp_path


def test_the_shipped_weights_are_those_that_were_saved(tmp_path: Path) -> None:
    for name in ALL:
        (tmp_path / name).symlink_to(SHIPPED / name)
    write_checksums(tmp_path)
    renew = "python -m lvextract.training checksums --out lvextract/models"
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == (SHIPPED / "SHA256SUMS").read_text("utf-8"), renew


def swap(path: Path) -> None:
    other = "lemma.pt" if path.name != "lemma.pt" else "tokenize.pt"
    path.unlink()
    path.symlink_to(SHIPPED / other)


def change(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def truncate(path: Path) -> None:
    change(path, path.read_bytes()[:-1])


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[random.Random(path.name).randrange(len(content))] ^= 1
    change(path, content)


def plant(path: Path) -> None:
    path.unlink()
    torch.save({"model": Path("sprung")}, path)


@NAMES
@pytest.mark.parametrize("damage", [swap, truncate, flip, plant])
def test_what_is_not_what_was_saved_is_named(models: Path, name: str, damage: Callable[[Path], None]) -> None:
    damage(models / name)
    with pytest.raises(DamagedWeightsError, match=rf"{name} is not what was saved there"):
        Extractor(models)


def test_what_is_as_it_was_saved_gives_the_same_records(models: Path, extractor: Extractor) -> None:
    text = "15. maijā Talsos notika koncerts, kuru rīkoja Talsu novada pašvaldība."
    assert Extractor(models).extract(text, "2024-05-20") == extractor.extract(text, "2024-05-20")


def test_a_file_that_was_added_is_named(models: Path) -> None:
    (models / "more.json").write_text("{}")
    with pytest.raises(DamagedWeightsError, match=r"more\.json is not in SHA256SUMS"):
        Extractor(models)


@pytest.mark.parametrize("content", [b"nothing", b"\xff", b"\n"])
def test_checksums_that_are_none_are_named(models: Path, content: bytes) -> None:
    (models / "SHA256SUMS").write_bytes(content)
    with pytest.raises(DamagedWeightsError, match="SHA256SUMS cannot be read"):
        Extractor(models)


def test_what_is_written_is_right(tmp_path: Path) -> None:
    for name in ("a.pt", "b.json", "CARD.md"):
        (tmp_path / name).write_text(name)
    (tmp_path / "work").mkdir()
    write_checksums(tmp_path)
    verify_checksums(tmp_path)
    listed = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in listed] == ["a.pt", "b.json"]
    (tmp_path / "a.pt").write_text("b")
    with pytest.raises(DamagedWeightsError, match=r"a\.pt is not what was saved"):
        verify_checksums(tmp_path)
    write_checksums(tmp_path)
    verify_checksums(tmp_path)


def test_other_tools_can_check_it(tmp_path: Path) -> None:
    (tmp_path / "a.pt").write_text("a")
    write_checksums(tmp_path)
    try:
        done = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("no sha256sum here")
    assert done.stdout == b"a.pt: OK\n"
