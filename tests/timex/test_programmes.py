"""As programmes, posters, notices of councils and results of sport write times; the expressions in [brackets].

All are read from Monday, 20 May 2024.
"""

from __future__ import annotations

import pytest
from marks import marked

from lvextract import find_dates

PUBLISHED = "2024-05-20"

FIGURES = [
    ("Izstāde skatāma [12.08-19.08.2024].", "2024-08-12/2024-08-19"),
    ("Nometne notiks [03.06-07.06.2024.] Rojā.", "2024-06-03/2024-06-07"),
    ("Nometne notiks [3.6.–7.6.2024.] Rojā.", "2024-06-03/2024-06-07"),
    ("Nometne notiks [28.12-03.01.2025.] Rojā.", "2024-12-28/2025-01-03"),
    ("Izstāde būs skatāma [no 27.05. līdz 14.06.2024.] muzejā.", "2024-05-27/2024-06-14"),
    ("Koncerts notiks [9.6. 20:30] estrādē.", "2024-06-09T20:30"),
    ("Sporta svētki [25.5. plkst. 10.00] stadionā.", "2024-05-25T10:00"),
    ("Tirgus būs [piektdien, 7.6.] laukumā.", "2024-06-07"),
    ("Koncerts notika [15.V.2022.] Rojā.", "2022-05-15"),
    ("Koncerts notika [15. V 2022.] Rojā.", "2022-05-15"),
    ("Čempionāts notika [11.–12.V] Kuldīgā.", "2024-05-11/2024-05-12"),
    ("Čempionāts notika [11.–12.V.2019.] Kuldīgā.", "2019-05-11/2019-05-12"),
    ("Protokols parakstīts [05.jūn.2022].", "2022-06-05"),
    ("Konkurss [dec. beigās] noslēdzās.", "2023-12"),
    ("Konkurss sāksies [2025. gada febr. sākumā].", "2025-02"),
    ("Salidojums notiks [14./15. jūnijā] Rojā.", "2024-06-14/2024-06-15"),
    ("Salidojums notiks [14./15.06.2024.] Rojā.", "2024-06-14/2024-06-15"),
    ("Spēles notiks [14.]/[16. jūnijā] Rojā.", "2024-06-14 2024-06-16"),
]

HOURS = [
    ("Sarīkojums [2024.09.14. plkst. 11.00–13.30].", "2024-09-14T11:00/2024-09-14T13:30"),
    ("Sacensības [š. g. 2. oktobrī no plkst. 10.00 līdz 14.00].", "2024-10-02T10:00/2024-10-02T14:00"),
    ("Domes sēde notiks [š.g. 30. maijā plkst. 9.00].", "2024-05-30T09:00"),
    ("Tirdziņš notiks [svētdien no 11 līdz 13].", "2024-05-26T11:00/2024-05-26T13:00"),
    ("Atlase būs [24.05. no 9 līdz 11].", "2024-05-24T09:00/2024-05-24T11:00"),
    ("Tikšanās notiks [starp plkst. 17 un 18].", "2024-05-20T17:00/2024-05-20T18:00"),
    ("Ielu slēgs [rīt starp plkst. 8.00 un plkst. 12.00].", "2024-05-21T08:00/2024-05-21T12:00"),
    ("Sēde notiks [no desmitiem līdz vieniem dienā].", "2024-05-20T10:00/2024-05-20T13:00"),
    ("Kino rādīs [no astoņiem līdz desmitiem vakarā].", "2024-05-20T20:00/2024-05-20T22:00"),
    ("Tirgus būs [rīt no pusdeviņiem līdz pusdivpadsmitiem].", "2024-05-21T08:30/2024-05-21T11:30"),
    ("Balle būs [rīt no desmitiem vakarā līdz diviem naktī].", "2024-05-21T22:00/2024-05-22T02:00"),
    ("Talka sāksies [rīt divos dienā].", "2024-05-21T14:00"),
    ("Regate ilgs [no 21. jūnija plkst. 9.00 līdz 22. jūnijam plkst. 16.00].", "2024-06-21T09:00/2024-06-22T16:00"),
    ("Sēde notiks [pirmdien nākamnedēļ plkst. 10].", "2024-05-27T10:00"),
    ("Sapulce notiks [ceturtdien, šonedēļ, plkst. 17.30].", "2024-05-23T17:30"),
]

