"""What an expression in [brackets] takes from the text around it: the day before it, the tense, a year told elsewhere.

Read from Friday, 13 March 2015, unless the table says that no day is given.
"""

from __future__ import annotations

import pytest
from marks import marked

from lvextract import find_dates

PUBLISHED = "2015-03-13"

FROM_THE_SENTENCE_BEFORE = [
    ("Koris dibināts [1998. gadā]. Pirmais koncerts bija [tā paša gada maijā].", "1998 1998-05"),
    ("Svētki notiks [12. jūnijā]. [Plkst. 12.00] sāksies gājiens.", "2015-06-12 2015-06-12T12:00"),
    ("Turnīrs notika [28. februārī].\n\n[Nākamajā dienā, svētdien], balvas saņēma visi.", "2015-02-28 2015-03-01"),
    ("Turnīrs notika [28. februārī]. [Dienu agrāk, piektdien], bija atlase.", "2015-02-28 2015-02-27"),
    ("Balvu [pērn] saņēma Anna, [gadu iepriekš] – Ilze.", "2014 2013"),
    ("[12. jūlijā] sacensības, uzvarētājiem kausi un medaļas", "2015-07-12"),
    (
        "Svētki notiks [21. martā].\n\nPROGRAMMA\n[10.00] – gājiens\n[12.00] – balle",
        "2015-03-21 2015-03-21T10:00 2015-03-21T12:00",
    ),
    ("[21. martā]\n[10.00] Gājiens ostā\n[12.00] Regate", "2015-03-21 2015-03-21T10:00 2015-03-21T12:00"),
]

IN_A_ROW_OF_DAYS = [
    ("[No 27. līdz 29. martam] notiks svētki. [Sestdien] uzstāsies koris.", "2015-03-27/2015-03-29 2015-03-28"),
    ("Nometne bija [no 4. līdz 8. martam]. [Ceturtdien] devās pārgājienā.", "2015-03-04/2015-03-08 2015-03-05"),
    ("[27.–29. martā] notiks svētki. [Svētdien plkst. 16.00] – balle.", "2015-03-27/2015-03-29 2015-03-29T16:00"),
    ("[27.–29. martā] notiks svētki. Par to [trešdien] lēma dome.", "2015-03-27/2015-03-29 2015-03-11"),
    ("[27.–29. martā] notiks svētki. Par to [sestdien] paziņoja.", "2015-03-27/2015-03-29 2015-03-07"),
    ("[27. martā–29. jūnijā] būs izstāde. [Sestdien] notiks lekcija.", "2015-03-27/2015-06-29 2015-03-14"),
]

# Friday, 13 March 2015, is of the week 11.
IN_A_WEEK_NAMED_BEFORE = [
    (
        "[Pagājušajā nedēļā] bija rosīgi: [pirmdien] notika talka, [trešdien] lasījums.",
        "2015-W10 2015-03-02 2015-03-04",
    ),
    ("[Nākamnedēļ]: [otrdien] koncerts, [piektdien] tirgus.", "2015-W12 2015-03-17 2015-03-20"),
    ("[Nākamnedēļ otrdien] notiks koncerts, [piektdien] tirgus.", "2015-03-17 2015-03-20"),
    (
        "[Aizvadītajā nedēļā] bija daudz viesu. [Pirmdien plkst. 10.00] lasīja dzeju. [Piektdien] dziedāja.",
        "2015-W10 2015-03-02T10:00 2015-03-06",
    ),
    ("[Šonedēļ] būs divi koncerti: [otrdien] Rojā, [sestdien] Talsos.", "2015-W11 2015-03-17 2015-03-14"),
    ("[Šonedēļ] viesojās rakstnieki, [pirmdien] Rojā, [sestdien] Talsos.", "2015-W11 2015-03-09 2015-03-07"),
    ("[Nākamnedēļ]: [otrdien] koncerts, [nedēļas nogalē] tirgus.", "2015-W12 2015-03-17 2015-W12-WE"),
    ("[Pagājušās nedēļas piektdienā] sākās svētki, [pirmdien] tie beidzās.", "2015-03-06 2015-03-09"),
]

# The tense, another time or a paragraph ends it.
AFTER_A_WEEK_NAMED_BEFORE = [
    ("[Pagājušajā nedēļā] notika talka. [Sestdien] notiks koncerts.", "2015-W10 2015-03-14"),
    ("[Nākamnedēļ] notiks koncerts. Par to [otrdien] paziņoja.", "2015-W12 2015-03-10"),
    ("[Pagājušajā nedēļā] notika talka. [Vakar] bija sēde. [Otrdien] bija spēle.", "2015-W10 2015-03-12 2015-03-10"),
    ("[Pagājušajā nedēļā] notika talka, [šonedēļ] tirgus, [trešdien] lija.", "2015-W10 2015-W11 2015-03-11"),
    ("[Pagājušajā nedēļā] notika talka.\n\n[Otrdien] notika spēle.", "2015-W10 2015-03-10"),
    ("[Pagājušajā nedēļā] talkoja [divas dienas].\n\n[Otrdien] notika spēle.", "2015-W10 P2D 2015-03-10"),
]

