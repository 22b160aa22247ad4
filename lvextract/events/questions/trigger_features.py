"""What the scorer looks at to tell whether a word shows an event: statements about it and its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, Token
from lvextract.events.context.happening import Trigger
from lvextract.events.context.text_features import Telling
from lvextract.events.mentions.triggers import has_opponent, is_described, is_generic
from lvextract.events.scoring.asked import features_of
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.quotations import is_quoted
from lvextract.events.syntax.vocabulary import (
    event_strength,
    family_of,
    is_animate,
    is_negated,
    is_vague,
    verb_classes,
    words,
)

_POINTING = frozenset({"šis", "tas", "šī", "tā"})
_GENERAL = frozenset({"dažāds", "kurš"})  # beside the vague words of the lexicon


def features_of_trigger(telling: Telling, trigger: Trigger) -> list[str]:
    """The statements that are true of `trigger`, and of its text."""
    return [*features_of_mention(telling, trigger), *telling.statements]


def features_of_mention(telling: Telling, trigger: Trigger) -> list[str]:
    """The statements that are true of `trigger` where it stands."""
    document, token = telling.document, trigger.token
    return features_of(
        _of_noun(document, trigger),
        _of_verb(trigger.verb or clause_verb(token)),
        _of_attributes(token.children),
        _of_verb_alone(document, token) if trigger.by_verb else (),
        _of_sentence(document, trigger),
        _of_words_beside(trigger),
        telling.around(trigger),
    )


def _of_noun(document: Document, trigger: Trigger) -> Iterator[str]:
    token = trigger.token
    strength = event_strength(token)
    yield f"noun {trigger.type}"
    yield f"family {family_of(trigger.type)}"
    yield f"{strength} noun"
    yield f"shown by {trigger.rule}"
    yield f"{strength} noun shown by {trigger.rule}"
    yield f"relation {token.deprel.split(':')[0]}"
    yield f"{strength} noun in {token.case} as {token.deprel.split(':')[0]}"
    yield f"number {token.feats.get('Number')}"
    governor = token.governor
    if governor is not None and token.case == "Gen" and governor.upos in ("NOUN", "PROPN"):
        yield f"{strength} attribute of {'people' if is_animate(governor) else 'a thing'}"
    if trigger.title:
        yield f"titled by {trigger.title.rule}"
        yield f"{strength} noun titled"
    if token.form[:1].isupper() and token.index:
        yield "capitalised"
    if is_generic(token, trigger.type):
        yield "generic plural"
    if has_opponent(token):
        yield "has an opponent"
    if trigger.type in words("events", "nouns", "times") and not is_described(token):
        yield "a time rather than an event"
    if document.party_at(token):
        yield "part of a name"


def _of_verb(verb: Token | None) -> Iterator[str]:
    yield from (f"verb of {kind}" for kind in verb_classes(verb))
    if verb is None:
        return
    yield f"tense {verb.feats.get('Tense')}"
    yield f"mood {verb.feats.get('Mood')}"
    yield f"form {verb.feats.get('VerbForm')}"
    if is_negated(verb):
        yield "negated"
    if verb.lemma in words("events", "unreal", "verbs"):
        yield "wished for"
    yield from _of_modality(verb)


def _of_modality(verb: Token) -> Iterator[str]:
    """What makes the clause of the verb a possibility, a condition, a rule or a habit."""
    beside = verb.children
    forms = {child.form.lower() for child in beside}
    for conjunction in ("ja", "lai", "kad", "ka"):
        if conjunction in forms:
            yield f"behind {conjunction}"
    if any(child.lemma in words("events", "modality", "habit") for child in beside):
        yield "says how often"
    if any(is_negated(child) for child in beside if child.upos in ("VERB", "AUX")):
        yield "negated by an auxiliary"
    if any(child.lemma in words("events", "modality", "none") for child in beside):
        yield "of none"
    governor = verb.governor
    if governor is None:
        return
    if governor.lemma in words("events", "modality", "verbs"):
        yield "under a modal verb"
    if governor.upos in ("VERB", "AUX") and is_negated(governor):
        yield "under a negation"
    if governor.upos == "NOUN" and verb.feats.get("VerbForm") == "Inf":
        yield "infinitive of a noun"


def _of_words_beside(trigger: Trigger) -> Iterator[str]:
    """The very words that it stands with: its verb, the word that it depends on, the one before, its adjectives."""
    token = trigger.token
    verb, governor = trigger.verb or clause_verb(token), token.governor
    if verb is not None:
        yield f"with the verb {verb.lemma}"
    if governor is not None:
        yield f"depends on {governor.lemma}"
    if token.previous is not None:
        yield f"behind the word {token.previous.lemma}"
    yield from (f"described as {c.lemma}" for c in token.children if c.upos in ("ADJ", "VERB", "NUM", "DET"))


def _of_verb_alone(document: Document, verb: Token) -> Iterator[str]:
    """What a verb that shows an event by itself says: itself, and of whom."""
    yield f"verb {verb.lemma}"
    for child in verb.children:
        relation = child.deprel.split(":")[0]
        if relation in ("nsubj", "obj", "iobj", "obl"):
            mention = document.party_at(child)
            sort = mention.kind if mention else "people" if is_animate(child) else child.upos
            yield f"{relation} of a verb alone: {sort}"


def _of_attributes(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.lemma in _POINTING:
            yield "pointed at"
        elif child.lemma in words("events", "modality", "none"):
            yield "none of it"
        elif is_vague(child) or child.lemma in _GENERAL:
            yield "said in general"
        elif child.deprel in ("nmod", "amod", "nummod", "acl"):
            yield f"attribute {child.deprel}"
            if child.form[:1].isupper() and child.index:
                yield "named attribute"
        elif child.deprel == "case":
            yield f"after {child.form.lower()}"


def _of_sentence(document: Document, trigger: Trigger) -> Iterator[str]:
    sentence = trigger.sentence
    if trigger.timex:
        yield "dated"
        yield f"{event_strength(trigger.token)} noun dated"
        yield f"dated by {trigger.timex.type}"
        yield "to the day" if trigger.timex.first == trigger.timex.last else "to a longer time"
    if is_quoted(trigger.token):
        yield "within a quotation"
    if document.is_heading(sentence):
        yield "in a heading"
    if any(event_strength(other) == "strong" for other in sentence.tokens if other is not trigger.token):
        yield f"another event noun beside {trigger.rule}"
    kinds = {mention.kind for token in sentence.tokens if (mention := document.party_at(token))}
    yield from (f"a {kind} in the sentence" for kind in sorted(kinds))
    if any(token.feats.get("Person") in ("1", "2") for token in sentence.tokens):
        yield "in the first or second person"
    if sentence.tokens[-1].form == "?":
        yield "asked"
    yield from (
        f"at least {tenth / 10} likely by context" for tenth in (1, 2, 3, 5, 7, 9) if trigger.token.event >= tenth / 10
    )
