"""Plain text."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE


def decoded(data: bytes, name: str) -> str:
    """The text that is in the file `name`. Raises ValueError if it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        is_utf16 = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))  # what Windows calls "Unicode"
        kind, encoding = ("a UTF-16", "utf-16") if is_utf16 else ("an old Windows", "windows-1257")
        hint = f"{kind} file is turned with `iconv -f {encoding} -t utf-8`"
        raise ValueError(f"{name} is not UTF-8 (byte {error.start:,}); {hint}") from None
