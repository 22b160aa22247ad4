"""Half surrogate pairs, which strings of Python and JSON may hold and UTF-8 has no bytes for."""


def utf8(text: str) -> str:
    """`text` with half surrogate pairs, which UTF-8 does not have and an id in JSON may, as question marks."""
    return text.encode("utf-8", "replace").decode()
