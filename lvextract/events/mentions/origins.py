"""What a row of names says of a person beside the name: where he or she is from, a pupil's class and teacher.

None of these has a part of its own: "Rūta Egle – Talsu vidusskola; Kārlis Zars – Rojas ģimnāzija", "Ilze Kalna –
5. kokles klase, sk. Ruta Vilka". What comes behind an origin ends the item, so that a match ("Rūta Egle – Ilze Kalna
2:1") and a clause ("… – Talsu vidusskola uzvarēja") are told apart.
"""

from __future__ import annotations

from collections.abc import Collection

from lvextract.document import EntityMention, Token
from lvextract.events.context.scene import Scene
from lvextract.events.syntax.asides import is_in_brackets
from lvextract.events.syntax.phrase import phrase
from lvextract.events.syntax.vocabulary import is_body_noun, words
from lvextract.names.gazetteer import known_names

_DASHES = frozenset("–—-")
_ITEM_ENDS = frozenset({",", ";", ".", ")", "un"})
_BEFORE_CLASS = _DASHES | {",", "("}


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


def _is_behind_person(scene: Scene, first: Token, marks: Collection[str] = _DASHES) -> bool:
    before = first.preceding(2)
    named = scene.document.party_at(before[0]) if len(before) == 2 and before[1].form in marks else None
    return named is not None and named.kind == "person" and named.tokens[-1] is before[0]


def _ends_item(last: Token) -> bool:
    return last.next is None or last.next.form in _ITEM_ENDS


def is_of_pupil(scene: Scene, token: Token) -> bool:
    """Whether the word is of a teacher's name or calling, or of the class of the pupil who is named before it."""
    mention = scene.document.party_at(token)
    if mention is None and token.next is not None and token.lemma in words("events", "pupils", "teachers"):
        mention = scene.document.party_at(token.next)
    if mention is not None:
        return mention.kind == "person" and _is_behind_teacher(scene, mention.tokens[0])
    if token.lemma != "klase":
        return False
    first = phrase(token)[0]
    is_numbered = first.form[-1] == "." and first.form[:-1].isdecimal()
    return is_numbered and _is_behind_person(scene, first, _BEFORE_CLASS)


def _is_behind_teacher(scene: Scene, first: Token) -> bool:
    """Whether an abbreviation of "teacher" stands before the name, or the whole word in brackets.

    The full stop of the abbreviation may end the sentence.
    """
    before = first.preceding()
    if not before:
        before = [token for line in scene.sentences_before(first.sentence, 1) for token in line.tokens]
    last = next((token for token in reversed(before[-2:]) if token.form != "."), None)
    if last is None:
        return False
    is_calling = is_in_brackets(first) and last.lemma in words("events", "pupils", "teachers")
    return is_calling or last.form.lower().rstrip(".") in words("events", "pupils", "abbreviations")
