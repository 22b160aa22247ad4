"""Whether a trigger shows a happening told before: which are asked about, and what is said of the two."""

import pytest
from names.notation import document
from scenes import read as timed

from lvextract.document import Document
from lvextract.events.assembly.merge import merge
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.mentions.times import moments
from lvextract.events.mentions.triggers import find_triggers
from lvextract.events.questions.dates import tie_dates
from lvextract.events.questions.same_event import are_apart, asked_of_same, earlier_happenings
from lvextract.events.scoring import LinearScorer
from lvextract.training.events.silver import same_by_rules

FEAST = (
    "Ogrē=Ogre|PROPN|Loc.Sing.Fem|2|obl notika=notikt|VERB|Past|0|root koncerts=koncerts|NOUN|Nom.Sing.Masc|2|nsubj +."
)
AGAIN = (
    "Koncertu=koncerts|NOUN|Acc.Sing.Masc|2|obj klausījās=klausīties|VERB|Past|0|root daudzi|PRON|Nom.Plur.Masc|2 +."
)
GENERAL = (
    "Pasākumu=pasākums|NOUN|Acc.Sing.Masc|2|obj vadīja=vadīt|VERB|Past|0|root Liepa=liepa|PROPN|Nom.Sing.Fem|2|nsubj +."
)
ANOTHER = "Notika=notikt|VERB|Past|0|root arī=arī|PART||3|advmod izstāde=izstāde|NOUN|Nom.Sing.Fem|1|nsubj +."


def told(*lines: str) -> tuple[Document, list[Trigger]]:
    read = document(*lines, entities={})
    return read, find_triggers(read)


def statements(*lines: str) -> set[str]:
    """What is said of the first trigger's happening and the last trigger."""
    read, triggers = told(*lines)
    [asked] = asked_of_same(read, [Happening(triggers[:1])], triggers[-1])
    return set(asked.features)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (AGAIN, {"same noun", "same noun, points back", "1 sentences before", "what the text is about"}),
        (GENERAL, {"a general noun", "other family", "other family, points back"}),
        (ANOTHER, {"other family", "other family, brings in"}),
    ],
)
def test_statements_compare_noun_and_definiteness(second: str, expected: set[str]) -> None:
    assert expected <= statements(FEAST, second)


def test_the_nearest_happening_is_asked_about_first() -> None:
    _, triggers = told(FEAST, ANOTHER, GENERAL)
    happenings = [Happening([trigger]) for trigger in triggers[:2]]
    assert earlier_happenings(happenings, triggers[2]) == happenings[::-1]


def test_happenings_far_back_are_asked_about_if_they_have_the_noun() -> None:
    _, triggers = told(FEAST, *[ANOTHER] * 20, AGAIN)
    happenings = [Happening([trigger]) for trigger in triggers[:-1]]
    found = earlier_happenings(happenings, triggers[-1])
    assert [one.type for one in found] == ["izstāde"] * 12 + ["koncerts"]


MATHEMATICS = (
    "Notika=notikt|VERB|Past|0|root matemātikas=matemātika|NOUN|Gen.Sing.Fem|3|nmod "
    "olimpiāde=olimpiāde|NOUN|Nom.Sing.Fem|1|nsubj"
)
PHYSICS = " +,=,|||6|punct fizikas=fizika|NOUN|Gen.Sing.Fem|6|nmod olimpiāde=olimpiāde|NOUN|Nom.Sing.Fem|3|conj"
SAME = " +,=,|||6|punct matemātikas=matemātika|NOUN|Gen.Sing.Fem|6|nmod olimpiāde=olimpiāde|NOUN|Nom.Sing.Fem|3|conj"


@pytest.mark.parametrize(("line", "apart"), [(MATHEMATICS + PHYSICS, True), (MATHEMATICS + SAME, False)])
def test_a_sentence_that_names_two_by_other_genitives_sets_them_apart(line: str, apart: bool) -> None:
    _, triggers = told(line)
    assert are_apart(Happening(triggers[:1]), triggers[-1]) is apart


