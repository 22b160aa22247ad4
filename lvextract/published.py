"""The day of publication, from what archives and feeds write: ISO 8601, a Latvian date, or an English one."""

from __future__ import annotations

from datetime import date, datetime

import regex

from lvextract.clean import clean
from lvextract.timex import find_timexes

Published = date | str | None

# "Pirms simt gadiem" and "pēc simt gadiem" are to be on the calendar too.
_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = 1000, 8999
_LONGEST = 200  # characters: what is longer names a day among other things
# 3 May or 5 March: Latvians write dots, others the day first or the month first.
_SLASHED = regex.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-])")
_ISO_LIKE = regex.compile(r"\d{4}-\d\d")
_ABSOLUTE = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}


def read_published(published: Published) -> date | None:
    """The day that `published` names; None for None and for an empty string.

    >>> read_published("2020-12-18T09:30:00Z"), read_published("2020. gada 18. decembrī")
    (datetime.date(2020, 12, 18), datetime.date(2020, 12, 18))
    >>> read_published("Fri, 18 Dec 2020 09:30:00 +0200")
    datetime.date(2020, 12, 18)

    Raises TypeError if it is neither a date nor a string, ValueError if the string names no day, one before the year
    1000 or after 8999, or may name one of two ("3/5/2025").
    """
    if published is None or published == "":
        return None
    day: date | None
    if isinstance(published, date):
        day = published.date() if isinstance(published, datetime) else published
    elif isinstance(published, str):
        day = _named(published)
    else:
        raise TypeError(f"published must be a date or a string, not {type(published).__name__}")
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"published must name a day, for example 2024-05-15 (ISO 8601), not {_shortened(published)}")
    return day


def _shortened(published: date | str) -> str:
    return repr(published) if len(str(published)) <= _LONGEST else f"{str(published)[:20]!r} …"


def _named(text: str) -> date | None:
    """The day that a string names. Raises ValueError if it may be one of two."""
    if len(text) > _LONGEST:
        return None
    day = _iso(text) or _latvian(text) or _english(text)
    slashed = _SLASHED.search(text)
    if day is not None and slashed is not None:
        first, second = int(slashed[1]), int(slashed[3])
        if first != second and max(first, second) <= _MONTHS:
            readings = sorted(
                day.replace(month=month, day=number) for month, number in ((first, second), (second, first))
            )
            raise ValueError(
                f"published must name one day, and {text!r} may be {readings[0]} or {readings[1]}: write one of these"
            )
    return day


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text.strip().replace("Z", "+00:00")).date()
    except ValueError:
        return None


def _latvian(text: str) -> date | None:
    found = find_timexes(clean(text), None)
    return found[0].first if len(found) == 1 and found[0].first == found[0].last else None


def _english(text: str) -> date | None:
    """What feeds write, read by dateparser; a broken ISO date is left broken, which dateparser would guess at."""
    if _ISO_LIKE.match(text.strip()):
        return None
    import dateparser  # seldom needed, and slow to import

    found = dateparser.parse(text, languages=["lv", "en"], settings=_ABSOLUTE)
    return found.date() if found else None
