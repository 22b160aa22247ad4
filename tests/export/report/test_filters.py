"""What the reader looks for, among many texts and in one."""

from typing import Any

import pytest
from handmade import YEARS, Open, event, listed

from lvextract.export.report import Reading

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect

# What is asked for in the form, and how many texts and events are then listed.
FILTERED: list[tuple[dict[str, str], tuple[int, int]]] = [
    ({"from": "2020-01-01"}, (5, 5)),
    ({"to": "2005-05-18"}, (5, 5)),
    ({"from": "2003-05-19", "to": "2004-05-17"}, (0, 0)),
    ({"type": "koncerts"}, (12, 12)),
    ({"slot": "-organizers"}, (12, 12)),
    ({"slot": "+awards"}, (24, 24)),
    ({"slot": "-title"}, (24, 36)),
    ({"least": "10"}, (24, 31)),
    ({"most": "10"}, (5, 5)),
    ({"texts": "empty"}, (1, 0)),
    ({"texts": "failed"}, (1, 0)),
    ({"texts": "with"}, (24, 36)),
    ({"search": "vakara SKANEJA"}, (12, 24)),
    ({"search": "y24"}, (1, 1)),
    ({"search": "nav tāda"}, (0, 0)),
    ({"type": "talka", "from": "2023-01-01", "search": "koncerts"}, (1, 1)),
]


class TestManyTexts:
    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        return open_page(YEARS, width=1440, height=900)

    def test_filters(self, page: Any) -> None:
        for values, expected in FILTERED:
            for name, value in values.items():
                field = page.locator(f"#filters [name={name}]")
                field.select_option(value) if name in ("type", "slot", "texts") else field.fill(value)
            assert listed(page) == expected, values
            page.get_by_role("button", name="Notīrīt").click()
            expect(page.locator("#list ol > li")).to_have_count(len(YEARS))

    def test_filters_leave_a_text_of_those_found(self, page: Any) -> None:
        page.locator("#filters [name=search]").fill("y7")
        assert "Teksts y7" in page.locator("#about").inner_text()
        assert page.evaluate("document.activeElement.name") == "search"


class TestDays:
    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        return open_page(YEARS, width=1440, height=900)

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [("01.01.2020", (5, 5)), ("1/1/2020", (5, 5)), ("2020-01-01", (5, 5)), ("01.2020", (5, 5)), ("2020", (5, 5))],
    )
    def test_takes_days_as_they_are_written(self, typed: str, expected: tuple[int, int], page: Any) -> None:
        page.locator("#filters [name=from]").fill(typed)
        assert listed(page) == expected
        assert page.locator(".unread:visible").count() == 0

    @pytest.mark.parametrize("typed", ["31.02.2020", "rīt", "5", "2020.01.01.01"])
    def test_says_which_days_it_cannot_read(self, typed: str, page: Any) -> None:
        page.locator("#filters [name=to]").fill(typed)
        assert listed(page) == (26, 36)
        assert page.locator(".unread:visible").inner_text() == "Tādas dienas nav."
        assert page.locator("#filters [name=to]").get_attribute("aria-invalid") == "true"

    def test_days_are_in_the_language_of_the_page(self, page: Any) -> None:
        field = page.locator("#filters [name=from]")
        assert field.get_attribute("placeholder") == "dd.mm.gggg"
        field.fill("18.05.2020")
        page.get_by_role("button", name="English").click()
        assert field.input_value() == "18/05/2020"
        field.fill("")
        assert field.get_attribute("placeholder") == "dd/mm/yyyy"
        assert page.get_by_label("From", exact=True).get_attribute("name") == "from"

    def test_a_calendar_may_be_opened_instead(self, page: Any) -> None:
        """The browser's own calendar has no page to press in; what it gives is put into the field."""
        calendar = page.locator("#filters [type=date]").first
        calendar.evaluate(
            "field => { field.value = '2020-05-18'; field.dispatchEvent(new Event('input', { bubbles: true })); }"
        )
        assert page.locator("#filters [name=from]").input_value() == "18.05.2020"
        assert listed(page) == (5, 5)


class TestFiltersOfOneText:
    TEXT = "Sestdien notika talka Ogrē. Rīkoja klubs. Vakarā skanēja koncerts Cēsīs, dziedāja koris."

    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        talka = event(self.TEXT, "talka", place="Ogrē", organizer="klubs", confidence=0.55)
        concert = event(self.TEXT, "koncerts", type="koncerts", place="Cēsīs", participants=("koris",))
        return open_page([Reading.of_events(self.TEXT, [talka, concert])])

    def asked(self, page: Any) -> tuple[list[str], str]:
        """The events on the page, and the words of the text that are still marked."""
        marked = page.locator("#text mark.asked").all_inner_texts()
        return page.locator("h3:visible").all_inner_texts(), "|".join(marked)

    @pytest.mark.parametrize(
        ("name", "value", "expected"),
        [
            ("type", "koncerts", (["koncerts"], "koncerts|Cēsīs|koris")),
            ("search", "OGRE klubs", (["talka"], "talka|Ogrē|klubs")),
            ("most", "60", (["talka"], "talka|Ogrē|klubs")),
            ("least", "60", (["koncerts"], "koncerts|Cēsīs|koris")),
            ("least", "95", ([], "")),
        ],
    )
    def test_show_the_events_meant_and_their_words(
        self, name: str, value: str, expected: tuple[list[str], str], page: Any
    ) -> None:
        field = page.locator(f"#filters [name={name}]")
        field.select_option(value) if name == "type" else field.fill(value)
        assert self.asked(page) == expected
        assert page.locator("#text.asked-only").count() == 1

    def test_keep_the_others_behind_a_button(self, page: Any) -> None:
        page.locator("#filters [name=type]").select_option("koncerts")
        page.get_by_role("button", name="Vēl 1 notikums, ko filtri slēpj").click()
        assert page.locator("h3:visible").all_inner_texts() == ["talka", "koncerts"]

    def test_mark_the_words_that_are_searched_for(self, page: Any) -> None:
        page.locator("#filters [name=search]").fill("dziedaja ko")
        found = page.evaluate("[...CSS.highlights.get('found')].map(String)")
        assert found == ["dziedāja", "ko", "ko", "ko"]  # Rīkoja, koncerts, koris
        page.locator("#filters [name=search]").fill("")
        assert page.evaluate("CSS.highlights.has('found')") is False
