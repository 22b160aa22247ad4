"""Plain text."""

from __future__ import annotations


def decoded(data: bytes, name: str) -> str:
    """The text that is in the file `name`. Raises ValueError if it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "an old Windows file is turned with `iconv -f windows-1257 -t utf-8`"
        raise ValueError(f"{name} is not UTF-8 (byte {error.start:,}); {hint}") from None
