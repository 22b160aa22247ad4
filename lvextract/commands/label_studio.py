"""What `lvextract label-studio` does with its arguments."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

from lvextract.batch.targets import whole
from lvextract.evaluation.gold import read_gold_text
from lvextract.export.label_studio.form import config
from lvextract.export.label_studio.results import from_task
from lvextract.export.label_studio.tasks import to_task
from lvextract.inputs.extractions import read_rows
from lvextract.inputs.plain import decoded

Open = Callable[[str], AbstractContextManager[BinaryIO]]


def run(args: argparse.Namespace, open_file: Open, standard_output: Callable[[], BinaryIO]) -> None:
    """Run the command. Raises ValueError, which says where, for what is in another form.

    Gold records that are there already are replaced only with --force.
    """
    if args.doing == "config":
        standard_output().write(config().encode())
        return
    if args.doing == "import" and Path(args.output).is_file() and not args.force:
        raise ValueError(f"{args.output} is there already; --force replaces it")
    with open_file(args.file) as source:
        made = _tasks(args, source) if args.doing == "export" else _rows(args, source)
    if args.output == "-":
        standard_output().write(made)
    else:
        with whole(Path(args.output)) as file:
            file.write(made)


def _tasks(args: argparse.Namespace, source: BinaryIO) -> bytes:
    tasks = []
    for number, row in read_rows(args.file, source):
        where = f"{args.file}, line {number}"
        text = read_gold_text(where, row)
        try:
            tasks.append(to_task(text, args.side))
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from None
    print(f"texts: {len(tasks):,}", file=sys.stderr)
    return _json(tasks, indent=1)


def _rows(args: argparse.Namespace, source: BinaryIO) -> bytes:
    tasks = list(_read(args.file, source))
    texts = [from_task(task, f"{args.file}, task {number}") for number, task in enumerate(tasks, 1)]
    done = [text for text in texts if text is not None]
    print(f"texts: {len(done):,}, not annotated, left out: {len(texts) - len(done):,}", file=sys.stderr)
    return b"".join(_json(text.row()) for text in done)


def _read(name: str, source: BinaryIO) -> Iterator[dict[str, Any]]:
    try:
        tasks = json.loads(decoded(source.read(), name))
    except (json.JSONDecodeError, RecursionError) as error:  # the latter of [[[[…
        raise ValueError(f"{name}: not JSON: {error}") from None
    for number, task in enumerate(tasks if isinstance(tasks, list) else [tasks], 1):
        if not isinstance(task, dict) or "data" not in task:
            raise ValueError(f"{name}, task {number}: no task of Label Studio: it has no `data`")
        yield task


def _json(content: object, indent: int | None = None) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=indent) + "\n").encode("utf-8", "backslashreplace")
