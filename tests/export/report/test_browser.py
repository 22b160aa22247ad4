"""What a reader of the page sees and does, in a headless Chromium; skipped where there is none."""

import re
from dataclasses import replace
from typing import Any

import pytest
from handmade import CLEAN_UP, Open, clean_up, event

from lvextract.export.report import Mark, Reading, notebook_frame, report
from lvextract.pipeline import Extractor

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect


def lit_words(page: Any) -> str:
    """The words that are lit up in the text."""
    return "|".join(page.locator("#text mark.lit").all_inner_texts())


def lit_fillers(page: Any) -> list[str]:
    return page.locator(".filler.lit").all_inner_texts()  # type: ignore[no-any-return]


class TestText:
    @pytest.mark.parametrize(
        "text", [CLEAN_UP, "🎉 Ogrē\n\n👩‍👩‍👧 <b>notika</b> &amp; talka", "Kultu\u0304ras nams", "\u00adOgrē"]
    )
    def test_is_shown_as_it_is(self, text: str, open_page: Open) -> None:
        page = open_page([Reading(text)])
        assert page.locator("#text").evaluate("element => element.textContent") == text

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ogrē\0 \u202enotika\u202c \x85", "OgrēU+0000 U+202EnotikaU+202C U+0085"),
            ("pus\ud83dpāri", "pusU+D83Dpāri"),
            ("Ogrē\r\nnotika\rtalka", "Ogrē\nnotika\ntalka"),
        ],
    )
    def test_shows_invisible_characters_by_their_code(self, text: str, expected: str, open_page: Open) -> None:
        page = open_page([Reading(text)])
        assert page.locator("#text").evaluate("element => element.textContent") == expected

    def test_hostile_strings_are_words(self, open_page: Open) -> None:
        evil = "</script><img src=x onerror=alert(1)>\"'><style>*{display:none}</style>javascript:alert(1)"
        text = f"{evil} klubs rīkoja talku."
        held = event(text, "rīkoja talku", type=evil, title=evil, organizer=evil)
        page = open_page([Reading.of_events(text, [held], id=evil), Reading(text, id=evil, error=evil)])
        assert page.locator("#text").inner_text() == text
        assert evil in page.locator(".card").inner_text()
        assert page.locator("#text img, .card img, #list img").count() == 0
        page.locator('#list a[href="#1"]').click()
        expect(page.locator("#problem")).to_contain_text(evil)
        assert page.locator("#about a").count() == 0

    def test_marks_stand_on_the_words_meant(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        marked = page.locator("#text mark").all_inner_texts()
        assert marked == ["18. maijā", "Ogres pilsētas klubs", "rīkoja talku", "Ogrē", "Pirmo vietu", "Anna Bērza"]

    def test_nested_marks_are_boxes_in_one_another(self, open_page: Open) -> None:
        text = "Notika Ogres talka Ikšķilē."
        spans = {"Notika Ogres talka": "trigger", "Ogres talka Ikšķilē": "work", "Ogres": "place"}
        marks = [
            Mark(text.index(words), text.index(words) + len(words), kind, words, f"names.{kind}")  # type: ignore[arg-type]
            for words, kind in spans.items()
        ]
        page = open_page([Reading(text, marks=marks)])
        assert page.locator("#text mark").all_inner_texts() == ["Notika ", "Ogres", " talka", " Ikšķilē"]
        innermost = page.locator("#text mark").nth(1).locator("span.work span.trigger span.place")
        assert innermost.inner_text() == "Ogres"
        # Each is taller than what it holds, so that all of them are seen.
        heights = [
            page.locator(f"#text mark:nth-of-type(2) .{kind}").bounding_box()["height"] for kind in spans.values()
        ]
        assert heights[2] < heights[0] < heights[1]

    def test_colours_can_be_put_away(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        place = page.locator("#text .place")
        seen = place.evaluate("element => getComputedStyle(element).borderBottomColor")
        button = page.get_by_role("button", name="vieta")
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert place.evaluate("element => getComputedStyle(element).borderBottomColor") == "rgba(0, 0, 0, 0)" != seen


class TestWhy:
    def test_pointing_at_a_slot_lights_its_words_and_tells_the_rule(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        page.get_by_role("button", name="Ogres pilsētas klubs").hover()
        assert lit_words(page) == "Ogres pilsētas klubs"
        bubble = page.get_by_role("tooltip")
        assert "organizer.subject_of_holding_verb" in bubble.inner_text()
        assert bubble.locator("q").inner_text() == "Ogres pilsētas klubs"
        page.mouse.move(2, 2)
        assert lit_words(page) == ""
        assert not bubble.is_visible()

    def test_keys_do_the_same(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        page.locator("#cards .filler").first.focus()
        rules = []
        for _ in range(6):
            rules.append((lit_words(page), page.locator("#why code").first.inner_text()))
            page.keyboard.press("Tab")
        assert rules == [
            ("rīkoja talku", "trigger.holding_verb"),
            ("18. maijā", "timex.day_month"),
            ("Ogrē", "location.named_place"),
            ("Ogres pilsētas klubs", "organizer.subject_of_holding_verb"),
            ("Pirmo vietu", "award.ranked_place"),
            ("Anna Bērza", "recipient.ranked_place"),
        ]

    def test_escape_puts_it_away(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        page.locator("#cards .filler").first.focus()
        page.keyboard.press("Escape")
        assert not page.locator("#why").is_visible()

    def test_pointing_at_words_lights_every_slot_they_fill(self, open_page: Open) -> None:
        events = [event(CLEAN_UP, "rīkoja talku", organizer="Ogres pilsētas klubs", place="Ogrē") for _ in range(2)]
        page = open_page([Reading.of_events(CLEAN_UP, events)])
        page.locator("#text mark", has_text="klubs").hover()
        assert lit_fillers(page) == ["Ogres pilsētas klubs"] * 2
        assert page.locator("#why .slot").all_inner_texts() == ["→ Rīko: talka"] * 2

    def test_arrow_keys_go_from_mark_to_mark(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        page.locator("#text mark").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert lit_words(page) == "rīkoja talku"
        page.keyboard.press("End")
        assert lit_words(page) == "Anna Bērza"
        assert page.locator('#text mark[tabindex="0"]').count() == 1

    def test_pressing_a_slot_goes_to_its_words(self, open_page: Open) -> None:
        text = CLEAN_UP + "\n\n…" * 60 + " Talku atklāja mērs."
        page = open_page([Reading.of_events(text, [event(text, "rīkoja talku", participants=("mērs",))])])
        words = page.locator("#text mark", has_text="mērs")
        expect(words).not_to_be_in_viewport()
        page.get_by_role("button", name="mērs").click()
        expect(words).to_be_in_viewport()
        assert page.locator("#cards .filler").first.is_visible()

    def test_a_long_slot_shows_the_rest_when_asked(self, open_page: Open) -> None:
        names = tuple(f"Grupa{n:02}" for n in range(20))
        text = f"Notika talka. {', '.join(names)}."
        page = open_page([Reading.of_events(text, [event(text, "Notika talka", participants=names)])])
        assert page.locator(".filler:visible").count() == 1 + 8
        page.get_by_role("button", name="Rādīt vēl 12").click()
        assert page.locator(".filler:visible").count() == 1 + 20
        assert page.evaluate("document.activeElement.textContent") == "Grupa08"


class TestReader:
    def test_chooses_the_language(self, open_page: Open) -> None:
        page = open_page([clean_up()])
        assert page.locator("#events-heading").inner_text() == "1 notikums"
        assert page.locator(".card .timex").inner_text() == "2024. gada 18. maijs"
        page.get_by_role("button", name="English").click()
        assert page.locator("#events-heading").inner_text() == "1 event"
        assert page.locator(".card .timex").inner_text() == "18 May 2024"
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("#text").get_attribute("lang") == "lv"
        page.reload()
        assert page.locator("#events-heading").inner_text() == "1 event"

    @pytest.mark.parametrize("dark", [False, True])
    def test_gets_the_colours_of_the_system_and_may_change_them(self, dark: bool, open_page: Open) -> None:
        page = open_page([clean_up()], dark=dark)

        def is_dark() -> bool:
            colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
            return sum(map(int, re.findall(r"\d+", colour))) < 384

        assert is_dark() == dark
        page.locator("#theme").click()
        assert is_dark() != dark
        page.reload()
        assert is_dark() != dark

    @pytest.mark.parametrize(
        ("many", "dark", "width"),
        [(False, False, 1440), (False, True, 390), (True, False, 390), (True, False, 1024), (True, True, 1440)],
    )
    def test_is_not_shut_out(self, many: bool, dark: bool, width: int, open_page: Open) -> None:
        """What axe finds by itself: contrast (AA), labels, roles, the order of headings, what the keyboard reaches."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
        page = open_page(YEARS if many else [clean_up()], width=width, dark=dark)
        if many and width == 390:
            page.locator("#filters summary").click()
        for step in ("as opened", "with a bubble"):
            result = axe.run(page)
            assert result.violations_count == 0, f"{step}: {result.generate_report()}"
            if many and step == "as opened":
                page.locator("#list ul a").first.click()
            page.locator("#cards .filler").nth(1).click()

    @pytest.mark.parametrize("many", [False, True])
    def test_has_a_phone(self, many: bool, open_page: Open) -> None:
        page = open_page(YEARS if many else [clean_up()], width=360, height=740)
        fits = "document.documentElement.scrollWidth <= innerWidth"
        assert page.evaluate(fits)
        if many:
            expect(page.locator("#text")).to_be_hidden()
            page.locator("#list a.of-text").first.click()
            expect(page.locator("#list")).to_be_hidden()  # the page follows its address, which takes a moment
        page.locator("#cards .filler", has_text="Ogres").click()
        assert page.evaluate(fits)
        page.get_by_role("button", name="Rādīt tekstā").click()
        expect(page.locator("#text mark.lit")).to_be_in_viewport()
        if many:
            page.get_by_role("button", name="Saraksts").click()
            expect(page.locator("#list")).to_be_visible()
            assert page.locator("#list [aria-current]").get_attribute("href") == "#0"


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

    def listed(self, page: Any) -> tuple[int, int]:
        """How many texts are listed, and how many events in them."""
        return page.locator("#list ol > li").count(), page.locator("#list ul a").count()

    def test_are_all_listed(self, page: Any) -> None:
        assert self.listed(page) == (26, 36)
        assert page.locator("#found").inner_text() == "26 teksti · 36 notikumi"

    def test_filters(self, page: Any) -> None:
        for values, expected in FILTERED:
            for name, value in values.items():
                field = page.locator(f"#filters [name={name}]")
                field.select_option(value) if name in ("type", "slot", "texts") else field.fill(value)
            assert self.listed(page) == expected, values
            page.get_by_role("button", name="Notīrīt").click()
            expect(page.locator("#list ol > li")).to_have_count(len(YEARS))

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

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [("01.01.2020", (5, 5)), ("1/1/2020", (5, 5)), ("2020-01-01", (5, 5)), ("01.2020", (5, 5)), ("2020", (5, 5))],
    )
    def test_takes_days_as_they_are_written(self, typed: str, expected: tuple[int, int], page: Any) -> None:
        page.locator("#filters [name=from]").fill(typed)
        assert self.listed(page) == expected
        assert page.locator(".unread:visible").count() == 0

    @pytest.mark.parametrize("typed", ["31.02.2020", "rīt", "5", "2020.01.01.01"])
    def test_says_which_days_it_cannot_read(self, typed: str, page: Any) -> None:
        page.locator("#filters [name=to]").fill(typed)
        assert self.listed(page) == (26, 36)
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
        assert self.listed(page) == (5, 5)

    def test_filters_leave_a_text_of_those_found(self, page: Any) -> None:
        page.locator("#filters [name=search]").fill("y7")
        assert "Teksts y7" in page.locator("#about").inner_text()
        assert page.evaluate("document.activeElement.name") == "search"

    def test_timeline_has_a_bar_for_each_year(self, page: Any) -> None:
        assert page.locator("#bars button").count() == 24
        assert page.locator("#bars button").nth(2).get_attribute("aria-label") == "2003. gads: 1 notikums"
        assert page.locator("#undated").inner_text() == "12 bez zināma laika"

    def test_a_bar_narrows_the_time(self, page: Any) -> None:
        page.locator("#bars button").nth(2).click()
        assert self.listed(page) == (1, 1)
        assert page.locator("#filters [name=from]").input_value() == "01.01.2003"
        assert page.locator("#filters [name=to]").input_value() == "31.12.2003"
        page.get_by_role("button", name="Viss laiks").click()
        assert self.listed(page) == (26, 36)

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
        assert self.listed(page) == (4, 4)

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


class TestPolicy:
    def test_no_other_script_runs(self, browser: Any) -> None:
        """As if the page did make markup of a text: what is in it does not run, and nothing is fetched."""
        evil = "<img src=x onerror='ran = 1'><script>ran = 2</script><a href='javascript:ran = 3'>x</a></body>"
        page = browser.new_page()
        body = report([clean_up()]).replace("</body>", evil)
        asked: list[str] = []

        def answer(route: Any) -> None:
            asked.append(route.request.url)
            route.fulfill(body=body, content_type="text/html")

        page.route("**", answer)
        page.goto("https://report.example/")
        page.locator("a", has_text="x").last.click()
        assert page.evaluate("window.ran") is None
        assert asked == ["https://report.example/"]
        with pytest.raises(Exception, match="TrustedHTML"):
            page.evaluate("document.body.innerHTML = '<b>x</b>'")
        page.close()


class TestNotebook:
    def test_frame_shows_the_document(self, browser: Any) -> None:
        page = browser.new_page()
        page.set_content(f"<body>{notebook_frame(report([clean_up()]))}")
        frame = page.frame_locator("iframe")
        frame.get_by_role("button", name="Ogres pilsētas klubs").hover()
        assert "organizer.subject_of_holding_verb" in frame.locator("#why").inner_text()
        frame.get_by_role("button", name="English").click()
        assert frame.locator("#events-heading").inner_text() == "1 event"
        page.close()
