"""Lets a Stanza pipeline give what it gives in less time: what it computes in vain or again and again is left out.

trees.py        arcs are labelled, and trees searched for, where the answer depends on it
characters.py   a word is read letter by letter once
recurrent.py    sentences of nearly one length go through the recurrent layers together
"""

from __future__ import annotations

from functools import lru_cache

import stanza
from stanza.models.common.vocab import CompositeVocab

from lvextract.nlp.characters import remember_characters
from lvextract.nlp.recurrent import read_in_blocks
from lvextract.nlp.trees import TreeParser

_READERS = ("tokenize", "pos", "depparse", "ner")  # the lemmatizer reads words alone
_BUNDLES = 4_000  # of features that are remembered: a corpus has some hundreds
_TEXTS_AT_ONCE = 8  # in the tokenizer, which reads on to the length of the longest of them


def quicken(pipeline: stanza.Pipeline) -> stanza.Pipeline:
    """`pipeline`, changed in place."""
    pipeline.processors["tokenize"].trainer.args["batch_size"] = _TEXTS_AT_ONCE
    TreeParser(pipeline)
    for name in _READERS:
        processor = pipeline.processors[name]
        for trainer in getattr(processor, "trainers", None) or [processor.trainer]:
            remember_characters(trainer.model)
            read_in_blocks(trainer.model)
            if "feats" in trainer.vocab:
                _remember_features(trainer.vocab["feats"])
    return pipeline


def _remember_features(vocab: CompositeVocab) -> None:
    """Let a vocabulary spell out each bundle of features once ("Case=Gen|Gender=Fem|Number=Sing"): there are few."""
    spelt, numbered = lru_cache(_BUNDLES)(vocab.id2unit), lru_cache(_BUNDLES)(vocab.unit2id)
    vocab.id2unit, vocab.unit2id = lambda ids: spelt(tuple(ids)), numbered
