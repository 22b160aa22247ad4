"""A file that is one text, as a row of a table: its id, its text and its day, read when they are asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, BinaryIO

from lvextract.inputs.content import Content, read_bytes
from lvextract.inputs.days import DayOf
from lvextract.inputs.forms import TEXT, read_content
from lvextract.inputs.listing import Listed

Open = Callable[[str], AbstractContextManager[BinaryIO]]
_log = logging.getLogger("lvextract")


class FileRecord(Mapping[str, Any]):
    """The record of a file: under `names`, its relative name as the id, its text, and the day it was published.

    The day is `published`, if that is given, or the one that the file tells, or else what `day_of` finds. Asking for
    text or day reads the file, which `open_file` opens; whatever is wrong with it is raised then.
    """

    def __init__(
        self,
        file: Listed,
        form: str,
        open_file: Open,
        names: tuple[str, str, str] = ("id", "text", "published"),
        published: date | None = None,
        day_of: DayOf | None = None,
    ) -> None:
        self.file = file
        self.is_plain = form == TEXT  # what is read is the file itself
        self._form = form
        self._open_file = open_file
        self._names = names
        self._published = published
        self._day_of = day_of
        self._content: Content | None = None

    def content(self) -> Content:
        """The text and its day. Raises OSError, ValueError or MissingExtraError if they cannot be had."""
        if self._content is None:
            self._content = self._read()
        return self._content

    def __getitem__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        if name == self._names[0]:
            return self.file.name
        content = self.content()
        return content.text if name == self._names[1] else content.published

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def _read(self) -> Content:
        with self._open_file(str(self.file.path)) as source:
            data = read_bytes(source)
        content = read_content(data, self._form, self.file.name)
        if content.warning and self._published is None:
            _log.warning("%s is %s", self.file.name, content.warning)
        day = self._published or content.published or (self._day_of(self.file) if self._day_of else None)
        return content._replace(published=day)
