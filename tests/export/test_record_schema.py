"""The published JSON Schema: the one of the models as they are, and what is written keeps to it."""

import json
from pathlib import Path
from typing import Any

import pytest

from lvextract import Event, Extraction, Extractor
from lvextract.export.record_schema import VERSION, generate, record_schema

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")

ARTICLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def validator(part: str | None = None) -> Any:
    """What checks a line of a batch, or a `part` of the schema."""
    schema = record_schema()
    if part:
        schema["$ref"] = f"#/$defs/{part}"
    return jsonschema.Draft202012Validator(schema)


def test_the_file_is_that_of_the_models() -> None:
    hint = "write it anew with `python -m lvextract.export.record_schema`, under a new VERSION"
    assert record_schema() == generate(), hint


def test_it_is_a_schema_that_says_its_version() -> None:
    schema = record_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:lvextract:records:{VERSION}"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_records_keep_to_it(article: Path, extractor: Extractor) -> None:
    items = [{"id": "a", "text": article.read_text("utf-8"), "published": "2024-09-02"}, {"id": 2, "text": None}]
    for extraction in extractor.extract_many(items):
        line = json.loads(json.dumps(extraction.model_dump(mode="json")))
        validator().validate(line)
        for event in line["events"]:
            validator("Event").validate(event)


def test_pages_keep_to_it(extractor: Extractor) -> None:
    pytest.importorskip("trafilatura", reason="the extra `web` is not installed")
    page = extractor.from_html("<html><body><p>Ogrē 15.05.2024. notika talka.</p></body></html>", "2024-05-20")
    validator("Page").validate(page.model_dump(mode="json"))


def test_rows_of_version_1_0_are_read() -> None:
    words = {"start": 0, "end": 5, "text": "talka"}
    lists = {"location": [], "organizers": [], "participants": []}
    award = {"name": "1. vieta", "place": 1, "recipients": [], "work": None, "category": None, "amount": None}
    award |= {"grantor": None, "mentions": [words], "rule": "award.place"}
    old = {"type": "talka", "title": None, "trigger": words, "date": None, **lists, "awards": [award]}
    old |= {"rule": "trigger.event_noun", "confidence": 0.9}
    titled = old | {"title": {"name": "Tīrais krasts", "mentions": [words], "rule": "title.called"}}
    events = Extraction.model_validate({"id": "a", "events": [old, titled], "error": None}).events
    assert [(event.name, event.mentions, event.status) for event in events] == [
        ("talka", [], "scheduled"),
        ("Tīrais krasts", [], "scheduled"),
    ]
    assert events[0].awards[0].result is None
    validator("Event").validate(Event.model_validate(old).model_dump(mode="json"))


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"id": "a", "events": [], "error": None, "more": 1},
        {"id": 1.5, "events": [], "error": None},
        {"id": "a", "events": [{"type": "talka"}], "error": None},
    ],
)
def test_other_things_do_not(line: dict[str, Any]) -> None:
    assert not validator().is_valid(line)
