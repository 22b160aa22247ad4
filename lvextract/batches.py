"""Many things one after another in lists: of a number, or of a size in characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

TOGETHER = 60_000  # characters that go through the stages together; with more it is no faster


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter; no more of them are taken than the list at hand needs.

    If `items` breaks, those it gave before come first.
    """
    source = iter(items)
    while True:
        batch: list[T] = []
        broken: Exception | None = None
        try:
            batch.extend(islice(source, size))
        except Exception as error:
            broken = error
        if batch:
            yield batch
        if broken is not None:
            raise broken
        if not batch:
            return


def portions(items: Iterable[T], size_of: Callable[[T], int], limit: int = TOGETHER) -> Iterator[list[T]]:
    """The items in lists that are as long as makes up `limit` or, at the end, less, by what `size_of` says of each.

    >>> list(portions(["a", "bb", "ccc", "d"], len, 3))
    [['a', 'bb'], ['ccc'], ['d']]
    """
    portion: list[T] = []
    size = 0
    for item in items:
        portion.append(item)
        size += size_of(item)
        if size >= limit:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion
