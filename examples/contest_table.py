"""Prints who won what at the contest and at the race: rank, award, winner, work."""

from pathlib import Path

import lvextract

ARTICLES = {"skolas_konkurss.txt": "2024-04-22", "sporta_rezultati.txt": "2024-06-10"}  # with the day of publication


def print_awards(event: lvextract.Event) -> None:
    print(event.type, f"«{event.title.name}»" if event.title else "")
    for award in sorted(event.awards, key=lambda award: award.place or 99):
        winners = ", ".join(winner.name for winner in award.recipients)
        print(f"{award.place or '–':>3}  {award.name:<28}  {winners:<34}  {award.work or ''}".rstrip())
    print()


def main() -> None:
    for name, published in ARTICLES.items():
        text = Path(__file__).with_name(name).read_text(encoding="utf-8")
        for event in lvextract.extract(text, published):
            if event.awards:
                print_awards(event)


if __name__ == "__main__":
    main()
