"""The normal form of a mention: its nominative, in the number meant, without quotation marks.

    Latvijas Republikas Ārlietu ministriju  → Latvijas Republikas Ārlietu ministrija
    Agitai Kaupužai                         → Agita Kaupuža
    sešām skolām                            → sešas skolas

The head and what agrees with it change, genitive attributes and all else stay as written; of a person's name every
part changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import regex

from lvextract.document import Token
from lvextract.names.capitals import in_small_letters
from lvextract.names.declension import Gender
from lvextract.names.gazetteer import known_names
from lvextract.names.head import grammatical_number
from lvextract.names.honorifics import GENERATION
from lvextract.names.nominative import nominative
from lvextract.names.noun_phrase import is_abbreviation, noun_phrase, tagged_gender
from lvextract.names.personal import is_family, personal_name
from lvextract.quotation_marks import QUOTES

NameKind = Literal["person", "organization", "place", "group", "work"]

_EDGE = frozenset(",;:()[]{}–—-")
_OBLIQUE = regex.compile(r"(ai|ei|am|im|um|em)$")  # of a dative, whatever the tagger says
_PLURAL = regex.compile(r"(iem|ām|ēm|īm)$")
_NAME_PARTICLE = regex.compile(r"\p{Ll}+|\p{Lu}\p{Ll}?\.?|\P{L}+")


def normal_form(
    tokens: Sequence[Token],
    head: Token | None = None,
    *,
    kind: NameKind | None = None,
    before: Token | None = None,
    keep_quotes: bool = False,
) -> str:
    """The nominative of the mention that `tokens` make up.

    `head` is the word that it is about, found from the parse where not given; `before` the word in front of a person's
    name, whose case and gender it shares if it is a calling. `keep_quotes` leaves the quotation marks in it.

    >>> from lvextract.document import Token
    >>> accusative = {"Case": "Acc", "Number": "Sing", "Gender": "Masc"}
    >>> normal_form([Token(0, 4, "Jāni", "Jāni", 0, upos="PROPN", feats=accusative)], kind="person")
    'Jānis'
    """
    words = in_small_letters(strip_edges(tokens), kind)
    if not words:
        return ""
    if head is not None:
        head = next((word for word in words if word.index == head.index), head)
    if kind == "work" and any(token.feats.get("VerbForm") == "Fin" for token in words):
        return join(words)  # a sentence for a title: „Pacel balsi"
    known = known_names(kind)
    if kind == "person" and _is_personal_name(words):
        changed = _personal_name(words, known, before)
    else:
        changed = noun_phrase(words, head, known, kind == "group")
    if kind == "group" and words[0].index == 0 and words[0].upos != "PROPN" and words[0].form[1:].islower():
        first = changed.get(words[0].index, words[0].form)
        changed[words[0].index] = first[:1].lower() + first[1:]  # the capital is the sentence's
    return join(words, changed, keep_quotes=keep_quotes)


def strip_edges(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without commas, brackets and dashes at either end, and without a quotation mark that has no pair."""
    words = list(tokens)
    while words and words[0].form in _EDGE:
        words.pop(0)
    while words and words[-1].form in _EDGE:
        words.pop()
    if sum(token.form in QUOTES for token in words) % 2:
        if words[0].form in QUOTES:
            words.pop(0)
        elif words[-1].form in QUOTES:
            words.pop()
    return words


def join(tokens: Sequence[Token], changed: dict[int, str] | None = None, *, keep_quotes: bool = False) -> str:
    """The words in a row, spaced as in the text, without quotation marks unless `keep_quotes` is set.

    `changed` holds new forms by token index.

    >>> from lvextract.document import Token
    >>> join([Token(0, 1, "A", "A", 0), Token(1, 2, ".", ".", 1), Token(3, 6, "Ore", "Ore", 2)])
    'A. Ore'
    """
    name = ""
    previous: Token | None = None
    gap = False
    for token in tokens:
        if previous is not None and token.start > previous.end:
            gap = True
        previous = token
        if token.form in QUOTES and not keep_quotes:
            continue
        name += (" " if gap and name else "") + (changed or {}).get(token.index, token.form)
        gap = False
    return name


def _personal_name(words: Sequence[Token], known: frozenset[str], before: Token | None) -> dict[int, str]:
    """The new forms of the parts of a person's name, or of a family's."""
    parts = [token for token in words if not _is_particle(token) and not is_abbreviation(token)]
    if not any(token.case or _OBLIQUE.search(token.form) for token in parts):
        return {}
    family = parts[0]
    if len(words) == 1 and is_family(family):
        if family.case in (None, "Nom"):
            return {}
        return {family.index: _name_part(family, family.case, tagged_gender(family), known)}
    in_front = words[words.index(parts[0]) - 1] if parts[0] is not words[0] else before
    surname = parts[-1]
    is_plural = grammatical_number(surname) == "Plur" or _PLURAL.search(surname.form)
    if len(parts) > 1 and is_plural and surname.case not in (None, "Nom") and surname.case == parts[0].case:
        given = personal_name(parts[:-1], in_front) or {}  # the surname is a family's: Annai Bērziņiem
        return {**given, surname.index: _name_part(surname, surname.case, "Masc", known)}
    return personal_name(parts, in_front) or {}


def _is_particle(token: Token) -> bool:
    """Whether the word is no part of the name that is inflected: an initial, "van", "jun."."""
    return bool(_NAME_PARTICLE.fullmatch(token.form) or GENERATION.fullmatch(token.form))


def _name_part(token: Token, case: str, gender: Gender | None, known: frozenset[str]) -> str:
    """A given name or surname of several people in the nominative; both halves of a double one."""
    halves = token.form.split("-")
    lemmas = token.lemma.split("-") if token.lemma.count("-") == len(halves) - 1 else [""] * len(halves)
    return "-".join(
        nominative(half, case, "Plur", gender, lemma, known) or half for half, lemma in zip(halves, lemmas, strict=True)
    )


def _is_personal_name(words: Sequence[Token]) -> bool:
    """Whether it is a name, not a post (Latvijas prezidents): no word of it is a common noun or adjective."""
    names = [token for token in words if not GENERATION.fullmatch(token.form)]
    return all(token.form[:1].isupper() or token.upos not in ("NOUN", "ADJ", "VERB") for token in names) and any(
        token.upos in ("PROPN", "X") for token in names
    )
