"""The nominative of a person's name, read as a whole: all parts are in one case and of one gender.

The tagger often mistakes the parts one by one ("Laura" for the genitive of a man's name). Every case and gender that
all the forms allow is a reading; known given names, tags, lemmas and the noun in front tell which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import regex

from lvextract.document import Token
from lvextract.names.alternation import unalternate
from lvextract.names.declension import CASES, Gender, decline
from lvextract.names.gazetteer import given_names, known_names
from lvextract.names.head import grammatical_number
from lvextract.names.nominative import nominative_candidates

_GENDERS: tuple[Gender, Gender] = ("Fem", "Masc")

# How much each sign of a reading counts.
_KNOWN, _TAGGED_CASE, _TAGGED_GENDER, _LEMMA, _IN_FRONT, _SUBJECT = 6.5, 2.0, 0.75, 1.5, 2.0, 1.5
_IMPROBABLE, _OTHER_GENDER, _UNUSUAL, _UNINFLECTED = -4.0, -3.0, -2.0, -1.0

# What cannot be the ending of a case: Hugo, Bakū; -i and -u are more often an accusative.
_UNINFLECTED_ENDING = regex.compile(r"[oōiīuūēyé]$|[^aāeēiīoōuūyésš]$")
# What nearly all surnames of this shape are, if none of the possible ones is known: Līcītis, not Līcīte, for a man.
_USUAL_SURNAME = regex.compile(r"([^aeiou]iņš|ītis|[sc]kis|[^aeiou]ičs)$")
# What is hardly the ending of a nominative: Dzilnas.
_OBLIQUE_ENDING = regex.compile(r"([ae]s|ai|ei|am|im)$")
# A woman's surname in -a hardly has these: Ulmaņa is the genitive of Ulmanis, whose wife is Ulmane.
_SOFT_STEM = regex.compile(r"([^i]ņ|[bmpv]j|[ķģ])a$")
_NO_ENDING = regex.compile(r"\p{Ll}[^\P{L}aāeēiīoōuūyésš]$")
_DATIVE_ENDING = regex.compile(r"(ai|ei|am|im|um|em)$")
_MASCULINE_ENDING = regex.compile(r"[sš]$")
_PLAIN_S = regex.compile(r"[^aāeēiīoōuūļņčšžķģj]s$")
_AFTER_VOWEL = regex.compile(r"[aāeēiīouū]ji$")


class _Part(NamedTuple):
    """A part of the name in one reading: its nominative and how likely that is."""

    nominative: str
    score: float


def personal_name(parts: Sequence[Token], before: Token | None = None) -> dict[int, str] | None:
    """The nominatives of the parts by token index, None if there is no case that all of them can be in.

    `before` is the word in front of the name. A genitive in front of the name ("Angulēmas Margarita") stays.

    >>> from lvextract.document import Token
    >>> tags = {"Case": "Gen", "Number": "Sing", "Gender": "Masc"}
    >>> words = [Token(0, 5, "Sarma", "Sarma", 0, feats=tags), Token(6, 13, "Krūmiņa", "Krūmiņa", 1, feats=tags)]
    >>> personal_name(words)
    {0: 'Sarma', 1: 'Krūmiņa'}
    """
    if is_uninflected(parts):
        return {}
    best = max(_readings(parts, before), key=lambda reading: reading[0], default=None)
    if best is not None:
        return best[1]
    if len(parts) > 1 and parts[0].case == "Gen":
        return personal_name(parts[1:])
    return None


def is_uninflected(parts: Sequence[Token]) -> bool:
    """Whether it is a foreign name as it is spelled at home, by a given name without a Latvian ending: Mart Kivi.

    A name with Latvian endings has one in each part. Only a vocative may lack it (Mārtiņ!), and a surname in the dative
    shows that it is inflected.

    >>> from lvextract.document import Token
    >>> is_uninflected([Token(0, 4, "Mart", "Mart", 0), Token(5, 9, "Kivi", "Kivi", 1)])
    True
    """
    given, *others = parts
    is_called = any(token.case == "Voc" or token.deprel == "vocative" for token in parts)
    is_dative = any(_DATIVE_ENDING.search(token.form) for token in others)
    return bool(others) and bool(_NO_ENDING.search(given.form)) and not is_called and not is_dative


def singular_of_family(surname: str, gender: Gender | None) -> str | None:
    """The surname of one person out of the nominative plural that several share; None if the plural leaves it open.

    >>> singular_of_family("Kļaviņi", "Fem"), singular_of_family("Zemīši", "Masc"), singular_of_family("Rozes", "Masc")
    ('Kļaviņa', 'Zemītis', 'Roze')
    """
    if surname.endswith(("as", "es")):
        return surname[:-1]
    if not surname.endswith("i"):
        return None
    found = [
        stem + ending
        for stem in unalternate(surname[:-1])
        for ending in ("š", "is", "s")
        if decline(stem + ending, gender="Masc")["Nom", "Plur"] == surname and _usual(stem, ending)
    ]
    known = known_names("person")
    if _AFTER_VOWEL.search(surname):  # Kalēji may come from -js or -jš: only a known name tells
        found = [name for name in (f"{surname[:-1]}s", f"{surname[:-1]}š") if name in known]
    masculine = max(found, key=lambda name: (name in known, name[-3:] in ("iņš", "tis", "ičs")), default=None)
    if masculine is None or gender != "Fem":
        return masculine
    if masculine.endswith("āns"):
        return masculine[:-1] + "e"  # of Latgale: Kalvāne
    return masculine[:-2] + "e" if masculine.endswith("is") else masculine[:-1] + "a"


def is_family(surname: Token) -> bool:
    """Whether the only word of a name is the surname of several; not a form of a given name: Kārli, Ilzes."""
    singular = (nominative_candidates(surname.form, case, "Sing") for case in CASES)
    given = given_names("Fem") | given_names("Masc")
    return grammatical_number(surname) == "Plur" and not any(name in given for names in singular for name in names)


def has_shape_of_family(plural: str) -> bool:
    """Whether the form is not the nominative plural of what may well be a noun: Kļaviņi, Petrovski, but not Vilki.

    >>> has_shape_of_family("Kļaviņi"), has_shape_of_family("Petrovski"), has_shape_of_family("Vilki")
    (True, True, False)
    """
    singular = singular_of_family(plural, "Masc")
    return singular is None or _USUAL_SURNAME.search(singular) is not None


def _usual(stem: str, ending: str) -> bool:
    """Whether a surname can end so: -š only after a soft consonant, -is not after one; Slavic ones in -ičs."""
    if stem.endswith("ič"):
        return ending == "s"
    if stem.endswith(("bj", "mj", "pj", "vj")):
        return False  # Dambji comes from Dambis alone
    soft = stem.endswith(("ņ", "ļ", "š", "ž", "č", "j"))
    return soft == (ending == "š")


def _readings(parts: Sequence[Token], before: Token | None) -> Iterator[tuple[float, dict[int, str]]]:
    """The readings of the name, each with its score; the tagged gender first."""
    tagged = next((token.feats["Gender"] for token in parts if "Gender" in token.feats), None)
    is_given = len(parts) > 1 and not (before is not None and before.form.endswith("."))
    for case, gender in product(CASES, sorted(_GENDERS, key=lambda one: one != tagged)):
        read = [_part(token, case, gender, is_given and token is parts[0]) for token in parts]
        if all(part is not None for part in read):
            found = [part for part in read if part is not None]
            score = sum(part.score for part in found) + _context(parts[0], before, case, gender)
            yield score, {token.index: part.nominative for token, part in zip(parts, found, strict=True)}


def _context(first: Token, before: Token | None, case: str, gender: Gender) -> float:
    """What the words around say: a calling in front has the case and gender of the name, a subject is a nominative.

    A group in front has a gender of its own: "kolektīvu Prizmu".
    """
    score = _SUBJECT if case == "Nom" and first.deprel.startswith("nsubj") else 0.0
    is_calling = before is not None and before.upos == "NOUN" and before.lemma not in known_names("organization")
    if before is not None and is_calling and (before.case, before.feats.get("Gender")) == (case, gender):
        score += _IN_FRONT
    return score


def _part(token: Token, case: str, gender: Gender, is_given: bool) -> _Part | None:
    """The part in this case and gender, both halves of a double name; None if it cannot be."""
    halves = token.form.split("-")
    lemmas = token.lemma.split("-") if token.lemma.count("-") == len(halves) - 1 else [""] * len(halves)
    read = [_half(half, lemma, case, gender, is_given) for half, lemma in zip(halves, lemmas, strict=True)]
    found = [half for half in read if half is not None]
    if len(found) < len(read):
        return None
    score = sum(half.score for half in found) / len(found)
    score += _TAGGED_CASE * (token.case == case) + _TAGGED_GENDER * (token.feats.get("Gender") == gender)
    return _Part("-".join(half.nominative for half in found), score)


def _half(form: str, lemma: str, case: str, gender: Gender, is_given: bool) -> _Part | None:
    """A name without a hyphen in this case and gender."""
    if not form:  # beside a hyphen that hangs: "Anna-"
        return _Part("", 0.0)
    if form.isupper() and len(form) > 1:
        read = _half(form.capitalize(), lemma, case, gender, is_given)
        return _Part(read.nominative.upper(), read.score) if read else None
    known = given_names(gender) if is_given else known_names("person")
    candidates = [form] if case == "Nom" else list(nominative_candidates(form, case, "Sing", gender))
    if is_given:
        candidates = [name for name in candidates if not _is_unlikely(name, gender, known)] or candidates
    if case != "Nom" and _UNINFLECTED_ENDING.search(form) and (form.endswith("o") or not candidates or form in known):
        candidates = [name for name in candidates if name.casefold() == lemma.casefold()] or [form]
    keeps_ending = _MASCULINE_ENDING.search(form) and not _USUAL_SURNAME.search(form)  # no woman is called Petrovskis
    if not candidates and gender == "Fem" and not is_given and keeps_ending:
        return _Part(form, _IMPROBABLE)  # a woman's surname in the man's form, which is not inflected: Lilijai Grants
    if not candidates or (case != "Nom" and candidates == [form] and _OBLIQUE_ENDING.search(form)):
        return None
    usual = [name for name in candidates if _USUAL_SURNAME.search(name)]
    if usual and not any(name in known for name in candidates):
        candidates = usual
    if gender == "Masc" and case == "Acc":
        candidates = [name for name in candidates if name in known or _is_mans(name)] or candidates
    best = max(candidates, key=lambda name: (name in known, name.casefold() == lemma.casefold()))
    score = _likelihood(best, gender, known, is_given)
    if case == "Nom" and _OBLIQUE_ENDING.search(form) and best not in known:
        score += _UNUSUAL
    if best == form and form[-1] in "iu" and not (is_given and best in known):
        score += _UNINFLECTED
    return _Part(best, score + _LEMMA * (best.casefold() == lemma.casefold()))


def _likelihood(name: str, gender: Gender, known: frozenset[str], is_given: bool) -> float:
    """How well a nominative fits a name of that gender."""
    if is_given and name in known:
        return _KNOWN
    if gender == "Fem" and not is_given and _is_mans_genitive(name, known):
        return _IMPROBABLE
    if _is_unlikely(name, gender, known):
        return _UNUSUAL
    if is_given and name in given_names("Masc" if gender == "Fem" else "Fem"):
        return _OTHER_GENDER
    return 0.0


def _is_mans_genitive(name: str, known: frozenset[str]) -> bool:
    """Whether a surname in -a is no woman's but the genitive of a man's in -is: Dambja; Brieža, of the known Briedis.

    The women are called Dambe and Briede. Only where the genitive alternates: Petrovska is a woman's too.
    """
    if not name.endswith("a") or {name, name[:-1] + "s", name[:-1] + "š"} & known:
        return False
    men = (man for man in nominative_candidates(name, "Gen", "Sing", "Masc") if man in known and man.endswith("is"))
    return _SOFT_STEM.search(name) is not None or any(man[:-2] != name[:-1] for man in men)


def _is_mans(name: str) -> bool:
    """Whether a surname is of the commonest shape of men's, -s behind a hard consonant.

    „Grodēnu" comes from Grodēns, though the lemma is often the woman's; „Trokšu" from Trokša, since none ends in -šs.
    """
    return _PLAIN_S.search(name) is not None


def _is_unlikely(name: str, gender: Gender, known: frozenset[str]) -> bool:
    """Whether the ending hardly belongs to the gender: a man's given name in -a, a woman's in -s."""
    if name in known:
        return False
    if gender == "Fem" and _SOFT_STEM.search(name):
        return True
    return bool(_MASCULINE_ENDING.search(name)) if gender == "Fem" else name.endswith(("a", "e", "ā"))
