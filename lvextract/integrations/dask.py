"""Dask: texts in a DataFrame to records in a DataFrame, partition by partition.

Dask and not Ray, because it is a Python package of its own and no service: it works in one process, on one machine's
cores and on a cluster alike. Run it with processes (`scheduler="processes"`, or a `distributed.Client`): threads would
wait for one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas

from lvextract.integrations.columns import extract_columns

if TYPE_CHECKING:
    import dask.dataframe


def extract_events(
    frame: dask.dataframe.DataFrame,
    *,
    text: str = "text",
    id: str = "id",
    published: str | None = None,
    url: str | None = None,
) -> dask.dataframe.DataFrame:
    """A row with `id`, `events` (a list of plain records) and `error` for each row of `frame`, index and order kept.

    `text`, `id`, `published` and `url` are columns of `frame`; without `published`, days without a year stay open, and
    with `url` the rows have that address, too, as `url` behind `id`.

        extract_events(dask.dataframe.read_parquet("raksti"), published="diena").to_parquet("notikumi")
    """
    columns = list(dict.fromkeys([text, id, *(name for name in (published, url) if name)]))
    made = ("id", "url", "events", "error") if url else ("id", "events", "error")
    meta = pandas.DataFrame({name: pandas.Series(dtype="object") for name in made})
    return frame[columns].map_partitions(_read, text, id, published, url, meta=meta)


def _read(part: pandas.DataFrame, text: str, id: str, published: str | None, url: str | None) -> pandas.DataFrame:
    days = part[published].tolist() if published else None
    events, errors = extract_columns(part[text].tolist(), days)
    addresses = {"url": part[url].astype("object")} if url else {}
    columns = {"id": part[id].astype("object"), **addresses, "events": events, "error": errors}
    return pandas.DataFrame(columns, index=part.index, dtype="object")
