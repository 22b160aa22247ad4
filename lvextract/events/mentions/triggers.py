"""Finds the words that may show that an event happens: an event noun, or a verb where no noun names the event.

Many of these nouns are said of what does not happen, or of something else ("spēle", "diena"): how likely a trigger is
one, the scorer tells (`questions/trigger_features.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, Sentence, Timex, Token
from lvextract.events.context.happening import Trigger
from lvextract.events.mentions.bare_lines import fixture_triggers, programme_triggers
from lvextract.events.mentions.changed_plans import calls_off, is_put_off
from lvextract.events.mentions.context_triggers import context_triggers
from lvextract.events.mentions.event_titles import title_of
from lvextract.events.mentions.other_senses import has_other_sense, is_of_no_event, nouns_in_other_sense, tells_of_none
from lvextract.events.mentions.times import times_in
from lvextract.events.prizes.prizes import prize_nouns
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.vocabulary import event_noun, event_strength, is_negated, verb_says, words
from lvextract.lexicon import load
from lvextract.quotation_marks import QUOTES


def find_triggers(document: Document) -> list[Trigger]:
    """The triggers of each sentence, in reading order."""
    found: list[Trigger] = []
    elsewhere = nouns_in_other_sense(document)
    for sentence in document.sentences:
        times = times_in(sentence, document.timexes)
        nouns = [
            trigger
            for token in sentence.tokens
            if event_noun(token) and not _is_in(times, token)
            for trigger in _noun_trigger(document, token, elsewhere)
        ]
        known = [*nouns, *_subject_triggers(document, sentence, times, nouns)]
        if not nouns:
            known.extend(_verb_triggers(document, sentence))
        if not known:
            known.extend(fixture_triggers(sentence))
        known.extend(context_triggers(document, sentence, known))
        found.extend(known or programme_triggers(sentence))
    return found


def _noun_trigger(document: Document, token: Token, elsewhere: frozenset[str]) -> Iterator[Trigger]:
    """The trigger that the noun is; `elsewhere` are the nouns that the text uses in another sense."""
    noun = event_noun(token)
    if noun is None or _is_attribute(token) or _names_a_thing(document, token):
        return
    if tells_of_none(token) or has_other_sense(token, noun):
        return
    title = title_of(document, token)
    bare = title is None and not is_described(token)
    if bare and (noun in elsewhere or noun in words("events", "nouns", "never_bare")):
        return
    verb = clause_verb(token)
    if verb is not None and is_negated(verb) and verb_says(verb, "happening") and not calls_off(verb):
        return
    if verb is not None and verb.lemma in load("events")["idioms"].get(noun, ()) and token.case in ("Loc", "Acc"):
        return
    shown_by = _shown_by(verb)
    participle = next((c for c in token.children if verb_says(c, "holding") or verb_says(c, "happening")), None)
    rule = shown_by or ("trigger.held_noun" if participle else "trigger.event_noun")
    shown = participle or (verb if shown_by in ("trigger.holding_verb", "trigger.happening_verb") else None)
    yield Trigger(noun, rule, token, shown, title)


def _subject_triggers(
    document: Document, sentence: Sentence, times: Sequence[Timex], known: Sequence[Trigger]
) -> Iterator[Trigger]:
    """Whatever takes place, if somebody may hold it: "norisinājās zupas vārīšana"."""
    verbs = words("events", "verbs", "taking_place")
    for token in sentence.tokens:
        verb = token.governor
        if verb is None or verb.lemma not in verbs or is_negated(verb) or token.upos != "NOUN":
            continue
        if not token.deprel.startswith("nsubj") or token.case != "Nom" or any(t.verb is verb for t in known):
            continue
        if _is_in(times, token) or document.party_at(token) is not None:
            continue
        noun = event_noun(token)
        if noun is not None and has_other_sense(token, noun):
            continue
        if token.lemma not in words("events", "nouns", "unheld"):
            yield Trigger(token.lemma.lower(), "trigger.taking_place", token, verb, title_of(document, token))


def _shown_by(verb: Token | None) -> str | None:
    """The rule by which the verb of its clause shows that the event happens."""
    if verb is None:
        return None
    if verb_says(verb, "holding"):
        return "trigger.holding_verb"
    if verb_says(verb, "happening") or is_put_off(verb):
        return "trigger.happening_verb"
    if verb_says(verb, "participating") or verb_says(verb, "gathering"):
        return "trigger.participating_verb"
    return None


def _is_attribute(token: Token) -> bool:
    """Whether the noun only describes another event: the first of "konkursa fināls", "jubilejai veltīta izstāde".

    A nominative describes nothing, whatever the parse says of "festivāls un grupas «Vējš» koncerts".
    """
    if token.case == "Nom":
        return False
    last = token
    while (governor := last.governor) is not None and governor.index > token.index:
        if last.deprel not in ("nmod", "amod") and governor.deprel != "amod":
            return False
        if event_noun(governor) is not None:
            return True
        last = governor
    return False


def _is_in(times: Sequence[Timex], token: Token) -> bool:
    """Whether the word is of a time expression; a noun in one is no event: "trīs dienas", "sestdienas vakarā"."""
    return any(timex.overlaps(token) for timex in times)


def has_opponent(token: Token) -> bool:
    """Whether the noun says against or with whom: "spēle pret somietēm", "saruna ar rakstnieku"."""
    return any(
        preposition.deprel == "case" and preposition.form.lower() in ("pret", "ar")
        for child in token.children
        for preposition in child.children
    )


def is_described(token: Token) -> bool:
    """Whether the noun has an attribute: "danču vakars", but not "dienu agrāk"."""
    return any(c.deprel in ("nmod", "amod") and c.index < token.index for c in token.children)


def _names_a_thing(document: Document, token: Token) -> bool:
    """Whether the noun stands in the name of something else: "video «Svētki Preiļos»", "laikraksts «Diena»".

    A body's name that ends in a sure word for an event is an event's: "Skolēnu zinātniskās darbības konference".
    """
    mention, thing = document.party_at(token), _named_in_quotes(token)
    if thing is not None and event_noun(thing) is not None:
        return True  # "turnīrs «Robotu kauss»" is one event
    if mention is not None and mention.kind in ("organization", "person"):
        is_event = token is mention.tokens[-1] and len(mention.tokens) > 1 and event_strength(token) == "strong"
        return not is_event
    if thing is None or _is_in(times_in(token.sentence, document.timexes), thing):
        return False  # "15. maijā «Skatuves svētki»"
    return thing.feats.get("VerbForm") == "Part" or thing.upos == "NOUN"


def _named_in_quotes(token: Token) -> Token | None:
    """The word whose name in quotation marks the token stands in: "video" of "video «Svētki Preiļos» un «Koncerts»".

    A dash may stand between: "noslēguma pasākums – «Lasītāju svētki»".
    """
    marks = [t for t in token.preceding() if t.form in QUOTES]
    if len(marks) % 2 == 0:
        return None
    while (before := marks[-1].previous) is not None:
        is_next = len(marks) > 2 and before.form in ("un", ",") and before.previous is marks[-2]
        if before.form in ("–", "—") and before.previous is not None:
            before = before.previous
        if not is_next:
            return before
        marks = marks[:-2]
    return None


def is_generic(token: Token, noun: str) -> bool:
    """A plural that tells no occurrence: "piedalījusies konkursos", "dažādi pasākumi". Plural-only nouns are none."""
    if token.feats.get("Number") != "Plur" or noun.endswith(("i", "as", "es", "is")):
        return False
    if token.case == "Gen" and token.deprel in ("obj", "iobj", "nsubj"):
        return False  # no argument stands in the genitive plural: it is the accusative, which looks the same
    attributes = [child for child in token.children if child.index < token.index]
    return not any(child.upos in ("PROPN", "NUM") or child.lemma.endswith(".") for child in attributes)


def is_series(token: Token, noun: str) -> bool:
    """A generic plural that at most a quality tells apart: "rīko izstādes", "plašas izstādes"; not "koru koncertus"."""
    return is_generic(token, noun) and all(child.deprel != "nmod" for child in token.children)


def _verb_triggers(document: Document, sentence: Sentence) -> Iterator[Trigger]:
    """A verb that shows an event which no noun of its sentence names."""
    types = load("events")["verb_events"]
    for token in sentence.tokens:
        if token.upos != "VERB" or token.lemma not in types or is_negated(token):
            continue
        if not _is_unreal(token) and not is_of_no_event(document, token):
            yield Trigger(types[token.lemma], "trigger.verb_event", token, token)
    conferred = next(filter(_confers, sentence.tokens), None)
    if conferred is not None and any(_is_of_many(conferred, prize) for prize in prize_nouns(sentence)):
        yield Trigger("apbalvošana", "trigger.conferral", conferred, conferred)


def _confers(verb: Token) -> bool:
    """Whether a passive participle in the plural says that things were given: "tika pasniegtas"."""
    is_many = verb.feats.get("Voice") == "Pass" and verb.feats.get("Number") == "Plur" and not is_negated(verb)
    return is_many and verb.feats.get("Tense") == "Past" and verb.lemma in words("awards", "verbs", "of_givers")


def _is_of_many(conferred: Token, prize: Token) -> bool:
    """Whether the prizes are what was given; "balvas" before a name may be taken for a genitive."""
    agrees = prize.feats.get("Gender") == conferred.feats.get("Gender")
    return agrees and (prize.feats.get("Number") == "Plur" or prize.form.endswith("as"))


def _is_unreal(token: Token) -> bool:
    """Whether the verb tells no occurrence: an infinitive, a conditional, a passive ("tiek zaudēta jēga"), a wish."""
    if token.feats.get("VerbForm") == "Inf" or token.feats.get("Mood") in ("Cnd", "Nec"):
        return True
    if token.feats.get("Voice") == "Pass" and token.lemma not in words("awards", "victory", "verbs"):
        return True
    governor = token.governor
    return governor is not None and governor.lemma in words("events", "unreal", "verbs")
