"""What the output of a finished run says of it."""

from __future__ import annotations

from pathlib import Path

from lvextract.batch.compression import arrow, decompressed, split_suffix

_GOOD = b'"error": null}'  # the end of a line of records; one with a reason ends with a quotation mark and a brace


def count_failed(output: Path, failed: Path | None) -> int:
    """How many rows failed in the run that wrote `output` and, if there is one, the side file `failed`."""
    form = split_suffix(output.name)[0]
    count = _failed_in_parquet(output) if form == ".parquet" else _failed_in_lines(output)
    return count + (_failed_in_lines(failed) if failed and failed.exists() else 0)


def _failed_in_lines(path: Path) -> int:
    with path.open("rb") as file:
        lines = decompressed(file, split_suffix(path.name)[1])
        return sum(not line.rstrip().endswith(_GOOD) for line in lines)


def _failed_in_parquet(path: Path) -> int:
    arrow("to read Parquet")
    from pyarrow.parquet import ParquetFile

    batches = ParquetFile(path).iter_batches(columns=["error"])
    return sum(len(batch) - batch.column(0).null_count for batch in batches)
