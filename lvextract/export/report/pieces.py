"""A text cut where marks begin and end: each piece lies wholly inside or wholly outside of every mark.

So marks may lie inside one another, cross, and coincide, and offsets need not be counted again in the page, where a
character has another length than in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from lvextract.document import Span


class Pieces:
    """A text in pieces, and the way from a span to the pieces that make it up.

    >>> pieces = Pieces("Ogres pilsētas talka", [Span(0, 14), Span(0, 5)])
    >>> pieces.texts, pieces.of(Span(0, 14))
    (['Ogres', ' pilsētas', ' talka'], (0, 2))
    """

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        bounds = sorted({0, len(text), *(bound for span in spans for bound in (span.start, span.end))})
        self.texts = [text[start:end] for start, end in pairwise(bounds)]
        self._number = {bound: number for number, bound in enumerate(bounds)}

    def of(self, span: Span) -> tuple[int, int]:
        """The first piece of one of the spans, and the piece after its last one."""
        return self._number[span.start], self._number[span.end]

    def levels(self, spans: Sequence[Span]) -> list[int]:
        """How far out each span is drawn: 0 if it holds no other, else one more than the spans that it overlaps.

        Of two that cross, the longer one is further out.
        """
        heights = [0] * len(self.texts)
        levels = [0] * len(spans)
        for number in sorted(range(len(spans)), key=lambda number: spans[number].end - spans[number].start):
            first, end = self.of(spans[number])
            level = max(heights[first:end])
            levels[number] = level
            heights[first:end] = [level + 1] * (end - first)
        return levels
