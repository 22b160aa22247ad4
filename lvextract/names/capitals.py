"""What a capital letter says: inside a sentence it makes a name of the word, a first word has it anyway.

Names that are written in capitals throughout have them for the eye: JĀNIS BĒRZIŅŠ is Jānis Bērziņš.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lvextract.document import Token
from lvextract.quotation_marks import QUOTES

_BEFORE_OPENING = QUOTES | {":", ".", "!", "?"}


def has_own_capital(token: Token) -> bool:
    """Whether the word begins with a capital that no sentence, direct speech or quotation gives it.

    >>> from lvextract.document import Sentence
    >>> words = [Token(0, 3, "Tad", "Tad", 0), Token(4, 8, "Roze", "Roze", 1)]
    >>> sentence = Sentence(0, 8, words)
    >>> [has_own_capital(word) for word in sentence.tokens]
    [False, True]
    """
    if not token.form[:1].isupper() or not token.form[1:].islower():
        return False
    before = token.preceding()
    return any(word.form[0].isalpha() for word in before) and before[-1].form not in _BEFORE_OPENING


_LONGEST_ABBREVIATION = 4  # letters: ASV, PSRS
_SHORTEST_PART = 3  # letters of a given name or surname: EVA


def in_small_letters(words: Sequence[Token], kind: str | None) -> list[Token]:
    """The words, those of a person's name or of a place in capitals with only the first: "BĒRZIŅŠ" → "Bērziņš".

    Abbreviations stay, and so do initials.

    >>> words = [Token(0, 5, "ILZEI", "ILZEI", 0), Token(6, 8, "K.", "K.", 1)]
    >>> [token.form for token in in_small_letters(words, "person")]
    ['Ilzei', 'K.']
    """
    if kind not in ("person", "place"):
        return list(words)
    least = _SHORTEST_PART if kind == "person" and len(words) > 1 else _LONGEST_ABBREVIATION + 1
    return [
        replace(word, form=_small(word.form)) if word.form.isupper() and len(word.form) >= least else word
        for word in words
    ]


def _small(form: str) -> str:
    return "-".join(part.capitalize() for part in form.split("-"))
