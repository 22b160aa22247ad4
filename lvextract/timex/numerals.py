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
_THOUSANDS = {form: 1000 * place for place, entry in enumerate(_TABLE["thousands"]) for form in forms(entry)}
_HUNDREDS = {form: 100 * place for place, entry in enumerate(_TABLE["hundreds"]) for form in forms(entry)}
_ROMAN = {numeral: value for value, numeral in enumerate(_TABLE["roman"].split(), 1)}

CARDINAL_WORD = one_of(_CARDINALS)
CARDINAL = rf"(?:(?:{one_of(_TENS)}[ ])?{CARDINAL_WORD})"
NUMBER = rf"(?:(?<![\d.,:/])\d{{1,4}}(?![\d]|[.,:/]\d)|{CARDINAL})"
ORDINAL = rf"(?:{one_of(_ORDINALS)})"
COMPOUND_ORDINAL = rf"(?:(?:{one_of(_TENS)}[ ])?{ORDINAL})"
THOUSANDS = one_of(_THOUSANDS)
HUNDREDS = one_of(_HUNDREDS)
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
    """The value of figures, an ordinal in words or a Roman numeral.

    >>> ordinal("15"), ordinal("divdesmit trešajā"), ordinal("xix")
    (15, 23, 19)
    """
    if text.isdecimal():
        return int(text)
    if text in _ROMAN:
        return _ROMAN[text]
    *tens, last = text.split()
    return sum(_TENS[word] for word in tens) + _ORDINALS[last]


def thousands(thousand: str, hundred: str = "") -> int:
    """The value of what THOUSANDS and HUNDREDS matched.

    >>> thousands("tūkstoš", "deviņsimt"), thousands("divtūkstoš")
    (1900, 2000)
    """
    return _THOUSANDS[thousand] + (_HUNDREDS[hundred] if hundred else 0)
