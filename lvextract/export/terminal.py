"""Event records as text for people: a block of slots for each, on a terminal or in a text file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from lvextract.export.wording import describe_award, describe_party, heading
from lvextract.records import Event, When

_LABELS = 17  # columns, with the margin on the left
_MARGIN = 3
_NARROW = 50  # columns: on a narrower terminal what fills a slot stands below its name
_LONGEST_LIST = 12  # lines of a slot on a terminal
_ENDLESS = 1_000_000  # columns: lines of a file are not wrapped


def print_events(events: Sequence[Event], file: TextIO) -> None:
    """Write the records to `file`. A slot that is empty is left out.

    On a terminal, lines are wrapped at its width, long lists are cut short with a count of the rest, and there are
    colours, unless the environment has NO_COLOR. Elsewhere every filler has its line, however long, so that the output
    can be searched.
    """
    # Names are shown as they are: "[b]" is no markup, ":apple:" no picture.
    console = Console(file=file, markup=False, emoji=False, highlight=False)
    if not console.is_terminal:
        console.width = _ENDLESS
    if not events:
        console.print("no events")
    for number, event in enumerate(events, 1):
        _print_line(console, Text(f"{number}. "), Text(_composed(heading(event)), "bold"))
        for slot, fillers in _slots(event):
            if fillers:
                _print_slot(console, slot, _shortened(fillers) if console.is_terminal else fillers)
        console.print()


def shown_id(id: str | int | None) -> str:
    r"""An id in one line, with escapes for what a terminal would obey; names of files may hold anything.

    >>> print(shown_id("ziņas/1.txt"), shown_id("a\x1b[2J\nb"))
    ziņas/1.txt a\x1b[2J\nb
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(id))


def describe_date(date: When) -> str:
    """The date in ISO form; in the text's own words if its year is not known."""
    return " – ".join(filter(None, (date.start, date.end))).replace("T", " ") or date.mention.text


def _slots(event: Event) -> Iterator[tuple[str, list[str]]]:
    """Each slot's name and what fills it."""
    yield "status", [event.status] if event.status != "scheduled" else []
    yield "date", [describe_date(event.date)] if event.date else []
    yield "place", [place.name for place in event.location]
    yield "organizers", [describe_party(party) for party in event.organizers]
    yield "participants", [describe_party(party) for party in event.participants]
    yield "awards", [describe_award(award) for award in event.awards]


def _shortened(fillers: list[str]) -> list[str]:
    """The first fillers; never so that the count of the rest takes the line of a single one."""
    if len(fillers) <= _LONGEST_LIST:
        return fillers
    shown = fillers[: _LONGEST_LIST - 1]
    return [*shown, f"… and {len(fillers) - len(shown)} more (--format json has them all)"]


def _print_slot(console: Console, slot: str, fillers: list[str]) -> None:
    label = Text(f"{' ' * _MARGIN}{slot}", "cyan")
    if console.width < _NARROW:
        console.print(label)
        label = Text(" " * (_MARGIN + 2))
    else:
        label.pad_right(_LABELS - len(label))
    for filler in fillers:
        _print_line(console, label, Text(_composed(filler)))
        label = Text(" " * len(label))


def _print_line(console: Console, before: Text, words: Text) -> None:
    """`words` behind `before`; where they are wrapped, the further lines are two columns in."""
    room = max(console.width - len(before) - 2, 1)
    for number, line in enumerate(words.wrap(console, room)):
        console.print(Text.assemble(Text(" " * (len(before) + 2)) if number else before, line))


def _composed(words: str) -> str:
    """Letters typed as a base and a mark ("ā" in NFD) as one: terminals differ in where they put a mark by itself."""
    return unicodedata.normalize("NFC", words)
