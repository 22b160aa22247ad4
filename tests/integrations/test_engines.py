"""Each engine gives the records of `extract_many`, for its missing values too. Skipped where it is not installed."""

import os
import runpy
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import lvextract

EXAMPLES = Path(__file__).parents[2] / "examples"

TEXTS: list[dict[str, Any]] = [
    {"id": "a", "text": "18. maijā Talsu novada pašvaldība rīkoja koncertu.", "published": "2024-05-20"},
    {"id": "b", "text": None, "published": None},
    {"id": "c", "text": "Konkursā 1. vietu ieguva Anna Bērza no Ogres.", "published": None},
    {"id": "d", "text": "", "published": "2024-05-20"},
    {"id": "e", "text": "Vakar Cēsīs notika talka.", "published": "nekad"},
    *({"id": f"f{n}", "text": f"{n}. jūnijā Ogrē notika talka.", "published": "2024-06-30"} for n in range(1, 8)),
]


WITH_ADDRESSES: list[dict[str, Any]] = [
    {"id": "a", "text": "Vakar Cēsīs notika talka.", "adrese": "https://example.lv/a"},
    {"id": "b", "text": None, "adrese": None},
]
ADDRESSES = [("a", "https://example.lv/a", ["talka"]), ("b", None, [])]


def addressed(rows: list[dict[str, Any]]) -> list[tuple[str, str | None, list[str]]]:
    """The id, the address and the types of events of each row."""
    return [(row["id"], row["url"], [event["type"] for event in row["events"]]) for row in map(plain, rows)]


@pytest.fixture(scope="module")
def expected() -> list[dict[str, Any]]:
    """What comes of each row that has no address."""
    return [result.model_dump(mode="json", exclude={"url"}) for result in lvextract.extract_many(TEXTS)]


class TestSpark:
    @pytest.fixture(scope="class")
    def spark(self) -> Iterator[Any]:
        sql = pytest.importorskip("pyspark.sql", reason="the extra `spark` is not installed")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = sql.SparkSession.builder.master("local[1]")  # each of its processes loads the weights
        quiet = {
            "spark.ui.enabled": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "1",
        }
        try:
            session = builder.config(map=quiet).getOrCreate()
        except Exception as error:
            pytest.skip(f"Spark does not start (is there a Java?): {error}")
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()

    @pytest.fixture(scope="class")
    def frame(self, spark: Any) -> Any:
        return spark.createDataFrame(TEXTS, "id string, text string, published string")

    def test_four_partitions(self, frame: Any, expected: list[dict[str, Any]]) -> None:
        from lvextract.integrations.spark import extract_events

        done = extract_events(frame.repartition(4), published="published")
        rows = [row.asDict(recursive=True) for row in done.collect()]
        assert sorted(rows, key=lambda row: str(row["id"])) == expected

    def test_addresses(self, spark: Any) -> None:
        from lvextract.integrations.spark import extract_events

        frame = spark.createDataFrame(WITH_ADDRESSES, "id string, text string, adrese string").coalesce(1)
        done = extract_events(frame, url="adrese")
        assert done.columns == ["id", "url", "events", "error"]
        assert addressed([row.asDict(recursive=True) for row in done.collect()]) == ADDRESSES

    def test_function_for_sql(self, spark: Any, frame: Any, expected: list[dict[str, Any]]) -> None:
        from lvextract.integrations.spark import register

        register(spark)
        frame.coalesce(1).createOrReplaceTempView("raksti")
        rows = spark.sql("SELECT id, extract_events(text, published) AS events FROM raksti ORDER BY id").collect()
        found = [row.asDict(recursive=True)["events"] for row in rows]
        assert found == [None if record["error"] else record["events"] for record in expected]

    def test_example(self, spark: Any) -> None:
        rows = runpy.run_path(str(EXAMPLES / "spark_job.py"))["events"](spark).collect()
        assert {(row["id"], row["type"], row["start"]) for row in rows} == {
            ("ogre", "talka", "2024-05-18"),
            ("cesis", "konkurss", "2024-05-15"),
        }


