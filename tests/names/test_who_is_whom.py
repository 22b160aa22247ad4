"""Who is whom in short texts: the words of a mention, and the name that it gets. An empty name: no mention."""

from __future__ import annotations

import pytest

from lvextract import Document, Extractor

CASES = {
    "a part of the full name": [
        (
            "Izstādi atklāja Ilze Kalniņa. Pēc tam Kalniņai pasniedza ziedus, un I. Kalniņa pateicās visiem.",
            {"Kalniņai": "Ilze Kalniņa", "I. Kalniņa": "Ilze Kalniņa"},
        ),
        ("Uzvarēja Jānis Stalbe. Pēc tam J. Stalbe devās mājās.", {"J. Stalbe": "Jānis Stalbe"}),
        ("Runāja Džons D. Rokfellers. Rokfelleram piekrita visi.", {"Rokfelleram": "Džons D. Rokfellers"}),
        (
            "Runāja Marta Elza Grūbe. Martai Grūbei piekrita visi, arī M. Grūbes māsa.",
            {"Martai Grūbei": "Marta Elza Grūbe", "M. Grūbes": "Marta Elza Grūbe"},
        ),
    ],
    "double surnames": [
        (
            "Ciemos bija Vaira Vīķe-Freiberga. Vīķei-Freibergai dāvināja grāmatu.",
            {"Vīķei-Freibergai": "Vaira Vīķe-Freiberga"},
        ),
    ],
    "a surname that several share": [
        (
            "Uzvarēja Gunārs un Reinis Kalniņi no Dobeles.",
            {"Gunārs": "Gunārs Kalniņš", "Reinis Kalniņi": "Reinis Kalniņš"},
        ),
        (
            "Medaļas pasniedza Annai un Kristianam Zariņiem.",
            {"Annai": "Anna Zariņa", "Kristianam Zariņiem": "Kristians Zariņš"},
        ),
    ],
    "a surname in the genitive that two share": [
        (
            "Skatāma Artūra un Jāņa Kvieša gleznu izstāde.",
            {"Artūra": "Artūrs Kviesis", "Jāņa Kvieša": "Jānis Kviesis"},
        ),
        ("Skatāma Annas un Jāņa Kvieša gleznu izstāde.", {"Annas": "Anna", "Jāņa Kvieša": "Jānis Kviesis"}),
        (  # he has a name of his own
            "Runāja Artūrs Zars. Skatāma Artūra un Jāņa Kvieša gleznu izstāde.",
            {"Artūra": "Artūrs Zars", "Jāņa Kvieša": "Jānis Kviesis"},
        ),
    ],
    "whole names": [
        ("Tikšanās ar Eviju Lapiņu notiks 5. maijā.", {"Eviju": "Evija Lapiņa"}),
        ("Bibliotēkā tiekas ar rakstnieci Noru Ikstenu.", {"Noru": "Nora Ikstena"}),
        ("Otrā vieta – Paula Marta Zara, trešā – Zelma Kalna.", {"Paula": "Paula Marta Zara"}),
        ("Koncertā uzstājās Žans Lūks van Bergs.", {"Žans": "Žans Lūks van Bergs"}),
        ("Tikšanās ar Ludvigu fon Līvenu notika Rīgā.", {"Ludvigu": "Ludvigs fon Līvens"}),
    ],
    "cases of one name": [
        ("Jumis nāca pa ceļu. Jumim līdzi gāja suns. Visi gaidīja Jumi.", {"Jumim": "Jumis"}),
        ("Vizbule dzied korī. Vizbulei tas patīk, un Vizbuli tur ciena.", {"Vizbuli tur": "Vizbule"}),
    ],
    "bodies by their initials": [
        (
            "Pārbaudi veica Valsts ieņēmumu dienests. Kā skaidro VID, pārkāpumu nebija.",
            {"VID": "Valsts ieņēmumu dienests"},
        ),
        (
            "Sūdzību saņēma Latvijas Pašvaldību savienība (tālāk – LPS). LPS lūdz skaidrojumu.",
            {"LPS lūdz": "Latvijas Pašvaldību savienība"},
        ),
    ],
    "capitals": [
        ("Programmu vadīja Reinholds. REINHOLDS ir no Ventspils.", {"REINHOLDS": "Reinholds"}),
    ],
    "bodies without the kind of their area": [
        (
            "Svētkus rīko Talsu novada dome. Par tiem Talsu dome ziņos martā.",
            {"Talsu dome": "Talsu novada dome"},
        ),
        (  # there are two
            "Svētkus rīko Talsu novada dome un Talsu pilsētas dome. Par tiem Talsu dome ziņos martā.",
            {"Talsu dome": "Talsu dome"},
        ),
    ],
    "bodies in quotation marks in two cases": [
        (
            "Uzvarēja komanda „Ventas bebrs”. Pēc tam komandas „Ventas bebra” spēlētāji svinēja.",
            {"Ventas bebra": "Ventas bebrs"},
        ),
    ],
    "bodies without an abbreviation in front": [
        ("Līgumu slēdza FK „Zibens”. Ar to „Zibens” būs Ogrē.", {"Zibens” būs": "FK Zibens"}),
    ],
    "bodies without their legal form": [
        ("Ceļu būvē SIA „Akmens”. Darbus „Akmens” pabeigs rudenī.", {"Akmens” pabeigs": "SIA Akmens"}),
    ],
    "bare nouns": [
        (
            "Talku rīko Vidzemes biškopju biedrība. Pēc tam biedrība aicina uz pusdienām.",
            {"biedrība aicina": "Vidzemes biškopju biedrība"},
        ),
        ("Pirmo vietu ieguva šaha klubs „Zirdziņš”. Martā klubs brauks uz Rīgu.", {"klubs brauks": "Zirdziņš"}),
        (  # two are so described
            "Piedalījās biedrība „Solis” un biedrība „Sapnis”. Pēc tam biedrība pateicās visiem.",
            {"biedrība pateicās": ""},
        ),
        (  # another is meant
            "Talku rīko Vidzemes biškopju biedrība. Palīdzēja arī vietējā biedrība.",
            {"vietējā biedrība": ""},
        ),
    ],
}


@pytest.fixture(scope="module")
def documents(extractor: Extractor) -> dict[str, Document]:
    return {text: extractor.analyze(text) for cases in CASES.values() for text, _ in cases}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_bearer(documents: dict[str, Document], text: str, expected: dict[str, str]) -> None:
    document = documents[text]
    found = {}
    for words in expected:
        start = text.rindex(words)
        end = start + len(words)
        names = [m.name for m in document.mentions if start <= m.start < end]
        found[words] = names[0] if names else ""
    assert found == expected
