"""Lets a Stanza pipeline give what it gives in less time: what it computes in vain or again and again is left out.

trees.py        arcs are labelled, and trees searched for, where the answer depends on it
characters.py   a word is read letter by letter once
recurrent.py    sentences of nearly one length go through the recurrent layers together
"""

from __future__ import annotations

import stanza

from lvextract.nlp.characters import remember_characters
from lvextract.nlp.recurrent import read_in_blocks
from lvextract.nlp.trees import TreeParser

_READERS = ("tokenize", "pos", "depparse", "ner")  # the lemmatizer reads words alone
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
    return pipeline
