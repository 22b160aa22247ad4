"""The page as Python makes it: what is marked, how it is cut, and that nothing in a text becomes markup."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from handmade import CLEAN_UP, clean_up, event
from hypothesis import given
from hypothesis import strategies as st

from lvextract.document import Span
from lvextract.export.event_ids import identified
from lvextract.export.report import Reading, notebook_frame, report
from lvextract.export.report.pieces import Pieces
from lvextract.export.report.view import view
from lvextract.pipeline import Extractor
from lvextract.records import Event, Extraction

STATIC = files("lvextract.export.report") / "static"
MESSAGES = json.loads((STATIC / "messages.json").read_text("utf-8"))


class Page(HTMLParser):
    """The elements of a page whose content is not markup, by their id (or their name), and its policy."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.content: dict[str, str] = {}
        self.policy = ""
        self._at = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        self._at = given.get("id") or tag if tag in ("script", "style") else ""
        if self._at:
            assert self._at not in self.content
            self.content[self._at] = ""

    def handle_data(self, data: str) -> None:
        if self._at:
            self.content[self._at] += data

    def handle_endtag(self, tag: str) -> None:
        self._at = ""


def data_of(page: str) -> list[dict[str, object]]:
    texts: list[dict[str, object]] = json.loads(Page(page).content["data"])["texts"]
    return texts


class TestMarks:
    def test_of_a_document(self, extractor: Extractor) -> None:
        reading = Reading.of_document(extractor.analyze("18. maijā Talsu novada pašvaldība rīkoja koncertu."))
        assert [(reading.text[mark.start : mark.end], mark.kind) for mark in reading.marks] == [
            ("18. maijā", "timex"),
            ("Talsu novada pašvaldība", "organization"),
            ("rīkoja koncertu", "trigger"),
        ]

    def test_of_records_are_those_of_the_records_and_the_times(self) -> None:
        text = "Vakar Ogrē notika talka, rīt Cēsīs būs koncerts."
        reading = Reading.of_events(text, [event(text, "notika talka", place="Ogrē")])
        assert [(text[mark.start : mark.end], mark.kind) for mark in reading.marks] == [
            ("Vakar", "timex"),
            ("Ogrē", "place"),
            ("notika talka", "trigger"),
            ("rīt", "timex"),
        ]

    def test_words_of_two_events_are_marked_once(self) -> None:
        events = [event(CLEAN_UP, "rīkoja talku", organizer="Ogres pilsētas klubs", place="Ogrē")] * 2
        assert len(Reading.of_events(CLEAN_UP, events).marks) == len(Reading.of_events(CLEAN_UP, events[:1]).marks)

    def test_of_records_of_another_text_are_refused(self) -> None:
        with pytest.raises(ValueError, match="the records are of another text: 'rīkoja talku' is not at 31"):
            Reading.of_events("Cits teksts.", [event(CLEAN_UP, "rīkoja talku")])


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1])))


class TestPieces:
    @given(SPANS)
    def test_make_up_the_text_and_each_span(self, spans: list[Span]) -> None:
        text = "Ogrē 🎉 notika talka un vēl viens koncerts."
        pieces = Pieces(text, spans)
        assert "".join(pieces.texts) == text
        assert "" not in pieces.texts
        for span in spans:
            first, end = pieces.of(span)
            assert "".join(pieces.texts[first:end]) == text[span.start : span.end]

    @given(SPANS)
    def test_spans_that_share_words_are_drawn_at_different_levels(self, spans: list[Span]) -> None:
        levels = Pieces("x" * 40, spans).levels(spans)
        for i, one in enumerate(spans):
            for j, other in enumerate(spans[:i]):
                assert not one.overlaps(other) or levels[i] != levels[j]
                if one.contains(other) and one != other:
                    assert levels[i] > levels[j]

    @pytest.mark.parametrize(
        ("spans", "levels"),
        [
            ([Span(0, 5)], [0]),
            ([Span(0, 14), Span(0, 5)], [1, 0]),  # one in another
            ([Span(0, 9), Span(6, 12)], [1, 0]),  # across one another
            ([Span(0, 5), Span(6, 9)], [0, 0]),
            ([Span(0, 20), Span(0, 9), Span(2, 4)], [2, 1, 0]),
        ],
    )
    def test_levels(self, spans: list[Span], levels: list[int]) -> None:
        assert Pieces("x" * 20, spans).levels(spans) == levels

    def test_of_an_empty_text(self) -> None:
        assert Pieces("", []).texts == []


