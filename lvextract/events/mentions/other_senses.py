"""Whether a word for an event tells of none: "taupības pasākums", "Tirgus laukums", "zaudēja darbu", "varētu notikt".

What a noun means is told by the words beside it (`other_senses` in `lexicon/events.toml`), what a verb means by its
object.
"""

from __future__ import annotations

from lvextract.document import Document, Token
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.quotations import is_quoted, quoted_from
from lvextract.events.syntax.vocabulary import event_noun, is_animate, verb_says, words
from lvextract.lexicon import load

_ARGUMENTS = frozenset({"nsubj", "obj"})
_PURPOSE = "lai"


def nouns_in_other_sense(document: Document) -> frozenset[str]:
    """The event nouns that the text uses in another sense: where it says no more of them, they keep it."""
    return frozenset(
        noun
        for sentence in document.sentences
        for token in sentence.tokens
        if (noun := event_noun(token)) is not None and has_other_sense(token, noun)
    )


def has_other_sense(token: Token, noun: str) -> bool:
    """Whether the words beside the event noun give it another sense: "darba tirgus", "iepirkuma konkurss"."""
    if _is_in_set_phrase(token, noun):
        return True
    beside = {child.lemma.lower() for child in token.children}
    governor = token.governor
    if governor is not None and token.case == "Gen" and governor.index > token.index:
        beside.add(governor.lemma.lower())
    senses: dict[str, list[str]] = load("events")["other_senses"]
    if not beside.isdisjoint(senses.get(noun, ())):
        return True
    return noun.endswith("konkurss") and (not beside.isdisjoint(_tender_words()) or _is_for_works(token))


def _is_in_set_phrase(token: Token, noun: str) -> bool:
    """As in "otro gadu pēc kārtas": with the word before it the noun says something else."""
    before = token.previous.form.lower() if token.previous else ""
    return f"{before} {token.form.lower()}" in load("events")["set_phrases"].get(noun, ())


def tells_of_none(token: Token) -> bool:
    """Whether the word only names a place or what is on a recording, or what might happen."""
    return _names_place(token) or _is_recorded(token) or _is_mere_possibility(token)


def _is_recorded(token: Token) -> bool:
    """As in "ceremonijas ierakstu rādīs": the noun only says what is on a recording."""
    return token.case == "Gen" and token.next is not None and is_recording(token.next)


def is_recording(token: Token) -> bool:
    """Whether it is a word for what keeps an event to be heard or seen later."""
    return token.lemma.lower() in words("events", "recordings", "nouns")


def _is_for_works(token: Token) -> bool:
    """Whether the contest bears the name of what is to be done: "konkurss «Katlumājas rekonstrukcija»"."""
    title = quoted_from(token.next)
    return bool(title) and title[-1].lemma.lower() in _tender_words()


def _tender_words() -> frozenset[str]:
    return words("events", "tender", "nouns")


def _names_place(token: Token) -> bool:
    """Whether the noun is part of the name of a place: "Tirgus laukumā", "konferenču zālē"."""
    following = token.next
    if token.case != "Gen" or following is None:
        return False
    if token.form[:1].isupper() and following.lemma.lower() in words("events", "venues", "streets"):
        return True
    is_any = token.feats.get("Number") == "Plur" and event_noun(token) not in words("events", "nouns", "only_plural")
    return is_any and following.lemma.lower() in words("events", "venues", "rooms")


def is_of_no_event(document: Document, verb: Token) -> bool:
    """Whether a verb of rivals is said of a thing or of war and work: "zaudēja darbu", "cīnījās karā"."""
    at_war = any(
        child.case == "Loc" and child.lemma in words("events", "other_senses_of_verbs", "by_place")
        for child in verb.children
    )
    return at_war or _has_thing_as_object(document, verb)


def _has_thing_as_object(document: Document, verb: Token) -> bool:
    """Whether a verb of beating, losing or showing is said of a thing: "zaudēja darbu", "izrādīja interesi"."""
    if verb.lemma not in words("events", "other_senses_of_verbs", "by_object"):
        return False
    return any(
        child.deprel in ("obj", "iobj")
        and child.upos == "NOUN"
        and child.case in ("Acc", "Gen")
        and child.lemma not in words("events", "other_senses_of_verbs", "in_games")
        and not is_animate(child)
        and document.party_at(child) is None
        and not is_quoted(child)
        and all(preposition.deprel != "case" for preposition in child.children)
        for child in verb.children
    )


def _is_mere_possibility(noun: Token) -> bool:
    """Whether it is said of the noun only that it might happen or be held: "festivāls varētu notikt".

    The conditional of a modal verb over an infinitive of happening or holding makes its subject or object a
    possibility, not a place or occasion beside it ("konkursā varētu piedalīties trīs komandas"). Behind "lai" it tells
    the purpose of what was done.
    """
    if noun.deprel.split(":")[0] not in _ARGUMENTS or noun.case not in ("Nom", "Acc", "Gen"):
        return False
    verb = clause_verb(noun)
    modal = verb if verb is None or _is_conditional(verb) else verb.governor
    if verb is None or modal is None or not _is_conditional(modal):
        return False
    if any(child.form.lower() == _PURPOSE for child in modal.children):
        return False
    held = [verb, *modal.children, *(child for child in noun.children if child.deprel == "amod")]
    return any(_is_held(token) for token in held)


def _is_conditional(verb: Token) -> bool:
    return verb.feats.get("Mood") == "Cnd" and verb.lemma in words("events", "modality", "possible")


def _is_held(verb: Token) -> bool:
    """Whether it is the infinitive or the participle that says what might be: "notikt", "rīkots"."""
    is_named = verb_says(verb, "taking_place") or verb_says(verb, "holding")
    return is_named and verb.feats.get("VerbForm") in ("Inf", "Part")
