"""What the scorer knows of a text as a whole: a report names days and people, a story and a law do not.

A word for an event in a personal memory, a rule or a piece of advice is seldom the record of a happening, whatever
its own sentence looks like; and a text speaks again and again of what it reports.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from lvextract.document import Document, Timex, Token
from lvextract.events.context.happening import Trigger
from lvextract.events.syntax.vocabulary import words

_DASHES = ("–", "-", "—")
_SHORT = 12  # sentences of a text that is one paragraph or a few
_STEPS = (1, 2, 4, 8, 16)


def _about(count: int) -> str:
    """A number as the next of a few steps: counts that are alike make one statement."""
    return next((str(step) for step in _STEPS if count <= step), f"more than {_STEPS[-1]}")


class Telling:
    """A text with all the words that may show an event in it; `statements` are true of the whole text."""

    def __init__(self, document: Document, times: Sequence[Timex], triggers: Sequence[Trigger]) -> None:
        self.document, self.times = document, times
        self.statements = _features_of_text(document, times)
        self._types = Counter(trigger.type for trigger in triggers)
        self._in_sentence = Counter(trigger.sentence.start for trigger in triggers)
        self._first = triggers[0] if triggers else None
        self._entities = sorted(document.entities, key=lambda entity: entity.start)

    def around(self, trigger: Trigger) -> Iterator[str]:
        """What the text around `trigger` says of it."""
        yield f"its word {min(4, self._types[trigger.type])} times in the text"
        yield f"{min(4, self._in_sentence[trigger.sentence.start])} words for events in the sentence"
        if trigger is self._first:
            yield "the first word for an event"
        yield f"a sentence of {_about(len(trigger.sentence.tokens))} words"
        before = bisect_right(self._entities, trigger.token.start, key=lambda entity: entity.start)
        if before and self._entities[before - 1].contains(trigger.token):
            yield f"part of a {self._entities[before - 1].label}"


def _features_of_text(document: Document, times: Sequence[Timex]) -> list[str]:
    """The statements that are true of the whole text."""
    size = "short" if len(document.sentences) <= _SHORT else "long"
    statements = (*_of_times(times), *_of_voice(document), *_of_kind(document))
    return [f"a text of {_about(len(document.sentences))} sentences", *(f"{size} text {one}" for one in statements)]


def _of_times(times: Sequence[Timex]) -> Iterator[str]:
    if not times:
        yield "names no time"
    elif any(timex.first is not None and timex.first == timex.last for timex in times):
        yield "names a day"
    else:
        yield "names longer times only"


def _of_voice(document: Document) -> Iterator[str]:
    """Who speaks, and of which time."""
    tokens = list(document.tokens)
    verbs = [token for token in tokens if token.upos in ("VERB", "AUX")]
    tenses = Counter(verb.feats.get("Tense") for verb in verbs if verb.feats.get("Mood") == "Ind")
    if tenses:
        yield f"mostly in {max(tenses, key=lambda tense: tenses[tense])}"
    if tenses["Fut"]:
        yield "has a future"
    if not tenses["Past"] and not any(_is_past_participle(verb) for verb in verbs):
        yield "has no past"
    personal = sum(token.feats.get("Person") == "1" for token in tokens)
    yield "in the third person" if not personal else f"in the first person {min(3, personal)} times"
    if any(verb.feats.get("Mood") in ("Nec", "Cnd") for verb in verbs):
        yield "says what should be"


def _is_past_participle(verb: Token) -> bool:
    return verb.feats.get("VerbForm") == "Part" and verb.feats.get("Tense") == "Past"


def _of_kind(document: Document) -> Iterator[str]:
    first = document.sentences[0].tokens[0].form if document.sentences else ""
    if first in _DASHES:
        yield "is a dialogue"
    elif first[:1].isdigit() and first.endswith("."):
        yield "begins with a number"
    parties = {mention.name for mention in document.mentions if mention.kind != "work"}
    yield f"names {min(4, len(parties))} parties"
    persons = {mention.name for mention in document.mentions if mention.kind == "person"}
    yield f"names {min(3, len(persons))} persons"
    rules = words("events", "rules", "nouns")
    if any(token.lemma in rules for token in document.tokens):
        yield "speaks of a rule"
