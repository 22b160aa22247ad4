"""The hours that are those of each of several days: `21. un 22. jūnijā no 9.00 līdz 16.00`.

In a list every day gets them, since the words name them after the last one. A range of days goes from the first hour of
its first day to the last hour of its last one. The rule is named `.hours_of_each_day`, or `.hours_of_days_apart` where
days between those of a list have none. Where the words give only an hour from which, or hours into the night, a range
has the first hour alone.

reads: joined expressions   adds: the same with their hours
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from lvextract.timex.apposition import are_listed
from lvextract.timex.moment import Expression, Moment
from lvextract.timex.words import GAP, LEXICON, SPACE, forms, one_of

EACH = regex.compile(one_of(forms(LEXICON["each_of_days"]["forms"])))
# Between a day and its hour, or several days and their hours
ABOUT = regex.compile(rf",?{GAP}(?:{EACH.pattern},?{GAP})?(?:(?:ap|no|pēc){SPACE})?")
LONGEST_GAP = 12  # characters between them
TIME = frozenset({"clock", "day_part"})
EACH_DAY, _APART = "hours_of_each_day", "hours_of_days_apart"
_BARE_NUMBER = regex.compile(r"\d\.?$")
_DAY_FIELDS = frozenset({"weekday", "day"})


def is_time(moment: Moment) -> bool:
    """Whether it says a time of day and no day."""
    return bool(moment.filled()) and moment.filled() <= TIME


def with_hours_of_each_day(expressions: list[Expression], folded: str) -> list[Expression]:
    """The expressions, days in a list and ranges of days with the hours that the words give for all of them."""
    found: list[Expression] = []
    for item in expressions:
        if found and _are_hours_of(found[-1], item, folded):
            found[-1] = on_each_day(replace(found[-1], end=item.end), item.moment, item.until)
        else:
            found.append(item)
    end = len(found)
    while end:
        first = end - 1
        while first and _shares_hours(found[first - 1], found[first], found[end - 1], folded):
            first -= 1
        if end - first > 1:
            found[first:end] = _on_same_hours(found[first:end])
        end = first
    return found


def without_each_day(expressions: list[Expression], folded: str) -> list[Expression]:
    """The expressions without `katru dienu` between days and their hours, which is then no habit."""
    around = zip([None, *expressions], expressions, [*expressions[1:], None], strict=False)
    return [item for days, item, hours in around if not _is_each_day(days, item, hours, folded)]


def _is_each_day(days: Expression | None, item: Expression, hours: Expression | None, folded: str) -> bool:
    if days is None or hours is None or not EACH.fullmatch(folded, item.start, item.end):
        return False
    are_near = hours.start - item.end <= LONGEST_GAP and item.start - days.end <= LONGEST_GAP
    return are_near and bool(days.moment.filled() & _DAY_FIELDS) and is_time(hours.moment)


def on_each_day(days: Expression, since: Moment, until: Moment | None) -> Expression:
    """The range `days` from the hour `since` of the first day, and until the hour `until` of the last one."""
    moment = replace(days.moment, clock=since.clock, day_part=since.day_part)
    if days.until is None or until is None or _is_into_the_night(since, until):
        return replace(days, moment=moment, rule=f"{days.rule}_clock")
    end = replace(days.until, clock=until.clock, day_part=until.day_part)
    return replace(days, moment=moment, until=end, rule=f"{days.rule}.{EACH_DAY}")


def _is_into_the_night(since: Moment, until: Moment) -> bool:
    """Whether hours go on after midnight: `20.00–02.00`."""
    hours = [moment.clock or (0, 0) for moment in (since, until)]
    return hours[1] <= hours[0] and until.day_part is None


def _are_hours_of(days: Expression, hours: Expression, folded: str) -> bool:
    """Whether hours stand behind a range of days."""
    if days.type != "DATE" or days.until is None or hours.moment.clock is None or not is_time(hours.moment):
        return False
    gap = folded[days.end : hours.start]
    return (
        all(moment.filled() & _DAY_FIELDS and not moment.filled() & TIME for moment in (days.moment, days.until))
        and "\n" not in gap
        and (len(gap) <= LONGEST_GAP or EACH.search(gap) is not None)
        and ABOUT.fullmatch(gap) is not None
    )


def _shares_hours(day: Expression, following: Expression, last: Expression, folded: str) -> bool:
    """Whether a day is listed before another, the last of the list has hours, and all are of its kind."""
    if day.type != "DATE" or day.until or day.moment.filled() & TIME or last.moment.clock is None:
        return False
    if last.until and not is_time(last.until):
        return False
    if day.moment.day is None:
        alike = day.moment.filled() == last.moment.filled() - TIME == {"weekday"}
    else:
        same_month = last.moment.day is not None and last.moment.month == day.moment.month
        alike = same_month and _BARE_NUMBER.search(folded, day.start, day.end) is not None
    return alike and are_listed(day, following, folded)


def _on_same_hours(days: Sequence[Expression]) -> list[Expression]:
    """The days of a list with the hours of the last one; the rule tells whether they follow one another."""
    hours, until = days[-1].moment, days[-1].until
    numbers = [day.moment.day or day.moment.weekday or 0 for day in days]
    in_turn = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return [
        replace(
            day,
            moment=replace(day.moment, clock=hours.clock, day_part=hours.day_part),
            until=until,
            rule=f"{day.rule}.{EACH_DAY if in_turn else _APART}",
        )
        for day in days
    ]
