"""Word files (.docx) as text: a line for each paragraph and each row of a table, in the order of the document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

from lvextract.extras import require
from lvextract.inputs.content import Content, UnreadableFileError

_MAX_XML, _MAX_UNPACKED = 30_000_000, 300_000_000  # bytes of the document itself, and of all with its pictures
_DEEPEST = 10  # tables within cells


def read_word(data: bytes) -> Content:
    """The text of a .docx file; it does not say when it was published.

    Raises MissingExtraError if the extra `documents` is not installed, UnreadableFileError if the file is broken,
    protected or too large once it is unpacked.
    """
    docx = require("docx", "documents", "to read .docx files")
    _check_size(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:  # python-docx lets through whatever zipfile, lxml and itself stumble over
        raise UnreadableFileError(f"not a .docx file, or a broken one ({type(error).__name__}: {error})") from None
    return Content("\n\n".join(_lines(document)))


def _check_size(data: bytes) -> None:
    """Refuse what unpacks to far more than a document, before it is unpacked."""
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
    except BadZipFile:
        raise UnreadableFileError("not a .docx file: it is broken, protected by a password, or an old .doc") from None
    xml = sum(member.file_size for member in members if member.filename.endswith(".xml"))
    if xml > _MAX_XML or sum(member.file_size for member in members) > _MAX_UNPACKED:
        raise UnreadableFileError("file is too large once it is unpacked")


def _lines(container: Any, depth: int = 0) -> Iterator[str]:
    """The lines of a document or a cell, none of them empty."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield from (" ".join(line.split()) for line in block.text.split("\n") if line.strip())
        elif depth < _DEEPEST:
            yield from (line for row in block.rows if (line := ", ".join(_cells(row, depth))))


def _cells(row: Any, depth: int) -> Iterator[str]:
    """The texts of a row's cells; one that runs over several columns is there once."""
    seen: list[Any] = []
    for cell in row.cells:
        if cell._tc not in seen:
            seen.append(cell._tc)
            if text := " ".join(_lines(cell, depth + 1)):
                yield text
