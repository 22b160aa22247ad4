"""How sure the rules are of a record: by the kind of its trigger and by what else the text says of it."""

from __future__ import annotations

from lvextract.events.happening import Happening

_BY_TRIGGER = {
    "trigger.holding_verb": 0.75,
    "trigger.happening_verb": 0.75,
    "trigger.held_noun": 0.7,
    "trigger.participating_verb": 0.55,
    "trigger.event_noun": 0.35,
    "trigger.verb_event": 0.35,
    "trigger.award": 0.35,
}
_BY_SLOT = 0.08  # for each slot that the text fills
_HIGHEST = 0.95


def confidence(happening: Happening) -> float:
    """A figure in [0, 1], two decimals."""
    base = max(_BY_TRIGGER[trigger.rule] for trigger in happening.triggers)
    slots = (
        happening.title,
        happening.timex,
        happening.location,
        happening.organizers,
        happening.participants,
        happening.awards,
    )
    return round(min(_HIGHEST, base + _BY_SLOT * sum(map(bool, slots))), 2)
