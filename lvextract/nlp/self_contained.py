"""Stanza's files of weights, looked at before Stanza reads them: they may name no other model.

Stanza follows such names wherever they lead: it reads files, asks the network, and a lemmatizer may bring along a model
of Hugging Face, whose folder may bring code to be run.
"""

from __future__ import annotations

from pathlib import Path

import torch

_CONTEXTUAL = "contextual"  # what a lemmatizer calls the models that it brings along
# The settings that are words; no other setting of a tokenizer or lemmatizer of ours is a string.
_WORDS = frozenset({"attn_type", "conv_filters", "device", "lang", "mode", "optim", "shorthand"})


def refuse_other_models(path: Path) -> None:
    """Raise ValueError if the file `path` needs another model. Raises whatever reading a damaged file raises."""
    stored = torch.load(path, map_location="cpu", weights_only=True)
    if stored.get(_CONTEXTUAL):
        raise ValueError(f"it brings along {len(stored[_CONTEXTUAL])} other models, which are not run")
    for name, value in stored["config"].items():
        if isinstance(value, str) and name not in _WORDS:
            raise ValueError(f"it refers to another file ({name}: {value})")
