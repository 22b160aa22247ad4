"""Neighbours that say different things about one time, as one expression.

`trešdien`, `12. martā` and `plkst. 18.00` are read by a rule each; side by side they are one time. A year or its like
may stand before a month or a day, the part of a day or the clock beside a day; `no … līdz …` makes a range of two.

reads: the expressions of the rules   adds: the same, joined; weak ones that stayed alone are dropped
"""

from __future__ import annotations

from dataclasses import replace

import regex

from lvextract.timex.apposition import are_listed, is_named_day
from lvextract.timex.hours_of_days import (
    ABOUT,
    EACH,
    LONGEST_GAP,
    TIME,
    is_time,
    on_each_day,
    with_hours_of_each_day,
    without_each_day,
)
from lvextract.timex.moment import Expression, Moment
from lvextract.timex.words import DASH, GAP, LEXICON, SPACE, forms

_NEXT = regex.compile(GAP)
_COMMA = regex.compile(rf",?{GAP}")
_UNTIL = regex.compile(rf"{GAP}līdz(?:{SPACE}pat)?{SPACE}")
_HYPHEN = regex.compile(rf"{GAP}{DASH}{GAP}")
_FROM = regex.compile(rf"(?<!\w)(?:no){SPACE}$")
_CLUE = regex.compile(r"(?<!\w)(?:ap|no|līdz|pēc|pirms|kopš|uz)[ ]$")
_MORE_DAYS = regex.compile(rf"{GAP}(?:un|,){GAP}\d{{1,2}}\.")
_BRACKET = regex.compile(rf"{GAP}\(")
# Beside a clock with a colon: what makes it the score of a game.
_SCORE = regex.compile(rf"\d{{1,3}}:\d|(?:\bar|\()[ ]?$|\b(?:{'|'.join(forms(LEXICON['beside']['scores']))})")
_HAPPENING = regex.compile(rf"(?:šanas|šanās|\b(?:{'|'.join(forms(LEXICON['beside']['evenings_of']))}))[ ]$")
_BEGINNING = regex.compile(r"(?:^|\n|[.!?•–-])[ ]*$")

_YEAR = frozenset({"year"})
_IN_YEAR = frozenset({"month", "day", "season", "part", "feast"})


def join(expressions: list[Expression], folded: str) -> list[Expression]:
    """Join neighbours, then ranges, and drop what is weak and alone."""
    apart = without_each_day(expressions, folded)
    joined = with_hours_of_each_day(_ranges(_neighbours(apart, folded), folded), folded)
    return [item for item in joined if _stands(item, folded)]


def _neighbours(expressions: list[Expression], folded: str) -> list[Expression]:
    """Each expression joined to the one before it where the two are one time."""
    found: list[Expression] = []
    for place, item in enumerate(expressions):
        one = _one(found[-1], item, folded) if found else None
        if one and not _opens(item, expressions[place + 1 : place + 2], folded):
            found[-1] = one
            if len(found) > 1 and (whole := _one(found[-2], one, folded)):  # `sestdien, 2015. gada 21. martā`
                found[-2:] = [whole]
        else:
            found.append(item)
    return found


def _opens(item: Expression, following: list[Expression], folded: str) -> bool:
    """Whether it belongs to what follows: `1. maijā, 2014. gada 7. jūlijā`, `1. un 2. maijā, sestdien un svētdien`."""
    if is_named_day(item):
        return any(is_named_day(other) and are_listed(item, other, folded) for other in following)
    return _is_year(item.moment) and any(_one(item, other, folded) for other in following)


def _one(left: Expression, right: Expression, folded: str) -> Expression | None:
    """The two as one expression, None where they are two."""
    gap, end = folded[left.end : right.start], right.end
    if _BRACKET.fullmatch(gap) and folded[end : end + 1] == ")" and not _is_year(right.moment):
        gap, end = ", ", end + 1  # `18. martā (trešdien)`
    if len(gap) > LONGEST_GAP and not EACH.search(gap):
        return None
    if left.type == "SET":
        return _habit_at(left, right, gap)
    if left.moment.filled() == {"weekday"} and _MORE_DAYS.match(folded, end):  # `sestdien un svētdien, 1. un 2. maijā`
        return None
    if "DURATION" in (left.type, right.type) or right.type == "SET" or left.moment.literal or right.moment.literal:
        return None
    if not _fit(left, right, gap):
        return None
    said = right.moment
    if said.part and left.moment.day_part:  # `nakts otrajā pusē`: of the night, which it does not narrow
        said = replace(said, part=None)
    moment = left.moment.joined(said)
    if moment is None:
        return None
    until = left.until or right.until
    if until is not None and not is_time(until):  # the hour until when is of the day that the other end tells
        until = until.completed(moment, _YEAR | {"shift"})
    rule = left.rule if not right.moment.filled() else f"{left.rule}_{right.rule}"
    return Expression(left.start, end, rule, moment, until)


def _habit_at(left: Expression, right: Expression, gap: str) -> Expression | None:
    """`katru trešdienu, plkst. 19.15`: still something that recurs."""
    if right.moment.filled() <= TIME and right.moment.filled() and ABOUT.fullmatch(gap):
        return replace(left, end=right.end)
    return None


