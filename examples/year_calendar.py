"""A municipality's year as a calendar: its news in, an iCalendar file out, which any calendar program imports."""

import json
from pathlib import Path

import lvextract
from lvextract.export.ical import to_ical

NEWS = Path(__file__).with_name("novada_gads.jsonl")


def main() -> None:
    lines = NEWS.read_text(encoding="utf-8").splitlines()
    calendar = to_ical(lvextract.extract_many(json.loads(line) for line in lines))
    Path("novada_gads.ics").write_bytes(calendar.data)
    print(f"novada_gads.ics: {calendar.written} events; {calendar.undated} left out, for no day of theirs is known")


if __name__ == "__main__":
    main()
