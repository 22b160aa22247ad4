"""Ties a time expression to each trigger: the nearest of its sentence, inside its phrase before anywhere else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.document import Document, Sentence, Timex
from lvextract.events.clause import tree_distance
from lvextract.events.happening import Trigger

_LIMITS = frozenset({"līdz", "kopš", "pirms", "pēc"})
_MUCH_NEARER = 2  # arcs by which another trigger must be nearer to have a time for itself
_LIST = regex.compile(r"\s*(?:,|un|,\s*un)\s*")
_YEARLESS = regex.compile(r"XXXX-\d\d-\d\d")


def tie_dates(document: Document, triggers: Sequence[Trigger]) -> None:
    """Set `timex` of each trigger whose sentence says when it happens."""
    times = times_of_events(document)
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(id(trigger.sentence), []).append(trigger)
    for here in by_sentence.values():
        tie_in_sentence(here, times)


def tie_in_sentence(here: Sequence[Trigger], times: Sequence[Timex]) -> None:
    """Set `timex` of the triggers `here`, which stand in one sentence."""
    sentence = here[0].sentence
    first = bisect_left(times, sentence.start, key=lambda timex: timex.start)
    last = bisect_left(times, sentence.end, key=lambda timex: timex.start)
    dated = [t for t in times[first:last] if _is_day(t) and not _is_limit(sentence, t)]
    distance = {(i, j): _distance(tr, tx) for i, tr in enumerate(here) for j, tx in enumerate(dated)}
    nearest = [min(distance[i, j][0] for i in range(len(here))) for j in range(len(dated))]
    for i, trigger in enumerate(here):
        # A time in the phrase of another trigger is that one's: "jūnijā notikusī sanāksme" beside an undated one.
        own = [j for j in range(len(dated)) if distance[i, j][0] <= nearest[j] + _MUCH_NEARER]
        best = min(own, key=lambda j, i=i: distance[i, j], default=None)  # type: ignore[misc]
        trigger.timex = None if best is None else dated[best]


def times_of_events(document: Document) -> list[Timex]:
    """The document's dates and clock times in order; a list of days ("1., 2. un 3. augustā") is one stretch."""
    result: list[Timex] = []
    for timex in document.timexes:
        if timex.type not in ("DATE", "TIME"):
            continue
        last = result[-1] if result else None
        if last and _LIST.fullmatch(document.text[last.end : timex.start]) and _follows(last, timex):
            result[-1] = _stretch(document, last, timex)
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
    return timex.first is not None or _YEARLESS.match(timex.value) is not None


def _is_limit(sentence: Sentence, timex: Timex) -> bool:
    """Whether the time is only until when, since when, before or after what: "pieteikties līdz 31. maijam"."""
    before = [token for token in sentence.tokens if token.end <= timex.start]
    return bool(before) and before[-1].form.lower() in _LIMITS and "/" not in timex.value


def _distance(trigger: Trigger, timex: Timex) -> tuple[int, int]:
    """How far a time is from the trigger in the tree, then in the row of words."""
    sentence = trigger.sentence
    inside = [token for token in sentence.tokens if token.overlaps(timex)]
    if not inside:
        return (99, abs(timex.start - trigger.token.start))
    anchor = trigger.verb or trigger.token
    steps = min(tree_distance(sentence, anchor, token) for token in inside)
    if any(tree_distance(sentence, trigger.token, token) == 1 for token in inside):
        steps = 0  # inside the phrase: "2012. gada Londonas spēles"
    return (steps, abs(inside[0].index - anchor.index))
