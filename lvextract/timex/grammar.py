"""All rules, in the order in which they are tried at each word.

To add one: write it in the module of its phenomenon and name it here, before those whose beginning it shares. The words
that a rule begins with stand in the lexicon.

reads: folded text   adds: expressions, not yet joined or resolved
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from lvextract.timex import amount_rules as amounts
from lvextract.timex import calendar_rules as calendar
from lvextract.timex import clock_rules as clocks
from lvextract.timex import day_part_rules as day_parts
from lvextract.timex import deictic_rules as deictics
from lvextract.timex import feast_rules as feasts
from lvextract.timex import numeric_rules as numbers
from lvextract.timex.calendar_rules import SEPARATOR
from lvextract.timex.moment import Expression
from lvextract.timex.rule import Rule
from lvextract.timex.words import GAP, OPENERS

# Expressions that begin with figures.
FIGURE_RULES: tuple[Rule, ...] = (
    numbers.iso_date,
    numbers.numeric_days_of_year,
    numbers.numeric_date,
    numbers.numeric_date_with_slashes,
    numbers.year_first,
    numbers.two_digit_year,
    numbers.numeric_day_month,
    numbers.short_day_month,
    numbers.roman_day_month,
    calendar.day_month,
    calendar.school_year,
    calendar.decade,
    calendar.decade_with_ending,
    calendar.year,
    calendar.century,
    calendar.short_year,
    calendar.year_in_brackets,
    calendar.year_of_citation,
    clocks.bare_clock,
    clocks.hour_of_day_part,
    deictics.quarter,
    deictics.half_year,
    deictics.half,
    feasts.advent,
    amounts.age,
    amounts.rate,
    amounts.amount_back,
    amounts.amount_later,
    amounts.amount_earlier,
    amounts.times_in_unit,
    amounts.duration,
    amounts.nth_year,
)

# Expressions that begin with a word.
WORD_RULES: tuple[Rule, ...] = (
    calendar.day_month,
    calendar.decade,
    calendar.year,
    calendar.century,
    clocks.clock,
    clocks.clock_from_to,
    clocks.spelled_clock_from_to,
    clocks.spelled_clock,
    clocks.hour_of_day_part,
    amounts.age,
    amounts.rate,
    amounts.amount_ago,
    amounts.amount_back,
    amounts.amount_later,
    amounts.amount_earlier,
    amounts.amount_ahead,
    amounts.every_unit,
    amounts.every_weekday,
    amounts.every_named,
    amounts.times_in_unit,
    amounts.duration,
    calendar.spelled_decade,
    amounts.nth_year,
    feasts.holiday,
    feasts.movable_holiday,
    feasts.advent,
    feasts.weekday_of_month,
    feasts.weekday_of_something,
    calendar.spelled_day_month,
    calendar.spelled_year,
    calendar.roman_century,
    calendar.spelled_century,
    deictics.weekend,
    deictics.edge_of_current,
    deictics.same_unit,
    deictics.shifted_unit,
    deictics.abbreviated_year,
    day_parts.shifted_day_part,
    deictics.vague_period,
    deictics.shifted_month,
    calendar.month,
    calendar.short_month,
    deictics.days_off,
    amounts.weekdays_of_habit,
    amounts.day_parts_of_habit,
    deictics.weekday,
    deictics.weekday_with_direction,
    deictics.weekday_abbreviated,
    deictics.season,
    deictics.season_told,
    deictics.deictic,
    deictics.quarter,
    deictics.half_year,
    deictics.half,
    deictics.edge,
    deictics.eve,
    clocks.half_past,
    clocks.hour_beside_day,
    clocks.midnight,
    day_parts.day_part_now,
    day_parts.night_before,
    day_parts.night_before_date,
    day_parts.night_after_date,
    day_parts.day_part,
    day_parts.day_part_beside_day,
    deictics.present,
)

# Where an expression may begin: figures with something after them that a date can go on with, or a word of the lexicon.
_START = regex.compile(
    rf"(?<![\p{{L}}\d])(?<!\d[.,:])(?P<figures>\d{{1,4}}+)(?:(?<=\d{{4}})-\d\d-|(?:\.?{SEPARATOR}\d{{1,4}}+){{0,6}}+"
    rf"(?:(?:[ ]?\.)?-?{GAP}\p{{L}}|\.?[.:/–-]\d|\.[ ]\d|\.?[)\]]|(?<=\d{{4}})[,;]))"
    r"|(?<!\p{L})(?P<word>\p{L}++|~)"
)


def expressions(folded: str) -> list[Expression]:
    """What the rules read, from left to right, none overlapping another."""
    found: list[Expression] = []
    position = 0
    while start := _START.search(folded, position):
        rules = FIGURE_RULES if start["figures"] else _rules_at(start["word"]) if start["word"] in OPENERS else ()
        position, read = _reading(folded, start.start(), rules)
        found.extend(read)
        position = position or start.end("figures" if start["figures"] else "word")
    return found


def _reading(folded: str, start: int, rules: tuple[Rule, ...]) -> tuple[int, Sequence[Expression]]:
    """What the first of `rules` that accepts its match at `start` reads, and where the match ends; 0 if none does."""
    for rule in rules:
        match = _compiled(rule.pattern).match(folded, start)
        if match and (read := rule.expressions(match)) is not None:
            return match.end(), read
    return 0, []


@cache
def _rules_at(word: str) -> tuple[Rule, ...]:
    """The rules that may match where that word of the lexicon stands."""
    return tuple(rule for rule in WORD_RULES if _compiled(rule.pattern).match(word, partial=True))


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern of a rule, compiled when it first matters."""
    return regex.compile(pattern)
