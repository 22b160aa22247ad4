"""What a check finds: an error cannot be right, a doubt is to be looked at."""

from __future__ import annotations

from typing import Literal, NamedTuple

Grade = Literal["error", "doubt"]
ERROR: Grade = "error"
DOUBT: Grade = "doubt"


class Found(NamedTuple):
    """What a rule says of one event.

    `rule` is its dotted name, `field` the path within the event, `words` the mention or the name that it is about.
    """

    grade: Grade
    rule: str
    field: str
    words: str
    what: str


class Finding(NamedTuple):
    """Something in one row: where that stands, its `id`, the rule and the path of the field, the words, and what is
    wrong with them.
    """

    where: str
    id: str | int | None
    grade: Grade
    rule: str
    field: str
    words: str
    what: str

    def __str__(self) -> str:
        about = f" «{self.words}»" if self.words else ""
        return f"{self.where}: {self.grade}: {self.field}{about}: {self.what} ({self.rule})"
