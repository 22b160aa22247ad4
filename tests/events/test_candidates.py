"""Which parties of a sentence may hold an event or take part, their names, and what the rules claim of them."""

from itertools import chain

import pytest

from lvextract import Extractor
from lvextract.events import scene_of
from lvextract.events.questions.candidates import candidates
from lvextract.events.scoring import LinearScorer

EVERY_TRIGGER = LinearScorer(
    {"trigger": {"": 9.0}, "same": {"": -2.0, "same noun": 4.0}}, {"trigger": 0.5, "same": 0.5}
)


def claimed(extractor: Extractor, text: str, slot: str) -> set[str]:
    """The names that the rules claim for the slot."""
    document = extractor.analyze(text)
    scene = scene_of(document, EVERY_TRIGGER)
    return {candidate.party.name for candidate in chain.from_iterable(candidates(scene)) if slot in candidate.claims}


def named(extractor: Extractor, text: str) -> set[str]:
    """The names of all candidates."""
    document = extractor.analyze(text)
    scene = scene_of(document, EVERY_TRIGGER)
    return {candidate.party.name for candidate in chain.from_iterable(candidates(scene))}


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        # The title of what is held is no subject; the body before the verb is
        ("Biedrība „Siltās rokas” jau sesto gadu rīko labdarības akciju „Cimdi katram”.", {"Siltās rokas"}),
        ("Latvijas Okupācijas muzejs rīko konferenci „Klusēšanas gadi”.", {"Latvijas Okupācijas muzejs"}),
        # Who gives prizes does not hold the contest
        ("Turnīrā uzvarēja Ogres komanda. Balvas sarūpēja SIA „Elektro pluss”.", set()),
        # Whose the event is, also over the attributes of its noun
        ("Piektdien Madonā notika Valsts robežsardzes atklātais čempionāts volejbolā.", {"Valsts robežsardze"}),
        ("ANO vadītās sarunas beidzās bez rezultāta.", {"ANO"}),
        # A body plays its own matches and does not hold them
        ("Uzbrucējs izlaidis pēdējās Londonas kluba spēles savainojuma dēļ.", set()),
        # The body that sits
        ("Saeimas Budžeta komisija likumprojektu skatīs sēdē nākamtrešdien.", {"Saeimas Budžeta komisija"}),
        # Partners, several of them, beside verbs of calling and caring too
        (
            "Pasākumu rīkoja centrs kopā ar Tukuma novada pašvaldību un biedrību „Slampes Rīti”.",
            {"centrs", "Tukuma novada pašvaldība", "Slampes Rīti"},
        ),
        ("Ekspozīcija veidota kopdarbā ar Tartu Mākslas muzeju.", {"Tartu Mākslas muzejs"}),
        (
            "Cēsu Tūrisma centrs kopā ar Vidzemes plānošanas reģionu aicina uz „Garšu dienu”.",
            {"Cēsu Tūrisma centrs", "Vidzemes plānošanas reģions"},
        ),
        # A class word before a quoted name has the case of the list
        (
            "Sacensības rīkoja Zemessardzes 2. Vidzemes brigāde, Jaunsardzes centrs un biedrība „Cēsu 1919”.",
            {"Zemessardzes 2. Vidzemes brigāde", "Jaunsardzes centrs", "Cēsu 1919"},
        ),
        # A bare noun for a body that the text has named
        ("Konkursu rīkoja šaha klubs „Zirdziņš”. Martā klubs rīkos arī turnīru.", {"Zirdziņš"}),
        # Words for an organizer, with more between them and the name
        ("Pasākuma rīkotāja, Lubānas bibliotēkas vadītāja Inta Roma, priecājas par apmeklētājiem.", {"Inta Roma"}),
        ("Konkurss notika Talsos. Tā rīkotāja jau septīto gadu ir producentu grupa „Pīle”.", {"Pīle"}),
    ],
)
def test_claims_of_organizers(extractor: Extractor, text: str, organizers: set[str]) -> None:
    assert claimed(extractor, text, "organizers") == organizers


