"""The post that a person holds, and where: before the name, behind it, in the line below."""

from __future__ import annotations

import pytest
from notation import mentions

POSTS = [
    (
        (
            "Ogres|PROPN|Gen.Sing.Fem|2 muzeja|NOUN|Gen.Sing.Masc|3 direktore=direktore|NOUN|Nom.Sing.Fem|0",
            "Anna|PROPN|Nom.Sing.Fem|3 Roze|PROPN|Nom.Sing.Fem|4|flat:name",
        ),
        ("direktore", "Ogres muzejs"),
    ),
    (
        (
            "Anna|PROPN|Nom.Sing.Fem Roze|PROPN|Nom.Sing.Fem|1|flat:name +, Ogres|PROPN|Gen.Sing.Fem|5",
            "muzeja|NOUN|Gen.Sing.Masc|6 vadītāja=vadītāja|NOUN|Nom.Sing.Fem|1 +, smējās|VERB",
        ),
        ("vadītāja", "Ogres muzejs"),
    ),
    (
        (
            "valdes|NOUN|Gen.Sing.Fem|2 locekle=locekle|NOUN|Nom.Sing.Fem|0 Anna|PROPN|Nom.Sing.Fem|2",
            "Roze|PROPN|Nom.Sing.Fem|3|flat:name",
        ),
        ("valdes locekle", None),
    ),
    (
        (
            "Ogres|PROPN|Gen.Sing.Fem|2 novada=novads|NOUN|Gen.Sing.Masc|4 projektu|NOUN|Gen.Plur.Masc|4",
            "vadītāja=vadītāja|NOUN|Nom.Sing.Fem|0 Anna|PROPN|Nom.Sing.Fem|4 Roze|PROPN|Nom.Sing.Fem|5|flat:name",
        ),
        ("projektu vadītāja", "Ogres novads"),
    ),
    (
        (
            "VDB|PROPN|Abbr|2 valdes|NOUN|Gen.Sing.Fem|3 locekle=locekle|NOUN|Nom.Sing.Fem|0",
            "Anna|PROPN|Nom.Sing.Fem|3 Roze|PROPN|Nom.Sing.Fem|4|flat:name",
        ),
        ("valdes locekle", "VDB"),
    ),
    (
        (
            "kluba=klubs|NOUN|Gen.Sing.Masc „ +Ātrais|ADJ|Nom.Sing.Masc.Def solis|NOUN|Nom.Sing.Masc +”",
            "vadītāja=vadītāja|NOUN|Nom.Sing.Fem|0 Anna|PROPN|Nom.Sing.Fem|6 Roze|PROPN|Nom.Sing.Fem|7|flat:name",
        ),
        ("vadītāja", "Ātrais solis"),
    ),
    (
        (
            "Ogres|PROPN|Gen.Sing.Fem domes=dome|NOUN|Gen.Sing.Fem priekšsēdētāja=priekšsēdētājs|NOUN|Gen.Sing.Masc",
            "vietniece=vietniece|NOUN|Nom.Sing.Fem|0 Anna|PROPN|Nom.Sing.Fem|4 Roze|PROPN|Nom.Sing.Fem|5|flat:name",
        ),
        ("priekšsēdētāja vietniece", "Ogres dome"),
    ),
    (
        (
            "SIA|PROPN|Abbr|3 Jumis|PROPN|Nom.Sing.Masc|3 preses|NOUN|Gen.Sing.Fem|4",
            "sekretārei=sekretāre|NOUN|Dat.Sing.Fem|0 Annai|PROPN|Dat.Sing.Fem|4 Rozei|PROPN|Dat.Sing.Fem|5|flat:name",
        ),
        ("preses sekretāre", "SIA Jumis"),
    ),
    (
        (
            "veselības|NOUN|Gen.Sing.Fem|2 ministre=ministre|NOUN|Nom.Sing.Fem|0 Anna|PROPN|Nom.Sing.Fem|2",
            "Roze|PROPN|Nom.Sing.Fem|3|flat:name",
        ),
        ("veselības ministre", None),
    ),
    (
        (
            "Anna|PROPN|Nom.Sing.Fem Roze|PROPN|Nom.Sing.Fem|1|flat:name +, biedrības=biedrība|NOUN|Gen.Sing.Fem",
            "„ +Pie|ADP jūras|NOUN|Gen.Sing.Fem +” valdes=valde|NOUN|Gen.Sing.Fem locekle=locekle|NOUN|Nom.Sing.Fem|1",
        ),
        ("valdes locekle", "Pie jūras"),
    ),
    (  # the holder's gender, whatever the tags
        (
            "domes=dome|NOUN|Gen.Sing.Fem|2 priekšsēdētāja=priekšsēdētājs|NOUN|Nom.Sing.Masc|0",
            "Anna|PROPN|Nom.Sing.Fem|2 Roze|PROPN|Nom.Sing.Fem|3|flat:name",
        ),
        ("domes priekšsēdētāja", None),
    ),
    (("Vakar|ADV Anna|PROPN|Nom.Sing.Fem|4 Roze|PROPN|Nom.Sing.Fem|2|flat:name smējās|VERB",), (None, None)),
]


