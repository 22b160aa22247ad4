"""Mentions made from entities: spans, aliases, who is whom, posts."""

from __future__ import annotations

import pytest
from notation import document

from lvextract.document import EntityMention
from lvextract.names import add_mentions
from lvextract.names.aliases import find_aliases


def mentions(*lines: str, entities: dict[str, str]) -> list[EntityMention]:
    made = document(*lines, entities=entities)
    add_mentions(made)
    for mention in made.mentions:
        assert made.text[mention.start : mention.end] == mention.text
    return made.mentions


# Aliases

FOUND = "Vides|NOUN|Gen.Sing.Fem|3 draugu|NOUN|Gen.Plur.Masc|3 biedrību|NOUN|Acc.Sing.Fem|9 "
ALIASES = [
    (FOUND + "( +tālāk|ADV – VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (
        FOUND + "( +turpmāk|ADV tekstā|NOUN|Loc.Sing.Masc – Biedrība|NOUN|Nom.Sing.Fem +)",
        {"Biedrība": "Vides draugu biedrība"},
    ),
    (FOUND + "( +saīs.|NOUN VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (FOUND + "( +VDB|PROPN|Abbr +)", {"VDB": "Vides draugu biedrība"}),
    (
        "VDB|PROPN|Abbr|2 ( +Vides|NOUN|Gen.Sing.Fem|4 draugu|NOUN|Gen.Plur.Masc|4 biedrība|NOUN|Nom.Sing.Fem +)",
        {"VDB": "Vides draugu biedrība"},
    ),
    (
        # letters that pass over the conjunction
        "Bērnu|NOUN|Gen.Plur.Masc|4 un|CCONJ jauniešu|NOUN|Gen.Plur.Masc|4 centram|NOUN|Dat.Sing.Masc ( +BJC +)",
        {"BJC": "Bērnu un jauniešu centrs"},
    ),
    (
        # a quoted name stays as it is written
        "klubam|NOUN|Dat.Sing.Masc „ +Jūras|NOUN|Gen.Sing.Fem vējam|NOUN|Dat.Sing.Masc +” ( +turpmāk|ADV – JV +)",
        {"JV": "Jūras vējam"},
    ),
    (FOUND + "( +ASV|PROPN|Abbr +)", {}),  # other letters
    (FOUND + "( +dibināta|VERB tālāk|ADV +)", {}),
]


@pytest.mark.parametrize(("notation", "expected"), ALIASES, ids=range(len(ALIASES)))
def test_alias(notation: str, expected: dict[str, str]) -> None:
    assert find_aliases(document(notation, entities={})) == expected


@pytest.mark.parametrize(
    ("notation", "entities", "expected"),
    [
        (
            "Vides|NOUN|Gen.Sing.Fem|3 draugu|NOUN|Gen.Plur.Masc|3 biedrībā|NOUN|Loc.Sing.Fem ( +ViDa +)",
            {"Vides draugu biedrībā": "organization"},
            {"ViDa": "Vides draugu biedrība"},
        ),
        (
            "filma|NOUN|Nom.Sing.Fem « +Laiks|NOUN|Nom.Sing.Masc +» ( +« +Time|X +» +)",
            {"Laiks": "product"},
            {"Time": "Laiks"},
        ),
        (  # a sentence for a title
            "« +Es|PRON ceļu|VERB||||VerbForm=Fin buru|NOUN|Acc.Sing.Fem +» ( +« +Sail|X +» +)",
            {"Es ceļu buru": "product"},
            {"Sail": "Es ceļu buru"},
        ),
        (
            "Olsonam|PROPN|Dat.Sing.Masc ( +Olson|X +)",
            {"Olsonam": "person"},
            {"Olson": "Olsons"},
        ),
        (  # where from
            "Jānim|PROPN|Dat.Sing.Masc Olsonam|PROPN|Dat.Sing.Masc|1 ( +Jelgava|PROPN +)",
            {"Jānim Olsonam": "person", "Jelgava": "GPE"},
            {},
        ),
        (  # of which party
            "Jānis|PROPN|Nom.Sing.Masc Olsons|PROPN|Nom.Sing.Masc|1 ( +VDB|PROPN|Abbr +)",
            {"Jānis Olsons": "person", "VDB": "organization"},
            {},
        ),
    ],
    ids=["other letters", "title", "sentence for a title", "original spelling", "town", "party"],
)
def test_other_name_in_brackets(notation: str, entities: dict[str, str], expected: dict[str, str]) -> None:
    assert find_aliases(document(notation, entities=entities)) == expected


def test_alias_takes_the_full_name() -> None:
    made = mentions(
        FOUND + "( +tālāk|ADV – VDB|PROPN|Abbr +)",
        "VDB|PROPN|Abbr|2 aicina|VERB +.",
        entities={"VDB": "organization"},
    )
    assert [(mention.name, mention.alias) for mention in made] == [("Vides draugu biedrība", "VDB")] * 2


# Who is whom

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


NO_PERSONS = [
    ("Oktobra=oktobris|NOUN|Gen.Sing.Masc|2 dienā|NOUN|Loc.Sing.Fem", "Oktobra"),
    ("Otrs=otrs|ADJ|Nom.Sing.Masc Preiļu|PROPN|Gen.Plur.Masc", "Otrs Preiļu"),
    ("Vilki=Vilks|PROPN|Nom.Plur.Masc|2|nsubj staigāja|VERB pa|ADP mežu|NOUN", "Vilki"),
    ("Trīs|NUM|Nom.Plur.Masc Ozoli|PROPN|Nom.Plur.Masc", "Trīs Ozoli"),
]


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Kļaviņi=Kļaviņš|PROPN|Nom.Plur.Masc|2|nsubj staigāja|VERB", "Kļaviņi"),
        ("Tad|ADV Vilki=Vilks|PROPN|Nom.Plur.Masc|3|nsubj staigāja|VERB", "Vilki"),
        ("Vivaldi=Vivalde|PROPN|Nom.Plur.Masc|2|nsubj smējās|VERB", "Vivaldi"),
        ("Annas=Anna|PROPN|Nom.Plur.Fem|2|nsubj māsa|NOUN", "Annas"),
    ],
)
def test_family(notation: str, words: str) -> None:
    assert [mention.text for mention in mentions(notation, entities={words: "person"})] == [words]


