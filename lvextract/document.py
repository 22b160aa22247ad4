"""What the stages share: one `Document` goes through, and every stage adds one layer to it.

All offsets count code points of the caller's own string: `document.text[x.start:x.end]` is what stands there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

from lvextract.clean import CleanText
from lvextract.tokens import Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from lvextract.records import Event

__all__ = [
    "Document",
    "Entity",
    "EntityMention",
    "PartyKind",
    "ProposedSpan",
    "Sentence",
    "Span",
    "Timex",
    "TimexType",
    "Token",
]

_ENDS_OF_PROSE = frozenset(".!?…:;,")
PartyKind = Literal["person", "organization", "place", "group"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(slots=True, eq=False)
class Entity(Span):
    """A named entity of the neural stage.

    `label` is person, GPE, organization, location, event, product, entity, time or money; `probability`, in (0, 1], is
    the model's that just these words are one entity of this kind.
    """

    text: str
    label: str
    tokens: list[Token]
    sentence: Sentence
    probability: float | None = None


@dataclass(slots=True, eq=False)
class ProposedSpan(Span):
    """Words that the neural stage takes for a party to an event, a prize or the title of an event (`kind`).

    The events' rules need not follow it. `probability`, in (0, 1], is that just these words are one.
    """

    kind: str
    tokens: list[Token]
    sentence: Sentence
    probability: float


@dataclass(slots=True)
class Timex(Span):
    """A time expression: the words, their TIMEX3 value, and the days that it denotes.

    `type` is DATE (a day or longer), TIME (with a time of day), DURATION (`trīs dienas`) or SET (`katru gadu`). `value`
    is TIMEX3, `X` for what is not known: a day `2020-12-15`, `XXXX-12-15`; with its hour `2020-12-15T18:00`, its part
    of the day `2020-12-15TEV`; a month `2020-12`, year `2020`, decade `199`, century `19`; a week `2014-W20`, its end
    `2014-W20-WE`; a season `2014-SP`, half `2014-H1`, quarter `2014-Q3`; a range `2014-05-03/2014-05-05`; `PAST_REF`,
    `PRESENT_REF`, `FUTURE_REF`; a duration `P3D`, `PT2H`; what recurs `P1Y`, `XXXX-WXX-5`. `first` and `last` are the
    first and the last day of the interval, both inclusive, or None where it is not known; durations and sets have none.
    `rule` is the dotted name of the rule that read it, `resolved_against` the day of publication where the value
    depends on it. `start` and `end` are offsets of the caller's text, of which `text` is that part.

    >>> from lvextract import find_dates
    >>> evening, = find_dates("Koncerts sāksies piektdien plkst. 18.30.", "2020-12-14")
    >>> evening.type, evening.value, evening.first == evening.last
    ('TIME', '2020-12-18T18:30', True)
    >>> evening.text, evening.rule, evening.resolved_against
    ('piektdien plkst. 18.30', 'timex.weekday_clock', datetime.date(2020, 12, 14))
    """

    text: str
    type: TimexType
    value: str
    first: date | None
    last: date | None
    rule: str
    resolved_against: date | None = None


@dataclass(slots=True, eq=False)
class EntityMention(Span):
    """A place in the text that names a party, a place or a work.

    `name` is the full name in the nominative (for an alias or a surname: that of the party it stands for); `alias` is
    the normal form of the words themselves where that differs and is a name: no bare noun ("biedrība"). `position` and
    `affiliation` belong to persons.
    """

    text: str
    kind: PartyKind | Literal["work"]
    name: str
    tokens: list[Token]
    sentence: Sentence
    rule: str
    alias: str | None = None
    position: str | None = None
    affiliation: str | None = None


@dataclass(slots=True)
class Document:
    """A text with the layers that the stages have added so far. `published` is the day it is read from.

    A notebook shows it with its mentions in colours and a card for each event; `to_html` gives that as a page.
    """

    exports: ClassVar[Exports]

    text: str
    clean: CleanText
    published: date | None = None
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    proposals: list[ProposedSpan] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    mentions: list[EntityMention] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    _openings: set[int] | None = field(default=None, repr=False, compare=False)
    _headings: set[int] | None = field(default=None, repr=False, compare=False)
    _parties: dict[int, EntityMention] | None = field(default=None, repr=False, compare=False)

    @property
    def tokens(self) -> Iterator[Token]:
        """All tokens in reading order."""
        return (token for sentence in self.sentences for token in sentence.tokens)

    def index(self, sentence: Sentence) -> int:
        """The place of a sentence of the document, counted from 0."""
        return bisect_left(self.sentences, sentence.start, key=lambda one: one.start)

    def is_heading(self, sentence: Sentence) -> bool:
        """Whether the sentence is a line of its own without a full stop, with text below it."""
        if self._headings is None:
            self._headings = {
                one.start
                for one, following in pairwise(self.sentences)
                if self.opens_paragraph(following) and one.tokens[-1].form not in _ENDS_OF_PROSE
            }
        return sentence.start in self._headings

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Whether the sentence begins a line."""
        if self._openings is None:
            self._openings = {
                one.start
                for before, one in pairwise([None, *self.sentences])
                if one and (before is None or "\n" in self.text[before.end : one.start])
            }
        return sentence.start in self._openings

    def party_at(self, token: Token) -> EntityMention | None:
        """The mention of a person, body or place that `token` is a word of. Asked once the mentions are complete."""
        if self._parties is None:
            named = (mention for mention in self.mentions if mention.kind != "work")
            self._parties = {token.start: mention for mention in named for token in mention.tokens}
        return self._parties.get(token.start)

    def to_html(self) -> str:
        """A page of its own, to be saved as a file: the text in colours, and its events with the rules behind them.

        >>> import lvextract
        >>> document = lvextract.analyze("15. maijā Talsos notika koncerts.", published="2024-05-20")
        >>> document.to_html()[:15]
        '<!doctype html>'
        """
        return self.exports.html(self)

    def to_conllu(self) -> str:
        """The sentences with lemmas, tags, trees and entities in CoNLL-U; see `lvextract.export.conllu`."""
        return self.exports.conllu(self)

    def to_spacy(self, vocab: Vocab | None = None) -> Doc:
        """The same as a spaCy `Doc`, with its events; see `lvextract.integrations.spacy.to_doc`.

        Raises MissingExtraError (an ImportError) if the extra `spacy` is not installed.
        """
        return self.exports.spacy(self, vocab)

    def _repr_html_(self) -> str:
        """The page inside the output of a notebook."""
        return self.exports.notebook(self)


class Exports(Protocol):
    """The forms in which a document is shown, or handed to other programs.

    The package gives documents theirs when it is imported (`lvextract/document_exports.py`): what the stages share
    knows none of what is made of it.
    """

    def html(self, document: Document) -> str:
        """A page of its own."""

    def notebook(self, document: Document) -> str:
        """The page inside the output of a notebook."""

    def conllu(self, document: Document) -> str:
        """CoNLL-U."""

    def spacy(self, document: Document, vocab: Vocab | None) -> Doc:
        """A `Doc` of spaCy."""
