"""Nominatives that the tagger took for genitives or verbs, mostly in lists without a verb: "bronza Lūkasam K.".

A noun in -a or -e is not in the genitive where its form is its lemma, and the metals that medals are of ("zelts") are
no participles of verbs ("zelt").
"""

from __future__ import annotations

from lvextract.document import Document, Token
from lvextract.lexicon import load
from lvextract.nlp.dictionary import Dictionary

_ENDINGS = ("a", "e")


def mend_nominatives(document: Document, dictionary: Dictionary) -> None:
    """Tag them as nouns in the nominative singular.

    >>> from lvextract import analyze
    >>> document = analyze("Sacensībās sudrabs Robertam K., bronza Lūkasam K.")
    >>> [(token.form, token.upos) for token in document.tokens if token.case == "Nom"]
    [('sudrabs', 'NOUN'), ('bronza', 'NOUN')]
    """
    metals = load("awards")["prizes"]["metals"]
    for token in document.tokens:
        form = token.form.lower()
        if form != token.lemma:
            continue
        if token.upos == "NOUN" and _is_no_genitive(token, dictionary):
            gender = "Masc" if form in load("names")["masculine_in_a"] else "Fem"
            token.feats = {**token.feats, "Case": "Nom", "Gender": gender}
        elif token.upos == "VERB" and form.endswith("s") and form in metals:
            token.upos, token.feats = "NOUN", {"Case": "Nom", "Gender": "Masc", "Number": "Sing"}


def _is_no_genitive(noun: Token, dictionary: Dictionary) -> bool:
    """Whether it has the ending of a nominative, as a lemma that the dictionary or the tagged gender confirms."""
    if noun.case != "Gen" or noun.feats.get("Number") != "Sing" or not noun.lemma.endswith(_ENDINGS):
        return False
    return noun.feats.get("Gender") == "Fem" or dictionary.lemma(noun.lemma) == noun.lemma
