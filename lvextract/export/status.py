"""Whether an event takes place as planned, as far as the words that show it tell."""

from __future__ import annotations

import unicodedata
from typing import Literal, cast

from lvextract.lexicon import load
from lvextract.records import Event

Status = Literal["EventCancelled", "EventRescheduled"]


def status(event: Event) -> Status | None:
    """What schema.org calls its status; None where its trigger says nothing of it.

    >>> import lvextract
    >>> event, = lvextract.extract("Koncerts tika atcelts.")
    >>> status(event)
    'EventCancelled'
    """
    words = unicodedata.normalize("NFC", event.trigger.text).casefold().split()
    beginnings: dict[str, list[str]] = load("schema_org")["status"]
    return next(
        (cast(Status, name) for name, begun in beginnings.items() if any(w.startswith(tuple(begun)) for w in words)),
        None,
    )
