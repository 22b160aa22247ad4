"""Degrees that a jury gives: "II pakāpi žūrija piešķīra X", "augstākā pakāpe – X", "III pakāpes – X" after diplomas."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize, is_won
from lvextract.events.prizes.ranks import rank, roman
from lvextract.events.syntax.vocabulary import words


def grade(sentence: Sentence) -> Iterator[Prize]:
    """As in "I pakāpe: X, Y", "piešķīra II pakāpi X, bet III – Y"; a diploma of a degree is found by its own noun."""
    of_diploma = False  # the row is one of diplomas, whose noun is left out later
    in_row = False
    for token in sentence.tokens:
        if token.lemma in words("awards", "prizes", "grades"):
            degree = token.previous
            behind = token.next
            if behind is not None and behind.lemma in words("awards", "prizes", "nouns"):
                of_diploma = in_row = True
            elif degree is not None and _is_degree(degree) and _is_given(degree, token):
                in_row = True
                yield _graded([degree, token], f"{_degree(degree)} {token.lemma}", of_diploma or token.case == "Gen")
        elif in_row and roman(token) and _leads_to_name(token):
            yield _graded([token], f"{token.form} pakāpe", of_diploma)


def _graded(tokens: list[Token], name: str, of_diploma: bool) -> Prize:
    full = f"{name}s diploms" if of_diploma else name
    return Prize(tokens, full, None, tokens[-1], "award.grade")


def _is_degree(token: Token) -> bool:
    return roman(token) is not None or rank(token) is not None or token.feats.get("Degree") in ("Sup", "Cmp")


def _degree(token: Token) -> str:
    """The degree as its noun has it in the nominative: "I", "1.", "augstākā"."""
    if rank(token) and not token.form.endswith("."):
        return f"{rank(token)}."
    if roman(token) or token.form.endswith("."):
        return token.form
    is_masculine = token.feats.get("Gender") == "Masc"
    return token.form[: token.form.lower().rindex("āk") + 2].lower() + ("ais" if is_masculine else "ā")


def _is_given(degree: Token, noun: Token) -> bool:
    """Whether a verb says so, or a dash or a colon ties the degree to whom it was given."""
    tied = any(token.form in DASHES for token in (*degree.preceding(1), *noun.following(1)))
    return tied or is_won(noun)


def _leads_to_name(token: Token) -> bool:
    behind = token.next
    return behind is not None and behind.form in DASHES
