"""Words for events that are said of something else: no event happens."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    "text",
    [
        # Nouns that the words beside them give another sense
        "Valdība 2010. gadā īstenoja taupības pasākumus.",
        "Jaunieši pērn atgriezās darba tirgū.",
        "2012. gadā Jānis Ozols pārdeva bankas akcijas.",
        "Dziedātāja Ilze Kalniņa maijā piedalījās foto sesijā.",
        "Inga Vītola svētdien klāja svētku galdu.",
        "Pērn Rēzeknē remontēja Atbrīvošanas alejas posmu.",
        "Izrādes stāsts vērpjas ap notikumiem Rīgā 1925. gadā.",
        "Pērn sākās filmas uzvaras gājiens pa Latviju.",
        # Words that only end like one
        "Anna Kalniņa 8. maijā sveica avīzes redakciju.",
        # Orders for work and jobs
        "Pērn notika konkurss par skolas jumta remontu.",
        "Celtniecības konkursā izraudzīta SIA „Mūrnieks”. Konkursā bija trīs pretendenti.",
        "Dome rīkoja konkursu „Katlumājas rekonstrukcija”.",
        # Names of places
        "Jānis Ozols sestdien satika kaimiņu Tirgus laukumā.",
        "Anna Kalniņa vakar strādāja konferenču zālē.",
        "Konferenču centrā 10. maijā strādāja tulki.",
        "Izstāžu zālē skatāmi Annas Kalniņas darbi.",
        "Viņi dzīvo Svētku ielā.",
        # Verbs with a thing for their object, or of war
        "Ugunsgrēkā Rīgā pērn dzīvību zaudēja divi cilvēki.",
        "Uzņēmējs Pēteris Liepa izrādīja interesi par zemi.",
        "Jānis Ozols pērn uzveica slimību.",
        "Pēteris Liepa 1943. gadā cīnījās karā.",
    ],
)
def test_no_event(extractor: Extractor, text: str) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert events == [], [event.trigger.text for event in events]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Sestdien Madonā notika Ziemassvētku tirgus.", "tirgus"),
        ("Sestdien notika labdarības pasākums.", "pasākums"),
        ("Turnīra finālā Saldus komanda zaudēja pirmo setu.", "fināls"),
        ("Talsu komanda uzveica Kuldīgas komandu.", "spēle"),
        ("Rīgas dome rīkoja konkursu „Sakoptākā sēta”.", "konkurss"),
        # In a hall that has its name from what is held there
        ("Koncertu zālē 12. maijā notiks iedzīvotāju sapulce.", "sapulce"),
        ("Sanāksme 10. maijā domes sēžu zālē pulcēja 50 dalībnieku.", "sanāksme"),
        ("Sapulce notika sēžu zālē.", "sapulce"),
    ],
)
def test_in_their_own_sense_they_are_events(extractor: Extractor, text: str, type_: str) -> None:
    assert [event.type for event in extractor.extract(text, "2024-05-20")] == [type_]
