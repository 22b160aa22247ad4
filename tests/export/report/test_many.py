"""Many texts: the list, and the timeline."""

from dataclasses import replace
from typing import Any

import pytest
from handmade import CLEAN_UP, YEARS, Open, clean_up, event, listed, lit_words

from lvextract.export.report import Reading
from lvextract.pipeline import Extractor

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect


class TestList:
    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        return open_page(YEARS, width=1440, height=900)

    def test_are_all_listed(self, page: Any) -> None:
        assert listed(page) == (26, 36)
        assert page.locator("#found").inner_text() == "26 teksti · 36 notikumi"

    @pytest.mark.parametrize(
        ("order", "expected"),
        [("file", ["#0", "#1", "#2"]), ("date", ["#2", "#1", "#0"]), ("confidence", ["#2", "#0", "#1"])],
    )
    def test_order(self, order: str, expected: list[str], open_page: Open) -> None:
        texts = [(2022, 0.5), (2021, 0.9), (2020, 0.1)]
        held = [event(CLEAN_UP, "rīkoja talku", day=("18. maijā", f"{day}"), confidence=sure) for day, sure in texts]
        page = open_page([Reading.of_events(CLEAN_UP, [one]) for one in held])
        page.locator("#filters [name=order]").select_option(order)
        links = page.locator("#list a.of-text")
        assert [link.get_attribute("href") for link in links.all()] == expected

    def test_an_event_in_the_list_opens_its_card(self, page: Any) -> None:
        page.locator("#list ul a", has_text="koncerts").nth(1).click()
        expect(page.locator("#about")).to_have_text("Teksts y3 · publicēts 2003. gada 1. jūnijs")
        assert page.locator(".card.current h3").inner_text() == "koncerts"
        assert lit_words(page) == "koncerts"
        page.get_by_role("button", name="Nākamais teksts").click()
        expect(page.locator("#about")).to_contain_text("Teksts y4")
        page.go_back()
        expect(page.locator("#about")).to_contain_text("Teksts y3")

    def test_an_address_opens_its_text(self, open_page: Open) -> None:
        page = open_page(YEARS, address="#25")
        assert page.get_by_role("alert").inner_text() == "Šo tekstu neizdevās nolasīt: ValueError: no"

    def test_ids_that_are_addresses_are_links(self, open_page: Open) -> None:
        page = open_page([clean_up("https://example.lv/a?b=1"), clean_up("javascript:alert(1)")])
        link = page.locator("#about a")
        assert link.get_attribute("href") == "https://example.lv/a?b=1"
        assert link.get_attribute("rel") == "noopener noreferrer"
        page.locator("#list a.of-text").nth(1).click()
        expect(page.locator("#about a")).to_have_count(0)

    def test_two_thousand_open_and_filter_smoothly(self, extractor: Extractor, open_page: Open) -> None:
        """Bounds that a slow machine holds too; the figures themselves are several times smaller."""
        text = f"{CLEAN_UP} {' '.join(f'Runāja Jānis Bērziņš, {n}. skolas direktors.' for n in range(30))}"
        one = Reading.of_document(extractor.analyze(text, "2024-05-20"))
        page = open_page([replace(one, id=n) for n in range(2_000)], width=1440, height=900)
        loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        assert loaded < 5_000
        filtered = page.evaluate(
            """() => {
                const start = performance.now();
                const form = document.querySelector("#filters form");
                form.elements.from.value = "2024-01-01";
                form.dispatchEvent(new Event("input"));
                document.body.getBoundingClientRect();
                return performance.now() - start;
            }"""
        )
        assert filtered < 500
        assert page.locator("#found").inner_text().startswith("2000 tekst")
        page.locator("#list ol > li").nth(59).scroll_into_view_if_needed()
        expect(page.locator("#list ol > li").nth(60)).to_be_attached()


class TestTimeline:
    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        return open_page(YEARS, width=1440, height=900)

    def test_timeline_has_a_bar_for_each_year(self, page: Any) -> None:
        assert page.locator("#bars button").count() == 24
        assert page.locator("#bars button").nth(2).get_attribute("aria-label") == "2003. gads: 1 notikums"
        assert page.locator("#undated").inner_text() == "12 bez zināma laika"

    def test_a_bar_narrows_the_time(self, page: Any) -> None:
        page.locator("#bars button").nth(2).click()
        assert listed(page) == (1, 1)
        assert page.locator("#filters [name=from]").input_value() == "01.01.2003"
        assert page.locator("#filters [name=to]").input_value() == "31.12.2003"
        page.get_by_role("button", name="Viss laiks").click()
        assert listed(page) == (26, 36)

    def test_a_bar_narrows_the_time_by_key(self, page: Any) -> None:
        page.locator("#bars button").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert page.locator("#filters [name=from]").input_value() == "01.01.2002"

    def test_dragging_over_bars_narrows_to_all_of_them(self, page: Any) -> None:
        first, last = (page.locator("#bars button").nth(n).bounding_box() for n in (6, 3))
        page.mouse.move(first["x"] + 5, first["y"] + 5)
        page.mouse.down()
        page.mouse.move(last["x"] + 5, last["y"] + 5, steps=5)
        page.mouse.up()
        assert page.locator("#filters [name=from]").input_value() == "01.01.2004"
        assert page.locator("#filters [name=to]").input_value() == "31.12.2007"
        assert listed(page) == (4, 4)

    @pytest.mark.parametrize(
        ("days", "bars", "gaps"),
        [
            (["2024-05-17", "2024-05-19"], ["17. maijs", "18. maijs", "19. maijs"], []),
            # One old day, and a year that is told as such, do not press the others together.
            (
                ["1923-05-04", "2023", "2024-05-17", "2024-05-18", "2024-05-19"],
                ["1923. gada 4. maijs", "17. maijs", "18. maijs", "19. maijs"],
                ["1923. gada 5. maijs – 2024. gada 16. maijs: notikumu nav"],
            ),
            # Pauses are shown as they are.
            (["2024-05", "2025-03"], ["maijs", *["g"] * 9, "2025. gada marts"], []),
            # Where most of it would be left out, coarser bars tell time better.
            (
                ["0900", "1201-05", "1918-11-18", "9999-12-31"],
                ["900.–999. gads", *[".–"] * 9, "1900.–1999. gads", "9900.–9999. gads"],
                ["2000.–9899. gads: notikumu nav"],
            ),
        ],
    )
    def test_timeline_leaves_out_long_times_without_events(
        self, days: list[str], bars: list[str], gaps: list[str], open_page: Open
    ) -> None:
        texts = [Reading.of_events(CLEAN_UP, [event(CLEAN_UP, "rīkoja talku", day=("18. maijā", day))]) for day in days]
        page = open_page(texts, width=600)
        labels = [bar.get_attribute("aria-label") for bar in page.locator("#bars button").all()]
        assert len(labels) == len(bars)
        for label, words in zip(labels, bars, strict=True):
            assert words in label
        assert [gap.get_attribute("title") for gap in page.locator("#bars .gap").all()] == gaps