def _fit(left: Expression, right: Expression, gap: str) -> bool:
    """Whether the two may be one time, by what they say and by what stands between them."""
    a, b = left.moment, right.moment
    if not b.filled() or (b.filled() == {"part"} and right.weak):
        return (
            bool(a.filled())
            and not (b.part and a.clock)
            and not a.names_day
            and not left.until
            and bool(_NEXT.fullmatch(gap))
        )
    if not a.filled():
        return False
    if b.filled() == {"eve"}:
        return a.names_day and not left.until and bool(_NEXT.fullmatch(gap))
    if is_time(b):
        if "\n" in gap:
            return False  # a line of a programme begins with its time
        return (a.names_day or is_time(a)) and not left.until and bool(ABOUT.fullmatch(gap))
    if is_time(a):
        return b.names_day and bool((_COMMA if a.day_part != "NI_BEFORE" else _NEXT).fullmatch(gap))
    if _is_year(a) and b.filled() & _IN_YEAR:
        return not left.until and bool((_COMMA if b.day else _NEXT).fullmatch(gap))
    if _is_year(b) and a.filled() & _IN_YEAR and not right.until:
        return bool((_COMMA if a.day else _NEXT).fullmatch(gap))
    if a.century is not None or (a.shift and a.shift.unit == "CE"):
        return b.decade is not None and bool(_NEXT.fullmatch(gap))
    if _is_distance(a) and b.day:  # `nedēļu iepriekš, 3. decembrī`
        return bool(_COMMA.fullmatch(gap))
    if {"weekday"} in (a.filled(), b.filled()) and (_is_week(a) or _is_week(b)):
        return bool(_COMMA.fullmatch(gap))
    if a.weekend and b.day and right.until:  # `nedēļas nogalē, 8.–9. jūnijā`
        return bool(_COMMA.fullmatch(gap))
    if "weekday" in a.filled() | b.filled() and any(item.until and not is_time(item.until) for item in (left, right)):
        return False  # `sestdien un svētdien, 1.–2. maijā`
    two_sides = _is_date(a) != _is_date(b) or (_is_told(a) and b.filled() == {"weekday"})
    return two_sides and a.names_day and b.names_day and bool(_COMMA.fullmatch(gap))


def _is_year(moment: Moment) -> bool:
    """Whether it says a year and nothing else."""
    return moment.filled() == _YEAR or bool(moment.filled() == {"shift"} and moment.shift and moment.shift.unit == "Y")


def _is_week(moment: Moment) -> bool:
    """Whether it says a week by its distance and no more: `nākamnedēļ`."""
    return moment.filled() == {"shift"} and moment.shift is not None and moment.shift.unit == "W"


def _is_date(moment: Moment) -> bool:
    """Whether it says a day of the calendar, not one by its weekday or distance."""
    return moment.day is not None or moment.feast is not None


def _is_told(moment: Moment) -> bool:
    """Whether it says a day by its distance only: `rīt`, `nākamajā dienā`."""
    return moment.filled() == {"shift"} and moment.names_day


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
    if right.until and right.moment.clock and is_time(right.until) and left.moment.names_day and right.moment.names_day:
        days = _range(left, replace(right, moment=replace(right.moment, clock=None), until=None), folded)
        return days and on_each_day(days, Moment(clock=right.moment.clock), right.until)
    if left.until or right.until or {left.type, right.type} != {"DATE"} or left.moment.literal or right.moment.literal:
        return None
    gap = folded[left.end : right.start]
    if len(gap) > 14 or (left.weak and not left.moment.filled()) or not right.moment.filled():
        return None
    preposition = _FROM.search(folded, max(0, left.start - 8), left.start)
    alike = is_time(left.moment) == is_time(right.moment)
    if preposition and alike and _UNTIL.fullmatch(gap):
        return Expression(preposition.start(), right.end, f"{left.rule}_until_{right.rule}", left.moment, right.moment)
    a, b = _but_year(left.moment), _but_year(right.moment)
    same = a == b and bool(a or _is_year(left.moment) == _is_year(right.moment)) and not a & {"shift", "weekday"}
    if same and (_HYPHEN.fullmatch(gap) or _UNTIL.fullmatch(gap)):
        return Expression(left.start, right.end, f"{left.rule}_until_{right.rule}", left.moment, right.moment)
    return None


def _is_distance(moment: Moment) -> bool:
    """Whether it is told from another time and no more: `vakar`, `pirms nedēļas`."""
    return moment.filled() == {"shift"} and moment.shift is not None and moment.shift.unit in ("D", "W", "M")


def _but_year(moment: Moment) -> frozenset[str]:
    """What it says beside its year."""
    of_year = moment.shift is not None and moment.shift.unit == "Y"
    return moment.filled() - ({"year", "shift"} if of_year else _YEAR)


def _stands(item: Expression, folded: str) -> bool:
    """Whether an expression that no other supports counts, by what stands beside it."""
    before = folded[max(0, item.start - 14) : item.start]
    if item.rule == "day_part":  # `dzejas vakarā`, `Muzeju naktī`: a happening
        return not _HAPPENING.search(before)
    if not item.weak:
        return True
    if item.rule == "short_day_month" or not item.moment.filled() & {"clock", "day", "weekend"}:
        return False
    if _CLUE.search(before):
        return True
    if item.rule != "bare_clock":
        return False
    return bool(_BEGINNING.search(before)) or (":" in folded[item.start : item.end] and not _is_score(item, folded))


def _is_score(item: Expression, folded: str) -> bool:
    """Whether figures with a colon, in the midst of a sentence, are rather the score of a game."""
    before, after = folded[max(0, item.start - 60) : item.start], folded[item.end : item.end + 60]
    return bool(_SCORE.search(before) or _SCORE.search(after))
