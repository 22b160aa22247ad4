"""Words that show an event by their context, which the neural stage has read: the lexicon need not know them.

As the verb of "luga tika izrādīta", the noun of "jauniešu apmaiņa": what the encoder finds at all likely becomes a
trigger, and the scorer decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Document, Sentence, Token
from lvextract.events.context.happening import IN_CONTEXT, Trigger
from lvextract.events.mentions.event_titles import title_of
from lvextract.events.mentions.other_senses import is_recording, tells_of_none
from lvextract.events.mentions.times import times_in
from lvextract.events.syntax.vocabulary import event_noun, is_animate, is_body_noun, is_negated, words
from lvextract.lexicon import load

_LIKELY = 0.05  # probability, by the neural stage, from which a word may show an event
_MAY_SHOW = frozenset({"NOUN", "VERB", "ADJ"})
_OF_ONE_EVENT = frozenset({"nsubj", "obj", "nmod", "amod", "acl", "flat", "xcomp"})  # relations of words that show one
_UNNAMED = "pasākums"  # the noun for what a verb of happening alone shows


def context_triggers(document: Document, sentence: Sentence, known: Sequence[Trigger]) -> Iterator[Trigger]:
    """The words of a sentence that may show an event beside the triggers `known`, the likeliest of each phrase."""
    shown = {token.index for trigger in known for token in (trigger.token, trigger.verb) if token is not None}
    taken = set(shown)
    times = times_in(sentence, document.timexes)
    likely = [
        token
        for token in sentence.tokens
        if token.event >= _LIKELY
        and token.index not in shown
        and token.upos in _MAY_SHOW
        and not token.form[0].isdigit()  # "10." of "10. klases izlaidums"
        and not (is_recording(token) or tells_of_none(token))
        and not (token.upos == "VERB" and is_negated(token))
        and (token.upos == "VERB" or document.party_at(token) is None)
        and not (token.case == "Loc" and token.lemma in words("events", "venues", "nouns"))  # where, not what
        and not any(timex.overlaps(token) for timex in times)
        and not (is_body_noun(token) and not _is_object(token))  # "tikās ar komandu", "domes zālē"
    ]
    for token in sorted(likely, key=lambda token: (token.upos != "NOUN", -token.event)):
        if not _is_of_taken(token, taken):
            taken.add(token.index)
            verb = token if token.upos == "VERB" else None
            title = None if verb else title_of(document, token)
            yield Trigger(type_shown_by(token), IN_CONTEXT, token, verb, title)


def _is_of_taken(token: Token, taken: set[int]) -> bool:
    """Whether the word and another that shows an event are one phrase: "notika apmaiņa", "basketbola līgas spēle"."""
    below: Token | None = token
    while below is not None and _is_of_one_event(below):
        if below.head in taken:
            return True
        below = below.governor if below.deprel.startswith("nmod") else None
    return any(child.index in taken and _is_of_one_event(child) for child in token.children)


def _is_of_one_event(token: Token) -> bool:
    return token.deprel.split(":")[0] in _OF_ONE_EVENT


def type_shown_by(token: Token) -> str:
    """The noun for an event that the word shows: itself, or what a reader would call what the verb tells.

    For a verb that the lexicon has no noun for it is the verbal noun (*darbības vārds ar -šana, -šanās*; "Latviešu
    valodas gramatika", 2013, § 215): "parakstīt", "parakstīšana".
    """
    lemma = token.lemma.lower()
    if token.upos != "VERB" and not lemma.endswith(("t", "ties")):
        return event_noun(token) or _done_to(token) or lemma
    if noun := _told_by(lemma):
        return noun
    if lemma in words("events", "verbs", "happening") | words("events", "verbs", "holding"):
        return _UNNAMED
    if lemma.endswith("ties"):
        return f"{lemma[:-4]}šanās"
    return f"{lemma[:-1]}šana" if lemma.endswith("t") else lemma


def _done_to(noun: Token) -> str | None:
    """What is done to people who show an event: "sveica uzvarētājus"."""
    verb = noun.governor
    are_people = _is_object(noun) and is_animate(noun) and not is_body_noun(noun)
    return _told_by(verb.lemma) if are_people and verb is not None and verb.upos == "VERB" else None


def _is_object(noun: Token) -> bool:
    return noun.deprel in ("obj", "iobj") and all(child.deprel != "case" for child in noun.children)


def _told_by(verb: str) -> str | None:
    """The noun of the lexicon for what the verb tells."""
    tables = (load("events")[table] for table in ("verb_types", "verb_events"))
    return next((str(table[verb]) for table in tables if verb in table), None)
