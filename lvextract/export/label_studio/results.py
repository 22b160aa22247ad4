"""The records of a task that was annotated in Label Studio."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lvextract.evaluation.gold import GoldText, read_gold_text
from lvextract.export.label_studio.form import ATTRIBUTES, CHOICES, LABELS, NUMBERS, OF_AWARD, OF_EVENT
from lvextract.quotation_marks import QUOTES

Result = Mapping[str, Any]
_FIELDS = {"alias": "aliases", "rank": "place"}  # attributes that the gold form calls otherwise
_DATA = ("id", "text", "published", "exceptions")


@dataclass
class _Region:
    label: str
    words: str
    told: dict[str, Any] = field(default_factory=dict)
    relations: list[tuple[str, str]] = field(default_factory=list)  # labels, and the region at the other end


def from_task(task: Mapping[str, Any], where: str = "task") -> GoldText | None:
    """The text with the records of the task's annotation, None if it has none.

    Of several annotations it is the ground truth, else the last one that was not skipped. A name that nobody typed is
    the words themselves. Raises ValueError, which says `where`, for what `config.xml` does not allow and for a region
    whose words are not those at its offsets.
    """
    annotation = _annotation(task.get("annotations") or [])
    if annotation is None:
        return None
    data = task.get("data") or {}
    where = f"{where}, {data.get('id', task.get('id'))!r}"
    regions = _regions(where, str(data.get("text", "")), annotation["result"])
    events = [_event(regions, region, where) for region in regions.values() if region.label == "event"]
    row = {key: data[key] for key in _DATA if key in data} | {"events": events}
    row.setdefault("id", task.get("id"))
    return read_gold_text(where, row)


def _annotation(annotations: Sequence[Result]) -> Result | None:
    done = [one for one in annotations if not one.get("was_cancelled")]
    return next((one for one in done if one.get("ground_truth")), done[-1] if done else None)


def _regions(where: str, text: str, results: Sequence[Result]) -> dict[str, _Region]:
    """The regions by their id, in their order, with what was told of them."""
    regions: dict[str, _Region] = {}
    for result in results:
        if result["type"] == "labels" and result.get("from_name") == LABELS:
            regions[result["id"]] = _region(where, text, result["value"])
    for result in results:
        if result["type"] == "relation":
            _relate(where, regions, result)
        elif result.get("from_name") != LABELS and result.get("id") in regions:
            _tell(regions[result["id"]], result["from_name"], result["value"])
    return regions


def _region(where: str, text: str, value: Result) -> _Region:
    words = text[value["start"] : value["end"]]
    if value.get("text", words) != words:
        raise ValueError(f"{where}: «{value['text']}» is not what stands at its offsets, «{words}»")
    label = next(iter(value["labels"]), "")
    if label not in ATTRIBUTES:
        raise ValueError(f"{where}: «{words}» is labelled {label!r}, not one of {', '.join(ATTRIBUTES)}")
    return _Region(label, words)


def _tell(region: _Region, attribute: str, value: Result) -> None:
    if attribute in CHOICES:
        told: Any = next(iter(value["choices"]), None)
    elif attribute in NUMBERS:
        told = int(value["number"])
    else:
        lines = [line.strip() for line in value["text"] if line.strip()]
        told = lines if attribute == "alias" else " ".join(lines) or None
    region.told[_FIELDS.get(attribute, attribute)] = told


def _relate(where: str, regions: Mapping[str, _Region], result: Result) -> None:
    one, other = result["from_id"], result["to_id"]
    if result.get("direction") == "left":
        one, other = other, one
    if one not in regions or other not in regions:
        raise ValueError(f"{where}: a relation has an end that is no region")
    labels = result.get("labels") or []
    if not labels:
        raise ValueError(f"{where}: «{regions[one].words}» – «{regions[other].words}»: a relation without a label")
    regions[one].relations += [(label, other) for label in labels]


def _event(regions: Mapping[str, _Region], event: _Region, where: str) -> dict[str, Any]:
    record: dict[str, Any] = {"trigger": event.words, **event.told}
    if "type" not in record:
        raise ValueError(f"{where}: event «{event.words}»: no type")
    for slot, other in _related(regions, event, OF_EVENT, where):
        filler = _award(regions, other, where) if slot == "awards" else _filler(other, bare=slot == "location")
        _put(record, slot, filler, where, single=slot in ("title", "date"))
    return record


def _award(regions: Mapping[str, _Region], award: _Region, where: str) -> dict[str, Any]:
    filled = _filler(award)
    for slot, other in _related(regions, award, OF_AWARD, where):
        _put(filled, slot, _filler(other, bare=True), where, single=slot == "grantor")
    return filled


def _related(
    regions: Mapping[str, _Region], region: _Region, slots: Mapping[str, str], where: str
) -> Iterator[tuple[str, _Region]]:
    for relation, other in region.relations:
        if relation not in slots:
            raise ValueError(f"{where}: {region.label} «{region.words}» has the relation {relation!r}")
        yield slots[relation], regions[other]


def _put(record: dict[str, Any], slot: str, filler: dict[str, Any], where: str, *, single: bool) -> None:
    if not single:
        record.setdefault(slot, []).append(filler)
    elif slot in record:
        raise ValueError(f"{where}: «{record.get('trigger', record.get('mention'))}» has two of {slot}")
    else:
        record[slot] = filler


def _filler(region: _Region, *, bare: bool = False) -> dict[str, Any]:
    """What the region says; with `bare`, the names alone, without the kind that it has as a participant."""
    told = {key: value for key, value in region.told.items() if not bare or key in ("name", "aliases")}
    if region.label == "date":
        return {"mention": region.words, **told}
    return {"mention": region.words, "name": "".join(c for c in region.words if c not in QUOTES).strip(), **told}