@pytest.mark.parametrize(("words", "expected"), POSTS, ids=range(len(POSTS)))
def test_post(words: tuple[str, ...], expected: tuple[str | None, str | None]) -> None:
    label = {"Anna Roze": "person", "Annai Rozei": "person"}
    (made,) = mentions(" ".join(words), entities=label)
    assert (made.position, made.affiliation) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (
            "muzeja|NOUN|Gen.Sing.Masc|6 vadītājas=vadītāja|NOUN|Gen.Sing.Fem|1 runu|NOUN|Acc.Sing.Fem|0",
            ("muzeja vadītāja", None),
        ),
        (
            "direktora=direktors|NOUN|Gen.Sing.Masc|5 vietnieces=vietniece|NOUN|Gen.Sing.Fem|1 runu|NOUN|Acc.Sing.Fem",
            ("direktora vietniece", None),
        ),
        # the post of the next one in a list
        ("skolotājas=skolotāja|NOUN|Gen.Sing.Fem|1 Ilzes|PROPN|Gen.Sing.Fem|4", (None, None)),
    ],
    ids=["before its noun", "two posts", "list"],
)
def test_post_behind_a_name_in_the_genitive(behind: str, expected: tuple[str | None, str | None]) -> None:
    (made,) = mentions(
        "Annas|PROPN|Gen.Sing.Fem Rozes|PROPN|Gen.Sing.Fem|1|flat:name +, " + behind,
        entities={"Annas Rozes": "person"},
    )
    assert (made.position, made.affiliation) == expected


def test_person_before_in_a_list_is_no_body() -> None:
    made = mentions(
        "Ilze|PROPN|Nom.Sing.Fem Kalna|PROPN|Gen.Sing.Masc un|CCONJ Ogres|PROPN|Gen.Sing.Fem|5 "
        "skolas|NOUN|Gen.Sing.Fem|6 direktore=direktore|NOUN|Nom.Sing.Fem "
        "Anna|PROPN|Nom.Sing.Fem|6 Roze|PROPN|Nom.Sing.Fem|7|flat:name",
        entities={"Ilze Kalna": "person", "Anna Roze": "person"},
    )
    assert (made[-1].position, made[-1].affiliation) == ("direktore", "Ogres skola")


def test_post_in_the_line_below_a_signature() -> None:
    (made,) = mentions(
        "Anna|PROPN|Nom.Sing.Fem Roze|PROPN|Nom.Sing.Fem|1|flat:name +,",
        "Ogres|PROPN|Gen.Sing.Fem|2 domes|NOUN|Gen.Sing.Fem|3 sekretāre=sekretāre|NOUN|Nom.Sing.Fem",
        entities={"Anna Roze": "person"},
    )
    assert (made.position, made.affiliation) == ("sekretāre", "Ogres dome")
