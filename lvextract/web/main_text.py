"""The main text of a page, as trafilatura finds it, laid out as lvextract reads best."""

from __future__ import annotations

from collections.abc import Iterator

import trafilatura
from lxml import etree, html

# What begins a line of its own in trafilatura's tree.
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "code", "div", "fw", "ab"})


def parse(page: str) -> html.HtmlElement | None:
    """The page as a tree; None if nothing is left of it. Elements nested beyond all sense are cut off."""
    # Bytes, since lxml refuses a string that declares an encoding; without NUL, which browsers drop too.
    data = page.replace("\0", "").encode("utf-8")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def main_text(tree: html.HtmlElement) -> str:
    """The paragraphs of the main text, with blank lines between them; "" if the page has none."""
    found = trafilatura.bare_extraction(tree, include_comments=False)
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(_paragraphs(body))


def _paragraphs(element: etree._Element) -> Iterator[str]:
    """The lines of an element; what stands beside its blocks is a line too."""
    if element.tag == "row":
        cells = (" ".join(_paragraphs(cell)) for cell in element.iter("cell"))
        yield from filter(None, [", ".join(filter(None, cells))])
        return
    words = element.text or ""
    for child in element:
        if child.tag in _BLOCKS:
            yield from _lines(words)
            yield from _paragraphs(child)
            words = ""
        elif child.tag == "lb":
            words += "\n"
        else:
            words += "".join(child.itertext())
        words += child.tail or ""
    yield from _lines(words)


def _lines(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        if plain := " ".join(line.split()):
            yield plain
