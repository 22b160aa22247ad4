"""A paragraph as Stanza reads it best: what was typed together with nothing between is parted."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import regex

from lvextract.nlp.paragraphs import LONGEST_WORD

_ENDLESS_WORD = regex.compile(rf"\S{{{LONGEST_WORD + 1},}}+")
# The end of an abbreviation's or a year's full stop with no space behind it, where Stanza cuts in the wrong place.
_GLUED = regex.compile(r"(?:\b(?:plkst|pulkst|tālr|nr|st)\.(?=\d)|\b(?:19|20)\d\d\.(?=g\b|gad))", regex.IGNORECASE)


class Readable(NamedTuple):
    """A paragraph as Stanza reads it, and where in it spaces were put that the text does not have."""

    text: str
    inserted: list[int]

    def original(self, offset: int) -> int:
        """The offset in the paragraph as it was."""
        return offset - bisect_left(self.inserted, offset)


def readable(paragraph: str) -> Readable:
    """Blot out words longer than any word, and part what was typed together: "plkst.18.00" → "plkst. 18.00"."""
    blotted = _ENDLESS_WORD.sub(lambda match: " " * len(match.group()), paragraph).replace("\n", " ")
    gaps = [match.end() for match in _GLUED.finditer(blotted)]
    pieces = [blotted[start:end] for start, end in zip([0, *gaps], [*gaps, len(blotted)], strict=True)]
    return Readable(" ".join(pieces), [gap + i for i, gap in enumerate(gaps)])
