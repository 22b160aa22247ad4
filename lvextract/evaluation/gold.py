"""The gold form: a text with the records that people wrote for it, one JSON object a line.

`lvextract annotate` writes it, `lvextract check` looks through it, training and `lvextract evaluate` read it. Here it
is strict: a field that it does not have is a slip of the pen, and told. What a text does not say may be left out, null
or an empty list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from lvextract.document import PartyKind
from lvextract.published import read_published

Filled = Annotated[str, Field(min_length=1)]
T = TypeVar("T")
# A list that may be written as null.
Slot = Annotated[list[T], BeforeValidator(lambda given: [] if given is None else given)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class GoldName(_Form):
    """What fills a slot: words of the text, and the name in its normal form."""

    mention: str | None = None
    name: Filled
    aliases: Slot[str] = []


class GoldParty(GoldName):
    """Somebody who holds an event or takes part in it."""

    kind: PartyKind | None = None
    count: int | None = None


class GoldDate(_Form):
    """When it happens: ISO 8601, as precise as the text; `end` null where it equals `start`."""

    mention: str | None = None
    start: str | None = None
    end: str | None = None


class GoldAward(GoldName):
    """What is won or given; `place` is its rank."""

    place: int | None = None
    recipients: Slot[GoldName] = []
    work: str | None = None
    category: str | None = None
    amount: str | None = None
    grantor: GoldName | None = None


class GoldEvent(_Form):
    """One happening."""

    type: Filled
    trigger: str | None = None
    title: GoldName | None = None
    date: GoldDate | None = None
    location: Slot[GoldName] = []
    organizers: Slot[GoldParty] = []
    participants: Slot[GoldParty] = []
    awards: Slot[GoldAward] = []

    def fillers(self) -> Iterator[tuple[str, GoldName]]:
        """All that fills a slot and has a name, with the path of its field: `awards.0.recipients.1`."""
        if self.title:
            yield "title", self.title
        for slot in ("location", "organizers", "participants", "awards"):
            yield from ((f"{slot}.{i}", filler) for i, filler in enumerate(getattr(self, slot)))
        for i, award in enumerate(self.awards):
            yield from ((f"awards.{i}.recipients.{j}", one) for j, one in enumerate(award.recipients))
            if award.grantor:
                yield f"awards.{i}.grantor", award.grantor


class GoldException(_Form):
    """Why what looks doubtful is right: the `words` (a mention or a name) that the doubt is about, and the reason."""

    words: Filled
    why: Filled


class GoldText(_Form):
    """A text, the day from which it is read, and its events.

    `text` may be missing where it is a paragraph of a corpus that has the same `id`. `exceptions` are for
    `lvextract check`.
    """

    id: str | int
    text: str | None = None
    published: str | None = None
    events: list[GoldEvent]
    exceptions: Slot[GoldException] = []

    @field_validator("published")
    @classmethod
    def _names_a_day(cls, published: str | None) -> str | None:
        read_published(published)
        return published

    def row(self) -> dict[str, Any]:
        """The JSON object of a line; `text` and `exceptions` are left out where there are none, and `aliases`."""
        row = self.model_dump()
        for event in row["events"]:
            _without_empty_aliases(event)
        return {key: value for key, value in row.items() if value or key not in ("text", "exceptions")}


def read_gold_text(where: str, content: object) -> GoldText:
    """The row that stands at `where` ("gold.jsonl, line 3").

    Raises ValueError, which names the place and the field, if it is in another form.
    """
    try:
        return GoldText.model_validate(content)
    except ValidationError as error:
        field, said = next(complaints(error))
        raise ValueError(f"{where}: `{field}`: {said}" if field else f"{where}: {said}") from None


def complaints(error: ValidationError) -> Iterator[tuple[str, str]]:
    """The path of each field that is wrong, and what is wrong with it."""
    for one in error.errors():
        field = ".".join(map(str, one["loc"]))
        said = "the gold form has no such field" if one["type"] == "extra_forbidden" else one["msg"]
        yield field, said.removeprefix("Value error, ")  # pydantic's word for what a check of ours says


def _without_empty_aliases(value: Any) -> None:
    if isinstance(value, dict):
        if not value.get("aliases", True):
            del value["aliases"]
        for part in value.values():
            _without_empty_aliases(part)
    elif isinstance(value, list):
        for part in value:
            _without_empty_aliases(part)
