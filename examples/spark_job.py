"""A Spark job: texts in a DataFrame, one row an event out."""

from pyspark.sql import DataFrame, SparkSession

from lvextract.integrations.spark import extract_events

TEXTS = [
    {"id": "ogre", "text": "Sestdien Ogrē notika talka, to rīkoja Ogres novada pašvaldība.", "published": "2024-05-20"},
    {"id": "cesis", "text": "15. maijā Cēsīs notika konkurss. 1. vietu ieguva Anna Bērza.", "published": "2024-05-20"},
]


def events(spark: SparkSession) -> DataFrame:
    articles = spark.createDataFrame(TEXTS, "id string, text string, published string")
    records = extract_events(articles, published="published").selectExpr("id", "explode(events) AS event")
    return records.selectExpr("id", "event.type", "event.date.start", "event.organizers.name AS organizers")


if __name__ == "__main__":
    events(SparkSession.builder.master("local[2]").getOrCreate()).show(truncate=False)
