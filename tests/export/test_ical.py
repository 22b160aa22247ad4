"""The calendar, as another library (vobject) reads it."""

import json
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from by_hand import award, event, party
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract import Event, Extraction, Extractor, Hours
from lvextract.cli import main
from lvextract.export.ical import ICalendar, to_ical

pytest.importorskip("icalendar", reason="the extra `calendar` is not installed")
vobject = pytest.importorskip("vobject", reason="vobject is not installed")

STAMP = datetime(2024, 5, 20, 12, tzinfo=timezone.utc)


def read(calendar: ICalendar) -> list[Any]:
    """The entries of the file."""
    return list(getattr(vobject.readOne(calendar.data.decode("utf-8")), "vevent_list", []))


def entry(one: Event, source: str | int | None = "a") -> Any:
    (only,) = read(to_ical([Extraction(id=source, events=[one])], stamp=STAMP))
    return only


def uids(*extractions: Extraction) -> list[str]:
    return [one.uid.value for one in read(to_ical(extractions))]


@pytest.mark.parametrize(
    ("start", "end", "begins", "is_over"),
    [
        ("2024-05-15", None, date(2024, 5, 15), date(2024, 5, 16)),
        ("2024-05-15", "2024-05-17", date(2024, 5, 15), date(2024, 5, 18)),
        ("2024-02-28", "2024-02-29", date(2024, 2, 28), date(2024, 3, 1)),
        ("2024-12-31", None, date(2024, 12, 31), date(2025, 1, 1)),
        ("2024-05-15", "2024-06", date(2024, 5, 15), date(2024, 7, 1)),  # "no 15. maija līdz jūnijam"
        ("2024-05-15", "2024", date(2024, 5, 15), date(2025, 1, 1)),
        ("2024-05-15", "2024-05-16T02:00", date(2024, 5, 15), date(2024, 5, 17)),
        ("2024-05-15", "2024-05-15T24:00", date(2024, 5, 15), date(2024, 5, 16)),
        ("2024-05-15", "2024-05-10", date(2024, 5, 15), date(2024, 5, 16)),  # an end before the start is none
    ],
)
def test_all_day(start: str, end: str | None, begins: date, is_over: date) -> None:
    found = entry(event("izstāde", start=start, end=end))
    assert (found.dtstart.value, found.dtend.value) == (begins, is_over)
    assert not isinstance(found.dtstart.value, datetime)


@pytest.mark.parametrize(
    ("start", "end", "begins", "is_over"),
    [  # in UTC: two hours behind Riga in winter, three in summer
        ("2024-05-15T18:00", None, "2024-05-15T15:00", None),
        ("2024-01-15T18:00", None, "2024-01-15T16:00", None),
        ("2024-05-15T18:00", "2024-05-15T21:30", "2024-05-15T15:00", "2024-05-15T18:30"),
        ("2024-03-30T22:00", "2024-03-31T05:00", "2024-03-30T20:00", "2024-03-31T02:00"),  # the night of summer time
        ("2024-05-15T24:00", None, "2024-05-15T21:00", None),
        ("2024-05-15T18:00", "2024-05-17", "2024-05-15T15:00", "2024-05-17T21:00"),  # until the day is over
        ("2024-05-15T18:00", "2024-05-15T12:00", "2024-05-15T15:00", None),
        ("1936-05-15T18:00", None, "1936-05-15T16:00", None),  # before there was summer time
    ],
)
def test_hours(start: str, end: str | None, begins: str, is_over: str | None) -> None:
    found = entry(event("koncerts", start=start, end=end))
    ends = found.dtend.value if hasattr(found, "dtend") else None
    in_utc = [None if hour is None else hour.astimezone(timezone.utc) for hour in (found.dtstart.value, ends)]
    assert [hour and hour.strftime("%Y-%m-%dT%H:%M") for hour in in_utc] == [begins, is_over]


