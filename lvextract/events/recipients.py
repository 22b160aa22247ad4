"""Who gets a prize, and for which work: the words around it, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvextract.document import Sentence, Token
from lvextract.events.clause import subjects, verb_above
from lvextract.events.phrase import mention_at, parties
from lvextract.events.scene import Scene
from lvextract.events.title import quoted_from
from lvextract.events.vocabulary import is_animate
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Party

_DASHES = frozenset("–-—:")
_LONGEST_NAME = 8  # tokens after a dash that are looked at for the winner


class Prize(NamedTuple):
    """A prize in the text: its tokens, its name, its rank, the word that recipients hang on, and the rule."""

    tokens: Sequence[Token]
    name: str
    place: int | None
    anchor: Token
    rule: str


def recipients_of(scene: Scene, sentence: Sentence, prize: Prize) -> list[Party]:
    """The parties that the prize goes to, none if the text does not say."""
    for head in _recipient_heads(scene, sentence, prize):
        found = parties(scene.document, sentence, head, "recipient." + prize.rule.split(".")[1])
        if found:
            return found
    return []


def makers_of(scene: Scene, sentence: Sentence, prize: Prize) -> list[Party]:
    """Whose work won: "uzvarēja X veidotais «Y»". The work was in the contest, not its maker."""
    for subject in sentence.children(prize.anchor):
        if subject.deprel.startswith("nsubj"):
            for word in [subject, *sentence.children(subject)]:
                for maker in sentence.children(word):
                    if maker.case == "Gen" and maker.index < word.index and _is_party(scene, maker):
                        return parties(scene.document, sentence, maker, "recipient.maker_of_winning_work")
    return []


def work_of(sentence: Sentence, prize: Prize) -> str | None:
    """The work that won: a quoted name that is the subject of the victory, or follows the recipient."""
    if prize.anchor.upos != "VERB":
        return None
    for child in sentence.children(prize.anchor):
        if child.deprel.startswith("nsubj"):
            for token in sentence.subtree(child):
                quoted = quoted_from(sentence, token.index)
                if quoted:
                    return join(quoted)
    return None


def _recipient_heads(scene: Scene, sentence: Sentence, prize: Prize) -> Iterator[Token]:
    """The words that may head the recipient, the likeliest first."""
    anchor = prize.anchor
    verb = anchor if anchor.upos == "VERB" else verb_above(sentence, anchor)
    if prize.rule == "award.ranked_list":
        yield sentence.tokens[anchor.index + 1]
    elif anchor.upos != "VERB":
        yield from _beside(scene, sentence, anchor)
        yield from (child for child in sentence.children(anchor) if child.case == "Dat" and _is_party(scene, child))
    if verb is not None:
        if prize.rule == "award.superlative":
            recognized = ("obj", "nsubj", "nsubj:pass")
            yield from (c for c in sentence.children(verb) if c.deprel in recognized and mention_at(scene.document, c))
        yield from (
            child for child in sentence.children(verb) if _is_bare_dative(sentence, child) and _is_party(scene, child)
        )
        yield from (s for s in subjects(sentence, verb) if s.index != anchor.index and _is_party(scene, s))
    if anchor.upos != "VERB":
        yield from (c for c in sentence.children(anchor) if c.case == "Nom" and _is_party(scene, c))


def _is_bare_dative(sentence: Sentence, token: Token) -> bool:
    """As in "Jānim" but not "starp komandām"."""
    return token.case == "Dat" and all(child.deprel != "case" for child in sentence.children(token))


def _beside(scene: Scene, sentence: Sentence, anchor: Token) -> Iterator[Token]:
    """The name right after the word, or after its dash: "uzvarētājs Jānis Ozols", "1. vieta – Ogres komanda"."""
    tokens = sentence.tokens
    index = anchor.index + 1
    while index < len(tokens) and tokens[index].form in _DASHES:
        index += 1
    after_dash = index > anchor.index + 1
    for token in tokens[index : index + (_LONGEST_NAME if after_dash else 1)]:
        if token.upos == "PUNCT" and token.form not in QUOTES:
            return
        named = mention_at(scene.document, token) is not None and token.case != "Gen"
        if (named and (after_dash or token.case in (anchor.case, "Dat"))) or (
            after_dash and _is_nominative_party(token)
        ):
            yield token
            return


def _is_nominative_party(token: Token) -> bool:
    return token.case == "Nom" and token.upos == "NOUN" and is_animate(token)


def _is_party(scene: Scene, token: Token) -> bool:
    return mention_at(scene.document, token) is not None or is_animate(token) or token.feats.get("PronType") == "Rel"
