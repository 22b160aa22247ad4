"""Saved web pages: their main text and the day they were published, by trafilatura and htmldate (the extra `web`).

A page is decoded, parsed leniently, as browsers do, and asked for its main text and its day. Nothing is fetched and no
script is run. A page that has no main text (an error page, one that scripts fill, a broken file) gives "". One that is
larger than any that people read is refused (`bounds.py` says what is).
"""

from __future__ import annotations

import logging
from datetime import date
from typing import NamedTuple

from lvextract.extras import require
from lvextract.web.decoding import decode

# Both report pages without an article as problems; what came of a page, `read_page` tells.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


class WebText(NamedTuple):
    """The main text of a page, paragraphs parted by blank lines, and the day the page says it was published.

    `listed` are the days of its items, if it is an index: a list of news that have days of their own.
    """

    text: str
    published: date | None
    listed: tuple[date, ...] = ()

    @property
    def warning(self) -> str | None:
        """What is to be said of an index, whose items are all read from one day; None of an article."""
        if not self.listed:
            return None
        return (
            f"an index page: {len(self.listed)} of its items have days of their own "
            f"({min(self.listed)} to {max(self.listed)}), but it is read from one; the items' own pages tell more"
        )


def read_page(page: str | bytes) -> WebText:
    """The main text of an HTML page, without its menus, banners and footers, and the day of its publication.

    Bytes are UTF-8, or else what the page declares; see `lvextract.web.decoding`. A row of a table becomes a line with
    commas between the cells, an item of a list a line.

    Raises MissingExtraError (an ImportError) if the extra is not installed, TypeError if `page` is neither str nor
    bytes, ValueError if it holds half of a surrogate pair, or has more than 10,000,000 bytes, 50,000 elements or 200
    attributes of one of them.
    """
    html = decode(page)
    require("trafilatura", "web", "to read web pages")
    from lvextract.web.index_items import dated_items, days_of_index
    from lvextract.web.main_text import main_text, parse
    from lvextract.web.publication import publication_day

    tree = parse(html)
    if tree is None:
        return WebText("", None)
    published, items = publication_day(tree), dated_items(tree)  # first: finding the main text takes the page apart
    text = main_text(tree)
    return WebText(text, published, days_of_index(items, text))
