"""Names and titles within quotation marks, and the words before the marks that say what they are.

What stands in quotation marks keeps its own form, whatever its part in the sentence: the class word before it has the
case ("kopā ar biedrību „Slampes rīti”"), and the parser errs there often.
"""

from __future__ import annotations

from lvextract.document import Token
from lvextract.events.syntax.vocabulary import event_noun, is_body_noun
from lvextract.names.head import opens_quotation
from lvextract.quotation_marks import QUOTES

_LONGEST_QUOTED = 30  # tokens between the quotation marks of a name or a title
_OPENING = frozenset("„«")  # marks whose shape says that they open; “ and " may do either


def quoted_from(mark: Token | None) -> list[Token]:
    """The tokens between the quotation mark `mark` and the one that closes it; none if it is no mark or none closes.

    Marks within marks belong to the quotation, if each closes: „Pavasaris ar „smaidu””.
    """
    if mark is None or mark.form not in QUOTES:
        return []
    behind = mark.following(_LONGEST_QUOTED + 1)
    marks = [i for i, token in enumerate(behind) if token.form in QUOTES]
    depth = 1
    for i in marks:
        depth += 1 if behind[i].form in _OPENING else -1
        if depth == 0:
            return behind[:i]
    return behind[: marks[0]] if marks else []


def quoted_until(mark: Token | None) -> list[Token]:
    """The tokens between the quotation mark `mark` and the one before it; none if it is no mark or none opens."""
    if mark is None or mark.form not in QUOTES:
        return []
    before = mark.preceding(_LONGEST_QUOTED + 1)
    opening = next((i for i in reversed(range(len(before))) if before[i].form in QUOTES), len(before))
    return before[opening + 1 :]


def before_marks(token: Token) -> Token | None:
    """The nearest word before `token` that is no quotation mark; None if there is none."""
    return next((before for before in reversed(token.preceding()) if before.form not in QUOTES), None)


def is_quoted(token: Token) -> bool:
    """Whether an odd number of quotation marks stands before the word."""
    return sum(other.form in QUOTES for other in token.preceding()) % 2 == 1


def case_of(token: Token) -> str | None:
    """The case of the word; of one in quotation marks behind a word for a body, of that word."""
    before = _before_quotation(token)
    return before.case if before is not None and is_body_noun(before) else token.case


def is_event_title(token: Token) -> bool:
    """Whether the word stands in quotation marks right behind a word for an event: "rīko konferenci „Klusie gadi”"."""
    before = _before_quotation(token)
    return before is not None and event_noun(before) is not None


def _before_quotation(token: Token) -> Token | None:
    """The word before the quotation in which `token` stands; None if it stands in none."""
    mark = next((before for before in reversed(token.preceding(_LONGEST_QUOTED)) if before.form in QUOTES), None)
    return mark.previous if mark is not None and opens_quotation(mark) else None
