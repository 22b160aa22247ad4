"""Event records as they are written in files: gold by annotators, predictions by any program.

Both forms are read. Annotators copy the words of the text (`"mention": "Talsos"`), since nobody counts characters by
hand; `lvextract batch` gives offsets (`"mentions": [{"start": 10, "end": 16, "text": "Talsos"}]`). Fields that are not
compared are passed over.
"""

from __future__ import annotations

from pydantic import BaseModel, Field

from lvextract.records import Mention


class Named(BaseModel):
    """What fills a slot: its name in the nominative, and its words in the text."""

    name: str | None = None
    mention: str | None = None
    mentions: list[Mention] | None = None
    aliases: list[str] | None = None


class Prize(Named):
    """An award with its rank and who got it."""

    place: int | None = None
    recipients: list[Named] | None = None


class Date(BaseModel):
    """When an event happens; `start` and `end` are ISO 8601, `end` None where it equals `start`."""

    mention: str | Mention | None = None
    start: str | None = None
    end: str | None = None


class Record(BaseModel):
    """One event; what it does not say is None or an empty list."""

    type: str = Field(min_length=1)
    trigger: str | Mention | None = None
    title: Named | None = None
    date: Date | None = None
    location: list[Named] | None = None
    organizers: list[Named] | None = None
    participants: list[Named] | None = None
    awards: list[Prize] | None = None
