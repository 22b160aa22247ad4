"""The names of the labelling interface, in which `tasks.py` writes and `results.py` reads."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

LABELS, TEXT = "label", "text"  # the names of the tags with the labels and with the text

# The attributes of the regions of each label, in the order of the interface.
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "event": ("type",),
    "title": ("name", "alias"),
    "date": ("start", "end"),
    "place": ("name", "alias"),
    "party": ("name", "alias", "kind", "count"),
    "award": ("name", "alias", "rank", "work", "category", "amount"),
}
CHOICES, NUMBERS = frozenset({"kind"}), frozenset({"count", "rank"})  # all others are lines of text

# The relations from an event, and from an award, with the slots that they fill.
OF_EVENT: Mapping[str, str] = {
    "title": "title",
    "date": "date",
    "location": "location",
    "organizer": "organizers",
    "participant": "participants",
    "award": "awards",
}
OF_AWARD: Mapping[str, str] = {"recipient": "recipients", "grantor": "grantor"}


def config() -> str:
    """The labelling interface (XML), for the settings of a project of Label Studio."""
    return (files(__package__) / "config.xml").read_text(encoding="utf-8")


def kind_of_result(attribute: str) -> str:
    """The type of the result that holds an attribute, which is also the key of its value, but for lines of text."""
    return "choices" if attribute in CHOICES else "number" if attribute in NUMBERS else "textarea"


def value_of(attribute: str, value: Any) -> dict[str, Any]:
    """The value of an attribute as a result has it."""
    if attribute in CHOICES:
        return {"choices": [value]}
    if attribute in NUMBERS:
        return {"number": value}
    return {"text": value if isinstance(value, list) else [value]}