HOURS_OF_SEVERAL_DAYS = [
    (
        "Tirdziņš notiks [21.] un [22. jūnijā no 9.00 līdz 16.00].",
        "2024-06-21T09:00/2024-06-21T16:00 2024-06-22T09:00/2024-06-22T16:00",
    ),
    (
        "Tirdziņš notiks [sestdien] un [svētdien no 10.00 līdz 16.00].",
        "2024-05-25T10:00/2024-05-25T16:00 2024-05-26T10:00/2024-05-26T16:00",
    ),
    ("Izrādes būs [7.] un [8. jūnijā 18.00].", "2024-06-07T18:00 2024-06-08T18:00"),
    ("Izstāde būs [21.–22. jūnijā plkst. 9.00–16.00].", "2024-06-21T09:00/2024-06-22T16:00"),
    ("Izstāde būs [no 1. jūnija līdz 5. jūlijam no 10.00 līdz 18.00].", "2024-06-01T10:00/2024-07-05T18:00"),
    ("Festivāls notiks [21.–23. jūnijā plkst. 18.00].", "2024-06-21T18:00/2024-06-23"),
    ("Balles notiks [21.–22. jūnijā plkst. 20.00–02.00].", "2024-06-21T20:00/2024-06-22"),
    ("Muzejs strādāja [no pirmdienas līdz piektdienai no 9 līdz 17].", "2024-05-13T09:00/2024-05-17T17:00"),
]

WEEKDAYS_BESIDE_DAYS = [
    ("[Nedēļas nogalē], [8.] un [9. jūnijā], notiks festivāls.", "2024-W23-WE 2024-06-08 2024-06-09"),
    ("[Nedēļas nogalē, 8.–9. jūnijā], notiks festivāls.", "2024-06-08/2024-06-09"),
    ("[Nākamajā nedēļas nogalē] ([1.] un [2. jūnijā]) notiks tirgus.", "2024-W22-WE 2024-06-01 2024-06-02"),
    ("[Aizvadītajā nedēļas nogalē], [11.] un [12. maijā], notika tirgus.", "2024-W19-WE 2024-05-11 2024-05-12"),
    ("[Sestdien], [8.] un [9. jūnijā], notiks festivāls.", "2024-06-08 2024-06-08 2024-06-09"),
    (
        "[Sestdien] un [svētdien], [22.] un [23. jūnijā], notiks regate.",
        "2024-06-22 2024-06-23 2024-06-22 2024-06-23",
    ),
    ("[Sestdien] un [svētdien], [22.–23. jūnijā], notiks regate.", "2024-06-22 2024-06-23 2024-06-22/2024-06-23"),
    (
        "Regate notika [13.] un [14. aprīlī], [sestdien] un [svētdien].",
        "2024-04-13 2024-04-14 2024-04-13 2024-04-14",
    ),
    ("[Sestdien, 22. jūnijā], un [svētdien, 23. jūnijā], notiks regate.", "2024-06-22 2024-06-23"),
]

HABITS = [
    ("Nodarbības notiks [katru pirmdienu] un [trešdienu plkst. 18].", "XXXX-WXX-1 XXXX-WXX-3"),
    ("Darbnīcas ir [katru otrdienu] un [ceturtdienu plkst. 16].", "XXXX-WXX-2 XXXX-WXX-4"),
    ("Koris tiekas [ik pirmdienu], [trešdienu] un [piektdienu].", "XXXX-WXX-1 XXXX-WXX-3 XXXX-WXX-5"),
    ("Pulciņš tiekas [katras piektdienas vakarā].", "XXXX-WXX-5"),
    ("Kabinets strādā [pirmdienās no 9 līdz 17].", "XXXX-WXX-1"),
]

FEASTS = [
    ("Tirgus notiks [Pēteros] un [Miķeļos].", "2024-06-29 2024-09-29"),
    ("Ugunskuru kūra [2014. gada Pēteros].", "2014-06-29"),
    ("[Mārtiņi] Talsu novadā: masku gājiens.", "2024-11-10"),
]

NO_TIME = [
    "Žūrija sveica Pēteri Osi.",
    "Sveicam Jurģi Liepu un Pēteri Kalniņu!",
    "Brāļi Mārtiņi dzīvo Ogrē.",
    "Pasākums notiks viesu namā „Mārtiņi”.",
    "Annenieku pagasta Jurģos sarīkoja talku.",
    "Uz koncertu aicina Svētdienas skolas koris.",
    "Dzied Rīgas 18. novembra vidusskola.",
    "Lekcija par Oktobra revolūciju un Februāra revolūciju.",
    "Viņa dzīvo Maija ielā.",
    "Prasības noteiktas no 2.1. līdz 2.5. apakšpunktam.",
    "Skatīt 2.1. sadaļu, 3.4. un 5.6.",
    "Dokuments Nr. 5/15.12.2014.",
    "Spēle notika starp 5 un 7 komandām.",
    "Piedalījās no 11 līdz 13 bērniem.",
]

