"""The word lists of the package, as they stand in its files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

parse: Callable[[str], dict[str, Any]] = tomllib.loads


@cache
def packaged(name: str) -> dict[str, Any]:
    """The content of `lexicon/NAME.toml`. Raises FileNotFoundError if there is no such file."""
    return parse(files("lvextract.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def names() -> tuple[str, ...]:
    """The names of all files, without their ending."""
    return tuple(sorted(file.name[:-5] for file in files("lvextract.lexicon").iterdir() if file.name.endswith(".toml")))
