"""Days in figures: `15.12.2014.`, `2014-12-15`, `15.12.`, `6.II`.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from dataclasses import replace

from lvextract.timex.calendar_rules import ALONE, CLAUSE, DAY, DOT, is_day, series
from lvextract.timex.moment import Moment
from lvextract.timex.numerals import ROMAN, ordinal
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import DASH, GAP, LEXICON, SPACE, forms, one_of

MONTH_NUMBER = "(?:0?[1-9]|1[0-2])"
OF_YEAR = rf"(?P<year>[12]\d{{3}})\b{DOT}(?:{GAP}(?<=\.[ ]?)(?:g\b{DOT}|gada\b))?+(?!\d)"
OR_UNTIL = rf"(?:\.?{GAP}{DASH}{GAP}|\./)"  # after a first day of two
CLOCK_WORDS = one_of(forms(LEXICON["clock"]["words"]))


@rule(
    r"(?<![\w-])(?P<year>[12]\d{3})-(?P<month>\d{2})-(?P<day>\d{2})"
    r"(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d{2})?+)?+(?![\d-])"
)
def iso_date(match: Match) -> Found:
    """`2014-12-15`, `2014-12-15T18:00`"""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    clock = (int(match["hour"]), int(match["minute"])) if match["hour"] else None
    return Moment(year=year, month=month, day=day, clock=clock) if is_day(month, day, year) else None


@rule(
    rf"{ALONE}(?P<day>{DAY})\.(?P<month>{MONTH_NUMBER})\.?{GAP}{DASH}{GAP}(?P<day2>{DAY})\.(?P<month2>{MONTH_NUMBER})\."
    rf"{OF_YEAR}"
)
def numeric_days_of_year(match: Match) -> Found:
    """`03.06-07.06.2024.`, `28.12.–3.1.2025.`"""
    month, day, until_month, until_day = (int(match[group]) for group in ("month", "day", "month2", "day2"))
    until_year = int(match["year"])
    year = until_year - 1 if month > until_month else until_year
    if not is_day(month, day, year) or not is_day(until_month, until_day, until_year):
        return None
    return match.expression(
        Moment(year=year, month=month, day=day), Moment(year=until_year, month=until_month, day=until_day)
    )


@rule(rf"{ALONE}(?P<series>(?:{DAY}{OR_UNTIL})?+{DAY})\.[ ]?(?P<month>{MONTH_NUMBER})\.[ ]?{OF_YEAR}")
def numeric_date(match: Match) -> Found:
    """`15.12.2014.`, `15. 12. 2014.`, `15.12.2014.g.`, `15.–17.12.2014.`"""
    year, month = int(match["year"]), int(match["month"])
    return series(match, lambda day: Moment(year=year, month=month, day=day) if is_day(month, day, year) else None)


@rule(
    rf"{ALONE}(?P<day>{DAY})(?P<mark>[/-])(?P<month>0[1-9]|1[0-2]|(?<=/)[1-9])(?P=mark)(?P<year>[12]\d{{3}})(?![\d/-])"
)
def numeric_date_with_slashes(match: Match) -> Found:
    """`15/12/2014`, `15-12-2014`"""
    return _day_of_year(match)


@rule(rf"{ALONE}(?P<year>[12]\d{{3}})(?P<mark>[/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>{DAY})\b(?!/|\.\d){DOT}")
def year_first(match: Match) -> Found:
    """`2014.12.15.`, `2014/12/15`"""
    return _day_of_year(match)


def _day_of_year(match: Match) -> Moment | None:
    """The day of a match in figures."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return Moment(year=year, month=month, day=day) if is_day(month, day, year) else None


@rule(rf"{ALONE}(?P<day>{DAY})\.(?P<month>0[1-9]|1[0-2])\.(?P<year>\d\d)\b(?!\.\d){DOT}")
def two_digit_year(match: Match) -> Found:
    """`15.12.14.`; only after `no`, `līdz` or beside a weekday or a clock, for it may be a version or a clause"""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    year += 1900 if year >= 50 else 2000
    return match.expression(Moment(year=year, month=month, day=day), weak=True) if is_day(month, day, year) else None


@rule(
    rf"{ALONE}(?<!\d[.,]\d{{1,4}}[,;][ ])(?P<series>(?:{DAY}{OR_UNTIL})?+{DAY})\.(?P<month>0[1-9]|1[0-2])"
    rf"(?:\.(?!\d)(?P<law>{SPACE}{CLAUSE})?+|(?=,?[ ]{CLOCK_WORDS}))"
)
def numeric_day_month(match: Match) -> Found:
    """`15.12.`, `15.–17.12.`; where a line begins, and it may number a clause, only beside a weekday or clock"""
    month = int(match["month"])
    if match["law"]:  # `15.12. punkts`
        return []
    found = series(match, lambda day: Moment(month=month, day=day) if is_day(month, day) else None)
    begins = match.start() == 0 or match.found.string[match.start() - 1] == "\n"
    return [replace(item, weak=begins) for item in found] if isinstance(found, list) else found


@rule(rf"{ALONE}(?P<day>{DAY})\.(?P<month>[1-9])(?:\.(?!\d)(?P<law>{SPACE}{CLAUSE})?+|(?=,?[ ]{CLOCK_WORDS}))")
def short_day_month(match: Match) -> Found:
    """`9.6.`: only beside a weekday or a clock, for it may be a clause"""
    month, day = int(match["month"]), int(match["day"])
    if match["law"] or not is_day(month, day):
        return []
    return match.expression(Moment(month=month, day=day), weak=True)


@rule(
    rf"{ALONE}(?P<series>(?:{DAY}{OR_UNTIL})?+{DAY})\."
    rf"(?:[ ]?(?P<month>{ROMAN})\.?[ ]?(?P<year>[12]\d{{3}})\b{DOT}"
    rf"|(?:(?<=gad[aā][ ]\d{{1,2}}\.)[ ])?(?P<month>{ROMAN}))"
)
def roman_day_month(match: Match) -> Found:
    """`6.II`, `6.II.1995.`, after a year also `6. II`"""
    month = ordinal(match["month"])
    year = int(match["year"]) if match["year"] else None
    if month > 12:
        return None
    return series(match, lambda day: Moment(year=year, month=month, day=day) if is_day(month, day) else None)
