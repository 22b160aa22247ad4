"""What the scorer looks at to tell whether a party has a role: short readable statements about it and a happening.

Each is true or false of a candidate ("nsubj of a verb of participating", "has a post", "no word for the event in the
sentence"). A trained weight for each says how much it speaks for a role (`scoring/`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lvextract.document import Token
from lvextract.events.context.happening import Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.questions.candidates import Candidate
from lvextract.events.scoring.asked import features_of
from lvextract.events.syntax.asides import is_in_brackets
from lvextract.events.syntax.clause import clause_verb, tree_distance, verb_above
from lvextract.events.syntax.quotations import case_of, is_quoted
from lvextract.events.syntax.vocabulary import event_noun, family_of, is_animate, is_negated, verb_classes

_NEAR, _FAR = 2, 5  # arcs of the tree


class Surroundings(NamedTuple):
    """What is true of the words for a party where they stand, whatever the happening: by their clause and sentence."""

    clause: list[str]
    company: list[str]


def surroundings(scene: Scene, candidate: Candidate) -> Surroundings:
    """Those of the party of `candidate`, the same for all candidates of the party."""
    return Surroundings(list(_of_clause(candidate)), list(_of_company(scene, candidate)))


def role_features(scene: Scene, candidate: Candidate, around: Surroundings) -> list[str]:
    """The statements that are true of `candidate`."""
    return features_of(_of_claims(candidate), _of_party(candidate), around.clause, _of_scene(scene, candidate, around))


def _of_claims(candidate: Candidate) -> Iterator[str]:
    """Which rules speak for the candidate, and whether they speak for another happening instead."""
    for slot, rule in candidate.claims.items():
        yield f"rule {rule}"
        yield f"rule {rule} at {family_of(candidate.happening.type)}"
        yield f"claimed for {slot}"
    if candidate.elsewhere:
        yield "claimed for another happening"
    if not candidate.claims:
        yield "unclaimed"


def _of_party(candidate: Candidate) -> Iterator[str]:
    """What is known of the party by itself."""
    party, family = candidate.party, family_of(candidate.happening.type)
    yield f"kind {party.kind}"
    yield f"kind {party.kind} at {family}"
    if party.count is not None:
        yield "counted"
    if party.position:
        yield "has a post"
        yield f"has a post at {family}"
    if party.kind == "person":
        yield "one name" if " " not in party.name else "full name"
    if party.kind == "group":
        yield "bare group" if " " not in party.name else "described group"


def _of_clause(candidate: Candidate) -> Iterator[str]:
    """Case, relation and verb of the party; of a member of a list, those of the list."""
    anchor = first_of_list(candidate.head)
    relation = anchor.deprel.split(":")[0]
    case = case_of(candidate.head)
    yield f"case {case}"
    yield f"{candidate.party.kind} in {case}"
    yield f"relation {relation}"
    yield f"kind {candidate.party.kind} relation {relation}"
    if anchor is not candidate.head:
        yield "in a list"
    if anchor.case == "Gen" and (owned := anchor.governor) is not None and anchor.index < owned.index:
        yield f"{candidate.party.kind} attribute of {_sort_of(owned)}"
        if event_noun(owned):
            yield f"{candidate.party.kind} attribute of {event_noun(owned)}"
    for preposition in anchor.children:
        if preposition.deprel == "case":
            yield f"after {preposition.form.lower()}"
    verb = verb_above(anchor)
    direct = verb is not None and anchor.head == verb.index
    for kind in verb_classes(verb):
        yield f"verb of {kind}"
        if direct:
            yield f"{relation} of a verb of {kind}"
    if verb is not None:
        yield f"{relation if direct else 'below'} of {verb.lemma}"
        yield from _of_verb(verb, relation if direct else "below")
    if candidate.party.kind in ("group", "organization"):
        yield f"head {candidate.head.lemma.lower()}"
    if is_quoted(candidate.head):
        yield "within a quotation"
    if is_in_brackets(candidate.head):
        yield f"{candidate.party.kind} in brackets"


def _sort_of(noun: Token) -> str:
    """What an owned noun is a word for."""
    if event_noun(noun):
        return "an event"
    if is_animate(noun) or noun.upos == "PROPN":
        return "somebody"
    return "a participle" if noun.upos in ("VERB", "ADJ") else "a thing"


def _of_verb(verb: Token, relation: str) -> Iterator[str]:
    if is_negated(verb):
        yield "verb negated"
    if verb.feats.get("Mood") in ("Cnd", "Nec"):
        yield "verb unreal"
    if verb.feats.get("Voice") == "Pass":
        yield f"{relation} of a passive"
    if verb.feats.get("Tense") == "Fut":
        yield "verb future"
    if any(child.deprel in ("ccomp", "parataxis") for child in verb.children) or verb.deprel == "parataxis":
        yield f"{relation} of a verb that reports"


def _of_scene(scene: Scene, candidate: Candidate, around: Surroundings) -> Iterator[str]:
    """Where the party stands from the words that show the happening."""
    happening, sentence, head = candidate.happening, candidate.sentence, candidate.head
    triggers = happening.triggers_in(sentence)
    yield f"at {family_of(happening.type)}"
    yield from around.company
    yield f"shown by {happening.triggers[0].rule}"
    if happening.timex:
        yield "happening dated"
    if winners := happening.awards.winners_at:
        yield "a winner" if candidate.party.mentions[0].start in winners else "not a winner"
    if happening.title:
        yield "happening titled"
    if happening is scene.happenings[0]:
        yield "the first event of the text"
    if not triggers:
        yield "spoken of last" if scene.spoken_of_before(sentence) is happening else "spoken of earlier"
        yield "no word for the event in the sentence"
        yield "other events in the sentence" if scene.triggers(sentence) else "no event in the sentence"
        if sentence.start < happening.start:
            index = scene.document.index
            ahead = min(3, index(happening.triggers[0].sentence) - index(sentence))
            yield f"{'in a heading' if scene.document.is_heading(sentence) else f'in a sentence {ahead}'} before"
            return
        yield f"{scene.distance(happening, sentence, 5)} sentences after"
        return
    trigger = min(triggers, key=lambda trigger: tree_distance(trigger.token, head))
    yield from _of_trigger(trigger, head)
    others = [shown for _, shown in scene.triggers(sentence) if shown is not happening]
    if others:
        yield "several events in the sentence"
        if scene.happening_of(head) is happening:
            yield "the nearest of several events"


def _of_company(scene: Scene, candidate: Candidate) -> Iterator[str]:
    """How many others the sentence names, and how often the text names this one."""
    names = scene.names(candidate.sentence)
    same = [name for name in names if name.kind == candidate.party.kind]
    yield f"{min(4, len(same))} of its kind in the sentence"
    yield f"named {min(3, scene.times_named(candidate.party.name))} times"
    if scene.document.is_heading(candidate.sentence):
        yield "in a heading"
    tokens = candidate.sentence.tokens
    if tokens[-1].form not in ".!?…":
        yield "in a line without a full stop"
    before = tokens[max(0, candidate.head.index - 3) : candidate.head.index]
    if any(token.form in ("–", "-", "—", ":") for token in before):
        yield "behind a dash"
    if any(token.form[-1:] == "." and token.form[:-1].isdecimal() for token in before):
        yield "behind a number"


def _of_trigger(trigger: Trigger, head: Token) -> Iterator[str]:
    """How the party and a word for the event are tied in one sentence."""
    steps = tree_distance(trigger.token, head)
    near = "near" if steps <= _NEAR else "far" if steps <= _FAR else "very far"
    yield f"{near} in the tree"
    yield f"{'after' if head.index > trigger.token.index else 'before'} the event"
    yield f"event in {trigger.token.case}"
    anchor = first_of_list(head)
    verb = verb_above(anchor)
    if verb is not None and verb in (clause_verb(trigger.token), trigger.verb, trigger.token):
        yield f"{anchor.deprel.split(':')[0]} in the clause of the event"
        yield f"{anchor.case} in the clause of the event in {trigger.token.case}"
    if anchor.head == trigger.token.index:
        yield f"{anchor.case} attribute of the event"
    if trigger.token.head == anchor.index:
        yield "event depends on it"


def first_of_list(token: Token) -> Token:
    """The first member of the list that `token` stands in, `token` itself if in none."""
    steps = len(token.sentence.tokens)
    while token.deprel in ("conj", "flat", "appos") and (before := token.governor) is not None and steps:
        token, steps = before, steps - 1
    return token
