"""What was won, and by whom."""

import pytest

from lvextract import Award, Extractor


def awards(extractor: Extractor, text: str) -> list[Award]:
    return [award for event in extractor.extract(text, "2024-05-20") for award in event.awards]


@pytest.mark.parametrize(
    ("text", "name", "place", "recipients"),
    [
        # A verb of victory
        ("Konkursā uzvarēja Anna Bērziņa.", "uzvara", 1, ["Anna Bērziņa"]),
        ("Turnīrā uzvaru izcīnīja Ogres komanda.", "uzvara", 1, ["Ogres komanda"]),
        # Ranks in digits and in words
        ("Sacensībās 1. vietu izcīnīja Jānis Ozols.", "1. vieta", 1, ["Jānis Ozols"]),
        ("Konkursā otro vietu ieguva Laura Kalniņa.", "2. vieta", 2, ["Laura Kalniņa"]),
        ("Turnīrā trešajā vietā ierindojās Toms Liepiņš.", "3. vieta", 3, ["Toms Liepiņš"]),
        # The recipient in the dative
        ("Konkursā trešā vieta Jurim Krūmiņam.", "3. vieta", 3, ["Juris Krūmiņš"]),
        # Medals
        ("Čempionātā sudraba medaļu izcīnīja Ilze Zariņa.", "sudraba medaļa", 2, ["Ilze Zariņa"]),
        # Prizes
        ("Konkursā skatītāju balvu saņēma Anna Bērziņa.", "skatītāju balva", None, ["Anna Bērziņa"]),
        ("Festivālā diplomu ieguva Liene Kalniņa.", "diploms", None, ["Liene Kalniņa"]),
        # Recognition
        ("Par labāko spēlētāju turnīrā atzina Tomu Ozolu.", "labākais spēlētājs", 1, ["Toms Ozols"]),
    ],
)
def test_awards(extractor: Extractor, text: str, name: str, place: int | None, recipients: list[str]) -> None:
    (award,) = awards(extractor, text)
    assert (award.name, award.place, [party.name for party in award.recipients]) == (name, place, recipients)


