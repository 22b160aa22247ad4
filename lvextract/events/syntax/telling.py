"""Whether a phrase without a name says who is meant: a described or counted group, a family, a body, a post."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Token
from lvextract.events.syntax.plurals import is_plural
from lvextract.events.syntax.vocabulary import is_animate, is_body_noun, words
from lvextract.names import is_post


def is_telling(tokens: Sequence[Token], head: Token) -> bool:
    """Whether a phrase without a name says who is meant: a described or counted group, a body, a post with its body."""
    if head.lemma in words("events", "crowd", "nouns"):
        return len(tokens) > 1
    if is_known_body(head):
        return True
    if not is_animate(head):
        return False
    if is_body_noun(head) or is_plural(head):
        return True
    return len(tokens) > 1 and (is_post(head) or is_family(head))


def is_capitalised_name(tokens: Sequence[Token], head: Token) -> bool:
    """Whether the phrase names something by its capitals: who holds an event is a body then, whatever it is called."""
    named = [token for token in tokens if token.form[:1].isupper() and (token.index or token.upos == "PROPN")]
    return head.upos in ("NOUN", "PROPN", "X") and bool(named)


def is_known_body(head: Token) -> bool:
    """An abbreviation, or a body that everybody knows by its bare name: Saeima."""
    return head.upos == "PROPN" and (head.feats.get("Abbr") == "Yes" or head.lemma in words("organizations", "known"))


def is_family(head: Token) -> bool:
    """Whether the noun is one for a family, several people: "Kalniņu ģimene"."""
    return head.lemma in words("events", "people", "families")


def is_epithet(token: Token) -> bool:
    """Whether a noun for people only says what those are like whom the next word names: "mājinieki" of "m. rojenieki".

    The two agree in case and number; in the genitive the first would rather be an attribute ("skolēnu komandu").
    """
    named = token.next
    if named is None or token.case not in ("Nom", "Dat") or named.case != token.case:
        return False
    agree = named.feats.get("Number") == token.feats.get("Number") and {token.upos, named.upos} == {"NOUN"}
    return agree and all(is_animate(noun) and not is_body_noun(noun) for noun in (token, named))
