"""The JSON Schema of the records, as a file of the package that says which version of the records it describes.

A new optional field raises the second number of the version; a field that is renamed, goes away or means something else
raises the first. After a change of the models, `python -m lvextract.export.record_schema` writes the file anew.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

VERSION = "1.1"
_FILE = f"records-{VERSION}.schema.json"


def record_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a line of `lvextract batch`; under `$defs` those of its parts.

    `{"$ref": "#/$defs/Event"}` is one event, of which `lvextract extract` prints a list, `#/$defs/Page` what it prints
    of a web page.

    >>> sorted(record_schema()["$defs"])[:4]
    ['Award', 'Event', 'Extraction', 'Hours']
    """
    schema: dict[str, Any] = json.loads(text())
    return schema


def text() -> str:
    """The schema as the package's file has it."""
    return files("lvextract.export").joinpath(_FILE).read_text(encoding="utf-8")


def generate() -> dict[str, Any]:
    """The schema of the models as they are."""
    from pydantic.json_schema import models_json_schema

    from lvextract.records import Extraction, Page

    # As they are written, not as they are read: every field is there.
    _, schema = models_json_schema([(Extraction, "serialization"), (Page, "serialization")])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:lvextract:records:{VERSION}",
        "title": f"lvextract records {VERSION}",
        "$ref": "#/$defs/Extraction",
        **schema,
    }


if __name__ == "__main__":
    Path(__file__).with_name(_FILE).write_text(json.dumps(generate(), ensure_ascii=False, indent=2) + "\n", "utf-8")
