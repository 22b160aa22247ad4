"""Days and hours as people type them in a hurry, beside weekends, and feasts and months that are names."""

import pytest

from lvextract import find_dates

PUBLISHED = "2024-05-20"  # a Monday

CARELESSLY_TYPED = [
    ("Talka sāksies 8.jūnijā,plkst.9.00.", "2024-06-08T09:00"),
    ("Koncerts 2024.gada 8.jūnijā.", "2024-06-08"),
    ("Tikšanās sestdien, 8.06.24., Rojā.", "2024-06-08"),
    ("Izstādi atklās 8 jūnijā.", "2024-06-08"),
    ("Sapulce 2024.g.8.jūnijā plkst 18.00.", "2024-06-08T18:00"),
    ("Ekskursija š.g. 8. jūnijā.", "2024-06-08"),
    ("Talka notiks 7 . jūnijā.", "2024-06-07"),
    ("Koncerts sāksies 8. jūnijā pl.18:00.", "2024-06-08T18:00"),
    ("Balle 8.jūnijā plkst.21:oo.", "2024-06-08T21:00"),
    ("Nometne no 8.-10.jūnijam.", "2024-06-08/2024-06-10"),
    ("Izstāde 8. - 10. jūnijs.", "2024-06-08/2024-06-10"),
    ("Turnīrs 8.–9.06.2024.", "2024-06-08/2024-06-09"),
    ("Gadatirgus 21.maijs – 2.jūnijs.", "2024-05-21/2024-06-02"),
]

WITH_HOURS = [
    ("Atvērto durvju diena 8. jūnijā plkst. 9.00 - 17.00.", "2024-06-08T09:00/2024-06-08T17:00"),
    ("Pieņemšana 8. jūnijā no plkst. 9 līdz plkst. 17.", "2024-06-08T09:00/2024-06-08T17:00"),
    ("Diskotēka 8.jūnijā no 22:00 - 3:00.", "2024-06-08T22:00/2024-06-09T03:00"),
    ("Festivāls no 7. jūnija plkst. 18.00 līdz 9. jūnija plkst. 23.00.", "2024-06-07T18:00/2024-06-09T23:00"),
    (
        "Darbnīca 8. un 9. jūnijā no plkst. 10.00 līdz 12.00.",
        "2024-06-08T10:00/2024-06-08T12:00 2024-06-09T10:00/2024-06-09T12:00",
    ),
    ("Izstāde no 3. līdz 5. jūnijam, katru dienu 10.00–18.00.", "2024-06-03T10:00/2024-06-05T18:00"),
    ("Gadatirgus no 3. līdz 5. jūnijam no plkst. 9 līdz 16.", "2024-06-03T09:00/2024-06-05T16:00"),
]

WEEKENDS = [
    ("Svētki notiks nākamajā nedēļas nogalē, 1. un 2. jūnijā.", "2024-W22-WE 2024-06-01 2024-06-02"),
    ("Sestdien, 8. jūnijā, un svētdien, 9. jūnijā, būs tirdziņš.", "2024-06-08 2024-06-09"),
    ("Piektdien un visu nedēļas nogali Rojā skanēs mūzika.", "2024-05-24 2024-W21-WE"),
    ("Brīvdienās, 25.–26. maijā, notiks turnīrs.", "2024-05-25/2024-05-26"),
    ("Piektdien, sestdien un svētdien notiks festivāls.", "2024-05-24 2024-05-25 2024-05-26"),
]

NAMES = [
    ("Mārtiņš Liepa un Anna Jāņa meita dziedāja.", ""),
    ("Konkursā uzvarēja Jānis Pētersons.", ""),
    ("Zemnieku saimniecība „Jāņi” rīko talku.", ""),
    ("Pasākumu vada Līga Ozola.", ""),
    ("Uz Jāņu ielas atklās strūklaku.", ""),
    ("Lieldienu salā dzīvo putni.", ""),
    ("Pētera baznīcā skanēs ērģeles.", ""),
    ("Marta Liepa tiksies ar Jūliju Ozolu.", ""),
    ("Augusta Dombrovska namā notiks sēde.", ""),
    ("11. novembra krastmalā notiks skrējiens.", ""),
    ("Gājiens sāksies 4. maija laukumā.", ""),
    ("Jāņos visi dziedās.", "2024-06-24"),
    ("Mārtiņos Rojā būs gadatirgus.", "2024-11-10"),
]


@pytest.mark.parametrize(("sentence", "values"), [*CARELESSLY_TYPED, *WITH_HOURS, *WEEKENDS, *NAMES])
def test_values(sentence: str, values: str) -> None:
    assert " ".join(timex.value for timex in find_dates(sentence, PUBLISHED)) == values
