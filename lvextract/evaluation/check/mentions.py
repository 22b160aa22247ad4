"""Mentions are words of the text, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.evaluation.check.findings import DOUBT, ERROR, Found
from lvextract.evaluation.gold import GoldEvent


def mentions_in_text(event: GoldEvent, text: str) -> Iterator[Found]:
    """Every mention stands in the text."""
    for field, words in mentions(event):
        if words and words not in text:
            yield Found(ERROR, "mention.not_in_text", field, words, "the text does not have these words")


def mentions_given(event: GoldEvent, text: str) -> Iterator[Found]:
    """Every filler has a mention: without one it teaches nothing, and no tool can show it."""
    for field, words in mentions(event):
        if not words:
            yield Found(DOUBT, "mention.missing", field, "", "no words of the text are given")


def mentions(event: GoldEvent) -> Iterator[tuple[str, str | None]]:
    """The words that each field of the event copies from the text."""
    yield "trigger", event.trigger
    if event.date:
        yield "date", event.date.mention
    yield from ((field, filler.mention) for field, filler in event.fillers())
