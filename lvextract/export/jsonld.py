"""Records as web data: JSON-LD in the vocabulary of schema.org, which search engines read from pages about events.

Each event is an `Event`, or the subtype that its noun makes plain (`lexicon/schema_org.toml`). What schema.org has no
place for is left to the `description`: unnamed groups ("40 skolēni"), and prizes that nobody has yet. An `award` is one
of those who won it there, not one of the event; who won without taking part is whom the event is `about`. `eventStatus`
is said only of what is called off, put off or moved, `eventSchedule` of what has the same hours on several days. The
language is that of the text that tells of the event (`subjectOf`); which one was spoken there is not known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from lvextract.export.event_ids import Records, Source, identified
from lvextract.export.period import RIGA, daily_hours, last_day, moment
from lvextract.export.wording import describe_prize, description
from lvextract.lexicon import load
from lvextract.records import Award, Event, Party, When

Node = dict[str, Any]


def to_jsonld(records: Records) -> Node:
    """The events of `records`, which are what `extract` or `extract_many` gives, as a JSON-LD document.

    Undated events are among them. The `@id` of an event is the same whenever its text is read again; a property that
    several values fill has a list.

    >>> import lvextract
    >>> event, = to_jsonld(lvextract.extract("15. maijā plkst. 18.00 Talsos notika koncerts.", "2024-05-20"))["@graph"]
    >>> event["@type"], event["startDate"], event["location"]
    ('MusicEvent', '2024-05-15T18:00:00+03:00', {'@type': 'Place', 'name': 'Talsi'})
    """
    nodes = [_event(str(uid), source, event) for uid, source, event in identified(records)]
    return {"@context": "https://schema.org", "@graph": nodes}


def embeddable(document: Node) -> str:
    r"""`document` as JSON that may stand inside `<script type="application/ld+json">`, whatever the names in it are.

    >>> embeddable({"name": "</script>"})
    '{"name": "\\u003c/script>"}'
    """
    text = json.dumps(document, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def event_type(noun: str) -> str:
    """The type of schema.org for the events that `noun` names.

    >>> event_type("zaļumballe"), event_type("konkurss")
    ('DanceEvent', 'Event')
    """
    types: dict[str, list[str]] = load("schema_org")["types"]
    endings = [(len(end), name) for name, nouns in types.items() for end in nouns if noun.casefold().endswith(end)]
    return max(endings)[1] if endings else "Event"


def _event(uid: str, source: Source, event: Event) -> Node:
    kind = event_type(event.type)
    return {
        "@type": kind,
        "@id": f"urn:uuid:{uid}",
        "name": event.name,
        **_filled("description", [description(event)]),
        "keywords": event.type,
        **_filled("startDate", [_date(event.date.start) if event.date else None]),
        **_filled("endDate", [_date(event.date.end) if event.date else None]),
        **_filled("eventSchedule", [_schedule(event.date)]),
        **_filled("eventStatus", [load("schema_org")["status"].get(event.status)]),
        **_filled("location", [{"@type": "Place", "name": place.name} for place in event.location]),
        **_filled("organizer", [_party(party, []) for party in _named(event.organizers)]),
        **_people(event, kind),
        **_filled("workFeatured", _works(event.awards)),
        **_filled("url", [source.url]),
        "subjectOf": _source(source),
    }


def _filled(name: str, values: Iterable[Any]) -> Node:
    """The property with its value, or a list of several; nothing if there is none."""
    found = [value for value in values if value]
    return {name: found[0] if len(found) == 1 else found} if found else {}


def _date(iso: str | None) -> str | None:
    """An hour with its distance from UTC; a day, month or year as it is; None for what is none of the calendar's."""
    if iso is None or last_day(iso):
        return iso
    found = moment(iso)
    return None if found is None else found.isoformat()


def _schedule(when: When | None) -> Node | None:
    """The hours of each of several days."""
    if when is None or (hours := daily_hours(when)) is None:
        return None
    start, until, days = hours
    return {
        "@type": "Schedule",
        "startDate": start.date().isoformat(),
        "endDate": (start.date() + timedelta(days=days - 1)).isoformat(),
        "startTime": start.time().isoformat(),
        "endTime": until.time().isoformat(),
        "repeatFrequency": "P1D",
        "scheduleTimezone": str(RIGA),
    }


def _named(parties: Iterable[Party]) -> Iterator[Party]:
    return (party for party in parties if party.kind != "group")


def _people(event: Event, kind: str) -> Node:
    """Who took part, each with what they won, and who won without taking part."""
    roles: dict[str, list[str]] = load("schema_org")["participants"]
    role = next((name for name, kinds in roles.items() if kind in kinds), "attendee")
    won: dict[str, list[str]] = {}
    for award in event.awards:
        for party in award.recipients:
            won.setdefault(party.name, []).append(describe_prize(award))
    present = {party.name: party for party in _named(event.participants)}
    others = {
        party.name: party for award in event.awards for party in _named(award.recipients) if party.name not in present
    }
    body = "SportsTeam" if role == "competitor" else "Organization"
    return {
        **_filled(role, [_party(party, won.get(name, []), body) for name, party in present.items()]),
        **_filled("about", [_party(party, won[name]) for name, party in others.items()]),
    }


def _party(party: Party, awards: list[str], body: str = "Organization") -> Node:
    """A person, or a `body`: also a place that acts as one ("Latvija uzvarēja Igauniju")."""
    person = party.kind == "person"
    return {
        "@type": "Person" if person else body,
        "name": party.name,
        **_filled("alternateName", party.aliases),
        **_filled("jobTitle", [party.position if person else None]),
        **_filled(
            "affiliation",
            [{"@type": "Organization", "name": party.affiliation} if person and party.affiliation else None],
        ),
        **_filled("award", awards),
    }


def _works(awards: Iterable[Award]) -> Iterator[Node]:
    for award in awards:
        if award.work:
            yield {"@type": "CreativeWork", "name": award.work, "award": describe_prize(award)}


def _source(source: Source) -> Node:
    """The text that tells of the event."""
    named = source.id is not None and source.id != source.url
    return {
        "@type": "CreativeWork",
        "inLanguage": "lv",
        **_filled("identifier", [str(source.id) if named else None]),
        **_filled("url", [source.url]),
    }