@pytest.mark.parametrize(("notation", "words"), NO_PERSONS, ids=[words for _, words in NO_PERSONS])
def test_no_person(notation: str, words: str) -> None:
    assert mentions(notation, entities={words: "person"}) == []


def test_degree_is_no_mention() -> None:
    assert mentions("Mag.art|X|Abbr +. Ieva|PROPN|Nom.Sing.Fem", entities={"Mag.art": "organization"}) == []


# A name that is also a noun: Kamene, Vida
INSIDE = "Tad|ADV pienāca|VERB Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj +."


def test_capital_inside_a_sentence_makes_a_name_of_a_noun() -> None:
    (made,) = mentions(INSIDE, entities={"Kamene": "person"})
    assert (made.name, made.kind) == ("Kamene", "person")


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj smējās|VERB +.", "Kamene"),
        ("– Kamene=kamene|NOUN|Nom.Sing.Fem|3|nsubj smējās|VERB +.", "Kamene"),
        ("Tad|ADV teica|VERB +: „ +Kamene=kamene|NOUN|Nom.Sing.Fem|6|nsubj aizlaidās|VERB +.”", "Kamene"),
        ("Tad|ADV pienāca|VERB Jautrā=jautrs|ADJ|Nom.Sing.Fem", "Jautrā"),
    ],
)
def test_capital_that_makes_no_name(notation: str, words: str) -> None:
    assert mentions(notation, entities={words: "person"}) == []