DIRECTION = [
    ("Sacensības notika [25. novembrī].", "2014-11-25"),
    ("Sacensības notiks [25. novembrī].", "2015-11-25"),
    ("Sacensības paredzētas [novembrī].", "2015-11"),
    ("Pieteikumi jāiesniedz līdz [1. oktobrim].", "2015-10-01"),
    ("Pirmo spēli zaudēja [20. martā].", "2015-03-20"),
    ("[2013. gada 5. maijā] viņš aizbrauca, bet [8. jūnijā] atgriezās.", "2013-05-05 2013-06-08"),
    ("Darbs šajās telpās sāksies [novembrī].", "2015-11"),
    ("Mājās brauksim [novembrī].", "2015-11"),
    ("Jānis Bērziņš uzvarēja [novembrī].", "2014-11"),
    ("Sacensības vairs nenotiks [25. novembrī].", "2015-11-25"),
    ("Skolotājās [25. novembrī] klausīsies vecāki.", "2015-11-25"),
    ("Suņi mētājās [25. novembrī].", "2014-11-25"),
    ("Zāle tiks svinīgi atklāta [25. novembrī].", "2015-11-25"),
    ("Aktu parakstīja [vakar, 12. martā].", "2015-03-12"),
]

# A year that the text gives elsewhere, with the rule that says so.
YEAR_OF_THE_TEXT = [
    ("Novada svētki 2013. gadā\n\nTos rīko 12. jūlijā.", None, "2013-07-12", "year_of_headline"),
    ("Svētki\nPublicēts 14.11.2017\n\nBūs 12. decembrī.", None, "2017-12-12", "year_of_headline"),
    ("Pirmo reizi tikās 2013. gada 12. jūlijā. Bet 12. jūlijā lija.", "2015-03-13", "2013-07-12", "year_of_same_day"),
    ("Viņš dzimis 1950. gadā. Koncerts notiks 12. jūlijā.", None, "XXXX-07-12", "day_month"),
    ("Notika 2013. gada 5. maijā. Notika 2014. gada 5. maijā. Lija 5. maijā.", None, "XXXX-05-05", "day_month"),
]

WITHOUT_PUBLISHED = [
    ("Koncerts notiks [15. decembrī].", "XXXX-12-15"),
    ("Koncerts notiks [15.decembrī plkst. 18.00].", "XXXX-12-15T18:00"),
    ("Koncerts notiks [piektdien].", "XXXX-WXX-5"),
    ("Koncerts notiks [rīt].", "XXXX-XX-XX"),
    ("Koncerts bija [šogad].", "XXXX"),
    ("Koncerts bija [pagājušajā nedēļā].", "XXXX-WXX"),
    ("Koncerts bija [decembrī].", "XXXX-12"),
    ("Koncerts notiks [3.–5. maijā].", "XXXX-05-03/XXXX-05-05"),
    ("Koncerts notiks [š.g. 12. martā].", "XXXX-03-12"),
    ("Koncerts notiks [12. martā no plkst. 18 līdz 20].", "XXXX-03-12T18:00/XXXX-03-12T20:00"),
    ("Koncerts notiks [šovasar].", "XXXX-SU"),
    ("Koncerts notiks [Lieldienās].", "XXXX-XX-XX"),
    ("Koncerts notiks [Ziemassvētkos].", "XXXX-12-25"),
    ("Koncerts notiks [nākamās nedēļas nogalē].", "XXXX-WXX-WE"),
    ("Koncerts bija [pirms trim gadiem].", "XXXX"),
    ("Koncerts bija [pagājušajā gadsimtā].", "XX"),
]

ON_29_FEBRUARY = [
    ("1898-05-01", "Koncerts notiks 29. februārī.", "1904-02-29"),
    ("1902-02-03", "Koncerts notika 29. februārī.", "1896-02-29"),
    ("2097-07-01", "Koncerts ir 29. februārī.", "2096-02-29"),
    ("2015-02-10", "Koncerts notiks 29. februārī.", "2016-02-29"),
    ("2015-02-10", "Nometne notiks no 20. līdz 29. februārim.", "2016-02-20/2016-02-29"),
]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        *FROM_THE_SENTENCE_BEFORE,
        *IN_A_ROW_OF_DAYS,
        *IN_A_WEEK_NAMED_BEFORE,
        *AFTER_A_WEEK_NAMED_BEFORE,
        *DIRECTION,
    ],
)
def test_value(sentence: str, values: str) -> None:
    text, expressions = marked(sentence)
    found = find_dates(text, PUBLISHED)
    assert [(timex.text, timex.value) for timex in found] == list(zip(expressions, values.split(), strict=True))


@pytest.mark.parametrize(("sentence", "value"), WITHOUT_PUBLISHED)
def test_what_the_text_leaves_open_stays_open(sentence: str, value: str) -> None:
    text, expressions = marked(sentence)
    (timex,) = find_dates(text)
    assert (timex.text, timex.value) == (expressions[0], value)
    assert timex.first is timex.last is timex.resolved_against is None


@pytest.mark.parametrize(("published", "sentence", "value"), ON_29_FEBRUARY)
def test_29_february_is_of_a_leap_year(published: str, sentence: str, value: str) -> None:
    assert [timex.value for timex in find_dates(sentence, published)] == [value]


@pytest.mark.parametrize(("text", "published", "value", "rule"), YEAR_OF_THE_TEXT)
def test_year_elsewhere_in_the_text(text: str, published: str | None, value: str, rule: str) -> None:
    timex = find_dates(text, published)[-1]
    assert (timex.value, timex.rule.rpartition(".")[2]) == (value, rule)
