"""A Spark job over the gold texts, in four partitions, gives the records of `extract_many`.

`LVEXTRACT_BENCH` names the folder that holds `bench/events-dev.jsonl`.
"""

import json
import os
import sys
from pathlib import Path

import pytest

import lvextract

BENCH = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "bench"

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"no gold data in {BENCH}; set LVEXTRACT_BENCH")


def test_same_records() -> None:
    sql = pytest.importorskip("pyspark.sql", reason="the extra `spark` is not installed")
    from lvextract.integrations.spark import extract_events

    lines = (BENCH / "events-dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [{name: row[name] for name in ("id", "text", "published")} for row in map(json.loads, lines)]
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        frame = spark.createDataFrame(texts, "id string, text string, published string").repartition(4)
        assert frame.rdd.getNumPartitions() == 4
        found = {
            row["id"]: row.asDict(recursive=True) for row in extract_events(frame, published="published").collect()
        }
    finally:
        spark.stop()
    expected = {result.id: result.model_dump(mode="json") for result in lvextract.extract_many(texts)}
    assert found == expected
