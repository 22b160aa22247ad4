"""Where an event happens: places in the locative and venues, in the clause of its trigger."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Mention, Sentence, Token
from lvextract.events.clause import tree_distance
from lvextract.events.happening import Happening, Trigger
from lvextract.events.phrase import phrase, words_of
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import words
from lvextract.names import normal_form
from lvextract.records import Place

_FARTHEST = 4  # arcs between the trigger and a place of its clause
_PREPOSITIONS = frozenset({"pie", "uz", "pa"})


def fill_places(scene: Scene) -> None:
    """Add the places of each trigger's clause."""
    for happening in scene.happenings:
        for trigger in happening.triggers:
            for place in _places(scene, happening, trigger):
                if all(place.name != other.name for other in happening.location):
                    happening.location.append(place)


def _places(scene: Scene, happening: Happening, trigger: Trigger) -> Iterator[Place]:
    sentence = trigger.sentence
    for token in sentence.tokens:
        if token.case != "Loc" and not _preposition(sentence, token):
            continue
        if token is trigger.token or not _belongs(scene, happening, trigger, token):
            continue
        mention = scene.document.party_at(token)
        if mention is not None and mention.kind == "place" and mention.tokens[-1].index <= token.index:
            yield _named(scene, mention, "location.place_in_locative")
        elif token.lemma in words("events", "venues", "nouns"):
            tokens = phrase(sentence, token)
            if any(t.upos == "PROPN" for t in tokens):
                yield Place(
                    name=normal_form(tokens, token), mentions=[words_of(scene.document, tokens)], rule="location.venue"
                )


def _preposition(sentence: Sentence, token: Token) -> bool:
    return any(
        c.deprel == "case" and c.form.lower() in _PREPOSITIONS and token.case == "Gen" for c in sentence.children(token)
    )


def _belongs(scene: Scene, happening: Happening, trigger: Trigger, token: Token) -> bool:
    """Whether a place is near the trigger, and no other happening's trigger is nearer."""
    sentence = trigger.sentence
    anchors = [trigger.token] + ([trigger.verb] if trigger.verb else [])
    distance = min(tree_distance(sentence, anchor, token) for anchor in anchors)
    return distance <= _FARTHEST and scene.happening_of(sentence, token) is happening


def _named(scene: Scene, mention: Mention, rule: str) -> Place:
    return Place(name=mention.name, mentions=[words_of(scene.document, mention.tokens)], rule=rule)
