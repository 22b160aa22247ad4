"""What a reader of the page sees and does, in a headless Chromium; skipped where there is none."""

import re
from typing import Any

import pytest
from handmade import CLEAN_UP, YEARS, Open, clean_up, event, lit_words

from lvextract.export.report import Mark, Reading, notebook_frame, report

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect


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
