"""Mentions by a surname, a given name or initials get the full name; a surname in the plural is shared."""

from __future__ import annotations

import pytest
from notation import mentions

FULL = "Runāja|VERB Anna|PROPN|Nom.Sing.Fem|1 Roze|PROPN|Nom.Sing.Fem|2|flat:name +."


@pytest.mark.parametrize(
    ("notation", "words", "name", "alias"),
    [
        ("Rozei|PROPN|Dat.Sing.Fem|2 patika|VERB", "Rozei", "Anna Roze", "Roze"),
        ("A.|PROPN|Abbr|2 Rozes|PROPN|Gen.Sing.Fem", "A. Rozes", "Anna Roze", "A. Roze"),
        ("A.|PROPN|Abbr|2 Rozes|PROPN|Gen.Sing.Fem", "Rozes", "Anna Roze", "A. Roze"),  # the entity lacks the initial
        ("Anna|PROPN|Nom.Sing.Fem|2 smējās|VERB", "Anna", "Anna Roze", "Anna"),
        ("Rozem|PROPN|Dat.Sing.Masc|2 patika|VERB", "Rozem", "Roze", None),  # a man
        ("I.|PROPN|Abbr|2 Rozes|PROPN|Gen.Sing.Fem", "I. Rozes", "I. Roze", None),  # another initial
    ],
)
def test_part_of_a_name(notation: str, words: str, name: str, alias: str | None) -> None:
    made = mentions(FULL, notation, entities={"Anna Roze": "person", words: "person"})
    assert (made[-1].name, made[-1].alias) == (name, alias)


def test_surname_of_two_persons_stands_for_neither() -> None:
    made = mentions(
        FULL,
        "Ilze|PROPN|Nom.Sing.Fem Roze|PROPN|Nom.Sing.Fem|1|flat:name",
        "Rozei|PROPN|Dat.Sing.Fem|2 patika|VERB",
        entities={"Anna Roze": "person", "Ilze Roze": "person", "Rozei": "person"},
    )
    assert made[-1].name == "Roze"


def test_nominative_elsewhere_corrects_a_form() -> None:
    made = mentions(
        "Juris|PROPN|Nom.Sing.Masc Zvejnieka|PROPN|Nom.Sing.Masc|1|flat:name",
        "Jurim|PROPN|Dat.Sing.Masc Zvejniekam|PROPN|Dat.Sing.Masc|1|flat:name",
        entities={"Juris Zvejnieka": "person", "Jurim Zvejniekam": "person"},
    )
    assert [mention.name for mention in made] == ["Juris Zvejnieka"] * 2


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Toms", "Ieva Krūmiņi", ["Toms Krūmiņš", "Ieva Krūmiņa"]),
        ("Rita", "Pēteris Ivanoviči", ["Rita Ivanoviča", "Pēteris Ivanovičs"]),
        ("Ilze", "Uldis Kalēji", ["Ilze Kalēja", "Uldis Kalējs"]),
        ("Ilze", "Uldis Mucenēji", ["Ilze", "Uldis Mucenēji"]),  # which singular is open
        ("Modris", "Laima Kurmji", ["Modris Kurmis", "Laima Kurme"]),
        ("Anna", "Andris Lāči", ["Anna Lāce", "Andris Lācis"]),
    ],
)
def test_surname_in_the_plural(first: str, second: str, names: list[str]) -> None:
    given, surname = second.split()
    made = mentions(
        f"{first}|PROPN|Nom.Sing un|CCONJ {given}|PROPN|Nom.Sing {surname}|PROPN|Nom.Plur.Masc",
        entities={first: "person", second: "person"},
    )
    assert [mention.name for mention in made] == names


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("Santa|PROPN|Nom.Sing.Fem", "Valda|PROPN|Nom.Sing.Fem Upītes", ["Santa Upīte", "Valda Upīte"]),
        ("Laura|PROPN|Gen.Sing.Masc", "Rasa|PROPN|Nom.Sing.Fem Egles", ["Laura Egle", "Rasa Egle"]),
        ("Ausma|PROPN|Nom.Sing.Fem", "Egils|PROPN|Nom.Sing.Masc Liepas", ["Ausma Liepa", "Egils Liepa"]),
        ("Andra|PROPN|Gen.Sing.Masc", "Valda|PROPN|Gen.Sing.Masc Egles", ["Andris Egle", "Valdis Egle"]),  # of men
    ],
)
def test_surname_in_the_plural_tagged_as_a_genitive(first: str, second: str, names: list[str]) -> None:
    forms = [" ".join(word.split("|")[0] for word in words.split()) for words in (first, second)]
    made = mentions(f"{first} un|CCONJ {second}|PROPN|Gen.Sing.Fem", entities=dict.fromkeys(forms, "person"))
    assert [mention.name for mention in made] == names


