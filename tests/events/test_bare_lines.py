"""Rows that tell of an event with no word for one: matches by their sides, lines of a programme by their hour."""

import pytest
from names.notation import document
from scenes import scene

from lvextract.events.mentions.bare_lines import fixture_triggers
from lvextract.events.mentions.triggers import find_triggers


def shown(line: str) -> list[str]:
    (row,) = document(line, entities={}).sentences
    return [trigger.token.form for trigger in fixture_triggers(row)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        # Behind the sides there is a score
        ("Zaķumuiža – Silmala 3:1|NUM", ["Zaķumuiža"]),
        ("„ +Kraujas +” – „ +Dižozoli +” 78:81|NUM", ["Kraujas"]),
        ("Zaķumuiža – Silmala 25|NUM +:17|NUM +, 25:19|NUM", ["Zaķumuiža"]),
        ("Zaķumuiža - Silmala 3:1|NUM +, Vējava - „ +Kraujas +” 0:3|NUM", ["Zaķumuiža", "Vējava"]),
        # An hour stands before them
        ("11.30|NUM „ +Kraujas +” – „ +Dižozoli +”", ["Kraujas"]),
        # An hour behind them, or before towns without quotation marks, is of a timetable
        ("Zaķumuiža – Silmala 18:05|NUM", []),
        ("6.10|NUM Zaķumuiža – Silmala", []),
        # Neither: a road, a text with dashes
        ("Ceļš=ceļš|NOUN Zaķumuiža – Silmala", []),
        ("Zaķumuiža – skaista=skaists|ADJ vieta=vieta|NOUN", []),
        # What has a score is no pair of names
        ("„ +Kraujas +” – uzvara=uzvara|NOUN 3:1|NUM", []),
    ],
)
def test_rows_of_matches(line: str, words: list[str]) -> None:
    assert shown(line) == words


def test_a_noun_that_names_the_match_shows_it_alone() -> None:
    line = "Spēle=spēle|NOUN|Nom.Sing.Fem Zaķumuiža – Silmala 3:1|NUM"
    triggers = find_triggers(document(line, entities={}))
    assert [trigger.type for trigger in triggers] == ["spēle"]
    assert triggers[0].token.form == "Spēle"


def triggers(line: str) -> list[tuple[str, str]]:
    found = find_triggers(document(line, entities={}))
    return [(trigger.token.form, trigger.rule) for trigger in found]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("18.00|NUM Dzintaru|PROPN koris=koris|NOUN|Nom.Sing.Masc", [("Dzintaru", "trigger.programme_line")]),
        ("plkst.|NOUN 18.00|NUM „ +Kraujas +”", [("Kraujas", "trigger.programme_line")]),
        # A word for the event shows it, wherever it stands
        ("18.00|NUM Ogres|PROPN koncerts=koncerts|NOUN|Nom.Sing.Masc", [("koncerts", "trigger.event_noun")]),
        # The hour stands elsewhere, or nothing behind it
        ("Dzintaru|PROPN koris=koris|NOUN|Nom.Sing.Masc 18.00|NUM", []),
        ("18.00|NUM +.", []),
    ],
)
def test_lines_of_a_programme(line: str, found: list[tuple[str, str]]) -> None:
    assert triggers(line) == found


def test_each_row_tells_of_a_match_of_its_own() -> None:
    rows = ("Zaķumuiža – Silmala 3:1|NUM", "Vējava – „ +Kraujas +” 0:3|NUM", "Silmala – Vējava 2:2|NUM")
    made = scene(*rows, entities={})
    assert [[one.token.form for one in happening.triggers] for happening in made.happenings] == [
        ["Zaķumuiža"], ["Vējava"], ["Silmala"],
    ]  # fmt: skip
