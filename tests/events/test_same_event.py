"""Whether a trigger shows a happening told before: which are asked about, and what is said of the two."""

import pytest
from names.notation import document

from lvextract.document import Document
from lvextract.events.assembly.merge import merge
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.mentions.triggers import find_triggers
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
