"""How good the records are on gold data: `python -m pytest tests/benchmarks/test_quality.py -s` prints the tables.

The gold data and its scorers are not part of the package. `LVEXTRACT_BENCH` names the folder that holds `bench/` with
`events-dev.jsonl`, `articles-dev.jsonl` and `score_events.py`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from lvextract import Extractor

BENCH = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "bench"

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")


def rows(name: str) -> Iterator[dict[str, Any]]:
    with (BENCH / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def score(scorer: str, gold: str, predicted: list[Mapping[str, Any]], path: Path, *options: str) -> str:
    """What the scorer prints of the predictions."""
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    command = [sys.executable, BENCH / scorer, BENCH / gold, path, *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize(("gold", "least"), [("events-dev.jsonl", 0.30), ("articles-dev.jsonl", 0.30)])
def test_events(extractor: Extractor, tmp_path: Path, gold: str, least: float) -> None:
    results = extractor.extract_many(rows(gold), on_error="raise")
    predicted = [result.model_dump(mode="json") for result in results]
    print("\n" + score("score_events.py", gold, predicted, tmp_path / "predicted.jsonl"))
    figures = json.loads(score("score_events.py", gold, predicted, tmp_path / "predicted.jsonl", "--json"))
    assert figures["headline"] >= least
