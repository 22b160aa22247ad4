"""Runs Stanza over the paragraphs of many documents at once and turns its answer into our tokens and entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import stanza
import torch

from lvextract.batches import portions
from lvextract.clean import CleanText
from lvextract.document import Document, Entity, Sentence, Token
from lvextract.forks import lock_across_forks
from lvextract.nlp.abbreviations import mend_tokens
from lvextract.nlp.counted import hang_below_counted
from lvextract.nlp.dictionary import Dictionary
from lvextract.nlp.encoder.predict import Reading
from lvextract.nlp.feminine_nouns import mend_agents, mend_genders
from lvextract.nlp.first_words import FirstWords
from lvextract.nlp.folder import AFTER_TOKENIZE, TOKENIZE
from lvextract.nlp.language import is_latvian_prose, load_identifier
from lvextract.nlp.nominatives import mend_nominatives
from lvextract.nlp.objects import mend_objects
from lvextract.nlp.paragraphs import paragraphs
from lvextract.nlp.readable import Readable, readable
from lvextract.nlp.stanza_internals import Word
from lvextract.nlp.weights import load_pipeline

# Stanza keeps state between the processors of one call, and torch has one number of threads for the whole process.
_STANZA = lock_across_forks()

Piece = tuple[Document, int, Readable]  # a paragraph: its document, where it begins in the clean text, how it is read


class NeuralStage:
    """Sentences, tokens, tags, trees and entities, from the weights in the folder `models`, on `device`.

    `exact` is as in `load_pipeline`.

    Raises MissingWeightsError if the folder lacks one of them, OSError if the folder for temporary files is full.
    """

    def __init__(self, models: Path, device: str = "cpu", *, exact: bool = False) -> None:
        load_identifier()  # now, not with the first text, which would be blamed if it failed
        self._pipeline = load_pipeline(models, device, exact=exact)
        self._dictionary = Dictionary(self._pipeline)
        self._first_words = FirstWords(self._dictionary)

    def __call__(self, documents: Sequence[Document]) -> None:
        """Add sentences and entities to each of `documents`."""
        pieces = [
            (document, start, readable(document.clean.text[start:end]))
            for document in documents
            for start, end in paragraphs(document.clean.text)
            if is_latvian_prose(document.clean.text[start:end])
        ]
        for group in portions(pieces, lambda piece: len(piece[2].text)):
            self._read(group)
        for document in documents:
            self._first_words.mend(document)
            self._mend_compounds(document)
            mend_agents(document, self._dictionary)
            mend_genders(document)
            mend_nominatives(document, self._dictionary)
            hang_below_counted(document)
            mend_objects(document)

    def _mend_compounds(self, document: Document) -> None:
        """Give compound nouns that the lemmatizer does not know the lemma of their head: "speciālbalvu"."""
        for token in document.tokens:
            form = token.form.lower()
            if token.upos == "NOUN" and self._dictionary.lemma(form) is None:
                token.lemma = self._dictionary.lemma_of_compound(form, token.lemma)

    def _read(self, pieces: Sequence[Piece]) -> None:
        with computing():
            raw = [stanza.Document([], text=piece.text) for _, _, piece in pieces]
            tokenized = self._pipeline(raw, processors=[TOKENIZE])
            analysed = self._pipeline(list(map(mend_tokens, tokenized)), processors=AFTER_TOKENIZE)
        for (document, start, piece), paragraph in zip(pieces, analysed, strict=True):
            _add(document, start, piece, paragraph)


@contextmanager
def computing() -> Iterator[None]:
    """Within the block this thread alone computes with torch, which uses no other thread: a forked process has none."""
    with _STANZA, _one_thread():
        yield


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


def _add(document: Document, offset: int, typed: Readable, paragraph: stanza.Document) -> None:
    """Add what Stanza found in the paragraph that begins at `offset` of the clean text."""
    for source in paragraph.sentences:
        tokens = [_token(document.clean, offset, typed, i, word) for i, word in enumerate(source.words)]
        if not tokens:
            continue
        reading: Reading = source.reading
        sentence = Sentence(tokens[0].start, tokens[-1].end, tokens, reading.vectors)
        document.sentences.append(sentence)
        for (first, last, label), probability in sorted(reading.entities.items()):
            words = tokens[first : last + 1]
            start, end = words[0].start, words[-1].end
            document.entities.append(Entity(start, end, document.text[start:end], label, words, sentence, probability))


def _token(clean: CleanText, offset: int, typed: Readable, index: int, word: Word) -> Token:
    begin = offset + typed.original(word.parent.start_char)
    finish = offset + typed.original(word.parent.end_char)
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
