"""The days that stand beside weekdays or a weekend and say which ones are meant.

`Sestdien un svētdien, 22. un 23. jūnijā`, `nedēļas nogalē (22.–23. jūnijā)`, `22. un 23. jūnijā, sestdien un svētdien`.
A weekday beside a single day is joined to it; beside several each keeps its words, and is one of those days.

reads: joined expressions   gives: the days beside one of them
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.timex.moment import Expression
from lvextract.timex.words import GAP

_LIST = regex.compile(rf"{GAP}(?:,|,?{GAP}un){GAP}")
_BESIDE = regex.compile(rf",?{GAP}\(?{GAP}")
_NAMED = ({"weekday"}, {"weekend"})
_WHICH = frozenset({"shift", "direction"})


def is_named_day(item: Expression) -> bool:
    """Whether it says a weekday or a weekend and no more: `sestdien`, `pagājušās nedēļas nogalē`."""
    return item.type == "DATE" and item.until is None and item.moment.filled() - _WHICH in _NAMED


def of_row(item: Expression) -> Expression:
    """The weekday or weekend as one of the days beside it, whatever `pagājušais` and `nākamais` count from."""
    return replace(item, moment=replace(item.moment, shift=None, direction=None))


def are_listed(left: Expression, right: Expression, folded: str) -> bool:
    """Whether only a comma or `un` stands between the two."""
    return right.start - left.end < 8 and _LIST.fullmatch(folded, left.end, right.start) is not None


def days_beside(found: Sequence[Expression], place: int, folded: str) -> Sequence[Expression]:
    """The days in apposition to the weekday or weekend at that place, or to the list that it is in."""
    if not is_named_day(found[place]):
        return []
    first, end = _run(found, place, folded, named=True)
    if end < len(found) and _is_day(found[end]) and _are_beside(found[end - 1], found[end], folded):
        return found[slice(*_run(found, end, folded, named=False))]
    if first and _is_day(found[first - 1]) and _are_beside(found[first - 1], found[first], folded):
        return found[slice(*_run(found, first - 1, folded, named=False))]
    return []


def _run(found: Sequence[Expression], place: int, folded: str, *, named: bool) -> tuple[int, int]:
    """From where to where a list of such expressions goes, around one of them."""
    is_such = is_named_day if named else _is_day
    first, end = place, place + 1
    while first and is_such(found[first - 1]) and are_listed(found[first - 1], found[first], folded):
        first -= 1
    while end < len(found) and is_such(found[end]) and are_listed(found[end - 1], found[end], folded):
        end += 1
    return first, end


def _is_day(item: Expression) -> bool:
    """Whether it is a day of the calendar, or several."""
    return item.type == "DATE" and item.moment.day is not None and item.moment.weekday is None


def _are_beside(left: Expression, right: Expression, folded: str) -> bool:
    return right.start - left.end < 8 and _BESIDE.fullmatch(folded, left.end, right.start) is not None
