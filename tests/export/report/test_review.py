"""Judging and correcting records on the page, and the gold file that comes of it, which the package itself reads."""

from collections.abc import Callable
from typing import Any

import pytest
from handmade import CLEAN_UP, Open, clean_up, event, party, saved_rows

from lvextract.evaluation import evaluate
from lvextract.evaluation.annotate import to_gold
from lvextract.evaluation.check import check
from lvextract.evaluation.gold import read_gold_text
from lvextract.export.report import Reading
from lvextract.records import Event

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect

GOLD, RECORDS = "Labojumi (JSONL)", "Ieraksti (JSONL)"
TEXT = (
    "🎉 18. maijā Ogres klubs rīkoja talku „Tīrs ezers”. Piedalījās Anna Bērza un Jānis Kalns. "
    "1. vietu ieguva Anna Bērza."
)


def lake() -> Reading:
    """An event with a title, two who take part, and a prize; signs of two units in JavaScript stand before them all."""
    held = event(
        TEXT,
        "rīkoja talku",
        day=("18. maijā", "2024-05-18"),
        organizer="Ogres klubs",
        title="Tīrs ezers",
        award=("1. vietu", "Anna Bērza"),
    )
    held.participants = [party(TEXT, words, kind="person") for words in ("Anna Bērza", "Jānis Kalns")]
    return Reading.of_events(TEXT, [held], "ezers", "2024-05-20")


def gold_of(*readings: Reading) -> list[dict[str, Any]]:
    """What `lvextract annotate` writes of them."""
    return [
        to_gold(number if one.id is None else one.id, one.text, one.published, one.events).row()
        for number, one in enumerate(readings, 1)
    ]


def judge(page: Any, name: str, number: int = 0) -> None:
    page.locator(".card").nth(number).get_by_role("button", name=name, exact=True).click()


class TestJudging:
    def test_what_is_right_is_what_was_predicted(self, open_page: Open) -> None:
        page = open_page([lake()])
        judge(page, "Pareizi")
        rows = saved_rows(page, GOLD)
        assert rows == gold_of(lake())
        assert evaluate(rows, {"ezers": lake().events}).differences == ()

    def test_of_many_texts_those_that_were_judged_are_saved(self, open_page: Open) -> None:
        two = Reading.of_events(CLEAN_UP, [event(CLEAN_UP, "rīkoja talku"), event(CLEAN_UP, "talku")], "b")
        readings = [clean_up(), two, Reading("Nekas.", id="c"), Reading("Nav.", id="d"), Reading("", error="nav")]
        page = open_page(readings)
        expect(page.locator("#save-gold")).to_be_disabled()
        judge(page, "Pareizi")
        page.locator("#list a.of-text").nth(1).click()
        expect(page.locator("#about")).to_contain_text("Teksts b")
        judge(page, "Nepareizi", 1)  # of two events one, so that the text is not done
        page.locator("#list a.of-text").nth(2).click()
        page.get_by_role("button", name="Notikumu tiešām nav").click()
        page.get_by_text("Saglabāt", exact=True).click()
        assert page.locator("#progress").inner_text() == "Pārbaudīti 2 teksti, 1 iesākts"
        assert saved_rows(page, GOLD) == gold_of(readings[0]) + gold_of(readings[2])

    def test_all_of_a_text_may_be_right_at_once(self, open_page: Open) -> None:
        events = [event(CLEAN_UP, "rīkoja talku"), event(CLEAN_UP, "talku", type="koncerts")]
        page = open_page([Reading.of_events(CLEAN_UP, events, "b")])
        judge(page, "Nepareizi")
        page.get_by_role("button", name="Viss šajā tekstā pareizi").click()
        assert saved_rows(page, GOLD) == gold_of(Reading.of_events(CLEAN_UP, events[1:], "b"))

    def test_what_is_wrong_is_in_no_file(self, open_page: Open) -> None:
        page = open_page([lake()])
        judge(page, "Nepareizi")
        assert page.locator(".card .state").inner_text() == "nepareizs"
        assert saved_rows(page, GOLD)[0]["events"] == []
        assert saved_rows(page, RECORDS)[0]["events"] == []
        page.keyboard.press("Escape")  # closes the menu
        judge(page, "Nepareizi")
        assert page.locator(".card .state").count() == 0

    def test_is_remembered(self, open_page: Open) -> None:
        page = open_page([lake()])
        judge(page, "Pareizi")
        page.reload()
        assert page.locator('.card [aria-pressed="true"]').inner_text() == "Pareizi"
        assert saved_rows(page, GOLD) == gold_of(lake())