def test_who_holds_an_event_is_not_claimed_to_take_part_for_being_a_person(extractor: Extractor) -> None:
    text = "Pirmie svētki notika Dikļos. Tos rīkoja mācītājs Juris Neikens."
    assert claimed(extractor, text, "organizers") == {"Juris Neikens"}
    assert claimed(extractor, text, "participants") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # The phrase beside the name that it begins with
        ("Konkursā uzvarēja RTA studenti.", {"RTA studenti"}),
        ("Spēlē uzvarēja Dundagas vidusskolas 2. komanda.", {"Dundagas vidusskolas 2. komanda"}),
        ("Sestdien koncertā uzstājās Valta Pūces trio.", {"Valta Pūces trio"}),
        ("Turnīrā spēlēja „Ventspils” komanda.", {"Ventspils komanda"}),
        # Where people are from who have no other attribute
        ("Seminārā piedalījās jaunieši no Kazdangas.", {"jaunieši no Kazdangas"}),
        ("Sacensībās startēja 40 skolēni no Madonas.", {"40 skolēni"}),
        ("Uz svētkiem ieradās viesi no Lietuvas, Igaunijas un Somijas.", {"viesi no Lietuvas, Igaunijas un Somijas"}),
        # Plurals that the tagger may take for an accusative
        ("Festivālā muzicēja dejotāji no Ogres.", {"dejotāji no Ogres"}),
        ("Nometnē strādāja pieredzējuši mentori no Rīgas.", {"pieredzējuši mentori"}),
        # Adjectives and pronouns that belong to the genitive; possessives stay
        ("Koncertā uzstājās dramatiskā pulciņa dalībnieki.", {"dramatiskā pulciņa dalībnieki"}),
        ("Konkursā piedalījās visu frakciju vadītāji.", {"visu frakciju vadītāji"}),
        ("Svētkos ieradās viņas tuvākie draugi.", {"viņas tuvākie draugi"}),
        ("Viņas izveidotās novada domes sporta komisijas sēdē strīdējās.", {"novada domes sporta komisija"}),
        # A time is no part of the name
        ("7. martā plkst. 11.00 skates dalībnieki koncertēs skolas zālē.", {"skates dalībnieki"}),
        # A numeral that agrees
        ("Sacensībās piedalījās 214 braucēju.", {"214 braucēji"}),
        ("Sacensībās piedalījās 140 sportistu.", {"140 sportistu"}),
        ("Sacensības pulcēja 241 makšķernieku.", {"241 makšķernieks"}),
        # A number before a genitive
        ("Koncertā dziedāja 12 Vidzemes kori.", {"12 Vidzemes kori"}),
        ("Izstādi vērtēja desmit Latvijas Universitātes ģeologi.", {"desmit Latvijas Universitātes ģeologi"}),
        # Counted in one number
        ("Hakatonā piedalījās 47 studenti un vidusskolēni.", {"47 studenti un vidusskolēni"}),
        ("Gadatirgū tirgojās vairāk nekā 600 amatnieku un mājražotāju.", {"vairāk nekā 600 amatnieku un mājražotāju"}),
        ("Nometnē piedalījās 24 skolēni un pieci skolotāji.", {"24 skolēni", "pieci skolotāji"}),
        # Families
        ("Konkursā balvu saņēma Liepiņu ģimene no Talsiem.", {"Liepiņu ģimene"}),
        ("Koncertā dziedāja Bērziņu un Kalniņu dzimtas.", {"Bērziņu dzimta", "Kalniņu dzimta"}),
        # People of all sorts
        ("Uz jubilejas balli pulcējās literāti, dīdžeji un zemessargi.", {"literāti", "dīdžeji", "zemessargi"}),
    ],
)
def test_names_of_candidates(extractor: Extractor, text: str, names: set[str]) -> None:
    assert names <= named(extractor, text)


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Konkursā 1. vietu ieguva Ilze Kalna – 5. kokles klase, sk. Ruta Vilka.", "Ilze Kalna"),
        ("Konkursā uzvarēja Anna Liepa (5. klase, skolotāja Ilze Roze).", "Anna Liepa"),
    ],
)
def test_the_class_and_the_teacher_of_a_pupil_do_not_take_part(extractor: Extractor, text: str, winner: str) -> None:
    assert named(extractor, text) == {winner}


def test_the_title_of_an_event_is_no_party(extractor: Extractor) -> None:
    text = "Mācībās „Ziemas vilks” piedalās 130 karavīri."
    assert named(extractor, text) == {"130 karavīri"}


def test_a_group_whose_members_follow_is_no_party_beside_them(extractor: Extractor) -> None:
    text = "Uz koncertu ieradās divi kluba ļaudis – Ilze Kalna un Edgars Plūme."
    assert {"Ilze Kalna", "Edgars Plūme"} <= named(extractor, text)
    assert "divi kluba ļaudis" not in named(extractor, text)
