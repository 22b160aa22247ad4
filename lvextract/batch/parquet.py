"""Lines of records into a Parquet file, with the records' own nested types."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from lvextract.batch.targets import whole
from lvextract.inputs.compression import arrow

_ROW_GROUP = 1024  # texts; as many are in memory at a time


def write_parquet(lines: Path, path: Path) -> None:
    """Turn the lines of records in `lines` into the Parquet file `path`, which is there whole or not at all.

    Columns: `id` (a string, since some texts may have numbers and others names), `url`, `events`, `error`.
    """
    pa = arrow("to write Parquet")
    from pyarrow.parquet import ParquetWriter

    from lvextract.arrow_schema import extraction_schema
    from lvextract.surrogates import utf8

    schema = extraction_schema()
    with (
        whole(path) as target,  # on the disk: the lines that it is made from are deleted next
        lines.open(encoding="utf-8") as source,
        ParquetWriter(target, schema, compression="zstd") as writer,
    ):
        while group := [json.loads(line) for line in islice(source, _ROW_GROUP)]:
            for record in group:
                for name in ("id", "url"):
                    record[name] = None if record.get(name) is None else utf8(str(record[name]))
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
