"""Events: triggers, the parties that fill their roles, awards; mentions of one happening become one record.

Rules propose, and a trained scorer decides: to each question ("does this word show an event?", "does X take part?") it
reads the encoder's vectors of a candidate and of its event beside the readable statements that are true of the two.

The subpackages, each of which imports only those above it:

    syntax/       what the words alone say: lexicon, tree, case, quotation marks
    context/      what is known of the document meanwhile: its happenings, and of which one a word speaks
    prizes/       what was won
    mentions/     what may show an event or fill its slots: words, titles, times, parties
    scoring/      how probable an answer is
    questions/    what is asked of a candidate, and what is true of it: event, same event, date, place, roles, …
    recipients/   who won it: in sentences, in lists, by what is left unsaid
    assembly/     which triggers show one happening, which prize goes to which
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvextract.document import Document
from lvextract.events.assembly.awards import fill_awards
from lvextract.events.assembly.event_status import set_statuses
from lvextract.events.assembly.make_record import record_of
from lvextract.events.assembly.merge import merge
from lvextract.events.context.happening import IN_CONTEXT, Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.context.text_features import Telling
from lvextract.events.mentions.times import moments
from lvextract.events.mentions.triggers import find_triggers, is_series
from lvextract.events.questions.dates import set_dates, tie_dates
from lvextract.events.questions.places import fill_places
from lvextract.events.questions.record_features import asked_of_record
from lvextract.events.questions.roles import fill_roles, give_to_told
from lvextract.events.questions.trigger_features import features_of_trigger
from lvextract.events.scoring import TEXT, Asked, Scorer
from lvextract.records import Event

if TYPE_CHECKING:  # torch is not imported before it is needed
    from lvextract.events.scoring.neural import Model

__all__ = ["find_events"]


def find_events(document: Document, model: Model) -> list[Event]:
    """The records of the events that an analysed document tells of, in the order in which it names them.

    `model` says how probable it is what the rules find.
    """
    scene = filled_scene(document, model.of(document))
    told = sorted(scene.happenings, key=lambda happening: happening.start)
    return [record_of(document, happening) for happening in told if happening.confidence]


def filled_scene(document: Document, scorer: Scorer) -> Scene:
    """The happenings of the document with their slots filled; those that are not likely have no confidence."""
    scene = scene_of(document, scorer)
    set_dates(scene, scorer)
    fill_awards(scene, scorer)
    likely = fill_roles(scene, scorer)
    fill_places(scene, scorer)
    set_statuses(scene)
    asked = [asked_of_record(scene, happening) for happening in scene.happenings]
    for happening, probability in zip(scene.happenings, scorer.probabilities("record", asked), strict=True):
        is_record = scorer.accepts("record", probability) and _is_told(happening)
        happening.confidence = probability if is_record else 0.0
    # Most texts tell of no event. One that does is sure of one, and shows it by more than its context.
    if not any(scorer.accepts(TEXT, one.confidence) for one in scene.happenings if _is_shown(one)):
        for happening in scene.happenings:
            happening.confidence = 0.0
    give_to_told(likely)
    return scene


def _is_shown(happening: Happening) -> bool:
    """Whether a word of the lexicon or a prize shows the happening, not only its context."""
    return bool(happening.awards) or any(trigger.rule != IN_CONTEXT for trigger in happening.triggers)


def _is_told(happening: Happening) -> bool:
    """Whether the text says more of the happening than its noun in passing."""
    bare = ("trigger.event_noun", "trigger.verb_event", IN_CONTEXT)
    shown = any(trigger.rule not in bare for trigger in happening.triggers) or happening.status != "scheduled"
    slots = (happening.organizers, happening.participants, happening.awards, happening.location)
    if _is_habit(happening):
        return False
    return shown or happening.title is not None or happening.timex is not None or any(slots)


def _is_habit(happening: Happening) -> bool:
    """As in "rīko personālizstādes": several held now and again, none of which has a name, a number or a day."""
    told = happening.title is not None or happening.timex is not None or happening.status != "scheduled"
    slots = (happening.participants, happening.awards)
    held = [one.rule == "trigger.holding_verb" and is_series(one.token, one.type) for one in happening.triggers]
    return all(held) and not told and not any(slots)


def scene_of(document: Document, scorer: Scorer) -> Scene:
    """The happenings that the words of the document show, with their dates, their roles not yet filled."""
    telling, likely = triggers_of(document, scorer)
    return Scene(telling, merge(document, likely, scorer))


def triggers_of(document: Document, scorer: Scorer) -> tuple[Telling, list[Trigger]]:
    """What the text tells as a whole, and the words that are likely to show an event, each with its time."""
    times = moments(document)
    triggers = find_triggers(document)
    tie_dates(triggers, times)
    telling = Telling(document, times, triggers)
    asked = [Asked(features_of_trigger(telling, trigger), trigger.token) for trigger in triggers]
    for trigger, probability in zip(triggers, scorer.probabilities("trigger", asked), strict=True):
        trigger.probability = probability
    likely = [trigger for trigger in triggers if scorer.accepts("trigger", trigger.probability)]
    tie_dates(likely, times)  # again: those that are left compete for the times
    return telling, likely
