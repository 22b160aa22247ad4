"""Numbers as Latvian writes them in time expressions: figures, words, Roman numerals.

reads: the numerals of `lexicon/timex.toml`   adds: `NUMBER`, `ORDINAL` patterns and the functions that read them
"""

from __future__ import annotations

from lvextract.timex.words import LEXICON, forms, one_of

_TABLE = LEXICON["numerals"]
_CARDINALS = {form: value for value, entry in enumerate(_TABLE["cardinal"]) for form in forms(entry)}
_TENS = {tens: 10 * place for place, tens in enumerate(_TABLE["tens"]) if tens}
_HUNDRED = dict.fromkeys(forms(_TABLE["hundred"]), 100)
_CARDINALS |= _TENS | {f"{tens}iem": value for tens, value in _TENS.items()} | _HUNDRED
_ORDINALS = {form: value for value, entry in enumerate(_TABLE["ordinal"]) for form in forms(entry)}
_TENS_ORDINALS = {form: 10 * place for place, entry in enumerate(_TABLE["tens_ordinal"]) for form in forms(entry)}
_ORDINALS |= _TENS_ORDINALS
_ROMAN = {numeral: value for value, numeral in enumerate(_TABLE["roman"].split(), 1)}

CARDINAL_WORD = one_of(_CARDINALS)
CARDINAL = rf"(?:(?:{one_of(_TENS)}[ ])?{CARDINAL_WORD})"
NUMBER = rf"(?:(?<![\d.,:/])\d{{1,4}}(?![\d]|[.,:/]\d)|{CARDINAL})"
ORDINAL = rf"(?:{one_of(_ORDINALS)})"
ROMAN = one_of(_ROMAN)
TENS_ORDINAL = one_of(_TENS_ORDINALS)


def number(text: str) -> int:
    """The value of what NUMBER matched; a compound is the sum of its parts.

    >>> number("divdesmit piecus"), number("12")
    (25, 12)
    """
    if text.isdecimal():
        return int(text)
    return sum(_CARDINALS[word] for word in text.split())


def cardinal(text: str) -> int | None:
    """The value of a number in words, None if it is not one up to a hundred.

    >>> cardinal("divdesmit piecus"), cardinal("daudz")
    (25, None)
    """
    try:
        return number(text)
    except KeyError:
        return None


def ordinal(text: str) -> int:
    """The value of figures, an ordinal word or a Roman numeral.

    >>> ordinal("15"), ordinal("trešajā"), ordinal("xix")
    (15, 3, 19)
    """
    if text.isdecimal():
        return int(text)
    return _ROMAN[text] if text in _ROMAN else _ORDINALS[text]
