"""The school or town behind the dash of a row of names: it takes no part, and wins nothing."""

import pytest
from scenes import all_candidates, scene

from lvextract.events.recipients.won import find_won

SCHOOLS = (
    "Skatē=skate|NOUN|Loc.Sing.Fem|3|obl diplomus=diploms|NOUN|Acc.Plur.Masc|3|obj saņēma=saņemt|VERB||0|root +: "
    "Rita|PROPN|Nom.Sing.Fem|3|nsubj Liepa|PROPN|Nom.Sing.Fem|5|flat:name – "
    "Jelgavas=Jelgava|PROPN|Gen.Sing.Fem|9|nmod ģimnāzija=ģimnāzija|NOUN|Nom.Sing.Fem|5|appos +; "
    "Toms|PROPN|Nom.Sing.Masc|5|conj Kalns|PROPN|Nom.Sing.Masc|11|flat:name – "
    "Ogres=Ogre|PROPN|Gen.Sing.Fem|15|nmod vidusskola=vidusskola|NOUN|Nom.Sing.Fem|11|appos +. "
)
SCHOOLS_NAMED = {
    "Rita Liepa": "person",
    "Jelgavas ģimnāzija": "organization",
    "Toms Kalns": "person",
    "Ogres vidusskola": "organization",
}
TOWNS = (
    "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|3|obl kausus=kauss|NOUN|Acc.Plur.Masc|3|obj izcīnīja=izcīnīt|VERB||0|root "
    "Anna|PROPN|Nom.Sing.Fem|3|nsubj Roze|PROPN|Nom.Sing.Fem|4|flat:name – Madona|PROPN|Nom.Sing.Fem|4|appos +; "
    "Pēteris|PROPN|Nom.Sing.Masc|4|conj Lapa|PROPN|Nom.Sing.Fem|9|flat:name – Limbaži|PROPN|Nom.Plur.Masc|9|appos +."
)
TOWNS_NAMED = {"Anna Roze": "person", "Madona": "GPE", "Pēteris Lapa": "person", "Limbaži": "GPE"}
UNNAMED = (  # a club that is no entity, and a comma between the items
    "Krosā=kross|NOUN|Loc.Sing.Masc|3|obl balvas=balva|NOUN|Acc.Plur.Fem|3|obj ieguva=iegūt|VERB||0|root "
    "Anna|PROPN|Nom.Sing.Fem|3|nsubj Roze|PROPN|Nom.Sing.Fem|4|flat:name – "
    "Cēsu=Cēsis|PROPN|Gen.Plur.Fem|8|nmod klubs=klubs|NOUN|Nom.Sing.Masc|4|appos +, "
    "Pēteris|PROPN|Nom.Sing.Masc|4|conj Lapa|PROPN|Nom.Sing.Fem|10|flat:name – Limbaži|PROPN|Nom.Plur.Masc|10|appos +."
)
UNNAMED_BUT = {"Anna Roze": "person", "Pēteris Lapa": "person", "Limbaži": "GPE"}
GAPPED = (  # the dash stands for the verb
    "Konkursā=konkurss|NOUN|Loc.Sing.Masc|4|obl 2.|ADJ||3|amod vietu=vieta|NOUN|Acc.Sing.Fem|4|obj "
    "ieguva=iegūt|VERB||0|root Anna|PROPN|Nom.Sing.Fem|4|nsubj Roze|PROPN|Nom.Sing.Fem|5|flat:name +, "
    "3.|ADJ||9|amod vietu=vieta|NOUN|Acc.Sing.Fem|5|appos – Cēsu=Cēsis|PROPN|Gen.Plur.Fem|12|nmod "
    "ģimnāzija=ģimnāzija|NOUN|Nom.Sing.Fem|5|appos +."
)
GAPPED_NAMED = {"Anna Roze": "person", "Cēsu ģimnāzija": "organization"}
ROWS = [
    (SCHOOLS, SCHOOLS_NAMED, {"Rita Liepa", "Toms Kalns"}),
    (TOWNS, TOWNS_NAMED, {"Anna Roze", "Pēteris Lapa"}),
    (TOWNS, {**TOWNS_NAMED, "Madona": "person"}, {"Anna Roze", "Pēteris Lapa"}),  # where the name of a town was misread
    (UNNAMED, UNNAMED_BUT, {"Anna Roze", "Pēteris Lapa"}),
    (GAPPED, GAPPED_NAMED, {"Anna Roze", "Cēsu ģimnāzija"}),
]


@pytest.mark.parametrize(("line", "entities", "names"), ROWS)
def test_who_may_take_part(line: str, entities: dict[str, str], names: set[str]) -> None:
    assert {one.party.name for one in all_candidates(scene(line, entities=entities))} == names


@pytest.mark.parametrize(("line", "entities", "names"), ROWS)
def test_who_wins(line: str, entities: dict[str, str], names: set[str]) -> None:
    found = find_won(scene(line, entities=entities))
    assert {party.name for one in found for party in one.recipients} == names
