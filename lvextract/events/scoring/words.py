"""What the stages before the events know of each word of a document, as a row of numbers.

Beside the encoder's vector of a word the network reads its tag, its case, and the mentions, times and proposed spans
that it is a part of, so that it need not learn anew what the grammar has settled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from lvextract.document import Document, Sentence, Span, Token
from lvextract.events.syntax.vocabulary import event_strength
from lvextract.quotation_marks import QUOTES

_UPOS = (
    "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "NUM", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM",
    "X", "INTJ",
)  # fmt: skip
_CASES = (None, "Nom", "Gen", "Dat", "Acc", "Loc", "Voc")
_KINDS = ("person", "organization", "place", "group", "work")
_PROPOSED = ("party", "prize", "title")
_OF_TOKEN = 9
_MENTIONS = _OF_TOKEN + len(_UPOS) + len(_CASES)
_TIMES = _MENTIONS + len(_KINDS) + 1
_SPANS = _TIMES + 3
WIDTH = _SPANS + 2 * len(_PROPOSED)


class Words:
    """The words of a document in one row. `index` finds a word by where it begins."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = list(document.tokens)
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]
        self._places = {token.start: place for place, token in reversed([*enumerate(self.tokens)])}
        self.sentences = np.repeat(np.arange(len(document.sentences)), [len(s.tokens) for s in document.sentences])

    def range(self, span: Span) -> tuple[int, int]:
        """The first word of a span and the one behind its last; a span of no word has the word behind it."""
        first = min(bisect_right(self._ends, span.start), len(self.tokens) - 1)
        return first, max(first + 1, bisect_left(self._starts, span.end))

    def numbers(self, tokens: Iterable[Token]) -> tuple[int, ...]:
        """Where the tokens stand in the row, in its order."""
        return tuple(sorted({self._places[token.start] for token in tokens}))

    def features(self) -> NDArray[np.float32]:
        """A row of `WIDTH` numbers for each word."""
        rows = np.zeros((len(self.tokens), WIDTH), np.float32)
        known = (values for sentence in self.document.sentences for values in _of_tokens(self.document, sentence))
        for row, (values, places) in zip(rows, known, strict=True):
            row[: len(values)] = values
            row[places] = 1
        self._mark(rows)
        return rows

    def _mark(self, rows: NDArray[np.float32]) -> None:
        document = self.document
        for mention in document.mentions:
            first, last = self.range(mention)
            rows[first:last, _MENTIONS + _KINDS.index(mention.kind)] = 1
            rows[first, _TIMES - 1] = 1
        for timex in document.timexes:
            first, last = self.range(timex)
            rows[first:last, _TIMES] = 1
            rows[first, _TIMES + 1] = 1
            rows[first:last, _TIMES + 2] = timex.type in ("DATE", "TIME")
        for proposal in document.proposals:
            first, last = self.range(proposal)
            column = _SPANS + 2 * _PROPOSED.index(proposal.kind)
            rows[first:last, column] = proposal.probability
            rows[first, column + 1] = proposal.probability

    def vectors(self) -> NDArray[np.float32] | None:
        """The encoder's vectors of the words, None where it has not read them."""
        rows = [sentence.vectors for sentence in self.document.sentences if sentence.vectors is not None]
        return np.concatenate(rows) if rows and len(rows) == len(self.document.sentences) else None


def _of_tokens(document: Document, sentence: Sentence) -> Iterator[tuple[Sequence[float], list[int]]]:
    """What each token of a sentence is by itself: values of the first columns, and the columns of its tag and case."""
    heading, opens = document.is_heading(sentence), document.opens_paragraph(sentence)
    quoted = False
    for token in sentence.tokens:
        strength = event_strength(token)
        values = (
            strength is not None, strength == "strong", heading, opens, quoted, token.event,
            token.head == -1, token.form[:1].isupper(), token.form[:1].isdigit(),
        )  # fmt: skip
        yield values, list(_columns(token))
        quoted ^= token.form in QUOTES


def _columns(token: Token) -> Iterator[int]:
    if token.upos in _UPOS:
        yield _OF_TOKEN + _UPOS.index(token.upos)
    if token.case in _CASES:
        yield _OF_TOKEN + len(_UPOS) + _CASES.index(token.case)
