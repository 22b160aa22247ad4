"""Who holds an event and who takes part in it. Each rule is one function over one sentence; `RULES` is their order.

A rule yields the head word of a phrase, the happening, the slot and the rule's name; the phrase becomes the parties.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from lvextract.document import Mention, Sentence, Token
from lvextract.events.dates import tree_distance
from lvextract.events.happening import Happening
from lvextract.events.phrase import antecedent, mention_at, parties
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import event_strength, is_animate, is_negated, verb_says, words
from lvextract.records import Party

Slot = Literal["organizers", "participants"]


class Claim(NamedTuple):
    """That the phrase of `head` fills `slot` of `happening`."""

    happening: Happening
    slot: Slot
    head: Token
    rule: str


Rule = Callable[[Scene, Sentence], Iterator[Claim]]


def fill_roles(scene: Scene) -> None:
    """Run every rule over every sentence and add the parties to the happenings."""
    for sentence in scene.document.sentences:
        for rule in RULES:
            for claim in rule(scene, sentence):
                for party in parties(scene.document, sentence, claim.head, claim.rule):
                    add_party(claim.happening, claim.slot, party)


def add_party(happening: Happening, slot: Slot, party: Party) -> None:
    """Add a party to a slot, or its mention to the party of that name which is there already."""
    filled: list[Party] = getattr(happening, slot)
    same = next((other for other in filled if other.name == party.name), None)
    if same is None:
        filled.append(party)
    elif party.mentions[0] not in same.mentions:
        same.mentions.append(party.mentions[0])


def subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The subject of `verb`: its own, or that of the verb it is coordinated with or subordinate to as an infinitive."""
    own = [child for child in sentence.children(verb) if child.deprel in ("nsubj", "nsubj:pass")]
    if own:
        yield from (antecedent(sentence, token) for token in own)
    elif verb.deprel in ("conj", "xcomp", "advcl") and (governor := sentence.governor(verb)) is not None:
        if governor.upos in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from subjects(sentence, governor)
    elif verb.deprel == "acl" and (noun := sentence.governor(verb)) is not None:
        yield noun


def predicates(sentence: Sentence, what: str) -> Iterator[Token]:
    """The verbs of a class that say something happens."""
    return (token for token in sentence.tokens if verb_says(token, what) and not is_negated(token) and token.deprel != "amod")


def subject_of_holding_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Pašvaldība rīkoja koncertu."""
    for verb in predicates(sentence, "holding"):
        if verb.feats.get("Voice") == "Pass" or _is_impersonal(sentence, verb):
            continue
        held = [child for child in sentence.children(verb) if child.deprel in ("obj", "iobj", "nsubj") and event_strength(child)]
        happening = scene.happening_of(sentence, held[0] if held else verb)
        if happening is None or not (held or verb.lemma in _HOLDS_ALWAYS):
            continue
        for subject in subjects(sentence, verb):
            if subject not in held:
                yield Claim(happening, "organizers", subject, "organizer.subject_of_holding_verb")


_HOLDS_ALWAYS = frozenset({"rīkot", "organizēt", "sarīkot", "noorganizēt"})


def agent_of_participle(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"X rīkotais konkurss", "konkurss, ko rīkoja X" has a subject and is not meant here."""
    for verb in sentence.tokens:
        if not (verb_says(verb, "holding") and verb.feats.get("VerbForm") == "Part" and verb.deprel in ("amod", "acl")):
            continue
        noun = sentence.governor(verb)
        happening = scene.happening_of(sentence, noun) if noun and event_strength(noun) else None
        agents = [child for child in sentence.children(verb) if child.case == "Gen" and child.index < verb.index]
        if happening and not agents and verb.index > 0 and sentence.tokens[verb.index - 1].case == "Gen":
            agents = [sentence.tokens[verb.index - 1]]
        for agent in agents if happening else ():
            yield Claim(happening, "organizers", agent, "organizer.agent_of_participle")


