"""Days, months, years, decades and centuries by their numbers and names.

A number before the named one may be the first of several (`4., 5. un 6. jūlijā`) or the beginning of a range
(`no 3. līdz 5. maijam`, `1999. – 2000. gadā`): `series` reads them all, and each gets what the last one says.

reads: a match in the folded text   adds: expressions
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import regex

from lvextract.timex.moment import Expression, Moment
from lvextract.timex.numerals import (
    COMPOUND_ORDINAL,
    HUNDREDS,
    ROMAN,
    TENS_ORDINAL,
    THOUSANDS,
    ordinal,
    thousands,
)
from lvextract.timex.rule import Found, Match, rule
from lvextract.timex.words import (
    DASH,
    GAP,
    LEXICON,
    MONTH_SHORT,
    MONTHS,
    MONTHS_TYPED,
    SPACE,
    forms,
    one_of,
    plain,
)

MONTH = rf"(?P<month>{one_of(MONTHS)})"
TYPED_MONTH = rf"(?P<month>{one_of(MONTHS_TYPED)})"
SHORT_MONTH = rf"(?P<month>{one_of(MONTH_SHORT)}\.?)"
STREETS = forms(LEXICON["places"]["streets"])
ADDRESS = rf"(?P<address>{SPACE}{one_of(STREETS)})?+"
CLAUSE = one_of(forms(LEXICON["places"]["clauses"]))
DOT = r"(?:\.(?![ ]*(?:\n|$)))?+"  # of an ordinal, not the one that ends the text or its line
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
ALONE = r"(?<![\w/+])(?<!\d[.,:–-])"
YEAR_SINGULAR = one_of(forms(LEXICON["year"]["singular"]))
YEAR_PLURAL = one_of(forms(LEXICON["year"]["plural"]))
YEAR_SHORT = rf"{one_of(forms(LEXICON['year']['abbreviations']))}\.?"
YEAR_WORD = rf"(?:{YEAR_SINGULAR}|{YEAR_PLURAL}|{YEAR_SHORT})"
CENTURY_SHORT = rf"{one_of(forms(LEXICON['century']['abbreviations']))}\.?"
CENTURY_WORD = rf"(?:{one_of(forms(LEXICON['century']['forms']))}|{CENTURY_SHORT})"
SEASON_OF_WORK = one_of(forms(LEXICON["year"]["of_work"]))
SHORT_SEASON = one_of(forms(LEXICON["year"]["of_work_abbreviations"]))
DAY_NAME = rf"(?P<named>{SPACE}{one_of([*STREETS, *forms(LEXICON['places']['day_names'])])})?+"
MONTH_NAME = rf"(?P<named>{SPACE}{one_of([*STREETS, *forms(LEXICON['places']['month_names'])])})?+"
# A year after a day, with no word for it: `15. maijā 2014`, `15.okt.2014`.
BARE_YEAR = rf"(?:(?:[ ]|(?<=\.))(?P<year>[12]\d{{3}})\b(?!\.?{GAP}(?:{YEAR_WORD}|{DASH}|/)|[.,]\d))?+"
SEPARATOR = rf"(?:{GAP}(?:,(?:{GAP}gan\b)?|\bun\b|\bvai\b|{DASH}|\blīdz\b){GAP})"

_JOINING = regex.compile(rf"(?P<range>{DASH}|līdz|/)|,|un|vai")
_MEMBER = regex.compile(r"\b(?!(?:un|vai|līdz|gan)\b)\w+")


def several(number: str, *, slash: bool = False) -> str:
    """The pattern of up to seven numbers of one kind, `no` before a range, each but the last with its separator.

    With `slash` that may be a slash, too: `14./15.`
    """
    number = f"(?:{number})"
    separator = f"(?:{SEPARATOR}|/)" if slash else SEPARATOR
    return rf"(?P<series>(?:no{SPACE}(?=\d++\.?{GAP}līdz))?(?:{number}\.?{separator}){{0,6}}+{number})\.?"


def series(match: Match, moment: Callable[[int], Moment | None]) -> Found:
    """The expressions of a match with a `series`: one for each number, or one for a range."""
    start = match.start("series")
    text = match["series"]
    offset = 3 if text.startswith("no") and not text[2:3].isalpha() else 0
    members = list(_MEMBER.finditer(text, offset))
    moments = [moment(ordinal(item.group())) for item in members]
    found: list[Expression] = []
    for place, (item, meant) in enumerate(zip(members, moments, strict=True)):
        if meant is None:
            return None
        last = place == len(members) - 1
        following = "" if last else text[item.end() : members[place + 1].start()]
        dot = 1 if following.startswith(".") else 0
        begins = start + item.start()
        ends = match.end() if last else start + item.end() + dot
        joins = _JOINING.search(text[members[place - 1].end() : item.start()]) if place else None
        if joins and joins["range"] and found[-1].until is None and _is_range(joins["range"], members[place - 1], item):
            before = found.pop()
            begins = start if place == 1 else before.start
            found.append(Expression(begins, ends, match.rule, before.moment, meant))
        else:
            found.append(Expression(begins, ends, match.rule, meant))
    return found


def _is_range(sign: str, first: regex.Match[str], second: regex.Match[str]) -> bool:
    """Whether the sign between two numbers says from and until; a slash only between neighbours."""
    return sign != "/" or ordinal(second.group()) - ordinal(first.group()) == 1


def is_day(month: int, day: int, year: int = 2000) -> bool:
    """Whether the calendar has that day (29 February: in a leap year)."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@rule(rf"{ALONE}{several(DAY, slash=True)}(?:[ ]\.)?+{GAP}(?:{TYPED_MONTH}|{SHORT_MONTH}){DAY_NAME}{BARE_YEAR}")
