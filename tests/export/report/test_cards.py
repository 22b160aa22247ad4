"""What a card says of an event: its name, its dates, how sure it is, what became of it, and who won."""

from typing import Any

import pytest
from handmade import CLEAN_UP, Open, event

from lvextract.export.report import Reading
from lvextract.records import Award, Event, Hours, Mention, Party, When

# An ISO start and end, and how a reader is told of them in Latvian and in English.
DATES = [
    ("2025", None, "2025. gads", "2025"),
    ("2025-03", None, "2025. gada marts", "March 2025"),
    ("2025-03-05", None, "2025. gada 5. marts", "5 March 2025"),
    ("2025-03-26", "2025-03-28", "2025. gada 26.–28. marts", "26–28 March 2025"),
    ("2025-03-30", "2025-04-02", "2025. gada 30. marts – 2. aprīlis", "30 March – 2 April 2025"),
    (
        "2024-12-30",
        "2025-01-02",
        "2024. gada 30. decembris – 2025. gada 2. janvāris",
        "30 December 2024 – 2 January 2025",
    ),
    ("2025-03", "2025-05", "2025. gada marts – maijs", "March – May 2025"),
    ("2024", "2025", "2024.–2025. gads", "2024–2025"),
    ("2025-03", "2025-05-09", "2025. gada marts – 2025. gada 9. maijs", "March 2025 – 9 May 2025"),
    ("2025-03-26T18:00", None, "2025. gada 26. marts plkst. 18.00", "26 March 2025, 18:00"),
    ("2025-03-26T18:00", "2025-03-26T20:30", "2025. gada 26. marts plkst. 18.00–20.30", "26 March 2025, 18:00–20:30"),
    (
        "2025-03-26T18:00",
        "2025-03-27T02:00",
        "2025. gada 26. marts plkst. 18.00 – 2025. gada 27. marts plkst. 02.00",
        "26 March 2025, 18:00 – 27 March 2025, 02:00",
    ),
    ("rudenī", None, "rudenī", "rudenī"),
]


def with_date(start: str | None, end: str | None, **more: str) -> Event:
    words = Mention(start=0, end=9, text="18. maijā")
    date = When(mention=words, start=start, end=end, **{"value": start or "XXXX", "rule": "timex.day", **more})
    return event(CLEAN_UP, "rīkoja talku").model_copy(update={"date": date})


class TestDate:
    def test_is_told_as_a_reader_would(self, open_page: Open) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [with_date(start, end) for start, end, _, _ in DATES])])
        told = page.locator(".card .timex")
        assert told.all_inner_texts() == [latvian for _, _, latvian, _ in DATES]
        page.get_by_role("button", name="English").click()
        assert told.all_inner_texts() == [english for _, _, _, english in DATES]
        assert told.first.get_attribute("lang") == "en"

    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            (with_date("2025-09", "2025-11", value="2025-FA"), "2025. gada rudens"),
            (with_date(None, None), "18. maijā (gads nav zināms)"),
            (
                with_date("2025-03-26T10:00", "2025-03-28T16:00", hours=Hours(start="10:00", end="16:00")),
                "2025. gada 26.–28. marts, katru dienu plkst. 10.00–16.00",
            ),
        ],
    )
    def test_of_a_kind_of_its_own(self, date: Event, expected: str, open_page: Open) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [date])])
        assert page.locator(".card .timex").inner_text() == expected


class TestHeading:
    @pytest.mark.parametrize(
        ("text", "named", "expected"),
        [
            ("Notika sieviešu volejbola turnīrs.", {"type": "turnīrs"}, "turnīrs"),
            (
                "Notika sieviešu volejbola turnīrs.",
                {"type": "turnīrs", "name": "sieviešu volejbola turnīrs"},
                "sieviešu volejbola turnīrs",
            ),
            ("Notika „Lielā Rasa”.", {"type": "talka", "title": "Lielā Rasa"}, "talka «Lielā Rasa»"),
        ],
    )
    def test_is_the_name(self, text: str, named: dict[str, Any], expected: str, open_page: Open) -> None:
        page = open_page([Reading.of_events(text, [event(text, "Notika", **named)])])
        assert page.locator(".card h3").inner_text() == expected

    def test_lights_the_words_of_the_name_too(self, open_page: Open) -> None:
        text = "Notika sieviešu volejbola turnīrs."
        page = open_page([Reading.of_events(text, [event(text, "Notika", name="sieviešu volejbola turnīrs")])])
        page.locator(".card h3 button").hover()
        assert page.locator("#text .lit").all_inner_texts() == ["Notika", "sieviešu volejbola turnīrs"]

    @pytest.mark.parametrize(
        ("status", "expected"),
        [("cancelled", "atcelts"), ("postponed", "atlikts"), ("moved", "pārcelts uz citu laiku")],
    )
    def test_says_what_became_of_the_event(self, status: Any, expected: str, open_page: Open) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [event(CLEAN_UP, "rīkoja talku", status=status)])] * 2)
        assert page.locator(".card .status").inner_text() == expected
        assert page.locator("#list .status").all_inner_texts() == [expected] * 2

    def test_says_nothing_of_what_takes_place(self, open_page: Open) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [event(CLEAN_UP, "rīkoja talku")])])
        assert page.locator(".status").count() == 0


