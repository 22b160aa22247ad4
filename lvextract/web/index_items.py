"""The items of an index page: a list of news, each with a day of its own.

Such a page is no article. It has no one day from which "vakar" could be read, so whoever reads it is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from lxml import html

from lvextract.web.publication import dated_elements

FEWEST = 3  # items that make an index: an article may link to the one before it and the one after it
_SHOWN = ("h1", "h2", "h3", "h4", "h5", "a", "p", "div")
_SHORTEST = 10  # characters: "Lasīt" and "2. lapa" are on every page
_MOST_DATES, _MOST_PARTS = 2_000, 20  # elements that are looked at: of a page, of an item


class Item(NamedTuple):
    """What stands on the page together with one day: its headings, links and paragraphs, and the day.

    `kind` is the same of items that stand beside each other in elements of one name and class.
    """

    parts: tuple[str, ...]
    day: date
    kind: tuple[object, ...]


def dated_items(page: html.HtmlElement) -> list[Item]:
    """The parts of a page that have one day each: the items of a list of news, and an article itself."""
    dated = list(islice(dated_elements(page), _MOST_DATES))
    within = Counter(ancestor for element, _ in dated for ancestor in element.iterancestors())
    return list(_items(dated, within))


def _items(dated: list[tuple[html.HtmlElement, date]], within: Counter[html.HtmlElement]) -> Iterator[Item]:
    for element, day in dated:
        item = element
        for ancestor in element.iterancestors():
            if within[ancestor] > 1:  # it holds the next item, too
                break
            item = ancestor
        parts = (" ".join(part.text_content().split()) for part in islice(item.iter(*_SHOWN), _MOST_PARTS))
        kind = (item.getparent(), item.tag, item.get("class"))
        yield Item(tuple(part for part in parts if len(part) >= _SHORTEST), day, kind)


def days_of_index(items: list[Item], text: str) -> tuple[date, ...]:
    """The days of the items that make an index of the page; none if it is an article.

    They are items of one kind, enough of them, of which at least one is in the main text: of an index not all may be.
    The list of the latest news beside an article is not in it.
    """
    paragraphs = {" ".join(paragraph.split()) for paragraph in text.split("\n\n")}
    read = {item.kind for item in items if not paragraphs.isdisjoint(item.parts)}
    counts = Counter(item.kind for item in items)
    return tuple(item.day for item in items if item.kind in read and counts[item.kind] >= FEWEST)
