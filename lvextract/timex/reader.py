"""From the expressions that the grammar finds to the layer of time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import regex

from lvextract.clean import CleanText
from lvextract.document import Timex
from lvextract.timex.apposition import days_beside, of_row
from lvextract.timex.calendar_rules import is_day
from lvextract.timex.frame import Frame
from lvextract.timex.grammar import expressions
from lvextract.timex.interval import days
from lvextract.timex.join import join
from lvextract.timex.moment import Expression, Moment
from lvextract.timex.proper_names import is_name
from lvextract.timex.range_values import IN_YEAR, value_of
from lvextract.timex.resolve import anchors
from lvextract.timex.tense import Tenses
from lvextract.timex.words import GAP, fold
from lvextract.timex.year_of_text import YearsOfText, years_of_text

_LIST = regex.compile(rf"{GAP}(?:,|un|vai|–|-|\(){GAP}")
_LONG = timedelta(days=366)  # what takes longer, a decade, is no time to count from
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_CLAUSE_END = regex.compile(r"[,;:.(–]|\bbet\b")


def find_timexes(clean: CleanText, published: date | None) -> list[Timex]:
    """The time expressions of a cleaned text, in reading order, with offsets of the caller's own string."""
    folded = fold(clean.text)
    found = [item for item in join(expressions(folded), folded) if not is_name(item, clean.text, folded)]
    if not found:
        return []
    tenses = Tenses(clean.text, folded)
    years = years_of_text(found, folded)
    timexes: list[Timex] = []
    before: Expression | None = None
    frame = Frame(published)
    for place, item in enumerate(found):
        if place and "\n\n" in folded[found[place - 1].end : item.start]:
            frame = frame.in_new_paragraph()
        if before is not None and tenses.sentence(before.start) != tenses.sentence(item.start):
            before = None
        frame = replace(frame, tense=_tense(item, tenses, folded))
        completed = years.complete(_with_year_of(before, item, folded, published), published is not None)
        if _is_habit(completed, frame, tenses, folded):
            completed = replace(completed, type="SET")
        if _is_impossible(completed.moment) or (completed.until is not None and _is_impossible(completed.until)):
            continue
        if row := _row(days_beside(found, place, folded), before, years, frame, folded):
            timex = _timex(of_row(completed), replace(frame, row=row), clean)
        else:
            timex = _timex(completed, frame, clean)
        timexes.append(timex)
        if timex.first is not None:
            before = completed
        frame = _after(frame, timex, item, folded)
    return timexes


def _row(
    beside: Sequence[Expression], before: Expression | None, years: YearsOfText, frame: Frame, folded: str
) -> tuple[date, date] | None:
    """The first and the last of the days in apposition to a weekday, None where they are not known or no such row."""
    known = [
        days(
            value_of(
                years.complete(_with_year_of(before, item, folded, frame.published), frame.published is not None), frame
            )
        )
        for item in (*beside[:1], *beside[-1:])
    ]
    if not known or known[0] is None or known[1] is None:
        return None
    first, last = known[0][0], known[1][1]
    return (first, last) if timedelta() <= last - first < _WEEK and anchors(first) else None


def _after(frame: Frame, timex: Timex, item: Expression, folded: str) -> Frame:
    """What the times after this one are read against."""
    if timex.first is None or timex.last is None or not anchors(timex.first):
        return frame
    frame = frame.with_week_after(item.moment, timex.first, timex.last)
    if timex.last - timex.first < _LONG:
        frame = replace(frame, previous=timex.first)
    if timedelta() < timex.last - timex.first < _WEEK and item.until is not None:
        frame = replace(frame, row=(timex.first, timex.last))
    one_day = timex.first == timex.last or (timex.type == "TIME" and timex.last - timex.first == _DAY)  # into the night
    return replace(frame, named=timex.first) if one_day and not _is_limit(item, folded) else frame


def _is_impossible(moment: Moment) -> bool:
    """Whether there is no such day, or not in that year: `31. februārī`, `2015. gada 29. februārī`."""
    if moment.month is None or moment.day is None:
        return False
    return not (
        is_day(moment.month, moment.day) if moment.year is None else is_day(moment.month, moment.day, moment.year)
    )


def _tense(item: Expression, tenses: Tenses, folded: str) -> int | None:
    """The tense beside it; `uz pirmdienu` and `uz rudeni` look ahead, `pārcelta uz 5. maiju` not back with its verb."""
    if not folded.endswith("uz ", 0, item.start):
        return tenses.direction(item.start, item.end)
    return 1 if item.moment.weekday or item.moment.filled() in ({"season"}, {"month"}) else 0


def _is_limit(item: Expression, folded: str) -> bool:
    """Whether it is until when: `līdz pavasarim`."""
    return folded.endswith(("līdz ", "kopš "), 0, item.start)


def _is_habit(item: Expression, frame: Frame, tenses: Tenses, folded: str) -> bool:
    """Whether a lone month, season or part of the day is each one: `vasarā bieži līst`."""
    said = item.moment.filled()
    if said not in ({"season"}, {"day_part"}, {"month"}):
        return False
    if _is_limit(item, folded):
        return False
    if said == {"month"}:
        return tenses.habitual(item.start, surely=True)
    return frame.tense is None or tenses.habitual(item.start)


def _with_year_of(before: Expression | None, item: Expression, folded: str, published: date | None) -> Expression:
    """The expression with the year that the sentence gave just before, where it gives none itself.

    With a day of publication only from a neighbour in a list (`2014. gada 7. un 8. jūlijā`) or from a full date.
    """
    moment = item.moment
    if before is None or moment.filled() & IN_YEAR or moment.direction is not None:
        return item
    if not moment.month and not moment.season and moment.feast is None:
        return item
    source = before.until or before.moment
    year = Moment(year=source.year, shift=source.shift if source.shift and source.shift.unit == "Y" else None)
    if not year.filled():
        return item
    listed = _LIST.fullmatch(folded[before.end : item.start]) if item.start - before.end < 12 else None
    if not listed and published is not None and not (source.year and source.month):
        between = folded[before.end : item.start]
        if not year.shift or _CLAUSE_END.search(between):  # `nākamgad tas iecerēts oktobrī`
            return item
    return replace(item, rule=f"{item.rule}.year_of_sentence", moment=moment.completed(year, IN_YEAR))


def _timex(item: Expression, frame: Frame, clean: CleanText) -> Timex:
    """The expression with its value and interval."""
    found, alone = value_of(item, frame), value_of(item, replace(frame, published=None))
    if item.type == "SET":  # each of them, whatever the day of publication
        found = value_of(item, Frame(None))
    interval = days(found) if item.type == "DATE" else None
    start, end = clean.span(item.start, item.end)
    return Timex(
        start=start,
        end=end,
        text=clean.source[start:end],
        type="TIME" if item.type == "DATE" and "T" in found and item.moment.literal is None else item.type,
        value=found,
        first=interval[0] if interval else None,
        last=interval[1] if interval else None,
        rule=f"timex.{item.rule}",
        resolved_against=frame.published if interval and found != alone else None,
    )
