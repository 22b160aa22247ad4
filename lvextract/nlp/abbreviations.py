"""Gives abbreviations back the full stop that the tokenizer cut off: "plkst" "." "18.00" → "plkst." "18.00".

The treebank has too few of them for the tokenizer to learn that no sentence ends there.
"""

from __future__ import annotations

import stanza

from lvextract.lexicon import load
from lvextract.nlp.long_sentences import LONGEST, TokenDict, cut_sentences
from lvextract.nlp.stanza_internals import Sentence


def mend_tokens(document: stanza.Document) -> stanza.Document:
    """The tokenized `document`, or one with abbreviations joined and endless sentences cut if it has any."""
    if not any(map(_may_need_mending, document.sentences)):
        return document
    sentences: list[list[TokenDict]] = document.to_dict()
    mended = cut_sentences(_join_sentences([_join_tokens(sentence) for sentence in sentences]))
    if mended == sentences:
        return document
    for sentence in mended:
        for i, token in enumerate(sentence, 1):
            token["id"] = i
    return stanza.Document(mended, text=document.text)


def _may_need_mending(sentence: Sentence) -> bool:
    """Whether to look closer: most sentences need none, and to spell out their tokens takes longer than to ask."""
    return len(sentence.tokens) > LONGEST or any(_is_abbreviation(token.text.rstrip(".")) for token in sentence.tokens)


def _join_tokens(sentence: list[TokenDict]) -> list[TokenDict]:
    joined: list[TokenDict] = []
    for token in sentence:
        last = joined[-1] if joined else None
        if last and token["text"] == "." and last["end_char"] == token["start_char"] and _is_abbreviation(last["text"]):
            joined[-1] = {**last, "text": last["text"] + ".", "end_char": token["end_char"]}
        else:
            joined.append(token)
    return joined


def _join_sentences(sentences: list[list[TokenDict]]) -> list[list[TokenDict]]:
    """No sentence ends with "plkst." if the next begins with a figure."""
    joined: list[list[TokenDict]] = []
    for sentence in sentences:
        last = joined[-1][-1]["text"] if joined else ""
        if last.endswith(".") and _is_abbreviation(last[:-1]) and sentence[0]["text"][:1].isdigit():
            joined[-1] = [*joined[-1], *sentence]
        else:
            joined.append(sentence)
    return joined


def _is_abbreviation(text: str) -> bool:
    return text.lower() in load("abbreviations")["before_figures"]
