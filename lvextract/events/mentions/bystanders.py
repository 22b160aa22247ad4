"""Whom a text names beside an event who take no part in it, whatever else stands there.

Those who made what is shown or lead and judge it ("koncerta režisore ir X", "galvenais tiesnesis – X"), who told the
writer of it ("…, informē X"), and those to whom a thing is dear or dedicated ("brāļiem Vītoliem tuvas dziesmas").
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Token
from lvextract.events.context.scene import Scene
from lvextract.events.syntax.vocabulary import words
from lvextract.quotation_marks import QUOTES

_DASHES = frozenset("–—-:")
_CLAUSE_ENDS = frozenset({",", "–", "—"})
_ATTRIBUTES = frozenset({"nmod", "appos", "conj", "flat", "obl", "iobj"})
_LONGEST_CALLING = 4  # tokens from the word for a calling to the name behind its dash


def is_bystander(scene: Scene, head: Token) -> bool:
    """Whether the person is named for a part of his or her own beside the event."""
    mention = scene.document.party_at(head)
    if mention is None or mention.kind != "person":
        return False
    first = mention.tokens[0]
    return _is_called(first) or _tells_of_it(head, first) or _is_dear_to(head)


def _is_called(first: Token) -> bool:
    """As in "scenogrāfs – Uldis Zars", "režisore ir Elza Grūbe": a calling, and a dash or a copula before the name."""
    before = first.preceding(_LONGEST_CALLING)
    if not before or not (before[-1].form in _DASHES or before[-1].lemma == "būt"):
        return False
    return (
        len(before) > 1 and before[-2].case == "Nom" and before[-2].lemma in words("events", "bystanders", "callings")
    )


def _tells_of_it(head: Token, first: Token) -> bool:
    """As in "Koncerts notiks piektdien, informē direktore X": the verb opens the clause, and has no topic.

    Whoever is quoted word by word may well have been there.
    """
    verb = head.governor
    if verb is None or verb.lemma not in words("events", "bystanders", "telling") or verb.index > first.index:
        return False
    before = verb.preceding()
    comma = next((token.index for token in reversed(before) if token.form in _CLAUSE_ENDS), 0)
    is_behind = any(token.upos == "VERB" for token in before[:comma])
    topic = any(token.form.lower() == "par" for token in (first, *first.following()))
    marks = [token.index for token in before if token.form in QUOTES]
    quotes = bool(marks) and (marks[0] == 0 or len(marks) % 2 == 1)
    return (
        is_behind and not topic and not quotes and (verb.index == comma + 1 or _tells_medium(verb, before[comma + 1 :]))
    )


def _tells_medium(verb: Token, before: Sequence[Token]) -> bool:
    """As in "portālu „Mūsu Puse” informē X": to whom it is told stands before the verb."""
    return verb.lemma in words("events", "bystanders", "informing") and bool(before) and before[0].case == "Acc"


def _is_dear_to(head: Token) -> bool:
    """Whether an attribute of a thing governs the name in the dative: "skolotājai Zelmai Kalnai veltīts dzejolis"."""
    below, governor = head, head.governor
    while governor is not None and below.case == "Dat" and below.deprel.split(":")[0] in _ATTRIBUTES:
        if governor.deprel in ("amod", "acl"):
            return governor.upos == "ADJ" or governor.lemma in words("events", "bystanders", "dedicating")
        below, governor = governor, governor.governor
    return False
