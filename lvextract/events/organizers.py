"""Who holds an event. Each rule is one function over one sentence and yields claims; `RULES` is their order."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.clause import predicates, subjects, tree_distance, verb_above
from lvextract.events.scene import Claim, Scene
from lvextract.events.vocabulary import event_strength, is_animate, is_negated, verb_says, words
from lvextract.names.head import QUOTES

# Verbs whose subject is the organizer of what the text is about, also where the event is no object of theirs.
_HOLDS_ALWAYS = frozenset({"rīkot", "organizēt", "sarīkot", "noorganizēt"})


def subject_of_holding_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Pašvaldība rīkoja koncertu."""
    for verb in predicates(sentence, "holding"):
        if verb.feats.get("Voice") == "Pass" or _is_impersonal(sentence, verb):
            continue
        held = [
            child
            for child in sentence.children(verb)
            if child.deprel in ("obj", "iobj", "nsubj") and event_strength(child)
        ]
        happening = scene.happening_of(sentence, held[0] if held else verb)
        if happening is None or not (held or verb.lemma in _HOLDS_ALWAYS):
            continue
        holders = [subject for subject in subjects(sentence, verb) if subject not in held]
        for holder in holders or _beside_verb(scene, sentence, verb):
            yield Claim(happening, "organizers", holder, "organizer.subject_of_holding_verb")


def agent_of_participle(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "X rīkotais konkurss"; "konkurss, ko rīkoja X" has a subject and is not meant here."""
    for verb in sentence.tokens:
        if not (verb_says(verb, "holding") and verb.feats.get("VerbForm") == "Part" and verb.deprel in ("amod", "acl")):
            continue
        noun = sentence.governor(verb)
        happening = scene.happening_of(sentence, noun) if noun and event_strength(noun) else None
        agents = [child for child in sentence.children(verb) if child.case == "Gen" and child.index < verb.index]
        if happening and not agents:
            agents = _before_participle(sentence, verb)
        for agent in agents:
            yield Claim(happening, "organizers", agent, "organizer.agent_of_participle")


def in_cooperation_with(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "sadarbībā ar X", "kopā ar X" beside a verb of holding."""
    for token in sentence.tokens[:-2]:
        following = sentence.tokens[token.index + 1]
        if token.lemma not in words("events", "organizers", "cooperation") or following.form.lower() != "ar":
            continue
        happening = scene.happening_of(sentence, token)
        verb = verb_above(sentence, token)
        if happening is None or not (verb and (verb_says(verb, "holding") or verb_says(verb, "happening"))):
            continue
        partner = _governed(sentence, following)
        if partner is not None:
            yield Claim(happening, "organizers", partner, "organizer.in_cooperation")


def genitive_holder(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Valsts policijas atklātais čempionāts", "domes sēde": a body in the genitive before the event."""
    for trigger, happening in scene.triggers(sentence):
        for child in sentence.children(trigger.token):
            if child.index > trigger.token.index or child.deprel != "nmod" or child.case not in ("Gen", None):
                continue
            mention = scene.document.party_at(child)
            is_body = child.lemma in words("events", "bodies", "nouns") and child.feats.get("Number") == "Sing"
            known = child.feats.get("Abbr") == "Yes" or child.lemma in words("organizations", "known")
            sits = trigger.type in words("events", "organizers", "sittings") and known
            if child.lemma in words("events", "performers", "nouns"):
                yield Claim(happening, "participants", child, "participant.genitive_performer")
            elif (mention and mention.kind == "organization") or (mention is None and (is_body or sits)):
                yield Claim(happening, "organizers", child, "organizer.genitive_holder")


def inviting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Muzejs aicina uz izstādi", "robežsardze aicināja piedalīties fotokonkursā"."""
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in words("events", "invitation", "verbs") or is_negated(verb):
            continue
        below = [t for t in sentence.subtree(verb) if event_strength(t) and tree_distance(sentence, verb, t) <= 2]
        happening = scene.happening_of(sentence, below[0]) if below else None
        for subject in subjects(sentence, verb):
            if scene.document.party_at(subject) or is_animate(subject):
                yield Claim(happening, "organizers", subject, "organizer.inviting")


def named_as_organizer(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "konkursa rīkotājs ir X", "rīkotāji – biedrība X"."""
    for token in sentence.tokens:
        if token.lemma not in words("events", "organizers", "nouns"):
            continue
        happening = scene.happening_of(sentence, token)
        if happening is None:
            continue
        governor = sentence.governor(token)
        related = [c for c in sentence.children(token) if c.deprel in ("appos", "nsubj", "parataxis")]
        if governor is not None and token.deprel in ("nsubj", "appos", "nmod") and governor.case == token.case:
            related.append(governor)
        for other in related:
            if scene.document.party_at(other):
                yield Claim(happening, "organizers", other, "organizer.named_as_organizer")


RULES = (
    subject_of_holding_verb,
    agent_of_participle,
    in_cooperation_with,
    genitive_holder,
    inviting,
    named_as_organizer,
)


def _before_participle(sentence: Sentence, verb: Token) -> list[Token]:
    """The genitive right before a participle, or the class word before a quoted name: "kluba «Ozolnieki» rīkotais"."""
    index = verb.index - 1
    if index > 0 and sentence.tokens[index].form in QUOTES:
        index -= 1
        while index > 0 and sentence.tokens[index].form not in QUOTES:
            index -= 1
        index -= 1
    return [sentence.tokens[index]] if index >= 0 and sentence.tokens[index].case == "Gen" else []


def _beside_verb(scene: Scene, sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The body or person named right behind the verb, where the parse gives the verb no subject."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    mention = scene.document.party_at(following[0]) if following else None
    if mention is not None and mention.kind != "place":
        yield mention.tokens[-1]


def _is_impersonal(sentence: Sentence, verb: Token) -> bool:
    """A passive with "tikt" whose participle the tagger did not mark."""
    return any(child.lemma in ("tikt", "tapt") and child.deprel.startswith("aux") for child in sentence.children(verb))


def _governed(sentence: Sentence, preposition: Token) -> Token | None:
    """The noun that a preposition stands before: its governor, or the end of the genitives that follow it."""
    governor = sentence.governor(preposition)
    if preposition.deprel == "case" and governor is not None and governor.index > preposition.index:
        return governor
    return None