@pytest.fixture
def edit(open_page: Open) -> Callable[..., tuple[Any, dict[str, Any]]]:
    """Opens the form of the one event of a text, puts values into its fields, and saves the gold event."""

    def correct(**values: str) -> tuple[Any, dict[str, Any]]:
        page = open_page([lake()])
        judge(page, "Labot")
        for name, value in values.items():
            field(page, name).fill(value)
        page.get_by_role("button", name="Gatavs").click()
        (row,) = saved_rows(page, GOLD)
        assert read_gold_text("gold", row).row() == row
        assert [finding for finding in check([row]) if finding.grade == "error"] == []
        return page, row["events"][0]

    return correct


def field(page: Any, name: str) -> Any:
    """A field of the form: `type`, or one of the first row of a slot: `organizers_filler`."""
    slot, _, of_row = name.partition("_")
    return page.locator(f"[data-slot={slot}] [name={of_row}]" if of_row else f".editor [name={name}]").first


Edit = Callable[..., tuple[Any, dict[str, Any]]]


class TestCorrecting:
    @pytest.mark.parametrize(
        ("values", "slot", "expected"),
        [
            ({}, "type", "talka"),
            ({"type": "sapulce"}, "type", "sapulce"),
            ({"trigger": "talku"}, "trigger", "talku"),
            ({"title_filler": "Ezers"}, "title", {"mention": "Tīrs ezers", "name": "Ezers"}),
            ({"title_filler": ""}, "title", None),
            ({"start": "2024-05-19"}, "date", {"mention": "18. maijā", "start": "2024-05-19", "end": None}),
            (
                {"start": "2024-05-18T10:00", "end": "2024-05-19"},
                "date",
                {"mention": "18. maijā", "start": "2024-05-18T10:00", "end": "2024-05-19"},
            ),
            ({"start": "", "date": ""}, "date", None),
            (
                {"organizers_filler": "Klubs", "organizers_words": "klubs"},
                "organizers",
                [{"mention": "klubs", "name": "Klubs", "kind": "organization", "count": None}],
            ),
            ({"organizers_filler": ""}, "organizers", []),
            (
                {"participants_filler": "Kalna Anna"},
                "participants",
                [
                    {"mention": "Anna Bērza", "name": "Kalna Anna", "kind": "person", "count": None},
                    {"mention": "Jānis Kalns", "name": "Jānis Kalns", "kind": "person", "count": None},
                ],
            ),
        ],
    )
    def test_a_field_changes_its_slot_alone(self, values: dict[str, str], slot: str, expected: Any, edit: Edit) -> None:
        _, corrected = edit(**values)
        (predicted,) = gold_of(lake())[0]["events"]
        assert corrected == {**predicted, slot: expected}

    def test_an_award_may_go_to_another(self, edit: Edit) -> None:
        _, corrected = edit(awards_filler="2. vieta", awards_recipients="Jānis Kalns; Ogres klubs")
        (award,) = corrected["awards"]
        assert (award["name"], award["place"], award["mention"]) == ("2. vieta", 2, "1. vietu")
        assert award["recipients"] == [{"mention": name, "name": name} for name in ("Jānis Kalns", "Ogres klubs")]

    def test_rows_come_and_go(self, open_page: Open) -> None:
        page = open_page([lake()])
        judge(page, "Labot")
        page.get_by_role("button", name="Izņemt: Anna Bērza").first.click()
        page.get_by_role("button", name="Pielikt: Vieta").click()
        field(page, "location_filler").fill("Ogre")
        field(page, "location_words").fill("Ogres")
        page.get_by_role("button", name="Pielikt: Rīko").click()
        row = page.locator("[data-slot=organizers] .row").nth(1)
        row.locator("[name=filler]").fill("Jānis Kalns")
        row.locator("[name=filler]").press("Tab")
        # The words and the kind of a name that is marked are known.
        assert row.locator("[name=words]").input_value() == "Jānis Kalns"
        assert row.locator("[name=kind]").input_value() == "person"
        page.get_by_role("button", name="Gatavs").click()
        (corrected,) = saved_rows(page, GOLD)[0]["events"]
        assert [one["name"] for one in corrected["participants"]] == ["Jānis Kalns"]
        assert [one["name"] for one in corrected["organizers"]] == ["Ogres klubs", "Jānis Kalns"]
        assert corrected["location"] == [{"mention": "Ogres", "name": "Ogre"}]

    def test_the_record_has_exact_offsets_and_says_who_wrote_it(self, edit: Edit) -> None:
        page, _ = edit(organizers_filler="Klubs", organizers_words="klubs", name="Ogres talka")
        corrected = Event.model_validate(saved_rows(page, RECORDS)[0]["events"][0])
        (organizer,) = corrected.organizers
        (words,) = organizer.mentions
        assert TEXT[words.start : words.end] == words.text == "klubs"
        assert (organizer.rule, organizer.confidence) == ("reader.corrected", None)
        assert corrected.name == "Ogres talka"
        assert page.locator(".card h3").inner_text() == "Ogres talka"

    @pytest.mark.parametrize(
        ("name", "value", "complaint"),
        [
            ("trigger", "rīkos talku", "Tekstā šādu vārdu nav."),
            ("organizers_words", "Ogres klubi", "Tekstā šādu vārdu nav."),
            ("organizers_filler", "„Ogres klubs”", "Nosaukums ir bez pēdiņām."),
            ("start", "2024-02-31", "Tādas dienas nav. Raksti, piemēram, 2025-03-26 vai 2025-03-26T18:00."),
            ("start", "18.05.2024", "Tādas dienas nav. Raksti, piemēram, 2025-03-26 vai 2025-03-26T18:00."),
            ("end", "2024-05-17", "Beigām jābūt pēc sākuma."),
            ("date", "", "Kādi teksta vārdi to saka?"),
        ],
    )
    def test_what_cannot_be_is_refused(self, name: str, value: str, complaint: str, open_page: Open) -> None:
        page = open_page([lake()])
        judge(page, "Labot")
        field(page, name).fill(value)
        page.get_by_role("button", name="Gatavs").click()
        assert field(page, name).evaluate("input => input.validationMessage") == complaint
        assert page.locator(".editor").count() == 1

    def test_may_be_undone(self, edit: Edit) -> None:
        page, _ = edit(type="sapulce")
        assert page.locator(".card .state").inner_text() == "labots"
        page.get_by_role("button", name="Atjaunot").click()
        judge(page, "Pareizi")
        assert saved_rows(page, GOLD) == gold_of(lake())

    def test_is_remembered(self, edit: Edit) -> None:
        page, corrected = edit(type="sapulce", organizers_filler="Klubs")
        page.reload()
        assert saved_rows(page, GOLD)[0]["events"] == [corrected]

    def test_needs_no_mouse(self, open_page: Open) -> None:
        page = open_page([lake()])
        page.get_by_role("button", name="Labot").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Control+A")
        page.keyboard.type("sapulce")
        page.keyboard.press("Escape")
        assert page.locator(".card h3").inner_text() == "talka «Tīrs ezers»"
        assert page.evaluate("document.activeElement.textContent") == "Labot"
        page.keyboard.press("Enter")
        page.keyboard.press("Control+A")
        page.keyboard.type("sapulce")
        page.keyboard.press("Enter")
        assert page.locator(".card h3").inner_text() == "sapulce «Tīrs ezers»"

    def test_what_is_put_in_is_words(self, edit: Edit) -> None:
        evil = "</script><img src=x onerror=alert(1)>\u2028'><b>"
        page, corrected = edit(type=evil, organizers_filler=evil)
        assert corrected["type"] == evil
        assert page.locator(".card img, .card b").count() == 0
        page.reload()
        assert evil in page.locator(".card h3").inner_text()