def test_hours_of_each_day_come_again_every_day() -> None:
    hours = Hours(start="09:00", end="16:00")
    found = entry(event("gadatirgus", start="2024-06-21T09:00", end="2024-06-23T16:00", hours=hours))
    assert found.dtstart.value.isoformat() == "2024-06-21T09:00:00+03:00"
    assert found.dtend.value.isoformat() == "2024-06-21T16:00:00+03:00"
    assert found.rrule.value == "FREQ=DAILY;COUNT=3"


@pytest.mark.parametrize(
    ("end", "hours"),
    [
        ("2024-06-22T16:00", None),  # goes on through the night
        ("2024-06-21T16:00", Hours(start="09:00", end="16:00")),
        ("2024-06-22T09:00", Hours(start="09:00", end="09:00")),  # from when, but not until when
        ("2024-06-22", Hours(start="09:00", end="16:00")),  # edited
    ],
)
def test_other_hours_come_once(end: str, hours: Hours | None) -> None:
    assert not hasattr(entry(event("gadatirgus", start="2024-06-21T09:00", end=end, hours=hours)), "rrule")


@pytest.mark.parametrize(
    ("words", "begins", "ends", "rule"),
    [
        ("21. un 22. jūnijā no 9.00 līdz 16.00", "2024-06-21T09:00", "2024-06-21T16:00", "FREQ=DAILY;COUNT=2"),
        (
            "no 3. līdz 5. jūnijam, katru dienu 10.00–18.00",
            "2024-06-03T10:00",
            "2024-06-03T18:00",
            "FREQ=DAILY;COUNT=3",
        ),
    ],
)
def test_words_for_hours_of_each_day(extractor: Extractor, words: str, begins: str, ends: str, rule: str) -> None:
    [fair] = extractor.extract(f"Talsos {words} notiks gadatirgus.", "2024-05-20")
    found = entry(fair)
    assert found.dtstart.value.strftime("%Y-%m-%dT%H:%M") == begins
    assert found.dtend.value.strftime("%Y-%m-%dT%H:%M") == ends
    assert found.rrule.value == rule


def test_hours_are_in_the_zone_of_riga() -> None:
    data = to_ical([event("koncerts", start="2024-05-15T18:00")]).data.decode()
    assert "DTSTART;TZID=Europe/Riga:20240515T180000" in data
    assert data.index("BEGIN:VTIMEZONE\r\nTZID:Europe/Riga") < data.index("BEGIN:VEVENT")


@pytest.mark.parametrize("start", [None, "2024", "2024-05"])
def test_an_event_without_a_day_is_left_out_and_counted(start: str | None) -> None:
    calendar = to_ical([event("talka", start=start), event("talka", start="2024-05-15")])
    assert (calendar.written, calendar.undated) == (1, 1)
    assert len(read(calendar)) == 1


def test_no_events_are_an_empty_calendar() -> None:
    assert read(to_ical([])) == []


NONE_OF_THE_CALENDAR = ["15.05.2024", "2024-02-31", "2024-13-01", "0000-01-01", "0000-01-01T10:00", "10000-01-01", ""]


@pytest.mark.parametrize("start", NONE_OF_THE_CALENDAR)
def test_a_date_that_is_none_is_counted_as_none(start: str) -> None:
    calendar = to_ical([event("talka", start=start), event("talka", start="2024-05-15")])
    assert (calendar.written, calendar.undated) == (1, 1)


@pytest.mark.parametrize("end", NONE_OF_THE_CALENDAR)
def test_an_end_that_is_none_is_left_out(end: str) -> None:
    assert entry(event("talka", start="2024-05-15", end=end)).dtend.value == date(2024, 5, 16)


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        ("9999-12-31", None, ["DTSTART;VALUE=DATE:99991231", "DURATION:P1D"]),
        ("9999-12-30", "9999-12-31", ["DTSTART;VALUE=DATE:99991230", "DURATION:P2D"]),
        ("9999-12-30", "9999-12-31T24:00", ["DTSTART;VALUE=DATE:99991230", "DURATION:P2D"]),
        ("9999-12-31T24:00", None, ["DTSTART;VALUE=DATE:99991231", "DURATION:P1D"]),
        ("9999-12-31T23:00", None, ["DTSTART;TZID=Europe/Riga:99991231T230000"]),
        ("9999-12-31T23:00", "9999-12-31", ["DTSTART;TZID=Europe/Riga:99991231T230000"]),
        ("9999-12-31T23:00", "9999-12-31T24:00", ["DTSTART;TZID=Europe/Riga:99991231T230000"]),
        ("0001-01-01T00:00", None, ["DTSTART;TZID=Europe/Riga:00010101T000000"]),
        ("0001-01-01", None, ["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010102"]),
    ],
)
def test_the_ends_of_the_calendar(start: str, end: str | None, lines: list[str]) -> None:
    calendar = to_ical([event("talka", start=start, end=end)])
    inside = calendar.data.decode().partition("BEGIN:VEVENT")[2].split("\r\n")
    assert [line for line in inside if line.startswith(("DTSTART", "DTEND", "DURATION"))] == lines