SHARED_SURNAMES = [
    # in other cases
    (
        "Edgaram|PROPN|Dat.Sing.Masc un|CCONJ Robertam|PROPN|Dat.Sing.Masc Zīlēniem|PROPN|Dat.Plur.Masc",
        ["Edgaram", "Robertam Zīlēniem"],
        ["Edgars Zīlēns", "Roberts Zīlēns"],
    ),
    (
        "Ausmas|PROPN|Gen.Sing.Fem un|CCONJ Andra|PROPN|Nom.Sing.Fem Sarmuļu|PROPN|Acc.Sing.Fem dārzs|NOUN",
        ["Ausmas", "Andra Sarmuļu"],
        ["Ausma Sarmule", "Andris Sarmulis"],
    ),
    (
        "Raivo|PROPN|Dat.Sing.Masc +, Ievai|PROPN|Dat.Sing.Fem un|CCONJ Aigaram|PROPN|Dat.Sing.Masc "
        "Liepām|PROPN|Dat.Plur.Fem",
        ["Raivo", "Ievai", "Aigaram Liepām"],
        ["Raivo Liepa", "Ieva Liepa", "Aigars Liepa"],
    ),
    (  # two men, the second with his surname
        "Edgaram|PROPN|Dat.Sing.Masc un|CCONJ Robertam|PROPN|Dat.Sing.Masc Zīlēnam|PROPN|Dat.Sing.Masc",
        ["Edgaram", "Robertam Zīlēnam"],
        ["Edgars", "Roberts Zīlēns"],
    ),
    # the form may also be the accusative of one
    (
        "Inese|PROPN|Nom.Sing.Fem un|CCONJ Uldis|PROPN|Nom.Sing.Masc Bērzāni|PROPN|Acc.Sing.Masc",
        ["Inese", "Uldis Bērzāni"],
        ["Inese Bērzāne", "Uldis Bērzāns"],
    ),
    # behind the name of the family
    (
        "brāļi|NOUN|Nom.Plur.Masc Freimaņi|PROPN|Nom.Plur.Masc ( +Edgars|PROPN|Nom.Sing.Masc un|CCONJ "
        "Kārlis|PROPN|Nom.Sing.Masc +)",
        ["Freimaņi", "Edgars", "Kārlis"],
        ["Freimaņi", "Edgars Freimanis", "Kārlis Freimanis"],
    ),
    (
        "Freimaņiem|PROPN|Dat.Plur.Masc +, tēvam=tēvs|NOUN|Dat.Sing.Masc Edgaram|PROPN|Dat.Sing.Masc ar|ADP "
        "meitu=meita|NOUN|Acc.Sing.Fem Ilzi|PROPN|Acc.Sing.Fem",
        ["Freimaņiem", "Edgaram", "Ilzi"],
        ["Freimaņi", "Edgars Freimanis", "Ilze Freimane"],
    ),
    # by a relation
    (
        "Kārlis|PROPN|Nom.Sing.Masc Freimanis|PROPN|Nom.Sing.Masc un|CCONJ viņa|PRON meita=meita|NOUN|Nom.Sing.Fem "
        "Ilze|PROPN|Nom.Sing.Fem",
        ["Kārlis Freimanis", "Ilze"],
        ["Kārlis Freimanis", "Ilze Freimane"],
    ),
    (  # a friend is of another family
        "Kārlis|PROPN|Nom.Sing.Masc Freimanis|PROPN|Nom.Sing.Masc un|CCONJ viņa|PRON draugs=draugs|NOUN|Nom.Sing.Masc "
        "Uldis|PROPN|Nom.Sing.Masc",
        ["Kārlis Freimanis", "Uldis"],
        ["Kārlis Freimanis", "Uldis"],
    ),
]


@pytest.mark.parametrize(("notation", "words", "names"), SHARED_SURNAMES, ids=range(len(SHARED_SURNAMES)))
def test_surname_said_once(notation: str, words: list[str], names: list[str]) -> None:
    made = mentions(notation, entities=dict.fromkeys(words, "person"))
    assert [mention.name for mention in made] == names
