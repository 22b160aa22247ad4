"""Event records for the eyes: a block of slots for each, on a terminal or in a text file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table

from lvextract.records import Award, Event, Party, When


def print_events(events: Sequence[Event], file: TextIO) -> None:
    """Write the records to `file`; bold headings only if it is a terminal. A slot that is empty is left out."""
    # Names are shown as they are: "[b]" is no markup, ":apple:" no picture.
    console = Console(file=file, markup=False, emoji=False, highlight=False)
    if not events:
        console.print("no events")
    for number, event in enumerate(events, 1):
        title = f" «{event.title.name}»" if event.title else ""
        console.print(f"{number}. {event.type}{title}", style="bold")
        console.print(_block(event))
        console.print()


def _block(event: Event) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(min_width=15)
    table.add_column(overflow="fold")
    for slot, lines in _slots(event):
        if lines:
            table.add_row(f"   {slot}", "\n".join(lines))
    return table


def _slots(event: Event) -> Iterator[tuple[str, list[str]]]:
    """Each slot's name and what fills it, one filler a line."""
    yield "date", [describe_date(event.date)] if event.date else []
    yield "place", [place.name for place in event.location]
    yield "organizers", [_party(party) for party in event.organizers]
    yield "participants", [_party(party) for party in event.participants]
    yield "awards", [_award(award) for award in event.awards]


def describe_date(date: When) -> str:
    """The date in ISO form; in the text's own words if its year is not known."""
    return " – ".join(filter(None, (date.start, date.end))) or date.mention.text


def _party(party: Party) -> str:
    post = ", ".join(filter(None, (party.position, party.affiliation)))
    return f"{party.name} ({post})" if post else party.name


def _award(award: Award) -> str:
    """`1. vieta, 100 eiro (solisti): Anna Bērza, «Rīts»`, as much of it as the text tells."""
    won = ", ".join(filter(None, (award.name, award.amount)))
    winner = ", ".join(recipient.name for recipient in award.recipients)
    work = f"«{award.work}»" if award.work else None
    category = f" ({award.category})" if award.category else ""
    by_whom = ", ".join(filter(None, (winner, work)))
    return f"{won}{category}: {by_whom}" if by_whom else f"{won}{category}"
