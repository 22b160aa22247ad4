"""The files that the page makes of what the filters leave: records, and a calendar."""

from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

import pytest
from handmade import CLEAN_UP, Open, clean_up, event, saved, saved_rows

from lvextract.export.ical import to_ical
from lvextract.export.report import Reading
from lvextract.records import Event, Extraction, Hours, Mention, When

RECORDS, CALENDAR = "Ieraksti (JSONL)", "Kalendārs (ICS)"


def lines_of(*readings: Reading) -> list[dict[str, Any]]:
    """What `lvextract batch` writes of them."""
    records = (Extraction(id=one.id, url=one.url, events=list(one.events), error=one.error) for one in readings)
    return [record.model_dump(mode="json") for record in records]


class TestRecords:
    def test_are_those_of_a_batch(self, open_page: Open) -> None:
        addressed = Reading("Nekas.", id="tukšs", url="https://example.lv/1")
        readings = [clean_up("a"), clean_up(7), clean_up(), addressed, Reading("", error="nav")]
        assert saved_rows(open_page(readings), RECORDS) == lines_of(*readings)

    def test_keep_numbers_of_many_digits(self, open_page: Open) -> None:
        readings = [clean_up(1_745_678_901_234_567_891), clean_up(2)]
        assert saved_rows(open_page(readings), RECORDS) == lines_of(*readings)

    def test_are_those_that_the_filters_leave(self, open_page: Open) -> None:
        both = [event(CLEAN_UP, "rīkoja talku"), event(CLEAN_UP, "talku", type="koncerts")]
        readings = [Reading.of_events(CLEAN_UP, both, "a"), clean_up("b")]
        page = open_page(readings)
        page.locator("#filters [name=type]").select_option("koncerts")
        assert saved_rows(page, RECORDS) == lines_of(Reading.of_events(CLEAN_UP, both[1:], "a"))
        assert page.locator("#saved").inner_text() == "Saglabāts 1 teksts."

    def test_of_one_text_are_named_by_its_file(self, open_page: Open) -> None:
        page = open_page([clean_up("a")])
        page.get_by_text("Saglabāt", exact=True).click()
        with page.expect_download() as download:
            page.get_by_role("button", name=RECORDS).click()
        assert download.value.suggested_filename == "raksti.jsonl"


def held(start: str | None, end: str | None = None, hours: Hours | None = None, **more: Any) -> Event:
    words = Mention(start=0, end=9, text="18. maijā")
    date = When(mention=words, value=start or "XXXX", start=start, end=end, hours=hours, rule="timex.day")
    return event(CLEAN_UP, "rīkoja talku", **more).model_copy(update={"date": date})


CALENDAR_EVENTS = [
    held("2024-05-15"),
    held("2024-05-15", "2024-05-17"),
    held("2024-02-28", "2024-02-29"),
    held("2024-12-31", organizer="Ogres pilsētas klubs", place="Ogrē"),
    held("2024-05-15", "2024-06"),
    held("2024-05-15", "2024-05-17T00:00"),
    held("9999-12-30", "9999-12-31"),
    held("2024-05-15T18:00", status="cancelled"),
    held("2024-01-15T18:00", "2024-01-15T20:30", status="postponed"),
    held("2024-05-15T24:00", status="moved"),
    held("2024-05-15T18:00", "2024-05-16"),
    held("2024-05-15T18:00", "2024-05-15T12:00"),
    held("2024-06-21T09:00", "2024-06-23T16:00", Hours(start="09:00", end="16:00")),
    held("2024-06-21T09:00", "2024-06-23T16:00"),
    held("2024-05-18", type="konkurss", award=("Pirmo vietu", "Anna Bērza"), result="14:52,3"),
    held("2024-05-18", participants=("Ogres pilsētas klubs", "Anna Bērza"), title="Pirmo vietu ieguva Anna Bērza"),
    held("2024-05"),
    held("2024"),
    held("2024-02-31"),
    held(None),
]


class TestCalendar:
    @pytest.fixture
    def entries(self, open_page: Open) -> Any:
        icalendar = pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")

        def read(readings: list[Reading]) -> tuple[list[Any], list[Any]]:
            """The entries of the page's file, and of that of `lvextract export`, without the moment of their making."""
            made = to_ical(Extraction(id=one.id, url=one.url, events=list(one.events)) for one in readings).data
            files = (saved(open_page(readings), CALENDAR), made.decode())
            page, exported = (
                [comparable(entry) for entry in icalendar.Calendar.from_ical(one).events] for one in files
            )
            return page, exported

        return read

    def test_is_that_of_an_export(self, entries: Any) -> None:
        page, exported = entries([Reading.of_events(CLEAN_UP, CALENDAR_EVENTS, "https://example.lv/ziņas/1")])
        assert len(page) == 16
        assert page == exported

    def test_links_to_the_address_of_the_text(self, entries: Any) -> None:
        page, exported = entries([replace(clean_up(id), url="https://example.lv/1") for id in ("a", None)])
        assert [entry["url"] for entry in page] == ["https://example.lv/1"] * 2
        assert page == exported

    @pytest.mark.parametrize("words", ["a;b,c\\d\nBEGIN:VEVENT", "ā" * 90 + "🎉" * 30, '"><script>'])
    def test_holds_any_words(self, words: str, entries: Any) -> None:
        text = f"{words} rīko."
        page, exported = entries(
            [Reading.of_events(text, [held("2024-05-18").model_copy(update=changes(text, words))], "a")]
        )
        assert page == exported

    def test_leaves_out_what_has_no_day(self, open_page: Open) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [held("2024-05-18"), held("2024"), held(None)])])
        assert saved(page, CALENDAR).count("BEGIN:VEVENT") == 1
        assert page.locator("#saved").inner_text() == "Saglabāts 1 notikums; bez dienas palika 2."

    def test_folds_long_lines(self, open_page: Open) -> None:
        text = f"{'ā' * 90} rīko."
        page = open_page([Reading.of_events(text, [held("2024-05-18").model_copy(update=changes(text, "ā" * 90))])])
        lengths = {len(line.encode()) for line in saved(page, CALENDAR).split("\r\n")}
        assert max(lengths) == 75


def changes(text: str, words: str) -> dict[str, Any]:
    """An event whose words all stand in `text`."""
    told = event(text, words, type="talka", title=words, organizer=words)
    date = When(mention=told.trigger, value="2024-05-18", start="2024-05-18", rule="timex.day")
    return {**{name: getattr(told, name) for name in ("trigger", "title", "name", "organizers")}, "date": date}


def comparable(entry: Any) -> dict[str, Any]:
    values = {name: entry.decoded(name) for name in ("dtstart", "dtend", "duration") if name in entry}
    for name, value in values.items():
        if isinstance(value, datetime):
            values[name] = value.astimezone(timezone.utc)
    told = ("uid", "summary", "location", "description", "status", "transp", "url", "organizer")
    values |= {name: str(entry[name]) for name in told if name in entry}
    values["categories"] = [str(category) for category in entry["categories"].cats]
    values["name of organizer"] = entry["organizer"].params["CN"] if "organizer" in entry else None
    values["rule"] = entry["rrule"].to_ical() if "rrule" in entry else None
    return values
