"""Runs Stanza over the paragraphs of many documents at once and turns its answer into our tokens and entities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import regex
import stanza
import torch

from lvextract.clean import CleanText
from lvextract.document import Document, Entity, Sentence, Token
from lvextract.nlp.abbreviations import join_abbreviations
from lvextract.nlp.entities import EntityTagger, Span
from lvextract.nlp.folder import AFTER_TOKENIZE, TOKENIZE
from lvextract.nlp.language import is_latvian_prose
from lvextract.nlp.paragraphs import LONGEST_WORD, paragraphs
from lvextract.nlp.trees import greedy_heads
from lvextract.nlp.weights import load_pipeline

_ENDLESS_WORD = regex.compile(rf"\S{{{LONGEST_WORD + 1},}}+")
# The end of an abbreviation's or a year's full stop with no space behind it, where Stanza cuts in the wrong place.
_GLUED = regex.compile(r"(?:\b(?:plkst|pulkst|tālr|nr|st)\.(?=\d)|\b(?:19|20)\d\d\.(?=g\b|gad))", regex.IGNORECASE)

# Stanza keeps state between the processors of one call, and torch has one number of threads for the whole process.
_STANZA = Lock()


class NeuralStage:
    """Sentences, tokens, tags, trees and entities, from the weights in the folder `models`.

    Raises MissingWeightsError if the folder lacks one of them.
    """

    def __init__(self, models: Path) -> None:
        self._pipeline = load_pipeline(models)
        self._entities = EntityTagger(self._pipeline)

    def __call__(self, documents: Sequence[Document]) -> None:
        """Add sentences and entities to each of `documents`."""
        pieces = [
            (document, start, _readable(document.clean.text[start:end]))
            for document in documents
            for start, end in paragraphs(document.clean.text)
            if is_latvian_prose(document.clean.text[start:end])
        ]
        if not pieces:
            return
        with _STANZA, _one_thread(), greedy_heads():
            raw = [stanza.Document([], text=readable.text) for _, _, readable in pieces]
            tokenized = self._pipeline(raw, processors=[TOKENIZE])
            analysed = self._pipeline([join_abbreviations(piece) for piece in tokenized], processors=AFTER_TOKENIZE)
            probabilities, self._entities.probabilities = iter(self._entities.probabilities), []
        for (document, start, readable), paragraph in zip(pieces, analysed, strict=True):
            _add(document, start, readable, paragraph, probabilities)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let torch use one thread, and what it used before afterwards.

    The matrices are small: a second thread gains a fifth where a core is free for it, and where none is, the two wait
    for each other forty times longer than they work.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


class _Readable(NamedTuple):
    """A paragraph as Stanza reads it, and where in it spaces were put that the text does not have."""

    text: str
    inserted: list[int]

    def original(self, offset: int) -> int:
        """The offset in the paragraph as it was."""
        return offset - bisect_left(self.inserted, offset)


def _readable(paragraph: str) -> _Readable:
    """Blot out words longer than any word, and part what was typed together: "plkst.18.00" → "plkst. 18.00"."""
    blotted = _ENDLESS_WORD.sub(lambda match: " " * len(match.group()), paragraph).replace("\n", " ")
    gaps = [match.end() for match in _GLUED.finditer(blotted)]
    pieces = [blotted[start:end] for start, end in zip([0, *gaps], [*gaps, len(blotted)], strict=True)]
    return _Readable(" ".join(pieces), [gap + i for i, gap in enumerate(gaps)])


def _add(
    document: Document,
    offset: int,
    readable: _Readable,
    paragraph: stanza.Document,
    probabilities: Iterator[Mapping[Span, float]],
) -> None:
    """Add what Stanza found in the paragraph that begins at `offset` of the clean text."""
    for source, of_entities in zip(paragraph.sentences, probabilities, strict=False):
        tokens = [_token(document.clean, offset, readable, i, word) for i, word in enumerate(source.words)]
        if not tokens:
            continue
        sentence = Sentence(tokens[0].start, tokens[-1].end, tokens)
        document.sentences.append(sentence)
        document.entities.extend(_entities(document, sentence, source.ents, of_entities))


def _token(
    clean: CleanText, offset: int, readable: _Readable, index: int, word: stanza.models.common.doc.Word
) -> Token:
    begin = offset + readable.original(word.parent.start_char)
    finish = offset + readable.original(word.parent.end_char)
    start, end = clean.span(begin, finish)
    return Token(
        start=start,
        end=end,
        text=clean.source[start:end],
        form=clean.text[begin:finish],
        index=index,
        lemma=word.lemma or word.text,
        upos=word.upos or "X",
        feats=dict(pair.split("=", 1) for pair in word.feats.split("|")) if word.feats else {},
        head=word.head - 1 if word.head is not None else -1,
        deprel=word.deprel or "dep",
    )


def _entities(
    document: Document,
    sentence: Sentence,
    spans: Sequence[stanza.models.common.doc.Span],
    probabilities: Mapping[Span, float],
) -> list[Entity]:
    entities = []
    for span in spans:
        first, last = (token.id[0] - 1 for token in (span.tokens[0], span.tokens[-1]))
        tokens = sentence.tokens[first : last + 1]
        start, end = tokens[0].start, tokens[-1].end
        text = document.text[start:end]
        entities.append(Entity(start, end, text, span.type, tokens, sentence, probabilities[first, last]))
    return entities
