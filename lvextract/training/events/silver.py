"""Which happening a trigger shows again by a few rules: what is taken for right where gold records are silent.

A record has one trigger; that "pasākums" two sentences on is the same concert, no annotation says. The scorer learns
from the records where they tell two happenings apart or name one twice, and from these rules elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Document
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.questions.same_event import are_apart, points_back, sentences_between, tense
from lvextract.events.syntax.vocabulary import family_of, words

_RECENT = 50  # happenings that a trigger is compared with
_NEAR = 3  # sentences over which a noun repeated or a verb alone is about the same event


def same_by_rules(document: Document, happenings: Sequence[Happening], trigger: Trigger) -> Happening | None:
    """The happening before the trigger that it shows again, None if it shows a new one."""
    nearest = [
        other
        for other in happenings[: -_RECENT - 1 : -1]
        if not (are_apart(other, trigger) or _are_ahead_and_back(other, trigger))
    ]
    for other in nearest:
        if _same_by_name(other, trigger):
            return other
    for other in nearest:
        if _same_by_type(document, other, trigger):
            return other
    for other in nearest[:1]:
        if _same_evening(document, other, trigger):
            return other
    meant = _meant(document, nearest, trigger)
    return next((other for other in meant if _same_in_general(document, other, trigger)), None)


def _meant(document: Document, nearest: Sequence[Happening], trigger: Trigger) -> Sequence[Happening]:
    """Those that a general noun may point back to, the likeliest first.

    A paragraph that opens with one ("Pasākumu rīko …") goes on about what the text is about, not about its last part.
    """
    if trigger.by_verb or not document.opens_paragraph(trigger.sentence):
        return nearest
    return sorted(nearest, key=lambda happening: happening.weight, reverse=True)


def _same_by_name(happening: Happening, trigger: Trigger) -> bool:
    """The same title."""
    return bool(happening.title and trigger.title and happening.title.name.casefold() == trigger.title.name.casefold())


def _same_by_type(document: Document, happening: Happening, trigger: Trigger) -> bool:
    """The same noun again, near or with nothing that tells it apart."""
    if _differently_titled(happening, trigger) or trigger.by_verb:
        return False
    if any(other.type == trigger.type for other in happening.triggers):
        return _is_near(document, happening, trigger) or points_back(trigger)
    # "solokoncertu sniedza … pēc koncerta"
    return any(other.type.endswith(trigger.type) for other in happening.triggers) and points_back(trigger)


def _same_evening(document: Document, happening: Happening, trigger: Trigger) -> bool:
    """The next sentence on an evening named by its time, by what it is: "dziesmu vakars … Koncertā piedalīsies"."""
    is_evening = happening.type in words("events", "nouns", "times") and family_of(happening.type) == "stage"
    alike = family_of(trigger.type) == "stage" and not trigger.by_verb and trigger.title is None
    return is_evening and alike and _is_near(document, happening, trigger) and points_back(trigger)


def _same_in_general(document: Document, happening: Happening, trigger: Trigger) -> bool:
    """A verb alone, or a general noun that points back: "pasākums", "šajās sacensībās"."""
    near = _is_near(document, happening, trigger)
    if _differently_titled(happening, trigger) or (happening.triggers[0].by_verb and not near):
        return False
    if trigger.by_verb:
        return near  # it speaks of the event that the text is about
    return trigger.type in words("events", "general", "nouns") and trigger.title is None and points_back(trigger)


def _is_near(document: Document, happening: Happening, trigger: Trigger) -> bool:
    return sentences_between(document, happening.triggers[-1], trigger) <= _NEAR


def _differently_titled(happening: Happening, trigger: Trigger) -> bool:
    return bool(happening.title and trigger.title)


def _are_ahead_and_back(happening: Happening, trigger: Trigger) -> bool:
    """Whether one is told in the past and the other in the future."""
    return {tense(happening.triggers[-1]), tense(trigger)} == {"Past", "Fut"}
