"""Names and titles within quotation marks, and the words before the marks that say what they are.

What stands in quotation marks keeps its own form, whatever its part in the sentence: the class word before it has the
case ("kopā ar biedrību „Slampes rīti”"), and the parser errs there often.
"""

from __future__ import annotations

from lvextract.document import Sentence, Token
from lvextract.events.syntax.vocabulary import event_noun, is_body_noun
from lvextract.names.head import QUOTES, opens_quotation

_LONGEST_QUOTED = 15  # tokens between the quotation marks of a name or a title


def quoted_from(sentence: Sentence, index: int) -> list[Token]:
    """The tokens between the quotation marks that open at `index`; none if none open there or none close."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].form not in QUOTES:
        return []
    for end in range(index + 1, min(len(tokens), index + _LONGEST_QUOTED + 2)):
        if tokens[end].form in QUOTES:
            return tokens[index + 1 : end]
    return []


def before_marks(sentence: Sentence, index: int) -> Token | None:
    """The word at `index`, or the nearest before it that is no quotation mark; None if there is none."""
    return next((token for token in reversed(sentence.tokens[: index + 1]) if token.form not in QUOTES), None)


def is_quoted(sentence: Sentence, token: Token) -> bool:
    """Whether an odd number of quotation marks stands before the word."""
    return sum(other.form in QUOTES for other in token.preceding()) % 2 == 1


def case_of(sentence: Sentence, token: Token) -> str | None:
    """The case of the word; of one in quotation marks behind a word for a body, of that word."""
    before = _before_quotation(sentence, token)
    return before.case if before is not None and is_body_noun(before) else token.case


def is_event_title(sentence: Sentence, token: Token) -> bool:
    """Whether the word stands in quotation marks right behind a word for an event: "rīko konferenci „Klusie gadi”"."""
    before = _before_quotation(sentence, token)
    return before is not None and event_noun(before) is not None


def _before_quotation(sentence: Sentence, token: Token) -> Token | None:
    """The word before the quotation in which `token` stands; None if it stands in none."""
    for mark in reversed(token.preceding(_LONGEST_QUOTED)):
        if mark.form in QUOTES:
            return (
                sentence.tokens[mark.index - 1] if mark.index and opens_quotation(sentence.tokens, mark.index) else None
            )
    return None
