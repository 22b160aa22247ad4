"""What the ranking knows of a text as a whole: a report names days and people, a story and a law do not.

A word for an event in a personal memory, a rule or a piece of advice is seldom the record of a happening, whatever
its own sentence looks like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lvextract.document import Document, Token
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import words

_DASHES = ("–", "-", "—")
_SHORT = 12  # sentences of a text that is one paragraph or a few


def features_of_text(scene: Scene) -> list[str]:
    """The statements that are true of the whole text; the same for each of its happenings."""
    document = scene.document
    size = "short" if len(document.sentences) <= _SHORT else "long"
    return [f"{size} text {statement}" for statement in (*_of_times(scene), *_of_voice(document), *_of_kind(document))]


def _of_times(scene: Scene) -> Iterator[str]:
    if not scene.times:
        yield "names no time"
    elif any(timex.first is not None and timex.first == timex.last for timex in scene.times):
        yield "names a day"
    else:
        yield "names longer times only"


def _of_voice(document: Document) -> Iterator[str]:
    """Who speaks, and of which time."""
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
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
    if any(token.lemma in words("events", "rules", "nouns") for s in document.sentences for token in s.tokens):
        yield "speaks of a rule"
