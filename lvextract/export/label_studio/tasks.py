"""A text with its records as a task of Label Studio."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from lvextract.evaluation.comparable import places
from lvextract.evaluation.gold import GoldAward, GoldDate, GoldEvent, GoldName, GoldText
from lvextract.export.label_studio.form import ATTRIBUTES, LABELS, TEXT, kind_of_result, value_of

Side = Literal["predictions", "annotations"]
Attributes = dict[str, Any]


def to_task(text: GoldText, side: Side = "predictions") -> dict[str, Any]:
    """The task with the records of the text as `predictions`, which an annotator corrects, or as `annotations`.

    Raises ValueError if it has no `text`, or a trigger or filler no mention in it: there is nothing to mark then.
    """
    if text.text is None:
        raise ValueError(f"{text.id!r} has no `text` to mark")
    regions = _Regions(text.id, text.text)
    for event in text.events:
        regions.add_event(event)
    row = text.row()
    del row["events"]
    about = {"model_version": "lvextract"} if side == "predictions" else {}
    return {"data": row, side: [{**about, "result": regions.results + regions.relations}]}


@dataclass
class _Regions:
    """The results of one text while records are added; `near` is where the words of the event at hand begin."""

    id: str | int
    text: str
    results: list[dict[str, Any]] = field(default_factory=list)
    relations: list[dict[str, Any]] = field(default_factory=list)
    shared: dict[tuple[str, int, int, str], str] = field(default_factory=dict)
    near: int = 0

    def add_event(self, event: GoldEvent) -> None:
        """Add the region of the event, those of its fillers that are not there yet, and the relations."""
        self.near = 0
        self.near, _ = self._span("trigger", event.trigger)
        own = self._new("event", "trigger", event.trigger, {"type": event.type})
        if event.title:
            self._relate(own, "title", self._shared("title", event.title, _named(event.title)))
        if event.date:
            self._relate(
                own, "date", self._shared("date", event.date, {"start": event.date.start, "end": event.date.end})
            )
        for place in event.location:
            self._relate(own, "location", self._shared("place", place, _named(place)))
        for relation, parties in (("organizer", event.organizers), ("participant", event.participants)):
            for party in parties:
                told = {**_named(party), "kind": party.kind, "count": party.count}
                self._relate(own, relation, self._shared("party", party, told))
        for award in event.awards:
            self._relate(own, "award", self._award(award))

    def _award(self, award: GoldAward) -> str:
        told = {**_named(award), "rank": award.place, "work": award.work, "category": award.category}
        own = self._new("award", "award", award.mention, {**told, "amount": award.amount})
        for party in award.recipients:
            self._relate(own, "recipient", self._nameable(party))
        if award.grantor:
            self._relate(own, "grantor", self._nameable(award.grantor))
        return own

    def _nameable(self, party: GoldName) -> str:
        """The region of a recipient: that of a participant with the same words and names, if there is one."""
        start, end = self._span("recipient", party.mention)
        told = _named(party)
        for (label, *span, shown), region in self.shared.items():
            if label == "party" and span == [start, end] and shown.startswith(_key(told)):
                return region
        return self._shared("party", party, told)

    def _shared(self, label: str, filler: GoldName | GoldDate, told: Attributes) -> str:
        start, end = self._span(label, filler.mention)
        key = (label, start, end, _key(told))
        if key not in self.shared:
            self.shared[key] = self._new(label, label, filler.mention, told)
        return self.shared[key]

    def _new(self, label: str, what: str, mention: str | None, told: Attributes) -> str:
        """Add a region with its attributes, and return its id."""
        start, end = self._span(what, mention)
        region = f"r{len(self.results)}"
        span = {"start": start, "end": end}
        words = {**span, "text": self.text[start:end], "labels": [label]}
        self.results.append(_result(region, LABELS, "labels", words))
        for attribute in ATTRIBUTES[label]:
            value = told.get(attribute)
            if value is not None and value != []:
                kind = kind_of_result(attribute)
                self.results.append(_result(region, attribute, kind, {**span, **value_of(attribute, value)}))
        return region

    def _relate(self, one: str, relation: str, other: str) -> None:
        self.relations.append(
            {"type": "relation", "from_id": one, "to_id": other, "direction": "right", "labels": [relation]}
        )

    def _span(self, what: str, mention: str | None) -> tuple[int, int]:
        """Where the words stand nearest to the event."""
        spans = places(mention or "", self.text)
        nearest = min(spans, key=lambda span: abs(span[0] - self.near), default=None)
        if nearest is None:
            raise ValueError(f"{self.id!r}: {what} «{mention or ''}»: no words of the text, so nothing to mark")
        return nearest


def _result(id: str, name: str, kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": id, "from_name": name, "to_name": TEXT, "type": kind, "value": value}


def _named(filler: GoldName) -> Attributes:
    return {"name": filler.name, "alias": filler.aliases}


def _key(told: Attributes) -> str:
    """What tells regions of the same words apart; that of the names alone begins the one with a kind and a count."""
    return "".join(f"{attribute}={value!r};" for attribute, value in told.items())
