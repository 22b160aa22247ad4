"""Which happening a word of the text speaks of.

A scene is the document with its happenings in order. A verb or a prize belongs to the happening whose trigger is
nearest in its own sentence, else to the one that the sentences just before it spoke of.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from lvextract.document import Document, Mention, Sentence, Token
from lvextract.events.clause import tree_distance
from lvextract.events.dates import times_of_events
from lvextract.events.happening import Happening, Trigger

Slot = Literal["organizers", "participants"]

# How many sentences a text goes on about an event without a word for it.
_MEMORY = 3
_LONGEST_LIST = 10  # lines of results under one heading


class Claim(NamedTuple):
    """That the phrase of `head` fills `slot` of `happening`; None where the text has named no event yet."""

    happening: Happening | None
    slot: Slot
    head: Token
    rule: str


class Scene:
    """A document and the happenings found in it."""

    def __init__(self, document: Document, happenings: list[Happening]) -> None:
        self.document = document
        self.happenings: list[Happening] = []
        self.times = times_of_events(document)
        self._persons: dict[int, list[Mention]] = {}
        for mention in document.mentions:
            if mention.kind == "person":
                self._persons.setdefault(id(mention.sentence), []).append(mention)
        self._order = {id(sentence): i for i, sentence in enumerate(document.sentences)}
        self._triggers: dict[int, list[tuple[Trigger, Happening]]] = {}
        self._spoken_of: dict[int, Happening] = {}
        for happening in happenings:
            self.add(happening)

    def add(self, happening: Happening) -> None:
        """Take in a happening with its triggers."""
        self.happenings.append(happening)
        for trigger in happening.triggers:
            self._triggers.setdefault(id(trigger.sentence), []).append((trigger, happening))

    def absorb(self, happening: Happening, other: Happening) -> None:
        """Make the triggers of `happening` triggers of `other`, and leave it out."""
        self.happenings.remove(happening)
        for trigger in happening.triggers:
            pairs = self._triggers[id(trigger.sentence)]
            pairs[:] = [(one, other if one is trigger else owner) for one, owner in pairs]
        other.triggers.extend(happening.triggers)

    def sentences_before(self, sentence: Sentence, count: int) -> list[Sentence]:
        """The `count` sentences before `sentence`, the nearest first."""
        index = self._order[id(sentence)]
        return self.document.sentences[max(0, index - count) : index][::-1]

    def triggers(self, sentence: Sentence) -> list[tuple[Trigger, Happening]]:
        """The triggers in `sentence`, each with its happening."""
        return self._triggers.get(id(sentence), [])

    def persons(self, sentence: Sentence) -> list[Mention]:
        """The mentions of persons in `sentence`."""
        return self._persons.get(id(sentence), [])

    def happening_of(self, sentence: Sentence, token: Token) -> Happening | None:
        """The happening that `token` speaks of, None if nothing near tells of one."""
        here = self.triggers(sentence)
        if here:
            return min(here, key=lambda pair: self._distance(sentence, pair[0], token))[1]
        return self.spoken_of_before(sentence)

    def spoken_of_before(self, sentence: Sentence) -> Happening | None:
        """The happening that the few sentences before `sentence` spoke of last."""
        index = self._order[id(sentence)]
        for before in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            triggers = self.triggers(self.document.sentences[before])
            if triggers:
                return triggers[-1][1]
            if before in self._spoken_of:
                return self._spoken_of[before]
        return None

    def heading_over(self, sentence: Sentence) -> Sentence | None:
        """The nearest line above `sentence` that ends with a colon, if only lines of the same list stand between."""
        index = self._order[id(sentence)]
        for before in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
            tokens = self.document.sentences[before].tokens
            if tokens[-1].form == ":":
                return self.document.sentences[before]
            if tokens[-1].form == "." or not self.document.sentences[before + 1].tokens[0].form[:1].isdigit():
                return None
        return None

    def remember(self, sentence: Sentence, happening: Happening) -> None:
        """Note that `sentence` went on about `happening`, as a line of results does."""
        self._spoken_of[self._order[id(sentence)]] = happening

    def _distance(self, sentence: Sentence, trigger: Trigger, token: Token) -> tuple[int, int]:
        return tree_distance(sentence, trigger.token, token), abs(trigger.token.index - token.index)