def day_month(match: Match) -> Found:
    """`15. decembrī`, `no 3. līdz 5. maijam`, `4., 5. un 6. jūlijā`, `15. okt.`"""
    if match["named"]:  # `11. novembra krastmala`, `18. novembra vidusskola`
        return []
    name = match["month"].rstrip(".")
    month = MONTHS_TYPED.get(name) or MONTH_SHORT[name]
    year = int(match["year"]) if match["year"] else None
    return series(match, lambda day: Moment(year=year, month=month, day=day))  # the reader leaves `31. februārī` out


@rule(rf"(?P<day>{COMPOUND_ORDINAL}){SPACE}{MONTH}{DAY_NAME}")
def spelled_day_month(match: Match) -> Found:
    """`Pirmā septembra`, `divdesmit trešajā jūnijā`"""
    if match["named"]:
        return []
    month, day = MONTHS[match["month"]], ordinal(match["day"])
    return Moment(month=month, day=day)


@rule(rf"{MONTH}{MONTH_NAME}")
def month(match: Match) -> Found:
    """`decembrī`, `augusta`"""
    if match["named"]:  # `Oktobra revolūcija`, `Maija iela`
        return []
    return Moment(month=MONTHS[match["month"]])


@rule(rf"{SHORT_MONTH}(?={GAP}{one_of(forms(LEXICON['parts']['edge']))})")
def short_month(match: Match) -> Found:
    """`dec. beigās`, `okt. vidū`; the name alone may shorten another word"""
    return Moment(month=MONTH_SHORT[match["month"].rstrip(".")])


@rule(
    rf"{ALONE}(?P<first>[12]\d{{3}})\.?{GAP}[/–-]{GAP}(?P<second>(?:[12]\d)?\d{{2}})\.?{GAP}"
    rf"(?:(?P<of>{SEASON_OF_WORK}{SPACE}|{SHORT_SEASON}\.{GAP})?(?:{YEAR_WORD})(?P<season>{SPACE}{SEASON_OF_WORK})?"
    rf"|(?P<plain>{one_of(forms('sezon:a'))}))"
)
def school_year(match: Match) -> Found:
    """`2007./08. mācību gadā`, `2011./2012. gada sezonā`; plain `2002./2003. gadā` is both calendar years."""
    first = int(match["first"])
    if int(match["second"]) % 100 != (first + 1) % 100:
        return None
    if match["of"] or match["season"] or match["plain"]:
        return match.expression(Moment(year=first, month=9), Moment(year=first + 1, month=8))
    return match.expression(Moment(year=first), Moment(year=first + 1))