ONLY_THE_DAY = [
    "[Sestdien] no 10 līdz 15 komandām spēkosies turnīrā.",
    "[Sestdien] no 7 līdz 12 gadus veciem bērniem būs nodarbība.",
    "[Sestdien] būs no 11 līdz 13 grādiem.",
]

TABLES = [*FIGURES, *HOURS, *HOURS_OF_SEVERAL_DAYS, *WEEKDAYS_BESIDE_DAYS, *HABITS, *FEASTS]


@pytest.mark.parametrize(("sentence", "values"), TABLES)
def test_value(sentence: str, values: str) -> None:
    text, expressions = marked(sentence)
    found = find_dates(text, PUBLISHED)
    assert [(timex.text, timex.value) for timex in found] == list(zip(expressions, values.split(), strict=True))


@pytest.mark.parametrize(("sentence", "values"), HABITS)
def test_habit_has_no_day(sentence: str, values: str) -> None:
    found = find_dates(marked(sentence)[0], PUBLISHED)
    assert [(timex.type, timex.first) for timex in found] == [("SET", None)] * len(values.split())


@pytest.mark.parametrize("sentence", NO_TIME)
def test_what_is_no_time_is_left_alone(sentence: str) -> None:
    assert find_dates(sentence, PUBLISHED) == []


@pytest.mark.parametrize("sentence", ONLY_THE_DAY)
def test_what_is_counted_is_no_hour(sentence: str) -> None:
    text, expressions = marked(sentence)
    assert [(timex.text, timex.type) for timex in find_dates(text, PUBLISHED)] == [(expressions[0], "DATE")]


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("Tirgus būs 21. un 22. jūnijā no 9.00 līdz 16.00.", ["hours_of_each_day"] * 2),
        ("Tirgus būs 21. un 28. jūnijā plkst. 9.00.", ["hours_of_days_apart"] * 2),
        ("Tirgus būs 1., 5. un 6. jūnijā plkst. 9.00.", ["hours_of_days_apart"] * 3),
        ("Tirgus būs otrdien un ceturtdien plkst. 9.00.", ["hours_of_days_apart"] * 2),
        ("Tirgus būs 21.–28. jūnijā plkst. 9.00–16.00.", ["hours_of_each_day"]),
        (
            "Regate būs no 21. jūnija plkst. 9.00 līdz 22. jūnijam plkst. 16.00.",
            ["day_month_clock_until_day_month_clock"],
        ),
    ],
)
def test_the_rule_says_whose_hours_they_are(sentence: str, rules: list[str]) -> None:
    assert [timex.rule.rpartition(".")[2] for timex in find_dates(sentence, PUBLISHED)] == rules


VERBLESS_LINES = [
    ("Egles iedegšana [trešdien plkst. 17.00]. Uzstāsies bērnu koris.", "2024-05-22T17:00"),
    ("Egles iedegšana [trešdien plkst. 17.00]. Uzstājās bērnu koris.", "2024-05-15T17:00"),
    ("Uzstāsies bērnu koris, ko dibināja skola. Egles iedegšana [trešdien].", "2024-05-15"),
    ("Egles iedegšana [trešdien].", "2024-05-15"),
]


@pytest.mark.parametrize(("text", "value"), VERBLESS_LINES)
def test_a_line_without_verbs_looks_ahead_where_all_verbs_of_the_text_do(text: str, value: str) -> None:
    plain, expressions = marked(text)
    assert [(timex.text, timex.value) for timex in find_dates(plain, PUBLISHED)] == [(expressions[0], value)]


KNOWN_FAILURES = [
    ("Ekskursija notiks [31.05./01.06.] Rojā.", "2024-05-31/2024-06-01", "two days in figures with a slash"),
    ("Svētki notiks [2024.06.22.–23.] Rojā.", "2024-06-22/2024-06-23", "a second day after a year that comes first"),
    ("Talka ilgs [starp 5. un 10. jūniju].", "2024-06-05/2024-06-10", "`starp` before days"),
    ("[Šodien] ir [Pēteri].", "2024-05-20 2024-06-29", "a feast with the form of a man's name in a sentence's midst"),
]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason)) for *case, reason in KNOWN_FAILURES],
)
def test_not_yet_read(sentence: str, values: str) -> None:
    text, expressions = marked(sentence)
    found = find_dates(text, PUBLISHED)
    assert [(timex.text, timex.value) for timex in found] == list(zip(expressions, values.split(), strict=True))
