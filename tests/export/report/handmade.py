"""Readings made by hand: what is in a text stands in the test, not in the weights."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lvextract.export.report import Reading
from lvextract.records import Award, Event, Mention, Party, Place, Status, Title, When

Open = Callable[..., Any]  # the fixture `open_page`: opens a report in a browser


def mention(text: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(start=start, end=start + len(words), text=words)


def party(text: str, words: str, rule: str = "participant.speaker", kind: str = "organization") -> Party:
    return Party.model_validate({"name": words, "kind": kind, "mentions": [mention(text, words)], "rule": rule})


def event(
    text: str,
    trigger: str,
    *,
    type: str = "talka",
    name: str = "",
    status: Status = "scheduled",
    title: str | None = None,
    day: tuple[str, str] | None = None,
    end: str | None = None,
    place: str | None = None,
    organizer: str | None = None,
    participants: tuple[str, ...] = (),
    award: tuple[str, str] | None = None,
    result: str | None = None,
    confidence: float = 0.9,
) -> Event:
    """Its fillers are words of the text; `day` is its words and its ISO date, `award` the prize and who won,
    `result` what they reached."""
    return Event(
        type=type,
        name=name,
        mentions=[mention(text, name)] if name else [],
        status=status,
        trigger=mention(text, trigger),
        title=title and Title(name=title, mentions=[mention(text, title)], rule="title.called"),
        date=day and When(mention=mention(text, day[0]), value=day[1], start=day[1], end=end, rule="timex.day_month"),
        location=[Place(name=place, mentions=[mention(text, place)], rule="location.named_place")] if place else [],
        organizers=[party(text, organizer, "organizer.subject_of_holding_verb")] if organizer else [],
        participants=[party(text, words) for words in participants],
        awards=[
            Award(
                name=award[0],
                mentions=[mention(text, award[0])],
                result=result,
                recipients=[party(text, award[1], "recipient.ranked_place", "person")],
                rule="award.ranked_place",
            )
        ]
        if award
        else [],
        rule="trigger.holding_verb",
        confidence=confidence,
    )


CLEAN_UP = "18. maijā Ogres pilsētas klubs rīkoja talku Ogrē. 🎉 Pirmo vietu ieguva Anna Bērza."


def clean_up(id: str | int | None = None) -> Reading:
    """One event with every slot but a title and participants."""
    held = event(
        CLEAN_UP,
        "rīkoja talku",
        day=("18. maijā", "2024-05-18"),
        place="Ogrē",
        organizer="Ogres pilsētas klubs",
        award=("Pirmo vietu", "Anna Bērza"),
    )
    return Reading.of_events(CLEAN_UP, [held], id, "2024-05-20")


def year(number: int) -> Reading:
    """A text of the year 2000 + `number`: odd years have a concert too, which has no place, organizer or award."""
    text = CLEAN_UP + (" Vakarā skanēja koncerts." if number % 2 else "")
    held = event(
        text,
        "rīkoja talku",
        day=("18. maijā", f"{2000 + number}-05-18"),
        place="Ogrē",
        organizer="Ogres pilsētas klubs",
        award=("Pirmo vietu", "Anna Bērza"),
    )
    concert = event(text, "koncerts", type="koncerts", confidence=number / 100) if number % 2 else None
    return Reading.of_events(text, [held, *([concert] if concert else [])], f"y{number}", f"{2000 + number}-06-01")


YEARS = [
    *map(year, range(1, 25)),
    Reading("Nekas nenotika.", id="empty"),
    Reading("", id="failed", error="ValueError: no"),
]


def lit_words(page: Any) -> str:
    """The words that are lit up in the text."""
    return "|".join(page.locator("#text mark.lit").all_inner_texts())


def saved(page: Any, button: str) -> str:
    """The file that a button of the menu "Saglabāt" makes."""
    if not page.locator("#save[open]").count():
        page.get_by_text("Saglabāt", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes().decode()


def saved_rows(page: Any, button: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in saved(page, button).split("\n") if line]


def listed(page: Any) -> tuple[int, int]:
    """How many texts are listed, and how many events in them."""
    return page.locator("#list ol > li").count(), page.locator("#list ul a").count()
