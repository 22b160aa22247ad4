"""What a capital letter says: inside a sentence it makes a name of the word, a first word has it anyway."""

from __future__ import annotations

from lvextract.document import Token
from lvextract.names.head import QUOTES

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
