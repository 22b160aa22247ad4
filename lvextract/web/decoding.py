"""The bytes of a saved page as text."""

from __future__ import annotations

import codecs

import regex

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = regex.compile(rb"""(?:charset|encoding)\s*+=\s*+["']?\s*+([\w.:-]{1,40})""", regex.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding
_OLD_LATVIAN = "windows-1257"
# Declared by habit and by servers, never meant by a page in Latvian, whose letters they do not have.
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})

# Python has them among its encodings; they are for the names of hosts, refuse most text and take long for the rest.
_OF_ADDRESSES = frozenset({"idna", "punycode"})


def decode(page: str | bytes) -> str:
    """The text of `page`: by its byte-order mark, as UTF-8 if it is that, else as it declares, else as Windows-1257.

    What is valid UTF-8 is UTF-8, whatever the page declares: text in another encoding is never valid by chance. Bytes
    that the encoding does not have become U+FFFD.

    >>> decode('<meta charset="windows-1257"><p>Rīgā'.encode("windows-1257"))
    '<meta charset="windows-1257"><p>Rīgā'

    Raises TypeError if `page` is neither str nor bytes.
    """
    if isinstance(page, str):
        return page.removeprefix("\ufeff")
    if not isinstance(page, bytes):
        raise TypeError(f"page must be a string or bytes, not {type(page).__name__}")
    for mark, encoding in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return page.decode(_declared(page), "replace")


def _declared(page: bytes) -> str:
    found = _DECLARED.search(page[:_HEAD])
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name if found else _OLD_LATVIAN
        "".encode(name)  # some codecs are none of text: "rot13", "base64"
    except (LookupError, ValueError):
        return _OLD_LATVIAN
    return _OLD_LATVIAN if name in _WESTERN or name in _OF_ADDRESSES else name
