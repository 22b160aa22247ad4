"""Who holds an event, who takes part, where and when: short sentences, a heading for each phenomenon."""

import pytest

from lvextract import Event, Extractor


def names(event: Event, slot: str) -> list[str]:
    return [item.name for item in getattr(event, slot)]


def only(extractor: Extractor, text: str, published: str | None = "2024-05-20") -> Event:
    events = extractor.extract(text, published)
    assert len(events) == 1, [event.trigger.text for event in events]
    return events[0]


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        # Subject of a verb of holding
        ("Kuldīgas novada pašvaldība rīkoja koncertu.", ["Kuldīgas novada pašvaldība"]),
        ("Konkursu organizē Latvijas Zinātņu akadēmija.", ["Latvijas Zinātņu akadēmija"]),
        ("Talku sarīkoja Ogres novada jaunieši.", ["Ogres novada jaunieši"]),
        # Several who hold it together
        (
            "Semināru rīkoja Latvijas Universitāte sadarbībā ar Rīgas Tehnisko universitāti.",
            ["Latvijas Universitāte", "Rīgas Tehniskā universitāte"],
        ),
        (
            "Festivālu rīko Cēsu novada pašvaldība un Latvijas Nacionālais teātris.",
            ["Cēsu novada pašvaldība", "Latvijas Nacionālais teātris"],
        ),
        # Agent of a participle
        ("Rīgā notika Latvijas Futbola federācijas rīkotais turnīrs.", ["Latvijas Futbola federācija"]),
        ("Talsu novada pašvaldības organizētajā konkursā piedalījās desmit skolas.", ["Talsu novada pašvaldība"]),
        # Relative clause
        ("Sestdien notika talka, ko rīkoja Talsu novada pašvaldība.", ["Talsu novada pašvaldība"]),
        # Whoever calls to it
        ("Latvijas Nacionālā bibliotēka aicina uz izstādi.", ["Latvijas Nacionālā bibliotēka"]),
        # The body whose sitting it is
        ("Otrdien notika Saeimas sēde.", ["Saeima"]),
    ],
)
def test_organizers(extractor: Extractor, text: str, organizers: list[str]) -> None:
    assert names(only(extractor, text), "organizers") == organizers


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        # Subject of a verb of taking part
        ("Konkursā piedalījās Anna Bērziņa.", ["Anna Bērziņa"]),
        ("Turnīrā startēja sešas komandas.", ["sešas komandas"]),
        ("Koncertā uzstājās Liene Kalniņa un Jānis Ozols.", ["Liene Kalniņa", "Jānis Ozols"]),
        # A list: each member its own party
        (
            "Konferencē piedalījās Kuldīgas, Preiļu un Valkas novada pārstāvji.",
            ["Kuldīgas novada pārstāvji", "Preiļu novada pārstāvji", "Valkas novada pārstāvji"],
        ),
        # A vague quantifier is no part of the name
        ("Sacensībās piedalījās vairākas pašvaldības.", ["pašvaldības"]),
        # A post belongs to the person
        ("Seminārā par vēsturi stāstīja muzeja direktore Ilze Liepa.", ["Ilze Liepa"]),
        # A relative pronoun stands for the noun before it
        ("Konkursā uzvarēja Laura Ozola, kura mācās Talsos.", ["Laura Ozola"]),
        # Object of a verb of gathering
        ("Festivāls pulcēja simts dziedātāju.", ["simts dziedātāju"]),
    ],
)
def test_participants(extractor: Extractor, text: str, participants: list[str]) -> None:
    assert names(only(extractor, text), "participants") == participants


@pytest.mark.parametrize(
    ("text", "count"),
    [("Turnīrā startēja sešas komandas.", 6), ("Skrējienā piedalījās 412 skrējēji.", 412)],
)
def test_counts(extractor: Extractor, text: str, count: int) -> None:
    assert only(extractor, text).participants[0].count == count


def test_post_and_body_of_a_person(extractor: Extractor) -> None:
    event = only(extractor, "Vebinārā uzstājās Preiļu novada domes priekšsēdētājs Andris Kalniņš.")
    assert (event.participants[0].position, event.participants[0].affiliation) == (
        "priekšsēdētājs",
        "Preiļu novada dome",
    )


