"""What a linguist edits: word lists in TOML, apart from the grammar in code, with a user's own words added to them.

    packaged.py     the lists of the package; what every file holds is said at its top
    additions.py    the lists of a user: a folder of such files

The stages ask `load(NAME)` for the lists of the lexicon in use: that of the `Extractor` that is reading, elsewhere the
package's. What they compute from it they remember with `per_lexicon`, since it holds for that lexicon alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from hashlib import blake2b
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from lvextract.lexicon.additions import Content, merged, read_additions
from lvextract.lexicon.packaged import packaged

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Lexicon:
    """The package's word lists with those in the folder `own` added.

    `memory` holds what was computed from them, by the function that did it: see `per_lexicon`.
    Raises OSError if the folder cannot be read, ValueError, which names file and key, for what cannot be added.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "given_names.toml").write_text('female = ["Zvaigzne"]', encoding="utf-8")
    ...     lexicon = Lexicon(Path(folder))
    >>> with lexicon.in_use():
    ...     "Zvaigzne" in load("given_names")["female"]
    True
    >>> "Zvaigzne" in load("given_names")["female"]
    False
    """

    def __init__(self, own: Path | None = None) -> None:
        self.added: dict[str, Content] = {} if own is None else read_additions(own)
        self._lists: dict[str, dict[str, Any]] = {
            name: merged(packaged(name), content) for name, content in self.added.items()
        }
        self.memory: dict[Callable[..., Any], Callable[..., Any]] = {}

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Within the block, this is the lexicon that the thread reads with. Not to be held over a `yield`."""
        before = _IN_USE.set(self)
        try:
            yield
        finally:
            _IN_USE.reset(before)

    def lists(self, name: str) -> dict[str, Any]:
        """The content of `NAME.toml`. Raises FileNotFoundError if there is no such file."""
        return self._lists.get(name) or packaged(name)

    def digest(self) -> str:
        """What tells the user's words of this lexicon from those of another: eight hexadecimal digits."""
        return blake2b(json.dumps(self.added, sort_keys=True).encode(), digest_size=4).hexdigest()


PACKAGE = Lexicon()
_IN_USE: ContextVar[Lexicon] = ContextVar("lexicon in use", default=PACKAGE)


def load(name: str) -> dict[str, Any]:
    """The content of `NAME.toml` in the lexicon in use. Raises FileNotFoundError if there is no such file."""
    return _IN_USE.get().lists(name)


def per_lexicon(maxsize: int | None = None) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Like `functools.lru_cache`, for what depends on the lexicon: a memory for each lexicon.

    `maxsize` is how many results each remembers; all of them by default.
    """

    def decorate(function: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(function)
        def remembered(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            memory = _IN_USE.get().memory
            # Of two threads that come here at once, the second takes the memory of the first.
            known = memory.get(function) or memory.setdefault(function, lru_cache(maxsize)(function))
            result: _R = known(*args, **kwargs)
            return result

        return remembered

    return decorate
