"""Columns of an engine's batch into items, and extractions back into columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lvextract.default import extract_many
from lvextract.items import Item


def extract_columns(
    texts: Sequence[Any], published: Sequence[Any] | None = None
) -> tuple[list[list[dict[str, Any]]], list[str | None]]:
    """The `events` (as plain data) and the `error` of each text; what an engine has for a missing value is none."""
    results = list(extract_many(_items(texts, published)))
    return [result.model_dump(mode="json")["events"] for result in results], [result.error for result in results]


def _items(texts: Sequence[Any], published: Sequence[Any] | None) -> Iterator[Item]:
    for i, text in enumerate(texts):
        yield {"text": _present(text), "published": _present(published[i]) if published is not None else None}


def _present(value: Any) -> Any:
    """`value`, or None for what pandas has for nothing (NaN, NaT, NA), which is not equal to itself."""
    return value if (value == value) is True else None
