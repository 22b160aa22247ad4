"""The lines of printed pages joined into paragraphs.

A PDF knows no paragraphs, only lines as wide as the page. A line that is about as wide as the widest ones was broken
for the width, and goes on in the next; a shorter one ends its paragraph, or is a heading or an item of a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

_NARROWEST = 25  # characters: narrower columns are none
_FULL = 0.8  # of the width
_WIDTH_OF = 0.9  # the share of lines that are no wider than the width: some are captions across the page
_PAGE_NUMBER = regex.compile(r"[\s\p{Pd}]*+(?:lpp\.?\s*+)?\d{1,4}(?:\s*+/\s*+\d{1,4}|\.?\s*+lpp\.?)?+[\s\p{Pd}]*+")
_HYPHEN = regex.compile(r"\p{Ll}[-\u00ad\u2010]$")


def paragraphs_of(pages: Iterable[str]) -> Iterator[str]:
    r"""The paragraphs of the pages, without the pages' numbers; a paragraph may run over the end of a page.

    >>> list(paragraphs_of(["Ogrē vakar notika liela tal-", "ka un tirgus.\nNāc!", "12"]))
    ['Ogrē vakar notika liela talka un tirgus.', 'Nāc!']
    """
    lines = [line for page in pages for line in _without_number([" ".join(line.split()) for line in page.split("\n")])]
    full = _FULL * _width(lines)
    paragraph = ""
    for line in lines:
        paragraph = _joined(paragraph, line)
        if paragraph and len(line) < full:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _without_number(lines: list[str]) -> list[str]:
    """The lines of a page but for its number, which stands first or last."""
    held = [number for number, line in enumerate(lines) if line]
    for number in {held[0], held[-1]} if held else ():
        if _PAGE_NUMBER.fullmatch(lines[number]):
            lines[number] = ""
    # What is empty at the edges of a page ends no paragraph.
    held = [number for number, line in enumerate(lines) if line]
    return lines[held[0] : held[-1] + 1] if held else []


def _width(lines: Sequence[str]) -> float:
    lengths = sorted(len(line) for line in lines if line)
    return max(lengths[int(_WIDTH_OF * (len(lengths) - 1))], _NARROWEST) if lengths else _NARROWEST


def _joined(paragraph: str, line: str) -> str:
    if not paragraph or not line:
        return paragraph or line
    if _HYPHEN.search(paragraph) and line[0].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"