class TestMissingEvents:
    def test_may_be_added(self, open_page: Open) -> None:
        page = open_page([lake()])
        page.get_by_role("button", name="Pielikt notikumu").click()
        field(page, "type").fill("piedalīšanās")
        field(page, "trigger").fill("Piedalījās")
        page.get_by_role("button", name="Gatavs").click()
        judge(page, "Pareizi")
        row, added = saved_rows(page, GOLD)[0], {"type": "piedalīšanās", "trigger": "Piedalījās"}
        assert [{name: one[name] for name in added} for one in row["events"]][1:] == [added]
        assert [finding for finding in check([row]) if finding.grade == "error"] == []
        assert len({event["type"] for event in saved_rows(page, RECORDS)[0]["events"]}) == 2
        page.get_by_role("button", name="Izņemt").click()
        assert saved_rows(page, GOLD) == gold_of(lake())

    def test_are_none_until_they_are_filled_in(self, open_page: Open) -> None:
        page = open_page([lake()])
        page.get_by_role("button", name="Pielikt notikumu").click()
        page.get_by_role("button", name="Atcelt").click()
        assert page.locator(".card").count() == 1


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_nobody_is_shut_out(width: int, dark: bool, open_page: Open) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    doubtful = event(TEXT, "rīkoja talku", status="moved", organizer="Ogres klubs", confidence=0.5)
    doubtful.organizers[0].confidence = 0.4
    page = open_page([Reading.of_events(TEXT, [doubtful, *lake().events], "a")], width=width, dark=dark)
    judge(page, "Nepareizi", 1)
    judge(page, "Labot", 0)
    page.get_by_text("Saglabāt", exact=True).click()
    result = axe.run(page)
    assert result.violations_count == 0, result.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
