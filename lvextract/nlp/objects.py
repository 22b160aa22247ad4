"""Accusatives plural in quotation marks that the tagger took for nominatives: "uzveica „Cēsu Bebrus”".

A noun whose nominative ends in -s or -is has -us in the accusative plural alone; the lemma tells it from one of -us
(*tirgus*). The parse takes such an object for a subject. Elsewhere the word may be a name of its own (*Mikus*).
"""

from __future__ import annotations

import regex

from lvextract.document import Document, Token
from lvextract.quotation_marks import QUOTES

_ENDS_IN_US = regex.compile(r"us$", regex.I)
_NOMINATIVE_IN_S = regex.compile(r"(?<!u)[sš]$", regex.I)


def mend_objects(document: Document) -> None:
    """Tag them as accusatives, and make those that are subjects objects.

    >>> from lvextract import analyze
    >>> document = analyze("Finālā „Lauvas” uzveica „Cēsu Bebrus”.")
    >>> [(token.case, token.deprel) for token in document.tokens if token.form == "Bebrus"]
    [('Acc', 'obj')]
    """
    for sentence in document.sentences:
        is_quoted = False
        for token in sentence.tokens:
            is_quoted ^= token.form in QUOTES
            if is_quoted and token.case == "Nom" and token.upos in ("NOUN", "PROPN") and _is_accusative(token):
                token.feats = {**token.feats, "Case": "Acc", "Number": "Plur"}
                if token.deprel == "nsubj":
                    token.deprel = "obj"


def _is_accusative(token: Token) -> bool:
    return bool(_ENDS_IN_US.search(token.form) and _NOMINATIVE_IN_S.search(token.lemma))
