"""What the user gets: event records, as pydantic models that turn into plain JSON.

Offsets (`Mention.start`, `Mention.end`) count code points of the text that was given: `text[m.start:m.end] == m.text`.
Names are in the nominative. Every filler carries `rule`, the dotted name of the rule that put it there, and
`confidence`, how probable it is that it belongs to the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from lvextract.document import PartyKind

Confidence = Annotated[
    float | None, Field(ge=0, le=1, description="how probable it is that the event is one and that this belongs to it")
]


class Record(BaseModel):
    """Base of the records: unknown fields are refused when they are read, and every field is there when written."""

    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class Mention(Record):
    """A stretch of the text."""

    start: int = Field(ge=0, description="offset of the first character, in code points")
    end: int = Field(gt=0, description="offset after the last character")
    text: str


class Hours(Record):
    """From when to when on each of several days: `10:00`, `18:00`."""

    start: str
    end: str


class When(Record):
    """When an event happens.

    `value` is the TIMEX3 value. `start` and `end` are ISO 8601, as precise as the text allows (`2014`, `2014-05`,
    `2014-05-09`, `2014-05-09T18:00`); `end` is None where it equals `start`, and both are None where the year is not
    known. `hours` are those of each day from `start` to `end`, where the text tells the same for several days that
    follow one another; None elsewhere. `resolved_against` is the publication day that an incomplete date was read from.
    """

    mention: Mention
    value: str
    start: str | None = None
    end: str | None = None
    hours: Hours | None = None
    resolved_against: str | None = None
    rule: str
    confidence: Confidence = None


class Title(Record):
    """The proper name of an event, without quotation marks."""

    name: str
    mentions: list[Mention]
    rule: str


class Place(Record):
    """Where an event happens: venue, address, town or country."""

    name: str
    mentions: list[Mention]
    rule: str
    confidence: Confidence = None


class Party(Record):
    """Somebody who organizes, takes part or receives.

    `count` is how many people or bodies a group has, where the text says so; `position` and `affiliation` are a
    person's post and body; `aliases` are other names under which the text speaks of the party.
    """

    name: str
    kind: PartyKind
    count: int | None = None
    position: str | None = None
    affiliation: str | None = None
    aliases: list[str] = []
    mentions: list[Mention]
    rule: str
    confidence: Confidence = None


class Award(Record):
    """What is won or given.

    `place` is the rank (victory, gold, champion: 1), `result` the time, points or score that the recipient reached, as
    written ("14:52,3", "5:2", "ar 184 punktiem"), `work` the winning work's name.
    """

    name: str
    place: int | None = None
    recipients: list[Party] = []
    result: str | None = None
    work: str | None = None
    category: str | None = None
    amount: str | None = None
    grantor: Party | None = None
    mentions: list[Mention]
    rule: str
    confidence: Confidence = None


class Filler(NamedTuple):
    """One line of `Event.explain`: what fills a slot, the rule that put it there, and its words in the text."""

    slot: str
    name: str
    rule: str
    mentions: tuple[Mention, ...]

    def __str__(self) -> str:
        words = ", ".join(f"«{m.text}» [{m.start}:{m.end}]" for m in self.mentions)
        return f"{self.slot}: {self.name}  ({self.rule}; {words})"


Status = Literal["scheduled", "cancelled", "postponed", "moved"]


class Event(Record):
    """One happening.

    `type` is the head noun in the nominative (`koncerts`), `trigger` the words that show that the event happens, and
    `confidence` how sure the rules are, in [0, 1].

    `name` is what a calendar would call it: its title, else the noun with the attributes that name it (`Ziemassvētku
    tirdziņš`), else its type; `mentions` are the words of the name, none where only a verb tells of the event.

    `status` says whether it takes place as planned: "cancelled", "postponed" (no new day is known), or "moved" to
    another day, which `date` is then, if the text tells it.
    """

    type: str
    name: str = ""
    mentions: list[Mention] = []
    status: Status = "scheduled"
    title: Title | None = None
    trigger: Mention
    date: When | None = None
    location: list[Place] = []
    organizers: list[Party] = []
    participants: list[Party] = []
    awards: list[Award] = []
    rule: str
    confidence: float = Field(ge=0, le=1)

    @model_validator(mode="after")
    def _with_name(self) -> Event:
        """Records of version 1.0 have no name."""
        self.name = self.name or (self.title.name if self.title else self.type)
        return self

    @property
    def organizer(self) -> Party | None:
        """The first organizer, None if the text names none."""
        return self.organizers[0] if self.organizers else None

    def explain(self) -> list[Filler]:
        """Each filler of the record with its rule and its words in the text; `str()` of one is a readable line.

        >>> import lvextract
        >>> event, = lvextract.extract("Koncertu rīkoja Kuldīgas novada pašvaldība.")
        >>> for filler in event.explain():
        ...     print(filler.slot, filler.name, filler.rule, sep=" | ")
        event | koncerts | trigger.holding_verb
        organizers | Kuldīgas novada pašvaldība | organizer.subject_of_holding_verb
        """
        return list(self._fillers())

    def _fillers(self) -> Iterator[Filler]:
        yield Filler("event", self.type, self.rule, (self.trigger,))
        if self.name not in (self.type, self.title and self.title.name):
            yield Filler("name", self.name, "name.noun_phrase", tuple(self.mentions))
        if self.title:
            yield Filler("title", self.title.name, self.title.rule, tuple(self.title.mentions))
        if self.date:
            when = " – ".join(filter(None, (self.date.start, self.date.end))) or self.date.value
            yield Filler("date", when, self.date.rule, (self.date.mention,))
        for slot, items in (
            ("location", self.location),
            ("organizers", self.organizers),
            ("participants", self.participants),
        ):
            for item in items:
                yield Filler(slot, item.name, item.rule, tuple(item.mentions))
        for award in self.awards:
            yield Filler("awards", award.name, award.rule, tuple(award.mentions))
            for recipient in award.recipients:
                yield Filler("awards.recipients", recipient.name, recipient.rule, tuple(recipient.mentions))


ErrorMode = Literal["raise", "record"]


class Extraction(Record):
    """What `extract_many` gives for one item: its records, or what went wrong with it.

    `url` is the address of the text, if the item has one.
    """

    id: str | int | None = None
    url: str | None = None
    events: list[Event] = []
    error: str | None = None


class Page(Record):
    """What a web page tells: its main text, to which all offsets refer, the day it was published, and the events."""

    text: str
    published: date | None = None
    events: list[Event] = []
