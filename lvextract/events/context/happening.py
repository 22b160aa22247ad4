"""What the event rules work on: a happening that is still being put together, and the words a slot is filled from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from lvextract.document import Sentence, Span, Timex, Token
from lvextract.events.context.told_awards import ToldAwards
from lvextract.records import Party, Place, Status, Title

IN_CONTEXT = "trigger.in_context"  # the rule of a word that only the neural stage takes to show an event
FIXTURE = "trigger.fixture"  # that of a match which only its sides tell: each row has its own
CONFERRAL = "trigger.award"  # that of the words of an award whose happening the text does not name
_HOUR = regex.compile(r"\d{1,2}[.:]\d{2}")
_OPENING = 2  # tokens at the beginning of a line within which its hour stands: "plkst. 18.00"
_TOGETHER = 64  # words that show a happening to what is asked near them: most happenings have one, hardly any ten


def is_hour(token: Token | None) -> bool:
    """Whether the word is an hour as programmes have it: "18.00", "18:00"."""
    return token is not None and _HOUR.fullmatch(token.form) is not None


def opening_hour(line: Sentence) -> Token | None:
    """The hour that the line begins with, None if it begins with none."""
    return next(filter(is_hour, line.tokens[:_OPENING]), None)


@dataclass(slots=True, eq=False)
class Trigger:
    """A place in the text that shows that the happening happens: an event noun, or a verb alone.

    `probability` is how probable it is that it does.
    """

    type: str
    rule: str
    token: Token
    verb: Token | None = None
    title: Title | None = None
    timex: Timex | None = None
    probability: float = 0.0

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.token.sentence

    @property
    def by_verb(self) -> bool:
        """Whether a verb alone shows the happening, and not what was conferred."""
        return self.token is self.verb and self.rule in ("trigger.verb_event", IN_CONTEXT)

    @property
    def with_hour(self) -> bool:
        """Whether its line begins with an hour, as in a programme: "18.00 Koncerts"."""
        return opening_hour(self.sentence) is not None

    @property
    def span(self) -> Span:
        """From the noun to the verb if they are neighbours, else the shorter of what there is."""
        if self.verb is None or self.verb is self.token:
            return self.token
        first, last = sorted((self.token, self.verb), key=lambda token: token.index)
        if last.index - first.index <= 3:
            return Span(first.start, last.end)
        return self.token


@dataclass(slots=True, eq=False)
class Happening:
    """One event of the document with all of its triggers, the first of them in front; `add` takes in others.

    `timex` is when it happens, with how probable that is; `confidence` is how probable it is that the record is of an
    event, 0 if it is too little to be told. `organizers` and `participants` are by their names.

    What its triggers say together is noted as they come, for a long text may have thousands of them: their `types`, the
    first `title` and the `first_time` that one carries, how probable the `likeliest` is, and whether one stands in a
    line `with_hour`.
    """

    triggers: Sequence[Trigger]
    timex: Timex | None = None
    timex_probability: float | None = None
    location: list[Place] = field(default_factory=list)
    organizers: dict[str, Party] = field(default_factory=dict)
    participants: dict[str, Party] = field(default_factory=dict)
    awards: ToldAwards = field(default_factory=ToldAwards)
    status: Status = "scheduled"
    confidence: float = 0.0
    title: Title | None = field(init=False)
    types: set[str] = field(init=False)
    first_time: Timex | None = field(init=False)
    likeliest: float = field(init=False)
    with_hour: bool = field(init=False)
    _in_sentence: dict[int, list[Trigger]] = field(init=False)
    _parts: list[tuple[Token, ...]] = field(init=False)  # its words in the order of the text, some together

    def __post_init__(self) -> None:
        self.keep(self.triggers)

    def keep(self, triggers: Sequence[Trigger]) -> None:
        """Be shown by these triggers alone."""
        self.triggers, self.title, self.types, self.first_time = (), None, set(), None
        self.likeliest, self.with_hour, self._in_sentence, self._parts = 0.0, False, {}, []
        self.add(triggers)

    def add(self, triggers: Sequence[Trigger]) -> None:
        """Take in more triggers, behind those that it has."""
        starts = [trigger.token.start for trigger in (*self.triggers[-1:], *triggers)]
        self.triggers = (*self.triggers, *triggers)
        for trigger in triggers:
            self.title = self.title or trigger.title
            self.types.add(trigger.type)
            self.first_time = self.first_time or trigger.timex
            self.likeliest = max(self.likeliest, trigger.probability)
            self.with_hour = self.with_hour or trigger.with_hour
            self._in_sentence.setdefault(trigger.sentence.start, []).append(trigger)
        if starts != sorted(starts):
            triggers = sorted(self.triggers, key=lambda trigger: trigger.token.start)
            self._parts = []
        for trigger in triggers:
            if not self._parts or len(self._parts[-1]) >= _TOGETHER:
                self._parts.append(())
            self._parts[-1] += _words_of(trigger)

    def triggers_in(self, sentence: Sentence) -> Sequence[Trigger]:
        """Those that stand in `sentence`."""
        return self._in_sentence.get(sentence.start, ())

    @property
    def type(self) -> str:
        """The noun for it, by the first trigger."""
        return self.triggers[0].type

    @property
    def words(self) -> tuple[Token, ...]:
        """The words that show it."""
        return tuple(word for part in self._parts for word in part)

    def words_near(self, span: Span) -> tuple[Token, ...]:
        """The words that show it to what is asked of `span`: all, or those around of one that the text names often."""
        place = bisect_right(self._parts, span.start, key=lambda part: part[0].start)
        return self._parts[max(0, place - 1)]

    @property
    def start(self) -> int:
        """Where the text first speaks of it."""
        return self.triggers[0].token.start

    @property
    def weight(self) -> tuple[int, int, int]:
        """The text is about what it names most often, with a title and a time, and first."""
        described = bool(self.title) + bool(self.triggers[0].timex)
        return len(self.triggers), described, -self.start


def _words_of(trigger: Trigger) -> tuple[Token, ...]:
    return (trigger.token,) if trigger.verb is None else (trigger.token, trigger.verb)
