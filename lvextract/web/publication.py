"""The day on which a page was published, from what it says of itself.

First what machines are told (metadata, JSON-LD, `<time>`), by htmldate; then what readers are told beside the headline,
in Latvian ("2024. gada 20. maijs", "Publicēts: 20.05.2024."). Days in the text itself are left alone: they are when
events happen, and "vakar" read from one of them would be wrong. Where neither says it, the day is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from itertools import islice

import htmldate
import regex
from lxml import etree, html

from lvextract.clean import clean
from lvextract.timex import find_timexes

_ATTRIBUTES = ("class", "id", "itemprop")
_DATED = regex.compile(r"date|datum|publ|laiks|posted", regex.IGNORECASE)
_OF_EVENT = regex.compile(r"event|pasakum|norise|start|begin|end|update|modif|labots", regex.IGNORECASE)
_TOLD = regex.compile(r"\s*+(?:Publicēt|Ievietot|Pievienot)\p{L}{0,3}\b", regex.IGNORECASE)
_LONGEST = 80  # characters: longer elements are no mere date
_MOST_DATES = 1_000  # elements that are called dates, of one page
_MOST_TYPED, _MOST_PIECES = 1_000, 50  # characters, with all white space, and pieces of such an element


def publication_day(tree: html.HtmlElement) -> date | None:
    """The day that the page says it was published, None if it says none."""
    found = htmldate.find_date(deepcopy(tree), extensive_search=False, original_date=True)
    return date.fromisoformat(found) if found else next((day for _, day in _told(tree)), None)


def dated_elements(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, date]]:
    """The elements that are nothing but a day of publication, each with that day, in the order of the page."""
    told = dict(_told(tree))
    for element in tree.iter(etree.Element):
        day = _of_machines(element) or told.get(element)
        if day is not None and not any(ancestor in told for ancestor in element.iterancestors()):
            yield element, day


def _of_machines(element: html.HtmlElement) -> date | None:
    """The day of a `<time>`."""
    try:
        return date.fromisoformat(element.get("datetime", "")[:10]) if element.tag == "time" else None
    except ValueError:
        return None


def _few_words(element: html.HtmlElement) -> str:
    """The text of an element, "" if it is long; no more of it is looked at than that takes."""
    text = ""
    for piece in islice(element.itertext(), _MOST_PIECES):
        text += piece[:_MOST_TYPED]
        if len(text) > _MOST_TYPED:
            return ""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else ""


def _told(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, date]]:
    for element, words in islice(_called_dates(page), _MOST_DATES):
        # Some pages part the year by a comma: "20. maijs, 2024".
        for timex in find_timexes(clean(words.replace(", ", " ")), None):
            if timex.first is not None and timex.first == timex.last and timex.first <= date.today():
                yield element, timex.first


def _called_dates(page: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Elements whose names or words say that they are the day of publication, and their words."""
    for element in page.iter(etree.Element):
        words = _few_words(element) if len(element) < 5 else ""
        if not words:
            continue
        names = " ".join(filter(None, (element.get(name) for name in _ATTRIBUTES)))
        if _TOLD.match(words) or (_DATED.search(names) and not _OF_EVENT.search(names)):
            yield element, words
