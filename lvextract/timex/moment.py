"""What an expression says about a time, before it is known which time that is.

A `Moment` holds only what the words say: `decembra vidū` a month, `nākamajā ceturtdienā` a shift by a week and a
weekday. Neighbours that say different things about one time are joined, and `resolve` finds the calendar's answer.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Literal

from lvextract.document import TimexType

Anchor = Literal["published", "previous", "named"]


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance of `count` units of the lexicon's `[units]`.

    It is counted from the day of reading (`published`), from the time named before in the paragraph (`previous`), or
    from the last day named in the text, if there is one, else that of reading (`named`).

    A negative count is before it. `told`: as an amount (`pēc divām dienām`), not by a word that means the day of
    reading (`rīt`).
    """

    unit: str
    count: int
    anchor: Anchor = "published"
    told: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """The fields of a time that the words fill.

    `century` counts from 0 (the 20th is 19), `decade` is its digit in the century, `part` a half or quarter (`H1`,
    `Q4`) of the year or the half of the month, `direction` what `pagājušais` (-1), `šis` (0), `nākamais` (1) say of a
    weekday, month or season, `eve` that the day before is meant. `feast` is a holiday without a fixed day, as
    `holidays.feast_day` takes it. `literal` is a value with no interval (`PAST_REF`, `P2Y`).
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    season: str | None = None
    part: str | None = None
    month: int | None = None
    day: int | None = None
    feast: str | None = None
    weekday: int | None = None
    weekend: bool | None = None
    eve: bool | None = None
    day_part: str | None = None
    clock: tuple[int, int] | None = None
    shift: Shift | None = None
    direction: int | None = None
    literal: str | None = None

    def filled(self) -> frozenset[str]:
        """The names of the fields that are said."""
        return frozenset([name for name in _FIELDS if getattr(self, name) is not None])

    def joined(self, other: Moment) -> Moment | None:
        """The two as one, or None where both say the same field."""
        if self.filled() & other.filled():
            return None
        return replace(self, **{name: getattr(other, name) for name in other.filled()})

    def completed(self, other: Moment, names: frozenset[str]) -> Moment:
        """The moment itself with those fields of `other`, out of `names`, that it does not say itself."""
        missing = names & other.filled() - self.filled()
        return replace(self, **{name: getattr(other, name) for name in missing})

    @property
    def names_day(self) -> bool:
        """Whether the words name a single day."""
        return (
            self.day is not None
            or self.feast is not None
            or self.weekday is not None
            or (self.shift is not None and self.shift.unit == "D")
        )


_FIELDS = tuple(item.name for item in fields(Moment))


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of the clean text that names a time, `until` the end of a range.

    A `weak` expression counts only beside another one: `18.00` is a clock after a day, and else may be a price.
    """

    start: int
    end: int
    rule: str
    moment: Moment
    until: Moment | None = None
    type: TimexType = "DATE"
    weak: bool = False
