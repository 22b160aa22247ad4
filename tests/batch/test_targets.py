"""What is written where: plain files whole or not at all, everything else as it is."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pipe_reader import Reader

from lvextract.batch.targets import is_stream, whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")


@pytest.fixture
def fifo(tmp_path: Path) -> Path:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    return path


def write(path: Path, data: bytes = b"new") -> None:
    with whole(path) as file:
        file.write(data)


def test_a_pipe_is_written_to(fifo: Path) -> None:
    reader = Reader(fifo)
    write(fifo)
    assert reader.result() == b"new"
    assert stat.S_ISFIFO(fifo.stat().st_mode)
    assert list(fifo.parent.iterdir()) == [fifo]


def test_a_link_to_a_pipe_is_written_to(fifo: Path) -> None:
    link = fifo.with_name("link")
    link.symlink_to(fifo)
    reader = Reader(fifo)
    write(link)
    assert reader.result() == b"new"
    assert link.is_symlink()


@pytest.mark.parametrize("before", [b"old", None], ids=["to a file", "to none"])
def test_a_link_keeps_pointing(tmp_path: Path, before: bytes | None) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "target", tmp_path / "link"
    link.symlink_to(Path("far", "target"))
    if before:
        target.write_bytes(before)
    write(link)
    assert (link.readlink(), target.read_bytes()) == (Path("far", "target"), b"new")
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "far", target, link]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o666, 0o640])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(mode)
    write(path)
    assert (stat.S_IMODE(path.stat().st_mode), path.read_bytes()) == (mode, b"new")


def test_a_new_file_has_the_permissions_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "file")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}"])
def test_a_descriptor_is_written_where_it_stands(name: str, tmp_path: Path) -> None:
    """`-o /dev/stdout >> file`: what the file holds already stays."""
    path = tmp_path / "file"
    path.write_bytes(b"old ")
    with path.open("ab") as opened:
        named = Path(name.format(opened.fileno()))
        if not named.exists():
            pytest.skip("this system has no such names")
        link = tmp_path / "link"
        link.symlink_to(named)  # as /dev/stdout is one
        assert [is_stream(named), is_stream(link)] == [True, True]
        write(named, b"new ")
        write(link, b"newer")
        assert not opened.closed
    assert path.read_bytes() == b"old new newer"


def test_a_folder_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), whole(tmp_path):
        pytest.fail("the block is run")
    assert list(tmp_path.iterdir()) == []


def test_a_plain_file_is_no_stream(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert [is_stream(tmp_path / name) for name in ("file", "none", ".")] == [False, False, False]


@pytest.fixture(params=[True, False], ids=["nameless", "named"])
def nameless(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With files that have no name until they are done, where the system has them, and without."""
    if not request.param:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return bool(request.param)


def test_a_block_that_fails_leaves_what_was_there(tmp_path: Path, nameless: bool) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), whole(path) as file:
        file.writelines([b"new", 5])  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_it_is_replaced_with_and_without_files_that_have_no_name(tmp_path: Path, nameless: bool) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old and longer")
    write(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"new"


KILLED = """
import os, signal, sys
from pathlib import Path
from lvextract.batch.targets import whole
with whole(Path(sys.argv[1])) as file:
    file.write(b"new" * 100_000)
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="every file has a name on this system")
def test_a_kill_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], timeout=60, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("size", [100, 100_000], ids=["small", "large"])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, nameless: bool, room: Callable[[int], None], size: int
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    room(50)
    with pytest.raises(OSError, match="too large") as error:
        write(path, b"n" * size)
    room(1_000_000)
    assert error.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"
