"""A Dask job: texts in a DataFrame of two partitions, the types of their events out."""

import dask.dataframe
import pandas

from lvextract.integrations.dask import extract_events

TEXTS = [
    {"id": "ogre", "text": "Sestdien Ogrē notika talka, to rīkoja Ogres novada pašvaldība.", "published": "2024-05-20"},
    {"id": "cesis", "text": "15. maijā Cēsīs notika konkurss. 1. vietu ieguva Anna Bērza.", "published": "2024-05-20"},
]


def main(scheduler: str = "processes") -> None:
    articles = dask.dataframe.from_pandas(pandas.DataFrame(TEXTS), npartitions=2)
    records = extract_events(articles, published="published").compute(scheduler=scheduler)
    for row in records.itertuples():
        print(row.id, [event["type"] for event in row.events])


if __name__ == "__main__":
    main()
