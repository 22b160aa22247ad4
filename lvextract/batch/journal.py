"""How far a run came: a small file beside the output, replaced as a whole after each chunk.

What the output holds beyond the sizes in the journal was written after it, and is cut off by the run that goes on. So a
kill at any moment costs no more than one chunk's work.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from lvextract.batch.targets import whole


@dataclass
class Tally:
    """How many rows a run read, how many of them failed, and how many events it found."""

    texts: int = 0
    failed: int = 0
    events: int = 0

    def add(self, failed: bool, events: int) -> None:
        """Count one more row."""
        self.texts += 1
        self.failed += failed
        self.events += events


@dataclass
class Journal:
    """What is done: the rows of the input that were worked off and what the output files hold of them.

    `digest` is that of these rows, `settings` what else the output depends on: a run goes on only where both are the
    same.
    """

    path: Path
    settings: dict[str, str | int | None]
    tally: Tally = field(default_factory=Tally)
    digest: str = ""
    output_size: int = 0
    failed_size: int = 0

    def __post_init__(self) -> None:
        self.saved = replace(self.tally)  # what the output holds for certain

    @classmethod
    def load(cls, path: Path, settings: dict[str, str | int | None]) -> Journal:
        """The journal in `path`. Raises ValueError if it was begun with other settings."""
        content = json.loads(path.read_text("utf-8"))
        for name, value in settings.items():
            if content["settings"].get(name) != value:
                before = content["settings"].get(name)
                raise ValueError(f"{path.stem} was begun with {name} {before}, not {value}: it cannot go on so")
        return cls(path, **{**content, "tally": Tally(**content["tally"])})

    def save(self) -> None:
        """Put the journal on the disk, whole or not at all."""
        content = asdict(self)
        del content["path"]
        with whole(self.path) as file:
            file.write(json.dumps(content).encode())
        self.saved = replace(self.tally)


class Digest:
    """Tells whether two series of rows are the same."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=16)

    def add(self, row: bytes) -> None:
        """Take in the next row."""
        self._hash.update(len(row).to_bytes(8, "little") + row)

    def __str__(self) -> str:
        return self._hash.hexdigest()
