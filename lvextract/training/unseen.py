"""Hides from the entity model the vectors of words that in use it would not have.

The vectors are made from the corpora, so in training every word has one. In new text, one word in twelve and two names
in five have none, and a model that never met this does not know what to do there. So in its training the words of a
single document have none either, unless the lexicon or another form tells of them.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from stanza.models.common.vocab import VOCAB_PREFIX

from lvextract.nlp.vectors import Vectors
from lvextract.training.corpora import read_documents, read_news
from lvextract.training.flags import GAZETTEERS, WIDTH


def words_of_one_document(data: Path) -> set[str]:
    """The words (lower case) of the entity corpus that stand in one document only and whose lemma does so too."""
    documents: dict[str, set[str]] = defaultdict(set)
    lemma_documents: dict[str, set[str]] = defaultdict(set)
    for path in (data / "ner/train.conll", data / "ud/train.conllu"):
        for document, form, lemma in read_documents(path):
            documents[form.lower()].add(document)
            lemma_documents[lemma].add(document)
    known = {word.lower() for sentence in read_news(data) for word in sentence}
    return {
        form.lower()
        for _, form, lemma in read_documents(data / "ner/train.conll")
        if form.lower() not in known and len(documents[form.lower()]) == len(lemma_documents[lemma]) == 1
    }


def hide(words: set[str], vectors: Path, hidden: Path) -> None:
    """Write the vectors in the form that Stanza's trainers read, without those of `words` that are in no gazetteer.

    A word without a vector is read as zeros.
    """
    stock = Vectors(str(vectors))
    rows = stock.emb[len(VOCAB_PREFIX) :]
    in_gazetteer = rows[:, -WIDTH:][:, : len(GAZETTEERS)].any(dim=1)
    for i, word in enumerate(stock.vocab.unmap(range(len(VOCAB_PREFIX), len(stock.vocab)))):
        if word in words and not in_gazetteer[i]:
            rows[i] = 0
    stock.save(str(hidden))
