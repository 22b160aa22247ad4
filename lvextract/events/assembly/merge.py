"""Puts the triggers of one happening together: each joins the earlier happening that the scorer finds likeliest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import TypeGuard

from lvextract.document import Document
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.questions.same_event import are_apart, asked_of_same, earlier_happenings
from lvextract.events.scoring.asked import Scorer
from lvextract.events.syntax.vocabulary import words
from lvextract.records import Title

_BELOW = 50  # happenings below a heading among which its own is looked for, beside those of a programme


def merge(document: Document, triggers: Sequence[Trigger], scorer: Scorer) -> list[Happening]:
    """The happenings that the triggers show, in the order of their first triggers."""
    happenings: list[Happening] = []
    for trigger in triggers:
        same = _shown_before(document, happenings, trigger, scorer)
        if same is None:
            happenings.append(Happening([trigger]))
        else:
            same.add([trigger])
    return _without_headings(document, happenings)


def _shown_before(
    document: Document, happenings: Sequence[Happening], trigger: Trigger, scorer: Scorer
) -> Happening | None:
    """The likeliest of the happenings that the trigger may show again, None if none is likely."""
    earlier = earlier_happenings(happenings, trigger)
    probabilities = scorer.probabilities("same", asked_of_same(document, earlier, trigger))
    scored = zip(probabilities, earlier, strict=True)
    likely = [(probability, one) for probability, one in scored if scorer.accepts("same", probability)]
    return max(likely, key=itemgetter(0))[1] if likely else None


def _without_headings(document: Document, happenings: list[Happening]) -> list[Happening]:
    """Put what only a heading speaks of together with what the text below tells of it.

    A verb alone in a heading ("Seniori tiekas Ogrē") is about the first event below; a noun about that of its kind.
    """
    kept: list[Happening] = []
    candidates = [(place, one) for place, one in enumerate(happenings) if not _is_part_of_programme(one)]
    for i, happening in enumerate(happenings):
        if not all(document.is_heading(trigger.sentence) for trigger in happening.triggers):
            kept.append(happening)
            continue
        first = happening.triggers[0]
        start = bisect_right(candidates, i, key=itemgetter(0))
        below = (one for _, one in candidates[start : start + _BELOW] if not are_apart(one, first))
        same = next((other for other in below if first.by_verb or _is_kind(happening, other)), None)
        if same is None:
            kept.append(happening)
        else:
            same.add(happening.triggers)
    return kept


def _is_part_of_programme(happening: Happening) -> bool:
    """Whether its line begins with an hour: then the heading is of the whole."""
    return happening.triggers[0].with_hour


def _is_kind(happening: Happening, other: Happening) -> bool:
    """Whether the nouns of the two can be of one happening: "konkurss", "fotokonkurss"; "svētki" of anything."""
    return (
        other.type.endswith(happening.type)
        or happening.type.endswith(other.type)
        or happening.type in words("events", "general", "nouns")
    ) and not (_is_surely_name(happening.title) and other.title and happening.title.name != other.title.name)


def _is_surely_name(title: Title | None) -> TypeGuard[Title]:
    """Whether it is one; capitals in a heading may be those of any words: "Dobelē atklās Gaismas svētkus"."""
    return title is not None and title.rule != "title.capitalised"
