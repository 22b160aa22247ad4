"""Reads one article and prints its first event in plain words."""

from pathlib import Path

import lvextract

ARTICLE = Path(__file__).parent / "pasvaldibas_zinas.txt"


def main() -> None:
    event, *_ = lvextract.extract(ARTICLE.read_text(encoding="utf-8"), published="2024-05-20")
    print("What: ", event.type, f"«{event.title.name}»" if event.title else "")
    print("When: ", event.date.start if event.date else "not said")
    print("Where:", ", ".join(place.name for place in event.location) or "not said")
    for organizer in event.organizers:
        print("Held by:  ", organizer.name, *(f"({alias})" for alias in organizer.aliases))
    for participant in event.participants:
        print("Took part:", " – ".join(filter(None, (participant.name, participant.position))))


if __name__ == "__main__":
    main()
