"""Texts with annotated event records, and which of what the rules find is what the annotators meant.

A file has one JSON object a line: `id`, `text`, `published` and `events`; an event has `type`, `trigger` and `title`
(words of the text), `date` (`start`, `end`), and lists of `organizers`, `participants` and `awards`, whose entries
have a `mention` (words of the text) and a `name`. `records/` holds texts of our own, and the records of paragraphs of
the treebank, which have its `id` and no `text`; others are named on the command line.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import regex

from lvextract.document import Document, Span, Timex
from lvextract.evaluation.comparable import fold
from lvextract.evaluation.gold import read_gold_text
from lvextract.evaluation.matching import one_to_one
from lvextract.events.context.happening import Happening, Trigger
from lvextract.inputs.extractions import read_rows
from lvextract.pipeline import Extractor
from lvextract.records import Event, Party, Place, Title
from lvextract.timex import iso_bounds
from lvextract.training.corpora import read_treebank, running_text

logger = logging.getLogger(__name__)

Gold = Mapping[str, Any]
_Text = TypeVar("_Text")
OWN = Path(str(files("lvextract"))) / "training/records"


@dataclass(frozen=True, eq=False)
class Annotated:
    """A text as the stages before the events have read it, with its gold records."""

    id: str
    document: Document
    events: Sequence[Gold]

    def places(self, mention: str | None) -> list[Span]:
        """Where the words of a gold mention stand."""
        found = regex.finditer(regex.escape(mention), self.document.text) if mention else ()
        return [Span(match.start(), match.end()) for match in found]


def read_records(paths: Iterable[Path]) -> dict[str, Gold]:
    """The rows of the files by their `id`; a later row of the same id takes an earlier one's place, which is told.

    What a record leaves out is null or an empty list here. Raises ValueError, which names the file and the line, for a
    row in another form (`lvextract.evaluation.gold`), OSError if a file cannot be read.
    """
    records: dict[str, Gold] = {}
    replaced: list[str] = []
    for path in paths:
        with path.open("rb") as source:
            for number, content in read_rows(str(path), source):
                row = read_gold_text(f"{path}, line {number}", content).row()
                id = str(row["id"])
                replaced += [id] if id in records else []
                records[id] = row
    if replaced:
        logger.warning("%d rows take the place of earlier ones; the first is %r", len(replaced), replaced[0])
    return records


def read_annotated(paths: Iterable[Path], extractor: Extractor, treebank: Path | None = None) -> list[Annotated]:
    """The annotated texts of the files, analysed; those of the treebank if its folder is given.

    Records whose text is nowhere are left out, which is told. Raises as `read_records` does.
    """
    rows = read_records(paths)
    texts = {id: row["text"] for id, row in rows.items() if "text" in row}
    if treebank is not None:
        paragraphs = [paragraph for path in treebank.glob("*.conllu") for paragraph in read_treebank(path)]
        texts |= {paragraph.id: running_text(paragraph) for paragraph in paragraphs if paragraph.id not in texts}
    without = [id for id in rows if id not in texts]
    if without:
        place = f"the treebank in {treebank}" if treebank else "any treebank, since none is given"
        logger.warning("left out: %d rows without `text`, not in %s; the first is %r", len(without), place, without[0])
    return [
        Annotated(id, extractor.analyze(texts[id], row.get("published")), row["events"])
        for id, row in rows.items()
        if id in texts
    ]


def match(text: Annotated, happenings: Sequence[Happening]) -> dict[int, Gold]:
    """The gold record of each happening that has one, by the happening's `id()`: one to one, the most alike first."""
    pairs = [
        (_likeness(text, one, gold), i, j) for i, one in enumerate(happenings) for j, gold in enumerate(text.events)
    ]
    return {id(happenings[i]): text.events[j] for i, j in one_to_one(pairs)}


def _likeness(text: Annotated, happening: Happening, gold: Gold) -> float:
    """How much a happening and a gold record speak of one event, by trigger, title, type and date."""
    likeness = 1.5 * any(shows(text, trigger, gold) for trigger in happening.triggers)
    likeness += 2.0 * is_titled(happening.title, gold)
    likeness += fold(happening.type) == fold(gold["type"])
    timex = next((trigger.timex for trigger in happening.triggers if trigger.timex), None)
    return likeness + (timex is not None and is_period(timex, gold))


def match_records(text: Annotated, events: Sequence[Event]) -> dict[int, Gold]:
    """The gold record of each record that has one, by the record's `id()`: by trigger, title, type and date."""
    pairs = [
        (_likeness_of_record(text, event, gold), i, j)
        for i, event in enumerate(events)
        for j, gold in enumerate(text.events)
    ]
    return {id(events[i]): text.events[j] for i, j in one_to_one(pairs)}


def _likeness_of_record(text: Annotated, event: Event, gold: Gold) -> float:
    trigger = Span(event.trigger.start, event.trigger.end)
    start = event.date.start if event.date else None
    return (
        1.5 * any(trigger.overlaps(place) for place in text.places(gold["trigger"]))
        + 2.0 * is_titled(event.title, gold)
        + (fold(event.type) == fold(gold["type"]))
        + (start is not None and start == (gold["date"] or {}).get("start"))
    )


def shows(text: Annotated, trigger: Trigger, gold: Gold) -> bool:
    """Whether the trigger shares words with that of the gold record."""
    return any(trigger.span.overlaps(place) for place in text.places(gold["trigger"]))


def is_titled(title: Title | None, gold: Gold) -> bool:
    """Whether both have the same title."""
    return title is not None and bool(gold["title"]) and fold(title.name) == fold(gold["title"]["name"])


def period(gold: Gold) -> tuple[str, str] | None:
    """The first and the last day (or month, or year) of the gold record."""
    start = (gold["date"] or {}).get("start")
    return (start.split("T")[0], (gold["date"]["end"] or start).split("T")[0]) if start else None


def is_period(timex: Timex, gold: Gold) -> bool:
    """Whether the time expression is when the gold record says that the event is."""
    start, end = iso_bounds(timex)
    return start is not None and (start.split("T")[0], (end or start).split("T")[0]) == period(gold)


def fills(text: Annotated, party: Party | Place, slot: Sequence[Gold]) -> bool:
    """Whether the party is one of those in a gold slot, by its name or its words."""
    return any(_is_party(text, party, gold) for gold in slot)


def is_named(party: Party, slot: Sequence[Gold]) -> bool:
    """Whether the party is one of those in a gold slot by its name."""
    return fold(party.name) in {fold(gold["name"]) for gold in slot}


def wins(text: Annotated, name: str, place: int | None, recipients: Sequence[Party], awards: Iterable[Gold]) -> bool:
    """Whether a gold award has that rank or name and one of the recipients."""
    same = [a for a in awards if fold(a["name"]) == fold(name) or (place is not None and a["place"] == place)]
    if not recipients:
        return any(not award["recipients"] for award in same)
    return any(fills(text, party, award["recipients"]) for award in same for party in recipients)


def _is_party(text: Annotated, party: Party | Place, gold: Gold) -> bool:
    aliases = party.aliases if isinstance(party, Party) else []
    if fold(gold["name"]) in {fold(party.name), *map(fold, aliases)}:
        return True
    places = text.places(gold["mention"])
    return any(Span(mention.start, mention.end).overlaps(place) for mention in party.mentions for place in places)


def folds(texts: Sequence[_Text], count: int) -> Iterator[tuple[list[_Text], list[_Text]]]:
    """`count` times the texts without one part of them, and that part."""
    for i in range(count):
        yield [text for j, text in enumerate(texts) if j % count != i], list(texts[i::count])
