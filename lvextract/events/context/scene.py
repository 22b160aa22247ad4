"""Which happening a word of the text speaks of.

A scene is the document with its happenings in order. A verb or a prize belongs to the happening whose trigger is
nearest in its own sentence, else to the one that the sentences just before it spoke of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from lvextract.document import EntityMention, ProposedSpan, Sentence, Span, Token
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.context.text_features import Telling
from lvextract.events.context.told_awards import AwardIndex
from lvextract.events.syntax.clause import tree_distance

Slot = Literal["organizers", "participants"]
_Found = TypeVar("_Found", EntityMention, ProposedSpan)

# How many sentences a text goes on about an event without a word for it.
_MEMORY = 3
_LIKELY = 0.25  # probability of a trigger from which a text goes on about its event
_ONE_STORY = 40  # sentences, about the length of an article
_AHEAD = 3  # sentences that may speak of an event before the text names it
_ROUND = (6, 3)  # sentences before and after one within which a happening is told that it may say something of
_LONGEST_LIST = 10  # lines of results under one heading


class Claim(NamedTuple):
    """That the phrase of `head` fills `slot` of `happening`; None where the text has named no event yet."""

    happening: Happening | None
    slot: Slot
    head: Token
    rule: str


class Scene:
    """A document and the happenings found in it. `told`: the words that show those with which the scene began."""

    def __init__(self, telling: Telling, happenings: Sequence[Happening]) -> None:
        self.telling = telling
        self.document = document = telling.document
        self.times = telling.times
        self.happenings: list[Happening] = []
        self._named = _by_sentence(mention for mention in document.mentions if mention.kind != "work")
        self._works = _by_sentence(mention for mention in document.mentions if mention.kind == "work")
        self._proposals = _by_sentence(document.proposals)
        self._times_named = Counter(mention.name for mention in document.mentions)
        self._triggers: dict[int, list[tuple[Trigger, Happening]]] = {}
        self._spoken_of: dict[int, Happening] = {}
        self._prizes: dict[int, list[Span]] = {}
        self.told = tuple(token for happening in happenings for token in happening.words)
        self.conferrals: AwardIndex[Happening] = AwardIndex()  # what only an award shows, by that award
        for happening in happenings:
            self.add(happening)

    def add(self, happening: Happening) -> None:
        """Take in a happening with its triggers."""
        self.happenings.append(happening)
        for trigger in happening.triggers:
            self._triggers.setdefault(trigger.sentence.start, []).append((trigger, happening))

    def has(self, happening: Happening) -> bool:
        """Whether a happening of the scene is still one of its own, and part of no other."""
        return any(owner is happening for _, owner in self.triggers(happening.triggers[0].sentence))

    def forget(self, tokens: Collection[int]) -> None:
        """Leave out the triggers at these offsets, and the happenings that nothing else shows."""
        for pairs in self._triggers.values():
            pairs[:] = [pair for pair in pairs if pair[0].token.start not in tokens]
        for happening in list(self.happenings):
            kept = [trigger for trigger in happening.triggers if trigger.token.start not in tokens]
            if kept:
                happening.keep(kept)
            else:
                self.happenings.remove(happening)

    def note_prize(self, sentence: Sentence, words: Span) -> None:
        """Note where `sentence` names a prize."""
        self._prizes.setdefault(sentence.start, []).append(words)

    def prizes(self, sentence: Sentence) -> list[Span]:
        """Where `sentence` names prizes, as far as they were noted."""
        return self._prizes.get(sentence.start, [])

    def absorb(self, happening: Happening, other: Happening) -> None:
        """Make the triggers of `happening` triggers of `other`, and leave it out."""
        self.happenings.remove(happening)
        for trigger in happening.triggers:
            pairs = self._triggers[trigger.sentence.start]
            pairs[:] = [(one, other if one is trigger else owner) for one, owner in pairs]
        other.add(happening.triggers)

    def sentences_before(self, sentence: Sentence, count: int) -> list[Sentence]:
        """The `count` sentences before `sentence`, the nearest first."""
        index = self.document.index(sentence)
        return self.document.sentences[max(0, index - count) : index][::-1]

    def triggers(self, sentence: Sentence) -> list[tuple[Trigger, Happening]]:
        """The triggers in `sentence`, each with its happening."""
        return self._triggers.get(sentence.start, [])

    def names(self, sentence: Sentence) -> list[EntityMention]:
        """The mentions of persons, bodies and places in `sentence`."""
        return self._named.get(sentence.start, [])

    def proposals(self, sentence: Sentence) -> list[ProposedSpan]:
        """The words of `sentence` that the neural stage takes for a party, a prize or a title."""
        return self._proposals.get(sentence.start, [])

    def works(self, sentence: Sentence) -> list[EntityMention]:
        """The names in quotation marks in `sentence` that are of no party."""
        return self._works.get(sentence.start, [])

    def persons(self, sentence: Sentence) -> list[EntityMention]:
        """The mentions of persons in `sentence`."""
        return [mention for mention in self.names(sentence) if mention.kind == "person"]

    def times_named(self, name: str) -> int:
        """How often the text mentions the party of that name."""
        return self._times_named[name]

    def happenings_in(self, sentence: Sentence) -> list[Happening]:
        """The happenings that `sentence` may speak of: those that it has words for, the one before, the main one.

        Where there is none, the one that the text is about to name.
        """
        here = [happening for _, happening in self.triggers(sentence)]
        earlier = [happening for happening in self.told_before(sentence) if happening.start < sentence.start]
        main = max(earlier, key=lambda happening: happening.weight, default=None)
        before = self.spoken_of_before(sentence)
        after = None if here or before else self._told_soon(sentence)
        return list(dict.fromkeys([*here, *(other for other in (before, main, after) if other is not None)]))

    def happenings_around(self, sentence: Sentence) -> list[Happening]:
        """The happenings that `sentence` may say something of: those that it speaks of, and those told near it."""
        index = self.document.index(sentence)
        near = self.document.sentences[max(0, index - _ROUND[0]) : index + _ROUND[1] + 1]
        told = [happening for one in near for _, happening in self.triggers(one)]
        return list(dict.fromkeys([*self.happenings_in(sentence), *told]))

    def told_before(self, sentence: Sentence) -> list[Happening]:
        """The happenings of the sentences up to this one, as far back as a text is about one thing, and the first."""
        index = self.document.index(sentence)
        near = self.document.sentences[max(0, index - _ONE_STORY) : index + 1]
        told = [happening for one in near for _, happening in self.triggers(one)]
        return list(dict.fromkeys([*self.happenings[:1], *told]))

    def _told_soon(self, sentence: Sentence) -> Happening | None:
        """The happening that the next sentences name first: a heading or an opening speaks of it before it is named."""
        index = self.document.index(sentence)
        for following in self.document.sentences[index + 1 : index + 1 + _AHEAD]:
            if triggers := self.triggers(following):
                return triggers[0][1]
        return None

    def happening_of(self, token: Token) -> Happening | None:
        """The happening that `token` speaks of, None if nothing near tells of one."""
        sentence = token.sentence
        here = self._likely_triggers(sentence)
        if here:
            return min(here, key=lambda pair: self._distance(pair[0], token))[1]
        before = self.spoken_of_before(sentence)
        unlikely = [happening for _, happening in self.triggers(sentence)]
        return before or (unlikely[-1] if unlikely else None)

    def spoken_of_before(self, sentence: Sentence) -> Happening | None:
        """The happening that the few sentences before `sentence` spoke of last."""
        index = self.document.index(sentence)
        for before in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            triggers = self._likely_triggers(self.document.sentences[before])
            if triggers:
                return triggers[-1][1]
            if before in self._spoken_of:
                return self._spoken_of[before]
        return None

    def distance(self, happening: Happening, sentence: Sentence, most: int) -> int:
        """How many sentences before `sentence` the happening was last spoken of, `most` if that is farther back."""
        here = self.document.index(sentence)
        most = min(most, here)
        back = (steps for steps in range(most) if happening.triggers_in(self.document.sentences[here - steps]))
        return next(back, most)

    def heading_over(self, sentence: Sentence, bullets: Collection[str] = ()) -> Sentence | None:
        """The nearest line above `sentence` that ends with a colon, if only lines of the same list stand between.

        The lines of a list begin with a digit or one of the `bullets`.
        """
        index = self.document.index(sentence)
        for before in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
            tokens = self.document.sentences[before].tokens
            if tokens[-1].form == ":":
                return self.document.sentences[before]
            first = self.document.sentences[before + 1].tokens[0].form
            if tokens[-1].form == "." or not (first[:1].isdigit() or first in bullets):
                return None
        return None

    def is_title(self, sentence: Sentence) -> bool:
        """Whether the sentence is the heading of the whole text."""
        return self.document.index(sentence) == 0 and self.document.is_heading(sentence)

    def remember(self, sentence: Sentence, happening: Happening) -> None:
        """Note that `sentence` went on about `happening`, as a line of results does."""
        self._spoken_of[self.document.index(sentence)] = happening

    def _likely_triggers(self, sentence: Sentence) -> list[tuple[Trigger, Happening]]:
        """Those that are not named in passing only: "lai iedvesmotu jauniem pasākumiem"."""
        return [pair for pair in self.triggers(sentence) if pair[0].probability >= _LIKELY]

    def _distance(self, trigger: Trigger, token: Token) -> tuple[int, int]:
        return tree_distance(trigger.token, token), abs(trigger.token.index - token.index)


def _by_sentence(found: Iterable[_Found]) -> dict[int, list[_Found]]:
    """What was found in each sentence, by where that begins."""
    by_sentence: dict[int, list[_Found]] = {}
    for one in found:
        by_sentence.setdefault(one.sentence.start, []).append(one)
    return by_sentence
