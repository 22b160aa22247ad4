"""Where a mention begins and ends, of what kind it is and what its name is, whatever the entity covers."""

from __future__ import annotations

import pytest
from notation import mentions

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


@pytest.mark.parametrize(
    ("notation", "words", "name"),
    [
        (
            "uzvarēja=uzvarēt|VERB||0 112.|ADJ||4|amod Kabiles=Kabile|PROPN|Gen.Sing.Fem|4|nmod "
            "mazpulks=mazpulks|NOUN|Nom.Sing.Masc|1|nsubj",
            "Kabiles mazpulks",
            "112. Kabiles mazpulks",
        ),
        (
            "balvu=balva|NOUN|Acc.Sing.Fem|2 saņēma=saņemt|VERB||0 64.|ADJ||5|amod Ogres=Ogre|PROPN|Gen.Sing.Fem|5 "
            "vidusskola=vidusskola|NOUN|Nom.Sing.Fem|2|nsubj",
            "Ogres vidusskola",
            "64. Ogres vidusskola",
        ),
        (
            "ar|ADP||4|case 15.|ADJ||4|amod Cēsu=Cēsis|PROPN|Gen.Plur.Fem|4|nmod biedrību=biedrība|NOUN|Acc.Sing.Fem|0",
            "Cēsu biedrību",
            "15. Cēsu biedrība",
        ),
        # What may be a rank, or belongs to another word
        (
            "2.|ADJ||3|amod Kabiles=Kabile|PROPN|Gen.Sing.Fem|3|nmod mazpulks=mazpulks|NOUN|Nom.Sing.Masc|0",
            "Kabiles mazpulks",
            "Kabiles mazpulks",
        ),
        (
            "15.|ADJ||4|amod Cēsu=Cēsis|PROPN|Gen.Plur.Fem|3|nmod biedrības=biedrība|NOUN|Gen.Sing.Fem|4|nmod "
            "gada=gads|NOUN|Gen.Sing.Masc|0",
            "Cēsu biedrības",
            "Cēsu biedrība",
        ),
    ],
)
def test_the_number_of_a_body_is_of_its_name(notation: str, words: str, name: str) -> None:
    assert [mention.name for mention in mentions(notation, entities={words: "organization"})] == [name]