@pytest.mark.xfail(strict=True, reason="the network takes the contest for the seminar told before")
def test_an_alias_stands_for_the_full_name(extractor: Extractor) -> None:
    text = "Latvijas Pašvaldību savienība (tālāk – LPS) aicina uz semināru.\n\nKonkursu rīko LPS."
    organizers = [party.name for event in extractor.extract(text) for party in event.organizers]
    assert organizers == ["Latvijas Pašvaldību savienība", "Latvijas Pašvaldību savienība"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("15. maijā Talsos notika koncerts.", "2024-05-15", None),
        ("Koncerts notiks 2024. gada 15. jūnijā plkst. 18.00.", "2024-06-15T18:00", None),
        ("Festivāls norisināsies no 3. līdz 5. augustam.", "2024-08-03", "2024-08-05"),
        # A list of days is one stretch
        ("Svētki notiks 2., 3. un 4. augustā.", "2024-08-02", "2024-08-04"),
        # A deadline is not the day of the event
        ("Konkursā piedalās desmit skolas, pieteikties var līdz 31. maijam.", None, None),
    ],
)
def test_dates(extractor: Extractor, text: str, start: str | None, end: str | None) -> None:
    date = only(extractor, text).date
    assert (date and date.start, date and date.end) == (start, end)


def test_a_day_without_a_year_stays_open_without_published(extractor: Extractor) -> None:
    date = only(extractor, "15. decembrī notika vebinārs.", None).date
    assert date is not None
    assert (date.value, date.start, date.resolved_against) == ("XXXX-12-15", None, None)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Koncerts notika Talsos.", ["Talsi"]),
        ("Sacensības notiks Kuldīgas novadā.", ["Kuldīgas novads"]),
        ("Izstāde atklāta Latvijas Nacionālajā bibliotēkā.", ["Latvijas Nacionālā bibliotēka"]),
    ],
)
def test_places(extractor: Extractor, text: str, places: list[str]) -> None:
    assert names(only(extractor, text), "location") == places


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Muzejā atklāta izstāde „Telpaugi ziemā”.", "Telpaugi ziemā"),
        ("Jūrmalā notika seminārs ar nosaukumu «Zaļā pilsēta».", "Zaļā pilsēta"),
        ("Pašvaldība visiem\n\nAr šādu nosaukumu Ogrē notika seminārs.", "Pašvaldība visiem"),
    ],
)
def test_titles(extractor: Extractor, text: str, title: str) -> None:
    found = only(extractor, text).title
    assert found is not None
    assert found.name == title


@pytest.mark.parametrize(
    "text",
    [
        "Koncerts nenotika.",  # negated
        "Iepirkuma konkursu izsludināja ministrija.",  # a procurement
        "Vakar Rīgā lija lietus.",
        "Saeima pieņēma likumu par nodokļiem.",
    ],
)
def test_no_event(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, "2024-05-20") == []


def test_one_happening_is_one_record(extractor: Extractor) -> None:
    text = (
        "Sestdien Ogrē notika turnīrs. Turnīrā piedalījās astoņas komandas. "
        "Sacensības organizēja Ogres novada pašvaldība."
    )
    event = only(extractor, text)
    assert names(event, "participants") == ["astoņas komandas"]
    assert names(event, "organizers") == ["Ogres novada pašvaldība"]


def test_different_days_are_different_records(extractor: Extractor) -> None:
    text = "3. maijā Talsos notika koncerts. 10. maijā Kandavā notika koncerts."
    assert [event.date.start for event in extractor.extract(text, "2024-05-20") if event.date] == [
        "2024-05-03",
        "2024-05-10",
    ]


def test_every_filler_says_why(extractor: Extractor) -> None:
    text = "15. maijā Talsos notika koncerts, ko rīkoja Talsu novada pašvaldība."
    fillers = only(extractor, text).explain()
    assert [(filler.slot, [mention.text for mention in filler.mentions]) for filler in fillers] == [
        ("event", ["koncerts, ko rīkoja"]),
        ("date", ["15. maijā"]),
        ("location", ["Talsos"]),
        ("organizers", ["Talsu novada pašvaldība"]),
    ]
    assert [text[one.start : one.end] for filler in fillers for one in filler.mentions] == [
        one.text for filler in fillers for one in filler.mentions
    ]
    assert [filler.rule for filler in fillers if "." not in filler.rule] == []
