"""Who takes part in an event. Each rule is one function over one sentence and yields claims; `RULES` is their order."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import EntityMention, Sentence, Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Claim, Scene
from lvextract.events.syntax.clause import is_oblique, predicates, subjects
from lvextract.events.syntax.vocabulary import event_strength, is_animate, is_negated, verb_says

ANY_PERSON = "participant.person_at_event"  # the rule that asks for no sign but the event's being spoken of
_DASHES = frozenset("–—-")
# Events whose noun names the other side with a preposition: "tikšanās ar skolēniem", "spēle pret Igauniju".
_MEETINGS = frozenset({"tikšanās", "saruna", "sarunas", "spēle", "mačs", "cīņa", "diskusija"})


def subject_of_participating_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Konkursā piedalījās sešas skolas", "X, kurš uzstājās", "matemātikā startēja X, fizikas olimpiādē – Y"."""
    for verb in predicates(sentence, "participating"):
        happening = scene.happening_of(verb)
        if happening is None:
            continue
        for subject in subjects(verb):
            if not event_strength(subject) or is_animate(subject):
                yield Claim(happening, "participants", subject, "participant.subject_of_participating_verb")
        for gapped, subject in _gapped(scene, verb):
            yield Claim(gapped, "participants", subject, "participant.subject_of_participating_verb")


def object_of_gathering_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Pasākums pulcēja simts skolēnu", "sumināja uzvarētājus"."""
    for verb in predicates(sentence, "gathering"):
        happening = scene.happening_of(verb)
        for child in verb.children:
            is_object = child.deprel in ("obj", "iobj", "nsubj:pass") or (child.deprel == "nsubj" and is_oblique(child))
            if is_object and not (verb.lemma == "pārstāvēt" and _is_place(scene, child)):
                yield Claim(happening, "participants", child, "participant.object_of_gathering_verb")


def opponent(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Latvija pieveica Igauniju", "zaudēja Igaunijai", "tikās ar X", "spēlēja pret X"."""
    for verb in predicates(sentence, "opposing"):
        happening = scene.happening_of(verb)
        for child in verb.children:
            preposition = next((c.form.lower() for c in child.children if c.deprel == "case"), "")
            bare = preposition == "" and child.deprel in ("obj", "iobj") and child.case in ("Acc", "Dat")
            faced = preposition in ("ar", "pret") and child.deprel in ("obl", "iobj", "obj", "nmod")
            mention = scene.document.party_at(child)
            if (bare or faced) and (mention or is_animate(child)):
                yield Claim(happening, "participants", child, "participant.opponent")


def met_with(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "tikšanās ar skolēniem", "saruna ar rakstnieku": whom the noun joins with "ar"."""
    for trigger, happening in scene.triggers(sentence):
        if trigger.type not in _MEETINGS:
            continue
        for child in trigger.token.children:
            if any(c.form.lower() in ("ar", "pret", "starp") and c.deprel == "case" for c in child.children):
                yield Claim(happening, "participants", child, "participant.met_with")


def speaker(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Pārstāvji stāstīja par pieredzi": who speaks on a topic at the event, not who is quoted about it."""
    for verb in predicates(sentence, "speaking"):
        happening = scene.happening_of(verb)
        has_topic = any(token.form.lower() == "par" and token.index > verb.index for token in verb.subtree)
        reports = any(child.deprel in ("ccomp", "parataxis") for child in verb.children)
        if happening is None or not has_topic or reports:
            continue
        for subject in subjects(verb):
            yield Claim(happening, "participants", subject, "participant.speaker")


def subject_in_event(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """Whoever does something at the event: "konferencē runāja X", where the event is in the locative."""
    for trigger, happening in scene.triggers(sentence):
        verb = trigger.token.governor
        if trigger.token.case != "Loc" or verb is None or verb.upos != "VERB" or is_negated(verb):
            continue
        for subject in subjects(verb):
            if verb.feats.get("Voice") != "Pass" and (scene.document.party_at(subject) or is_animate(subject)):
                yield Claim(happening, "participants", subject, "participant.subject_in_event")


def taking_part_converb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "piedaloties skolu koriem": the subject of a converb stands in the dative."""
    for verb in sentence.tokens:
        if verb.feats.get("VerbForm") != "Conv" or not verb_says(verb, "participating"):
            continue
        happening = scene.happening_of(verb)
        for child in verb.children:
            if child.case == "Dat":
                yield Claim(happening, "participants", child, "participant.subject_of_converb")


def person_at_event(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """A person named in a sentence about the event, whatever the verb: two of three of them take part."""
    here = bool(scene.triggers(sentence))
    for mention in scene.persons(sentence):
        head = name_head(mention)
        happening = scene.happening_of(head)
        if happening is None or not (here or head.deprel == "nsubj") or mention.name in happening.participants:
            continue
        if not _is_namesake(head):
            yield Claim(happening, "participants", head, ANY_PERSON)


RULES = (
    subject_of_participating_verb,
    object_of_gathering_verb,
    opponent,
    met_with,
    speaker,
    subject_in_event,
    taking_part_converb,
    person_at_event,
)


def _gapped(scene: Scene, verb: Token) -> Iterator[tuple[Happening, Token]]:
    """The events behind the verb for which a dash stands in its place, each with whom it names behind the dash."""
    for trigger, happening in scene.triggers(verb.sentence):
        dash = trigger.token.next
        if trigger.token.index < verb.index or trigger.token.case != "Loc" or dash is None or dash.form not in _DASHES:
            continue
        named = (t for t in dash.following() if t.case == "Nom" and (scene.document.party_at(t) or is_animate(t)))
        subject = next(named, None)
        if subject is not None:
            yield happening, subject


def _is_place(scene: Scene, token: Token) -> bool:
    """Whether the word is a place: who represents a town is from there, and the town does not take part."""
    mention = scene.document.party_at(token)
    return mention is not None and mention.kind == "place"


def _is_namesake(head: Token) -> bool:
    """Whether the person only gives a thing its name: "Raiņa muzejs", "Paula Keresa piemiņa"; not "Liepas koncerts"."""
    owned = head.governor
    return head.case == "Gen" and head.deprel == "nmod" and owned is not None and event_strength(owned) is None


def name_head(mention: EntityMention) -> Token:
    """The word of a mention that the others depend on."""
    inside = {token.index for token in mention.tokens}
    return next((token for token in mention.tokens if token.head not in inside), mention.tokens[0])
