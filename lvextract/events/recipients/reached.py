"""The times, points and scores that recipients reached, as written: "14:52,3", "5:2", "ar 184 punktiem", "8,12 m".

An hour of the day ("plkst. 14:52"), a distance to run ("100 m skrējienā") or a lead ("5 punktu pārsvaru") is no result:
what could be one counts only in brackets, behind a dash or a preposition, or behind a word such as "rezultāts".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from lvextract.document import Document, Sentence, Span, Token
from lvextract.events.syntax.vocabulary import words
from lvextract.records import Party

_NUMBER = r"\d{1,3}(?:[ \u00a0]\d{3})*+(?:[.,]\d{1,3})?+"
_TIME_UNIT = r"(?:stund\p{Ll}{1,3}|minūt\p{Ll}{1,3}|sekund\p{Ll}{1,3}|min|sek|st|h|s)\b(?:\.(?!$))?"
_AMOUNT_OF_TIME = rf"{_NUMBER}\s?{_TIME_UNIT}"
# What is a result wherever it stands
_SURE = regex.compile(
    rf"""(?<![\d.,:])(?:
      (?P<time>\d{{1,2}}:\d\d(?::\d\d(?:[.,]\d{{1,3}})?|[.,]\d{{1,3}}))            # 14:52,3  1:14:52
    | (?P<score>\d{{1,3}}\s?:\s?\d{{1,3}})                                          # 5:2
    | (?P<long>{_AMOUNT_OF_TIME}(?:,?\s(?:un\s)?{_AMOUNT_OF_TIME})++)               # 33 minūtes un 18 sekundes
    | (?P<points>{_NUMBER}\s?(?:punkt\p{{Ll}}{{1,3}}\b|p\.|pt\.))                   # 184 punktiem
    | (?P<measure>\d{{1,3}}[.,]\d{{1,3}}\s?(?:m|cm|kg|sek|s|metr\p{{Ll}}{{1,3}}|sekund\p{{Ll}}{{1,3}})\b)  # 8,12 m
    | (?P<whole>\d{{1,4}}\s?(?:m|cm|kg|metr\p{{Ll}}{{1,3}})\b|{_AMOUNT_OF_TIME}|\d{{1,2}}[.,]\d\d\b)
    )(?![\d:])""",
    regex.VERBOSE,
)
_WITH = regex.compile(r"\bar\s+$", regex.IGNORECASE)
_SET_OFF = regex.compile(r"[(–—-]\s*$")
_CLOCK = regex.compile(r"\b(?:plkst|pulksten|no|līdz)\p{Ll}*\.?\s*$", regex.IGNORECASE)
_NEAR = 25  # characters before a number in which a word for a result stands
_HOUR = regex.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")

Told = tuple[Sequence[Token], Sequence[Party]]  # the words of a prize, and who got it


class _Result(NamedTuple):
    start: int
    end: int
    text: str


def results_of(document: Document, sentence: Sentence, awards: Sequence[Told]) -> list[str | None]:
    """The result that belongs to each of the awards of a sentence, None where the sentence tells none.

    It stands between the prize and its recipient, else behind them, else before the first of them.
    """
    results = list(_results(document, sentence)) if awards else []
    stretches = [_stretch(sentence, *award) for award in awards]
    return [_own(results, stretch, stretches) for stretch in stretches]


def _own(results: Sequence[_Result], own: Span, stretches: Sequence[Span]) -> str | None:
    for result in results:
        if own.start <= result.start < own.end:
            return result.text
    following = min((other.start for other in stretches if other.start >= own.end), default=None)
    for result in results:
        is_last = own.end == max((other.end for other in stretches if other.end <= result.start), default=None)
        if is_last and (following is None or result.end <= following):
            return result.text
    first = min(stretch.start for stretch in stretches)
    before = [result for result in results if result.end <= first] if own.start == first else []
    return before[-1].text if before else None


def _stretch(sentence: Sentence, prize: Sequence[Token], recipients: Sequence[Party]) -> Span:
    """From the first to the last word of the sentence that tells the award."""
    spans = [Span(mention.start, mention.end) for party in recipients for mention in party.mentions]
    inside = [span for span in spans if sentence.contains(span)]
    parts = [*inside, *(token for token in prize if sentence.contains(token))]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _results(document: Document, sentence: Sentence) -> Iterator[_Result]:
    text = document.text[sentence.start : sentence.end]
    for found in _SURE.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        if not _is_result(found, before, behind):
            continue
        # The case of a unit is that of its preposition.
        with_unit = _WITH.search(before) and found.lastgroup not in ("time", "score")
        result = f"ar {found.group()}" if with_unit else found.group()
        yield _Result(sentence.start + found.start(), sentence.start + found.end(), result)


def _is_result(found: regex.Match[str], before: str, behind: str) -> bool:
    """Whether a number is what somebody reached, by its form and the words beside it."""
    if _CLOCK.search(before):
        return False
    marked = bool(_WITH.search(before) or _SET_OFF.search(before)) or _is_named(before)
    if found["points"]:
        return not behind.lstrip().lower().startswith(tuple(_stems("differences")))
    if found["whole"]:
        return marked and not behind.lstrip()[:1].isalpha()
    if found["score"] and _HOUR.fullmatch(found["score"]):
        return marked or not behind.strip(" .;,)")
    return True


def _is_named(before: str) -> bool:
    near = before[-_NEAR:].lower()
    return any(stem in near for stem in _stems("nouns"))


def _stems(key: str) -> Iterator[str]:
    """The words of a list without their endings: whatever their case."""
    return (word.rstrip("sa") for word in sorted(words("awards", "reached", key)))
