"""Apache Spark: texts in a DataFrame to records in a DataFrame, and a function for queries.

The records have Spark types of their own (`EXTRACTION`), so that `explode("events")` and `events.organizers.name` work.
Spark sends batches of `spark.sql.execution.arrow.maxRecordsPerBatch` rows (10,000) to a Python process; within one of
them 32 texts are read together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pandas
from pyspark.sql.functions import pandas_udf  # type: ignore[attr-defined]
from pyspark.sql.pandas.types import from_arrow_schema, from_arrow_type
from pyspark.sql.types import ArrayType, StructType

from lvextract.arrow_schema import event_type, extraction_schema
from lvextract.integrations.columns import extract_columns

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_SCHEMA = extraction_schema()
EXTRACTION: StructType = from_arrow_schema(_SCHEMA.remove(_SCHEMA.get_field_index("url")))
_EXTRACTION_OF_ADDRESS: StructType = from_arrow_schema(_SCHEMA)
EVENTS = ArrayType(from_arrow_type(event_type()))


def extract_events(
    frame: DataFrame, *, text: str = "text", id: str = "id", published: str | None = None, url: str | None = None
) -> DataFrame:
    """A row with `id` (a string), `events` and `error` for each row of `frame`, in its partitions and their order.

    `text`, `id`, `published` and `url` are columns of `frame`; without `published`, days without a year stay open, and
    with `url` the rows have that address, too, as `url` behind `id`.

        events = extract_events(spark.read.parquet("raksti"), published="diena")
        events.selectExpr("id", "explode(events) AS event").select("id", "event.type", "event.date.start")
    """
    columns = list(dict.fromkeys([text, id, *(name for name in (published, url) if name)]))

    def read(batches: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        for batch in batches:
            days = batch[published].tolist() if published else None
            events, errors = extract_columns(batch[text].tolist(), days)
            addresses = {"url": batch[url].astype("string")} if url else {}
            yield pandas.DataFrame({"id": batch[id].astype("string"), **addresses, "events": events, "error": errors})

    return frame.select(*columns).mapInPandas(read, _EXTRACTION_OF_ADDRESS if url else EXTRACTION)


def register(spark: SparkSession, name: str = "extract_events") -> Any:
    """Make `name(text, published)` known to SQL: the events of a text as an array; null for a text that fails.

        register(spark)
        spark.sql("SELECT id, size(extract_events(text, published)) FROM raksti")

    Returns the function for use with columns.
    """

    def read(texts: pandas.Series, published: pandas.Series) -> pandas.Series:
        events, errors = extract_columns(texts.tolist(), published.tolist())
        return pandas.Series([None if error else found for found, error in zip(events, errors, strict=True)])

    return spark.udf.register(name, pandas_udf(read, EVENTS))  # type: ignore[call-overload,unused-ignore]
