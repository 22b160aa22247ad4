"""In which happening a prize was won: the contest that the text is about, before ceremonies and mere verbs of winning.

Texts name a contest once and then go on for paragraphs about who won what, so the way back is longer than for roles.
"""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Timex
from lvextract.events.clause import tree_distance
from lvextract.events.happening import Happening, Trigger
from lvextract.events.prizes import Prize
from lvextract.events.roles import add_party
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import words

_MEMORY = 12  # sentences after which a contest is out of mind
_YEAR = len("2015")


def contest_of(scene: Scene, sentence: Sentence, prize: Prize) -> Happening | None:
    """The happening that the prize was won in, None if the text names none that it can be."""
    named = [(trigger, happening) for trigger, happening in scene.triggers(sentence) if _is_named(trigger)]
    named.sort(key=lambda pair: tree_distance(sentence, pair[0].token, prize.anchor))
    here = next((happening for trigger, happening in named if is_contest(trigger.type)), None)
    if here is None:
        here = next((happening for trigger, happening in named if not _is_ceremony(trigger.type)), None)
    if here is not None:
        return here
    before = next(
        (happening for happening in _contests_before(scene, sentence) if _may_be(scene, sentence, happening)), None
    )
    if before is not None:
        return before
    return named[0][1] if named else scene.happening_of(sentence, prize.anchor)


def absorb_victories(scene: Scene, sentence: Sentence, contest: Happening) -> None:
    """Take what only a verb of winning showed to be part of the contest: "X uzvarēja" is no other happening."""
    for _, happening in list(scene.triggers(sentence)):
        if happening is contest or not all(_is_victory(trigger) for trigger in happening.triggers):
            continue
        scene.absorb(happening, contest)
        contest.awards += happening.awards
        for party in happening.participants:
            add_party(contest, "participants", party)


def is_contest(type_: str) -> bool:
    """Whether people compete at events of this type: "konkurss", "dziesmu konkurss", "fotokonkurss"."""
    return type_.endswith(tuple(words("awards", "events", "contests")))


def _is_ceremony(type_: str) -> bool:
    return type_.endswith(tuple(words("awards", "events", "ceremonies")))


def _is_named(trigger: Trigger) -> bool:
    """Whether a noun names the event, not only a verb or a prize."""
    return trigger.rule not in ("trigger.verb_event", "trigger.award")


def _is_victory(trigger: Trigger) -> bool:
    lemma = trigger.token.lemma
    winning = words("awards", "victory", "verbs") | words("awards", "places", "verbs")
    return trigger.rule == "trigger.verb_event" and lemma in winning


def _contests_before(scene: Scene, sentence: Sentence) -> Iterator[Happening]:
    """The contests that the sentences before spoke of, the last first."""
    for earlier in scene.sentences_before(sentence, _MEMORY):
        for trigger, happening in reversed(scene.triggers(earlier)):
            if _is_named(trigger) and is_contest(trigger.type):
                yield happening


def _may_be(scene: Scene, sentence: Sentence, contest: Happening) -> bool:
    """Whether the sentence speaks of no other time than the contest's: "pērn balvu saņēma X"."""
    return all(not (sentence.contains(timex) and _is_other(timex, contest.timex)) for timex in scene.times)


def _is_other(timex: Timex, of_contest: Timex | None) -> bool:
    if timex.first is None or timex.last is None:
        return False
    if of_contest is None or of_contest.first is None or of_contest.last is None:
        return len(timex.value) == _YEAR
    return timex.last < of_contest.first or of_contest.last < timex.first
