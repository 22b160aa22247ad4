"""What a list says of a pupil beside the name: the class and the teacher, who neither win nor take part.

As in "Ilze Kalna – 5. kokles klase, sk. Ruta Vilka". The full stop of the abbreviation may end the sentence.
"""

from __future__ import annotations

from lvextract.document import Token
from lvextract.events.context.scene import Scene
from lvextract.events.syntax.asides import is_in_brackets
from lvextract.events.syntax.phrase import phrase
from lvextract.events.syntax.vocabulary import words

_BEFORE_CLASS = frozenset({"–", "—", "-", ",", "("})


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
    before = first.preceding(2)
    named = scene.document.party_at(before[0]) if len(before) == 2 and before[1].form in _BEFORE_CLASS else None
    is_numbered = first.form[-1] == "." and first.form[:-1].isdecimal()
    return is_numbered and named is not None and named.kind == "person"


def _is_behind_teacher(scene: Scene, first: Token) -> bool:
    """Whether an abbreviation of "teacher" stands before the name, or the whole word in brackets."""
    before = first.preceding()
    if not before:
        before = [token for line in scene.sentences_before(first.sentence, 1) for token in line.tokens]
    last = next((token for token in reversed(before[-2:]) if token.form != "."), None)
    if last is None:
        return False
    is_calling = is_in_brackets(first) and last.lemma in words("events", "pupils", "teachers")
    return is_calling or last.form.lower().rstrip(".") in words("events", "pupils", "abbreviations")
