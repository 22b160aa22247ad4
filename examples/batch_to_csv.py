"""Reads all articles in one go and prints a CSV table, one line for each event."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import lvextract

PUBLISHED = {
    "kulturas_pazinojums": "2024-09-02",
    "pasvaldibas_zinas": "2024-05-20",
    "skolas_konkurss": "2024-04-22",
    "sporta_rezultati": "2024-06-10",
}


def articles() -> Iterator[dict[str, str]]:
    for name, published in PUBLISHED.items():
        text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
        yield {"id": name, "text": text, "published": published}


def main() -> None:
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["article", "type", "title", "date", "organizers", "participants", "awards"])
    for extraction in lvextract.extract_many(articles()):
        for event in extraction.events:
            title = event.title.name if event.title else ""
            start = event.date.start if event.date else ""
            slots = (event.organizers, event.participants, event.awards)
            table.writerow([extraction.id, event.type, title, start, *("; ".join(x.name for x in s) for s in slots)])


if __name__ == "__main__":
    main()
