"""What is said by the way between two words that belong together: in brackets, between dashes, in a relative clause."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Token

RELATIVE = frozenset(
    {
        "kas",
        "kurš",
        "kura",
        "kurai",
        "kuram",
        "kuru",
        "kuri",
        "kuras",
        "kurā",
        "kuros",
        "kurās",
        "ko",
        "kam",
        "kur",
        "kad",
    }
)


def is_in_brackets(token: Token) -> bool:
    """Whether a bracket that opens before the word in its sentence is not closed before it."""
    return sum((other.form == "(") - (other.form == ")") for other in token.preceding()) > 0


def without_asides(gap: Sequence[Token]) -> list[Token]:
    """The words of a gap without the asides that begin and end in it: "balvu, par kuru balsoja visi, saņēma X"."""
    kept: list[Token] = []
    i = 0
    while i < len(gap):
        end = _end_of_aside(gap, i)
        if end:
            i = end
        else:
            kept.append(gap[i])
            i += 1
    return kept


def _end_of_aside(gap: Sequence[Token], i: int) -> int:
    """The index behind the aside that begins at `i`, 0 if none begins there or none ends in the gap."""
    opening = gap[i].form
    if opening in ("(", "["):
        closing: tuple[str, ...] = (")", "]")
    elif opening in ("–", "—"):
        closing = ("–", "—")
    elif opening == "," and _is_subordinate(gap[i + 1 :]):
        closing = (",",)
    else:
        return 0
    return next((j + 1 for j in range(i + 1, len(gap)) if gap[j].form in closing), 0)


def _is_subordinate(behind: Sequence[Token]) -> bool:
    """Whether a relative clause or one with a converb begins: "par kuru balsoja", "uz skatuves nākot"."""
    if any(token.form.lower() in RELATIVE for token in behind[:2]):
        return True
    end = next((i for i, token in enumerate(behind) if token.form == ","), len(behind))
    verbs = [token for token in behind[:end] if token.upos == "VERB"]
    return any(_is_converb(verb) for verb in verbs) and all(verb.feats.get("VerbForm") != "Fin" for verb in verbs)


def _is_converb(verb: Token) -> bool:
    """As "nākot", which the tagger may leave without a form."""
    form = verb.feats.get("VerbForm")
    return form == "Conv" or (form is None and verb.form.endswith(("ot", "oties")))
