"""The scorer of the bench, which is no part of the package, gives the same figures."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lvextract.evaluation import SLOTS, evaluate

BENCH = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "bench"
FILES = ("events-dev.jsonl", "articles-dev.jsonl")

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")


def worsened(events: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """Records with mistakes of every kind: left out, doubled, wrongly named, without a date or a recipient."""
    found = []
    for event in events:
        worse = json.loads(json.dumps(event))
        for slot in ("location", "organizers", "participants", "awards"):
            worse[slot] = [filler for filler in worse[slot] if chance.random() < 0.8]
            for filler in worse[slot]:
                filler["name"] += "?" if chance.random() < 0.8 else " cits"
        for award in worse["awards"]:
            award["recipients"] = award["recipients"][chance.randrange(2) :]
        for slot, value in (("date", None), ("title", None), ("type", "cits"), ("trigger", "")):
            if chance.random() < 0.2:
                worse[slot] = value
        found += [worse] * chance.choice((0, 1, 1, 1, 2))
    return chance.sample(found, len(found))


@pytest.mark.parametrize("file", FILES)
def test_the_scorer_of_the_bench_gives_the_same_figures(file: str, tmp_path: Path) -> None:
    gold = [json.loads(line) for line in (BENCH / file).read_text("utf-8").splitlines()]
    chance = random.Random(1)
    predicted = [{"id": row["id"], "events": worsened(row["events"], chance)} for row in gold]
    path = tmp_path / "predicted.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), "utf-8")
    command = [sys.executable, BENCH / "score_events.py", BENCH / file, path, "--json"]
    expected = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    evaluation = evaluate(gold, predicted)
    assert 0.3 < evaluation.headline < 0.9
    assert {
        "strict": {slot: round(evaluation.strict[slot].f1, 4) for slot in SLOTS},
        "lenient": {slot: round(evaluation.lenient[slot].f1, 4) for slot in SLOTS},
        "headline": round(evaluation.headline, 4),
        "headline_lenient": round(evaluation.headline_lenient, 4),
    } == expected
