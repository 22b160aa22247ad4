"""Short names that a text introduces in brackets, and what they stand for.

    Latvijas Pašvaldību savienība (tālāk – LPS)     a marker word
    Latvijas Universitātes (LU)                     the initials of the words before
    LU (Latvijas Universitāte)                      the same, the other way round

Reads the sentences and entities; the mentions then take the full names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from lvextract.document import Document, Sentence, Token
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join, normal_form

_MARKER = regex.compile(r"tālāk|turpmāk|saīsināti|saīsinājumā|saīs\.?", regex.I)
_FILLERS = QUOTES | {"–", "—", "-", ":", "tekstā", "arī", "."}
_ABBREVIATION = regex.compile(r"\p{Lu}[\p{Lu}\d]+")

# Words that abbreviations pass over: Bērnu un jauniešu centrs, BJC.
_UNSPELLED = frozenset({"un", "ar", "par", "pie", "uz", "no", "pret", "&"})
_LONGEST_ALIAS = 4


def find_aliases(document: Document) -> dict[str, str]:
    """The aliases that the text introduces, each with the full name in the nominative."""
    aliases: dict[str, str] = {}
    for sentence in document.sentences:
        for before, inside in _brackets(sentence):
            found = _introduced(document, sentence, before, inside) or _spelled(before, inside)
            if found and any(token.form[0].isalnum() for token in found[0]):
                alias, full = found
                name = join(full) if _is_quoted(sentence, full) else normal_form(full, kind="organization")
                aliases.setdefault(normal_form(alias), name)
    return aliases


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
    document: Document, sentence: Sentence, before: Sequence[Token], inside: Sequence[Token]
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
    full = _words_of_initials(before, alias) or _name_before(document, sentence, before[-1])
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


def _is_quoted(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether the words are all that stands between two quotation marks."""
    before, after = words[0].index - 1, words[-1].index + 1
    return (
        before >= 0
        and after < len(sentence.tokens)
        and sentence.tokens[before].form in QUOTES
        and sentence.tokens[after].form in QUOTES
    )


def _name_before(document: Document, sentence: Sentence, last: Token) -> list[Token] | None:
    """The entity that ends in `last`, or the noun phrase whose head it is."""
    for entity in document.entities:
        if entity.sentence is sentence and entity.start <= last.start < entity.end:
            return entity.tokens
    phrase: list[Token] = []
    for token in reversed(sentence.subtree(last)):
        if token.index > last.index or token.upos in ("ADP", "CCONJ", "SCONJ"):
            continue
        if phrase and token.index != phrase[0].index - 1:
            break
        phrase.insert(0, token)
    return phrase if last.upos in ("NOUN", "PROPN") else None
