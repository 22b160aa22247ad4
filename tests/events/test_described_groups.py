"""Nouns for people that only describe others: an epithet before them, a class whose members are named."""

import pytest
from names.notation import sentence
from scenes import all_candidates, scene

from lvextract.events.syntax.telling import is_epithet

EPITHETS = [
    (
        "uzvarēja=uzvarēt|VERB||0 mājinieki=mājinieks|NOUN|Nom.Plur.Masc|1 talsinieki=talsinieks|NOUN|Nom.Plur.Masc|1",
        ["mājinieki"],
    ),
    (
        "deva=dot|VERB||0 skolēniem=skolēns|NOUN|Dat.Plur.Masc|1 mazpulcēniem=mazpulcēns|NOUN|Dat.Plur.Masc|1",
        ["skolēniem"],
    ),
    (
        "dziedāja=dziedāt|VERB||0 draugi=draugs|NOUN|Nom.Plur.Masc|1 un|CCONJ viesi=viesis|NOUN|Nom.Plur.Masc|2",
        [],
    ),
    ("brauca=braukt|VERB||0 skolēnu=skolēns|NOUN|Gen.Plur.Masc|3 komandas=komanda|NOUN|Nom.Plur.Fem|1", []),
    ("vadīja=vadīt|VERB||0 skolotāja=skolotājs|NOUN|Nom.Sing.Fem|1 Rita|PROPN|Nom.Sing.Fem|2", []),
]


@pytest.mark.parametrize(("notation", "epithets"), EPITHETS)
def test_an_epithet_describes_the_people_behind_it(notation: str, epithets: list[str]) -> None:
    read = sentence(notation)
    assert [token.form for token in read.tokens if is_epithet(token)] == epithets


def test_an_epithet_is_no_party_beside_those_it_describes() -> None:
    line = (
        "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|2|obl startēja=startēt|VERB||0|root "
        "saimnieki=saimnieks|NOUN|Nom.Plur.Masc|2|nsubj jaunieši=jaunietis|NOUN|Nom.Plur.Masc|2|nsubj +."
    )
    assert {one.party.name for one in all_candidates(scene(line, entities={}))} == {"jaunieši"}


CLASSES = [
    (
        "Olimpiādē=olimpiāde|NOUN|Loc.Sing.Fem|2|obl startēja=startēt|VERB||0|root 11.|ADJ||9|amod ( "
        "+Toms|PROPN|Nom.Sing.Masc|2|parataxis Kalns|PROPN|Nom.Sing.Masc|5|flat:name +) "
        "klases=klase|NOUN|Gen.Sing.Fem|9|nmod jaunieši=jaunietis|NOUN|Nom.Plur.Masc|2|nsubj +.",
        {"Toms Kalns": "person"},
    ),
    (
        "Skatē=skate|NOUN|Loc.Sing.Fem|2|obl dziedāja=dziedāt|VERB||0|root 1.|ADJ||12|amod ( "
        "+Ina|PROPN|Nom.Sing.Fem|12|parataxis Roze|PROPN|Nom.Sing.Fem|5|flat:name +, "
        "Anna|PROPN|Nom.Sing.Fem|5|conj Lapa|PROPN|Nom.Sing.Fem|8|flat:name +) "
        "kursa=kurss|NOUN|Gen.Sing.Masc|12|nmod studentes=studente|NOUN|Nom.Plur.Fem|2|nsubj +.",
        {"Ina Roze": "person", "Anna Lapa": "person"},
    ),
    (
        "Turnīrā=turnīrs|NOUN|Loc.Sing.Masc|2|obl spēlēja=spēlēt|VERB||0|root 3.|ADJ||14|amod ( "
        "+Rita|PROPN|Nom.Sing.Fem|2|parataxis Liepa|PROPN|Nom.Sing.Fem|5|flat:name +) un|CCONJ||15|cc "
        "4.|ADJ||14|amod ( +Toms|PROPN|Nom.Sing.Masc|2|parataxis Kalns|PROPN|Nom.Sing.Masc|11|flat:name +) "
        "kursa=kurss|NOUN|Gen.Sing.Masc|15|nmod studenti=students|NOUN|Nom.Plur.Masc|2|nsubj +.",
        {"Rita Liepa": "person", "Toms Kalns": "person"},
    ),
]


@pytest.mark.parametrize(("line", "entities"), CLASSES)
def test_a_numbered_class_is_no_party_beside_its_members_in_brackets(line: str, entities: dict[str, str]) -> None:
    assert {one.party.name for one in all_candidates(scene(line, entities=entities))} == set(entities)


def test_a_group_behind_an_aside_of_another_sort_is_a_party() -> None:
    line = (
        "Koncertā=koncerts|NOUN|Loc.Sing.Masc|2|obl dziedāja=dziedāt|VERB||0|root vakar=vakar|ADV||2|advmod ( "
        "+tā|PRON||7|nsubj stāsta=stāstīt|VERB||2|parataxis Rita|PROPN|Nom.Sing.Fem|6|nsubj +) "
        "kora=koris|NOUN|Gen.Sing.Masc|10|nmod meitenes=meitene|NOUN|Nom.Plur.Fem|2|nsubj +."
    )
    assert "kora meitenes" in {one.party.name for one in all_candidates(scene(line, entities={"Rita": "person"}))}
