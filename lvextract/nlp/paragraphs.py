"""Cuts a text into paragraphs, and words of absurd length out of it, before the neural stage sees it.

A sentence never runs over a paragraph's end. A blank line always ends one. A single line break does too (headings,
lists, tables), unless the line was only wrapped: it is long and does not end like a sentence, or the next begins in
lower case; or it ends with a word that never ends a line of its own, as "un". Lines that all begin with a number, an
hour or a day are those of a list.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

LONGEST_WORD = 200  # characters; the longest Latvian words have some 40, web addresses seldom 200
LONGEST_PARAGRAPH = 20_000  # characters, about 3,000 words; longer ones are cut at a space
_WRAPPED_LINE = 60  # characters: a shorter line that stops early is a heading or an item of a list

_GOES_ON = regex.compile(r"(?<!\w)(?:un|vai|ar|no|pie|par|pēc|uz|starp|kā arī)$")
_ITEM = regex.compile(r"\d{1,2}(?:[.:)]|\s)")
_LINE = regex.compile(r"[^\n]+")
_ENDS_SENTENCE = regex.compile(r"[.!?:;…][\"'”“»)\]]*+$")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of each paragraph of `text` that has a word in it."""
    for start, end in _joined_lines(text):
        yield from _cut(text, start, end)


def _joined_lines(text: str) -> Iterator[tuple[int, int]]:
    start, before = -1, (-1, -1)
    for line in _LINE.finditer(text):
        if start >= 0:
            adjacent = line.start() == before[1] + 1
            listed = _ITEM.match(text, start) and _ITEM.match(line.group().lstrip())
            if listed or not (adjacent and _is_wrapped(text[slice(*before)], line.group())):
                yield start, before[1]
                start = -1
        if start < 0:
            start = line.start()
        before = line.span()
    if start >= 0:
        yield start, before[1]


def _is_wrapped(before: str, after: str) -> bool:
    """Whether the line break between two lines is only for the width of the page."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after or _ENDS_SENTENCE.search(before[-4:]):
        return False
    if _GOES_ON.search(before[-8:]):
        return True
    return len(before) >= _WRAPPED_LINE and (after[0].islower() or after[0].isdigit() or before[-1] == ",")


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a paragraph that is too long for one piece of work."""
    while end - start > LONGEST_PARAGRAPH:
        space = text.rfind(" ", start, start + LONGEST_PARAGRAPH)
        cut = space if space > start else start + LONGEST_PARAGRAPH
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
