"""Other names that a text introduces in brackets, and what they stand for.

    Latvijas Pašvaldību savienība (tālāk – LPS)     a marker word
    Latvijas Universitātes (LU)                     the initials of the words before
    LU (Latvijas Universitāte)                      the same, the other way round
    Pasaules Ebreju kongress (WJC)                  another abbreviation, right behind a body
    filma «Laiks» («Time»), Olsons (Olson)          a title or a person in the original

Reads the sentences and entities; the mentions then take the full names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from unicodedata import combining, normalize

import regex

from lvextract.document import Document, Entity, Sentence, Token
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.quotation_marks import QUOTES

_MARKER = regex.compile(r"tālāk|turpmāk|saīsināti|saīsinājumā|saīs\.?", regex.I)
_FILLERS = QUOTES | {"–", "—", "-", ":", "tekstā", "arī", "."}
_ABBREVIATION = regex.compile(r"\p{Lu}[\p{Lu}\d]+")
_SHORT_NAME = regex.compile(r"\p{Lu}\p{Ll}{0,2}[\p{Lu}\d][\p{L}\d]{0,6}")  # also ViA, LDz
_KINDS: dict[str, NameKind] = {"person": "person", "event": "work", "product": "work"}  # others are taken for bodies
_LEAST_LIKENESS = 0.5  # of a person's name in two spellings, in [0, 1]

# Words that abbreviations pass over: Bērnu un jauniešu centrs, BJC.
_UNSPELLED = frozenset({"un", "ar", "par", "pie", "uz", "no", "pret", "&"})
_LONGEST_ALIAS = 4


def find_aliases(document: Document) -> dict[str, str]:
    """The aliases that the text introduces, each with the full name in the nominative."""
    aliases: dict[str, str] = {}
    for sentence in document.sentences:
        for before, inside in _brackets(sentence):
            found = (
                _introduced(document, before, inside)
                or _spelled(before, inside)
                or _in_other_words(document, before[-1], inside)
            )
            if found and any(token.form[0].isalnum() for token in found[0]):
                alias, full = found
                aliases.setdefault(normal_form(alias), _full_name(document, full))
    return aliases


def _full_name(document: Document, words: Sequence[Token]) -> str:
    if _is_quoted(words):
        return join(words)
    entity = _entity_at(document, words[-1])
    return normal_form(words, kind=_KINDS.get(entity.label, "organization") if entity else "organization")


def spells(abbreviation: str, words: Sequence[str]) -> bool:
    """Whether the capitals are the initials of all the words, of which small ones may be passed over.

    >>> spells("KNAB", "Korupcijas novēršanas un apkarošanas birojs".split()), spells("ST", ["Saeimas", "tiesa", "X"])
    (True, False)
    """
    if not _ABBREVIATION.fullmatch(abbreviation):
        return False
    spelled = "".join(word[0].upper() for word in words if word.lower() not in _UNSPELLED)
    return spelled == abbreviation and len(words) > 1


def _brackets(sentence: Sentence) -> Iterator[tuple[list[Token], list[Token]]]:
    """For each bracket the words of the sentence before it, and those inside."""
    opening = None
    for i, token in enumerate(sentence.tokens):
        if token.form == "(":
            opening = i
        elif token.form == ")" and opening is not None:
            before = [word for word in sentence.tokens[:opening] if word.form not in QUOTES]
            if before and opening + 1 < i:
                yield before, sentence.tokens[opening + 1 : i]
            opening = None


def _introduced(
    document: Document, before: Sequence[Token], inside: Sequence[Token]
) -> tuple[list[Token], list[Token]] | None:
    """The alias that follows a marker word, and the name before the bracket."""
    if not _MARKER.fullmatch(inside[0].form):
        return None
    alias = list(inside[1:])
    while alias and alias[0].form.lower() in _FILLERS:
        alias.pop(0)
    alias = [token for token in alias if token.form not in QUOTES]
    if not alias or len(alias) > _LONGEST_ALIAS:
        return None
    full = _words_of_initials(before, alias) or _name_before(document, before[-1])
    return (alias, full) if full else None


def _spelled(before: Sequence[Token], inside: Sequence[Token]) -> tuple[list[Token], list[Token]] | None:
    """An abbreviation in the bracket whose letters begin the words before, or before the bracket and words inside."""
    words = [token for token in inside if token.form not in QUOTES]
    if words and all(_ABBREVIATION.fullmatch(token.form) for token in words):
        full = _words_of_initials(before, words)
        return (words, full) if full else None
    if _ABBREVIATION.fullmatch(before[-1].form) and _words_of_initials(words, before[-1:]) == words:
        return [before[-1]], words
    return None


def _in_other_words(document: Document, last: Token, inside: Sequence[Token]) -> tuple[list[Token], list[Token]] | None:
    """The short or original name in the bracket, where nothing else is in it, and the name right before."""
    entity = _entity_at(document, last)
    words = [token for token in inside if token.form not in QUOTES]
    inner = _entity_at(document, words[-1]) if words else None
    if entity is None or not words or len(words) > _LONGEST_ALIAS or (inner and inner.label in ("GPE", "location")):
        return None
    if entity.label == "organization":
        is_alias = len(words) == 1 and _SHORT_NAME.fullmatch(words[0].form) is not None
    elif entity.label == "person":
        is_alias = all(word.form[:1].isupper() for word in words) and _are_alike(entity.tokens, words)
    else:
        marks = {token.form for token in (*last.following(1), inside[0], inside[-1])}
        is_alias = entity.label in ("product", "event") and marks <= QUOTES
    return (words, entity.tokens) if is_alias else None


def _are_alike(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether the words can be one foreign name in two spellings: Sabels, Sabel."""
    one, other = (_letters(join(words)) for words in (tokens, others))
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _LEAST_LIKENESS


def _letters(name: str) -> str:
    """The name in small letters without diacritics."""
    return "".join(letter for letter in normalize("NFD", name.casefold()) if not combining(letter))


def _words_of_initials(words: Sequence[Token], abbreviation: Sequence[Token]) -> list[Token] | None:
    """The last words whose initials spell the abbreviation: Latvijas Pašvaldību savienība for LPS."""
    letters = [letter for token in abbreviation for letter in token.form if letter.isalpha()]
    if len(letters) < 2 or not all(letter.isupper() for letter in letters):
        return None
    found: list[Token] = []
    for word in reversed(words):
        if word.form.lower() in _UNSPELLED and found:
            found.insert(0, word)
        elif letters and word.form[0].upper() == letters[-1]:
            found.insert(0, word)
            letters.pop()
        else:
            break
        if not letters:
            return found
    return None


def _is_quoted(words: Sequence[Token]) -> bool:
    """Whether the words are all that stands between two quotation marks."""
    before, behind = words[0].previous, words[-1].next
    return before is not None and behind is not None and {before.form, behind.form} <= QUOTES


def _entity_at(document: Document, last: Token) -> Entity | None:
    """The entity that ends in `last`, or one that has it within."""
    entities = (one for one in document.entities if one.sentence is last.sentence)
    return next((one for one in entities if one.start <= last.start < one.end), None)


def _name_before(document: Document, last: Token) -> list[Token] | None:
    """The entity that ends in `last`, or the noun phrase whose head it is."""
    if entity := _entity_at(document, last):
        return entity.tokens
    phrase: list[Token] = []
    for token in reversed(last.subtree):
        if token.index > last.index or token.upos in ("ADP", "CCONJ", "SCONJ"):
            continue
        if phrase and token.index != phrase[0].index - 1:
            break
        phrase.insert(0, token)
    return phrase if last.upos in ("NOUN", "PROPN") else None
