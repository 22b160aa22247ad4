"""A word and its sentence: a token finds the others of its sentence from where it stands.

Offsets count code points of the caller's own string, as everywhere in a document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING
from weakref import ref

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(slots=True)
class Span:
    """A stretch of the caller's text, `start` inclusive, `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True, eq=False)
class Token(Span):
    """A word or a punctuation mark.

    `text` is as typed; `form` is the same in plain spelling (NFC, no soft hyphens). `index` is the place in the
    sentence, `head` the index of the governor (-1 for the root), `deprel` a Universal Dependencies relation, `feats`
    Universal features by name (`{"Case": "Nom", "Number": "Sing"}`), `event` how probable it is, by the neural stage
    alone, that the word shows an event.

    The others of its sentence are found from it, as long as the sentence is there. A token that is made by itself, or
    pickled or copied deeply without its sentence, has none, and asking it for another raises LookupError.

    >>> from lvextract import analyze
    >>> document = analyze("Talsos notika skaists koncerts.")
    >>> concert = document.sentences[0].tokens[3]
    >>> concert.previous.form, concert.next.form, concert.governor.form, [child.form for child in concert.children]
    ('skaists', '.', 'notika', ['skaists'])
    """

    text: str
    form: str
    index: int
    lemma: str = ""
    upos: str = "X"
    feats: Mapping[str, str] = field(default_factory=dict)
    head: int = -1
    deprel: str = "dep"
    event: float = 0.0
    # Weak, so that a document, whose vectors are large, goes with the last reference to it and waits for no collector.
    _sentence: ref[Sentence] | None = field(default=None, repr=False, kw_only=True)

    @property
    def case(self) -> str | None:
        """The Universal case (`Nom`, `Gen`, `Dat`, `Acc`, `Loc`, `Voc`) or None."""
        return self.feats.get("Case")

    @property
    def sentence(self) -> Sentence:
        """The sentence that it is a token of."""
        sentence = None if self._sentence is None else self._sentence()
        if sentence is None:
            raise LookupError(f"the token {self.text!r} is of no sentence, or of one that is no longer there")
        return sentence

    @property
    def previous(self) -> Token | None:
        """The token before it in the sentence, None for the first."""
        return self.sentence.tokens[self.index - 1] if self.index else None

    @property
    def next(self) -> Token | None:
        """The token behind it in the sentence, None for the last."""
        tokens = self.sentence.tokens
        return tokens[self.index + 1] if self.index + 1 < len(tokens) else None

    def preceding(self, count: int | None = None) -> list[Token]:
        """The tokens before it in the sentence, in reading order: all, or the `count` nearest."""
        return self.sentence.tokens[0 if count is None else max(0, self.index - count) : self.index]

    def following(self, count: int | None = None) -> list[Token]:
        """The tokens behind it in the sentence, in reading order: all, or the `count` nearest."""
        return self.sentence.tokens[self.index + 1 : None if count is None else self.index + 1 + count]

    def until(self, last: Token) -> list[Token]:
        """The tokens of the sentence from it to `last`, both included; none if `last` is before it."""
        return self.sentence.tokens[self.index : last.index + 1]

    @property
    def governor(self) -> Token | None:
        """The token that it depends on, None for the root."""
        return self.sentence.governor(self)

    @property
    def children(self) -> list[Token]:
        """Its direct dependents, in reading order."""
        return self.sentence.children(self)

    @property
    def subtree(self) -> list[Token]:
        """It and everything below it, in reading order."""
        return self.sentence.subtree(self)

    def __reduce__(self) -> tuple[type[Token], tuple[object, ...]]:
        return Token, tuple(getattr(self, one.name) for one in fields(self) if one.name != "_sentence")

    def __copy__(self) -> Token:
        return replace(self)


@dataclass(eq=False)  # without slots, for tokens refer to it weakly
class Sentence(Span):
    """A sentence and its tokens in reading order. A token of another sentence is copied into this one.

    Who depends on whom is remembered when it is first asked for: heads can be changed before that.

    `vectors`, shape (tokens, 3 × width): each token as three layers of the encoder see it in its context, as 32-bit
    floats.
    """

    tokens: list[Token]
    vectors: NDArray[np.float32] | None = field(default=None, repr=False, compare=False)
    _children: list[list[int]] | None = field(default=None, init=False, repr=False, compare=False)
    _to_root: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.tokens = [token if token._sentence is None else replace(token) for token in self.tokens]
        for token in self.tokens:
            token._sentence = ref(self)

    def __reduce__(self) -> tuple[type[Sentence], tuple[object, ...]]:
        return Sentence, (self.start, self.end, self.tokens, self.vectors)

    def children(self, token: Token) -> list[Token]:
        """The direct dependents of `token`, in reading order."""
        if self._children is None:
            self._children = [[] for _ in self.tokens]
            for child in self.tokens:
                if 0 <= child.head < len(self.tokens):
                    self._children[child.head].append(child.index)
        return [self.tokens[i] for i in self._children[token.index]]

    def governor(self, token: Token) -> Token | None:
        """The token that `token` depends on, None for the root."""
        return self.tokens[token.head] if 0 <= token.head < len(self.tokens) else None

    def to_root(self, token: Token) -> tuple[int, ...]:
        """The indices of `token`, of its governor, of that one's governor, and so on up to the root."""
        way = self._to_root.get(token.index)
        if way is None:
            governor = self.governor(token)
            way = self._to_root[token.index] = (token.index, *(self.to_root(governor) if governor else ()))
        return way

    def subtree(self, token: Token) -> list[Token]:
        """`token` and everything below it, in reading order."""
        found: set[int] = set()
        agenda = [token.index]
        while agenda:
            index = agenda.pop()
            if index not in found:
                found.add(index)
                agenda.extend(child.index for child in self.children(self.tokens[index]))
        return [self.tokens[i] for i in sorted(found)]
