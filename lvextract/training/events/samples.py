"""What the event stage asks of a text with annotated records, and what the annotators would answer.

For each question the candidates that the rules propose, as the stage meets them in use: a scorer answers the questions
before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from lvextract.evaluation.comparable import fold
from lvextract.events import filled_scene, scene_of, triggers_of
from lvextract.events.assembly.awards import fill_awards, placed, prizes_told, put_to_contest
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.context.text_features import Telling
from lvextract.events.mentions.times import moments
from lvextract.events.mentions.triggers import find_triggers
from lvextract.events.questions.award_features import asked_of_award
from lvextract.events.questions.candidates import candidates
from lvextract.events.questions.contest import asked_of_contest, contests
from lvextract.events.questions.dates import asked_of_dates, dates, set_dates, tie_dates
from lvextract.events.questions.places import asked_of_place, place_candidates
from lvextract.events.questions.record_features import asked_of_record
from lvextract.events.questions.roles import asked_of_roles
from lvextract.events.questions.same_event import asked_of_same, earlier_happenings
from lvextract.events.questions.trigger_features import features_of_trigger
from lvextract.events.recipients.won import Won
from lvextract.events.scoring import Asked, Scorer
from lvextract.training.annotated import (
    Annotated,
    Gold,
    fills,
    is_named,
    is_period,
    is_titled,
    match,
    period,
    shows,
    wins,
)  # fmt: skip
from lvextract.training.events.silver import same_by_rules

Sample = tuple[Asked, bool]  # a candidate, and whether the annotators chose it
Sampler = Callable[[Annotated, Scorer], Iterator[Sample]]


def trigger_samples(text: Annotated, _: Scorer) -> Iterator[Sample]:
    """Each word that may show an event, and whether it is of one that the annotators recorded."""
    triggers = find_triggers(text.document)
    times = moments(text.document)
    tie_dates(triggers, times)
    telling = Telling(text.document, times, triggers)
    for trigger in triggers:
        chosen = any(
            shows(text, trigger, gold) or is_titled(trigger.title, gold) or fold(trigger.type) == fold(gold["type"])
            for gold in text.events
        )
        yield Asked(features_of_trigger(telling, trigger), trigger.token), chosen


def same_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each happening before a trigger, and whether both are of one record; by rules where the records are silent."""
    happenings: list[Happening] = []
    golds: dict[int, set[int]] = {}
    for trigger in triggers_of(text.document, scorer)[1]:
        own = _shown_by(text, trigger)
        earlier = earlier_happenings(happenings, trigger)
        if own:
            chosen = next((one for one in earlier if golds[id(one)] & own), None)
        else:
            chosen = same_by_rules(text.document, happenings, trigger)
        for one, asked in zip(earlier, asked_of_same(text.document, earlier, trigger), strict=True):
            if golds[id(one)] or not own:  # of what no record is of, nobody says that it is not shown again
                yield asked, one is chosen
        if chosen is None:
            happenings.append(Happening([trigger]))
            golds[id(happenings[-1])] = own
        else:
            chosen.add([trigger])
            golds[id(chosen)] |= own


def _shown_by(text: Annotated, trigger: Trigger) -> set[int]:
    """The numbers of the records that the trigger is of: by its words or title, else by a type that only one has."""
    numbered = list(enumerate(text.events))
    shown = {i for i, gold in numbered if shows(text, trigger, gold) or is_titled(trigger.title, gold)}
    of_type = [i for i, gold in numbered if fold(gold["type"]) == fold(trigger.type)]
    return shown or (set(of_type) if len(of_type) == 1 else set())


