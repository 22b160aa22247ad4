"""What the event rules work on: a happening that is still being put together, and the words a slot is filled from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lvextract.document import Sentence, Span, Timex, Token
from lvextract.events.context.told_awards import ToldAwards
from lvextract.records import Party, Place, Status, Title

IN_CONTEXT = "trigger.in_context"  # the rule of a word that only the neural stage takes to show an event
CONFERRAL = "trigger.award"  # that of the words of an award whose happening the text does not name


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
    """One event of the document with all of its triggers, the first of them in front.

    `timex` is when it happens, with how probable that is; `confidence` is how probable it is that the record is of an
    event, 0 if it is too little to be told. `organizers` and `participants` are by their names.
    """

    triggers: list[Trigger]
    timex: Timex | None = None
    timex_probability: float | None = None
    location: list[Place] = field(default_factory=list)
    organizers: dict[str, Party] = field(default_factory=dict)
    participants: dict[str, Party] = field(default_factory=dict)
    awards: ToldAwards = field(default_factory=ToldAwards)
    status: Status = "scheduled"
    confidence: float = 0.0

    @property
    def type(self) -> str:
        """The noun for it, by the first trigger."""
        return self.triggers[0].type

    @property
    def words(self) -> tuple[Token, ...]:
        """The words that show it."""
        pairs = ((trigger.token, trigger.verb) for trigger in self.triggers)
        return tuple(token for pair in pairs for token in pair if token is not None)

    @property
    def start(self) -> int:
        """Where the text first speaks of it."""
        return self.triggers[0].token.start

    @property
    def title(self) -> Title | None:
        """The first title that a trigger carries."""
        return next((trigger.title for trigger in self.triggers if trigger.title), None)

    @property
    def weight(self) -> tuple[int, int, int]:
        """The text is about what it names most often, with a title and a time, and first."""
        described = bool(self.title) + bool(self.triggers[0].timex)
        return len(self.triggers), described, -self.start


def words_of_each(happenings: Iterable[Happening]) -> dict[int, tuple[Token, ...]]:
    """The words of each happening, by its `id`: a programme may have one on each of its thousand lines."""
    return {key: happening.words for key, happening in {id(one): one for one in happenings}.items()}
