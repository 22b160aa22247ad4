"""What a time is read against: the day of publication, and the days that the text named before.

A weekday is one of the days named before it, where there are such: "No 3. līdz 5. maijam notiks svētki. Sestdien
uzstāsies koris", "Nākamnedēļ: otrdien koncerts, piektdien tirgus".

reads: expressions with their days   gives: the frame of the next one
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lvextract.timex.hours_of_days import TIME, is_time
from lvextract.timex.moment import Moment

Days = tuple[date, date]  # the first and the last
_SAID_OF_WEEK = ({"shift"}, {"shift", "weekday"})


@dataclass(frozen=True, slots=True)
class Frame:
    """What a moment is read against.

    The day of publication; in the paragraph, the first day of the time named before, and the week named before, from
    the day named in it; in the text, the last single day named, and the last row of some days of a week; the tense
    beside it (1 ahead, -1 back, 0 a passive participle: it is done, or settled; None not known).
    """

    published: date | None
    previous: date | None = None
    named: date | None = None
    row: Days | None = None
    week: Days | None = None
    tense: int | None = None

    def in_week(self, weekday: int) -> date | None:
        """The day of the week named before, not where the tense speaks of another: "… Sestdien notiks koncerts"."""
        if self.week is None or self.published is None:
            return None
        day = _day_of(self.week, weekday)
        return day if day and self._may_speak_of(day, day) else None

    def in_row(self, weekday: int) -> date | None:
        """The day of the row of days named before, not where the tense speaks of another time.

        As in "No 3. līdz 5. maijam notiks svētki. Sestdien par to paziņoja rīkotāji."
        """
        return _day_of(self.row, weekday) if self.row and self._may_speak_of(*self.row) else None

    def _may_speak_of(self, first: date, last: date) -> bool:
        """Whether the tense is not against the days: a future behind the day of publication, a past before it."""
        if self.published is None:
            return True
        return not ((self.tense == 1 and last < self.published) or (self.tense == -1 and first > self.published))

    def in_new_paragraph(self) -> Frame:
        """The frame without what counts in a paragraph alone."""
        return replace(self, previous=None, week=None)

    def with_week_after(self, moment: Moment, first: date, last: date) -> Frame:
        """The frame with the week that the moment, from `first` to `last`, tells; what lies outside of one ends it."""
        if is_time(moment):
            return self
        shift = moment.shift
        if shift and shift.unit == "W" and not shift.told and moment.filled() - TIME in _SAID_OF_WEEK:
            return replace(self, week=(first, first + timedelta(days=7 - first.isoweekday())))
        if self.week and not self.week[0] <= first <= last <= self.week[1]:
            return replace(self, week=None)
        return self


def _day_of(days: Days, weekday: int) -> date | None:
    """The day of less than eight days that is such a weekday."""
    first, last = days
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    return day if day <= last else None
