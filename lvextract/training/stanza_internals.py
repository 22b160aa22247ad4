"""All that training uses of Stanza beyond its documented interface: its trainers and its scores."""

from __future__ import annotations

from stanza.models import lemmatizer, tokenizer
from stanza.models.common.utils import ud_scores
from stanza.models.ner.utils import decode_from_bioes

__all__ = ["decode_from_bioes", "lemmatizer", "tokenizer", "ud_scores"]
