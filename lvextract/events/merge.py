"""Puts the triggers of one happening together: the same noun at no other time, or a word that points back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lvextract.document import Document
from lvextract.events.clause import clause_verb
from lvextract.events.happening import Happening, Trigger
from lvextract.events.vocabulary import words

_POINTING = frozenset({"šis", "tas", "minētais"})
_RECENT = 50  # happenings that a trigger is compared with
_NEAR = 3  # sentences over which a noun repeated or a verb alone is about the same event


def merge(document: Document, triggers: Sequence[Trigger]) -> list[Happening]:
    """The happenings that the triggers show, in the order of their first triggers."""
    order = {id(sentence): i for i, sentence in enumerate(document.sentences)}
    happenings: list[Happening] = []
    for trigger in triggers:
        recent = reversed(happenings[-_RECENT:])
        same = next((happening for happening in recent if _same(happening, trigger, order)), None)
        if same is None:
            happenings.append(Happening([trigger]))
        else:
            same.triggers.append(trigger)
    return happenings


def _same(happening: Happening, trigger: Trigger, order: Mapping[int, int]) -> bool:
    if _conflict(happening, trigger):
        return False
    if happening.title and trigger.title:
        return happening.title.name.casefold() == trigger.title.name.casefold()
    near = order[id(trigger.sentence)] - order[id(happening.triggers[-1].sentence)] <= _NEAR
    if trigger.rule == "trigger.verb_event":
        return near  # a verb alone speaks of the event that the text is about
    if any(other.type == trigger.type for other in happening.triggers):
        return near or _points_back(trigger)
    if any(other.type.endswith(trigger.type) for other in happening.triggers):
        return _points_back(trigger)  # "solokoncertu sniedza … pēc koncerta"
    if happening.triggers[0].rule == "trigger.verb_event" and not near:
        return False
    return trigger.type in words("events", "general", "nouns") and trigger.title is None and _points_back(trigger)


def _conflict(happening: Happening, trigger: Trigger) -> bool:
    """Whether the two are at different times, by their dates or by the tense of their verbs."""
    if {_tense(happening.triggers[-1]), _tense(trigger)} == {"Past", "Fut"}:
        return True
    left, right = happening.timex, trigger.timex
    if (
        left is None
        or right is None
        or left.first is None
        or right.first is None
        or left.last is None
        or right.last is None
    ):
        return False
    return left.last < right.first or right.last < left.first


def _tense(trigger: Trigger) -> str | None:
    verb = trigger.verb or clause_verb(trigger.sentence, trigger.token)
    return verb.feats.get("Tense") if verb else None


def _points_back(trigger: Trigger) -> bool:
    """As in "šajā konkursā", "pasākumā": a noun with no attributes of its own, or one that a pronoun points with."""
    attributes = [child for child in trigger.sentence.children(trigger.token) if child.index < trigger.token.index]
    described = [child for child in attributes if child.deprel in ("nmod", "amod", "nummod")]
    return not described or any(child.lemma in _POINTING for child in attributes)
