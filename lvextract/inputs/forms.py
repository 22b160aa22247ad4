"""The form of a file that is one text, as its name ends, and what reads it. Imports nothing that takes time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from lvextract.inputs.content import Content
from lvextract.inputs.plain import decoded

Read = Callable[[bytes, str], Content]  # of the file's bytes and its name

TEXT, HTML, MARKDOWN, WORD, PDF = "text", "html", "markdown", "docx", "pdf"
SUFFIXES: Mapping[str, str] = {
    ".txt": TEXT,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".docx": WORD,
    ".pdf": PDF,
}


def form_of(name: str) -> str | None:
    """The form of the file `name`; None if it does not tell.

    >>> form_of("2024/Talka.HTM"), form_of("raksti.jsonl")
    ('html', None)
    """
    return SUFFIXES.get(PurePath(name.lower()).suffix)


def read_content(data: bytes, form: str, name: str) -> Content:
    """The text of the file `name`, which has the form `form`.

    Raises ValueError if there is none to be had, MissingExtraError if the extra that its form needs is not installed.

    >>> read_content(b"Talka.", "text", "a.txt").text
    'Talka.'
    """
    return _READ[form](data, name)


def _text(data: bytes, name: str) -> Content:
    return Content(decoded(data, name))


def _html(data: bytes, name: str) -> Content:
    from lvextract.web import read_page

    page = read_page(data)
    return Content(page.text, page.published, page.warning)


def _markdown(data: bytes, name: str) -> Content:
    from lvextract.inputs.markdown import read_markdown

    return read_markdown(decoded(data, name))


def _word(data: bytes, name: str) -> Content:
    from lvextract.inputs.word_document import read_word

    return read_word(data)


def _pdf(data: bytes, name: str) -> Content:
    from lvextract.inputs.pdf import read_pdf

    return read_pdf(data)


_READ: Mapping[str, Read] = {TEXT: _text, HTML: _html, MARKDOWN: _markdown, WORD: _word, PDF: _pdf}
