"""Markdown as the text that its readers see: a line for each paragraph, heading, item and row; no code, no images.

Site generators put a block between two lines `---` in front (front matter): its `date:` is the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import regex

from lvextract.extras import require
from lvextract.inputs.content import Content
from lvextract.published import read_published

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = regex.compile(r"---[ \t]*+\r?\n(?:(?!---).*+\r?\n){0,200}+---[ \t]*+(?:\r?\n|\Z)")
_DATE = regex.compile(r"^(?:date|published|datums)[ \t]*+:[ \t]*+[\"']?+([^\"'\r\n]{4,60})", regex.M | regex.I)


def read_markdown(source: str) -> Content:
    r"""The text of a Markdown file. Raises MissingExtraError if the extra `documents` is not installed.

    >>> read_markdown("---\ndate: 2024-05-20\n---\n# Talka\n\nVakar *Ogrē*\nnotika talka.")
    Content(text='Talka\n\nVakar Ogrē notika talka.', published=datetime.date(2024, 5, 20), warning=None)
    """
    markdown = require("markdown_it", "documents", "to read Markdown")
    front = _FRONT_MATTER.match(source)
    tokens = markdown.MarkdownIt("commonmark").enable("table").parse(source[front.end() :] if front else source)
    return Content("\n\n".join(filter(None, _lines(tokens))), _day(front.group()) if front else None)


def _day(front_matter: str) -> date | None:
    found = _DATE.search(front_matter)
    try:
        return read_published(found.group(1).strip()) if found else None
    except ValueError:  # a template, a word: the file says no day
        return None


def _lines(tokens: list[Token]) -> Iterator[str]:
    """The lines of the blocks; a row of a table has commas between its cells.

    An item of a numbered list keeps its number: many a paragraph that begins "18. maijā" is one to Markdown.
    """
    row: list[str] | None = None
    number = ""
    for token in tokens:
        if token.type == "list_item_open" and token.info:
            number = f"{token.info}{token.markup} "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield ", ".join(filter(None, row))
            row = None
        elif token.type == "inline":
            words = _words(token.children or [])
            if row is None:
                yield from f"{number}{words}".split("\n")
                number = ""
            else:
                row.append(" ".join(words.split()))


def _words(inline: list[Token]) -> str:
    """The words of a block; a line that was broken for its width goes on, a hard break stays."""
    pieces = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        token.content if token.type in ("text", "code_inline") else pieces.get(token.type, "") for token in inline
    )
