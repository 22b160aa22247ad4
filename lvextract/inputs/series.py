"""What a run reads: files of texts, files that each are one text, and folders of these, as one series of rows.

The rows are numbered through. Where there are several files, what is told of a row says in which one it is.
"""

from __future__ import annotations

import argparse
import logging
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from lvextract.inputs.compression import DAMAGE, decompressed, split_suffix
from lvextract.inputs.days import DayOf, day_source
from lvextract.inputs.fields import Fields
from lvextract.inputs.file_record import FileRecord, Open
from lvextract.inputs.forms import SUFFIXES, form_of
from lvextract.inputs.listing import Listed, list_files
from lvextract.inputs.rows import READERS, Row

STANDARD_INPUT = "-"

_TEXTS = frozenset(SUFFIXES.values())
_log = logging.getLogger("lvextract")


@dataclass(frozen=True)
class Days:
    """Where the days of files come from that each are one text: `published` is that of all, before what they tell.

    `day_of` finds that of a file which tells none.
    """

    published: date | None = None
    day_of: DayOf | None = None


class Inputs:
    """The inputs of a run, open within a `with` block.

    `form_of_named` tells the form of a file that is named itself (of those in folders, their names do), `open_file`
    opens one, and "-" for standard input.

    Raises OSError if there is no such file, ValueError if a folder holds no text or the days can only be a mistake.
    """

    def __init__(
        self, arguments: Sequence[str], form_of_named: Callable[[str], str], open_file: Open, days: Days | None = None
    ) -> None:
        self._open_file = open_file
        self._days = days or Days()
        self._opened = ExitStack()
        self._stream: BinaryIO | None = None  # the one input, or the file of texts that is being read
        self._read = 0  # files before that one
        if STANDARD_INPUT not in arguments:
            listing = list_files(arguments, lambda name: form_of(name) is not None)
            if others := listing.told_of_others():
                _log.info("%s", others)
            self.files = listing.files
        elif len(arguments) == 1:
            self.files = [Listed(Path(STANDARD_INPUT), STANDARD_INPUT, True)]
        else:
            raise ValueError("standard input (-) goes with no other input")
        self._forms = [_form(file, form_of_named) for file in self.files]
        self.are_texts = set(self._forms) <= _TEXTS
        self.is_one_file = len(arguments) == 1 and self.files[0].is_named
        self._check_days()
        self._sizes = [1 if self.are_texts else self._bytes(file) for file in self.files]

    def __enter__(self) -> Inputs:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def rows(self, fields: Fields) -> Iterator[Row]:
        """The rows, read as they are needed.

        Raises ValueError at once if a file of texts lacks a header or the text.
        """
        if self.is_one_file and not self.are_texts:
            self._stream = self._opened.enter_context(self._open_file(str(self.files[0].path)))
            return self._rows_of(self.files[0], self._forms[0], self._stream, fields)
        for file, form in zip(self.files, self._forms, strict=True):
            if form not in _TEXTS and file.path.is_file():  # no pipe, which can be read but once
                with file.path.open("rb") as source:
                    self._rows_of(file, form, source, fields)
        return self._chained(fields)

    def record_of_one(self) -> FileRecord:
        """The record of the only file, which is one text."""
        return self._record(self.files[0], self._forms[0], Fields())

    def _check_days(self) -> None:
        """Tell at once what of the days can only be a mistake."""
        if self._days.published and not self.are_texts:
            raise ValueError("--published goes with one text; in a file of texts, each has a day of its own")
        find = self._days.day_of
        if find is None:
            return
        texts = [file for file, form in zip(self.files, self._forms, strict=True) if form in _TEXTS]
        if not texts or STANDARD_INPUT in (file.name for file in texts):
            raise ValueError("--published-from goes with files that each are one text")
        if not any(_finds(find, file) for file in texts):
            _log.warning("--published-from finds no day for any of the files (%s …)", texts[0].name)

    @property
    def size(self) -> int | None:
        """How much there is to read: files if each is one text, else bytes; None if nobody knows."""
        status = self._status_of_stream() if self._sizes == [0] else None
        if status is not None and stat.S_ISREG(status.st_mode):  # standard input, redirected
            return status.st_size
        return sum(self._sizes) if all(self._sizes) else None

    def position(self) -> int:
        """How much of that is read."""
        within = 0 if self.are_texts or self._stream is None or self.size is None else self._stream.tell()
        return sum(self._sizes[: self._read]) + within

    def reads(self, path: Path) -> bool:
        """Whether `path` is one of the files, under whatever name."""
        try:
            target = path.stat()
        except OSError:  # there is no such file yet
            return False
        return any(os.path.samestat(target, status) for status in self._statuses())

    def _statuses(self) -> Iterator[os.stat_result]:
        for file in self.files:
            if file.name != STANDARD_INPUT:
                yield file.path.stat()
        if status := self._status_of_stream():
            yield status

    def _status_of_stream(self) -> os.stat_result | None:
        try:
            return os.fstat(self._stream.fileno()) if self._stream is not None else None
        except OSError:  # no file of the system, but one in memory
            return None

    @staticmethod
    def _bytes(file: Listed) -> int:
        return file.path.stat().st_size if file.path.is_file() else 0

    def _record(self, file: Listed, form: str, fields: Fields) -> FileRecord:
        names = (fields.id, fields.text, fields.published)
        return FileRecord(file, form, self._open_file, names, self._days.published, self._days.day_of)

    def _rows_of(self, file: Listed, form: str, source: BinaryIO, fields: Fields) -> Iterator[Row]:
        compression = split_suffix(file.name)[1]
        if form == "parquet" and (file.name == STANDARD_INPUT or compression):
            raise ValueError(
                "Parquet is read from a file of its own, not from standard input or out of a compressed one"
            )
        try:
            rows = READERS[f".{form}"](decompressed(source, compression), fields)
        except ValueError as error:
            raise ValueError(str(error) if self.is_one_file else f"{file.name}: {error}") from None
        return _undamaged(rows, str(file.path)) if compression else rows

    def _chained(self, fields: Fields) -> Iterator[Row]:
        number = 0
        for read, (file, form) in enumerate(zip(self.files, self._forms, strict=True)):
            self._read = read
            if form in _TEXTS:
                number += 1
                yield Row(number, file.name.encode("utf-8", "surrogateescape"), self._record(file, form, fields))
                continue
            before = number
            with self._open_file(str(file.path)) as self._stream:
                for row in self._rows_of(file, form, self._stream, fields):
                    number = before + row.number
                    yield row._replace(number=number, place=f"{file.name}, line {row.number}")
            self._stream = None
        self._read = len(self.files)


