"""Gold records in Label Studio and back: what goes there comes back equal, and what cannot be is refused."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract.cli import main
from lvextract.evaluation.gold import GoldText
from lvextract.export.label_studio import config, from_task, to_task
from lvextract.export.label_studio.form import ATTRIBUTES, CHOICES, LABELS, NUMBERS, OF_AWARD, OF_EVENT, TEXT
from lvextract.training.annotated import OWN

TEXT_OF_CONTEST = "15. maijā Ogrē notika konkurss „Zelta ābele”. 1. vietu ieguva Anna Bērza."
WINNER = {"mention": "Anna Bērza", "name": "Anna Bērza"}
ROW: dict[str, Any] = {
    "id": "a",
    "text": TEXT_OF_CONTEST,
    "published": "2024-05-20",
    "events": [
        {
            "type": "konkurss",
            "trigger": "notika konkurss",
            "title": {"mention": "Zelta ābele", "name": "Zelta ābele"},
            "date": {"mention": "15. maijā", "start": "2024-05-15", "end": None},
            "location": [{"mention": "Ogrē", "name": "Ogre"}],
            "participants": [{**WINNER, "kind": "person", "count": None, "aliases": ["A. Bērza"]}],
            "awards": [{"mention": "1. vietu", "name": "1. vieta", "place": 1, "recipients": [WINNER]}],
        }
    ],
    "exceptions": [{"words": "Ogre", "why": "pilsēta"}],
}
GOLD = GoldText.model_validate(ROW)
PATHS = sorted(OWN.glob("*.jsonl"))
SHIPPED = [
    text
    for path in PATHS
    for text in map(GoldText.model_validate_json, path.read_text("utf-8").splitlines())
    if text.text is not None  # the others are of the treebank, which is no part of the package
]
Capture = pytest.CaptureFixture[str]


def there_and_back(text: GoldText) -> GoldText | None:
    """The text after somebody submitted what was predicted."""
    task = json.loads(json.dumps(to_task(text)))
    return from_task(task | {"id": 7, "annotations": [{"id": 1, "result": task["predictions"][0]["result"]}]})


def test_the_records_that_ship_come_back_equal() -> None:
    assert len(SHIPPED) > 800
    assert [text.id for text in SHIPPED if there_and_back(text) != text] == []


@given(st.sampled_from(SHIPPED), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_records_come_back_in_whatever_order_regions_are(text: GoldText, random: Any) -> None:
    """Relations may stand among the regions, before them or after; the order within each is that of the records."""
    task = to_task(text, "annotations")
    results = task["annotations"][0]["result"]
    sides = [one["type"] == "relation" for one in results]
    queues = {side: iter([one for one in results if (one["type"] == "relation") == side]) for side in (True, False)}
    random.shuffle(sides)
    mixed = [next(queues[side]) for side in sides]
    assert from_task({"data": task["data"], "annotations": [{"result": mixed}]}) == text


def test_spans_are_exact_and_relations_lead_from_the_event() -> None:
    task = to_task(GOLD)
    (prediction,) = task["predictions"]
    spans = {one["id"]: one["value"] for one in prediction["result"] if one["type"] == "labels"}
    assert {TEXT_OF_CONTEST[value["start"] : value["end"]] for value in spans.values()} == {
        *("notika konkurss", "Zelta ābele", "15. maijā", "Ogrē", "Anna Bērza", "1. vietu")
    }
    relations = [one for one in prediction["result"] if one["type"] == "relation"]
    assert [(spans[one["from_id"]]["text"], *one["labels"], spans[one["to_id"]]["text"]) for one in relations] == [
        ("notika konkurss", "title", "Zelta ābele"),
        ("notika konkurss", "date", "15. maijā"),
        ("notika konkurss", "location", "Ogrē"),
        ("notika konkurss", "participant", "Anna Bērza"),
        ("1. vietu", "recipient", "Anna Bērza"),
        ("notika konkurss", "award", "1. vietu"),
    ]


def test_a_party_of_two_events_is_one_region() -> None:
    plain = {"type": "talka", "trigger": "ieguva", "participants": [{**WINNER, "kind": "person"}]}
    text = GoldText.model_validate(ROW | {"events": [plain, plain | {"type": "konkurss", "trigger": "konkurss"}]})
    results = to_task(text, "annotations")["annotations"][0]["result"]
    assert [one["value"]["labels"] for one in results if one["type"] == "labels"] == [["event"], ["party"], ["event"]]


def test_the_interface_has_every_name_that_tasks_have() -> None:
    root = ElementTree.fromstring(config())
    assert {tag.get("value") for tag in root.iter("Label")} == set(ATTRIBUTES)
    assert [tag.get("value") for tag in root.iter("Relation")] == [*OF_EVENT, *OF_AWARD]
    assert {tag.get("name"): tag.tag for tag in root.iter() if tag.get("toName") == TEXT and tag.get("perRegion")} == {
        name: "Choices" if name in CHOICES else "Number" if name in NUMBERS else "TextArea"
        for names in ATTRIBUTES.values()
        for name in names
    }
    assert [tag.get("name") for tag in root.iter("Labels")] == [LABELS]
    shown = {
        (label, tag.get("name"))
        for view in root.iter("View")
        for label in (view.get("whenLabelValue") or "").split(",")
        for tag in view
        if view.get("visibleWhen") and tag.get("name")
    }
    assert shown == {(label, name) for label, names in ATTRIBUTES.items() for name in names}


def annotated(*results: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"id": "a", "text": TEXT_OF_CONTEST}, "annotations": [{"result": list(results), **more}]}


def region(id: str, label: str, words: str, **told: str) -> list[dict[str, Any]]:
    start = TEXT_OF_CONTEST.index(words)
    span = {"start": start, "end": start + len(words)}
    own = {"id": id, "from_name": "label", "to_name": "text"}
    return [
        {**own, "type": "labels", "value": {**span, "text": words, "labels": [label]}},
        *({**own, "from_name": name, "type": "textarea", "value": {**span, "text": [v]}} for name, v in told.items()),
    ]


EVENT = region("e", "event", "konkurss", type="konkurss")
LINK = {"type": "relation", "from_id": "e", "to_id": "p", "direction": "right", "labels": ["participant"]}


def test_a_name_that_nobody_typed_is_the_words_without_quotes() -> None:
    task = annotated(*EVENT, *region("p", "title", "„Zelta ābele”"), LINK | {"labels": ["title"]})
    text = from_task(task)
    assert text is not None
    title = text.events[0].title
    assert title is not None
    assert (title.mention, title.name) == ("„Zelta ābele”", "Zelta ābele")


def test_a_relation_may_be_drawn_the_other_way() -> None:
    turned = LINK | {"from_id": "p", "to_id": "e", "direction": "left"}
    text = from_task(annotated(*EVENT, *region("p", "party", "Anna Bērza"), turned))
    assert text is not None
    assert [party.name for party in text.events[0].participants] == ["Anna Bērza"]


def test_skipped_annotations_do_not_count_and_the_ground_truth_does() -> None:
    assert from_task(annotated(*EVENT, was_cancelled=True)) is None
    assert from_task({"data": ROW}) is None
    task = annotated(*EVENT, ground_truth=True)
    task["annotations"].append({"result": []})
    text = from_task(task)
    assert text is not None
    assert len(text.events) == 1


@pytest.mark.parametrize(
    ("results", "complaint"),
    [
        (region("e", "event", "konkurss"), "event «konkurss»: no type"),
        (region("e", "person", "Anna"), "«Anna» is labelled 'person'"),
        ([*EVENT, *region("p", "party", "Anna"), LINK | {"labels": []}], "«konkurss» – «Anna»: a relation without"),
        ([*EVENT, *region("p", "party", "Anna"), LINK | {"labels": ["grantor"]}], "has the relation 'grantor'"),
        ([*EVENT, LINK], "a relation has an end that is no region"),
        (
            [*EVENT, *region("p", "date", "15."), *region("q", "date", "1."),
             LINK | {"labels": ["date"]}, LINK | {"labels": ["date"], "to_id": "q"}],
            "«konkurss» has two of date",
        ),
        (
            [{**EVENT[0], "value": {"start": 0, "end": 4, "text": "sēde", "labels": ["event"]}}],
            "«sēde» is not what stands at its offsets",
        ),
    ],
)  # fmt: skip
def test_annotations_that_are_refused(results: list[dict[str, Any]], complaint: str) -> None:
    with pytest.raises(ValueError, match="task 3, 'a'") as refusal:
        from_task(annotated(*results), "task 3")
    assert complaint in str(refusal.value)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"id": "a", "events": []}, "'a' has no `text` to mark"),
        (ROW | {"events": [{"type": "talka"}]}, "'a': trigger «»: no words of the text"),
        (ROW | {"events": [ROW["events"][0] | {"location": [{"name": "Ogre"}]}]}, "'a': place «»: no words of the"),
        (ROW | {"events": [ROW["events"][0] | {"date": {"mention": "jūnijā"}}]}, "'a': date «jūnijā»: no words of"),
    ],
)
def test_what_has_no_words_cannot_be_marked(row: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match="'a'") as refusal:
        to_task(GoldText.model_validate(row))
    assert str(refusal.value).startswith(complaint)


def test_the_command_goes_there_and_back(tmp_path: Path, capsys: Capture) -> None:
    gold, tasks, back = (tmp_path / name for name in ("zelts.jsonl", "uzdevumi.json", "atpakaļ.jsonl"))
    gold.write_text(json.dumps(ROW) + "\n", "utf-8")
    assert main(["label-studio", "export", str(gold), "--as", "annotations", "-o", str(tasks)]) == 0
    content = json.loads(tasks.read_text("utf-8"))
    tasks.write_text(json.dumps([*content, {"data": {"id": "b", "text": ""}}]), "utf-8")
    assert main(["label-studio", "import", str(tasks), "-o", str(back)]) == 0
    assert capsys.readouterr().err == "texts: 1\ntexts: 1, not annotated, left out: 1\n"
    assert GoldText.model_validate_json(back.read_text("utf-8")) == GOLD


def test_the_command_prints_the_interface(capsys: Capture) -> None:
    assert main(["label-studio", "config"]) == 0
    assert capsys.readouterr().out == config()


@pytest.mark.parametrize(
    ("doing", "content", "complaint"),
    [
        ("export", '{"id": "a"}\n', "line 1: `events`: Field required"),
        ("export", '{"id": "a", "events": []}\n', "line 1: 'a' has no `text`"),
        ("import", "[", "not JSON"),
        ("import", "[" * 100_000, "not JSON"),
        ("import", '[{"id": 1}]', "task 1: no task of Label Studio"),
    ],
)
def test_the_command_says_where(doing: str, content: str, complaint: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "f.jsonl"
    path.write_text(content, "utf-8")
    assert main(["label-studio", doing, str(path)]) == 2
    assert f"{path}" in (err := capsys.readouterr().err)
    assert complaint in err


def test_import_replaces_no_gold_records_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tasks, gold = tmp_path / "projekts.json", tmp_path / "zelts.jsonl"
    tasks.write_text("[]")
    gold.write_text("corrected by hand")
    command = ["label-studio", "import", str(tasks), "-o", str(gold)]
    assert main(command) == 2
    assert "is there already; --force replaces it" in capsys.readouterr().err
    assert gold.read_text() == "corrected by hand"
    assert main([*command, "--force"]) == 0
    assert gold.read_text() == ""
