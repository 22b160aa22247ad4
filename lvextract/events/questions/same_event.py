"""Whether a trigger shows a happening that the text has spoken of before, or a new one (event coreference).

A text names its event again and again: by the same noun, by a general one ("pasākumā"), by a verb alone. The candidates
are the happenings before the trigger; the statements compare noun, title, time, place in the text and definiteness.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document
from lvextract.events.context.happening import FIXTURE, Happening, Trigger
from lvextract.events.mentions.times import share_no_day
from lvextract.events.scoring.asked import Asked
from lvextract.events.syntax.clause import clause_verb, tree_distance
from lvextract.events.syntax.vocabulary import event_strength, family_of, words

_POINTING = frozenset({"šis", "tas", "minētais"})
_RECENT = 12  # happenings that a trigger is compared with, beside those of its noun
_EARLIER = 50  # happenings among which those of its noun are looked for
_LATEST = 32  # triggers by which a happening is one of headings
_STEPS = (0, 1, 2, 3, 5, 8, 16)  # sentences


def earlier_happenings(happenings: Sequence[Happening], trigger: Trigger) -> list[Happening]:
    """Those that the trigger may show again, the nearest first; none that are surely others."""
    return [
        other
        for rank, other in enumerate(happenings[: -_EARLIER - 1 : -1])
        if (rank < _RECENT or trigger.type in other.types) and not are_apart(other, trigger)
    ]


def are_apart(happening: Happening, trigger: Trigger) -> bool:
    """Whether a date, a sentence or a row of its own says that the two are different; a tense says less, and is left to
    the scorer.
    """
    if trigger.rule == FIXTURE == happening.triggers[0].rule:
        return True
    beside = happening.triggers_in(trigger.sentence)
    if any(_is_set_beside(other, trigger) or _begin_apart(other, trigger) for other in beside):
        return True
    left, right = happening.first_time, trigger.timex
    return left is not None and right is not None and share_no_day(left, right)


def _is_set_beside(other: Trigger, trigger: Trigger) -> bool:
    """Whether their sentence tells the two apart: "matemātikas olimpiādē X, bet fizikas olimpiādē Y"."""
    if other.token.case != trigger.token.case or trigger.by_verb:
        return False
    left, right = (_genitives(one) for one in (other, trigger))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _begin_apart(other: Trigger, trigger: Trigger) -> bool:
    """Whether each opens its part of their sentence with its own hour: "plkst. 12 darbosies X, plkst. 13 notiks Y"."""
    first, second = (one.timex for one in sorted((other, trigger), key=lambda one: one.token.start))
    if first is None or second is None or first.value == second.value:
        return False
    return first.end < second.start and all(map(_is_behind_its_hour, (other, trigger)))


def _is_behind_its_hour(trigger: Trigger) -> bool:
    timex, verb = trigger.timex, trigger.verb or trigger.token
    return timex is not None and ":" in timex.value and timex.end <= min(trigger.token.start, verb.start)


def _genitives(trigger: Trigger) -> set[str]:
    attributes = [child for child in trigger.token.children if child.index < trigger.token.index]
    return {child.lemma for child in attributes if child.deprel == "nmod" and child.case == "Gen"}


def asked_of_same(document: Document, happenings: Sequence[Happening], trigger: Trigger) -> list[Asked]:
    """The happenings before the trigger, the nearest first, as the scorer is asked of them."""
    about = max(happenings, key=lambda happening: happening.weight, default=None)
    own = ["", *_of_trigger(document, trigger)]
    asked = []
    for rank, happening in enumerate(happenings):
        statements = [*own, *_of_pair(document, happening, trigger)]
        statements.append(f"{min(3, rank)} happenings between")
        if happening is about:
            statements.append("what the text is about")
        asked.append(Asked(list(dict.fromkeys(statements)), trigger.token, happening.words_near(trigger.token)))
    return asked


def _of_trigger(document: Document, trigger: Trigger) -> Iterator[str]:
    """What is true of the trigger whatever the happening."""
    yield f"trigger by {trigger.rule}"
    yield "a verb alone" if trigger.by_verb else f"noun in {trigger.token.case}"
    if trigger.type in words("events", "general", "nouns"):
        yield "a general noun"
    if document.is_heading(trigger.sentence):
        yield "trigger in a heading"
    if document.opens_paragraph(trigger.sentence):
        yield "trigger opens a paragraph"
    if trigger.with_hour:
        yield "line with an hour"
    if trigger.token.feats.get("Number") == "Plur":
        yield "trigger in the plural"


def _of_pair(document: Document, happening: Happening, trigger: Trigger) -> Iterator[str]:
    """What is true of the two together."""
    yield from _of_names(happening, trigger)
    yield from _of_times(happening, trigger)
    last = happening.triggers[-1]
    away = sentences_between(document, last, trigger)
    step = next((str(step) for step in _STEPS if away <= step), "more")
    yield f"{step} sentences before"
    yield f"shown by {last.rule}, then by {trigger.rule}"
    if all(document.is_heading(one.sentence) for one in happening.triggers[-_LATEST:]):
        yield "happening in a heading only"
    if happening.with_hour:
        yield "happening in a line with an hour"
    yield f"happening shown {min(4, len(happening.triggers))} times"
    if away == 0:
        yield f"{min(6, tree_distance(last.token, trigger.token))} arcs apart"
        if trigger.token.head == last.token.index:
            yield f"{trigger.token.deprel} of its word"


def sentences_between(document: Document, earlier: Trigger, later: Trigger) -> int:
    """How many sentences the later of two triggers stands after the earlier."""
    return document.index(later.sentence) - document.index(earlier.sentence)


def _of_names(happening: Happening, trigger: Trigger) -> Iterator[str]:
    """How the nouns and the titles of the two agree."""
    types = happening.types
    points = points_back(trigger)
    if trigger.type in types:
        relation = "same noun"
    elif any(one.endswith(trigger.type) for one in types):
        relation = "noun of its kind"  # "solokoncerts", "koncerts"
    elif any(trigger.type.endswith(one) for one in types):
        relation = "more special noun"
    elif family_of(trigger.type) == family_of(happening.type):
        relation = "same family"
    else:
        relation = "other family"
    yield relation
    yield f"{relation}, {'points back' if points else 'brings in'}"
    if trigger.by_verb:
        yield f"{relation}, a verb alone"
    if happening.triggers[0].by_verb:
        yield f"{relation}, happening by a verb alone"
    if trigger.type in words("events", "general", "nouns"):
        yield f"general noun for {event_strength(happening.triggers[0].token)} noun"
    if trigger.title and happening.title:
        same = trigger.title.name.casefold() == happening.title.name.casefold()
        yield "same title" if same else f"{relation}, other title"
    elif trigger.title or happening.title:
        yield f"{relation}, {'only the trigger' if trigger.title else 'only the happening'} titled"


def _of_times(happening: Happening, trigger: Trigger) -> Iterator[str]:
    """How the times and the tenses of the two agree."""
    tenses = [one for one in (tense(happening.triggers[-1]), tense(trigger)) if one]
    if len(tenses) == 2:
        yield "same tense" if tenses[0] == tenses[1] else f"{tenses[0]}, then {tenses[1]}"
    left, right = happening.first_time, trigger.timex
    if left is None or right is None:
        yield "no time" if left is right else "time of one"
        return
    if left.value == right.value:
        yield "same time"
    elif left.first is None or right.first is None or left.last is None or right.last is None:
        yield "times that cannot be compared"
    else:
        yield "times that overlap"


def tense(trigger: Trigger) -> str | None:
    """The tense in which the trigger's clause tells of it."""
    verb = trigger.verb or clause_verb(trigger.token)
    if verb is None:
        return None
    # A participle is said of the time of its auxiliary: "netiek atcelts".
    return next((child for child in verb.children if child.deprel.startswith("aux")), verb).feats.get("Tense")


def points_back(trigger: Trigger) -> bool:
    """As in "šajā konkursā", "pasākumā": a noun with no attributes of its own, or one that a pronoun points with.

    Not what its verb brings in: "notika turnīrs" tells of a new one, "turnīrs notika" of the known one, for what is
    new stands behind the verb (the rheme, *rēma*).
    """
    attributes = [child for child in trigger.token.children if child.index < trigger.token.index]
    if any(child.lemma in _POINTING for child in attributes):
        return True
    described = any(child.deprel in ("nmod", "amod", "nummod") for child in attributes)
    brought_in = trigger.verb is not None and trigger.verb.index < trigger.token.index
    return not described and not brought_in
