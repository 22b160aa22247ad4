"""Words that name a time elsewhere and are a proper name here: `Marta`, `Pēteri Osi`, „Mārtiņi”.

Only where nothing beside them says more of the time: `2014. gada Jurģos` is a feast.

reads: joined expressions, the text in its own case   gives: which of them are names
"""

from __future__ import annotations

import regex

from lvextract.timex.moment import Expression
from lvextract.timex.words import LEXICON, forms, one_of

_NAMES = LEXICON["names"]
_MONTHS = frozenset(forms(_NAMES["months"]))
_FEASTS = frozenset(forms(_NAMES["feasts"]))
_ACCUSATIVES = frozenset(forms(_NAMES["accusatives"]))
_BEARER = regex.compile(rf"\b{one_of(forms(_NAMES['bearers']))}[ ]$")
_LONGEST_BEARER = max(map(len, forms(_NAMES["bearers"])))
_QUOTES = frozenset("\"„“”«»'‘’‚")
_BEGINNING = regex.compile(r"(?:^|[\n.!?:•–—])[\"”»“ ]*$")
_SURNAME = regex.compile(r"[ ]\p{Lu}\p{Ll}*?(?:i|us)\b")  # beside a plural, `Mārtiņi Kalniņi`
_SURNAME_ACCUSATIVE = regex.compile(r"[ ]\p{Lu}\p{Ll}*?[iu]\b")  # `Pēteri Kalniņu`


def is_name(item: Expression, text: str, folded: str) -> bool:
    """Whether a lone month or feast is rather a given name or a farmstead, or `p.g.` the initials `P. G.`"""
    word = text[item.start : item.end]
    if item.rule.startswith("abbreviated_year"):
        return "G" in word[:4]
    if item.rule == "month":
        return word[0].isupper() and word.lower() in _MONTHS
    return item.rule == "holiday" and word.lower() in _FEASTS and _is_bearer(item, text, folded)


def _is_bearer(item: Expression, text: str, folded: str) -> bool:
    """Whether the form of a feast that also names men or farmsteads does so here."""
    if {text[max(0, item.start - 1)], text[item.end : item.end + 1]} <= _QUOTES:
        return True
    if _BEARER.search(folded, max(0, item.start - _LONGEST_BEARER - 2), item.start):
        return True
    if folded[item.start : item.end] not in _ACCUSATIVES:
        return _SURNAME.match(text, item.end) is not None
    begins = _BEGINNING.search(text, max(0, item.start - 4), item.start)
    return not begins or _SURNAME_ACCUSATIVE.match(text, item.end) is not None