class TestDask:
    def test_example(self, capsys: pytest.CaptureFixture[str]) -> None:
        pytest.importorskip("dask.dataframe", reason="the extra `dask` is not installed")
        runpy.run_path(str(EXAMPLES / "dask_job.py"))["main"]("synchronous")
        assert capsys.readouterr().out == "ogre ['talka']\ncesis ['konkurss']\n"

    def test_partitions_index_and_order(self, expected: list[dict[str, Any]]) -> None:
        dd = pytest.importorskip("dask.dataframe", reason="the extra `dask` is not installed")
        pd = pytest.importorskip("pandas")
        from lvextract.integrations.dask import extract_events

        source = pd.DataFrame(TEXTS, index=range(100, 100 + len(TEXTS)))
        done = extract_events(dd.from_pandas(source, npartitions=4), published="published").compute(
            scheduler="synchronous"
        )
        assert done.index.tolist() == source.index.tolist()
        assert [plain(row) for row in done.to_dict("records")] == expected

    def test_addresses(self) -> None:
        dd = pytest.importorskip("dask.dataframe", reason="the extra `dask` is not installed")
        pd = pytest.importorskip("pandas")
        from lvextract.integrations.dask import extract_events

        source = dd.from_pandas(pd.DataFrame(WITH_ADDRESSES), npartitions=1)
        done = extract_events(source, url="adrese").compute(scheduler="synchronous")
        assert list(done.columns) == ["id", "url", "events", "error"]
        assert addressed(done.to_dict("records")) == ADDRESSES

    def test_days_as_timestamps(self) -> None:
        dd = pytest.importorskip("dask.dataframe", reason="the extra `dask` is not installed")
        pd = pytest.importorskip("pandas")
        from lvextract.integrations.dask import extract_events

        days = pd.to_datetime(["2024-05-20", None])
        source = pd.DataFrame({"id": [1, 2], "text": ["Vakar Cēsīs notika talka."] * 2, "published": days})
        done = extract_events(dd.from_pandas(source, npartitions=1), published="published").compute(
            scheduler="synchronous"
        )
        assert [error for error in done["error"] if isinstance(error, str)] == []
        first, second = (events[0]["date"] for events in done["events"])
        assert first["start"] == "2024-05-19"
        assert second is None or second["start"] is None


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row with None where pandas has a missing value of its own."""
    return {name: None if value != value else value for name, value in row.items()}


class TestDatasets:
    def test_example(self, capsys: pytest.CaptureFixture[str]) -> None:
        pytest.importorskip("datasets", reason="the extra `datasets` is not installed")
        runpy.run_path(str(EXAMPLES / "datasets_map.py"))["main"]()
        assert capsys.readouterr().out == "ogre ['talka']\ncesis ['konkurss']\n"

    @pytest.mark.parametrize("streamed", [False, True])
    def test_two_columns_more(self, streamed: bool, expected: list[dict[str, Any]]) -> None:
        datasets = pytest.importorskip("datasets", reason="the extra `datasets` is not installed")
        from lvextract.integrations.datasets import extract_events

        source = datasets.Dataset.from_list(TEXTS)
        source = source.to_iterable_dataset() if streamed else source
        done = list(extract_events(source, published="published", batch_size=5))
        assert [{name: row[name] for name in ("id", "events", "error")} for row in done] == expected
        assert [row["text"] for row in done] == [row["text"] for row in TEXTS]

    def test_addresses(self) -> None:
        datasets = pytest.importorskip("datasets", reason="the extra `datasets` is not installed")
        from lvextract.integrations.datasets import extract_events

        done = list(extract_events(datasets.Dataset.from_list(WITH_ADDRESSES), url="adrese"))
        assert addressed(done) == ADDRESSES
        assert [row["adrese"] for row in done] == [row["adrese"] for row in WITH_ADDRESSES]


def test_a_date_is_a_day() -> None:
    from lvextract.integrations.columns import extract_columns

    (events,), errors = extract_columns(["Vakar Cēsīs notika talka."], [date(2024, 5, 20)])
    assert errors == [None]
    assert events[0]["date"]["start"] == "2024-05-19"
