"""Abbreviations beside a person's name: degrees and ranks in front (Dr. hist.), the generation behind (jun., sen.)."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from lvextract.document import Token
from lvextract.lexicon import load

_FIELD = regex.compile(r"\p{Ll}+\.?|\.")  # hist., med.
GENERATION = regex.compile(r"(jun|sen|jr|sr)\.?", regex.I)


def without_titles(words: Sequence[Token]) -> list[Token]:
    """The words without degrees and ranks in front.

    >>> words = [Token(i, i, form, form, i) for i, form in enumerate(["Dr.", "hist.", "Juris", "Zars"])]
    >>> [token.form for token in without_titles(words)]
    ['Juris', 'Zars']
    """
    start = 0
    while start < len(words) and (_is_title(words, start) or (start and _FIELD.fullmatch(words[start].form))):
        start += 1
    return list(words[start:])


def is_title(token: Token) -> bool:
    """Whether the word is an abbreviated degree or rank, be its field written with it or not: Dr., Mag.art."""
    title, stop, field = token.form.partition(".")
    return bool(stop) and title.lower() in load("posts")["titles"] and not field[:1].isupper()


def _is_title(words: Sequence[Token], index: int) -> bool:
    """Whether the word is one; its full stop may be a token of its own."""
    behind = [token.form for token in words[index + 1 : index + 2]]
    return is_title(words[index]) or (behind == ["."] and words[index].form.lower() in load("posts")["titles"])


def with_generation(words: list[Token]) -> list[Token]:
    """The words with the abbreviation right behind that tells father and son apart: Jānis Kalns jun."""
    behind = words[-1].following(2)
    if not behind or not GENERATION.fullmatch(behind[0].form):
        return words
    is_cut = not behind[0].form.endswith(".") and [token.form for token in behind[1:]] == ["."]
    return [*words, *behind] if is_cut else [*words, behind[0]]
