"""How many a phrase says that they are: "32 šahisti", "divdesmit sešas skolas", "četri simti talcinieku"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex

from lvextract.document import Token
from lvextract.timex import cardinal

_HUNDREDS = regex.compile(r"(\w*?)simt(s|i|u|us|iem|am|os|ā)?")
_THOUSANDS = regex.compile(r"(\w*?)tūksto(š|tis|ša|ši|šu|šus|šiem|tim|šos|tī)")
_VAGUE = regex.compile(r"(simt|tūkstoš)(i|iem|us|os)")
_DIGITS = regex.compile(r"\d+")
_GROUP = regex.compile(r"\d{3}")  # the digits behind a space in 1 200
_UNITS = {"": 1, "div": 2, "trīs": 3, "četr": 4, "piec": 5, "seš": 6, "septiņ": 7, "astoņ": 8, "deviņ": 9}

# Measures: what they count is not the head ("14 gadus veci bērni").
_MEASURES = frozenset({"gads", "mēnesis", "diena", "stunda", "minūte", "kilometrs", "metrs", "eiro", "procents"})


def count_of(tokens: Sequence[Token]) -> int | None:
    """The number in a phrase, None if it has none or it counts something else than the head.

    >>> from lvextract.document import Token
    >>> words = "četri simti piecdesmit skolēnu".split()
    >>> count_of([Token(0, 0, word, word, i, upos="NUM" if i < 3 else "NOUN") for i, word in enumerate(words)])
    450
    """
    start = next((i for i, token in enumerate(tokens) if _is_numeral(token)), None)
    if start is None:
        return None
    numerals = list(takewhile(_is_numeral, tokens[start:]))
    counted = tokens[start + len(numerals) :]
    if not counted or counted[0].lemma.lower() in _MEASURES or counted[0].form in ("–", "-", "/", ":", "%"):
        return None
    return _value([token.form.lower() for token in numerals])


def _is_numeral(token: Token) -> bool:
    word = token.form.lower()
    return bool(_DIGITS.fullmatch(word) or _HUNDREDS.fullmatch(word) or _THOUSANDS.fullmatch(word)) or (
        token.upos == "NUM" and cardinal(word) is not None
    )


def _value(words: Sequence[str]) -> int | None:
    """The number that numerals in a row make."""
    if _VAGUE.fullmatch(words[0]):
        return None  # hundreds of them
    thousands = rest = 0
    for word in words:
        if _DIGITS.fullmatch(word):
            rest = rest * 1000 + int(word) if rest and _GROUP.fullmatch(word) else rest + int(word)
        elif hundreds := _HUNDREDS.fullmatch(word):
            rest = (rest or 1) * _UNITS.get(hundreds[1], 1) * 100
        elif multiple := _THOUSANDS.fullmatch(word):
            thousands, rest = (rest or 1) * _UNITS.get(multiple[1], 1) * 1000, 0
        else:
            rest += cardinal(word) or 0
    return thousands + rest or None
