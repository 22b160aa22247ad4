"""The record that a happening becomes."""

from __future__ import annotations

from lvextract.document import Document
from lvextract.events.context.happening import Happening
from lvextract.events.mentions.event_names import name_of
from lvextract.records import Award, Event, Hours, Mention, Party, Place, When
from lvextract.timex import EACH_DAY, iso_bounds


def record_of(document: Document, happening: Happening) -> Event:
    """The happening as a record; a filler is as sure as that the event is one, and that the filler is its own."""
    first = happening.triggers[0]
    span = first.span
    organizers, participants = list(happening.organizers.values()), list(happening.participants.values())
    awards = list(happening.awards)
    fillers: list[Place | Party | Award] = [*happening.location, *organizers, *participants, *awards]
    for filler in fillers:
        filler.confidence = _both(happening, filler.confidence)
    named = name_of(document, happening)
    return Event(
        type=happening.type,
        name=named.name,
        mentions=named.mentions,
        status=happening.status,
        title=happening.title,
        trigger=Mention(start=span.start, end=span.end, text=document.text[span.start : span.end]),
        date=_when(happening),
        location=happening.location,
        organizers=organizers,
        participants=participants,
        awards=awards,
        rule=first.rule,
        confidence=round(happening.confidence, 2),
    )


def _both(happening: Happening, probability: float | None) -> float | None:
    return None if probability is None else round(happening.confidence * probability, 2)


def _when(happening: Happening) -> When | None:
    timex = happening.timex
    if timex is None:
        return None
    start, end = iso_bounds(timex)
    return When(
        mention=Mention(start=timex.start, end=timex.end, text=timex.text),
        value=timex.value,
        start=start,
        end=end,
        hours=_hours(timex.rule, start, end),
        resolved_against=timex.resolved_against.isoformat() if timex.resolved_against else None,
        rule=timex.rule,
        confidence=_both(happening, happening.timex_probability),
    )


def _hours(rule: str, start: str | None, end: str | None) -> Hours | None:
    """The hours that the words give for each of several days, by the rule that read them."""
    if not rule.endswith(f".{EACH_DAY}") or not (start and end):
        return None
    (first, since), (last, until) = (bound.split("T") for bound in (start, end))
    return Hours(start=since, end=until) if first < last else None
