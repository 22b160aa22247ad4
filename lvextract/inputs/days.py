"""The day of publication of files that do not tell it themselves: from their names, or from their times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import regex

from lvextract.inputs.listing import Listed
from lvextract.published import read_published

DayOf = Callable[[Listed], date | None]

_FIRST, _LAST = 1900, 2100  # years: other numbers of eight digits are no days
# 2024-05-20, 2024_05_20, 20240520; 20.05.2024 and 20_05_2024. With hyphens, the day may stand first or second.
_YEAR_FIRST = r"(?P<year>\d{4})(?P<mark>[-._/]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
_DAY_FIRST = r"(?P<day>\d\d?)(?P<mark>[._])(?P<month>\d\d?)(?P=mark)(?P<year>\d{4})"
_IN_NAMES = regex.compile(rf"(?<!\d)(?|{_YEAR_FIRST}|{_DAY_FIRST})(?!\d)")
_PARTS = ("year", "month", "day")
_SECONDS = 1.0  # for one name: a pattern that takes longer takes for ever


def day_source(source: str) -> DayOf:
    r"""What finds the day of a file: `source` is "name", "mtime", or a pattern with a group.

    A pattern (Python's `re`, with all of `regex`) is searched in the relative name. Its groups `year`, `month` and
    `day`, or else its first group, are the day.

    >>> from pathlib import Path
    >>> file = Listed(Path("a/20.05.2024_talka.txt"), "a/20.05.2024_talka.txt", False)
    >>> day_source("name")(file), day_source(r"(?P<day>\d+)\.(?P<month>\d+)\.(?P<year>\d+)_")(file)
    (datetime.date(2024, 5, 20), datetime.date(2024, 5, 20))

    Raises ValueError if it is none of these; what it returns raises ValueError if a pattern finds something that is no
    day.
    """
    if source == "name":
        return lambda file: day_in_name(file.name)
    if source == "mtime":
        return lambda file: date.fromtimestamp(file.path.stat().st_mtime)
    pattern = _compiled(source)
    return lambda file: _matched(pattern, file.name)


def day_in_name(name: str) -> date | None:
    """The first day that a file's own name tells, else the first that its folders' names tell; None if there is none.

    >>> day_in_name("2023/talka-2024-05-20.html"), day_in_name("2024/05/20/talka.html"), day_in_name("talka.html")
    (datetime.date(2024, 5, 20), datetime.date(2024, 5, 20), None)
    """
    return next(_days(name.rpartition("/")[2]), None) or next(_days(name), None)


def _days(text: str) -> Iterator[date]:
    for found in _IN_NAMES.finditer(text, overlapped=True):
        try:
            day = date(*(int(found[part]) for part in _PARTS))
        except ValueError:  # the calendar has no such day
            continue
        if _FIRST <= day.year <= _LAST:
            yield day


def _compiled(source: str) -> regex.Pattern[str]:
    try:
        pattern = regex.compile(source)
    except regex.error as error:
        raise ValueError(f"not a pattern: {error}: {source!r}") from None
    named = [part for part in _PARTS if part in pattern.groupindex]
    if named and len(named) < len(_PARTS):
        raise ValueError(
            f"the pattern has the groups {', '.join(named)}: it needs year, month and day, or none of them"
        )
    if not pattern.groups:
        raise ValueError(f"must be name, mtime or a pattern with a group (…) round the day, not {source!r}")
    return pattern


def _matched(pattern: regex.Pattern[str], name: str) -> date | None:
    try:
        found = pattern.search(name, timeout=_SECONDS)
    except TimeoutError:
        raise ValueError(f"the pattern {pattern.pattern!r} takes too long on {name!r}") from None
    if found is None:
        return None
    if "year" in pattern.groupindex:
        if None in (parts := [found[part] for part in _PARTS]):
            return None
        return read_published("-".join(part.zfill(2) for part in parts))
    return read_published(found[1])
