"""Texts of our own, cut into sentences of tokens as the library cuts them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import stanza

from lvextract.clean import clean
from lvextract.nlp.abbreviations import mend_tokens
from lvextract.nlp.folder import TOKENIZE
from lvextract.nlp.paragraphs import paragraphs
from lvextract.nlp.readable import readable
from lvextract.nlp.weights import pipeline_of


def cut_texts(models: Path, texts: Sequence[str]) -> list[list[list[str]]]:
    """The tokens of each sentence of each text, by the tokenizer in the folder `models`."""
    copies = [clean(text).text for text in texts]
    parts = [[copy[start:end] for start, end in paragraphs(copy)] for copy in copies]
    raw = [stanza.Document([], text=readable(part).text) for of_text in parts for part in of_text]
    cut = iter([_sentences(mend_tokens(document)) for document in pipeline_of(models, [TOKENIZE])(raw)] if raw else [])
    return [[sentence for part in islice(cut, len(of_text)) for sentence in part] for of_text in parts]


def _sentences(document: stanza.Document) -> list[list[str]]:
    return [[token.text for token in sentence.tokens] for sentence in document.sentences]
