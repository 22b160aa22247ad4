"""The words that may head a recipient by the parse: the subject wins, the dative or the object is given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from lvextract.document import Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.syntax.clause import subjects
from lvextract.events.syntax.vocabulary import is_animate, words
from lvextract.quotation_marks import QUOTES

_LONGEST_NAME = 8  # tokens after a dash that are looked at for the winner
_NEAR = 7  # tokens behind a word for who won in which the name stands


def recipient_heads(scene: Scene, prize: Prize) -> Iterator[Token]:
    """The words that may head the recipient, the likeliest first."""
    anchor, verb = prize.anchor, prize.verb
    given = (child for child in anchor.children if child.case == "Dat" and is_party(scene, child))
    if anchor.upos != "VERB":
        yield from _beside(scene, anchor)
        yield from _apposed(scene, anchor)
    if verb is not None and verb.lemma in words("awards", "verbs", "winning"):
        yield from _around_verb(scene, verb, prize)
        yield from given  # after the subject: "sievietēm pirmo vietu izcīnīja …" says in which group
        return
    if anchor is not verb:
        yield from given
    if verb is not None:
        yield from _around_verb(scene, verb, prize)
    if anchor is not verb:
        yield from (child for child in anchor.children if child.case == "Nom" and is_party(scene, child))


def _apposed(scene: Scene, anchor: Token) -> Iterator[Token]:
    """The name a little behind a word for who won: "uzvarētājs, nu jau vidusskolnieks Adrians Skutelis"."""
    if not is_animate(anchor) or anchor.case == "Gen":
        return
    for token in anchor.following(_NEAR):
        if token.upos in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ"):
            return
        if scene.document.party_at(token) is not None and token.case in (anchor.case, None):
            yield token
            return


def _around_verb(scene: Scene, verb: Token, prize: Prize) -> Iterator[Token]:
    """Who gets the prize by the kind of verb: the subject wins, the dative or the object is given."""
    below = [
        child
        for child in verb.children
        if not _is_genitive(scene, child) and child not in prize.tokens and is_party(scene, child)
    ]
    given = (child for child in below if _is_bare_dative(child))
    if verb.lemma in words("awards", "verbs", "recognizing"):
        yield from (child for child in below if child.deprel in ("obj", "nsubj:pass") or child.case == "Acc")
        yield from (child for child in below if child.deprel == "nsubj" and scene.document.party_at(child))
    elif verb.lemma in words("awards", "verbs", "losing"):
        yield from given
    elif verb.lemma == "tikt" and any(c.form.lower() == "pie" for c in prize.anchor.children):
        yield from subjects(verb)  # "viesi tika pie medaļām"
    elif verb.lemma in words("awards", "verbs", "giving"):
        yield from given
        passive = verb.feats.get("Voice") == "Pass" or verb.lemma in ("tikt", "nonākt", "pienākties")
        yield from (child for child in below if child.deprel == "obj" or (passive and child.deprel.startswith("nsubj")))
    else:
        winners = (s for s in subjects(verb) if not _is_genitive(scene, s) and s not in prize.tokens)
        yield from (winner for winner in winners if is_party(scene, winner))
        if prize.rule not in ("award.victory", "award.best_of_all"):  # "vīriešiem uzvarēja …" says in which group
            yield from given


def _is_genitive(scene: Scene, token: Token) -> bool:
    """Whether the word is in the genitive, and no other part of the same name says otherwise ("Laura Krūmiņa")."""
    mention = scene.document.party_at(token)
    return token.case == "Gen" and not (mention and any(part.case == "Nom" for part in mention.tokens))


def _is_bare_dative(token: Token) -> bool:
    """As in "Jānim" but not "starp komandām"."""
    return token.case == "Dat" and all(child.deprel != "case" for child in token.children)


def _beside(scene: Scene, anchor: Token) -> Iterator[Token]:
    """The name right after the word, or after its dash: "uzvarētājs Jānis Ozols", "1. vieta – Ogres komanda"."""
    behind = list(dropwhile(lambda token: token.form in DASHES, anchor.following()))
    after_dash = bool(behind) and behind[0] is not anchor.next
    for token in behind[: _LONGEST_NAME if after_dash else 1]:
        if token.upos == "PUNCT" and token.form not in QUOTES:
            return
        named = scene.document.party_at(token) is not None and token.case != "Gen"
        if (named and (after_dash or token.case in (anchor.case, "Dat"))) or (
            after_dash and _is_nominative_party(token)
        ):
            yield token
            return


def _is_nominative_party(token: Token) -> bool:
    return token.case == "Nom" and token.upos == "NOUN" and is_animate(token)


def is_party(scene: Scene, token: Token) -> bool:
    """Whether the word is of a name, or for people, or stands for one of these."""
    return scene.document.party_at(token) is not None or is_animate(token) or token.feats.get("PronType") == "Rel"
