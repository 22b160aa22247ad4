"""Ties a time expression to each trigger: the nearest of its sentence, inside its phrase before anywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.document import Document, Sentence, Timex
from lvextract.events.clause import tree_distance
from lvextract.events.happening import Trigger

_LIMITS = frozenset({"līdz", "kopš", "pirms", "pēc"})
_MUCH_NEARER = 2  # arcs by which another trigger must be nearer to have a time for itself
_LIST = regex.compile(r"\s*(?:,|un|,\s*un)\s*")
_CLOCK_RULES = frozenset({"timex.clock", "timex.bare_clock"})
_CLOCK = regex.compile(r".*(T\d\d:\d\d)")


def tie_dates(document: Document, triggers: Sequence[Trigger]) -> None:
    """Set `timex` of each trigger whose sentence says when it happens."""
    times = _times_of_events(document)
    for sentence in document.sentences:
        here = [trigger for trigger in triggers if trigger.sentence is sentence]
        dated = [t for t in times if sentence.contains(t) and _is_day(t) and not _is_limit(sentence, t)]
        for trigger in here:
            own = [timex for timex in dated if not _is_others(sentence, timex, trigger, here)]
            trigger.timex = min(own, key=lambda timex: _distance(sentence, trigger, timex), default=None)


def _times_of_events(document: Document) -> list[Timex]:
    """The document's times as an event's: a list of days is one stretch, a bare clock is on the day named before it."""
    result: list[Timex] = []
    for timex in document.timexes:
        if timex.type not in ("DATE", "TIME"):
            continue
        last = result[-1] if result else None
        if last and _LIST.fullmatch(document.text[last.end : timex.start]) and _follows(last, timex):
            result[-1] = _stretch(document, last, timex)
        elif last and last.first and timex.rule in _CLOCK_RULES and (clock := _CLOCK.fullmatch(timex.value)):
            day = last.first.isoformat() + clock.group(1)
            result.append(replace(timex, value=day, first=last.first, last=last.first))
        else:
            result.append(timex)
    return result


def _follows(left: Timex, right: Timex) -> bool:
    """Whether both are days and the second is the later."""
    return (
        left.last is not None
        and right.first is not None
        and left.last < right.first
        and len(right.value) >= 10 <= len(left.value)
    )


def _stretch(document: Document, left: Timex, right: Timex) -> Timex:
    """As in "1., 2. un 3. augustā": from the first to the last."""
    begin, finish = left.value.split("/")[0], right.value.split("/")[-1]
    return replace(
        right, start=left.start, text=document.text[left.start : right.end], value=f"{begin}/{finish}", first=left.first
    )


def _is_day(timex: Timex) -> bool:
    return timex.first is not None or timex.value.startswith("XXXX-")


def _is_limit(sentence: Sentence, timex: Timex) -> bool:
    """Whether the time is only until when, since when, before or after what: "pieteikties līdz 31. maijam"."""
    before = [token for token in sentence.tokens if token.end <= timex.start]
    return bool(before) and before[-1].form.lower() in _LIMITS and "/" not in timex.value


def _is_others(sentence: Sentence, timex: Timex, trigger: Trigger, here: Sequence[Trigger]) -> bool:
    """Whether the time stands in the phrase of another trigger: "jūnijā notikusī sanāksme" beside an undated one."""
    nearest = min(_distance(sentence, other, timex)[0] for other in here)
    return _distance(sentence, trigger, timex)[0] > nearest + _MUCH_NEARER


def _distance(sentence: Sentence, trigger: Trigger, timex: Timex) -> tuple[int, int]:
    """How far a time is from the trigger in the tree, then in the row of words."""
    inside = [token for token in sentence.tokens if timex.contains(token)]
    if not inside:
        return (99, abs(timex.start - trigger.token.start))
    anchor = trigger.verb or trigger.token
    steps = min(tree_distance(sentence, anchor, token) for token in inside)
    if any(tree_distance(sentence, trigger.token, token) == 1 for token in inside):
        steps = 0  # inside the phrase: "2012. gada Londonas spēles"
    return (steps, abs(inside[0].index - anchor.index))