@pytest.mark.parametrize(
    "source", ["https://a.lv/\nX:Y", "https://a.lv/\r\nATTACH:x", "https://a.lv/\ud800", "http://a b"]
)
def test_an_id_that_is_no_address_is_none(source: str) -> None:
    assert not hasattr(entry(event("talka", start="2024-05-15"), source=source), "url")


@pytest.mark.parametrize("id", ["a", 7, None, "https://example.lv/cits"])
def test_the_address_of_the_text(id: str | int | None) -> None:
    extraction = Extraction(id=id, url="https://example.lv/1", events=[event("talka", start="2024-05-15")])
    [found] = read(to_ical([extraction]))
    assert found.url.value == "https://example.lv/1"


def test_an_address_is_carried_through_a_run(tmp_path: Path, extractor: Extractor) -> None:
    rows = tmp_path / "raksti.jsonl"
    row = {
        "id": 1,
        "adrese": "https://example.lv/1",
        "text": "15. maijā Talsos notika koncerts.",
        "published": "2024-05-20",
    }
    rows.write_text(json.dumps(row), "utf-8")
    assert main(["batch", str(rows), "-o", str(tmp_path / "out.jsonl"), "--url-field", "adrese"]) == 0
    assert main(["export", str(tmp_path / "out.jsonl"), "--to", "ical", "-o", str(tmp_path / "out.ics")]) == 0
    calendar = vobject.readOne((tmp_path / "out.ics").read_text("utf-8"))
    assert calendar.vevent.url.value == "https://example.lv/1"
    assert calendar.vevent.description.value == "Tekstā: «15. maijā», «notika koncerts»"


INJECTED = 'a\r\nEND:VEVENT\nBEGIN:VALARM\u2028;x="y":z,\x0b\x85\ud800\\'


