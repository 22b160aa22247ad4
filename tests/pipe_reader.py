"""The other end of a named pipe."""

from pathlib import Path
from threading import Thread


class Reader(Thread):
    """Reads what goes into a named pipe."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self._path = path
        self._data = b""
        self.start()

    def run(self) -> None:
        self._data = self._path.read_bytes()

    def result(self) -> bytes:
        self.join(20)
        assert not self.is_alive()
        return self._data
