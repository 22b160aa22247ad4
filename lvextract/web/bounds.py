"""Bounds of a page, so that no page, however it is made, takes more than some seconds and a few hundred megabytes.

Whoever finds the main text looks at every element several times, at its attributes and at all that it is inside of, and
whoever builds the tree looks through the attributes of a tag again for each of them. So these are counted first, as the
parser reports them, without a tree.
"""

from __future__ import annotations

from lxml import etree

MAX_BYTES = 10_000_000  # in UTF-8; of a longer paragraph the parser would give nothing
MAX_ELEMENTS = 50_000  # the longest pages that people read have some 20,000
MAX_ATTRIBUTES = 200  # of one element


class PageTooLargeError(ValueError):
    """A page is larger than any that people read: to find its text would take minutes or all memory."""


def check_size(size: int) -> None:
    """Raise PageTooLargeError if a page has more than MAX_BYTES."""
    if size > MAX_BYTES:
        raise PageTooLargeError(f"page of {size:,} bytes is larger than {MAX_BYTES:,}")


def check_elements(data: bytes) -> None:
    """Raise PageTooLargeError if the page `data` (UTF-8) has too many elements, or one of them too many attributes."""
    etree.fromstring(data, etree.HTMLParser(encoding="utf-8", target=_Counter()))


class _Counter:
    """What lxml tells of the elements of a page as it reads them."""

    def __init__(self) -> None:
        self._elements = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise PageTooLargeError(f"page has more than {MAX_ELEMENTS:,} elements")
        if len(attributes) > MAX_ATTRIBUTES:
            raise PageTooLargeError(f"page has an element <{tag[:20]}> with more than {MAX_ATTRIBUTES:,} attributes")

    def close(self) -> None:
        """Nothing is made."""
