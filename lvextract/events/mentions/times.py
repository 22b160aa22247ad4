"""The times that events can be at: the document's dates and clock times, those of a story's own days among them.

reads: `Document.timexes`   gives: time expressions in order, each with its calendar interval

A story tells days by each other: "Nākamajā dienā notika …" is the day after the one it spoke of last, and "plkst.
18.00" in a programme is on the day of the programme. The time stage, which reads each sentence by itself, cannot know.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import regex

from lvextract.document import Document, EntityMention, Sentence, Span, Timex
from lvextract.lexicon import load, per_lexicon

_LIST = regex.compile(r"\s*(?:,|un|,\s*un)\s*")
_YEARLESS = regex.compile(r"XXXX-\d\d-\d\d")
_OF_NO_DAY = frozenset({"timex.clock", "timex.bare_clock", "timex.day_part", "timex.day_part_clock"})


def moments(document: Document) -> list[Timex]:
    """The times in the order of the text; a list of days ("4., 5. un 6. jūlijā") is one stretch."""
    dated = [timex for timex in document.timexes if timex.type in ("DATE", "TIME")]
    told = list(_days_of_story(document, dated))
    kept = [timex for timex in dated if not _overlaps_one(timex, told)]
    in_order = sorted([*kept, *told], key=lambda timex: timex.start)
    return [timex for timex in _stretches(document, _on_their_days(document, in_order)) if _is_day(timex)]


def times_in(span: Span, times: Sequence[Timex]) -> Sequence[Timex]:
    """Those of `times`, which are in the order of the text, that begin within `span`."""
    first = bisect_left(times, span.start, key=lambda timex: timex.start)
    return times[first : bisect_left(times, span.end, key=lambda timex: timex.start)]


def share_no_day(left: Timex, right: Timex) -> bool:
    """Whether the two are on different days; False where the days of one are not known."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return False
    return left.last < right.first or right.last < left.first


def _overlaps_one(timex: Timex, others: Sequence[Timex]) -> bool:
    """Whether it shares a character with one of the others, which are in the order of the text."""
    first = bisect_right(others, timex.start, key=lambda other: other.end)
    return any(timex.overlaps(other) for other in others[first : first + 1])


def _is_day(timex: Timex) -> bool:
    return timex.first is not None or _YEARLESS.match(timex.value) is not None


def _days_of_story(document: Document, dated: Sequence[Timex]) -> Iterator[Timex]:
    """Days told by another that the text names: "nākamajā dienā", "dienu iepriekš", "otrajā dienā"."""
    days = [timex for timex in dated if _is_single_day(timex) or _is_stretch_of_days(timex)]
    for match in _story_pattern().finditer(document.clean.text):
        start, end = document.clean.span(match.start(), match.end())
        count = bisect_right(days, start, key=lambda day: day.end)
        before = days[count - 1] if count else None
        if before is None or before.first is None or before.last is None:
            continue
        kind, shift = _story_days()[match[0].lower()]
        day = (before.first if kind == "from_start" else before.last) + timedelta(days=shift)
        text = document.text[start:end]
        yield Timex(start, end, text, "DATE", day.isoformat(), day, day, "timex.day_of_story", before.resolved_against)


@per_lexicon()
def _story_days() -> dict[str, tuple[str, int]]:
    """What each expression counts from, and how many days it is away."""
    lexicon = load("events")["story_days"]
    return {
        expression: (kind, int(shift))
        for kind in ("from_start", "from_last")
        for shift, expressions in lexicon[kind].items()
        for expression in expressions
    }


@per_lexicon()
def _story_pattern() -> regex.Pattern[str]:
    expressions = sorted(_story_days(), key=len, reverse=True)
    return regex.compile(r"\b(?:" + "|".join(map(regex.escape, expressions)) + r")\b", regex.IGNORECASE)


def _on_their_days(document: Document, dated: Sequence[Timex]) -> Iterator[Timex]:
    """Clock times and parts of a day that were read as of the publication day, on the day that the text named last.

    Where their sentence is of a place that has a day of its own, on that day.
    """
    day: date | None = None
    of_places = _days_of_places(document, [timex for timex in dated if _is_single_day(timex)])
    for timex in dated:
        if timex.rule in _OF_NO_DAY and day is not None:
            of_place = _day_of_sentence(_sentence_of(document, timex), of_places) if of_places else None
            yield _moved(timex, of_place or day)
            continue
        yield timex
        if _is_single_day(timex):
            day = timex.first


def _days_of_places(document: Document, days: Sequence[Timex]) -> dict[str, date]:
    """The day of each place that has one alone; `days` are the single days of the text, in its order.

    As in "8. jūnijā svētki notiks Rojā, bet 15. jūnijā Kolkā". Only where one sentence tells several days, each with
    its place: elsewhere an hour is on the day that was named last.
    """
    found: dict[str, set[date]] = {}
    places: dict[int, list[EntityMention]] = {}
    for mention in document.mentions:
        if mention.kind == "place" and " " not in mention.name:
            places.setdefault(mention.sentence.start, []).append(mention)
    for sentence in document.sentences:
        here = [timex for timex in times_in(sentence, days) if sentence.contains(timex)]
        if len({timex.first for timex in here}) > 1:
            for place, day in _paired(sentence, places.get(sentence.start, []), here):
                found.setdefault(place, set()).add(day)
    return {place: on.pop() for place, on in found.items() if len(on) == 1}


def _day_of_sentence(sentence: Sentence, known: dict[str, date]) -> date | None:
    """The day of the place that the sentence names, None if it names none of `known`, or several of other days."""
    found = {known[token.lemma] for token in sentence.tokens if token.lemma in known}
    return found.pop() if len(found) == 1 else None


def _paired(sentence: Sentence, places: Sequence[EntityMention], days: Sequence[Timex]) -> Iterator[tuple[str, date]]:
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


def _sentence_of(document: Document, timex: Timex) -> Sentence:
    return document.sentences[bisect_right(document.sentences, timex.start, key=lambda one: one.start) - 1]


def _moved(timex: Timex, day: date) -> Timex:
    parts = [day.isoformat() + part[10:] for part in timex.value.split("/")]
    return replace(timex, value="/".join(parts), first=day, last=day, rule="timex.clock_on_day_of_story")


def _is_single_day(timex: Timex) -> bool:
    return timex.first is not None and timex.first == timex.last and timex.rule not in _OF_NO_DAY


def _is_stretch_of_days(timex: Timex) -> bool:
    """As in "no 3. līdz 5. maijam"; not a month or a year."""
    return timex.first is not None and len(timex.value.split("/")) == 2 and len(timex.value.split("/")[0]) >= 10


def _stretches(document: Document, dated: Iterator[Timex]) -> Iterator[Timex]:
    """Days in a list put together: "4., 5. un 6. jūlijā" is from the first to the last."""
    last: Timex | None = None
    for timex in dated:
        if last is not None and _LIST.fullmatch(document.text[last.end : timex.start]) and _follows(last, timex):
            begin, finish = last.value.split("/")[0], timex.value.split("/")[-1]
            text = document.text[last.start : timex.end]
            last = replace(timex, start=last.start, text=text, value=f"{begin}/{finish}", first=last.first)
            continue
        if last is not None:
            yield last
        last = timex
    if last is not None:
        yield last


def _follows(left: Timex, right: Timex) -> bool:
    """Whether both are days and the second is the later."""
    return (
        left.last is not None
        and right.first is not None
        and left.last < right.first
        and len(right.value) >= 10 <= len(left.value)
    )
