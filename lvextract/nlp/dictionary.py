"""The lemmatizer's dictionary of 400,000 forms, ready to be asked."""

from __future__ import annotations

import stanza

from lvextract.nlp.stanza_internals import dictionary_of

_ANY = "*"  # the part for all parts of speech
_SHORTEST_HEAD, _SHORTEST_FIRST_PART = 5, 3  # letters
_STEM = 3  # letters that a head has in common with its lemma
_VERBAL = ("t", "ties")
_REFLEXIVE = "šanās"


class Dictionary:
    """What the lemmatizer of `pipeline` knows by heart."""

    def __init__(self, pipeline: stanza.Pipeline) -> None:
        parts = dictionary_of(pipeline)
        self._nouns, self._words = parts.get("NOUN", {}), parts.get(_ANY, {})

    def lemma(self, form: str) -> str | None:
        """The lemma of a form, as a noun if it can be one."""
        return self._nouns.get(form) or self._words.get(form)

    def lemma_of_compound(self, form: str, guess: str) -> str:
        """The lemma of a compound noun (salikteņa) by its head, the longest known noun that it ends in.

        `guess` is what the lemmatizer made of it letter by letter; it stands where the dictionary knows no better. The
        head of a reflexive noun is none: "orientēšanās" is its own nominative.
        """
        for start in range(_SHORTEST_FIRST_PART, len(form) - _SHORTEST_HEAD + 1):
            head = self.lemma(form[start:])
            if head is None or head[:_STEM] != form[start : start + _STEM] or head.endswith(_VERBAL):
                continue
            is_known = self.lemma(guess[start:]) == guess[start:]
            return guess if is_known or form.endswith(_REFLEXIVE) else form[:start] + head
        return guess
