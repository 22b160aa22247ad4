"""How many a phrase says that they are: "32 šahisti", "divdesmit sešas skolas", "1,5 tūkstoši skatītāju"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

import regex

from lvextract.document import Token
from lvextract.timex import cardinal

_HUNDREDS = regex.compile(r"(\w*?)simt(s|i|a|u|us|iem|am|os|ā)?")
_THOUSANDS = regex.compile(r"(\w*?)tūksto(š|tis|ša|ši|šu|šus|šiem|tim|šos|tī)")
_MILLIONS = regex.compile(r"(pus)?miljon(s|i|a|u|us|iem|am|os|ā)")
_MULTIPLES = ((_MILLIONS, 1_000_000), (_THOUSANDS, 1000), (_HUNDREDS, 100))
_VAGUE = regex.compile(r"(simt|tūkstoš|miljon)(i|iem|us|os)")
_HALF_TWO = regex.compile(r"pusotr\w{1,4}")  # one and a half: pusotrs tūkstotis
_DIGITS = regex.compile(r"\d+|\d{1,3}([ \u00a0\u202f]\d{3})+")
_DECIMAL = regex.compile(r"\d+,\d+")
_GROUP = regex.compile(r"\d{3}")  # the digits behind a space in 1 200
_UNITS: dict[str, float] = {
    "": 1, "pus": 0.5, "div": 2, "trīs": 3, "četr": 4, "piec": 5, "seš": 6, "septiņ": 7, "astoņ": 8, "deviņ": 9,
}  # fmt: skip

# Measures: what they count is not the head ("14 gadus veci bērni").
_MEASURES = frozenset({"gads", "mēnesis", "diena", "stunda", "minūte", "kilometrs", "metrs", "eiro", "procents"})
_STREETS = frozenset({"iela", "bulvāris", "prospekts", "gatve", "laukums", "šoseja"})
_SIGNS = frozenset("–-/:%")


def count_of(tokens: Sequence[Token]) -> int | None:
    """The number in a phrase, None if it has none or it counts something else than the head.

    >>> from lvextract.document import Token
    >>> words = "četri simti piecdesmit skolēnu".split()
    >>> count_of([Token(0, 0, word, word, i, upos="NUM" if i < 3 else "NOUN") for i, word in enumerate(words)])
    450
    """
    for numerals, counted in _counts(_without_addresses(tokens)):
        if not _is_attribute(counted):
            is_other = not counted or counted[0].lemma.lower() in _MEASURES or counted[0].form in _SIGNS
            return None if is_other else _value([token.form.lower() for token in numerals])
    return None


def _without_addresses(tokens: Sequence[Token]) -> list[Token]:
    """The words without figures behind a street: "Bērzu ielas 5 iedzīvotāji" may be all who live in house 5."""
    houses = {house.index for street, house in pairwise(tokens) if street.lemma in _STREETS and house.form.isdigit()}
    return [token for token in tokens if token.index not in houses]


def _counts(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """The numerals in a row, each with the words behind them up to the next."""
    rest = list(tokens)
    while start := [i for i, token in enumerate(rest) if _is_numeral(token)][:1]:
        numerals = list(takewhile(_is_numeral, rest[start[0] :]))
        rest = rest[start[0] + len(numerals) :]
        yield numerals, rest


def _is_attribute(counted: Sequence[Token]) -> bool:
    """Whether what is counted only describes whom the next numeral counts: "5 valstu 120 sportisti"."""
    genitives = list(takewhile(lambda token: token.case == "Gen" and not _is_numeral(token), counted))
    return bool(genitives) and any(map(_is_numeral, counted[len(genitives) :][:1]))


def _is_numeral(token: Token) -> bool:
    word = token.form.lower()
    if _DIGITS.fullmatch(word) or _DECIMAL.fullmatch(word) or _HALF_TWO.fullmatch(word):
        return True
    is_multiple = any(pattern.fullmatch(word) for pattern, _ in _MULTIPLES)
    return is_multiple or (token.upos == "NUM" and cardinal(word) is not None)


def _value(words: Sequence[str]) -> int | None:
    """The number that numerals in a row make."""
    if _VAGUE.fullmatch(words[0]):
        return None  # hundreds of them
    total = rest = 0.0  # of the multiples that are done, and behind them
    for word in words:
        times = next(((found, value) for pattern, value in _MULTIPLES if (found := pattern.fullmatch(word))), None)
        if times and times[1] == 100:
            rest = (rest or 1) * _UNITS.get(times[0][1], 1) * 100
        elif times:
            total, rest = total + (rest or 1) * _UNITS.get(times[0][1] or "", 1) * times[1], 0
        elif _HALF_TWO.fullmatch(word):
            rest += 1.5
        elif rest and _GROUP.fullmatch(word):
            rest = rest * 1000 + int(word)
        else:
            rest += _number(word)
    found = total + rest
    return int(found) if found and found.is_integer() else None


def _number(word: str) -> float:
    """The value of figures or of a word up to a hundred."""
    if _DECIMAL.fullmatch(word):
        return float(word.replace(",", "."))
    return int("".join(word.split())) if _DIGITS.fullmatch(word) else cardinal(word) or 0
