"""A school's year of results as a table: one line for each award, joined with the event at which it was won."""

import json
from pathlib import Path

import lvextract
from lvextract.export.tables import awards_to_frame, events_to_frame

NEWS = Path(__file__).with_name("skolas_panakumi.jsonl")


def main() -> None:
    lines = NEWS.read_text(encoding="utf-8").splitlines()
    results = list(lvextract.extract_many(json.loads(line) for line in lines))
    awards = awards_to_frame(results)[["id", "event", "recipient", "name"]]
    events = events_to_frame(results)[["id", "event", "type", "title", "start"]]
    table = awards.merge(events, on=["id", "event"]).sort_values("start")
    print(table[["start", "recipient", "name", "type", "title"]].fillna("").to_string(index=False))


if __name__ == "__main__":
    main()
