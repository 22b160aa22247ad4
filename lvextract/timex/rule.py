"""What a rule is: a pattern and the function that reads its match.

A rule's name is its function's; the expressions that it reads are named after it (`timex.day_month`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from lvextract.timex.moment import Expression, Moment

Found = Sequence[Expression] | Expression | Moment | None


@dataclass(frozen=True, slots=True)
class Match:
    """A match of a rule's pattern in the folded text."""

    rule: str
    found: regex.Match[str]

    def __getitem__(self, group: str) -> str:
        return self.found[group] or ""

    def start(self, group: str | int = 0) -> int:
        """Where the match, or a group of it, starts."""
        return int(self.found.start(group))

    def end(self, group: str | int = 0) -> int:
        """Where the match, or a group of it, ends."""
        return int(self.found.end(group))

    def expression(self, moment: Moment, until: Moment | None = None, *, weak: bool = False) -> Expression:
        """The whole match as an expression."""
        return Expression(self.start(), self.end(), self.rule, moment, until, weak=weak)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its reader.

    The reader gives expressions (none of them: the words are another thing, skip them), the moment that the whole match
    means, or None where a later rule is to try.
    """

    name: str
    pattern: str
    read: Callable[[Match], Found]

    def expressions(self, found: regex.Match[str]) -> Sequence[Expression] | None:
        """What the rule reads in `found`, None where the words turn out to be no date (`31. februārī`)."""
        match = Match(self.name, found)
        read = self.read(match)
        if isinstance(read, Moment):
            return [match.expression(read)]
        return [read] if isinstance(read, Expression) else read


def rule(pattern: str) -> Callable[[Callable[[Match], Found]], Rule]:
    """Make a rule of the function below."""

    def made(read: Callable[[Match], Found]) -> Rule:
        return Rule(read.__name__, pattern, read)

    return made
