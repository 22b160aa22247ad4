"""What a calendar would call an event: "Ziemassvētku tirdziņš", "sieviešu volejbola turnīrs", its title if it has one.

Genitives and adjectives before the noun are part of it, if they say which sort of event it is; when it is, whose it is
by a pronoun, who held it, how many there were and how it was are not (`lexicon/event_names.toml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lvextract.document import Document, Token
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.mentions.event_titles import discipline
from lvextract.events.syntax.edges import time_at
from lvextract.events.syntax.phrase import phrase, words_of
from lvextract.events.syntax.vocabulary import event_noun, family_of, is_vague, verb_says, words
from lvextract.lexicon import load, per_lexicon
from lvextract.names import normal_form
from lvextract.quotation_marks import QUOTES
from lvextract.records import Mention

_LEXICON = "event_names"
_NOT_NAMING = frozenset({"PRON", "DET", "ADV", "ADP", "PART", "SCONJ", "AUX"})


class EventName(NamedTuple):
    """What an event is called, and the words of the text that say it; none if only a verb tells of the event."""

    name: str
    mentions: list[Mention]


def name_of(document: Document, happening: Happening) -> EventName:
    """The title of the happening, else the phrase of the noun that says most, else its type."""
    if happening.title is not None:
        return EventName(happening.title.name, happening.title.mentions)
    named = [(trigger, _naming_words(document, trigger)) for trigger in happening.triggers if event_noun(trigger.token)]
    if not named:
        return EventName(happening.type, [])
    trigger, tokens = max(named, key=lambda pair: _telling(happening, *pair))
    name = normal_form(tokens, trigger.token, keep_quotes=True)
    return EventName(_capitalised(document, tokens, name), [words_of(document, tokens)])


def _telling(happening: Happening, trigger: Trigger, tokens: Sequence[Token]) -> tuple[bool, bool, int]:
    """How much a phrase says: first whether it names the sort of event that the happening is, then by its words."""
    is_general = trigger.type in words("events", "general", "nouns")
    return not is_general, trigger.type == happening.type, len(tokens)


def _naming_words(document: Document, trigger: Trigger) -> list[Token]:
    """The noun of a trigger with the attributes that name it, in reading order."""
    noun = trigger.token
    whole = phrase(noun)
    before = [token for token in whole if token.index < noun.index]
    dropped: set[int] = set()
    for token in reversed(before):
        if token.head in dropped or not _is_naming(document, token, noun):
            dropped.add(token.index)
    kept = _without_edges([token for token in before if token.index not in dropped])
    behind = discipline(noun) if family_of(trigger.type) in ("sport", "contest") else []
    return [*kept, noun, *behind]


def _without_edges(tokens: Sequence[Token]) -> list[Token]:
    """The words without marks and conjunctions that what was left out leaves in front; marks come in pairs."""
    kept = list(tokens)
    while kept and (kept[0].upos in ("CCONJ", "PUNCT") and (kept[0].form not in QUOTES or _marks(kept) % 2)):
        kept.pop(0)
    return kept if _marks(kept) % 2 == 0 else [token for token in kept if token.form not in QUOTES]


def _marks(tokens: Sequence[Token]) -> int:
    return sum(token.form in QUOTES for token in tokens)


def _is_naming(document: Document, token: Token, noun: Token) -> bool:
    """Whether an attribute says which event it is, not when, whose, how many or how it was."""
    if token.upos in _NOT_NAMING or is_vague(token) or _counts_events(token, noun):
        return False
    if any(token.lemma.lower() in words(_LEXICON, "adjectives", kind) for kind in load(_LEXICON)["adjectives"]):
        return False
    timex = time_at(token, document.timexes)
    if timex is not None and timex.rule not in words(_LEXICON, "times", "naming"):
        return False
    if token.feats.get("VerbForm") == "Part" and token.head == noun.index:
        return token.lemma in words(_LEXICON, "participles", "naming")
    return not verb_says(token, "holding")


def _counts_events(token: Token, noun: Token) -> bool:
    """Whether the word says how many there were: "trīs koncerti", not "XII festivāls" or "100 metru skrējiens"."""
    is_cardinal = token.upos == "NUM" and token.feats.get("NumType") != "Ord" and not token.form.isupper()
    return is_cardinal and token.head == noun.index


def _capitalised(document: Document, tokens: Sequence[Token], name: str) -> str:
    """The name with the capital that it has inside a sentence, and in a calendar."""
    if name.casefold().startswith(_remembrances()):
        return name[:1].upper() + name[1:]
    first = tokens[0]
    begins = all(token.upos == "PUNCT" for token in first.preceding())
    named = document.party_at(first)
    of_name = named is not None and not named.contains(tokens[-1])  # "Nacionālā teātra izrāde"
    is_common = first.upos != "PROPN" and first.form[1:].islower() and not of_name
    timex = time_at(first, document.timexes)
    is_feast = timex is not None and timex.rule.endswith("holiday")
    return name[:1].lower() + name[1:] if begins and is_common and not is_feast else name


@per_lexicon()
def _remembrances() -> tuple[str, ...]:
    return tuple(load(_LEXICON)["times"]["remembrance"])
