"""Events of which it is only said that they might take place: "festivāls varētu notikt", "varētu rīkot svētkus".

The conditional of a modal verb over an infinitive of happening or holding makes its subject or object a possibility,
not a place or occasion beside it ("konkursā varētu piedalīties trīs komandas"). Behind "lai" it tells the purpose of
what was done.
"""

from __future__ import annotations

from lvextract.document import Token
from lvextract.events.syntax.clause import clause_verb
from lvextract.events.syntax.vocabulary import verb_says, words

_ARGUMENTS = frozenset({"nsubj", "obj"})
_PURPOSE = "lai"


def is_mere_possibility(noun: Token) -> bool:
    """Whether it is said of the noun only that it might happen or be held.

    >>> from lvextract import analyze
    >>> documents = [analyze("Koncerts varētu notikt."), analyze("Koncerts var notikt.")]
    >>> [is_mere_possibility(next(document.tokens)) for document in documents]
    [True, False]
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
