"""The caller's text made plain for reading, with the way back to every offset.

News is typed in many ways: diacritics as combining marks (NFD), soft hyphens and zero-width marks inside words,
no-break spaces, CRLF line ends, stray control characters. The stages read a cleaned copy; `CleanText.span` turns an
offset in the copy into an offset in the caller's own string, so that `text[start:end]` is always what stands there.

reads: the caller's string   adds: `Document.clean`
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

# What Unicode says to show nothing for (Default_Ignorable_Code_Point): soft hyphens, zero-width and directional marks,
# variation selectors, byte-order marks … None of them is a part of a word's spelling. Only emoji are made of them.
_IGNORABLE = regex.compile(r"\p{Default_Ignorable_Code_Point}+")
# What stands for one piece of the copy. A letter may have 30 marks, as many as Unicode's stream-safe text (UAX #15): to
# put more of them in their order takes time that grows with the square of their number.
_CLUSTER = regex.compile(
    r"""
    (?P<ascii>[ -~]+(?=[ -~]))  # its last character may have marks
    | \r\n
    | (?P<emoji>\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d(?=\p{Extended_Pictographic}))++)
    | .(?:\p{Default_Ignorable_Code_Point}{0,4}+[\p{Mn}--\p{Default_Ignorable_Code_Point}]){0,30}+
    """,
    regex.DOTALL | regex.VERBOSE | regex.V1,
)


@dataclass(frozen=True, slots=True)
class CleanText:
    """A cleaned copy of `source` and, for each of its characters, the span of `source` that it stands for."""

    source: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `source` that `text[start:end]` was made from (`start` < `end`)."""
        return self.starts[start], self.ends[end - 1]


def clean(source: str) -> CleanText:
    r"""Return `source` in composed form (NFC), without invisible marks, each odd space or control character a space.

    >>> copy = clean("Kultu\u0304ras\u00a0nams")
    >>> copy.text, copy.span(0, 7)
    ('Kultūras nams', (0, 8))
    """
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(source):
        start, end = cluster.span()
        if cluster.lastgroup == "ascii":  # as it is, a character for each
            text.append(source[start:end])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        plain = cluster.group() if cluster.lastgroup == "emoji" else _plain(cluster.group())
        text.append(plain)
        starts.extend([start] * len(plain))
        ends.extend([end] * len(plain))
    return CleanText(source, "".join(text), tuple(starts), tuple(ends))


def _plain(cluster: str) -> str:
    """The clean form of one base character with its combining marks."""
    if cluster in ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"):
        return "\n"
    if len(cluster) == 1 and cluster < "\x7f":
        return cluster if cluster >= " " else " "
    cluster = _IGNORABLE.sub("", cluster)
    if not cluster:
        return ""
    category = unicodedata.category(cluster[0])
    if category in ("Zs", "Cc", "Cs"):
        return " "
    return unicodedata.normalize("NFC", cluster)
