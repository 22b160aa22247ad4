"""Names that people try first: already in the nominative, foreign, with ranks, of museums, of towns, counted."""

import pytest

from lvextract import Extractor, normalize_name

PUBLISHED = "2024-05-20"

STAYS = [
    "Egita Vilks",
    "Inese Krūms",
    "Andris Liepa",
    "Raimonds Pauls",
    "Māris Čaklais",
    "Ojārs Vācietis",
    "Anna Brigadere",
    "Imants Ziedonis",
    "Krišjānis Barons",
    "Leonardo da Vinči",
]

PERSONS = [
    ("Guntai Bašai", "Gunta Baša"),
    ("Ilgai Reizniecei", "Ilga Reizniece"),
    ("Andrim Vilkam", "Andris Vilks"),
    ("Sarmītes Ēlertes", "Sarmīte Ēlerte"),
    ("Artim Kamparam", "Artis Kampars"),
    ("Kārļa Skalbes", "Kārlis Skalbe"),
    ("Nikolajam Gumiļovam", "Nikolajs Gumiļovs"),
    ("Andrejam Upītim", "Andrejs Upītis"),
    ("Mirdzai Ķempei", "Mirdza Ķempe"),
    ("Ulda Bērziņa", "Uldis Bērziņš"),
    ("Ludvigam van Bēthovenam", "Ludvigs van Bēthovens"),
    ("Šarlam de Gollam", "Šarls de Golls"),
    ("Urzulai fon der Leienai", "Urzula fon der Leiena"),
    ("Otto fon Bismarkam", "Otto fon Bismarks"),
    ("profesoram Jānim Stradiņam", "profesors Jānis Stradiņš"),
    ("pulkvedim Oskaram Kalpakam", "pulkvedis Oskars Kalpaks"),
    ("ģenerālim Raimondam Graubem", "ģenerālis Raimonds Graube"),
    ("dr. Annai Liepai", "Anna Liepa"),
    ("mācītājam Jurim Rubenim", "mācītājs Juris Rubenis"),
    ("JĀNIS BĒRZIŅŠ", "Jānis Bērziņš"),
    ("ILZEI KALNIŅAI-LIEPAI", "Ilze Kalniņa-Liepa"),
]

BODIES = [
    ("J. Rozentāla Saldus vēstures un mākslas muzejā", "J. Rozentāla Saldus vēstures un mākslas muzejs"),
    ("Ā. Alunāna muzejam", "Ā. Alunāna muzejs"),
    ("E. Melngaiļa Liepājas Mūzikas vidusskolas", "E. Melngaiļa Liepājas Mūzikas vidusskola"),
    ("A. Upīša memoriālajā muzejā", "A. Upīša memoriālais muzejs"),
    ("Latvijas Bankas", "Latvijas Banka"),
    ("Zemgales Olimpiskajā centrā", "Zemgales Olimpiskais centrs"),
]

PLACES = [
    ("Cēsīs", "Cēsis"),
    ("Limbažos", "Limbaži"),
    ("Ropažos", "Ropaži"),
    ("Saldū", "Saldus"),
    ("Skrīveros", "Skrīveri"),
    ("Rīgas Brāļu kapos", "Rīgas Brāļu kapi"),
]

PARTICIPANTS = [
    ("Finālā „Liepājas Lauvas” uzveica „Cēsu Bebrus”.", {"Liepājas Lauvas": None, "Cēsu Bebri": None}),
    (
        "Turnīrā startēja komandas „Zibens”, „Pērkons” un „Varavīksne”.",
        {"Zibens": None, "Pērkons": None, "Varavīksne": None},
    ),
    ("Talkā piedalījās gandrīz trīssimt iedzīvotāju.", {"gandrīz trīssimt iedzīvotāju": 300}),
    ("Skrējienā startēja 1 250 dalībnieki.", {"1 250 dalībnieki": 1250}),
    ("Nometnē piedalījās divdesmit pieci jaunieši.", {"divdesmit pieci jaunieši": 25}),
    ("Izstādi apmeklēja vairāk nekā 3000 cilvēku.", {"vairāk nekā 3000 cilvēku": 3000}),
]


@pytest.mark.parametrize("name", STAYS)
def test_nominative_stays(name: str) -> None:
    assert normalize_name(name, "person") == name


@pytest.mark.parametrize(("mention", "name"), PERSONS)
def test_persons(mention: str, name: str) -> None:
    assert normalize_name(mention, "person") == name


@pytest.mark.parametrize(("mention", "name"), BODIES)
def test_bodies(mention: str, name: str) -> None:
    assert normalize_name(mention, "organization") == name


@pytest.mark.parametrize(("mention", "name"), PLACES)
def test_places(mention: str, name: str) -> None:
    assert normalize_name(mention, "place") == name


@pytest.mark.parametrize(("sentence", "counts"), PARTICIPANTS)
def test_participants(extractor: Extractor, sentence: str, counts: dict[str, int | None]) -> None:
    [event] = extractor.extract(sentence, PUBLISHED)
    assert {party.name: party.count for party in event.participants} == counts
