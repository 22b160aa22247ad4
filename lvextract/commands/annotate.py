"""What `lvextract annotate` does with its arguments: texts in, records in the gold form out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lvextract.batch.run import reason, tasks_of
from lvextract.batch.targets import is_stream, whole
from lvextract.evaluation.annotate import to_gold
from lvextract.inputs.fields import Fields
from lvextract.inputs.file_record import Open
from lvextract.inputs.series import inputs_of_texts
from lvextract.items import BATCH_SIZE, Task

if TYPE_CHECKING:
    from lvextract.pipeline import Extractor


def annotate(
    args: argparse.Namespace,
    open_file: Open,
    load: Callable[[], Extractor],
    standard_output: Callable[[], BinaryIO],
) -> bool:
    """Write the records of the texts in the files, and return whether no text failed."""
    fields = Fields(args.text_field, args.id_field, args.published_field)
    _refuse_existing(args.output)
    texts = failed = 0
    with inputs_of_texts(args, open_file, "jsonl") as inputs, _opened(args.output, standard_output) as output:
        for task in load().work(tasks_of(inputs.rows(fields), fields), batch_size=BATCH_SIZE):
            texts += 1
            if task.error is not None:
                failed += 1
                place = task.source.place or f"{args.files[0]}, line {task.source.number}"
                print(f"lvextract: {place}: {reason(task.error)}", file=sys.stderr)
            else:
                output.write(_line(task))
    print(f"texts: {texts:,}, failed, left out: {failed:,}", file=sys.stderr)
    return not failed


def _line(task: Task) -> bytes:
    published = task.published if task.published else None
    id = task.source.number if task.id is None else task.id
    row = to_gold(id, task.text, published, task.events).row()
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _refuse_existing(output: str) -> None:
    if output != "-" and Path(output).exists() and not is_stream(Path(output)):
        raise ValueError(f"{output} is there already, and may hold corrections: name another file")


@contextmanager
def _opened(output: str, standard_output: Callable[[], BinaryIO]) -> Iterator[BinaryIO]:
    if output == "-":
        yield standard_output()
    else:
        with whole(Path(output)) as file:
            yield file
