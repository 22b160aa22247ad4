"""Mends the span of a person's name: posts and numbers beside it are no part of it; initials and second halves are."""

from __future__ import annotations

import regex

from lvextract.document import Token
from lvextract.lexicon import load
from lvextract.names.capitals import has_own_capital
from lvextract.names.gazetteer import given_names, known_names
from lvextract.names.honorifics import is_title, with_generation
from lvextract.names.posts import is_post

_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?\.?")


def person_tokens(words: list[Token]) -> list[Token]:
    """The tokens of the person's name in `words`, a row of a sentence; not empty.

    >>> from lvextract.document import Sentence
    >>> words = [Token(0, 6, "Juris", "Juris", 0), Token(6, 10, "Zars", "Zars", 1), Token(11, 13, "12", "12", 2)]
    >>> sentence = Sentence(0, 13, words)
    >>> [token.form for token in person_tokens(sentence.tokens)]
    ['Juris', 'Zars']
    """
    named = with_initials(_without_number(_without_posts(words)))
    return with_generation(_with_second_half(named))


def _without_number(words: list[Token]) -> list[Token]:
    """The words without a number in digits behind, the points or the place that a list gives: Juris Zars 12."""
    return words[:-1] if len(words) > 1 and words[-1].form.isdecimal() else words


def _without_posts(words: list[Token]) -> list[Token]:
    """The words without posts in front and courtesies at either end; „prezidents" alone stays."""
    honorifics = load("posts")["honorifics"]
    if len(words) > 1 and words[-1].lemma.lower() in honorifics:
        words = words[:-1]
    if len(words) > 1 and words[0].lemma.lower() in honorifics:
        words = words[1:]
    while len(words) > 1 and is_post(words[0]) and words[0].lemma.capitalize() not in known_names("person"):
        words = words[1:]
    for i, token in enumerate(words):
        if token.form[:1].isupper() and token.upos == "PROPN" and token.case != "Gen":
            # In the nominative and elsewhere what precedes is the post with its genitives.
            is_calling = any(word.upos == "NOUN" and not _is_given(word, token) for word in words[:i])
            return words[i:] if is_calling else words
    last_common = max((i for i, word in enumerate(words) if word.upos == "NOUN" and word.form.islower()), default=-1)
    return words[last_common + 1 :] or words


def _is_given(noun: Token, following: Token) -> bool:
    """Whether what is tagged as a noun is a given name by its capital: spēlētāja Kadri Tamma.

    The capital of a sentence says so only where no given name follows: „Talsiniece Ilze".
    """
    is_capital = noun.form[:1].isupper() and not is_post(noun)
    first = {following.form, following.lemma} & (given_names("Fem") | given_names("Masc"))
    return is_capital and (has_own_capital(noun) or not first)


def with_initials(words: list[Token]) -> list[Token]:
    """The words with the initials that stand right before them: „J." or „J" and „.”."""
    first = words[0]
    while words[0].upos in ("PROPN", "X") and (before := first.previous) is not None:
        letter = before.previous
        if before.form == "." and letter is not None and _INITIAL.fullmatch(letter.form):
            first = letter
        elif before.form.endswith(".") and _INITIAL.fullmatch(before.form) and not is_title(before):
            first = before
        else:
            break
    return [*first.until(words[0])[:-1], *words]


def _with_second_half(words: list[Token]) -> list[Token]:
    """The words with the other half of a double surname, which may have been cut at its hyphen: Vīķe-Freiberga."""
    hyphen = words[-1].next
    half = hyphen.next if hyphen is not None else None
    if hyphen is None or half is None or hyphen.form != "-" or not half.form[:1].isupper():
        return words
    return [*words, hyphen, half] if words[-1].end == hyphen.start and hyphen.end == half.start else words
