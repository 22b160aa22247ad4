"""Parties that the neural stage proposes by their context, with their normal forms by the grammar."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Document, PartyKind, ProposedSpan, Token
from lvextract.events.syntax.phrase import head_of_span, words_of
from lvextract.events.syntax.plurals import is_plural
from lvextract.events.syntax.vocabulary import is_body_noun
from lvextract.names import count_of, is_post, normal_form
from lvextract.quotation_marks import QUOTES
from lvextract.records import Party


def proposed_party(document: Document, proposal: ProposedSpan, rule: str) -> tuple[Token, Party]:
    """The party that a proposed span names, of the kind of a mention in it or of its head, with that head."""
    head = head_of_span(proposal.tokens)
    tokens = [token for token in proposal.tokens if token.form not in QUOTES] or proposal.tokens
    kind = _kind(document, tokens, head)
    name = normal_form(tokens, head, kind="group" if kind == "group" else None)
    count = count_of(tokens) if kind == "group" else None
    return head, Party(name=name, kind=kind, count=count, mentions=[words_of(document, tokens)], rule=rule)


def _kind(document: Document, tokens: Sequence[Token], head: Token) -> PartyKind:
    mention = document.party_at(head)
    if head.upos in ("NOUN", "VERB", "ADJ") and tokens[0].upos == "NUM" and is_plural(head):
        return "group"
    if mention is not None and mention.kind != "work":
        return mention.kind
    if is_body_noun(head) and not is_plural(head):
        return "organization"
    if head.upos == "NOUN" and is_plural(head):
        return "group"
    named = [token for token in tokens if token.upos == "PROPN"]
    return "person" if is_post(head) or len(named) == 2 == len(tokens) else "organization"
