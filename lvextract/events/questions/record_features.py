"""What the scorer looks at to tell whether a record is of an event: its words, and how its slots are filled."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.triggers import is_series
from lvextract.events.questions.trigger_features import features_of_mention
from lvextract.events.scoring.asked import Asked
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.vocabulary import event_strength, family_of

_MONTH, _YEAR = 28, 400  # days


def asked_of_record(scene: Scene, happening: Happening) -> Asked:
    """The happening as the scorer is asked of it."""
    words = happening.triggers[0].span
    return Asked(_features_of_record(scene, happening), words, happening.words_near(words), scene.told)


def _features_of_record(scene: Scene, happening: Happening) -> list[str]:
    """The statements that are true of the happening."""
    first = happening.triggers[0]
    statements = (
        *_of_happening(scene, happening),
        *features_of_mention(scene.telling, first),
        *_of_text(scene, happening),
        *_of_slots(happening),
        *_of_time(scene, happening),
    )
    return list(dict.fromkeys(statements))


def _of_happening(scene: Scene, happening: Happening) -> Iterator[str]:
    likely = happening.likeliest
    yield from (f"trigger at least {tenth / 10} sure" for tenth in range(1, 10) if likely >= tenth / 10)
    yield f"word shown {min(3, len(happening.triggers))} times"
    if happening is scene.happenings[0]:
        yield "first of the text"
    yield f"{min(4, len(scene.happenings))} happenings in the text"
    # A prize alone tells of its conferral; among other events it was mostly won in one of these.
    yield f"{happening.triggers[0].rule}, {'alone' if len(scene.happenings) == 1 else 'among others'}"
    if all(one.rule == "trigger.holding_verb" and is_series(one.token, one.type) for one in happening.triggers):
        yield "several held"  # "rīko personālizstādes": now and again, unless a name or a day says which


def _of_text(scene: Scene, happening: Happening) -> Iterator[str]:
    """What the text is as a whole: one short sentence tells of a prize alone, a page seldom does."""
    size, *others = scene.telling.statements
    yield from (size, *others)
    yield f"{happening.triggers[0].rule} in {size}"
    if happening.awards:
        yield f"awards in {size}"


def _of_time(scene: Scene, happening: Happening) -> Iterator[str]:
    """When the record says that it happens, beside how its verb says it."""
    timex, first = happening.timex, happening.triggers[0]
    if timex is None:
        when = "at no time"
    elif timex.first is None or timex.last is None:
        when = "on a yearless day"
    else:
        length = (timex.last - timex.first).days
        when = "on a day" if not length else "in days" if length < _MONTH else "in months"
        published = scene.document.published
        if published is not None:
            yield "near the day of publication" if abs((timex.first - published).days) < _YEAR else "long ago"
    verb = first.verb or clause_verb(first.token)
    tense = verb.feats.get("Tense") or verb.feats.get("VerbForm") if verb else None
    yield f"happens {when}"
    yield f"happens {when}, verb in {tense}"
    yield f"happens {when}, {'titled' if happening.title else 'untitled'}"


def _of_slots(happening: Happening) -> Iterator[str]:
    for slot in ("location", "organizers", "participants", "awards"):
        count = len(getattr(happening, slot))
        yield f"{min(count, 3)} {slot}"
        yield f"{event_strength(happening.triggers[0].token)} noun with {min(count, 1)} {slot}"
        yield f"{family_of(happening.type)} with {min(count, 1)} {slot}"
    for award in happening.awards:
        yield f"by {award.rule}"
    for party in (*happening.organizers.values(), *happening.participants.values()):
        yield f"by {party.rule}"
