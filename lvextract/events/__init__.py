"""Events: triggers, the parties that fill their roles, awards; mentions of one happening become one record.

reads: every layer of the `Document`   gives: `list[Event]`

    triggers.py, title.py   words that show an event, and its proper name
    dates.py, merge.py      when each trigger is; which triggers are one happening
    scene.py                which happening a word speaks of
    organizers.py, participants.py   who holds it and who takes part; roles.py runs their rules
    awards.py               what was won, by whom: runs the rules for awards
    prizes.py, ranks.py, victories.py, result_lists.py   the words that say what was won
    pairing.py, recipients.py, antecedents.py   who won it: by the order of the words, by the parse, by what went before
    contest.py, award_details.py   in which happening it was won; category, sum of money, grantor
    places.py               where it happens
    phrase.py               how a head word becomes a party
    confidence.py           how sure the record is
"""

from __future__ import annotations

from lvextract.document import Document
from lvextract.events.awards import fill_awards
from lvextract.events.confidence import confidence
from lvextract.events.dates import tie_dates
from lvextract.events.happening import Happening
from lvextract.events.merge import merge
from lvextract.events.places import fill_places
from lvextract.events.roles import fill_roles
from lvextract.events.scene import Scene
from lvextract.events.triggers import find_triggers
from lvextract.records import Event, Mention, When
from lvextract.timex import iso_bounds

__all__ = ["find_events"]


def find_events(document: Document) -> list[Event]:
    """The records of the events that an analysed document tells of, in the order in which it names them."""
    triggers = find_triggers(document)
    tie_dates(document, triggers)
    scene = Scene(document, merge(document, triggers))
    fill_roles(scene)
    fill_awards(scene)
    fill_places(scene)
    told = [happening for happening in scene.happenings if _is_told(happening)]
    return [_record(document, happening) for happening in sorted(told, key=lambda happening: happening.start)]


def _is_told(happening: Happening) -> bool:
    """Whether the text says more of the happening than its noun in passing."""
    told = happening.title, happening.timex, happening.organizers, happening.participants, happening.awards
    shown = any(trigger.verb is not None and trigger.rule != "trigger.verb_event" for trigger in happening.triggers)
    return shown or any(told) or bool(happening.location)


def _record(document: Document, happening: Happening) -> Event:
    first = happening.triggers[0]
    span = first.span
    return Event(
        type=happening.type,
        title=happening.title,
        trigger=Mention(start=span.start, end=span.end, text=document.text[span.start : span.end]),
        date=_when(document, happening),
        location=happening.location,
        organizers=happening.organizers,
        participants=happening.participants,
        awards=happening.awards,
        rule=first.rule,
        confidence=confidence(happening),
    )


def _when(document: Document, happening: Happening) -> When | None:
    timex = happening.timex
    if timex is None:
        return None
    start, end = iso_bounds(timex)
    return When(
        mention=Mention(start=timex.start, end=timex.end, text=timex.text),
        value=timex.value,
        start=start,
        end=end,
        resolved_against=timex.resolved_against.isoformat() if timex.resolved_against else None,
        rule=timex.rule,
    )