def in_cooperation_with(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"sadarbībā ar X", "kopā ar X" beside a verb of holding."""
    for token in sentence.tokens[:-2]:
        following = sentence.tokens[token.index + 1]
        if token.lemma not in words("events", "organizers", "cooperation") or following.form.lower() != "ar":
            continue
        happening = scene.happening_of(sentence, token)
        verb = _clause_verb(sentence, token)
        if happening is None or not (verb and (verb_says(verb, "holding") or verb_says(verb, "happening"))):
            continue
        partner = _governed(sentence, following)
        if partner is not None:
            yield Claim(happening, "organizers", partner, "organizer.in_cooperation")


def genitive_holder(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Valsts policijas atklātais čempionāts", "domes sēde": a body in the genitive before the event."""
    for trigger, happening in scene.triggers(sentence):
        for child in sentence.children(trigger.token):
            if child.case != "Gen" or child.index > trigger.token.index or child.deprel != "nmod":
                continue
            mention = mention_at(scene.document, child)
            is_body = child.lemma in words("events", "bodies", "nouns") and child.feats.get("Number") == "Sing"
            if child.lemma in words("events", "performers", "nouns"):
                yield Claim(happening, "participants", child, "participant.genitive_performer")
            elif (mention and mention.kind == "organization") or (mention is None and is_body):
                yield Claim(happening, "organizers", child, "organizer.genitive_holder")


def inviting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Muzejs aicina uz izstādi", "robežsardze aicināja piedalīties fotokonkursā"."""
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in words("events", "invitation", "verbs") or is_negated(verb):
            continue
        below = [t for t in sentence.subtree(verb) if event_strength(t) and tree_distance(sentence, verb, t) <= 2]
        happening = scene.happening_of(sentence, below[0]) if below else None
        for subject in subjects(sentence, verb) if happening else ():
            if mention_at(scene.document, subject) or is_animate(subject):
                yield Claim(happening, "organizers", subject, "organizer.inviting")


def named_as_organizer(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"konkursa rīkotājs ir X", "rīkotāji – biedrība X"."""
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
            if mention_at(scene.document, other):
                yield Claim(happening, "organizers", other, "organizer.named_as_organizer")


def subject_of_participating_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Konkursā piedalījās sešas skolas", "X, kurš uzstājās"."""
    for verb in predicates(sentence, "participating"):
        happening = scene.happening_of(sentence, verb)
        if happening is None:
            continue
        for subject in subjects(sentence, verb):
            if not event_strength(subject) or is_animate(subject):
                yield Claim(happening, "participants", subject, "participant.subject_of_participating_verb")


def object_of_gathering_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Pasākums pulcēja simts skolēnu", "sumināja uzvarētājus"."""
    for verb in predicates(sentence, "gathering"):
        happening = scene.happening_of(sentence, verb)
        for child in sentence.children(verb) if happening else ():
            if child.deprel in ("obj", "iobj") or (child.deprel == "nsubj:pass"):
                yield Claim(happening, "participants", child, "participant.object_of_gathering_verb")


def opponent(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Latvija pieveica Igauniju", "zaudēja Igaunijai", "tikās ar X", "spēlēja pret X"."""
    for verb in predicates(sentence, "opposing"):
        happening = scene.happening_of(sentence, verb)
        for child in sentence.children(verb) if happening else ():
            preposition = next((c.form.lower() for c in sentence.children(child) if c.deprel == "case"), "")
            bare = preposition == "" and child.deprel in ("obj", "iobj") and child.case in ("Acc", "Dat")
            faced = preposition in ("ar", "pret") and child.deprel in ("obl", "iobj", "obj", "nmod")
            mention = mention_at(scene.document, child)
            if (bare or faced) and (mention or is_animate(child)):
                yield Claim(happening, "participants", child, "participant.opponent")


def met_with(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"tikšanās ar skolēniem", "saruna ar rakstnieku": whom the noun joins with "ar"."""
    for trigger, happening in scene.triggers(sentence):
        if trigger.type not in ("tikšanās", "saruna", "sarunas", "spēle", "mačs", "cīņa", "diskusija"):
            continue
        for child in sentence.children(trigger.token):
            if any(c.form.lower() in ("ar", "pret") and c.deprel == "case" for c in sentence.children(child)):
                yield Claim(happening, "participants", child, "participant.met_with")


def speaker(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"Pārstāvji stāstīja par pieredzi": who speaks on a topic at the event, not who is quoted about it."""
    for verb in predicates(sentence, "speaking"):
        happening = scene.happening_of(sentence, verb)
        below = sentence.children(verb)
        has_topic = any(c.form.lower() == "par" for child in below for c in sentence.children(child) if c.deprel == "case")
        if happening is None or not has_topic or any(child.deprel in ("ccomp", "parataxis") for child in below):
            continue
        for subject in subjects(sentence, verb):
            yield Claim(happening, "participants", subject, "participant.speaker")


def subject_in_event(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Whoever does something at the event: "konferencē runāja X", where the event is in the locative."""
    for trigger, happening in scene.triggers(sentence):
        verb = sentence.governor(trigger.token)
        if trigger.token.case != "Loc" or verb is None or verb.upos != "VERB" or is_negated(verb):
            continue
        for subject in subjects(sentence, verb):
            if verb.feats.get("Voice") != "Pass" and (mention_at(scene.document, subject) or is_animate(subject)):
                yield Claim(happening, "participants", subject, "participant.subject_in_event")


def taking_part_converb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """"piedaloties skolu koriem": the subject of a converb stands in the dative."""
    for verb in sentence.tokens:
        if verb.feats.get("VerbForm") != "Conv" or not verb_says(verb, "participating"):
            continue
        happening = scene.happening_of(sentence, verb)
        for child in sentence.children(verb) if happening else ():
            if child.case == "Dat":
                yield Claim(happening, "participants", child, "participant.subject_of_converb")


def person_at_event(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """A person named in a sentence about the event, whatever the verb: two of three of them take part."""
    here = bool(scene.triggers(sentence))
    for mention in scene.document.mentions:
        if mention.sentence is not sentence or mention.kind != "person":
            continue
        head = name_head(sentence, mention)
        happening = scene.happening_of(sentence, head)
        if happening is None or not (here or head.deprel == "nsubj") or _has_role(happening, mention):
            continue
        yield Claim(happening, "participants", head, "participant.person_at_event")


def name_head(sentence: Sentence, mention: Mention) -> Token:
    """The word of a mention that the others depend on."""
    inside = {token.index for token in mention.tokens}
    return next((token for token in mention.tokens if token.head not in inside), mention.tokens[0])


def _has_role(happening: Happening, mention: Mention) -> bool:
    return any(party.name == mention.name for party in [*happening.organizers, *happening.participants])


RULES: tuple[Rule, ...] = (
    subject_of_holding_verb,
    agent_of_participle,
    in_cooperation_with,
    genitive_holder,
    inviting,
    named_as_organizer,
    subject_of_participating_verb,
    object_of_gathering_verb,
    opponent,
    met_with,
    speaker,
    subject_in_event,
    taking_part_converb,
    person_at_event,
)


def _is_impersonal(sentence: Sentence, verb: Token) -> bool:
    """A passive with "tikt" whose participle the tagger did not mark."""
    return any(child.lemma in ("tikt", "tapt") and child.deprel.startswith("aux") for child in sentence.children(verb))


def _clause_verb(sentence: Sentence, token: Token) -> Token | None:
    governor = sentence.governor(token)
    while governor is not None and governor.upos not in ("VERB", "AUX"):
        governor = sentence.governor(governor)
    return governor


def _governed(sentence: Sentence, preposition: Token) -> Token | None:
    """The noun that a preposition stands before: its governor, or the end of the genitives that follow it."""
    governor = sentence.governor(preposition)
    if preposition.deprel == "case" and governor is not None and governor.index > preposition.index:
        return governor
    return None
