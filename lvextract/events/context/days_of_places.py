"""The day of a place: "8. jūnijā svētki notiks Rojā, bet 15. jūnijā Kolkā." Hours told of Roja later are on the 8th.

Only where one sentence tells several days, each with its place: elsewhere an hour is on the day that was named last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from lvextract.document import Document, EntityMention, Sentence, Timex


def days_of_places(document: Document, days: Sequence[Timex]) -> dict[str, date]:
    """The day of each place that has one alone; `days` are the single days of the text, in its order."""
    found: dict[str, set[date]] = {}
    places: dict[int, list[EntityMention]] = {}
    for mention in document.mentions:
        if mention.kind == "place" and " " not in mention.name:
            places.setdefault(mention.sentence.start, []).append(mention)
    for sentence in document.sentences:
        first, last = (
            bisect_left(days, edge, key=lambda timex: timex.start) for edge in (sentence.start, sentence.end)
        )
        here = [timex for timex in days[first:last] if sentence.contains(timex)]
        if len({timex.first for timex in here}) > 1:
            for place, day in _pairs(sentence, places.get(sentence.start, []), here):
                found.setdefault(place, set()).add(day)
    return {place: on.pop() for place, on in found.items() if len(on) == 1}


def day_of_sentence(sentence: Sentence, known: dict[str, date]) -> date | None:
    """The day of the place that the sentence names, None if it names none of `known`, or several of other days."""
    found = {known[token.lemma] for token in sentence.tokens if token.lemma in known}
    return found.pop() if len(found) == 1 else None


def _pairs(sentence: Sentence, places: Sequence[EntityMention], days: Sequence[Timex]) -> Iterator[tuple[str, date]]:
    """Each place of one word with its day: the one before it, or behind it if the sentence begins with a place."""
    if not places:
        return
    begins_with_day = days[0].start < places[0].start
    edges = [one.start for one in days] if begins_with_day else [one.end for one in days]
    stretches = pairwise([*edges, sentence.end] if begins_with_day else [sentence.start, *edges])
    for timex, (start, end) in zip(days, stretches, strict=True):
        for place in places:
            if start <= place.start < end and timex.first is not None:
                yield place.name, timex.first
