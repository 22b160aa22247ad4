"""Where a person in a row of names is from: the school, club or town behind the dash, which itself has no part.

As in "Rūta Egle – Talsu vidusskola; Kārlis Zars – Rojas ģimnāzija". What comes behind ends the item, so that a match
("Rūta Egle – Ilze Kalna 2:1") and a clause ("… – Talsu vidusskola uzvarēja") are told apart.
"""

from __future__ import annotations

from lvextract.document import EntityMention, Token
from lvextract.events.context.scene import Scene
from lvextract.events.syntax.phrase import phrase
from lvextract.events.syntax.vocabulary import is_body_noun
from lvextract.names.gazetteer import known_names

_DASHES = frozenset("–—-")
_ITEM_ENDS = frozenset({",", ";", ".", ")", "un"})


def is_origin(scene: Scene, token: Token) -> bool:
    """Whether the word is of the name of a body or a place that only says where the person before the dash is from."""
    mention = scene.document.party_at(token)
    if mention is not None:
        first, last = mention.tokens[0], mention.tokens[-1]
    elif is_body_noun(token):
        first, last = phrase(token)[0], token
    else:
        return False
    is_person = mention is not None and mention.kind == "person" and not _is_town(mention)
    return not is_person and _is_behind_person(scene, first) and _ends_item(last)


def behind_origin(scene: Scene, last: Token) -> Token:
    """The last word of where the person whose name ends in `last` is from; `last` itself if that is not said."""
    dash = last.next
    first = dash.next if dash is not None and dash.form in _DASHES else None
    while first is not None and first.form not in _ITEM_ENDS:
        if is_origin(scene, first):
            mention = scene.document.party_at(first)
            return mention.tokens[-1] if mention is not None else first
        first = first.next
    return last


def _is_town(mention: EntityMention) -> bool:
    """Whether the name of a known place was taken for a person's: "Ilze Kalna – Smiltene"."""
    return mention.name in known_names("place")


def _is_behind_person(scene: Scene, first: Token) -> bool:
    before = first.preceding(2)
    named = scene.document.party_at(before[0]) if len(before) == 2 and before[1].form in _DASHES else None
    return named is not None and named.kind == "person" and named.tokens[-1] is before[0]


def _ends_item(last: Token) -> bool:
    return last.next is None or last.next.form in _ITEM_ENDS
