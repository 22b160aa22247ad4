"""Who holds an event. Each rule is one function over one sentence and yields claims; `RULES` is their order."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Claim, Scene
from lvextract.events.syntax.clause import predicates, subjects, tree_distance, verb_above
from lvextract.events.syntax.phrase import antecedent
from lvextract.events.syntax.quotations import before_marks, case_of, is_event_title, quoted_until
from lvextract.events.syntax.vocabulary import event_noun, is_animate, is_body_noun, is_negated, verb_says, words

# Verbs whose subject is the organizer of what the text is about, also where the event is no object of theirs.
_HOLDS_ALWAYS = frozenset({"rīkot", "organizēt", "sarīkot", "noorganizēt"})
_DASHES = frozenset("–—-:")
_LONGEST_LINK = 7  # tokens behind a word for an organizer in which its name begins


def subject_of_holding_verb(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Pašvaldība rīkoja koncertu."""
    for verb in predicates(sentence, "holding"):
        if verb.feats.get("Voice") == "Pass" or _is_impersonal(verb):
            continue
        held = [child for child in verb.children if _is_held(child)]
        happening = _held_happening(scene, held[0] if held else verb)
        if happening is None or not (held or verb.lemma in _HOLDS_ALWAYS):
            continue
        holders = [s for s in subjects(verb) if s not in held and not is_event_title(s)]
        for holder in holders or _misread_subjects(scene, verb) or _beside_verb(scene, verb):
            yield Claim(happening, "organizers", holder, "organizer.subject_of_holding_verb")


