"""What says that an event does not take place as planned: "atcelts", "nenotiks", "atlikts", "pārcelts uz 20. maiju".

The verbs are data (`lexicon/event_status.toml`). What they say is a fact unless they are negated ("netiek atcelts"),
wished ("būtu jāatceļ"), possible ("var atcelt") or conditional ("ja līs, atcels").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvextract.document import Sentence, Timex, Token
from lvextract.events.mentions.times import times_in
from lvextract.events.syntax.clause import subjects
from lvextract.events.syntax.vocabulary import is_negated, words
from lvextract.lexicon import load
from lvextract.records import Status

_LEXICON = "event_status"
_ANNOUNCING = frozenset("!:–—-")  # behind a participle that heads what it says: "ATCELTS! Koncerts Ogrē"
_CONTRAST = ("bet", "taču")


class Change(NamedTuple):
    """That the verb says of an event what its status is, and when it is now, where the sentence tells it."""

    verb: Token
    status: Status
    time: Timex | None = None


def changes(sentence: Sentence, times: Sequence[Timex]) -> Iterator[Change]:
    """What the verbs of a sentence change, in reading order; `times` are those that events can be at."""
    for verb in sentence.tokens:
        if verb.upos not in ("VERB", "ADJ"):
            continue
        if calls_off(verb):
            yield _instead(verb, times) or Change(verb, "cancelled")
            continue
        status = _statuses().get(verb.lemma)
        if status is not None and _is_fact(verb):
            change = Change(verb, status) if status == "cancelled" else _to_another_time(verb, status, times)
            if change is not None:
                yield change


def calls_off(verb: Token) -> bool:
    """Whether the verb says that something will not happen: "nenotiks"; what "nenotika" may never have been planned.

    >>> from lvextract.document import Token
    >>> will_not = {"Polarity": "Neg", "Tense": "Fut"}
    >>> calls_off(Token(0, 8, "nenotiks", "nenotiks", 0, lemma="notikt", upos="VERB", feats=will_not))
    True
    """
    return is_negated(verb) and verb.feats.get("Tense") == "Fut" and verb.lemma in words(_LEXICON, "held", "verbs")


def is_put_off(verb: Token) -> bool:
    """Whether it is a passive that changes when something happens: "tiek atlikts"; what "atliek" is left."""
    return verb.lemma in _statuses() and verb.feats.get("Voice") == "Pass"


def is_changed(verb: Token, noun: Token) -> bool:
    """Whether `noun` is what the verb cancels, postpones or moves: its object, the subject of its passive, its noun."""
    changed = {token.index for token in _changed(verb)}
    way: Token | None = noun
    while way is not None and way.index not in changed:
        way = way.governor if _stands_for_one(way) else None
    return way is not None


def _stands_for_one(noun: Token) -> bool:
    """Whether the word is one of a list, or the class word of a name: the first of "izrāde „Vējš” atcelta"."""
    return noun.deprel in ("conj", "appos") or (noun.deprel == "nmod" and noun.case == "Nom")


def points_back(verb: Token) -> bool:
    """Whether a pronoun stands for what the verb changes: "Tas ir atcelts."."""
    return any(token.upos in ("PRON", "DET") for token in _changed(verb))


def announces(verb: Token) -> bool:
    """Whether the participle stands before a mark at the head of what it speaks of: "ATCELTS! Koncerts Ogrē"."""
    behind = verb.next
    is_alone = behind is None or behind.form in _ANNOUNCING
    return verb.index == 0 and verb.feats.get("VerbForm") == "Part" and is_alone


def agrees(verb: Token, noun: Token) -> bool:
    """Whether a participle can be said of the noun, by its gender."""
    return None in (genders := {verb.feats.get("Gender"), noun.feats.get("Gender")}) or len(genders) == 1


def _changed(verb: Token) -> Iterator[Token]:
    """The words for what the verb changes."""
    is_passive = verb.feats.get("Voice") == "Pass" or verb.upos == "ADJ" or calls_off(verb)
    if verb.deprel == "amod" and verb.governor is not None:
        yield verb.governor
    if is_passive:
        yield from subjects(verb)
    for above in (verb, *_above_infinitive(verb)):
        for child in above.children:
            is_object = child.deprel == "obj" or (child.deprel.startswith("nsubj") and child.case == "Acc")
            if is_object or (above is not verb and child.deprel.startswith("nsubj")):
                yield child


def _above_infinitive(verb: Token) -> Iterator[Token]:
    """The words that an infinitive depends on, as long as they decide what it says: "tika pieņemts lēmums atcelt"."""
    above = verb.governor if verb.feats.get("VerbForm") == "Inf" else None
    while above is not None and _decides(above):
        yield above
        above = above.governor


def _decides(token: Token) -> bool:
    decided = words(_LEXICON, "decided", "verbs") | words(_LEXICON, "decided", "nouns")
    return token.lemma in decided and not is_negated(token)


def _is_fact(verb: Token) -> bool:
    """Whether the verb says what is so, or is sure to be."""
    if verb.feats.get("VerbForm") == "Inf":
        deciding = next(_above_infinitive(verb), None)
        return deciding is not None and _is_real(deciding)
    return _is_real(verb)


def _is_real(verb: Token) -> bool:
    below = verb.children
    auxiliaries = [child for child in below if child.deprel.startswith(("aux", "cop"))]
    unreal = any(is_negated(word) or word.feats.get("Mood") in ("Cnd", "Nec") for word in (verb, *auxiliaries))
    clauses = [child for child in below if child.deprel == "advcl"]
    conditions = words(_LEXICON, "condition", "words")
    marks = (mark for clause in (verb, *clauses) for mark in clause.children if mark.deprel == "mark")
    return not unreal and not any(mark.form.lower() in conditions for mark in marks)


def _to_another_time(verb: Token, status: Status, times: Sequence[Timex]) -> Change | None:
    """A change of the time; None if the words behind the preposition are a place: "pārcelts uz kultūras namu"."""
    sentence = verb.sentence
    prepositions = [t for t in sentence.tokens if t.form.lower() in words(_LEXICON, "target", "prepositions")]
    for preposition in sorted(prepositions, key=lambda token: abs(token.index - verb.index)):
        behind = preposition.next
        time = next((t for t in times_in(sentence, times) if behind is not None and t.overlaps(behind)), None)
        if time is not None:
            return Change(verb, "moved", time)
        noun = preposition.governor
        if noun is not None and noun.head == verb.index:
            is_open = any(child.lemma in words(_LEXICON, "target", "open") for child in noun.children)
            return Change(verb, "postponed") if is_open or status == "postponed" else None
    return Change(verb, status)


def _instead(verb: Token, times: Sequence[Timex]) -> Change | None:
    """As in "nenotiks sestdien, bet gan 1. jūnijā": the time behind the contrast is the new one."""
    contrast = next((t for t in verb.following() if t.form.lower() in _CONTRAST), None)
    if contrast is None:
        return None
    time = next((time for time in times_in(verb.sentence, times) if time.start > contrast.end), None)
    return Change(verb, "moved", time) if time else None


def _statuses() -> dict[str, Status]:
    """The status that each verb gives an event."""
    verbs: dict[Status, list[str]] = load(_LEXICON)["verbs"]
    return {verb: status for status, known in verbs.items() for verb in known}
