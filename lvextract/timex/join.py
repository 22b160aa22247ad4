"""Neighbours that say different things about one time, as one expression.

`trešdien`, `12. martā` and `plkst. 18.00` are read by a rule each; side by side they are one time. A year or its like
may stand before a month or a day, the part of a day or the clock beside a day; `no … līdz …` makes a range of two.

reads: the expressions of the rules   adds: the same, joined; weak ones that stayed alone are dropped
"""

from __future__ import annotations

from dataclasses import replace

import regex

from lvextract.timex.moment import Expression, Moment
from lvextract.timex.words import DASH, GAP, SPACE

_NEXT = regex.compile(GAP)
_COMMA = regex.compile(rf",?{GAP}")
_ABOUT = regex.compile(rf",?{GAP}(?:(?:ap|no|pēc){SPACE})?")
_UNTIL = regex.compile(rf"{GAP}līdz(?:{SPACE}pat)?{SPACE}")
_HYPHEN = regex.compile(rf"{GAP}{DASH}{GAP}")
_FROM = regex.compile(rf"(?<!\w)(?:no){SPACE}$")
_CLUE = regex.compile(r"(?<!\w)(?:ap|no|līdz|pēc|pirms|kopš|uz)[ ]$")
_SCORE = regex.compile(r"(?:\(|\bar[ ]|rezultāt\w*[ ])$")

_BEGINNING = regex.compile(r"(?:^|\n|[.!?•–-])[ ]*$")

_YEAR = frozenset({"year"})
_IN_YEAR = frozenset({"month", "day", "season", "part", "feast"})
_TIME = frozenset({"clock", "day_part"})


def join(expressions: list[Expression], folded: str) -> list[Expression]:
    """Join neighbours, then ranges, and drop what is weak and alone."""
    joined = _ranges(_neighbours(expressions, folded), folded)
    return [item for item in joined if not item.weak or _stands(item, folded)]


def _neighbours(expressions: list[Expression], folded: str) -> list[Expression]:
    """Each expression joined to the one before it where the two are one time."""
    found: list[Expression] = []
    for place, item in enumerate(expressions):
        one = _one(found[-1], item, folded[found[-1].end : item.start]) if found else None
        if one and not (_is_year(item.moment) and _opens(item, expressions[place + 1 : place + 2], folded)):
            found[-1] = one
        else:
            found.append(item)
    return found


def _opens(year: Expression, following: list[Expression], folded: str) -> bool:
    """Whether a year belongs to what follows: `1. maijā, 2014. gada 7. jūlijā`."""
    return any(_one(year, item, folded[year.end : item.start]) for item in following)


def _one(left: Expression, right: Expression, gap: str) -> Expression | None:
    """The two as one expression, None where they are two."""
    if len(gap) > 12:
        return None
    if left.type == "SET":
        return _habit_at(left, right, gap)
    if "DURATION" in (left.type, right.type) or right.type == "SET" or left.moment.literal or right.moment.literal:
        return None
    if not _fit(left, right, gap):
        return None
    moment = left.moment.joined(right.moment)
    if moment is None:
        return None
    until = left.until or right.until
    if until is not None:
        until = until.completed(moment, _YEAR | {"shift"})
    rule = left.rule if not right.moment.filled() else f"{left.rule}_{right.rule}"
    return Expression(left.start, right.end, rule, moment, until)


def _habit_at(left: Expression, right: Expression, gap: str) -> Expression | None:
    """`katru trešdienu, plkst. 19.15`: still something that recurs."""
    if right.moment.filled() <= _TIME and right.moment.filled() and _ABOUT.fullmatch(gap):
        return replace(left, end=right.end)
    return None


def _fit(left: Expression, right: Expression, gap: str) -> bool:
    """Whether the two may be one time, by what they say and by what stands between them."""
    a, b = left.moment, right.moment
    if not b.filled() or (b.filled() == {"part"} and right.weak):
        return bool(a.filled()) and not a.names_day and not left.until and bool(_NEXT.fullmatch(gap))
    if not a.filled():
        return False
    if _is_time(b):
        return (a.names_day or _is_time(a)) and not left.until and bool(_ABOUT.fullmatch(gap))
    if _is_time(a):
        return b.names_day and bool((_COMMA if a.day_part != "NI_BEFORE" else _NEXT).fullmatch(gap))
    if _is_year(a) and b.filled() & _IN_YEAR:
        return not left.until and bool(_NEXT.fullmatch(gap))
    if _is_year(b) and a.filled() & _IN_YEAR and not right.until:
        return bool((_COMMA if a.day else _NEXT).fullmatch(gap))
    if a.century is not None or (a.shift and a.shift.unit == "CE"):
        return b.decade is not None and bool(_NEXT.fullmatch(gap))
    if a.shift and a.shift.unit == "W" and a.filled() == {"shift"}:
        return b.filled() == {"weekday"} and bool(_COMMA.fullmatch(gap))
    return _is_date(a) != _is_date(b) and a.names_day and b.names_day and bool(_COMMA.fullmatch(gap))


def _is_time(moment: Moment) -> bool:
    """Whether it says a time of day and no day."""
    return bool(moment.filled()) and moment.filled() <= _TIME


def _is_year(moment: Moment) -> bool:
    """Whether it says a year and nothing else."""
    return moment.filled() == _YEAR or bool(moment.filled() == {"shift"} and moment.shift and moment.shift.unit == "Y")


def _is_date(moment: Moment) -> bool:
    """Whether it says a day of the calendar, not one by its weekday or distance."""
    return moment.day is not None or moment.feast is not None


def _ranges(expressions: list[Expression], folded: str) -> list[Expression]:
    """Two expressions with `līdz` or a dash between them as one range."""
    found: list[Expression] = []
    for item in expressions:
        if found and (whole := _range(found[-1], item, folded)):
            found[-1] = whole
        else:
            found.append(item)
    return found


def _range(left: Expression, right: Expression, folded: str) -> Expression | None:
    """The range from `left` to `right`, None where the words tell none."""
    if left.until or right.until or {left.type, right.type} != {"DATE"} or left.moment.literal or right.moment.literal:
        return None
    gap = folded[left.end : right.start]
    if len(gap) > 14 or (left.weak and not left.moment.filled()) or not right.moment.filled():
        return None
    preposition = _FROM.search(folded, max(0, left.start - 8), left.start)
    alike = _is_time(left.moment) == _is_time(right.moment)
    if preposition and alike and _UNTIL.fullmatch(gap):
        return Expression(preposition.start(), right.end, f"{left.rule}_until_{right.rule}", left.moment, right.moment)
    same = left.moment.filled() == right.moment.filled() and not left.moment.filled() & {"shift", "weekday"}
    if same and (_HYPHEN.fullmatch(gap) or _UNTIL.fullmatch(gap)):
        return Expression(left.start, right.end, f"{left.rule}_until_{right.rule}", left.moment, right.moment)
    return None


def _stands(item: Expression, folded: str) -> bool:
    """Whether a weak expression counts alone, by what stands before it."""
    if not item.moment.filled() & {"clock", "day"}:
        return False
    before = folded[max(0, item.start - 14) : item.start]
    if _CLUE.search(before):
        return True
    if item.moment.clock is None or item.rule != "bare_clock":
        return False
    colon = ":" in folded[item.start : item.end]
    return bool(_BEGINNING.search(before)) or (colon and not _SCORE.search(before))