TWO_HOURS = (
    "Plkst.|ADV||4|advmod 10|NUM||1|nummod laukumā=laukums|NOUN|Loc.Sing.Masc|4|obl sāksies=sākties|VERB||0|root "
    "tirdziņš|NOUN|Nom.Sing.Masc|4|nsubj +, plkst.|ADV||9|advmod 15|NUM||7|nummod notiks=notikt|VERB||4|conj "
    "koncerts|NOUN|Nom.Sing.Masc|9|nsubj +."
)
HOURS_AND_NOUNS = (
    "Plkst.|ADV||3|advmod 9|NUM||1|nummod darbnīca|NOUN|Nom.Sing.Fem|0|root +, plkst.|ADV||7|advmod 12|NUM||5|nummod "
    "stafete|NOUN|Nom.Sing.Fem|3|conj +."
)
DAYS_AND_HOURS = (
    "3.|ADJ||2|amod jūnijā=jūnijs|NOUN|Loc.Sing.Masc|5|obl plkst.|ADV||5|advmod 9|NUM||3|nummod "
    "sāksies=sākties|VERB||0|root talka|NOUN|Nom.Sing.Fem|5|nsubj +, plkst.|ADV||10|advmod 18|NUM||8|nummod "
    "notiks=notikt|VERB||5|conj balle|NOUN|Nom.Sing.Fem|10|nsubj +."
)
HOURS_BEHIND = (
    "Koncerts=koncerts|NOUN|Nom.Sing.Masc|2|nsubj sāksies=sākties|VERB||0|root plkst.|ADV||2|advmod 18|NUM||3|nummod "
    "+, bet|CCONJ||9|cc uz|ADP||8|case koncertu=koncerts|NOUN|Acc.Sing.Masc|9|obl pulcēsies=pulcēties|VERB||2|conj "
    "plkst.|ADV||9|advmod 17|NUM||10|nummod +."
)
EVENING_AND_HOUR = (
    "Vakarā=vakars|NOUN|Loc.Sing.Masc|3|obl visi|PRON|Nom.Plur.Masc|3|nsubj tiksies=tikties|VERB||0|root "
    "muzejā|NOUN||3 +, kur|SCONJ||9|mark plkst.|ADV||9|advmod 19|NUM||7 notiks=notikt|VERB||3|acl "
    "balle|NOUN|Nom.Sing.Fem|9|nsubj +."
)


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        (TWO_HOURS, True),
        (HOURS_AND_NOUNS, True),
        (DAYS_AND_HOURS, True),
        (HOURS_BEHIND, False),
        (EVENING_AND_HOUR, False),
    ],
)
def test_clauses_that_open_with_hours_of_their_own_tell_of_two(line: str, apart: bool) -> None:
    made = timed(line, entities={})
    triggers = find_triggers(made)
    tie_dates(triggers, moments(made))
    assert are_apart(Happening(triggers[:1]), triggers[-1]) is apart


@pytest.mark.parametrize(
    ("weights", "types"),
    [
        ({"": -5.0}, ["koncerts", "koncerts", "pasākums"]),
        ({"": -5.0, "same noun": 9.0}, ["koncerts", "pasākums"]),
        ({"": -5.0, "same noun": 9.0, "a general noun": 9.0}, ["koncerts"]),
    ],
)
def test_a_trigger_joins_the_likeliest_happening_that_is_likely(weights: dict[str, float], types: list[str]) -> None:
    read, triggers = told(FEAST, AGAIN, GENERAL)
    scorer = LinearScorer({"same": weights}, {"same": 0.5})
    assert [happening.type for happening in merge(read, triggers, scorer)] == types


@pytest.mark.parametrize(("second", "same"), [(AGAIN, True), (GENERAL, True), (ANOTHER, False)])
def test_rules_say_what_records_are_silent_about(second: str, same: bool) -> None:
    read, triggers = told(FEAST, second)
    happening = Happening(triggers[:1])
    assert same_by_rules(read, [happening], triggers[-1]) is (happening if same else None)
