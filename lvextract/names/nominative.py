"""The way back from a case form to the nominative of the same number: brāļa → brālis, Kaupužai → Kaupuža.

One form may have several nominatives (Kalna: Kalns, or Kalne in no case; Andra: Andrs, Andris). Every candidate is
checked by declining it; which one is meant is told by the features, by known names, by the tagger's lemma and by which
shape of word is the usual one, in that order.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names.adjectives import decline_adjective
from lvextract.names.alternation import unalternate
from lvextract.names.declension import Gender, decline, keeps_consonant
from lvextract.names.gazetteer import known_names

# Endings of all forms but the nominative singular, the longest first, and those of that.
_OBLIQUE = {
    ("Nom", "Plur"): ("i", "as", "es", "is", "ie", "ās"),
    ("Gen", "Sing"): ("as", "es", "us", "ās", "a", "ā", "s"),
    ("Dat", "Sing"): ("ajam", "ajai", "am", "im", "um", "em", "ai", "ei", "ij"),
    ("Acc", "Sing"): ("u", "i", "o", "os"),
    ("Loc", "Sing"): ("ajā", "ā", "ī", "ū", "ē"),
    ("Voc", "Sing"): ("i", "a", "e", "u", ""),
    ("Gen", "Plur"): ("u", "o"),
    ("Dat", "Plur"): ("ajiem", "ajām", "iem", "ām", "ēm", "īm"),
    ("Acc", "Plur"): ("us", "as", "es", "is", "os", "ās"),
    ("Loc", "Plur"): ("ajos", "ajās", "os", "ās", "ēs", "īs"),
}
_NOMINATIVE = ("s", "š", "is", "us", "a", "e", "ais", "ā", "ās")

# What is left when the case ending is gone and a vowel or nothing at all remains is no stem.
_SHORTEST_STEM = 2

# Diminutives and the many surnames in -iņš, inhabitants in -ietis, Slavic surnames.
_USUAL = regex.compile(r"[^aeiou]iņš$|(iet|īt|sk|ck)is$|[^aeiou]ičs$")
# -š is nearly always -iņš; j, g and st hardly stand before -is; -ajs is an adjective in -ais.
_RARE = regex.compile(r"([jg]i|sti|aj|ai)s$|š$")
# k stands before -is in Slavic surnames (Petrovskis) and a few known ones (Rutkis).
_UNLIKELY = regex.compile(r"[^sc]kis$")
# A soft consonant comes from a noun in -is, not in -s.
_SOFT = regex.compile(r"([ļņčšžķģ]|[bmpv]j)s$")

# Definite by form; adjectives in -ējs and -ējais (vietējiem, pēdējā) hardly have indefinite forms.
_DEFINITE = regex.compile(r"(o|aj(ā|am|ai|os|ās)|ēj(ā|am|ai|iem|ām|os|ās))$")
_POSSESSIVES = frozenset({"mūsu", "jūsu", "viņa", "viņas", "viņu"})  # not inflected
_NUMERAL_THREE = frozenset({"trīs", "triju", "trim", "trijiem", "trijām", "trijos", "trijās"})
_DEMONSTRATIVES = {
    "tas": {("Masc", "Sing"): "tas", ("Masc", "Plur"): "tie", ("Fem", "Sing"): "tā", ("Fem", "Plur"): "tās"},
    "šis": {("Masc", "Sing"): "šis", ("Masc", "Plur"): "šie", ("Fem", "Sing"): "šī", ("Fem", "Plur"): "šīs"},
}


@per_lexicon(maxsize=65536)
def nominative_candidates(form: str, case: str, number: str, gender: Gender | None = None) -> tuple[str, ...]:
    """The nominatives singular that have `form` in this case and number, the most usual shape first.

    >>> nominative_candidates("Liepiņa", "Gen", "Sing", "Masc")
    ('Liepiņš', 'Liepinis', 'Liepiņis', 'Liepiņs')
    >>> nominative_candidates("pilī", "Loc", "Sing", "Fem")
    ('pils',)
    """
    found: dict[str, None] = {}
    for ending in _OBLIQUE.get((case, number), ()):
        if not form.endswith(ending) or len(form) - len(ending) < _SHORTEST_STEM:
            continue
        if not ending and form[-1] in "sšaeiu":
            continue
        for stem in unalternate(form.removesuffix(ending)):
            for nominative in _NOMINATIVE:
                if _has_form(stem + nominative, form, case, number, gender):
                    found[stem + nominative] = None
    return tuple(sorted(found, key=_shape_rank))


def nominative(
    form: str, case: str, number: str, gender: Gender | None = None, lemma: str = "", known: Container[str] = ()
) -> str | None:
    """The nominative of the same number, or None if no noun has `form` there.

    `lemma` is the tagger's, used when it has that form; `known` are names that are sure to exist.

    >>> nominative("Preiļu", "Gen", "Plur", "Masc"), nominative("skolām", "Dat", "Plur", "Fem")
    ('Preiļi', 'skolas')
    >>> nominative("Andra", "Gen", "Sing", "Masc"), nominative("Andra", "Gen", "Sing", "Masc", known={"Andris"})
    ('Andrs', 'Andris')
    """
    if case == "Voc" and form.endswith("s"):
        return form  # the full form of the vocative is the nominative: kungs beside kung
    if number == "Plur" and lemma.lower() in load("names")["sixth_declension_plural"]:
        return _like(form, lemma)  # not the plural of a noun in -is: Cēsu, Cēsis
    candidates = nominative_candidates(form, case, number, gender)
    if not candidates and gender is not None:
        candidates = nominative_candidates(form, case, number)
    if not candidates:
        return None
    wanted = (lemma if number == "Sing" else _singular(lemma)).casefold()
    best = max(candidates, key=lambda word: (word in known, word.casefold() in (wanted, lemma.casefold())))
    if number == "Sing":
        return best
    return decline(best, gender=gender)["Nom", "Plur"]


def nominative_of_modifier(token: Token, gender: str, number: str, case: str | None = None) -> str:
    """The nominative of an adjective, participle, ordinal, numeral or determiner that agrees with a noun.

    `case` is the noun's, the tagged one where it is not given. Ordinals in digits and numerals that are not inflected
    stay as they are.
    """
    return as_modifier(token, gender, number, case or token.case or "") or token.form


def as_modifier(token: Token, gender: str, number: str, case: str) -> str | None:
    """The nominative of a modifier that is in this case, number and gender; None if its form cannot be."""
    word = token.form.lower()
    if word in _NUMERAL_THREE:
        return _like(token.form, "trīs")
    if word in _POSSESSIVES:
        return None
    if token.lemma.lower() in _DEMONSTRATIVES:
        return _like(token.form, _DEMONSTRATIVES[token.lemma.lower()][gender, number])
    # An ending can be definite and indefinite (lielā: the locative of liels, the genitive of lielais).
    definite = token.feats.get("Definite") == "Def" or bool(_DEFINITE.search(word))
    side: Gender = "Fem" if gender == "Fem" else "Masc"
    for is_definite in (definite, not definite):
        for lemma in _adjective_stems(token, word, case):
            paradigm = decline_adjective(lemma, side, is_definite)
            if paradigm.get((case, number)) == word:
                return _like(token.form, paradigm["Nom", number])
    return None


def _adjective_stems(token: Token, word: str, case: str) -> Sequence[str]:
    """Nominatives that an adjective's form may come from: its lemma, else whatever the ending leaves."""
    stems = []
    for ending in _OBLIQUE.get((case, "Sing"), ()) + _OBLIQUE.get((case, "Plur"), ()):
        stem = word.removesuffix(ending)
        if stem == word or not stem or stem.endswith("aj"):
            continue  # -aj- is of the definite ending
        if stem.endswith("uš") and token.feats.get("VerbForm") == "Part":
            stems.append(stem.removesuffix("uš") + "is")
        stems += [stem + "s"]
    lemma = token.lemma.lower()
    return [lemma, *stems] if lemma.endswith(("s", "š", "ais")) else stems


