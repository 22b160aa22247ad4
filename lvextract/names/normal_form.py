"""The normal form of a mention: its nominative, in the number meant, without quotation marks.

    Latvijas Republikas Ārlietu ministriju  → Latvijas Republikas Ārlietu ministrija
    Agitai Kaupužai                         → Agita Kaupuža
    sešām skolām                            → sešas skolas

The head and what agrees with it change, genitive attributes and all else stay as written; of a person's name every
part changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from typing import Literal

import regex

from lvextract.document import Token
from lvextract.names.declension import Gender, decline
from lvextract.names.gazetteer import known_names
from lvextract.names.head import QUOTES, agreeing, find_head, grammatical_number
from lvextract.names.nominative import as_modifier, nominative, nominative_of_modifier
from lvextract.names.personal import personal_name
from lvextract.names.reading import read, reading

NameKind = Literal["person", "organization", "place", "group", "work"]

_EDGE = frozenset(",;:()[]{}–—-")
_NAME_PARTICLE = regex.compile(r"\p{Ll}+|\p{Lu}\p{Ll}?\.?|\P{L}+")


def normal_form(
    tokens: Sequence[Token],
    head: Token | None = None,
    *,
    kind: NameKind | None = None,
    before: Token | None = None,
) -> str:
    """The nominative of the mention that `tokens` make up.

    `head` is the word that it is about, found from the parse where not given; `before` the word in front of a person's
    name, whose case and gender it shares if it is a calling.

    >>> from lvextract.document import Token
    >>> accusative = {"Case": "Acc", "Number": "Sing", "Gender": "Masc"}
    >>> normal_form([Token(0, 4, "Jāni", "Jāni", 0, upos="PROPN", feats=accusative)], kind="person")
    'Jānis'
    """
    words = strip_edges(tokens)
    if not words:
        return ""
    known = known_names(kind if kind in ("person", "place") else None)
    if kind == "person" and _is_personal_name(words):
        changed = _personal_name(words, known, before)
    else:
        words = _read(words, known)
        given = next((token for token in words if head is not None and token.index == head.index), None)
        changed = _noun_phrase(words, given or find_head(words), known)
    if kind == "group" and words[0].index == 0 and words[0].upos != "PROPN" and words[0].form[1:].islower():
        first = changed.get(words[0].index, words[0].form)
        changed[words[0].index] = first[:1].lower() + first[1:]  # the capital is the sentence's
    return join(words, changed)


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


def join(tokens: Sequence[Token], changed: dict[int, str] | None = None) -> str:
    """The words in a row, spaced as in the text, without quotation marks; `changed` holds new forms by token index.

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
        if token.form in QUOTES:
            continue
        name += (" " if gap and name else "") + (changed or {}).get(token.index, token.form)
        gap = False
    return name


def _noun_phrase(words: Sequence[Token], head: Token, known: frozenset[str]) -> dict[int, str]:
    """The new forms of the head and the words that agree with it."""
    changed = {}
    for token in agreeing(words, head):
        if token.upos in ("NOUN", "PROPN") and (token is head or token.case == head.case):
            changed[token.index] = _noun(token, known)
        else:
            changed[token.index] = _modifier(token, head)
    return changed


def _modifier(token: Token, head: Token) -> str:
    """The nominative of a word that agrees with the head; by its own features where it does so with another noun."""
    if token.case not in (None, "Nom") and head.case == "Nom":
        return token.form
    found = as_modifier(token, head.feats.get("Gender", "Masc"), grammatical_number(head), head.case or "")
    gender = token.feats.get("Gender", head.feats.get("Gender", "Masc"))
    return found or nominative_of_modifier(token, gender, grammatical_number(token))


def _noun(token: Token, known: frozenset[str]) -> str:
    """The nominative of a noun in its number."""
    found = reading(token, known)
    return token.form if found is None or token.case is None or _is_abbreviation(token) else found.nominative


def _read(tokens: Sequence[Token], known: frozenset[str]) -> list[Token]:
    """The tokens, the nouns with tags that their forms can bear."""
    nouns = ("NOUN", "PROPN")
    return [read(t, known) if t.upos in nouns and t.case and not _is_abbreviation(t) else t for t in tokens]


def _personal_name(words: Sequence[Token], known: Container[str], before: Token | None) -> dict[int, str]:
    """The new forms of the parts of a person's name, or of a family's."""
    parts = [token for token in words if not _NAME_PARTICLE.fullmatch(token.form) and not _is_abbreviation(token)]
    if not parts or not any(token.case for token in parts):
        return {}
    if all(grammatical_number(token) == "Plur" for token in parts):
        case = Counter(token.case for token in parts if token.case).most_common(1)[0][0]
        gender = next((_gender(token) for token in parts if _gender(token)), None)
        return {} if case == "Nom" else {token.index: _name_part(token, case, gender, known) for token in parts}
    in_front = words[words.index(parts[0]) - 1] if parts[0] is not words[0] else before
    return personal_name(parts, in_front) or {}


def _name_part(token: Token, case: str, gender: Gender | None, known: Container[str]) -> str:
    """A given name or surname of several people in the nominative; both halves of a double one."""
    halves = token.form.split("-")
    lemmas = token.lemma.split("-") if token.lemma.count("-") == len(halves) - 1 else [""] * len(halves)
    return "-".join(
        _nominative(half, case, "Plur", gender, lemma, known) or half
        for half, lemma in zip(halves, lemmas, strict=True)
    )


def _nominative(
    form: str, case: str, number: str, gender: Gender | None, lemma: str, known: Container[str]
) -> str | None:
    """`nominative` of a word in any capitals."""
    if form.isupper() and len(form) > 1:
        found = nominative(form.capitalize(), case, number, gender, lemma, known)
        return found.upper() if found else None
    return nominative(form, case, number, gender, lemma, known)


def _is_personal_name(words: Sequence[Token]) -> bool:
    """Whether it is a name, not a post (Latvijas prezidents): no word of it is a common noun or adjective."""
    return all(token.form[:1].isupper() or token.upos not in ("NOUN", "ADJ", "VERB") for token in words) and any(
        token.upos in ("PROPN", "X") for token in words
    )


def _is_abbreviation(token: Token) -> bool:
    return token.feats.get("Abbr") == "Yes" or (token.form.isupper() and len(token.form) <= 4)


def _gender(token: Token) -> Gender | None:
    gender = token.feats.get("Gender")
    return "Fem" if gender == "Fem" else "Masc" if gender == "Masc" else None
