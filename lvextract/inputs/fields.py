"""Which fields of a row are the text, its identifier, the day it was published and its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lvextract.items import Task, read_id


@dataclass(frozen=True)
class Fields:
    """The names that the input has for what `extract_many` calls `text`, `id`, `published` and `url`.

    >>> Fields(text="body", id="url").task({"url": "a/1", "body": "Ogrē notika talka."}).id
    'a/1'
    """

    text: str = "text"
    id: str = "id"
    published: str = "published"
    url: str = "url"

    def id_of(self, record: Mapping[str, Any]) -> str | int | None:
        """The id that a row's record will have: None also where it has one that cannot be one."""
        try:
            return read_id(record.get(self.id))
        except TypeError:
            return None

    def task(self, record: Mapping[str, Any]) -> Task:
        """The task that a row asks for; one that has failed if it has no text or an id that cannot be one."""
        names = {"id": self.id, "text": self.text, "published": self.published, "url": self.url}
        task = Task.read(_Item(record, names))
        if self.text not in record and self.text != "text":
            task.error = ValueError(f"row has no `{self.text}`")
        return task


class _Item(Mapping[str, Any]):
    """A record under the names that `extract_many` knows; nothing of it is read before it is asked for."""

    def __init__(self, record: Mapping[str, Any], names: Mapping[str, str]) -> None:
        self._record = record
        self._names = names

    def __getitem__(self, name: str) -> Any:
        return self._record[self._names[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._names and self._names[str(name)] in self._record

    def __iter__(self) -> Iterator[str]:
        return filter(self.__contains__, self._names)

    def __len__(self) -> int:
        return sum(1 for _ in self)