def agent_of_participle(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "X rīkotais konkurss", "X vadītās sarunas"; "konkurss, ko rīkoja X" has a subject and is not meant here."""
    for verb in sentence.tokens:
        holds = verb_says(verb, "holding") or verb.lemma in words("events", "organizers", "leading")
        if not (holds and verb.feats.get("VerbForm") == "Part" and verb.deprel in ("amod", "acl")):
            continue
        noun = verb.governor
        happening = scene.happening_of(noun) if noun and event_noun(noun) else None
        agents = [child for child in verb.children if child.case == "Gen" and child.index < verb.index]
        if happening and not agents:
            agents = _before_participle(verb)
        for agent in agents:
            yield Claim(happening, "organizers", agent, "organizer.agent_of_participle")


def in_cooperation_with(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "sadarbībā ar X", "kopā ar X" beside a verb of holding."""
    for token in sentence.tokens[:-2]:
        following = sentence.tokens[token.index + 1]
        if token.lemma not in words("events", "organizers", "cooperation") or following.form.lower() != "ar":
            continue
        happening = scene.happening_of(token)
        verb = verb_above(token)
        if happening is None or verb is None or not _is_about_holding(verb):
            continue
        for partner in _governed(scene, following):
            yield Claim(happening, "organizers", partner, "organizer.in_cooperation")


def genitive_holder(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Valsts policijas atklātais čempionāts", "domes sēde": a body in the genitive before the event."""
    for trigger, happening in scene.triggers(sentence):
        for child in _genitives_before(trigger.token):
            mention = scene.document.party_at(child)
            is_body = is_body_noun(child) and child.feats.get("Number") == "Sing"
            known = child.feats.get("Abbr") == "Yes" or child.lemma in words("organizations", "known")
            sits = trigger.type in words("events", "organizers", "sittings") and known
            plays = trigger.type in words("events", "performers", "matches") and (mention is not None or is_body)
            if child.lemma in words("events", "performers", "nouns") or plays:
                yield Claim(happening, "participants", child, "participant.genitive_performer")
            elif (mention and mention.kind == "organization") or (mention is None and (is_body or sits)):
                yield Claim(happening, "organizers", child, "organizer.genitive_holder")


def sitting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Ministru kabinets šodienas sēdē izskatīs noteikumus", "dome sanāks uz pirmo sēdi": the body that sits."""
    for trigger, happening in scene.triggers(sentence):
        verb = trigger.token.governor
        if not trigger.type.endswith("sēde") or trigger.token.case not in ("Loc", "Acc") or verb is None:
            continue
        for subject in subjects(verb) if verb.upos == "VERB" else ():
            mention = scene.document.party_at(subject)
            if mention.kind == "organization" if mention is not None else is_body_noun(subject):
                yield Claim(happening, "organizers", subject, "organizer.sitting")


def inviting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Muzejs aicina uz izstādi", "robežsardze aicināja piedalīties fotokonkursā"."""
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in words("events", "invitation", "verbs") or is_negated(verb):
            continue
        below = [t for t in verb.subtree if event_noun(t) and tree_distance(verb, t) <= 2]
        happening = scene.happening_of(below[0]) if below else None
        for subject in subjects(verb):
            if scene.document.party_at(subject) or is_animate(subject):
                yield Claim(happening, "organizers", subject, "organizer.inviting")


def hosting(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Viesus uzņēma novada dome", "biedrība pulcināja jauniešus": the body that gathers people."""
    for verb in predicates(sentence, "gathering"):
        happening = scene.happening_of(verb)
        for subject in subjects(verb):
            mention = scene.document.party_at(subject)
            if (mention and mention.kind == "organization") or is_body_noun(subject):
                yield Claim(happening, "organizers", subject, "organizer.hosting")


def named_as_organizer(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "konkursa rīkotājs ir X", "rīkotāji – biedrība X un Y", "pasākuma rīkotājas – biedrības X – vadītāja"."""
    for token in sentence.tokens:
        if token.lemma in words("events", "organizers", "nouns") and not _is_denied(token):
            happening = scene.happening_of(token)
            for other in _named_beside(scene, token):
                yield Claim(happening, "organizers", other, "organizer.named_as_organizer")


def caring(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """As in "Par svētku norisi rūpējās X", "gadatirgus rīkošanu uzņēmās X"."""
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.lemma not in words("events", "organizers", "caring") or is_negated(verb):
            continue
        courses = [t for t in verb.subtree if t.lemma in words("events", "organizers", "courses")]
        for subject in subjects(verb) if courses else ():
            yield Claim(scene.happening_of(courses[0]), "organizers", subject, "organizer.caring")


RULES = (
    subject_of_holding_verb,
    agent_of_participle,
    in_cooperation_with,
    genitive_holder,
    sitting,
    inviting,
    hosting,
    named_as_organizer,
    caring,
)


def denied(sentence: Sentence) -> Iterator[Token]:
    """Those who are said not to hold an event: "partija nav pasākuma rīkotāja", "konkursu nerīko dome"."""
    for token in sentence.tokens:
        if token.lemma in words("events", "organizers", "nouns"):
            if _is_denied(token):
                yield from subjects(token)
            elif (other := token.governor) is not None and token.deprel in ("nsubj", "nmod") and _is_denied(other):
                yield other  # "rīkotāja nav biedrība", where the parse may hang the one on the other
        elif verb_says(token, "holding") and is_negated(token) and token.feats.get("Voice") != "Pass":
            yield from subjects(token)


def _is_held(child: Token) -> bool:
    """Whether the object of a verb of holding is an event, or a pronoun for one ("to rīkoja", "ko rīkoja")."""
    if child.deprel not in ("obj", "iobj", "nsubj"):
        return False
    return event_noun(child) is not None or (child.upos in ("PRON", "DET") and child.case == "Acc")


def _held_happening(scene: Scene, held: Token) -> Happening | None:
    """The happening that is held; a pronoun stands for that of its antecedent, or of what was spoken of before."""
    if held.upos not in ("PRON", "DET"):
        return scene.happening_of(held)
    noun = antecedent(held)
    if noun is not held and event_noun(noun):
        return scene.happening_of(noun)
    pairs = scene.triggers(held.sentence)
    earlier = [happening for trigger, happening in pairs if trigger.token.index < held.index]
    return earlier[-1] if earlier else scene.spoken_of_before(held.sentence) or scene.happening_of(held)


def _before_participle(verb: Token) -> list[Token]:
    """The genitive right before a participle, or the class word before a quoted name: "kluba «Ozolnieki» rīkotais"."""
    before = verb.previous
    if quoted := quoted_until(before):
        before = before_marks(quoted[0])
    return [before] if before is not None and _may_be_genitive(before) else []


def _genitives_before(noun: Token) -> list[Token]:
    """Whose the event is: by the parse, else the genitive before its attributes: "policijas atklātais čempionāts"."""
    found = [c for c in noun.children if c.index < noun.index and c.deprel == "nmod" and _may_be_genitive(c)]
    if found:
        return found
    before = noun.preceding()
    while before and before[-1].upos in ("ADJ", "VERB", "NUM") and before[-1].case == noun.case:
        before = before[:-1]
    is_owner = before and before[-1].upos in ("NOUN", "PROPN") and _may_be_genitive(before[-1])
    return before[-1:] if is_owner and len(before) < noun.index else []


def _may_be_genitive(token: Token) -> bool:
    """Whether the word is in the genitive; abbreviations have no case."""
    return token.case == "Gen" or (token.case is None and token.upos == "PROPN")


def _is_about_holding(verb: Token) -> bool:
    """Whether the verb says that an event is held or happens, or that somebody cares for it or calls people to it."""
    known = words("events", "organizers", "caring") | words("events", "invitation", "verbs")
    return any(verb_says(verb, kind) for kind in ("holding", "happening", "gathering")) or verb.lemma in known


def _misread_subjects(scene: Scene, verb: Token) -> list[Token]:
    """The bodies in the nominative that the parse takes for objects: biedrība "Siltās rokas" rīko."""
    return [
        child
        for child in verb.children
        if child.deprel in ("obj", "iobj", "obl") and case_of(child) == "Nom"
        if (mention := scene.document.party_at(child)) is not None and mention.kind == "organization"
    ]


def _beside_verb(scene: Scene, verb: Token) -> Iterator[Token]:
    """The body or person named right behind the verb, where the parse gives the verb no subject."""
    mention = scene.document.party_at(verb.next) if verb.next is not None else None
    if mention is not None and mention.kind != "place":
        yield mention.tokens[-1]


def _is_impersonal(verb: Token) -> bool:
    """A passive with "tikt" whose participle the tagger did not mark."""
    return any(child.lemma in ("tikt", "tapt") and child.deprel.startswith("aux") for child in verb.children)


def _is_denied(noun: Token) -> bool:
    """As in "partija nav pasākuma rīkotāja"."""
    return any(child.deprel == "cop" and is_negated(child) for child in noun.children)


def _named_beside(scene: Scene, token: Token) -> Iterator[Token]:
    """The party that a word for an organizer stands beside in the tree, or before, with a dash or "ir" between."""
    related = [c for c in token.children if c.deprel in ("appos", "nsubj", "parataxis", "flat:name")]
    governor = token.governor
    if governor is not None and token.deprel in ("nsubj", "appos", "nmod") and governor.case == token.case:
        related.append(governor)
    after = token.following(_LONGEST_LINK)
    related += [t for t in after[:1] if t.case == token.case]
    link = next((t for t in after if t.form in _DASHES or t.lemma == "būt" or t.form == ","), None)
    if link is not None and link.form != ",":
        case = "Nom" if link.lemma == "būt" else token.case
        named = [t for t in after if t.index > link.index and t.case == case and t.upos in ("NOUN", "PROPN")]
        related += named[:1]
    elif link is not None and link is after[0]:  # "rīkotāja, bibliotēkas vadītāja Inta Roma"
        related += [t for t in after if (name := scene.document.party_at(t)) and name.kind == "person"][:1]
    yield from (other for other in related if scene.document.party_at(other) or is_animate(other))


def _governed(scene: Scene, preposition: Token) -> list[Token]:
    """The noun that a preposition stands before, and the body named right behind it, wherever that is tied."""
    governor = preposition.governor
    if preposition.deprel != "case" or governor is None or governor.index < preposition.index:
        return []
    named = scene.document.party_at(preposition.following(1)[0])
    first = named.tokens[-1] if named is not None else governor
    return [governor] if first.index >= governor.index or first.case == "Gen" else [first, governor]
