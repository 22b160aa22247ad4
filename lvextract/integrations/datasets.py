"""Hugging Face datasets: a dataset, or a stream of one, with the columns `events` and `error`."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

from datasets import Dataset, Features, IterableDataset

from lvextract.arrow_schema import extraction_schema
from lvextract.integrations.columns import extract_columns

AnyDataset = TypeVar("AnyDataset", Dataset, IterableDataset)


def extract_events(
    dataset: AnyDataset,
    *,
    text: str = "text",
    published: str | None = None,
    url: str | None = None,
    batch_size: int = 256,
    **options: Any,
) -> AnyDataset:
    """`dataset` with two columns more: `events` (a list of records) and `error`.

    `text`, `published` and `url` are columns of it; without `published`, days without a year stay open, and with `url`
    that address stands in `url`, too, whatever its column is called. `options` go to `dataset.map`: `num_proc=2` shares
    the work between two processes, each with weights of its own.

        extract_events(load_dataset("json", data_files="raksti.jsonl", split="train"), published="published")
    """
    records = Features.from_arrow_schema(extraction_schema())
    known = dataset.features
    added = {name: records[name] for name in (*(["url"] if url else []), "events", "error")}
    if known is not None:
        options["features"] = Features({**known, **added})
    read = partial(_read, text=text, published=published, url=url)
    result: AnyDataset = dataset.map(read, batched=True, batch_size=batch_size, **options)
    return result


def _read(batch: dict[str, list[Any]], *, text: str, published: str | None, url: str | None) -> dict[str, list[Any]]:
    events, errors = extract_columns(batch[text], batch[published] if published else None)
    return {**({"url": batch[url]} if url else {}), "events": events, "error": errors}
