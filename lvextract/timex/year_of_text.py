"""A year that the text gives elsewhere, for a day or a month without one.

Only where the text can hardly mean another: the same day with its year (`2013. gada 12. jūlijā … 12. jūlijā`), else,
for a text whose day of publication is not known, the year of its headline or dateline. The rule of the expression is
named after the source: `.year_of_same_day`, `.year_of_headline`.

reads: joined expressions   adds: years
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from lvextract.timex.moment import Expression, Moment

_LINE = regex.compile(r"[^\n]*\S[^\n]*")
_LONGEST_HEADLINE = 120  # characters; a first line that is longer is the text itself
_DATELINE_WORDS = regex.compile(r"(?:\W*\p{L}+){0,3}\W*")  # `Publicēts 14.11.2017`, `Talsi, 2014. gada 5. maijs`
_WITHOUT_YEAR = frozenset({"month", "day", "feast", "season"})


@dataclass(frozen=True, slots=True)
class YearsOfText:
    """The years that the text gives: by day and month, and the one of its headline."""

    of_day: dict[tuple[int | None, int | None], int | None]
    of_headline: int | None

    def complete(self, item: Expression, published: bool) -> Expression:
        """The expression with the year that the text gives elsewhere, where its own words give none."""
        moment = item.moment
        said = moment.filled()
        if not said & _WITHOUT_YEAR or said & {"year", "shift"} or moment.direction is not None:
            return item
        if year := self.of_day.get((moment.month, moment.day)):
            return replace(item, moment=replace(moment, year=year), rule=f"{item.rule}.year_of_same_day")
        if self.of_headline and not published:
            return replace(item, moment=replace(moment, year=self.of_headline), rule=f"{item.rule}.year_of_headline")
        return item


def years_of_text(expressions: Sequence[Expression], folded: str) -> YearsOfText:
    """The years that the expressions of a text give to others."""
    of_day: dict[tuple[int | None, int | None], int | None] = {}
    for moment in (item.moment for item in expressions if item.moment.day and item.moment.year):
        place = (moment.month, moment.day)
        of_day[place] = moment.year if of_day.get(place, moment.year) == moment.year else None  # two: not known
    return YearsOfText(of_day, _headline_year(expressions, folded))


def _headline_year(expressions: Sequence[Expression], folded: str) -> int | None:
    """The one year of the first line, if it is a headline, or of a dateline among the first three lines."""
    lines = []
    for line in _LINE.finditer(folded):
        lines.append(line)
        if len(lines) == 4:
            break
    years: set[int] = set()
    for place, line in enumerate(lines[:3]):
        inside = [item for item in expressions if line.start() <= item.start and item.end <= line.end()]
        if place == len(lines) - 1 or not inside:  # what stands under no headline is the text
            continue
        if (place == 0 and line.end() - line.start() <= _LONGEST_HEADLINE) or _is_dateline(inside, line, folded):
            years |= _years(inside)
    return years.pop() if len(years) == 1 else None


def _is_dateline(inside: Sequence[Expression], line: regex.Match[str], folded: str) -> bool:
    """Whether the line says little beside a day with its year."""
    (item, *others) = inside
    rest = folded[line.start() : item.start] + folded[item.end : line.end()]
    return not others and item.moment.day is not None and bool(_DATELINE_WORDS.fullmatch(rest))


def _years(inside: Sequence[Expression]) -> set[int]:
    """The years in figures of those expressions, of ranges both."""
    moments: list[Moment] = [moment for item in inside for moment in (item.moment, item.until) if moment is not None]
    return {moment.year for moment in moments if moment.year}