def named_inputs(args: argparse.Namespace, open_file: Open, form_of_named: Callable[[str], str]) -> Inputs:
    """The inputs that the command line names, with the days that it tells of them."""
    day_of = day_source(args.published_from) if args.published_from is not None else None
    return Inputs(args.files, form_of_named, open_file, Days(args.published, day_of))


def inputs_of_texts(args: argparse.Namespace, open_file: Open, otherwise: str) -> Inputs:
    """Those of a command that reads files of texts too; one whose name tells no form is of the form `otherwise`."""
    return named_inputs(args, open_file, lambda name: args.input_format or form_of(name) or row_form(name) or otherwise)


def _finds(find: DayOf, file: Listed) -> bool:
    try:
        return find(file) is not None
    except ValueError:  # it finds something: that this is no day, the file's row will tell
        return True


def _form(file: Listed, form_of_named: Callable[[str], str]) -> str:
    form = None if file.is_named else form_of(file.name)
    return form or form_of_named(file.path.name)


def row_form(name: str) -> str | None:
    """The form of a file of texts, as its name ends; None if it does not tell.

    >>> row_form("raksti.csv.gz"), row_form("raksti")
    ('csv', None)
    """
    suffix = split_suffix(name)[0]
    return suffix.removeprefix(".") if suffix in READERS else None


def _undamaged(rows: Iterator[Row], name: str) -> Iterator[Row]:
    try:
        yield from rows
    except DAMAGE as error:
        raise OSError(f"{name} is damaged: {error}") from error
