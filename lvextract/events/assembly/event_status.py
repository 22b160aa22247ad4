"""Whether the happenings of a text take place as planned: the last that it says of each of them holds."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.changed_plans import agrees, announces, changes, is_changed, points_back
from lvextract.events.mentions.times import times_in
from lvextract.events.syntax.vocabulary import words


def set_statuses(scene: Scene) -> None:
    """Set the status of the happenings that the text calls off, puts off or moves, and the time of those it moves."""
    for sentence in scene.document.sentences:
        for change in changes(sentence, scene.times):
            for happening in _meant(scene, change.verb):
                if _is_of_earlier_edition(scene, change.verb, happening):
                    continue
                happening.status = change.status
                happening.timex = change.time or happening.timex


def _is_of_earlier_edition(scene: Scene, verb: Token, happening: Happening) -> bool:
    """As in "Pērn festivāls tika atcelts", where the festival that the text is about is this year's."""
    sentence = verb.sentence
    here = times_in(sentence, scene.document.timexes)
    told = min(here, key=lambda timex: abs(timex.start - verb.start), default=None)
    now = happening.timex
    if told is None or told is now or now is None or now.overlaps(told):
        return False
    if told.first is None or now.first is None:
        return told.text.lower() in words("event_status", "earlier", "words")
    return told.last is not None and told.last.year < now.first.year


def _meant(scene: Scene, verb: Token) -> Iterator[Happening]:
    """The happenings that the verb speaks of."""
    sentence = verb.sentence
    found = [happening for trigger, happening in scene.triggers(sentence) if is_changed(verb, trigger.token)]
    if found:
        yield from dict.fromkeys(found)
    elif points_back(verb):
        before = scene.spoken_of_before(sentence)
        yield from [before] if before else []
    elif announces(verb):
        following = scene.document.sentences[scene.document.index(sentence) :][:2]
        announced = (pair for one in following for pair in scene.triggers(one) if agrees(verb, pair[0].token))
        yield from [happening for _, happening in announced][:1]