class TestConfidence:
    @pytest.mark.parametrize(
        ("confidence", "expected", "is_low"),
        [(0.9, "ticamība 90 %", False), (0.6, "ticamība 60 %", False), (0.59, "maza ticamība, 59 %", True)],
    )
    def test_that_is_low_looks_and_reads_so(
        self, confidence: float, expected: str, is_low: bool, open_page: Open
    ) -> None:
        page = open_page([Reading.of_events(CLEAN_UP, [event(CLEAN_UP, "rīkoja talku", confidence=confidence)])])
        assert page.locator(".card .confidence").inner_text() == expected
        border = page.locator(".card").evaluate("element => getComputedStyle(element).borderTopStyle")
        assert border == ("dashed" if is_low else "solid")

    def test_of_a_filler_is_told(self, open_page: Open) -> None:
        held = event(CLEAN_UP, "rīkoja talku", organizer="Ogres pilsētas klubs", place="Ogrē")
        held.organizers[0].confidence, held.location[0].confidence = 0.41, 0.83
        page = open_page([Reading.of_events(CLEAN_UP, [held])])
        assert page.locator(".card .organizers").inner_text() == "Ogres pilsētas klubs šaubīgi, 41 %"
        assert page.locator(".card .location").inner_text() == "Ogrē"
        page.locator(".card .location button").hover()
        assert "ticamība 83 %" in page.locator("#why").inner_text()


RESULTS = (
    "Krosā startēja Anna Bērza, Jānis Kalns un skolēni. Uzvarēja Anna Bērza (14:52), sudrabs – Kalnam. Kauss Annai."
)


def runner(words: str, **more: Any) -> Party:
    start = RESULTS.index(words)
    words_of = [Mention(start=start, end=start + len(words), text=words)]
    return Party.model_validate(
        {"name": words, "kind": "person", "mentions": words_of, "rule": "participant.x", **more}
    )


def prize(words: str, *recipients: Party, **more: Any) -> Award:
    start = RESULTS.index(words)
    mentions = [Mention(start=start, end=start + len(words), text=words)]
    return Award.model_validate(
        {"name": words, "recipients": recipients, "mentions": mentions, "rule": "award.x", **more}
    )


class TestWinners:
    @pytest.fixture
    def page(self, open_page: Open) -> Any:
        race = event(RESULTS, "Krosā", type="kross")
        race.participants = [
            runner("Anna Bērza"),
            runner("Jānis Kalns", aliases=["Kalns"]),
            runner("skolēni", kind="group"),
        ]
        race.awards = [
            prize("Uzvarēja", runner("Anna Bērza"), result="14:52"),
            prize("sudrabs", runner("Kalnam", name="Kalns"), category="vīrieši"),
            prize("Kauss", runner("Annai", name="Anna Bērza")),
        ]
        return open_page([Reading.of_events(RESULTS, [race])])

    def test_stand_once(self, page: Any) -> None:
        assert page.locator(".card dd.participants").all_inner_texts() == ["skolēni", "un 2 ieguvēji, sk. balvas"]
        assert page.locator(".card", has_text="Anna Bērza").get_by_role("button", name="Anna Bērza").count() == 1

    def test_have_all_that_they_won(self, page: Any) -> None:
        won = [text.split("\n") for text in page.locator(".card dd.awards").all_inner_texts()]
        assert won == [["Uzvarēja 14:52", "Kauss", "Anna Bērza"], ["sudrabs vīrieši", "Kalns"]]
