"""PDF files with a text layer as text, page after page, by pypdf.

A PDF can be made to keep its reader busy for hours, or to take all memory. So it is read in a process of its own, which
is ended when it takes too long (`apart.py`).
"""

from __future__ import annotations

import io
import logging
from typing import Any

from lvextract.extras import require
from lvextract.inputs.apart import Apart, TookTooLongError
from lvextract.inputs.content import Content, UnreadableFileError
from lvextract.inputs.lines import paragraphs_of
from lvextract.items import MAX_CHARS

MAX_SECONDS = 60.0  # for one file; a book of 300 pages takes some 10
MAX_MEMORY = 4_000_000_000  # bytes of address space, where the system can bound it

_apart: Apart[list[str]] | None = None


def read_pdf(data: bytes) -> Content:
    """The text of a PDF file; it does not say when it was published.

    Raises MissingExtraError if the extra `documents` is not installed, UnreadableFileError if the file has no text
    layer (a scan), is broken or protected, has more text than is read at all, or takes more than MAX_SECONDS.
    """
    global _apart
    require("pypdf", "documents", "to read PDF files")
    if _apart is None:
        _apart = Apart(pages_of, MAX_MEMORY)
    try:
        pages = _apart.call(data, MAX_SECONDS)
    except TookTooLongError:
        raise UnreadableFileError(f"reading the PDF took more than {MAX_SECONDS:g} s, or all memory") from None
    text = "\n\n".join(paragraphs_of(pages))
    if not text:
        raise UnreadableFileError("PDF has no text layer: a scan must go through text recognition (OCR) first")
    return Content(text)


def pages_of(data: bytes) -> list[str]:
    """The text of each page. Raises UnreadableFileError if there is none to be had."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity that it mends
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFileError("PDF is protected by a password")
        return _texts(reader.pages)
    except UnreadableFileError:
        raise
    except Exception as error:  # a broken file breaks pypdf in many ways
        raise UnreadableFileError(f"not a PDF file, or a broken one ({type(error).__name__}: {error})") from None


def _texts(pages: Any) -> list[str]:
    texts: list[str] = []
    size = 0
    for page in pages:
        texts.append(page.extract_text())
        size += len(texts[-1])
        if size > MAX_CHARS:
            raise UnreadableFileError(f"PDF has more than {MAX_CHARS:,} characters")
    return texts
