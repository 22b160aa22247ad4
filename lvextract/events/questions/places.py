"""Where an event happens: the places that the sentences about it name, by how likely each is where it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lvextract.document import EntityMention, Sentence, Span, Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene
from lvextract.events.scoring.asked import Asked, Scorer, features_of
from lvextract.events.syntax.asides import is_in_brackets
from lvextract.events.syntax.clause import clause_verb, tree_distance
from lvextract.events.syntax.edges import time_at
from lvextract.events.syntax.phrase import phrase, words_of
from lvextract.events.syntax.vocabulary import event_noun, family_of, verb_classes, words
from lvextract.names import normal_form
from lvextract.records import Place

_PREPOSITIONS = frozenset({"pie", "uz", "pa", "no", "līdz", "ap", "pēc", "pret", "starp", "ar", "par"})


class PlaceCandidate(NamedTuple):
    """A place that a happening may be at; `head` is its head word."""

    happening: Happening
    head: Token
    place: Place

    @property
    def sentence(self) -> Sentence:
        """The sentence that names it."""
        return self.head.sentence

    @property
    def words(self) -> Span:
        """The words of the place."""
        return Span(self.place.mentions[0].start, self.place.mentions[0].end)


def fill_places(scene: Scene, scorer: Scorer) -> None:
    """Add to each happening the places that are likely its own."""
    found = list(place_candidates(scene))
    asked = [asked_of_place(scene, candidate) for candidate in found]
    for candidate, probability in zip(found, scorer.probabilities("location", asked), strict=True):
        known = {place.name for place in candidate.happening.location}
        if scorer.accepts("location", probability) and candidate.place.name not in known:
            candidate.happening.location.append(candidate.place.model_copy(update={"confidence": probability}))


def asked_of_place(scene: Scene, candidate: PlaceCandidate) -> Asked:
    """The candidate as the scorer is asked of it."""
    words, near = candidate.words, candidate.happening.words_near(candidate.words)
    return Asked(_place_features(scene, candidate), words, near, scene.told)


def place_candidates(scene: Scene) -> Iterator[PlaceCandidate]:
    """The places and venues of every sentence, for each happening that it may speak of."""
    for sentence in scene.document.sentences:
        happenings = scene.happenings_around(sentence)
        for token in sentence.tokens if happenings else ():
            place = _place_at(scene, token)
            if place is not None:
                yield from (PlaceCandidate(happening, token, place) for happening in happenings)


def _place_at(scene: Scene, token: Token) -> Place | None:
    """The place that the word heads: a named one, or a venue with a name in its phrase."""
    if event_noun(token):
        return None
    mention = scene.document.party_at(token)
    if mention is not None and mention.kind != "person":
        is_last = token is [part for part in mention.tokens if part.upos != "PUNCT"][-1]
        if is_last and (mention.kind == "place" or token.lemma in words("events", "venues", "nouns")):
            return _named(scene, mention)
        return None
    if mention is None and token.lemma in words("events", "venues", "nouns") and token.upos in ("NOUN", "PROPN"):
        tokens = phrase(token)
        if any(part.form[:1].isupper() and (part.index or part.upos == "PROPN") for part in tokens):
            name = normal_form(tokens, token)
            return Place(name=name, mentions=[words_of(scene.document, tokens)], rule="location.venue")
    return None


def _named(scene: Scene, mention: EntityMention) -> Place:
    """A named place with the district that it is in ("Kuldīgas novada Skrunda") and the number of a house."""
    before, after = _district(scene, mention), _house(mention)
    name = " ".join([*(token.form for token in before), mention.name, *(token.form for token in after)])
    tokens = [*before, *mention.tokens, *after]
    return Place(name=name, mentions=[words_of(scene.document, tokens)], rule="location.named_place")


def _district(scene: Scene, mention: EntityMention) -> list[Token]:
    before = mention.tokens[0].previous
    other = scene.document.party_at(before) if before is not None else None
    if other is None or other.kind != "place" or other.tokens[-1].lemma not in words("names", "areas"):
        return []
    return list(other.tokens) if other.tokens[-1].case == "Gen" else []


def _house(mention: EntityMention) -> list[Token]:
    last = mention.tokens[-1]
    is_street = last.lemma in words("events", "venues", "streets")
    return [token for token in last.following(1) if is_street and token.form[:1].isdigit()]


def _place_features(scene: Scene, candidate: PlaceCandidate) -> list[str]:
    """The statements that are true of a place and a happening."""
    return features_of(_of_words(candidate), _of_scene(scene, candidate))


def _of_words(candidate: PlaceCandidate) -> Iterator[str]:
    head = candidate.head
    yield candidate.place.rule
    yield f"case {head.case}"
    yield f"relation {head.deprel.split(':')[0]} in {head.case}"
    before = next((c.form.lower() for c in head.children if c.deprel == "case"), None)
    if before in _PREPOSITIONS:
        yield f"after {before}"
    if head.lemma in words("events", "venues", "nouns"):
        yield f"a venue in {head.case}"
    if is_in_brackets(head):
        yield "in brackets"
    verb = clause_verb(head)
    yield from (f"verb of {kind}" for kind in verb_classes(verb))
    governor = head.governor
    if governor is not None and governor.upos in ("NOUN", "PROPN"):
        yield "attribute of a noun"


def _of_scene(scene: Scene, candidate: PlaceCandidate) -> Iterator[str]:
    happening, sentence, head = candidate.happening, candidate.sentence, candidate.head
    yield f"at {family_of(happening.type)}"
    if happening is scene.happenings[0]:
        yield "the first event of the text"
    if time_at(head, scene.times):
        yield "in a time expression"
    if happening.title and any(m.start <= head.start < m.end for m in happening.title.mentions):
        yield "in the title"
    triggers = [trigger for trigger, shown in scene.triggers(sentence) if shown is happening]
    if not triggers:
        yield "no word for the event in the sentence"
        if sentence.start < happening.start:
            yield f"{head.case} {'in a heading' if scene.document.is_heading(sentence) else 'in a sentence'} before"
            return
        yield f"{head.case} {scene.distance(happening, sentence, 3)} sentences after"
        yield f"{head.case} where the sentence names {'another event' if scene.triggers(sentence) else 'no event'}"
        return
    steps = min(tree_distance(trigger.token, head) for trigger in triggers)
    yield f"{head.case} {min(steps, 6)} arcs away"
    yield f"{head.case} {'before' if head.index < triggers[0].token.index else 'after'} the event"
    if len({shown for _, shown in scene.triggers(sentence)}) > 1:
        nearest = scene.happening_of(head) is happening
        yield f"{head.case} {'nearest' if nearest else 'not the nearest'} of several events"
