"""Whether a noun is in the plural, also where the tagger errs.

Men in the nominative plural look like a woman, or one of many men, in the accusative ("sportisti", "floristi").
"""

from __future__ import annotations

from dataclasses import replace

from lvextract.document import Token

_ONE = frozenset({"1", "viens", "viena", "vienam", "vienai", "vienu"})
_SOFT = ("ļi", "ņi", "ši", "ži", "ji")  # the plural of nouns in -is: brālis – brāļi, but the accusative is brāli


def is_plural(token: Token) -> bool:
    """Whether the noun is in the plural: by its tag or form, or by a number above one before it."""
    if token.feats.get("Number") in ("Plur", "Ptan") or is_nominative_plural(token):
        return True
    numbers = [child for child in token.children if child.deprel == "nummod" and child.index < token.index]
    return any(child.feats.get("NumType") != "Ord" and child.form.lower() not in _ONE for child in numbers)


def is_nominative_plural(token: Token) -> bool:
    """Whether the form is that of several men in the nominative, whatever its tag."""
    lemma, form = token.lemma.lower(), token.form.lower()
    if token.upos != "NOUN" or not form.endswith("i"):
        return False
    if lemma.endswith("is"):
        return form.endswith(_SOFT) or (form == lemma[:-1] and token.case == "Nom")
    is_subject = token.deprel.startswith("nsubj") and form == f"{lemma[:-1]}i"
    return form == f"{lemma[:-1]}i" if lemma.endswith(("s", "š")) else lemma.endswith("e") and is_subject


def as_read(token: Token) -> Token:
    """The token, with the features of the nominative plural if its form is that."""
    if not is_nominative_plural(token) or (token.case == "Nom" and token.feats.get("Number") == "Plur"):
        return token
    return replace(token, feats={**token.feats, "Case": "Nom", "Number": "Plur", "Gender": "Masc"})
