"""The nominative of a noun phrase: of its head and of the words that agree with it; the rest stays as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names.declension import Gender, decline
from lvextract.names.head import agreeing, find_head, grammatical_number
from lvextract.names.nominative import as_modifier, nominative_candidates, nominative_of_modifier
from lvextract.names.noun_readings import read, reading, reading_as_tagged

_NOUNS = ("NOUN", "PROPN")

_LONGEST_ABBREVIATION = 4

# Numerals that are not inflected, and nouns of number: what they count may be in the genitive plural; 214 agrees, and
# 241 does in the singular.
_UNINFLECTED_NUMERAL = regex.compile(r"(\d{1,3}[ \u00a0\u202f])*\d*0|\w*(desmit|padsmit|simt|simts|tūkstoš|tūkstotis)")
# Plurals that could also be the accusative of a woman: amatieri, pazinēji.
_PERSONS_IN_I = regex.compile(r"(ēj|āj|ist|niek|ieš|ant|ent|ier|or|ār|log)i$")
_ENDS_IN_ONE = regex.compile(r"\d*(?<!1)1|\w*vien(s|a|u|am|ai)")
_NUMBER_NOUNS = frozenset({"simts", "simti", "tūkstotis", "tūkstoši", "miljons", "miljoni", "miljards"})


def noun_phrase(
    tokens: Sequence[Token], head: Token | None, known: frozenset[str], is_group: bool = False
) -> dict[int, str]:
    """The new forms by token index. `known` names are sure to exist, `is_group` says that several people are meant."""
    words = _read(tokens, known, is_group)
    noun = next((token for token in words if head is not None and token.index == head.index), None) or find_head(words)
    numeral = _governing_numeral(words, noun)
    if numeral is not None:
        return {numeral.index: _noun(numeral, known)} if numeral.upos == "NOUN" else {}
    if is_group and (people := _people(noun)):
        return {noun.index: people}
    changed = {}
    for token in agreeing(words, noun):
        if token.upos in _NOUNS and (token is noun or token.case == noun.case):
            changed[token.index] = _noun(token, known)
        else:
            changed[token.index] = _modifier(token, noun)
    return changed


def is_abbreviation(token: Token) -> bool:
    """Whether the word is an abbreviation, which is not inflected."""
    return token.feats.get("Abbr") == "Yes" or (token.form.isupper() and len(token.form) <= _LONGEST_ABBREVIATION)


def tagged_gender(token: Token) -> Gender | None:
    """The tagged gender."""
    gender = token.feats.get("Gender")
    return "Fem" if gender == "Fem" else "Masc" if gender == "Masc" else None


def _read(tokens: Sequence[Token], known: frozenset[str], is_group: bool) -> list[Token]:
    """The tokens, the nouns with tags that their forms and their places can bear."""
    words = [*tokens[:-1], _as_known(tokens[-1], known)]
    last = max((i for i, token in enumerate(words) if token.upos in _NOUNS), default=-1)
    counted = last if is_group and any(_counts_several(token) for token in words[:last]) else -1
    words = [_read_noun(token, known, is_group, i == counted) for i, token in enumerate(words)]
    if is_group and last >= 0 and any(_ENDS_IN_ONE.fullmatch(token.form.lower()) for token in words[:last][-1:]):
        words[last] = _as_one(words[last])
    return [_as_attribute(token, words[i + 1 :]) for i, token in enumerate(words)]


def _read_noun(token: Token, known: frozenset[str], is_group: bool, counted: bool) -> Token:
    if is_abbreviation(token):
        return token
    several = counted or (is_group and token.case != "Gen" and _PERSONS_IN_I.search(token.form) is not None)
    return read(token, known, prefer_plural=several)


def _counts_several(token: Token) -> bool:
    """Whether the word is a numeral that has a plural: all but those that end in one."""
    return token.upos == "NUM" and not regex.fullmatch(r"\d*1|\d+\.|\w*vien\w+", token.form.lower())


def _as_one(noun: Token) -> Token:
    """What a number that ends in one counts, in the singular: "241 makšķernieku" is its accusative."""
    if not noun.form.endswith("u") or not nominative_candidates(noun.form, "Acc", "Sing", tagged_gender(noun)):
        return noun
    return replace(noun, feats={**noun.feats, "Case": "Acc", "Number": "Sing"})


def _as_known(token: Token, known: frozenset[str]) -> Token:
    """The last word as a noun, if it is none by its tags but a form of a known name or of a feast."""
    if (token.upos in _NOUNS and token.case not in (None, "Voc")) or not token.form[:1].isupper():
        return token
    noun = replace(token, upos="PROPN", feats={**token.feats, "Case": "Nom"})
    found = reading(noun, known)
    is_known = found is not None and (
        {found.nominative, found.nominative.capitalize()} & known or found.nominative.lower().endswith(_feasts())
    )
    return noun if is_known else token


def _as_attribute(token: Token, following: Sequence[Token]) -> Token:
    """A noun before the noun that governs it as a genitive, if its form can be one: "cionistu kongresu".

    Also one that is coordinated with a genitive attribute: "konsultāciju un izglītības centru".
    """
    if token.upos != "NOUN" or token.case in ("Gen", "Nom"):
        return token
    is_noun = bool(following) and following[0].upos == "NOUN"
    governed = is_noun and token.deprel == "nmod" and token.head == following[0].index
    coordinated = [word.form for word in following[:1]] == ["un"] and [word.case for word in following[1:2]] == ["Gen"]
    if not governed and not coordinated:
        return token
    number = next((n for n in ("Plur", "Sing") if nominative_candidates(token.form, "Gen", n)), None)
    return replace(token, feats={**token.feats, "Case": "Gen", "Number": number}) if number else token


def _governing_numeral(words: Sequence[Token], head: Token) -> Token | None:
    """The numeral before the head that has it in the genitive plural: "simts dziedātāju", "ap 600 cilvēku"."""
    if not head.form.endswith(("u", "o")) or not nominative_candidates(head.form, "Gen", "Plur"):
        return None
    before = [token for token in words if token.index < head.index]
    numerals = (token for token in reversed(before) if _UNINFLECTED_NUMERAL.fullmatch(token.form.lower()))
    others = (token for token in reversed(before) if token.lemma.lower() in _NUMBER_NOUNS)
    return next(numerals, None) or next(others, None)


def _people(head: Token) -> str | None:
    """The nominative plural of a people or of inhabitants in the genitive plural, which hides the gender: "somiešu"."""
    word = head.form.lower()
    if any(decline(woman)["Gen", "Plur"] == word for woman in load("names")["women"]):
        return None
    found = nominative_candidates(word, "Gen", "Plur", "Masc") if word.endswith("u") else ()
    people = next((name for name in found if name.endswith("ietis") or name in _nationalities()), None)
    if people is None:
        return None
    plural = decline(people)["Nom", "Plur"]
    return plural.capitalize() if head.form[:1].isupper() else plural


@per_lexicon()
def _feasts() -> tuple[str, ...]:
    return tuple(load("names")["plural_only"])


@per_lexicon()
def _nationalities() -> frozenset[str]:
    return frozenset(load("nationalities")["nationalities"])


def _noun(token: Token, known: frozenset[str]) -> str:
    """The nominative of a noun in its number."""
    found = None if token.case is None or is_abbreviation(token) else reading_as_tagged(token, known)
    return found.nominative if found else token.form


def _modifier(token: Token, head: Token) -> str:
    """The nominative of a word that agrees with the head; by its own features where it does so with another noun."""
    if token.case not in (None, "Nom") and head.case == "Nom":
        return token.form
    found = as_modifier(token, head.feats.get("Gender", "Masc"), grammatical_number(head), head.case or "")
    gender = token.feats.get("Gender", head.feats.get("Gender", "Masc"))
    return found or nominative_of_modifier(token, gender, grammatical_number(token))
