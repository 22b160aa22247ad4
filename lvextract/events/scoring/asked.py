"""A candidate as a scorer sees it, and what a scorer answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from math import log
from typing import NamedTuple, Protocol

from lvextract.document import Span, Token

# What is asked, in the order in which the answers build on one another.
QUESTIONS = ("trigger", "same", "date", "contest", "award", "organizers", "participants", "location", "record")
OF_SCENE = QUESTIONS[2:]  # asked of a scene, whose happenings are known
# Asked of all candidates of a scene at once, each with those beside it in mind (`comparison.py`).
ASKED_TOGETHER = ("date", "organizers", "participants", "location")
TEXT = "text"  # no question: how probable the likeliest record of a text must be for it to tell of any event
_LEAST = 1e-6


class Asked(NamedTuple):
    """A candidate: the statements true of it, its words, and the words that show the happening it may belong to.

    A trigger belongs to none yet; the words of a record are its first trigger's. `told` are the words that show any
    happening of the scene, as long as there is one.
    """

    features: Sequence[str]
    span: Span
    owner: tuple[Token, ...] = ()
    told: tuple[Token, ...] = ()


def features_of(*statements: Iterable[str]) -> list[str]:
    """What is true of a candidate, each statement once, behind "", which is true of all: its weight is the bias."""
    return ["", *dict.fromkeys(chain(*statements))]


class Scorer(Protocol):
    """Says of the candidates of one document how probable a yes is."""

    def probabilities(self, question: str, asked: Sequence[Asked]) -> list[float]:
        """How probable a yes to `question` is for each candidate, in (0, 1)."""

    def accepts(self, question: str, probability: float) -> bool:
        """Whether that is probable enough."""

    def margin(self, question: str, probability: float) -> float:
        """How far its log-odds are above those from which it is probable enough."""


def log_odds(probability: float) -> float:
    """The log-odds of a probability, within what 32 bits tell apart.

    >>> log_odds(0.5), round(log_odds(0.9), 2)
    (0.0, 2.2)
    """
    within = min(max(probability, _LEAST), 1 - _LEAST)
    return log(within / (1 - within))
