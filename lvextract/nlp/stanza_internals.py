"""All that the library uses of Stanza beyond its documented interface, which any release may change.

The tests of this module say what a new release has broken; `lvextract/training/stanza_internals.py` is the same for
training, which needs Stanza's trainers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import stanza
from stanza.models.common import utils
from stanza.models.common.chuliu_edmonds import expand_contracted_tree, process_cycle
from stanza.models.common.doc import Sentence, Word
from stanza.pipeline.processor import ProcessorVariant, register_processor_variant
from torch import nn

__all__ = [
    "ProcessorVariant",
    "Sentence",
    "Word",
    "dictionary_of",
    "expand_contracted_tree",
    "process_cycle",
    "register_processor_variant",
    "tokenizer_of",
    "without_optimizers",
]


def tokenizer_of(pipeline: stanza.Pipeline) -> nn.Module:
    """The network that cuts a text into tokens and sentences."""
    network: nn.Module = pipeline.processors["tokenize"].trainer.model
    return network


def dictionary_of(pipeline: stanza.Pipeline) -> Mapping[str, Mapping[str, str]]:
    """What the lemmatizer knows by heart: for each part of speech, and "*" for any, the lemma of each form."""
    parts: Mapping[str, Mapping[str, str]] = pipeline.processors["lemma"].trainer.pos_dict
    return parts


@contextmanager
def without_optimizers() -> Iterator[None]:
    """Within the block, Stanza loads its models for use alone.

    It gives each an optimizer otherwise, for which torch imports its compiler: a second and 100 MB for nothing.
    """
    makers = {name: getattr(utils, name) for name in ("get_optimizer", "get_split_optimizer")}
    for name in makers:
        setattr(utils, name, lambda *_, **__: {})
    try:
        yield
    finally:
        for name, maker in makers.items():
            setattr(utils, name, maker)
