"""Which words of a text speak of one event."""

import pytest
from scenes import read

from lvextract import Event, Extractor
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.context.text_features import Telling
from lvextract.events.questions.contest import absorb_victories


def events(extractor: Extractor, text: str) -> dict[str, Event]:
    return {event.type: event for event in extractor.extract(text, "2024-11-14")}


def test_a_victory_belongs_to_the_contest_named_last(extractor: Extractor) -> None:
    found = events(
        extractor,
        "Rēzeknes basketbolisti uzvar Gulbenē\n\n"
        "Basketbola līgas spēlē sestdien Gulbenē vietējie ar 71:84 zaudēja Rēzeknes sporta skolas komandai.\n\n"
        "Svētdien Madonā aizvadīts turnīrs volejbolā. Uzvaru izcīnīja Kuldīgas sporta skola, trešo vietu ieguva "
        "Jelgavas komanda.",
    )
    assert set(found) == {"spēle", "turnīrs"}
    assert [award.place for award in found["turnīrs"].awards] == [1, 3]


@pytest.mark.parametrize("general", ["Pasākumu", "Svētkus"])
def test_a_paragraph_that_opens_with_a_general_word_is_about_the_whole(extractor: Extractor, general: str) -> None:
    found = events(
        extractor,
        "No 29. novembra līdz 1. decembrim pilsdrupās notiks gaismas festivāls «Dobeles gaismas». "
        "Sestdien plkst. 20.00 Pils ielā būs dziedātājas Katrīnas Gupalo koncerts.\n\n"
        f"{general} rīko Dobeles novada Kultūras pārvalde.",
    )
    assert [party.name for party in found["festivāls"].organizers] == ["Dobeles novada Kultūras pārvalde"]
    assert found["koncerts"].organizers == []


def test_a_heading_calls_by_another_name_what_is_told_below(extractor: Extractor) -> None:
    found = events(
        extractor,
        "Dobelē atklās Gaismas svētkus\n\n"
        "No 29. novembra līdz 1. decembrim pilsdrupās notiks gaismas festivāls «Dobeles gaismas». "
        "Tajā dziedās grupa «Pērkons».",
    )
    assert found["festivāls"].title is not None
    assert found["festivāls"].title.name == "Dobeles gaismas"
    assert "svētki" not in found


def test_lines_that_begin_with_an_hour_are_parts_of_what_the_heading_names(extractor: Extractor) -> None:
    found = events(
        extractor,
        "Engurē – Zvejnieku svētki\n\nPROGRAMMA\n13. jūlijs\n11.00 Svētku atklāšana ostā\n"
        "18.00 Grupas «Zeļļi» koncerts\n14. jūlijs\n12.00 Laivu regate",
    )
    starts = {type_: event.date and event.date.start for type_, event in found.items()}
    assert {"svētki", "atklāšana", "koncerts", "regate"} == set(starts)
    assert (starts["atklāšana"], starts["koncerts"], starts["regate"]) == (
        "2024-07-13T11:00", "2024-07-13T18:00", "2024-07-14T12:00"
    )  # fmt: skip


def test_lines_of_other_days_are_other_events(extractor: Extractor) -> None:
    lines = [
        "Maija pasākumi",
        "3. maijā plkst. 18.00 Dundagas kultūras pilī koru koncerts",
        "4. maijā plkst. 11.00 Rojas bibliotēkā tikšanās ar rakstnieci Annu Bērzu",
        "11. maijā plkst. 18.00 Dundagas kultūras pilī pūtēju koncerts",
        "18. maijā plkst. 12.00 Rojas bibliotēkā tikšanās ar dzejnieku Uldi Zaru",
    ]
    found = [
        (event.type, event.date and event.date.start) for event in extractor.extract("\n".join(lines), "2024-04-20")
    ]
    assert [one for one in found if one[0] in ("koncerts", "tikšanās")] == [
        ("koncerts", "2024-05-03T18:00"),
        ("tikšanās", "2024-05-04T11:00"),
        ("koncerts", "2024-05-11T18:00"),
        ("tikšanās", "2024-05-18T12:00"),
    ]


def test_a_victory_that_two_verbs_of_a_sentence_tell_becomes_part_of_the_contest_once() -> None:
    document = read(
        "Turnīrs=turnīrs|NOUN|Nom.Sing.Masc|0|root +.",
        "Uzvarēja=uzvarēt|VERB||0|root Anna|PROPN|Nom.Sing.Fem|1|nsubj +, uzvarēja=uzvarēt|VERB||1|conj "
        "Ilze|PROPN|Nom.Sing.Fem|4|nsubj +.",
        entities={"Anna": "person", "Ilze": "person"},
    )
    opening, results = document.sentences
    victory = Happening([Trigger("sacensības", "trigger.verb_event", results.tokens[i]) for i in (0, 3)])
    contest = Happening([Trigger("turnīrs", "trigger.event_noun", opening.tokens[0])])
    made = Scene(Telling(document, [], []), [victory, contest])
    absorb_victories(made, results, contest)
    assert made.happenings == [contest]
    assert [trigger.token.form for trigger in contest.triggers] == ["Turnīrs", "Uzvarēja", "uzvarēja"]
