"""Bare nouns that stand for the one body or person of the text that they describe.

    Vidzemes biškopju biedrība … Talku rīkoja biedrība.      the head of a name
    biedrība „Ezerzeme" … Biedrība aicina …                  the class word before a quoted name
    dzejniece Anna Liepa … Balvu saņēma dzejniece.           the post of a person

Only where it is safe: the noun is singular and has no attribute, and one name alone has been so described before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lvextract.document import Document, EntityMention, Token
from lvextract.names.posts import is_post
from lvextract.names.spans import is_body, is_class_word
from lvextract.quotation_marks import QUOTES

_ATTRIBUTES = ("amod", "nmod", "det", "nummod", "flat", "flat:name", "appos", "acl", "compound")


def descriptions(document: Document) -> Iterator[tuple[Token, EntityMention]]:
    """The bare nouns outside of all mentions, each with the mention that it stands for."""
    described = _described(document)
    taken = {token.start for mention in document.mentions for token in mention.tokens}
    for token in document.tokens:
        found = described.get(token.lemma.lower(), []) if token.upos == "NOUN" and token.start not in taken else []
        named = {mention.name for mention in found}
        if len(named) == 1 and found[0].start < token.start and _is_bare(token):
            yield token, found[0]


def _described(document: Document) -> dict[str, list[EntityMention]]:
    """The mentions in reading order by the nouns that describe them."""
    found: dict[str, list[EntityMention]] = defaultdict(list)
    for mention in document.mentions:
        for noun in _nouns_of(mention):
            found[noun].append(mention)
    return found


def _nouns_of(mention: EntityMention) -> Iterator[str]:
    """The head of a body's name or the class word before it; the noun of a person's post."""
    if mention.kind == "person" and mention.position:
        yield mention.position.split()[-1]
    if mention.kind in ("organization", "place"):
        if " " in mention.name and is_body(mention.tokens[-1]):
            yield mention.name.split()[-1].lower()
        first = next((token for token in mention.tokens if token.form not in QUOTES), mention.tokens[0])
        before = first.preceding(2)
        if len(before) == 2 and before[1].form in QUOTES and is_class_word(before[0]):
            yield before[0].lemma.lower()


def _is_bare(token: Token) -> bool:
    """Whether the noun is a singular without attributes, beside no name and no quotation."""
    if token.feats.get("Number") != "Sing" or not (is_post(token) or is_body(token) or is_class_word(token)):
        return False
    if any(child.deprel in _ATTRIBUTES for child in token.children):
        return False
    before = token.preceding(1)
    behind = token.following(1)
    if any(word.case == "Gen" or word.upos in ("ADJ", "DET", "NUM") for word in before):
        return False
    named = any(word.upos == "PROPN" and word.case in (token.case, None) for word in [*before, *behind])
    return not named and not any(word.form in QUOTES for word in [*before, *behind])
