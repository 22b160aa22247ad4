"""Data frames: one row an event, one an award."""

import lvextract
from lvextract.export.tables import awards_to_frame, events_to_frame

TEXTS = [
    {"id": "ogre", "text": "Sestdien Ogrē notika talka, to rīkoja Ogres novada pašvaldība.", "published": "2024-05-20"},
    {"id": "cesis", "text": "15. maijā Cēsīs notika konkurss. 1. vietu ieguva Anna Bērza.", "published": "2024-05-20"},
]


def main() -> None:
    results = list(lvextract.extract_many(TEXTS))
    print(events_to_frame(results)[["id", "type", "start", "location", "organizers"]].to_string())
    print(awards_to_frame(results, "polars").select("id", "name", "recipient"))


if __name__ == "__main__":
    main()
