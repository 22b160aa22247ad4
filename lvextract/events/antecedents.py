"""Whom a pronoun or a left-out subject stands for: the person that the sentences before were about."""

from __future__ import annotations

from lvextract.document import Mention, Sentence
from lvextract.events.participants import name_head
from lvextract.events.scene import Scene

_PRONOUNS = {"viņš": "Masc", "viņa": "Fem"}
_MEMORY = 2  # sentences over which a subject may be left out


def person_meant(scene: Scene, sentence: Sentence) -> Mention | None:
    """The person that "viņš", "viņa" or no subject at all speaks of in `sentence`; None if that is not clear."""
    gender = next((_PRONOUNS[token.lemma] for token in sentence.tokens if token.lemma in _PRONOUNS), None)
    for before in scene.sentences_before(sentence, _MEMORY):
        persons = scene.persons(before)
        if gender is not None:
            persons = [person for person in persons if _gender(person) == gender]
        subjects = [person for person in persons if name_head(before, person).deprel.startswith("nsubj")]
        if subjects or len({person.name for person in persons}) == 1:
            return (subjects or persons)[0]
        if persons:
            return None
    return None


def _gender(person: Mention) -> str:
    """By the ending of the name in the nominative: feminine in -a and -e."""
    return "Fem" if person.name.split()[0].endswith(("a", "e")) else "Masc"
