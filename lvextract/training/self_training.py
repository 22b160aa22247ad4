"""Entities of text that nobody has annotated, as a first model sees them: what a second one learns beside the gold.

The treebank's paragraphs without entity annotation and the news text are two fifths as much again as the annotated
text, and they hold other names in other places. What the first model labels there is mostly right, and its errors are
not those that the second would make of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import stanza
import torch
from stanza.models.common.pretrain import Pretrain
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer

from lvextract.training.corpora import EntityWord, read_news
from lvextract.training.workshop import Workshop

BATCH = 64


def unannotated(shop: Workshop, annotated: Iterable[Sequence[EntityWord]]) -> Iterator[list[str]]:
    """The tokens of the sentences of the treebank that are not among `annotated`, and those of the news."""
    seen = {tuple(word.form for word in sentence) for sentence in annotated}
    for sentence in shop.treebank("train"):
        forms = [word.form for word in sentence]
        if tuple(forms) not in seen:
            yield forms
    yield from read_news(shop.data)


def label(sentences: Iterable[Sequence[str]], model: Path, vectors: Path) -> list[list[EntityWord]]:
    """The sentences with the entities that the NER model in the file `model` finds."""
    document = stanza.Document([[{"id": i, "text": form} for i, form in enumerate(s, 1)] for s in sentences if s])
    pretrain = Pretrain(str(vectors))
    trainer = Trainer(model_file=str(model), pretrain=pretrain, args={})
    batches = DataLoader(document, BATCH, trainer.args, vocab=trainer.vocab, evaluation=True, preprocess_tags=False)
    with torch.no_grad():
        labels = [found for batch in batches for found in trainer.predict(batch)]
    return [
        [EntityWord(token.text, _bio(name)) for token, name in zip(sentence.tokens, found, strict=True)]
        for sentence, found in zip(document.sentences, labels, strict=True)
    ]


def _bio(label: str) -> str:
    """The BIO label for a BIOES one."""
    return {"S-": "B-", "E-": "I-"}.get(label[:2], label[:2]) + label[2:]