Awards = list[tuple[str, int | None, list[str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Rows: the noun is said once, the verb left out; prizes before names
        (
            "Turnīrā pirmo vietu izcīnīja Gulbenes komanda, otro – Madonas komanda, trešo – Alūksnes komanda.",
            [
                ("1. vieta", 1, ["Gulbenes komanda"]),
                ("2. vieta", 2, ["Madonas komanda"]),
                ("3. vieta", 3, ["Alūksnes komanda"]),
            ],
        ),
        (
            "Čempionātā zeltu izcīnīja Anna Ozola, sudrabu – Līga Kārkliņa, bet bronzu – Ilze Rozīte.",
            [("zelts", 1, ["Anna Ozola"]), ("sudrabs", 2, ["Līga Kārkliņa"]), ("bronza", 3, ["Ilze Rozīte"])],
        ),
        (
            "Turnīrā uzvarēja Pēteris Krūze, otrais bija Andris Vilks, bet trešais – Juris Zālītis.",
            [("uzvara", 1, ["Pēteris Krūze"]), ("2. vieta", 2, ["Andris Vilks"]), ("3. vieta", 3, ["Juris Zālītis"])],
        ),
        # Names before prizes
        (
            "Marta Liepa ieguva 1. vietu, Jānis Kalniņš – 2. vietu, bet Elīna Bērziņa – 3. vietu.",
            [("1. vieta", 1, ["Marta Liepa"]), ("2. vieta", 2, ["Jānis Kalniņš"]), ("3. vieta", 3, ["Elīna Bērziņa"])],
        ),
        (
            "Mūsējo panākumi konkursā: Anna Bērziņa (2. vieta), Toms Liepiņš (3. vieta) un Līga Kalniņa (atzinība).",
            [
                ("2. vieta", 2, ["Anna Bērziņa"]),
                ("3. vieta", 3, ["Toms Liepiņš"]),
                ("atzinība", None, ["Līga Kalniņa"]),
            ],
        ),
        # Recipients in the dative, no verb
        (
            "Turnīrā 1. vieta Pēterim Krūzem, 2. vieta Andrim Vilkam un 3. vieta Jurim Zālītim.",
            [("1. vieta", 1, ["Pēteris Krūze"]), ("2. vieta", 2, ["Andris Vilks"]), ("3. vieta", 3, ["Juris Zālītis"])],
        ),
        # As many ranks as names: one each
        (
            "Turnīrā 1. un 2. vietu ieguva attiecīgi Pēteris Krūze un Andris Vilks.",
            [("1. vieta", 1, ["Pēteris Krūze"]), ("2. vieta", 2, ["Andris Vilks"])],
        ),
        # A shared place, and one place for several
        (
            "Pēteris Krūze un Andris Vilks dalīja 2.–3. vietu šaha turnīrā.",
            [("2.–3. vieta", 2, ["Pēteris Krūze", "Andris Vilks"])],
        ),
        (
            "Konkursā trešo vietu dalīja Anna Ozola un Līga Kārkliņa.",
            [("3. vieta", 3, ["Anna Ozola", "Līga Kārkliņa"])],
        ),
        # Metals: two of one noun, with "pie", the medalist
        (
            "Latvijas čempionātā Jānis Ozols izcīnīja divas zelta un vienu sudraba medaļu.",
            [("zelta medaļa", 1, ["Jānis Ozols"]), ("sudraba medaļa", 2, ["Jānis Ozols"])],
        ),
        ("Pasaules čempionātā Jānis Ozols tika pie bronzas.", [("bronza", 3, ["Jānis Ozols"])]),
        ("Olimpisko spēļu zelta medaļniece Anna Ozola tikās ar skolēniem.", [("zelta medaļa", 1, ["Anna Ozola"])]),
        # Titles and superlatives
        ("Par turnīra uzvarētāju kļuva Jānis Ozols.", [("uzvara", 1, ["Jānis Ozols"])]),
        ("Jānis Ozols izcīnīja Latvijas čempiona titulu.", [("Latvijas čempiona tituls", 1, ["Jānis Ozols"])]),
        ("Sieviešu konkurencē ātrākā bija Anna Ozola.", [("ātrākā", 1, ["Anna Ozola"])]),
        ("Titulu „Lielākā asara” ieguva Jānis Ozols.", [("Lielākā asara", 1, ["Jānis Ozols"])]),
        ("Par Gada skolotāju nosaukta Ilze Krūmiņa.", [("Gada skolotājs", None, ["Ilze Krūmiņa"])]),
        ("Svētkos par gada operatoru atzīts Jānis Ozols.", [("gada operators", None, ["Jānis Ozols"])]),
        (
            "Ogrē notika konkurss.\n\n• „Gada uzņēmums” – SIA „Ozols”;\n• „Gada skolotājs” – Jānis Ozols.",
            [("Gada uzņēmums", None, ["SIA Ozols"]), ("Gada skolotājs", None, ["Jānis Ozols"])],
        ),
        (
            "Ogrē notika konkurss.\n\nGada treneris: Jānis Ozols\nGada sportiste: Anna Bērziņa",
            [("Gada treneris", None, ["Jānis Ozols"]), ("Gada sportiste", None, ["Anna Bērziņa"])],
        ),
        ("Turnīrā nepārspēta palika Ogres komanda.", [("1. vieta", 1, ["Ogres komanda"])]),
        # The holder of a place
        ("Otrās vietas ieguvēji – Anna Ozola un Toms Liepiņš.", [("2. vieta", 2, ["Anna Ozola", "Toms Liepiņš"])]),
        # A match
        ("Pusfinālā Anna Ozola uzveica igaunieti Kadri Sepu.", [("uzvara", 1, ["Anna Ozola"])]),
        # The maker of the winning work
        ("Konkursā uzvarēja Andra Podiņa lielais ķirbis.", [("uzvara", 1, ["Andris Podiņš"])]),
        # Whom a pronoun or no subject means
        ("Konkursā startēja Anna Ozola. Viņa ieguva 2. vietu.", [("2. vieta", 2, ["Anna Ozola"])]),
    ],
)
def test_who_won_what(extractor: Extractor, text: str, expected: Awards) -> None:
    assert [(a.name, a.place, [party.name for party in a.recipients]) for a in awards(extractor, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ogres komanda turnīrā neuzvarēja.",
        "Mēs ceram, ka turnīrā uzvarēs Ogres komanda.",
        "Konkursā trešo vietu žūrija nepiešķīra.",
        "Balva nav piešķirta nevienam.",
        "Turnīra tabulā Ogres komanda ieņem otro vietu.",
    ],
)
def test_what_nobody_has_won(extractor: Extractor, text: str) -> None:
    assert awards(extractor, text) == []


def test_a_prize_that_can_be_won(extractor: Extractor) -> None:
    (award,) = awards(extractor, "Konkursa uzvarētājs saņems naudas balvu.")
    assert (award.name, award.recipients) == ("naudas balva", [])


@pytest.mark.parametrize(
    "text",
    [
        "Jauniešu grupā uzvarēja Anna Ozola, bērnu grupā – Toms Liepiņš.",
        "Sacensībās uzvarēja Anna Ozola, aiz viņas finišēja Toms Liepiņš.",
    ],
)
def test_two_awards(extractor: Extractor, text: str) -> None:
    found = [[party.name for party in award.recipients] for award in awards(extractor, text)]
    assert found == [["Anna Ozola"], ["Toms Liepiņš"]]


def test_results_a_line_each(extractor: Extractor) -> None:
    text = "Ogrē notika šaha turnīrs.\n\n1. Jānis Ozols (Ogre) – 7 punkti\n2. Anna Bērziņa (Ķegums) – 6,5 punkti"
    (event,) = extractor.extract(text, "2024-05-20")
    assert [(a.place, [party.name for party in a.recipients]) for a in event.awards] == [
        (1, ["Jānis Ozols"]),
        (2, ["Anna Bērziņa"]),
    ]


def test_names_under_a_heading(extractor: Extractor) -> None:
    text = "Ogrē notika džudo turnīrs.\n\nZelts\nAnna Bērziņa (–30 kg)\n\nSudrabs\nToms Liepiņš (–42 kg)"
    found = {award.name: [party.name for party in award.recipients] for award in awards(extractor, text)}
    assert found == {"zelts": ["Anna Bērziņa"], "sudrabs": ["Toms Liepiņš"]}


def test_prizes_stand_on_the_contest_named_before(extractor: Extractor) -> None:
    text = "Sestdien Ogrē notika šaha turnīrs. Laiks bija jauks. Jauniešu grupā uzvarēja Anna Ozola."
    (event,) = extractor.extract(text, "2024-05-20")
    assert (event.type, [award.name for award in event.awards]) == ("turnīrs", ["uzvara"])


def test_a_list_of_results(extractor: Extractor) -> None:
    text = "Ogrē notika šaha turnīrs.\n\n1. vieta – Jānis Ozols;\n2. vieta – Anna Bērziņa;\n3. vieta – Toms Liepiņš."
    found = {award.place: [party.name for party in award.recipients] for award in awards(extractor, text)}
    assert found == {1: ["Jānis Ozols"], 2: ["Anna Bērziņa"], 3: ["Toms Liepiņš"]}


def test_the_winning_work_and_its_maker(extractor: Extractor) -> None:
    text = "Konkursā uzvarēja Preiļu novada pašvaldības veidotais video «Saule Preiļos»."
    (award,) = awards(extractor, text)
    assert ([party.name for party in award.recipients], award.work) == (["Preiļu novada pašvaldība"], "Saule Preiļos")


@pytest.mark.parametrize(
    "text",
    [
        "Volejbola spēlē „Vilnis” ar 3:1 uzvarēja „Kāpa”.",
        "Čempionātā FK „Krasts” pārspēja FK „Sala”.",
        "Deju kolektīvs „Vizma” skatē ieguva Grand Prix.",
    ],
)
def test_the_name_of_the_winner_is_no_work(extractor: Extractor, text: str) -> None:
    assert [award.work for award in awards(extractor, text)] == [None]


def test_winners_take_part(extractor: Extractor) -> None:
    (event,) = extractor.extract("Konkursā otro vietu ieguva Laura Kalniņa.")
    assert [party.name for party in event.participants] == ["Laura Kalniņa"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Turnīrā junioru grupā uzvarēja Jānis Ozols.", "junioru grupa"),
        ("Konkursā kategorijā „Ražošana” 1. vietu ieguva Anna Bērziņa.", "Ražošana"),
        ("Sacensībās svara kategorijā virs 74 kg zeltu izcīnīja Toms Liepiņš.", "virs 74 kg"),
        ("Sacensībās svarā līdz 60 kg zeltu ieguva Toms Liepiņš.", "līdz 60 kg"),
        ("Konkursā uzvarēja Anna Bērziņa.", None),
    ],
)
def test_category(extractor: Extractor, text: str, category: str | None) -> None:
    (award,) = awards(extractor, text)
    assert award.category == category


