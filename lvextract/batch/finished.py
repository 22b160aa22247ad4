"""Whether the output of a finished run is that of the rows at hand: they may be more by now, or others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lvextract.batch.journal import Digest, Tally
from lvextract.inputs.compression import DAMAGE, arrow, decompressed, split_suffix
from lvextract.inputs.fields import Fields
from lvextract.inputs.rows import Row
from lvextract.surrogates import utf8


class Finished(NamedTuple):
    """What the output holds: how many rows, and their digest; `first_new` is the first row that came after them."""

    tally: Tally
    digest: Digest
    first_new: Row | None


def compare(rows: Iterator[Row], fields: Fields, output: Path, failed: Path | None) -> Finished:
    """Go through `rows` as far as `output` and, if there is one, the side file `failed` have them.

    They are compared by their ids, since records do not hold their texts. Raises ValueError if they are others, OSError
    if a file is damaged.
    """
    records, failures = _records(output), _failures(failed)
    record, failure = next(records, None), next(failures, None)
    tally, digest = Tally(), Digest()
    for row in rows:
        if failure is not None and failure["line"] == row.number:
            found, failure = failure, next(failures, None)
        elif record is not None:
            found, record = record, next(records, None)
        elif failure is None:
            return Finished(tally, digest, row)
        else:
            break
        if _name(fields.id_of(row.record)) != _name(found["id"]):
            raise _other(output, f"row {tally.texts + 1} has the id {fields.id_of(row.record)!r}, not {found['id']!r}")
        tally.add(found["error"] is not None, len(found.get("events") or []))
        digest.add(row.raw)
    if record is not None or failure is not None:
        raise _other(output, f"it has no more than {tally.texts:,} of them")
    return Finished(tally, digest, None)


def _other(output: Path, why: str) -> ValueError:
    return ValueError(
        f"{output} was finished with other rows than the input has now ({why}): to begin anew, leave out --resume"
    )


def _name(id: str | int | None) -> str | None:
    return None if id is None else utf8(str(id))  # as Parquet has it


def _records(output: Path) -> Iterator[dict[str, Any]]:
    if split_suffix(output.name)[0] != ".parquet":
        yield from _lines(output, {"id", "events", "error"})
        return
    arrow("to read Parquet")
    from pyarrow.parquet import ParquetFile

    for batch in ParquetFile(output).iter_batches():
        yield from batch.to_pylist()


def _failures(failed: Path | None) -> Iterator[dict[str, Any]]:
    return _lines(failed, {"line", "id", "error"}) if failed and failed.exists() else iter(())


def _lines(path: Path, names: set[str]) -> Iterator[dict[str, Any]]:
    compression = split_suffix(path.name)[1]
    with path.open("rb") as file:
        try:
            for number, line in enumerate(decompressed(file, compression), 1):
                try:
                    record = json.loads(line)
                except ValueError:
                    record = None
                if not isinstance(record, dict) or not names <= record.keys():
                    raise ValueError(f"{path}, line {number} is not from `lvextract batch`: it cannot be gone on with")
                yield record
        except DAMAGE as error:
            raise OSError(f"{path} is damaged: {error}") from error
