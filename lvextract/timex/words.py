"""The words of time expressions, from the lexicon, as patterns and as what each form means.

Patterns are for folded text (`fold`): lower case, one character for each of the original's.

reads: `lexicon/timex.toml`   adds: pieces of patterns for the rules, and look-ups from a form to its meaning
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any
from unicodedata import combining, normalize

import regex

from lvextract.lexicon import load

LEXICON: Mapping[str, Any] = load("timex")
MONTH_NAMES = tuple(LEXICON["months"])
WEEKDAY_NAMES = tuple(LEXICON["weekdays"])

GAP = r"(?:[ ]{0,3}\n?[ ]{0,3})"
SPACE = r"(?:[ ]{1,3}\n?[ ]{0,3}|\n[ ]{0,3})"
DASH = "[-‐‑‒–—−]"


def fold(text: str) -> str:
    """Lower case that keeps every offset (`İ`, whose lower case is longer, stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def forms(entry: str | list[str]) -> list[str]:
    """The forms that an entry of the lexicon stands for.

    >>> forms("maij:s")[:3]
    ['maijs', 'maija', 'maijam']
    """
    words = entry.split() if isinstance(entry, str) else [word for item in entry for word in item.split()]
    found: list[str] = []
    for word in words:
        stem, _, row = word.partition(":")
        endings = LEXICON["endings"][row].split() if row else [""]
        found.extend(stem.replace("_", " ") + ending for ending in endings)
    return found


def meanings(table: Mapping[str, str | list[str]]) -> dict[str, str]:
    """What each form of a table of the lexicon stands for; of two entries with one form, the first."""
    found: dict[str, str] = {}
    for meaning, entry in table.items():
        for form in forms(entry):
            found.setdefault(form, meaning)
    return found


def one_of(words: Iterable[str]) -> str:
    """A pattern for whole words, the common beginnings written once, so that no word is tried twice.

    >>> pattern = regex.compile(one_of(["maijs", "maija", "marts"]))
    >>> pattern.match("maija beigās").group(), pattern.match("maijam")
    ('maija', None)
    """
    return rf"(?:{_branches(sorted(set(words)))})\b"


def _branches(words: list[str]) -> str:
    """The alternatives of a sorted list of words, by their first character."""
    branches = []
    for char, group in groupby((word for word in words if word), key=lambda word: word[0]):
        rests = [word[1:] for word in group]
        prefix = SPACE if char == " " else regex.escape(char)
        while len(rests) == 1 and rests[0]:
            prefix += SPACE if rests[0][0] == " " else regex.escape(rests[0][0])
            rests = [rests[0][1:]]
        inner = _branches([rest for rest in rests if rest])
        branches.append(prefix + (f"(?:{inner})" if inner else "") + ("?" if inner and "" in rests else ""))
    return "|".join(branches)


def _bare(word: str) -> str:
    """The word without diacritics: `julija`."""
    return "".join(char for char in normalize("NFD", word) if not combining(char))


def plain(words: str) -> str:
    """The words of a match with single spaces, as the look-ups have them."""
    return " ".join(words.split())


MONTHS = {form: MONTH_NAMES.index(name) + 1 for form, name in meanings(LEXICON["months"]).items()}
# With those typed without diacritics, in all of the word or in its stem.
MONTHS_TYPED = MONTHS | {
    bare: month for form, month in MONTHS.items() for bare in (_bare(form), _bare(form[:-2]) + form[-2:])
}
MONTH_SHORT = {form: MONTH_NAMES.index(name) + 1 for form, name in meanings(LEXICON["month_abbreviations"]).items()}
WEEKDAYS = {form: WEEKDAY_NAMES.index(name) + 1 for form, name in meanings(LEXICON["weekdays"]).items()}
WEEKDAYS_SHORT = {
    form: WEEKDAY_NAMES.index(name) + 1 for form, name in meanings(LEXICON["weekday_abbreviations"]).items()
}
WEEKDAYS_THIS = {form: WEEKDAY_NAMES.index(name) + 1 for form, name in meanings(LEXICON["weekdays_this"]).items()}
WEEKDAYS_AHEAD = {form: WEEKDAY_NAMES.index(name) + 1 for form, name in meanings(LEXICON["weekdays_ahead"]).items()}
WEEKDAYS_BACK = {form: WEEKDAY_NAMES.index(name) + 1 for form, name in meanings(LEXICON["weekdays_back"]).items()}
SEASONS = meanings(LEXICON["seasons"])
SEASONS_TOLD = {
    form: (season, direction)
    for direction, table in ((0, "seasons_now"), (-1, "seasons_back"), (1, "seasons_ahead"))
    for form, season in meanings(LEXICON[table]).items()
}
SHIFTS = {form: int(count) for form, count in meanings(LEXICON["shifts"]).items()}
DEICTICS = {
    form: (unit, int(count)) for unit, table in LEXICON["deictics"].items() for form, count in meanings(table).items()
}
UNITS = meanings(LEXICON["units"])
DAY_PARTS = meanings(LEXICON["day_parts"])
DAY_PARTS_ALONE = meanings(LEXICON["day_parts_alone"])
HOLIDAYS = meanings(LEXICON["holidays"])
FEASTS = {
    **{form: f"easter:{rest}" for form, rest in meanings(LEXICON["easter"]).items()},
    **{form: f"weekday:{rest}-7" for form, rest in meanings(LEXICON["sundays"]).items()},
}
REFERENCES = meanings(LEXICON["references"])
AMOUNTS = {name: forms(entry) for name, entry in LEXICON["amounts"].items()}
_NOT_OPENERS = ("endings", "tense", "beside", "places", "names")


def _first_words(entry: Any) -> Iterator[str]:
    """The first word of every form in a part of the lexicon."""
    if isinstance(entry, Mapping):
        for part in entry.values():
            yield from _first_words(part)
    else:
        yield from (form.split()[0] for form in forms(entry) if form)


OPENERS = frozenset(word for name, entry in LEXICON.items() if name not in _NOT_OPENERS for word in _first_words(entry))
