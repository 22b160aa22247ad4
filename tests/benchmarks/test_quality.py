"""How good the records are on gold data: `python -m pytest tests/benchmarks/test_quality.py -s` prints the tables.

- On texts that took no part in making the rules or the scorers (`gold/`, texts of our own by writers of their own).
- On the bench of the corpus, with the weights that ship, which have learnt from it, and cross-validated: each fifth of
  the texts read by a network that has learnt from the others, with the thresholds that ship; it takes most of an hour.
  How far stated confidence can be trusted is told from the latter.
- The share of the arguments of FrameNet's event frames that the records have.

The gold data of the bench are not part of the package, nor is its scorer, which must give the figures of
`lvextract.evaluation`. `LVEXTRACT_BENCH` names the folder that holds `bench/` and `data/`.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from lvextract import Event, Extractor
from lvextract.evaluation import evaluate
from lvextract.evaluation.comparable import fold
from lvextract.evaluation.printed import table
from lvextract.events import find_events
from lvextract.events.scoring.neural import model_in
from lvextract.nlp import SHIPPED
from lvextract.training.annotated import OWN, Annotated, folds, match_records, read_annotated
from lvextract.training.events.network import train
from lvextract.training.events.tagger import tag_unseen
from lvextract.training.events.train import examples_of

SHARED = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared"))
BENCH, FRAMENET = SHARED / "bench", SHARED / "data/framenet"
UNSEEN, UNSEEN_2, UNSEEN_3 = (
    Path(__file__).parent / f"gold/{name}.jsonl" for name in ("unseen", "unseen-2", "unseen-3")
)
GOLD = [BENCH / "events-dev.jsonl", BENCH / "articles-dev.jsonl"]
NEWS = OWN / "news.jsonl"
FOLDS = 5
PARTIES = ("organizers", "participants")

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")

# The frames of happenings, and which slots may hold each of their elements.
ELEMENTS = {
    "Agent": PARTIES, "Participants": PARTIES, "Participant_1": PARTIES, "Participant_2": PARTIES,
    "Individuals": PARTIES, "Competitor": PARTIES, "Event": ("trigger",), "Competition": ("trigger",),
    "Time": ("date",), "Place": ("location",), "Prize": ("awards",), "Rank": ("awards",),
}  # fmt: skip
FRAMES = {
    "Event", "Participation", "Attending", "Competition", "Finish_competition", "Win_prize", "Arranging",
    "Come_together",
}  # fmt: skip


def plain(events: Sequence[Event]) -> list[dict[str, Any]]:
    return [event.model_dump(mode="json") for event in events]


def read(gold: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]


def headline(gold: Path, predicted: Mapping[str, Sequence[Event]]) -> float:
    evaluation = evaluate(read(gold), predicted)
    print(f"\n{gold.name}\n{table(evaluation)}")
    return evaluation.headline


def headline_of_the_scorer(gold: Path, predicted: Mapping[str, Sequence[Event]], path: Path) -> float:
    """The headline that the scorer of the bench prints, which has four digits."""
    rows = ({"id": id_, "events": plain(events)} for id_, events in predicted.items())
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, BENCH / "score_events.py", gold, path, "--json"]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return float(figures["headline"])


@pytest.mark.parametrize(
    ("gold", "least"), [(UNSEEN, 0.55), (UNSEEN_2, 0.50), (UNSEEN_3, 0.50), (GOLD[0], 0.50), (GOLD[1], 0.50)]
)
def test_records_with_the_shipped_weights(extractor: Extractor, tmp_path: Path, gold: Path, least: float) -> None:
    predicted = {row["id"]: extractor.extract(row["text"], row["published"]) for row in read(gold)}
    found = headline(gold, predicted)
    assert round(found, 4) == headline_of_the_scorer(gold, predicted, tmp_path / "predicted.jsonl")
    assert found >= least


@pytest.fixture(scope="module")
def cross_validated(extractor: Extractor) -> list[tuple[Annotated, list[Event]]]:
    """Every text with annotated records, and what a network finds in it that has not seen it."""
    texts = read_annotated([*sorted(OWN.glob("*.jsonl")), *GOLD], extractor, SHARED / "data/ud")
    tag_unseen(texts, seed=1)
    examples, shipped = examples_of(texts, texts), model_in(SHIPPED)
    found = []
    for others, part in folds(texts, FOLDS):
        model = train([examples[text.id] for text in others if text.id in examples], shipped.linear, seed=1)
        model.thresholds = shipped.thresholds
        found += [(text, find_events(text.document, model)) for text in part]
    return found


@pytest.mark.parametrize(("gold", "least"), [(path, 0.45) for path in (*GOLD, NEWS)])
def test_records_with_a_network_that_has_not_seen_the_text(
    cross_validated: list[tuple[Annotated, list[Event]]], gold: Path, least: float
) -> None:
    predicted = {text.id: events for text, events in cross_validated}
    assert headline(gold, predicted) >= least


def test_confidence_can_be_trusted(cross_validated: list[tuple[Annotated, list[Event]]]) -> None:
    """Of records said to be at least 0.8 sure, at least 80% are of an event that the annotators recorded."""
    table: dict[float, Counter[bool]] = {tenth / 10: Counter() for tenth in range(10)}
    for text, events in cross_validated:
        right = match_records(text, events)
        for event in events:
            table[min(0.9, int(event.confidence * 10) / 10)][id(event) in right] += 1
    print("\nconfidence   records   share right")
    for least, counts in table.items():
        print(f"{least:.1f} to {least + 0.1:.1f} {counts.total():10} {counts[True] / max(1, counts.total()):13.2f}")
    sure = table[0.8] + table[0.9]
    assert sure[True] / sure.total() >= 0.80


def test_confidence_of_fillers_can_be_trusted(cross_validated: list[tuple[Annotated, list[Event]]]) -> None:
    """Of parties said to be at least 0.8 sure, at least 80% are in that slot of the recorded event."""
    table: dict[float, Counter[bool]] = {tenth / 10: Counter() for tenth in range(10)}
    for text, events in cross_validated:
        right = match_records(text, events)
        for event in events:
            for slot in PARTIES:
                names = {fold(filler["name"]) for filler in right.get(id(event), {}).get(slot, ())}
                for party in getattr(event, slot):
                    least = min(0.9, int((party.confidence or 0) * 10) / 10)
                    table[least][bool(names & {fold(party.name), *map(fold, party.aliases)})] += 1
    print("\nconfidence   parties   share right")
    for least, counts in table.items():
        print(f"{least:.1f} to {least + 0.1:.1f} {counts.total():10} {counts[True] / max(1, counts.total()):13.2f}")
    sure = table[0.8] + table[0.9]
    assert sure[True] / sure.total() >= 0.80


def test_texts_without_events_have_no_records(cross_validated: list[tuple[Annotated, list[Event]]]) -> None:
    dev = {row["id"] for row in read(GOLD[0])}
    empty = [events for text, events in cross_validated if text.id in dev and not text.events]
    share = sum(not events for events in empty) / len(empty)
    print(f"\nno record on {share:.2f} of {len(empty)} paragraphs without an event")
    assert share >= 0.5


def frames() -> Iterator[tuple[str, list[list[str]]]]:
    """The sentences with a frame of happenings, each with its rows."""
    for path in sorted(FRAMENET.glob("*.conll2009")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for is_block, block in groupby(lines, key=bool):
            rows = list(block)
            text = next((row[9:] for row in rows if row.startswith("# text = ")), "")
            tokens = [row.split("\t") for row in rows if not row.startswith("#")]
            if is_block and any(len(row) > 10 and row[10] in FRAMES for row in tokens):
                yield text, tokens


def test_arguments_of_framenet(extractor: Extractor) -> None:
    """The share of the arguments of its frames, pronouns aside, that some record of the sentence has."""
    found, all_of_them = Counter[str](), Counter[str]()
    for text, tokens in frames():
        records = plain(extractor.extract(text.removeprefix("= ")))
        for row in tokens:
            element = row[11] if len(row) > 11 else "_"
            if element in ELEMENTS and row[3] not in ("PRON", "DET"):
                all_of_them[element] += 1
                slots = [*ELEMENTS[element], "title"] if element == "Event" else ELEMENTS[element]
                words = json.dumps([record[slot] for record in records for slot in slots], ensure_ascii=False)
                found[element] += row[1] in words
    print("\nargument          in the corpus   in the records")
    for element, count in all_of_them.most_common():
        print(f"{element:18}{count:13}{found[element] / count:17.2f}")
    print(f"{'all':18}{all_of_them.total():13}{found.total() / all_of_them.total():17.2f}")
    assert found.total() / all_of_them.total() >= 0.2