@pytest.mark.parametrize(
    "text",
    [
        "Par Gada treneri atzīts Juris Kalns.",
        "Par Gada skolotāju nosaukta Ilze Krūmiņa.",
    ],
)
def test_a_title_is_conferred_and_not_competed_for(extractor: Extractor, text: str) -> None:
    (event,) = extractor.extract(text)
    assert event.type == "apbalvošana"


def test_the_category_of_a_list_is_its_heading(extractor: Extractor) -> None:
    text = "Ogrē notika turnīrs.\n\nVidusskolu grupā:\n1. vieta – Jānis Ozols;\n2. vieta – Anna Bērziņa;"
    assert [award.category for award in awards(extractor, text)] == ["Vidusskolu grupa"] * 2


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Konkursā Anna Bērziņa saņēma naudas balvu 500 eiro apmērā.", "500 eiro"),
        ("Konkursā Anna Bērziņa saņēma 500 eiro lielu naudas balvu.", "500 eiro"),
        ("Konkursā 1. vietu un 300 eiro ieguva Anna Bērziņa.", "300 eiro"),
        ("Konkursā Anna Bērziņa saņēma atzinības rakstu. Festivālam piešķīra 1500 eiro.", None),
    ],
)
def test_the_sum_of_money(extractor: Extractor, text: str, amount: str | None) -> None:
    (award,) = awards(extractor, text)
    assert award.amount == amount


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Konkursā galveno balvu ieguva Anna Bērziņa, bet speciālbalvu 300 eiro – Jānis Ozols.",
            {"galvenā balva": None},
        ),
        (
            "Konkursā Anna Bērziņa ieguva 1. vietu un naudas balvu 300 eiro.",
            {"1. vieta": None, "naudas balva": "300 eiro"},
        ),
    ],
)
def test_a_sum_of_money_belongs_to_one_award(extractor: Extractor, text: str, amounts: dict[str, str | None]) -> None:
    found = {award.name: award.amount for award in awards(extractor, text)}
    assert {name: found[name] for name in amounts} == amounts


def test_nobody_comes_in_on_place_0(extractor: Extractor) -> None:
    assert awards(extractor, "Turnīrā 0. vieta – Anna Bērziņa.") == []


def test_names_in_capitals(extractor: Extractor) -> None:
    found = awards(extractor, "Konkursā 1. vietu ieguva JĀNIS BĒRZIŅŠ, 2. vietu – ANNA LIEPA.")
    assert [[party.name for party in award.recipients] for award in found] == [["Jānis Bērziņš"], ["Anna Liepa"]]


def test_who_gives_it(extractor: Extractor) -> None:
    (award,) = awards(extractor, "Ogres novada pašvaldība konkursā piešķīra balvu Annai Bērziņai.")
    assert award.grantor is not None
    assert (award.grantor.name, award.recipients[0].name) == ("Ogres novada pašvaldība", "Anna Bērziņa")
