"""Puts the triggers of one happening together: the same noun at no other time, or a word that points back."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.events.clause import clause_verb
from lvextract.events.happening import Happening, Trigger
from lvextract.lexicon import load

_POINTING = frozenset({"šis", "tas", "minētais"})
_GENERAL = frozenset({"pasākums", "notikums", "sarīkojums", "svētki", "sacensības", "diena", "spēle", "turnīrs"})


def merge(triggers: Sequence[Trigger]) -> list[Happening]:
    """The happenings that the triggers show, in the order of their first triggers."""
    happenings: list[Happening] = []
    for trigger in triggers:
        same = next((h for h in reversed(happenings) if _same(h, trigger)), None)
        if same is None:
            happenings.append(Happening([trigger]))
        else:
            same.triggers.append(trigger)
    return happenings


def _same(happening: Happening, trigger: Trigger) -> bool:
    if _conflict(happening, trigger):
        return False
    if trigger.rule == "trigger.verb_event":
        return True  # a verb alone speaks of the event that the text is about
    if happening.title and trigger.title:
        return happening.title.name.casefold() == trigger.title.name.casefold()
    if any(other.type == trigger.type for other in happening.triggers):
        return True
    if any(other.type.endswith(trigger.type) for other in happening.triggers) and _points_back(trigger):
        return True  # "solokoncertu sniedza … pēc koncerta"
    if happening.triggers[0].rule == "trigger.verb_event":
        return happening.type in _compatible(trigger.type)
    return trigger.type in _GENERAL and trigger.title is None and _points_back(trigger)


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


def _compatible(type_: str) -> frozenset[str]:
    """The types that a verb event may turn out to be when the noun is named later."""
    return frozenset(load("events")["verb_events"].values()) if type_ in _GENERAL else frozenset({type_})


def _points_back(trigger: Trigger) -> bool:
    """As in "šajā konkursā", "pasākumā": a noun with no attributes of its own, or one that a pronoun points with."""
    attributes = [child for child in trigger.sentence.children(trigger.token) if child.index < trigger.token.index]
    described = [child for child in attributes if child.deprel in ("nmod", "amod", "nummod")]
    return not described or any(child.lemma in _POINTING for child in attributes)