def _has_form(lemma: str, form: str, case: str, number: str, gender: Gender | None) -> bool:
    """Whether `lemma` is inflected, is of the gender, and has `form` in that case and number."""
    if gender is not None and not _may_be(lemma, gender):
        return False
    if _UNLIKELY.search(lemma) and lemma not in known_names("person"):
        return False
    paradigm = decline(lemma, gender=gender)
    return paradigm["Nom", "Sing"] == lemma and paradigm[case, number] == form and len(set(paradigm.values())) > 1


def _may_be(lemma: str, gender: Gender) -> bool:
    """Whether a nominative with this ending can have the gender. Masculine -a and -e are found in surnames."""
    if gender == "Masc":
        return not lemma.endswith("ā")
    return not lemma.endswith(("is", "us", "ais", "š"))


def _shape_rank(lemma: str) -> tuple[int, int]:
    """Low for the usual shape among the nominatives of one form, by how Latvian words and names are built."""
    if keeps_consonant(lemma):
        rank = 0  # Valdis beside Valds
    elif _USUAL.search(lemma):
        rank = 1
    elif _RARE.search(lemma):
        rank = 9
    elif lemma.endswith("šs") and lemma[0].isupper():
        rank = 2  # names (Kairišs) keep what common nouns alternate (trusis)
    elif lemma.endswith("is"):
        rank = 6 if lemma.endswith("ris") else 3 if lemma.endswith(("sis", "dis")) else 4
    elif lemma.endswith("s") and not lemma.endswith("us"):
        rank = 7 if _SOFT.search(lemma) else 5
    else:
        rank = 8
    return rank, len(lemma)


def _singular(lemma: str) -> str:
    """The singular that a plural lemma (Preiļi, svinības) would have, for comparing with candidates."""
    for plural, singular in (("as", "a"), ("es", "e"), ("is", "s"), ("i", "s")):
        if lemma.endswith(plural):
            return lemma.removesuffix(plural) + singular
    return lemma


def _like(form: str, word: str) -> str:
    """`word` with the capitals of `form`."""
    if form.isupper() and len(form) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if form[:1].isupper() else word