def test_nothing_in_a_record_becomes_a_line_of_the_calendar() -> None:
    everywhere = event(
        INJECTED,
        start="2024-05-15",
        title=INJECTED,
        location=[INJECTED],
        organizers=[party(INJECTED)],
        awards=[award(INJECTED, party(INJECTED, "person"))],
    )
    data = to_ical([Extraction(id=INJECTED, events=[everywhere])]).data.decode()
    names = [line.partition(":")[0].partition(";")[0] for line in data.split("\r\n") if not line.startswith(" ")]
    assert names == [
        *["BEGIN", "VERSION", "PRODID", "BEGIN", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CATEGORIES"],
        *["DESCRIPTION", "LOCATION", "ORGANIZER", "TRANSP", "END", "END", ""],
    ]
    assert "\n" not in data.replace("\r\n", "")


def test_what_an_entry_tells() -> None:
    found = entry(
        event(
            "konkurss",
            start="2024-05-15",
            title="Vārdu tilts, 3; \\ „Rīts”",
            location=["Talsu tautas nams", "Talsi"],
            organizers=[party('Biedrība "Tilts"'), party("Talsu novads", "place")],
            participants=[party("Ilze Kalniņa", "person", position="skolotāja"), party("40 skolēni", "group")],
            awards=[award("1. vieta", party("Anna Bērza", "person"), amount="100 eiro")],
        ),
        source="https://example.lv/raksti/1",
    )
    assert found.summary.value == "Konkurss «Vārdu tilts, 3; \\ „Rīts”»"
    assert found.location.value == "Talsu tautas nams, Talsi"
    assert found.description.value == (
        'Rīko: Biedrība "Tilts"; Talsu novads\n'
        "Piedalās: Ilze Kalniņa (skolotāja); 40 skolēni\n"
        "Balvas: 1. vieta, 100 eiro: Anna Bērza\n"
        "Tekstā: «konkurss», «x»"
    )
    assert found.organizer.params["CN"] == ["Biedrība 'Tilts'"]
    assert found.categories.value == ["konkurss"]
    assert found.url.value == "https://example.lv/raksti/1"
    assert found.dtstamp.value == STAMP
    assert not hasattr(found, "status")


@pytest.mark.parametrize(
    ("title", "summary"), [(None, "Maratons"), ("Rīgas maratons", "Rīgas maratons"), ("Rīts", "Maratons «Rīts»")]
)
def test_summary_names_the_type_once(title: str | None, summary: str) -> None:
    assert entry(event("maratons", start="2024-05-15", title=title)).summary.value == summary


def test_a_cancelled_event_says_so() -> None:
    assert entry(event("koncerts", start="2024-05-15", status="cancelled")).status.value == "CANCELLED"


class TestUid:
    """An import updates what an earlier one brought, and never doubles it."""

    before = event("koncerts", start="2024-05-15", title="Rīts")

    def test_stays_when_the_day_the_place_and_the_parties_are_corrected(self) -> None:
        after = event("koncerts", start="2024-05-22T18:00", title="Rīts", location=["Ogre"], organizers=[party("Ogre")])
        assert uids(Extraction(id="a", events=[self.before])) == uids(Extraction(id="a", events=[after]))

    def test_stays_when_other_events_come_before(self) -> None:
        others = [event("talka", start="2024-05-01"), event("koncerts", title="Rīts"), self.before]
        assert uids(Extraction(id="a", events=[self.before]))[0] in uids(Extraction(id="a", events=others))

    def test_differs_for_another_text(self) -> None:
        assert len(set(uids(*(Extraction(id=source, events=[self.before]) for source in ("a", "b", None))))) == 3

    def test_differs_for_events_that_are_alike(self) -> None:
        assert len(set(uids(Extraction(id="a", events=[self.before] * 3)))) == 3

    def test_without_an_id_the_day_tells_events_apart(self) -> None:
        other = event("koncerts", start="2024-05-16", title="Rīts")
        assert uids(Extraction(events=[self.before])) == uids(Extraction(events=[self.before, other]))[:1]
        assert uids(Extraction(events=[other])) == uids(Extraction(events=[self.before, other]))[1:]

    def test_is_the_same_for_ever(self) -> None:
        assert uids(Extraction(id="a", events=[self.before])) == ["786d25c8-0ea5-513d-a758-1c4bd5015b3e@lvextract"]


def test_same_records_and_stamp_give_the_same_file() -> None:
    records = [event("koncerts", start="2024-05-15T18:00")]
    assert to_ical(records, stamp=STAMP) == to_ical(records, stamp=STAMP)


def test_a_stamp_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_ical([], stamp=datetime(2024, 5, 20))


def test_of_a_text(extractor: Extractor) -> None:
    text = "Izstāde Talsu muzejā apskatāma no 15. maija līdz 20. maijam. Konference notiks jūnijā."
    calendar = to_ical(extractor.extract(text, "2024-05-10"))
    (found,) = read(calendar)
    assert (found.summary.value, found.dtstart.value, found.dtend.value) == (
        "Izstāde",
        date(2024, 5, 15),
        date(2024, 5, 21),
    )
    assert calendar.undated == 1


# icalendar reads a backslash before an N as a line break that is already written as iCalendar has it.
NAMES = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1).filter(lambda s: r"\N" not in s)


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_any_name_comes_back_as_it_was(name: str) -> None:
    found = entry(event("talka", start="2024-05-15", location=[name], organizers=[party(name)]))
    assert found.location.value == name
    assert found.description.value.startswith(f"Rīko: {name}\n")
