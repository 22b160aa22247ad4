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

# Marks that are inside a word but not part of its spelling: soft hyphen, zero-width characters, directional marks,
# byte-order mark. The zero-width joiner and the variation selectors stay: emoji are made of them.
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
_CLUSTER = regex.compile(r"\r\n|.\p{Mn}*", regex.DOTALL)


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
        plain = _plain(cluster.group())
        text.append(plain)
        starts.extend([cluster.start()] * len(plain))
        ends.extend([cluster.end()] * len(plain))
    return CleanText(source, "".join(text), tuple(starts), tuple(ends))


def _plain(cluster: str) -> str:
    """The clean form of one base character with its combining marks."""
    if cluster in ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"):
        return "\n"
    if cluster[0] in _INVISIBLE:
        return ""
    if len(cluster) == 1 and cluster < "\x7f":
        return cluster if cluster >= " " else " "
    category = unicodedata.category(cluster[0])
    if category in ("Zs", "Cc", "Cs"):
        return " "
    return unicodedata.normalize("NFC", cluster)
