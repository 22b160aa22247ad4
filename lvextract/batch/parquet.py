"""Lines of records into a Parquet file, with the records' own nested types."""

from __future__ import annotations

import json
import os
from itertools import islice
from pathlib import Path

from lvextract.batch.compression import arrow
from lvextract.batch.output import named

_ROW_GROUP = 1024  # texts; as many are in memory at a time


def write_parquet(lines: Path, path: Path) -> None:
    """Turn the lines of records in `lines` into the Parquet file `path`, which is there whole or not at all.

    Columns: `id` (a string, since some texts may have numbers and others names), `events`, `error`.
    """
    pa = arrow("to write Parquet")
    from pyarrow.parquet import ParquetWriter

    from lvextract.export.schema import extraction_schema

    schema = extraction_schema()
    unfinished = path.with_name(path.name + ".tmp")
    with named(unfinished), unfinished.open("wb") as target:
        with lines.open(encoding="utf-8") as source, ParquetWriter(target, schema, compression="zstd") as writer:
            while group := [json.loads(line) for line in islice(source, _ROW_GROUP)]:
                for record in group:
                    record["id"] = None if record["id"] is None else _utf8(str(record["id"]))
                writer.write_table(pa.Table.from_pylist(group, schema=schema))
        target.flush()
        os.fsync(target.fileno())  # the lines that it was made from are deleted next
    unfinished.replace(path)


def _utf8(name: str) -> str:
    """`name` with half surrogate pairs, which Arrow refuses, as question marks."""
    return name.encode("utf-8", "replace").decode()
