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
    frame: dask.dataframe.DataFrame, *, text: str = "text", id: str = "id", published: str | None = None
) -> dask.dataframe.DataFrame:
    """A row with `id`, `events` (a list of plain records) and `error` for each row of `frame`, index and order kept.

    `text`, `id` and `published` are columns of `frame`; without `published`, days without a year stay open.

        extract_events(dask.dataframe.read_parquet("raksti"), published="diena").to_parquet("notikumi")
    """
    columns = [text, id, *([published] if published else [])]
    meta = pandas.DataFrame({name: pandas.Series(dtype="object") for name in ("id", "events", "error")})
    return frame[columns].map_partitions(_read, text, id, published, meta=meta)


def _read(part: pandas.DataFrame, text: str, id: str, published: str | None) -> pandas.DataFrame:
    days = part[published].tolist() if published else None
    events, errors = extract_columns(part[text].tolist(), days)
    columns = {"id": part[id].astype("object"), "events": events, "error": errors}
    return pandas.DataFrame(columns, index=part.index, dtype="object")
