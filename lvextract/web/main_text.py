"""The main text of a page, as trafilatura finds it, laid out as lvextract reads best."""

from __future__ import annotations

from collections.abc import Iterator

import regex
import trafilatura
from lxml import etree, html

# What begins a line of its own in trafilatura's tree.
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "code", "div", "fw", "ab"})
_BESIDE = ("nav", "aside", "footer")  # of a page: what belongs to no article, or to another one
_LONGEST_CELL = 150  # characters: a cell that holds more, in paragraphs, is no cell of a table, but a part of the page
_OF_TABLES = frozenset({"table", "tbody", "tr", "td"})
_IN_CELLS = "p", "h1", "h2", "h3", "table"
_SPACE = regex.compile(r"\s+")


def parse(page: str) -> html.HtmlElement | None:
    """The page as a tree, without what stands beside articles; None if nothing is left of it.

    Elements nested beyond all sense are cut off.
    """
    # Bytes, since lxml refuses a string that declares an encoding; without NUL, which browsers drop too.
    data = page.replace("\0", "").encode("utf-8")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    etree.strip_elements(tree, *_BESIDE, with_tail=False)
    _unfold_layout(tree)
    return tree


def _unfold_layout(tree: html.HtmlElement) -> None:
    """Make plain blocks of the tables that lay out a page, as pages of old do: they are not to be read by rows."""
    for cell in list(tree.iter("td")):
        if next(cell.iterdescendants(*_IN_CELLS), None) is not None and len(cell.text_content()) > _LONGEST_CELL:
            for part in (cell, *cell.iterancestors()):
                if part.tag in _OF_TABLES:
                    part.tag = "div"


def main_text(tree: html.HtmlElement) -> str:
    """The paragraphs of the main text, with blank lines between them; "" if the page has none."""
    # With formatting, since without it the links and bold words of a short page come as paragraphs of their own.
    found = trafilatura.bare_extraction(tree, include_comments=False, include_formatting=True)
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(_paragraphs(body))


def _paragraphs(element: etree._Element) -> Iterator[str]:
    """The lines of an element; what stands beside its blocks is a line too."""
    if element.tag == "row":
        cells = [" ".join(_paragraphs(cell)) for cell in element.iterchildren("cell")]
        yield from _lines(", ".join(filter(None, cells)))
        return
    words = _flat(element.text)
    for child in element:
        if child.tag in _BLOCKS:
            yield from _lines(words)
            yield from _paragraphs(child)
            words = ""
        elif child.tag == "lb":
            words += "\n"
        else:
            words += _flat("".join(child.itertext()))
        words += _flat(child.tail)
    yield from _lines(words)


def _flat(text: str | None) -> str:
    """The text with a space for each run of white space: in HTML, line breaks in it are none on the page."""
    return str(_SPACE.sub(" ", text or ""))


def _lines(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        if plain := " ".join(line.split()):
            yield plain
