"""What a prize is called: the words around its noun that belong to it, in normal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.document import Token
from lvextract.events.syntax.phrase import phrase
from lvextract.events.syntax.quotations import quoted_from, quoted_until
from lvextract.events.syntax.vocabulary import event_noun, words
from lvextract.names import normal_form
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES

_LONGEST_MERIT = 7  # tokens of what a prize is given for


def named_prize(token: Token) -> tuple[list[Token], str]:
    """The words of the prize that the noun heads, and its name.

    As in "labākā vārtsarga balvu", "titulu «Gada skolotājs»", "«Gada skolotāja» titulu", "balvu par skanīgāko balsi".
    """
    quoted = quoted_from(token.next)
    if quoted and token.lemma in words("awards", "prizes", "named"):
        return [*token.until(quoted[-1]), *quoted[-1].following(1)], join(quoted)
    inside = quoted_until(token.previous)  # an attribute: "«Gada skolotājas» titulu"
    if inside and inside[-1].case == "Gen" and token.lemma in words("awards", "prizes", "named"):
        return [*inside[0].preceding(1), *inside[0].until(token)], normal_form(inside, inside[-1])
    head = _in_its_case(token)
    tokens = _with_genitives(phrase(head))
    tokens = [head if part.index == head.index else part for part in tokens]
    name = normal_form(tokens, head)
    if head.feats.get("Number") == "Plur" and any(
        part.lemma.lower() in words("awards", "prizes", "degrees") for part in tokens
    ):
        name = f"{name.rsplit(' ', 1)[0]} {head.lemma}"  # a prize of a degree is named in the singular
    if tokens[0].index == 0 and tokens[0].upos != "PROPN" and tokens[0].form[1:].islower():
        name = name[:1].lower() + name[1:]  # the capital is the sentence's
    merit = _merit(tokens)
    return [*tokens, *merit], " ".join([name, *([join(merit)] if merit else [])])


def _merit(tokens: Sequence[Token]) -> list[Token]:
    """What a prize that has no other name is given for: "diplomu par skanīgāko balsi"; none of one that has."""
    is_bare = len(tokens) == 1 and tokens[0].lemma in words("awards", "prizes", "for_merit")
    behind = tokens[-1].following(_LONGEST_MERIT)
    if not is_bare or not behind or behind[0].form.lower() != "par":
        return []
    for i, token in enumerate(behind[1:], start=1):
        if token.upos == "NOUN" and token.case in ("Acc", "Dat"):
            return list(behind[: i + 1])
        if token.upos not in ("ADJ", "NOUN", "VERB", "PROPN") or (token.upos == "VERB" and token.case is None):
            return []
    return []


def is_attribute(token: Token) -> bool:
    """Whether the noun is an attribute in the genitive, as in "kausa izcīņa", "balvu fonds".

    The tagger takes an accusative in -u for one: "galveno balvu žūrija piešķīra", "balvu «Zilā stīga» saņēma",
    "galveno balvu konkursā ieguva".
    """
    governor = token.governor
    if token.case != "Gen" or governor is None or governor.upos != "NOUN" or governor.index < token.index:
        return False
    parted = token.following(1)[0].upos == "PUNCT" or any(
        other.form in QUOTES or (other.upos == "VERB" and other.feats.get("VerbForm") == "Fin")
        for other in token.until(governor)[:-1]
    )
    is_by_jury = governor.lemma in words("awards", "winners", "never") or governor.lemma == "nominācija"
    is_in_event = governor.case == "Loc" and event_noun(governor) is not None
    return not (token.form.endswith("u") and (parted or is_by_jury or is_in_event))


def _in_its_case(token: Token) -> Token:
    """The noun with the accusative that its form can be, where the tagger took "balvu" for a genitive."""
    counted = token.previous is not None and token.previous.upos == "NUM"
    if token.case == "Gen" and token.form.endswith("u") and not (is_attribute(token) or counted):
        return replace(token, feats={**token.feats, "Case": "Acc", "Number": "Sing"})
    return token


def _with_genitives(tokens: list[Token]) -> list[Token]:
    """The phrase with the genitives before it that the parse left out, and without the event whose prize it is."""
    while (before := tokens[0].previous) is not None:
        agrees = before.upos == "ADJ" and tokens[0].case == "Gen" and before.form.endswith(("ā", "ās", "o"))
        is_degree = regex.fullmatch("[IV]+|Triju", before.form) is not None  # of an order or a diploma
        if not (agrees or is_degree) and (before.case != "Gen" or before.upos not in ("NOUN", "PROPN", "NUM", "ADJ")):
            break
        tokens = [before, *tokens]
    tokens = _behind_event(tokens)
    while len(tokens) > 1 and _is_no_part_of_name(tokens[0], tokens[1]):
        is_sum = tokens[0].lemma in words("awards", "prizes", "currencies")
        tokens = tokens[2:] if is_sum and tokens[2:] and tokens[1].lemma == "liels" else tokens[1:]
    if tokens[0].lemma == "liels" and _is_currency_before(tokens[0]):
        tokens = tokens[1:]  # "500 eiro lielu balvu"
    return tokens


def _is_currency_before(token: Token) -> bool:
    before = token.previous
    return before is not None and before.lemma in words("awards", "prizes", "currencies")


def _behind_event(tokens: list[Token]) -> list[Token]:
    """The words behind the event whose prize it is and its name: "konkursa «Rudens» galvenā balva"."""
    event = next((i for i, token in enumerate(tokens[:-1]) if _is_event(token)), None)
    if event is None or tokens[event + 1].form not in QUOTES:
        return tokens
    closing = next((i for i in range(event + 2, len(tokens) - 1) if tokens[i].form in QUOTES), None)
    return tokens[closing + 1 :] if closing is not None else tokens


def _is_event(token: Token) -> bool:
    return token.upos == "NOUN" and event_noun(token) is not None and token.form[1:].islower()


def _is_no_part_of_name(token: Token, behind: Token) -> bool:
    """As in "konkursa galvenā balva", "400 eiro stipendija", "trīs stipendijas": the event, the sum, the number."""
    in_name = token.form.isupper() or (token.case == behind.case == "Gen")  # "I pakāpes", "Triju Zvaigžņu"
    counts = token.upos in ("NUM", "SYM") and not in_name
    return _is_event(token) or counts or token.lemma in words("awards", "prizes", "currencies")
