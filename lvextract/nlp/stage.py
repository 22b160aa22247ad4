"""Runs Stanza over the paragraphs of many documents at once and turns its answer into our tokens and entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import stanza
import torch

from lvextract.clean import CleanText
from lvextract.document import Document, Entity, Sentence, Token
from lvextract.nlp.language import is_latvian_prose
from lvextract.nlp.paragraphs import LONGEST_WORD, paragraphs
from lvextract.nlp.weights import load_pipeline

# Stanza keeps state between the processors of one call, and torch has one number of threads for the whole process.
_STANZA = Lock()


class NeuralStage:
    """Sentences, tokens, tags, trees and entities, from the weights in the folder `models`.

    Raises MissingWeightsError if the folder lacks one of them.
    """

    def __init__(self, models: Path) -> None:
        self._pipeline = load_pipeline(models)

    def __call__(self, documents: Sequence[Document]) -> None:
        """Add sentences and entities to each of `documents`."""
        pieces = [
            (document, start, document.clean.text[start:end])
            for document in documents
            for start, end in paragraphs(document.clean.text)
            if is_latvian_prose(document.clean.text[start:end])
        ]
        if not pieces:
            return
        with _STANZA, _one_thread():
            analysed = self._pipeline([stanza.Document([], text=_readable(text)) for _, _, text in pieces])
        for (document, start, _), paragraph in zip(pieces, analysed, strict=True):
            _add(document, start, paragraph)


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


def _readable(paragraph: str) -> str:
    """The paragraph as Stanza shall read it, of the same length: words longer than any word are blotted out."""
    if len(paragraph) <= LONGEST_WORD:
        return paragraph.replace("\n", " ")
    words = (" " * len(word) if len(word) > LONGEST_WORD else word for word in paragraph.replace("\n", " ").split(" "))
    return " ".join(words)


def _add(document: Document, offset: int, paragraph: stanza.Document) -> None:
    """Add what Stanza found in the paragraph that begins at `offset` of the clean text."""
    for source in paragraph.sentences:
        tokens = [_token(document.clean, offset, i, word) for i, word in enumerate(source.words)]
        if not tokens:
            continue
        sentence = Sentence(tokens[0].start, tokens[-1].end, tokens)
        document.sentences.append(sentence)
        document.entities.extend(_entities(document, sentence, source.ents))


def _token(clean: CleanText, offset: int, index: int, word: stanza.models.common.doc.Word) -> Token:
    begin, finish = offset + word.parent.start_char, offset + word.parent.end_char
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


def _entities(document: Document, sentence: Sentence, spans: Iterable[stanza.models.common.doc.Span]) -> list[Entity]:
    entities = []
    for span in spans:
        tokens = [sentence.tokens[token.id[0] - 1] for token in span.tokens]
        start, end = tokens[0].start, tokens[-1].end
        entities.append(Entity(start, end, document.text[start:end], span.type, tokens, sentence))
    return entities