@rule(rf"{ALONE}{several('[12][0-9]{3}|[3-9][0-9]{2,3}(?=[.])')}{GAP}(?P<word>{YEAR_WORD}){ADDRESS}")
def year(match: Match) -> Found:
    """`2014. gadā`, `2014.g.`, `1999. – 2000. gadā`, `2010., 2011. un 2012. gadā`"""
    if match["address"]:  # `1905. gada iela`
        return []
    dotted = match.found.string[match.end("series")] == "."
    counted = match["word"] in ("gadu", "gadus", "gadi", "gadiem")
    if not dotted and counted:  # `1000 gadus` is an amount
        return None
    return series(match, lambda value: Moment(year=value))


@rule(rf"{ALONE}(?P<year>[3-9]\d)\.{GAP}(?:gadā|gads)\b")
def short_year(match: Match) -> Found:
    """`93. gadā`: of the 20th century"""
    return Moment(year=1900 + int(match["year"]))


@rule(rf"(?<=[(\[]){several('1[0-9]{3}|20[0-9]{2}')}(?=[)\],;])")
def year_in_brackets(match: Match) -> Found:
    """`(2007)`, `(1918–1993)`, `(2005., 2009., 2010.)`"""
    return series(match, lambda value: Moment(year=value))


@rule(r"(?<=[\w.],[ ])(?P<year>1[5-9]\d{2}|20[0-4]\d)(?=[)\]]|,[ ]\d|;[ ]\p{L}|[ ]un[ ]\d{4}[)\]])")
def year_of_citation(match: Match) -> Found:
    """`(Izglītības pārvalde, 2007)`, `(Žukovs, 1996; Sīle, 2008)`"""
    return Moment(year=int(match["year"]))


@rule(rf"{ALONE}{several('(?:1[0-9]|20)[0-9]0|[1-9]0')}{GAP}(?P<word>{YEAR_PLURAL})")
def decade(match: Match) -> Found:
    """`90. gados`, `1930. gados`, `20.–30. gados`"""
    if match.found.string[match.end("series")] != ".":
        return None
    if match["word"] == "gadu" and len(match["series"]) == 4:  # `2010. gadu` is a year in the accusative
        return None
    return series(match, _decade)


@rule(rf"{ALONE}(?P<value>(?:1[0-9]|20)[0-9]0|[1-9]0)\.?{DASH}?(?:t?aj)?(?:os|ie|o|iem|us)\b{SPACE}{YEAR_PLURAL}")
def decade_with_ending(match: Match) -> Found:
    """`90-tajos gados`, `90-os gados`"""
    return _decade(int(match["value"]))


def _decade(value: int) -> Moment:
    """A decade by its number: `90` or `1990`."""
    return Moment(century=value // 100 if value >= 1000 else None, decade=value // 10 % 10)


@rule(rf"(?P<tens>{TENS_ORDINAL})(?P<gads>{SPACE}{YEAR_PLURAL})?")
def spelled_decade(match: Match) -> Found:
    """`deviņdesmito gadu`, `septiņdesmitajos`"""
    tens = match["tens"]
    if not match["gads"] and not tens.endswith("ajos"):
        return None
    return Moment(decade=ordinal(tens) // 10)


@rule(rf"{ALONE}{several('[12]?[0-9]')}{GAP}{CENTURY_WORD}")
def century(match: Match) -> Found:
    """`19. gadsimtā`, `17.–18. gs.`, `18. un 19. gs.`"""
    return series(match, lambda value: Moment(century=value - 1))


@rule(rf"\b(?=[xiv]){several(ROMAN)}{GAP}{CENTURY_WORD}")
def roman_century(match: Match) -> Found:
    """`XV–XVI gadsimtā`"""
    return series(match, lambda value: Moment(century=value - 1))


@rule(rf"(?P<number>{COMPOUND_ORDINAL}){SPACE}{CENTURY_WORD}")
def spelled_century(match: Match) -> Found:
    """`sešpadsmitajā gadsimtā`, `divdesmit pirmajā gadsimtā`"""
    return Moment(century=ordinal(match["number"]) - 1)


@rule(
    rf"(?P<thousand>{THOUSANDS})(?:{SPACE}(?P<hundred>{HUNDREDS}))?{SPACE}(?P<rest>{COMPOUND_ORDINAL}){SPACE}{YEAR_SINGULAR}"
)
def spelled_year(match: Match) -> Found:
    """`tūkstoš deviņsimt astoņpadsmitajā gadā`, `divtūkstoš piektajā gadā`"""
    return Moment(year=thousands(plain(match["thousand"]), match["hundred"]) + ordinal(match["rest"]))
