"""Puts the triggers of one happening together: the same noun at no other time, or a word that points back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

import regex

from lvextract.document import Document
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.vocabulary import family_of, words
from lvextract.records import Title

_POINTING = frozenset({"šis", "tas", "minētais"})
_HOUR = regex.compile(r"\d{1,2}[.:]\d{2}")
_OPENING = 2  # tokens at the beginning of a line within which its hour stands: "plkst. 18.00"
_RECENT = 50  # happenings that a trigger is compared with
_NEAR = 3  # sentences over which a noun repeated or a verb alone is about the same event


def merge(document: Document, triggers: Sequence[Trigger]) -> list[Happening]:
    """The happenings that the triggers show, in the order of their first triggers."""
    happenings: list[Happening] = []
    for trigger in triggers:
        recent = [other for other in happenings[-_RECENT:] if not _conflict(other, trigger)]
        nearest = recent[::-1]
        orders = (
            (_same_by_name, nearest),
            (_same_by_type, nearest),
            (_same_evening, nearest[:1]),
            (_same_in_general, _meant(document, nearest, trigger)),
        )
        same = next((other for test, others in orders for other in others if test(other, trigger, document)), None)
        if same is None:
            happenings.append(Happening([trigger]))
        else:
            same.triggers.append(trigger)
    return _without_headings(document, happenings)


def _meant(document: Document, nearest: list[Happening], trigger: Trigger) -> list[Happening]:
    """Those that a general noun may point back to, the likeliest first.

    A paragraph that opens with one ("Pasākumu rīko …") goes on about what the text is about, not about its last part.
    """
    if trigger.by_verb or not document.opens_paragraph(trigger.sentence):
        return nearest
    return sorted(nearest, key=lambda happening: happening.weight, reverse=True)


def _same_by_name(happening: Happening, trigger: Trigger, document: Document) -> bool:
    """The same title."""
    return bool(happening.title and trigger.title and happening.title.name.casefold() == trigger.title.name.casefold())


def _same_by_type(happening: Happening, trigger: Trigger, document: Document) -> bool:
    """The same noun again, near or with nothing that tells it apart."""
    if _differently_titled(happening, trigger) or trigger.by_verb:
        return False
    if any(_is_set_beside(other, trigger) for other in happening.triggers):
        return False
    if any(other.type == trigger.type for other in happening.triggers):
        return _is_near(happening, trigger, document) or _points_back(trigger)
    # "solokoncertu sniedza … pēc koncerta"
    return any(other.type.endswith(trigger.type) for other in happening.triggers) and _points_back(trigger)


def _is_set_beside(other: Trigger, trigger: Trigger) -> bool:
    """Whether a sentence tells the two apart: "matemātikas olimpiādē X, bet fizikas olimpiādē Y"."""
    if other.sentence is not trigger.sentence or other.token.case != trigger.token.case or trigger.by_verb:
        return False
    left, right = (_genitives(one) for one in (other, trigger))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _genitives(trigger: Trigger) -> set[str]:
    attributes = [child for child in trigger.token.children if child.index < trigger.token.index]
    return {child.lemma for child in attributes if child.deprel == "nmod" and child.case == "Gen"}


def _same_evening(happening: Happening, trigger: Trigger, document: Document) -> bool:
    """The next sentence on an evening named by its time, by what it is: "dziesmu vakars … Koncertā piedalīsies"."""
    is_evening = happening.type in words("events", "nouns", "times") and family_of(happening.type) == "stage"
    alike = family_of(trigger.type) == "stage" and not trigger.by_verb and trigger.title is None
    return is_evening and alike and _is_near(happening, trigger, document) and _points_back(trigger)


def _same_in_general(happening: Happening, trigger: Trigger, document: Document) -> bool:
    """A verb alone, or a general noun that points back: "pasākums", "šajās sacensībās"."""
    near = _is_near(happening, trigger, document)
    if _differently_titled(happening, trigger) or (happening.triggers[0].by_verb and not near):
        return False
    if trigger.by_verb:
        return near  # it speaks of the event that the text is about
    return trigger.type in words("events", "general", "nouns") and trigger.title is None and _points_back(trigger)


def _is_near(happening: Happening, trigger: Trigger, document: Document) -> bool:
    last = happening.triggers[-1].sentence
    return document.index(trigger.sentence) - document.index(last) <= _NEAR


def _differently_titled(happening: Happening, trigger: Trigger) -> bool:
    return bool(happening.title and trigger.title)


def _without_headings(document: Document, happenings: list[Happening]) -> list[Happening]:
    """Put what only a heading speaks of together with what the text below tells of it.

    A verb alone in a heading ("Seniori tiekas Ogrē") is about the first event below; a noun about that of its kind.
    """
    kept: list[Happening] = []
    for i, happening in enumerate(happenings):
        if not all(document.is_heading(trigger.sentence) for trigger in happening.triggers):
            kept.append(happening)
            continue
        below = (other for other in happenings[i + 1 :] if not _is_part_of_programme(other))
        by_verb = happening.triggers[0].by_verb
        same = next((other for other in below if by_verb or _is_kind(happening, other)), None)
        if same is None:
            kept.append(happening)
        else:
            same.triggers += happening.triggers
    return kept


def _is_part_of_programme(happening: Happening) -> bool:
    """Whether its line begins with an hour: then the heading is of the whole."""
    sentence = happening.triggers[0].sentence
    return any(_HOUR.fullmatch(token.form) for token in sentence.tokens[:_OPENING])


def _is_kind(happening: Happening, other: Happening) -> bool:
    """Whether the nouns of the two can be of one happening: "konkurss", "fotokonkurss"; "svētki" of anything."""
    return (
        other.type.endswith(happening.type)
        or happening.type.endswith(other.type)
        or happening.type in words("events", "general", "nouns")
    ) and not (_is_surely_name(happening.title) and other.title and happening.title.name != other.title.name)


def _is_surely_name(title: Title | None) -> TypeGuard[Title]:
    """Whether it is one; capitals in a heading may be those of any words: "Dobelē atklās Gaismas svētkus"."""
    return title is not None and title.rule != "title.capitalised"


def _conflict(happening: Happening, trigger: Trigger) -> bool:
    """Whether the two are at different times, by their dates or by the tense of their verbs."""
    if {_tense(happening.triggers[-1]), _tense(trigger)} == {"Past", "Fut"}:
        return True
    left = next((other.timex for other in happening.triggers if other.timex), None)
    right = trigger.timex
    if (
        left is None
        or right is None
        or left.first is None
        or right.first is None
        or left.last is None
        or right.last is None
    ):
        return False
    return left.last < right.first or right.last < left.first


def _tense(trigger: Trigger) -> str | None:
    verb = trigger.verb or clause_verb(trigger.token)
    if verb is None:
        return None
    # A participle is said of the time of its auxiliary: "netiek atcelts".
    below = verb.children
    return next((child for child in below if child.deprel.startswith("aux")), verb).feats.get("Tense")


def _points_back(trigger: Trigger) -> bool:
    """As in "šajā konkursā", "pasākumā": a noun with no attributes of its own, or one that a pronoun points with.

    Not what its verb brings in: "notika turnīrs" tells of a new one, "turnīrs notika" of the known one, for what is
    new stands behind the verb (the rheme, *rēma*).
    """
    attributes = [child for child in trigger.token.children if child.index < trigger.token.index]
    if any(child.lemma in _POINTING for child in attributes):
        return True
    described = any(child.deprel in ("nmod", "amod", "nummod") for child in attributes)
    brought_in = trigger.verb is not None and trigger.verb.index < trigger.token.index
    return not described and not brought_in
