"""Cuts sentences that no reader would take for one: programmes, lists of names, results without a full stop.

A tree over n words costs n² and more, and a list of a thousand items has none worth finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

LONGEST = 200  # words; one sentence in ten thousand of the treebank is longer
_SHORTEST = 100  # words of a part, but the last
_MARKS = (";", "•", ",")  # of a list, the better places for a cut first

TokenDict = dict[str, Any]


def cut_sentences(sentences: Sequence[list[TokenDict]]) -> list[list[TokenDict]]:
    """The sentences, those that are too long cut behind a mark of a list."""
    return [part for sentence in sentences for part in _cut(sentence)]


def _cut(sentence: list[TokenDict]) -> Iterator[list[TokenDict]]:
    while len(sentence) > LONGEST:
        end = _end(sentence)
        yield sentence[:end]
        sentence = sentence[end:]
    yield sentence


def _end(sentence: Sequence[TokenDict]) -> int:
    """How many of the words of a sentence that is too long go into its first part."""
    for mark in _MARKS:
        for end in range(LONGEST, _SHORTEST, -1):
            if sentence[end - 1]["text"] == mark:
                return end
    return LONGEST
