"""Results in lists: counted up, under headings, by class."""

import pytest
from told import Won, won

from lvextract import Extractor


def podium(*names: str) -> Won:
    return [(f"{place}. vieta", [name]) for place, name in enumerate(names, start=1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Numbers in a line
        (
            "Ogrē aizvadīts kross. Jauniešiem trijnieks šāds: 1) Kārlis Ozols, 2) Juris Bērziņš, 3) Aivis Liepa.",
            podium("Kārlis Ozols", "Juris Bērziņš", "Aivis Liepa"),
        ),
        (
            "Ogrē notika turnīrs.\n\nRezultāti pa klasēm\n\n"
            "Junioriem: 1. Ogres Valsts ģimnāzija, 2. Ikšķiles vidusskola.",
            podium("Ogres Valsts ģimnāzija", "Ikšķiles vidusskola"),
        ),
        # Numbers that are said to be places
        (
            "Ogrē notika novusa turnīrs.\n\nRezultāti:\n"
            "1.v. „Ogres bultas”;\n2.v. „Ķeguma vilki”;\n3.v. Lielvārdes komanda.",
            podium("Ogres bultas", "Ķeguma vilki", "Lielvārdes komanda"),
        ),
        # Lines with a word above them, or with results
        (
            "Ogrē notika skrējiens.\n\nLabāko trijnieks:\n1. Anna Bērziņa, Ogre\n2. Liene Kalniņa, Ķegums",
            podium("Anna Bērziņa", "Liene Kalniņa"),
        ),
        # A shared place
        (
            "Ogrē notika sacensības.\n\n1. Anna Bērziņa – 34,18\n2.–3. Liene Kalniņa un Ilze Ozola – 35,20",
            [("1. vieta", ["Anna Bērziņa"]), ("2.–3. vieta", ["Liene Kalniņa", "Ilze Ozola"])],
        ),
        # A place that nobody got
        (
            "Konkursā 1. vieta – Anna Ozola, 2. vieta nav piešķirta, 3. vieta – Juris Kalns.",
            [("1. vieta", ["Anna Ozola"]), ("3. vieta", ["Juris Kalns"])],
        ),
        # Classes behind one word
        (
            "Ogrē notika orientēšanās sacensības.\n\n"
            "Uzvarētāji: V35 – Juris Kalns; V50 – Andris Bērzs; S35 – Inga Liepa.",
            [("uzvara", ["Juris Kalns"]), ("uzvara", ["Andris Bērzs"]), ("uzvara", ["Inga Liepa"])],
        ),
        (
            "Ogrē notika džudo turnīrs.\n\nZelts\nU-11: Anna Bērziņa;\nU-13: Kārlis Ozols.",
            [("zelts", ["Anna Bērziņa"]), ("zelts", ["Kārlis Ozols"])],
        ),
        # Degrees
        (
            "Koru skates rezultāti:\n\nAugstākā pakāpe: „Dziesma”\nI pakāpe: „Atbalss”, „Ogres balss”",
            [("augstākā pakāpe", ["Dziesma"]), ("I pakāpe", ["Atbalss", "Ogres balss"])],
        ),
        # Sums of money
        (
            "Projektu konkursā atbalstīja divas idejas:\n• biedrība „Rīts” – skeitparks, 1500 eiro;\n"
            "• Ogres jauniešu dome – kino vakari, 800 eiro.",
            [("1500 eiro", ["Rīts"]), ("800 eiro", ["Ogres jauniešu dome"])],
        ),
        # A prize before its brackets
        (
            "Ogrē notika stāstu konkurss.\n\nOtrā prēmija (800 eiro): Jānis Ozols, „Rīts”.",
            [("otrā prēmija", ["Jānis Ozols"])],
        ),
    ],
)
def test_lists_of_results(extractor: Extractor, text: str, expected: Won) -> None:
    assert won(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ogrē notika sēde.\n\nDarba kārtība:\n1. Jānis Ozols par budžetu\n2. Anna Bērziņa par skolām",
        "Ogrē notika koncerts.\n\nProgramma:\n1. Ogres jauktais koris\n2. Ķeguma pūtēju orķestris",
        # Hours are no results, and points of a programme no winners
        "Programma:\n1. Atklāšana plkst. 10.30\n2. Koncerts plkst. 12.00",
        "Programma: 1. Atklāšana plkst. 10.30 2. Lekcija 3. Diskusija plkst. 13.00.",
        "Semināra darba kārtība: 1. Ievads plkst. 9.00, 2. Lekcijas, 3. Jautājumi plkst. 14.15.",
    ],
)
def test_lists_of_something_else(extractor: Extractor, text: str) -> None:
    assert won(extractor, text) == []


def test_a_row_says_its_class_anew(extractor: Extractor) -> None:
    (event,) = extractor.extract("Turnīrā jauniešu grupā uzvarēja Anna Ozola, bērnu grupā – Toms Liepiņš.")
    assert [(award.category, award.recipients[0].name) for award in event.awards] == [
        ("jauniešu grupa", "Anna Ozola"),
        ("bērnu grupa", "Toms Liepiņš"),
    ]
