"""A Hugging Face dataset: two columns more, and a stream works alike."""

from datasets import Dataset

from lvextract.integrations.datasets import extract_events

TEXTS = [
    {"id": "ogre", "text": "Sestdien Ogrē notika talka, to rīkoja Ogres novada pašvaldība.", "published": "2024-05-20"},
    {"id": "cesis", "text": "15. maijā Cēsīs notika konkurss. 1. vietu ieguva Anna Bērza.", "published": "2024-05-20"},
]


def main() -> None:
    for row in extract_events(Dataset.from_list(TEXTS), published="published"):
        print(row["id"], [event["type"] for event in row["events"]])


if __name__ == "__main__":
    main()
