"""What a linguist edits: word lists in TOML, apart from the grammar in code.

Each file `NAME.toml` here is a mapping; `load(NAME)` reads it once. What every file holds is said at its top.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@cache
def load(name: str) -> dict[str, Any]:
    """The content of `lexicon/NAME.toml`.

    Raises FileNotFoundError if there is no such list.
    """
    content: dict[str, Any] = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return content