class TestView:
    def test_bounds_lead_from_a_mention_to_its_pieces(self) -> None:
        data = view(clean_up())
        words = data["events"][0]["awards"][0]["recipients"][0]["mentions"][0]
        first, end = map(data["bounds"].index, (words["start"], words["end"]))
        assert data["pieces"][first:end] == ["Anna Bērza"]

    def test_words_of_a_name_are_pieces(self) -> None:
        text = "Notika Rasas pļavu talka."
        held = event(text, "Notika", name="Rasas pļavu talka")
        assert "Rasas pļavu talka" in view(Reading.of_events(text, [held]))["pieces"]

    def test_events_are_whole_records(self) -> None:
        reading = clean_up()
        (told,) = view(reading)["events"]
        assert Event.model_validate(told) == reading.events[0]

    def test_bounds_of_an_empty_text(self) -> None:
        assert view(Reading(""))["bounds"] == [0]


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]> --> \u2028 \u2029 \0 \x7f \x85",
    "\u202eotrādi\u202c \u2066x\u2069",
    "pus\ud83d \udc00pāri",
    '"><img src=x onerror=alert(1)>',
    "$data {data} ${alert(1)} \\u003c",
    "👩‍👩‍👧 \U000e0041",
]


class TestPage:
    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_stays_data(self, text: str) -> None:
        page = report([Reading(text, id=text, error=text)], title=text)
        assert set(Page(page).content) == {"style", "messages", "data", "script"}
        (told,) = data_of(page)
        assert "".join(told["pieces"]) == told["id"] == told["error"] == text  # type: ignore[arg-type]
        page.encode()

    @given(st.text(st.characters(codec=None, exclude_categories=())))
    def test_any_text_stays_data(self, text: str) -> None:
        page = report([Reading(text)])
        page.encode()
        (told,) = data_of(page)
        # Two halves of a pair that were apart in Python are one character in JSON.
        expected = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        assert "".join(told["pieces"]) == expected  # type: ignore[arg-type]

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_records_stay_data(self, text: str) -> None:
        held = event(text, text, type=text, name=text, title=text, organizer=text, award=(text, text), result=text)
        page = report([Reading.of_events(text, [held])], title=text)
        assert set(Page(page).content) == {"style", "messages", "data", "script"}
        (told,) = data_of(page)
        assert told["events"] == [held.model_dump(mode="json")]
        page.encode()

    def test_calendars_know_events_by_the_same_name(self) -> None:
        readings = [clean_up("a"), clean_up("b"), clean_up()]
        names = [str(uid) for uid, _, _ in identified(Extraction(id=one.id, events=[*one.events]) for one in readings)]
        assert [told["uids"] for told in data_of(report(readings))] == [[f"{name}@lvextract"] for name in names]

    def test_corrections_are_remembered_for_the_same_texts_alone(self) -> None:
        keys = [json.loads(Page(report([clean_up(id)])).content["data"])["key"] for id in ("a", "b", "a")]
        assert keys[0] == keys[2] != keys[1]

    def test_source_shows_no_invisible_characters(self) -> None:
        page = report([Reading("\u202eOgrē\u202c\u200b\0")])
        assert not re.search(r"[\u200b-\u200f\u202a-\u202e\0]", page)

    def test_policy_lets_only_the_script_and_style_of_the_page_run(self) -> None:
        page = Page(report([clean_up()]))
        for directive, element in (("script-src", "script"), ("style-src", "style")):
            digest = base64.b64encode(hashlib.sha256(page.content[element].encode()).digest()).decode()
            assert f"{directive} 'sha256-{digest}';" in page.policy
        assert page.policy.startswith("default-src 'none';")
        assert "unsafe" not in page.policy

    def test_document_gives_a_page(self, extractor: Extractor) -> None:
        (told,) = data_of(extractor.analyze("Sestdien Ogrē notika talka.", "2024-05-20").to_html())
        assert [one["type"] for one in told["events"]] == ["talka"]  # type: ignore[attr-defined]
        assert told["published"] == "2024-05-20"

    def test_notebook_frame_escapes_the_page(self) -> None:
        frame = notebook_frame(report([Reading('"></iframe><script>alert(1)</script>')]))
        assert re.fullmatch(r'<iframe srcdoc="[^"<>]*" sandbox="allow-scripts allow-downloads" [^<>]*></iframe>', frame)


class TestMessages:
    def test_languages_have_the_same(self) -> None:
        assert set(MESSAGES["lv"]) == set(MESSAGES["en"])

    def test_the_page_asks_for_what_there_is(self) -> None:
        asked: set[str] = set()
        for file in STATIC.iterdir():
            text = file.read_text("utf-8")
            asked |= set(re.findall(r'(?:say\(|data-say=|data-label=|data-hint=)"([\w.-]+)"', text))
        assert asked
        assert asked <= set(MESSAGES["lv"])

    @pytest.mark.parametrize("language", MESSAGES)
    def test_places_for_values_are_the_same(self, language: str) -> None:
        for key, message in MESSAGES[language].items():
            forms = message.values() if isinstance(message, dict) else [message]
            other = MESSAGES["lv"][key]
            expected = set(re.findall(r"\{\w+\}", other["other"] if isinstance(other, dict) else other))
            assert all(set(re.findall(r"\{\w+\}", form)) == expected for form in forms), key