@pytest.mark.parametrize(
    ("notation", "found"),
    [
        ("Kamene=kamene|NOUN|Nom.Sing.Fem|2|nsubj smējās|VERB +.", ["Kamene"]),
        ("Kameni=kamene|NOUN|Acc.Sing.Fem|2|obj sauca|VERB +.", ["Kameni"]),
        ("Viņa|PRON ar|ADP Kameni=kamene|NOUN|Acc.Sing.Fem|1 gāja|VERB +.", ["Kameni"]),
        (
            "Kamenē=kamene|NOUN|Loc.Sing.Fem|2|obl iekārtoja|VERB kafejnīcu|NOUN +.",
            [],
        ),  # nobody is in the locative
        ("Kameņi=kamenis|NOUN|Nom.Plur.Masc|2|nsubj lidoja|VERB +.", []),
    ],
)
def test_noun_that_names_a_person_of_the_text(notation: str, found: list[str]) -> None:
    first, *others = mentions(INSIDE, notation, entities={"Kamene": "person"})
    assert (first.text, [mention.text for mention in others]) == ("Kamene", found)


# Spans

SPANS = [
    (
        "jauniešu|NOUN|Gen.Plur.Masc centrs=centrs|NOUN|Nom.Sing.Masc „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "jauniešu centrs „Jumis”",
        "organization",
        "Jumis",
    ),
    (
        "biedrību=biedrība|NOUN|Acc.Sing.Fem „ +Rīta|NOUN|Gen.Sing.Masc rasa|NOUN|Nom.Sing.Fem +”",
        "„Rīta rasa”",
        "entity",
        "Rīta rasa",
    ),
    (
        "Valkas|PROPN|Gen.Sing.Fem klubam=klubs|NOUN|Dat.Sing.Masc „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "Valkas klubam „Jumis”",
        "organization",
        "Jumis",
    ),
    (
        "Valkas|PROPN|Gen.Sing.Fem pilij=pils|NOUN|Dat.Sing.Fem „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "Valkas pilij „Jumis”",
        "location",
        "Valkas pils Jumis",
    ),
    ("Roze=roze|NOUN|Nom.Sing.Fem|2 smējās|VERB", "Roze", "person", "Roze"),
    ("grupa|NOUN|Nom.Sing.Fem „ +Jumis|PROPN|Nom.Sing.Masc +” spēlē|VERB", "grupa „Jumis”", "organization", "Jumis"),
    ("SIA|PROPN|Abbr „ +Jumis|PROPN|Nom.Sing.Masc +” spēlē|VERB", "SIA „Jumis", "organization", "SIA Jumis"),
    ("FK|NOUN|Abbr „ +Jumis|PROPN|Nom.Sing.Masc +” spēlē|VERB", "FK „Jumis”", "organization", "FK Jumis"),
    ("PII|PROPN|Abbr „ +Jumis|PROPN|Nom.Sing.Masc +” spēlē|VERB", "PII „Jumis”", "organization", "Jumis"),
    (
        "zemnieku=zemnieks|NOUN|Gen.Plur.Masc|2 saimniecības=saimniecība|NOUN|Gen.Sing.Fem „ "
        "+Jumji|PROPN|Nom.Plur.Masc +”",
        "zemnieku saimniecības „Jumji”",
        "organization",
        "Jumji",
    ),
    (
        "akciju=akcija|NOUN|Gen.Plur.Fem|2 sabiedrība=sabiedrība|NOUN|Nom.Sing.Fem „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "akciju sabiedrība „Jumis”",
        "organization",
        "akciju sabiedrība Jumis",
    ),
    (
        "sabiedrību=sabiedrība|NOUN|Acc.Sing.Fem ar|ADP ierobežotu|VERB|Acc.Sing.Fem atbildību=atbildība|NOUN|"
        "Acc.Sing.Fem „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "„Jumis”",
        "organization",
        "sabiedrība ar ierobežotu atbildību Jumis",
    ),
    (
        "akciju=akcija|NOUN|Gen.Plur.Fem|2 sabiedrībai=sabiedrība|NOUN|Dat.Sing.Fem „ +Jumis|PROPN|Nom.Sing.Masc +”",
        "Jumis",
        "organization",
        "akciju sabiedrība Jumis",
    ),
    (
        "SIA|PROPN|Abbr „ +Ziemeļu|NOUN|Gen.Plur.Masc rūķi|NOUN|Nom.Plur.Masc +” spēlē|VERB",
        "Ziemeļu",
        "organization",
        "SIA Ziemeļu rūķi",
    ),
    (
        "t.|NOUN|Abbr s.|NOUN|Abbr Zaļā|ADJ|Nom.Sing.Fem.Def|4 grupa|NOUN",
        "t. s. Zaļā grupa",
        "organization",
        "Zaļā grupa",
    ),
    (  # an object behind its verb, which is parsed as a subject
        "uzveica|VERB „ +Talsu|PROPN|Gen.Plur.Masc|4 Roņus=ronis|PROPN|Acc.Plur.Masc|1|nsubj +”",
        "„Talsu Roņus”",
        "organization",
        "Talsu Roņi",
    ),
    (
        "piekāpās|VERB „ +Aronai=Arona|PROPN|Dat.Sing.Fem|1|nsubj +”",
        "„Aronai”",
        "organization",
        "Arona",
    ),
    (  # a subject
        "spēlē|VERB „ +Jūras|NOUN|Gen.Sing.Fem|4 zeņķi|NOUN|Acc.Sing.Fem|1|nsubj +”",
        "„Jūras zeņķi”",
        "organization",
        "Jūras zeņķi",
    ),
    (
        "izrādē|NOUN|Loc.Sing.Fem „ +Lāča|NOUN|Gen.Sing.Masc bērni|NOUN|Nom.Plur.Masc +”",
        "Lāča bērni",
        "event",
        "Lāča bērni",
    ),
    (  # the town of a team is not of its name, that of a body is
        "uzvarēja|VERB Saldus|PROPN|Gen.Sing.Masc „ +Druva|PROPN|Nom.Sing.Fem +”",
        "Saldus „Druva”",
        "organization",
        "Druva",
    ),
    (
        "Siguldas|PROPN|Gen.Sing.Fem novada=novads|NOUN|Gen.Sing.Masc Kultūras|NOUN|Gen.Sing.Fem "
        "centrā=centrs|NOUN|Loc.Sing.Masc|9",
        "Kultūras centrā",
        "organization",
        "Siguldas novada Kultūras centrs",
    ),
    (
        "Inese|PROPN|Nom.Sing.Fem Liepa|PROPN|Nom.Sing.Fem|1|flat:name +- +Kalne|PROPN|Nom.Sing.Fem",
        "Inese Liepa",
        "person",
        "Inese Liepa-Kalne",
    ),
    (
        "Latvijas|PROPN|Gen.Sing.Fem čempionātā=čempionāts|NOUN|Loc.Sing.Masc|9 galda|NOUN|Gen.Sing.Masc "
        "tenisā=teniss|NOUN|Loc.Sing.Masc|2 Ogrē|PROPN|Loc.Sing.Fem",
        "Latvijas čempionātā",
        "event",
        "Latvijas čempionāts galda tenisā",
    ),
    (
        "Latvijas|PROPN|Gen.Sing.Fem čempionāts|NOUN|Nom.Sing.Masc|9 maijā=maijs|NOUN|Loc.Sing.Masc|2",
        "Latvijas čempionāts",
        "event",
        "Latvijas čempionāts",
    ),
    (
        "Ģ.|PROPN|Abbr|5 Eliasa|PROPN|Gen.Sing.Masc|1 Jelgavas|PROPN|Gen.Sing.Fem|5 vēstures|NOUN|Gen.Sing.Fem|5 "
        "muzejs=muzejs|NOUN|Nom.Sing.Masc",
        "Jelgavas vēstures muzejs",
        "organization",
        "Ģ. Eliasa Jelgavas vēstures muzejs",
    ),
    (  # its head
        "direktora=direktors|NOUN|Gen.Sing.Masc Ģ.|PROPN|Abbr Eliasa|PROPN|Gen.Sing.Masc|1 Ogres|PROPN|Gen.Sing.Fem|5 "
        "muzejs=muzejs|NOUN|Nom.Sing.Masc",
        "Ogres muzejs",
        "organization",
        "Ogres muzejs",
    ),
    (
        "Vides|NOUN|Gen.Sing.Fem dienests=dienests|NOUN|Nom.Sing.Masc ( +VD|PROPN|Abbr",
        "Vides dienests (VD",
        "organization",
        "Vides dienests",
    ),
    ("Dr.|NOUN|Abbr +Juris|PROPN|Nom.Sing.Masc Zars|PROPN|Nom.Sing.Masc", "Dr.Juris Zars", "person", "Juris Zars"),
    (
        "Dr.|NOUN|Abbr hist.|NOUN|Abbr Juris|PROPN|Nom.Sing.Masc Zars|PROPN|Nom.Sing.Masc",
        "Dr. hist. Juris Zars",
        "person",
        "Juris Zars",
    ),
    (
        "prof|NOUN|Abbr +. Jurim|PROPN|Dat.Sing.Masc Zaram|PROPN|Dat.Sing.Masc",
        "prof. Jurim Zaram",
        "person",
        "Juris Zars",
    ),
    ("Dz.|PROPN|Abbr Zars|PROPN|Nom.Sing.Masc", "Zars", "person", "Dz. Zars"),
    (
        "Jurim|PROPN|Dat.Sing.Masc Zaram|PROPN|Dat.Sing.Masc jun.|NOUN|Abbr patika|VERB",
        "Jurim Zaram",
        "person",
        "Juris Zars jun.",
    ),
    ("Juris|PROPN|Nom.Sing.Masc Zars|PROPN|Nom.Sing.Masc jun|SYM +.", "Juris Zars", "person", "Juris Zars jun."),
    ("treneris|NOUN|Nom.Sing.Masc Juris|PROPN|Nom.Sing.Masc|1", "treneris Juris", "person", "Juris"),
    (
        "spēlētāja|NOUN|Nom.Sing.Fem Helmi=helms|NOUN|Nom.Plur.Masc Tamma|PROPN|Nom.Sing.Fem",
        "Helmi Tamma",
        "person",
        "Helmi Tamma",
    ),
    ("Biruta=biruta|NOUN|Nom.Sing.Fem Grīna|PROPN|Nom.Sing.Fem smējās|VERB", "Biruta Grīna", "person", "Biruta Grīna"),
    (
        "Talsiniece=talsiniece|NOUN|Nom.Sing.Fem Ilze|PROPN|Nom.Sing.Fem|1 smējās|VERB",
        "Talsiniece Ilze",
        "person",
        "Ilze",
    ),
    ("Juris|PROPN|Nom.Sing.Masc Zars|PROPN|Nom.Sing.Masc|1 12|NUM +,", "Juris Zars 12", "person", "Juris Zars"),
    ("prezidentam|NOUN|Dat.Sing.Masc|2 patika|VERB", "prezidentam", "person", "prezidents"),
    ("Rozes|PROPN|Gen.Sing.Fem|2 kundzei=kundze|NOUN|Dat.Sing.Fem", "Rozes kundzei", "person", "Roze"),
]


@pytest.mark.parametrize(("notation", "words", "label", "name"), SPANS, ids=range(len(SPANS)))
def test_span(notation: str, words: str, label: str, name: str) -> None:
    (made,) = mentions(notation, entities={words: label})
    assert made.name == name


@pytest.mark.parametrize(
    ("notation", "words", "kind"),
    [
        ("biedrība=biedrība|NOUN|Nom.Sing.Fem Ziemeļkrasts|PROPN|Nom.Sing.Masc", "Ziemeļkrasts", "organization"),
        ("biedrība=biedrība|NOUN|Nom.Sing.Fem Talsos|PROPN|Loc.Plur.Masc", "Talsos", "place"),
        ("biedrības=biedrība|NOUN|Nom.Plur.Fem Talsi|PROPN|Nom.Plur.Masc", "Talsi", "place"),
        ("piekraste=piekraste|NOUN|Nom.Sing.Fem Ziemeļkrasts|PROPN|Nom.Sing.Masc", "Ziemeļkrasts", "place"),
    ],
)
def test_kind_behind_a_class_word(notation: str, words: str, kind: str) -> None:
    (made,) = mentions(notation, entities={words: "GPE"})
    assert made.kind == kind


# Position and affiliation

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
