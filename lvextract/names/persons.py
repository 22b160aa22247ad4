"""Who is whom: a surname, a given name or initials stand for the one full name in the text that fits them.

The parts are compared in all their case forms, so that „Trokšam" is found to be Reinis Trokša however it was tagged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import regex

from lvextract.lexicon import per_lexicon
from lvextract.names.declension import CASES, Gender, decline
from lvextract.names.gazetteer import gender_of_given_name
from lvextract.names.nominative import nominative_candidates

_INITIAL = regex.compile(r"(\p{Lu}\p{Ll}?)\.")
_FULL_NAME_PARTS = 2
_STABLE = 2  # letters at the beginning of a name that no case changes
_ANY = ""  # letters


def is_full_name(name: str) -> bool:
    """Whether the name has a given name and a surname, both written out; there may be an initial between them.

    >>> is_full_name("Agita Kaupuža"), is_full_name("A. Kaupuža"), is_full_name("Džons D. Rokfellers")
    (True, False, True)
    """
    parts = name.split()
    return len(parts) >= _FULL_NAME_PARTS and "." not in parts[0] + parts[-1]


class FullNames:
    """The full names of a text, found by the first letters of their parts, which no case changes.

    A list of participants may have thousands of names: to compare each with each takes minutes.

    >>> FullNames(["Agita Kaupuža", "Reinis Trokša"]).bearer(["A.", "Kaupužai"], "Fem")
    'Agita Kaupuža'
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_letters: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Take in one more."""
        parts = name.split()
        first, last = _letters(parts[0]), _letters(parts[-1])
        for letters in ((first, last), (first, _ANY), (_ANY, last), (_ANY, _ANY)):
            self._by_letters[letters].add(name)

    def bearer(self, words: Sequence[str], gender: Gender | None) -> str | None:
        """The one of the names that `words`, in any case, are or are short for; None if none fits, or several do."""
        alike = (name for letters in _possible(words) for name in self._by_letters.get(letters, ()))
        found = {name for name in alike if _fits(words, gender, name)}
        return found.pop() if len(found) == 1 else None


def _letters(part: str) -> str:
    return part[:_STABLE].casefold()


def _possible(words: Sequence[str]) -> list[tuple[str, str]]:
    """The first letters of the first and the last part that a name has which the words stand for."""
    if len(words) == 1:
        return [(_letters(words[0]), _ANY), (_ANY, _letters(words[0]))]
    first, last = (_ANY if _INITIAL.fullmatch(word) else _letters(word) for word in (words[0], words[-1]))
    return [(first, last)]


def part_borne(word: str, full_name: str) -> str | None:
    """The part of the full name that `word` is a case form of.

    >>> part_borne("Kaupužai", "Agita Kaupuža")
    'Kaupuža'
    """
    parts = full_name.split()
    gender = gender_of_given_name(parts[0])
    return next((part for part in reversed(parts) if is_form(word, part, gender)), None)


def _fits(words: Sequence[str], gender: Gender | None, name: str) -> bool:
    """Whether the words are the full name, its initials and surname, its surname or its given name."""
    parts = name.split()
    known_gender = gender_of_given_name(parts[0])
    if gender and known_gender and gender != known_gender and _may_be(words[-1], gender, parts[-1]):
        return False
    if len(words) == 1:
        return any(is_form(words[0], part, known_gender or gender) for part in (parts[0], parts[-1]))
    if len(words) == _FULL_NAME_PARTS:
        parts = [parts[0], parts[-1]]  # middle names may be left out
    if len(words) != len(parts):
        return False
    return all(_is_part(word, part, known_gender or gender) for word, part in zip(words, parts, strict=True))


def _may_be(word: str, gender: Gender, part: str) -> bool:
    """Whether the word can be a name of this gender, the tagged one: "Spalvam" is no woman's, "Stalbe" is anybody's."""
    if word == part:
        return False
    cases = [case for case in CASES if nominative_candidates(word, case, "Sing", gender)]
    return bool(cases) or word.endswith(("a", "e", "ā") if gender == "Fem" else ("s", "š"))


def _is_part(word: str, part: str, gender: Gender | None) -> bool:
    initial = _INITIAL.fullmatch(word)
    return part.startswith(initial[1]) if initial else is_form(word, part, gender)


@per_lexicon(maxsize=65536)
def is_form(word: str, part: str, gender: Gender | None) -> bool:
    """Whether `word` is the name part `part` in some case of the singular."""
    if word[:_STABLE].casefold() != part[:_STABLE].casefold():
        return False
    halves, part_halves = word.split("-"), part.split("-")
    if len(halves) != len(part_halves):
        return False
    return all(
        half.casefold() == nominative.casefold() or half in _singular(nominative, gender)
        for half, nominative in zip(halves, part_halves, strict=True)
    )


@per_lexicon(maxsize=4096)
def _singular(nominative: str, gender: Gender | None) -> frozenset[str]:
    """The forms of a name in all cases: asked for each word of a long list of names."""
    return frozenset(form for (_, number), form in decline(nominative, gender=gender).items() if number == "Sing")