def date_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each time around a recorded happening, and whether it is when it happens."""
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    for happening in scene.happenings:
        gold = matched.get(id(happening))
        if gold is None or (gold["date"] and period(gold) is None):
            continue
        found = [candidate for candidate in dates(scene, happening) if candidate.timex.first is not None]
        asked = asked_of_dates(scene, ((happening, candidate) for candidate in found))
        yield from zip(asked, [is_period(candidate.timex, gold) for candidate in found], strict=True)


def contest_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each happening that a prize may belong to, and whether it does."""
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    set_dates(scene, scorer)
    for won in prizes_told(scene):
        own = None
        for happening in contests(scene, won.sentence):
            chosen = id(happening) in matched and _is_won_in(text, won, matched[id(happening)])
            own = happening if chosen else own
            yield asked_of_contest(scene, won, happening), chosen
        _put(text, scene, won, own, matched)


def award_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each prize with those who are to have got it, in the likeliest happening, and whether it was won so."""
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    set_dates(scene, scorer)
    for won, contest in placed(scene, scorer):
        if contest is not None:
            told = [matched[id(contest)]] if id(contest) in matched else []
        else:
            told = _left(text, matched)
        chosen = any(_is_won_in(text, won, gold) for gold in told)
        yield asked_of_award(scene, won, contest), chosen
        if chosen:
            _put(text, scene, won, contest, matched)


def _put(text: Annotated, scene: Scene, won: Won, contest: Happening | None, matched: dict[int, Gold]) -> None:
    """Put the award to its happening. What it alone shows is the first record left that has it; what was won beside it
    belongs to that too.
    """
    shown = put_to_contest(scene, won, contest, 1.0)
    if shown is not None and contest is None:
        told = (gold for gold in _left(text, matched) if _is_won_in(text, won, gold))
        matched |= {id(shown): gold for gold in islice(told, 1)}


def _left(text: Annotated, matched: Mapping[int, Gold]) -> list[Gold]:
    """The gold records that no happening is of yet."""
    taken = {id(gold) for gold in matched.values()}
    return [gold for gold in text.events if id(gold) not in taken]


def _is_won_in(text: Annotated, won: Won, gold: Gold) -> bool:
    """Whether the gold record has the award."""
    return wins(text, won.prize.name, won.prize.place, won.recipients, gold["awards"])


def organizer_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each party that may hold a happening, and whether it does."""
    return _role_samples(text, scorer, "organizers")


def participant_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each party that may take part in a happening, and whether it does."""
    return _role_samples(text, scorer, "participants")


def _role_samples(text: Annotated, scorer: Scorer, slot: str) -> Iterator[Sample]:
    """Each party that may fill the slot, and whether it does; not as a part of one that does."""
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    set_dates(scene, scorer)
    fill_awards(scene, scorer)
    for of_sentence in candidates(scene):
        found = [(candidate, matched.get(id(candidate.happening))) for candidate in of_sentence]
        named = [candidate for candidate, gold in found if gold is not None and is_named(candidate.party, gold[slot])]
        for (candidate, gold), asked in zip(found, asked_of_roles(scene, of_sentence), strict=True):
            chosen = gold is not None and fills(text, candidate.party, gold[slot])
            is_part = candidate not in named and any(candidate.overlaps(other) for other in named)
            yield asked, chosen and not is_part


def place_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each place that a happening may be at, and whether it is."""
    scene = scene_of(text.document, scorer)
    matched = match(text, scene.happenings)
    set_dates(scene, scorer)
    for candidate in place_candidates(scene):
        gold = matched.get(id(candidate.happening))
        chosen = gold is not None and fills(text, candidate.place, gold["location"])
        yield asked_of_place(scene, candidate), chosen


def record_samples(text: Annotated, scorer: Scorer) -> Iterator[Sample]:
    """Each filled happening, and whether the annotators recorded it."""
    scene = filled_scene(text.document, scorer)
    matched = match(text, scene.happenings)
    for happening in scene.happenings:
        yield asked_of_record(scene, happening), id(happening) in matched


# By question, in the order in which they are asked.
SAMPLERS: dict[str, Sampler] = {
    "trigger": trigger_samples,
    "same": same_samples,
    "date": date_samples,
    "contest": contest_samples,
    "award": award_samples,
    "organizers": organizer_samples,
    "participants": participant_samples,
    "location": place_samples,
    "record": record_samples,
}
