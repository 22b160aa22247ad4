"""The bytes of a page as text."""

import pytest

from lvextract.web.decoding import decode

NO_ENCODINGS = ("rot13", "base64", "zlib", "idna", "punycode", "undefined", "mbcs", "nekas")  # of text on pages
WORDS = "<p>Rīgā, Ķekavā un Šķēdē</p>"


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "windows-1257"),
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=windows-1257>", "windows-1257"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-13">', "iso-8859-13"),
        ('<?xml version="1.0" encoding="windows-1257"?>', "windows-1257"),
        ("<meta charset=iso-8859-4>", "iso-8859-4"),
        # What is declared is not always what is meant.
        ("<meta charset=windows-1257>", "utf-8"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=iso-8859-1>", "windows-1257"),
        ("<meta charset=windows-1252>", "windows-1257"),
        *((f"<meta charset={name}>", "windows-1257") for name in NO_ENCODINGS),
    ],
)
def test_letters(declared: str, written: str) -> None:
    assert decode((declared + WORDS).encode(written)) == declared + WORDS


def test_broken_utf_8_loses_no_more_than_the_broken_letters() -> None:
    cut = f"<meta charset=utf-8>{WORDS}".encode() + b"\xc4"
    assert decode(cut) == f"<meta charset=utf-8>{WORDS}\ufffd"
