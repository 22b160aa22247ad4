"""The main text of a page, as trafilatura finds it, laid out as lvextract reads best."""

from __future__ import annotations

from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache

import regex
import trafilatura
from lxml import etree, html
from trafilatura.settings import use_config

from lvextract.web.bounds import check_elements, check_size

# What begins a line of its own in trafilatura's tree.
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "code", "div", "fw", "ab"})
_BESIDE = ("nav", "aside", "footer")  # of a page: what belongs to no article, or to another one
_LONGEST_CELL = 150  # characters: a cell that holds more, in paragraphs, is no cell of a table, but a part of the page
_OF_TABLES = ("table", "tbody", "tr", "td", "th")
_IN_CELLS = ("p", "h1", "h2", "h3", "table")
_SPACE = regex.compile(r"\s+")
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def parse(page: str) -> html.HtmlElement | None:
    """The page as a tree, without what stands beside articles; None if nothing is left of it.

    Elements nested beyond all sense are cut off. Raises PageTooLargeError if the page is larger than any page is.
    """
    # Bytes, since lxml refuses a string that declares an encoding.
    data = page.replace("\0", " ").encode("utf-8")
    check_size(len(data))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        check_elements(data)
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    etree.strip_elements(tree, *_BESIDE, with_tail=False)
    _blot_control_characters(tree)
    _unfold_layout(tree)
    return tree


def _blot_control_characters(tree: html.HtmlElement) -> None:
    """Put spaces for the characters that XML does not have: lxml reads them and then refuses to move them about."""
    for element in tree.iter(etree.Element):
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub(" ", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub(" ", element.tail)


def _unfold_layout(tree: html.HtmlElement) -> None:
    """Make plain blocks of the tables that lay out a page, as pages of old do: they are not to be read by rows."""
    for cell in list(tree.iter("td")):
        if next(cell.iterdescendants(*_IN_CELLS), None) is not None and len(cell.text_content()) > _LONGEST_CELL:
            table = next(cell.iterancestors("table"), None)
            if table is not None:
                _unfold(table)


def _unfold(table: html.HtmlElement) -> None:
    own = [part for part in table.iter(*_OF_TABLES) if next(part.iterancestors("table"), None) is table]
    for part in (table, *own):
        part.tag = "p" if part.tag in ("td", "th") and not len(part) else "div"


def main_text(tree: html.HtmlElement) -> str:
    """The paragraphs of the main text, with blank lines between them; "" if the page has none."""
    # With formatting, since without it the links and bold words of a short page come as paragraphs of their own.
    found = trafilatura.bare_extraction(tree, include_comments=False, include_formatting=True, config=_settings())
    body = getattr(found, "body", None)
    return "" if body is None else "\n\n".join(_paragraphs(body))


@cache
def _settings() -> ConfigParser:
    """Trafilatura's settings, but a text is not too short to be one: many announcements have three sentences.

    For what is shorter than its own limit it takes all words of the page instead, run together.
    """
    settings: ConfigParser = use_config()
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "0"
    return settings


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
