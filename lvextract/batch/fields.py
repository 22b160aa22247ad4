"""Which fields of a row are the text, its identifier and the day it was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lvextract.items import Task, read_id


@dataclass(frozen=True)
class Fields:
    """The names that the input has for what `extract_many` calls `text`, `id` and `published`.

    >>> Fields(text="body", id="url").task({"url": "a/1", "body": "Ogrē notika talka."}).id
    'a/1'
    """

    text: str = "text"
    id: str = "id"
    published: str = "published"

    def id_of(self, record: Mapping[str, Any]) -> str | int | None:
        """The id that a row's record will have: None also where it has one that cannot be one."""
        try:
            return read_id(record.get(self.id))
        except TypeError:
            return None

    def task(self, record: Mapping[str, Any]) -> Task:
        """The task that a row asks for; one that has failed if it has no text or an id that cannot be one."""
        item = {"id": record.get(self.id), "published": record.get(self.published)}
        if self.text in record:
            item["text"] = record[self.text]
        task = Task.read(item)
        if self.text not in record and self.text != "text":
            task.error = ValueError(f"row has no `{self.text}`")
        return task
