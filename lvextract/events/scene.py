"""Which happening a word of the text speaks of.

A scene is the document with its happenings in order. A verb or a prize belongs to the happening whose trigger is
nearest in its own sentence, else to the last one that the sentences before it spoke of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lvextract.document import Document, Sentence, Token
from lvextract.events.clause import tree_distance
from lvextract.events.happening import Happening, Trigger

Slot = Literal["organizers", "participants"]


class Claim(NamedTuple):
    """That the phrase of `head` fills `slot` of `happening`; None where the text has named no event yet."""

    happening: Happening | None
    slot: Slot
    head: Token
    rule: str


@dataclass(slots=True)
class Scene:
    """A document and the happenings found in it."""

    document: Document
    happenings: list[Happening]

    def triggers(self, sentence: Sentence) -> list[tuple[Trigger, Happening]]:
        """The triggers in `sentence`, each with its happening."""
        return [(t, happening) for happening in self.happenings for t in happening.triggers if t.sentence is sentence]

    def happening_of(self, sentence: Sentence, token: Token) -> Happening | None:
        """The happening that `token` speaks of, None before the first one."""
        here = self.triggers(sentence)
        if here:
            return min(here, key=lambda pair: self._distance(sentence, pair[0], token))[1]
        return self._last_before(sentence)

    def _distance(self, sentence: Sentence, trigger: Trigger, token: Token) -> tuple[int, int]:
        return tree_distance(sentence, trigger.token, token), abs(trigger.token.index - token.index)

    def _last_before(self, sentence: Sentence) -> Happening | None:
        before = [
            (trigger.token.start, happening)
            for happening in self.happenings
            for trigger in happening.triggers
            if trigger.token.start < sentence.start
        ]
        return max(before, key=lambda pair: pair[0])[1] if before else None
