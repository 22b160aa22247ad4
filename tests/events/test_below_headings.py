"""Lines above a text, of whatever kind, leave the records of what is told below them."""

import pytest

from lvextract import Extractor

PUBLISHED = "2024-05-20"

TEXTS = [
    ("AICINĀM!\n\n8. jūnijā Rojā notiks talka.", ("talka", "2024-06-08")),
    ("Jaunumi\n\n18. maijā Talsos notika koncerts.", ("koncerts", "2024-05-18")),
    ("Foto: Anna Liepa\n\n18. maijā Talsos notika koncerts.", ("koncerts", "2024-05-18")),
    (
        "Talsos notika koncerts\n\n18. maijā Talsu tautas namā notika kora „Vārpa” koncerts.",
        ("koncerts", "2024-05-18"),
    ),
    ("Sports\n\n18. maijā volejbola turnīrā uzvarēja Rojas komanda.", ("turnīrs", "2024-05-18")),
    ("Kultūra | Izglītība | Sports\n\nSvētdien Ogrē notiks izstādes atklāšana.", ("atklāšana", "2024-05-26")),
    ("Dziesmu svētki tuvojas\n\n8. jūnijā Rojā notiks koru skate.", ("skate", "2024-06-08")),
    ("Projekts Nr. 123\n\nBiedrība „Laiva” 18. maijā Rojā rīkoja forumu.", ("forums", "2024-05-18")),
    ("Kontakti: 26123456\n\n25. maijā Saldū notiks gadatirgus.", ("gadatirgus", "2024-05-25")),
    ("PROGRAMMA\n10.00 Gājiens\n12.00 Koncerts\n\n8. jūnijā Rojā notiks talka.", ("talka", "2024-06-08")),
    ("20.05.2024.\n\n25. maijā Saldū notiks gadatirgus.", ("gadatirgus", "2024-05-25")),
    ("TALSU NOVADA ZIŅAS\nNr. 5, maijs\n\n18. maijā Talsos notika konference.", ("konference", "2024-05-18")),
]


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_records_below_a_heading(extractor: Extractor, text: str, told: tuple[str, str]) -> None:
    events = extractor.extract(text, PUBLISHED)
    assert told in [(event.type, event.date.start if event.date else None) for event in events]
