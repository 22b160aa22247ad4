"""Gives abbreviations back the full stop that the tokenizer cut off: "plkst" "." "18.00" → "plkst." "18.00".

The treebank has too few of them for the tokenizer to learn that no sentence ends there, too few titles that hold a full
stop, names that begin with a number, and words with a slash between.
"""

from __future__ import annotations

import regex
import stanza

from lvextract.lexicon import load
from lvextract.nlp.long_sentences import LONGEST, TokenDict, cut_sentences
from lvextract.nlp.stanza_internals import Sentence
from lvextract.quotation_marks import QUOTES

_OPENING = frozenset("„«")  # marks whose shape says that they open
_DASHES = frozenset("–—-")
_ORDINAL = regex.compile(r"\d++\.")
_BEHIND_SLASH = regex.compile(r"/\p{Ll}{3,}")  # a word, no abbreviation ("k/n") and no name
_LONGEST_PART = 7  # tokens of a title before its full stop, and behind it


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
    texts = [token.text for token in sentence.tokens]
    is_special = any(
        text in _OPENING or _BEHIND_SLASH.fullmatch(text) or _is_abbreviation(text.rstrip(".")) for text in texts
    )
    return is_special or len(texts) > LONGEST or _ORDINAL.fullmatch(texts[-1]) is not None


def _join_tokens(sentence: list[TokenDict]) -> list[TokenDict]:
    joined: list[TokenDict] = []
    for token in sentence:
        last = joined[-1] if joined else None
        follows = last is not None and last["end_char"] == token["start_char"]
        if last and follows and token["text"] == "." and _is_abbreviation(last["text"]):
            joined[-1] = {**last, "text": last["text"] + ".", "end_char": token["end_char"]}
        elif follows and _BEHIND_SLASH.fullmatch(token["text"]):  # "klases/kolektīvi"
            cut = token["start_char"] + 1
            joined.append({**token, "text": "/", "end_char": cut})
            joined.append({**token, "text": token["text"][1:], "start_char": cut})
        else:
            joined.append(token)
    return joined


def _join_sentences(sentences: list[list[TokenDict]]) -> list[list[TokenDict]]:
    """No sentence ends with "plkst." before a figure, with "prof." or a number before a name, or within a title."""
    joined: list[list[TokenDict]] = []
    for sentence in sentences:
        if joined and any(
            ends(joined[-1], sentence) for ends in (_ends_in_abbreviation, _ends_in_title, _ends_in_number)
        ):
            joined[-1] = [*joined[-1], *sentence]
        else:
            joined.append(sentence)
    return joined


def _ends_in_abbreviation(sentence: list[TokenDict], following: list[TokenDict]) -> bool:
    last, first = sentence[-1]["text"], following[0]["text"][:1]
    if not last.endswith("."):
        return False
    kind = "before_figures" if first.isdigit() else "before_names" if first.isalpha() else None
    return kind is not None and last[:-1].lower() in load("abbreviations")[kind]


def _ends_in_title(sentence: list[TokenDict], following: list[TokenDict]) -> bool:
    """Whether a title that opens within the one goes on in the other: "konference „Mēs pasaulē. 2024”".

    Direct speech is longer, and opens its sentence or stands behind a colon.
    """
    opening = next((i for i, token in enumerate(reversed(sentence)) if token["text"] in QUOTES), _LONGEST_PART)
    before = sentence[-opening - 2 : -opening - 1]
    if not before or opening > _LONGEST_PART or sentence[-opening - 1]["text"] not in _OPENING:
        return False
    is_speech = not before[0]["text"][-1:].isalnum()
    closing = next((i for i, token in enumerate(following) if token["text"] in QUOTES), _LONGEST_PART)
    return not is_speech and 0 < closing < _LONGEST_PART and following[closing]["text"] not in _OPENING


def _ends_in_number(sentence: list[TokenDict], following: list[TokenDict]) -> bool:
    """Whether the number of a name was taken for the end: "2. vietu – Ogre, 3. vietu – 112. Kabiles mazpulks"."""
    if len(sentence) < 3 or not _ORDINAL.fullmatch(sentence[-1]["text"]) or not following[0]["text"][:1].isupper():
        return False
    before, dash = sentence[-3]["text"].lower(), sentence[-2]["text"]
    return dash in _DASHES and before in load("abbreviations")["before_dashes"]


def _is_abbreviation(text: str) -> bool:
    return any(text.lower() in load("abbreviations")[kind] for kind in ("before_figures", "before_names"))
