"""Mends the span of an entity: what the neural stage took too much or too little of, by the rules for names.

A class word before a quoted name (grupa „Jumis") and posts before a person's name are no part of the name; a legal form
(SIA „Jumis") and initials (J. Ozols) are.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from lvextract.document import Sentence, Token
from lvextract.lexicon import load
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import NameKind, strip_edges

_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?\.?")


def name_tokens(sentence: Sentence, tokens: Sequence[Token], kind: NameKind) -> list[Token]:
    """The tokens of the name in `tokens`, an entity of `sentence`; empty if nothing of a name is left."""
    words = strip_edges(tokens)
    if not words:
        return []
    if kind == "person":
        return _with_initials(sentence, _without_posts(words))
    words = _with_closing_quote(sentence, words)
    return strip_edges(_without_class_word(words))


def _without_posts(words: list[Token]) -> list[Token]:
    """The words without posts in front and a courtesy behind; „prezidents" alone stays."""
    if len(words) > 1 and words[-1].lemma.lower() in load("posts")["honorifics"]:
        words = words[:-1]
    for i, token in enumerate(words):
        if token.form[:1].isupper() and token.upos == "PROPN" and token.case != "Gen":
            # In the nominative and elsewhere what precedes is the post with its genitives.
            return words[i:] if any(word.upos == "NOUN" for word in words[:i]) else words
    last_common = max((i for i, word in enumerate(words) if word.upos == "NOUN" and word.form.islower()), default=-1)
    return words[last_common + 1 :] or words


def _with_initials(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words with the initials that stand right before them: „J." or „J" and „.”."""
    start = words[0].index
    while start > 0 and words[0].upos in ("PROPN", "X"):
        before = sentence.tokens[start - 1]
        if before.form == "." and start > 1 and _INITIAL.fullmatch(sentence.tokens[start - 2].form):
            start -= 2
        elif before.form.endswith(".") and _INITIAL.fullmatch(before.form):
            start -= 1
        else:
            break
    return [*sentence.tokens[start : words[0].index], *words]


def _with_closing_quote(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words with the mark that closes a quotation opened in them."""
    end = words[-1].index + 1
    is_open = sum(token.form in QUOTES for token in words) % 2
    if is_open and end < len(sentence.tokens) and sentence.tokens[end].form in QUOTES:
        return [*words, sentence.tokens[end]]
    return words


def _without_class_word(words: list[Token]) -> list[Token]:
    """The quoted name alone, where one class word stands before it and nothing behind."""
    is_class_word = words[0].upos == "NOUN" and words[0].form.lower() not in _legal_forms()
    if len(words) > 3 and is_class_word and words[1].form in QUOTES and words[-1].form in QUOTES:
        return words[1:]
    return words


def _legal_forms() -> frozenset[str]:
    return frozenset(form.lower() for form in load("organizations")["legal_forms"])
