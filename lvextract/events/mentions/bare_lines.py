"""Rows of results, calendars and programmes that tell of an event with no word for one.

A match by its sides alone: "„Ozoli” – Zaķumuiža 3:2", "11.30 „Vilki” – „Lūši”". Whatever begins at an hour of a
programme: "18.00 Radio kora vīru grupa". They become triggers, and the scorer decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

import regex

from lvextract.document import Sentence, Token
from lvextract.events.context.happening import FIXTURE, Trigger, is_hour, opening_hour
from lvextract.quotation_marks import QUOTES

_DASHES = frozenset({"–", "—", "-"})
_SCORE = regex.compile(r"\d{1,3}[:–-](?:0|[1-9]\d{0,2})")  # no hour: "Rīga – Jelgava 18:05"
_LONGEST = 6  # tokens of the name of a side, with its quotation marks


def fixture_triggers(sentence: Sentence) -> Iterator[Trigger]:
    """The first word of each match of the sentence that has a score behind its sides, or an hour before them.

    Behind an hour one of them must stand in quotation marks: "6.10 Rīga – Ogre" is a train.
    """
    for dash in sentence.tokens:
        if dash.form not in _DASHES:
            continue
        first, second = _side(reversed(dash.preceding(_LONGEST)))[::-1], _side(dash.following(_LONGEST))
        names = [token for token in first if _is_name(token)]
        if not names or not any(map(_is_name, second)):
            continue
        is_quoted = any(token.form in QUOTES for token in (*first, *second))
        if _is_scored(second[-1]) or (is_quoted and is_hour(first[0].previous)):
            yield Trigger("spēle", FIXTURE, names[0])


def programme_triggers(sentence: Sentence) -> Iterator[Trigger]:
    """The first noun or name behind the hour that the line begins with."""
    hour = opening_hour(sentence)
    named = (token for token in (hour.following() if hour else ()) if token.upos in ("NOUN", "PROPN"))
    for token in islice(named, 1):
        yield Trigger("pasākums", "trigger.programme_line", token)


def _side(tokens: Iterable[Token]) -> list[Token]:
    """The tokens from the dash on that are of a name, or stand in quotation marks beside one."""
    return list(takewhile(lambda token: _is_name(token) or token.form in QUOTES, tokens))


def _is_name(token: Token) -> bool:
    return token.form[:1].isupper()


def _is_scored(last: Token) -> bool:
    """Whether a score follows, which may be cut in two: "25", ":17"."""
    following = [token.form for token in last.following(2)]
    return any(_SCORE.fullmatch("".join(following[:count])) for count in (1, 2))
