"""Words that show an event by their context, which the neural stage has read: the lexicon need not know them.

As the verb of "luga tika izrādīta", the noun of "jauniešu apmaiņa": what the encoder finds at all likely becomes a
trigger, and the scorer decides. What the lexicon knows for a word of events is left to its rules, which may have found
that it is said in another sense.
"""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Document, Sentence, Token
from lvextract.events.context.happening import IN_CONTEXT, Trigger
from lvextract.events.mentions.event_titles import title_of
from lvextract.events.mentions.times import times_in
from lvextract.events.syntax.vocabulary import event_noun, is_about_prizes, is_animate, is_negated, words
from lvextract.lexicon import load

_LIKELY = 0.1  # probability, by the neural stage, from which a word may show an event
_OF_ONE_EVENT = frozenset({"nsubj", "obj", "nmod", "amod", "acl", "flat", "xcomp"})  # relations of words that show one
_UNNAMED = "pasākums"  # the noun for what a verb of happening alone shows


def context_triggers(document: Document, sentence: Sentence) -> Iterator[Trigger]:
    """The words of a sentence without other triggers that may show an event, the likeliest of each phrase."""
    taken: set[int] = set()
    times = times_in(sentence, document.timexes)
    likely = [
        token
        for token in sentence.tokens
        if token.event >= _LIKELY
        and not any(timex.overlaps(token) for timex in times)
        and (_is_unknown_noun(document, token) or _is_unknown_deed(document, sentence, token))
    ]
    for token in sorted(likely, key=lambda token: (token.upos != "NOUN", -token.event)):
        if not _is_of_taken(sentence, token, taken):
            taken.add(token.index)
            verb = token if token.upos == "VERB" else None
            title = None if verb else title_of(document, sentence, token)
            yield Trigger(type_shown_by(token), IN_CONTEXT, sentence, token, verb, title)


def _is_unknown_noun(document: Document, token: Token) -> bool:
    """Whether it is a noun that the lexicon knows no event by, of which it can say nothing, and no part of a name."""
    known = words("events", "nouns", "unheld") | words("events", "nouns", "not_events")
    named = document.party_at(token) is not None or (token.index > 0 and token.form[:1].isupper())
    is_noun = token.upos == "NOUN" and not named
    return is_noun and event_noun(token) is None and token.lemma.lower() not in known and not is_animate(token)


def _is_unknown_deed(document: Document, sentence: Sentence, token: Token) -> bool:
    """Whether it is a verb of which the lexicon can say nothing, for what people do: somebody is its subject, or may be
    ("ciemiņus uzņēmām", "luga tika izrādīta", but not "lija lietus").
    """
    known = token.lemma in load("events")["verb_events"] or is_about_prizes(
        token
    )  # what is won shows an event by itself
    if token.upos != "VERB" or known or is_negated(token):
        return False
    subjects = [child for child in sentence.children(token) if child.deprel.startswith("nsubj")]
    by_people = any(document.party_at(child) is not None or is_animate(child) for child in subjects)
    return by_people or not subjects or token.feats.get("Voice") == "Pass"


def _is_of_taken(sentence: Sentence, token: Token, taken: set[int]) -> bool:
    """Whether the word and another that shows an event are one phrase: "notika apmaiņa", "rīkotā apmaiņa"."""
    if token.head in taken and token.deprel.split(":")[0] in _OF_ONE_EVENT:
        return True
    return any(
        child.index in taken and child.deprel.split(":")[0] in _OF_ONE_EVENT for child in sentence.children(token)
    )


def type_shown_by(token: Token) -> str:
    """The noun for an event that the word shows: itself, or what a reader would call what the verb tells.

    For a verb that the lexicon has no noun for it is the verbal noun (*darbības vārds ar -šana, -šanās*; "Latviešu
    valodas gramatika", 2013, § 215): "parakstīt", "parakstīšana".
    """
    lemma = token.lemma.lower()
    if token.upos != "VERB" and not lemma.endswith(("t", "ties")):
        return event_noun(token) or lemma
    for table in ("verb_types", "verb_events"):
        if noun := load("events")[table].get(lemma):
            return str(noun)
    if lemma in words("events", "verbs", "happening") | words("events", "verbs", "holding"):
        return _UNNAMED
    if lemma.endswith("ties"):
        return f"{lemma[:-4]}šanās"
    return f"{lemma[:-1]}šana" if lemma.endswith("t") else lemma
