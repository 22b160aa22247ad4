"""Short sentences with the expression in [brackets] and the value that it has, by phenomenon.

All are read from Friday, 13 March 2015, unless the table says that no day is given.
"""

from __future__ import annotations

import pytest

from lvextract import find_dates

PUBLISHED = "2015-03-13"

DAYS = [
    ("Svētki notika [2014. gada 15. decembrī].", "2014-12-15"),
    ("Lēmums pieņemts [2014.gada 15.decembrī].", "2014-12-15"),
    ("Aktu parakstīja [15.12.2014.] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [15/12/2014] Rīgā.", "2014-12-15"),
    ("Ieraksts veikts [2014-12-15].", "2014-12-15"),
    ("Ieraksts veikts [2014-12-15T18:30].", "2014-12-15T18:30"),
    ("Viņš dzimis [1924. g. 15. okt.] Liepājā.", "1924-10-15"),
    ("Koncerts notika [š.g. 12. martā].", "2015-03-12"),
    ("Koncerts notika [p.g. 12. maijā].", "2014-05-12"),
    ("Skola sākās ar [Pirmā septembra] ziediem.", "2014-09-01"),
    ("Pieteikumus gaidīs līdz [29. februārim].", "2016-02-29"),
    ("Turnīrs notika [15.02.] Ventspilī.", "2015-02-15"),
    ("Turnīrs notika [12. julija] Ventspili.", "2014-07-12"),
    ("Turnīrs notika [5. februari] Ventspili.", "2015-02-05"),
    ("Turnīrs notika [5. aprilī] Ventspilī.", "2014-04-05"),
]

MONTHS_AND_YEARS = [
    ("Māja celta [1926. gadā].", "1926"),
    ("Muzejs atvērts [2014.gada decembra vidū].", "2014-12"),
    ("Darbus sāka [šā gada februārī].", "2015-02"),
    ("Darbus pabeidza [pagājušā gada nogalē].", "2014"),
    ("Grāmata (Liepiņš, [2007]) ir izpārdota.", "2007"),
    ("[15. maijā 2014]. Tā rakstīts aktā.", "2014-05-15"),
    ("Dzejnieks ([1865–1929]) dzīvoja Rīgā.", "1865/1929"),
    ("Viņa ievēlēta [93. gadā].", "1993"),
    ("Apgrozījums auga [2012. gada ceturtajā ceturksnī].", "2012-Q4"),
    ("Darbi ilga [2013. gada otrajā pusē].", "2013-H2"),
]

RANGES_AND_LISTS = [
    ("Nometne ilgs [no 3. līdz 5. maijam].", "2015-05-03/2015-05-05"),
    ("Nometne ilgs [3.–5. maijā].", "2015-05-03/2015-05-05"),
    ("Izstāde bija skatāma [no 28. decembra līdz 3. janvārim].", "2014-12-28/2015-01-03"),
    ("Projekts ilga [2012.–2014. gadā].", "2012/2014"),
    ("Projekts ilga [no 2012. gada maija līdz 2014. gada jūnijam].", "2012-05/2014-06"),
    ("Balva par [2011./2012. gada sezonu].", "2011-09/2012-08"),
    ("Kausu izcīnīja [2013./14. mācību gadā].", "2013-09/2014-08"),
    ("Festivāls notiks [2015. gada 7.] un [8. jūlijā].", "2015-07-07 2015-07-08"),
    ("Spēles notiks [12.], [13.] un [14. jūlijā].", "2015-07-12 2015-07-13 2015-07-14"),
    ("Tas notika [2010.], [2011.] un [2012. gadā].", "2010 2011 2012"),
    ("Darbnīca strādās [no plkst. 10 līdz 14].", "2015-03-13T10:00/2015-03-13T14:00"),
]

CLOCKS = [
    ("Koncerts sāksies [15. maijā plkst. 18.00].", "2015-05-15T18:00"),
    ("Koncerts sāksies [trešdien, 18. martā, pulksten 18.30].", "2015-03-18T18:30"),
    ("Balle notiks [6.jūnijā 22.00] estrādē.", "2015-06-06T22:00"),
    ("Tikšanās [rīt plkst.14] bibliotēkā.", "2015-03-14T14:00"),
    ("Policija zvanu saņēma [pulksten 03.55].", "2015-03-13T03:55"),
    ("Viņi šķīrās [vakar 9 vakarā].", "2015-03-12T21:00"),
    ("Viņš pamodās [četros no rīta].", "2015-03-13T04:00"),
    ("Vilciens atiet [pusdeviņos].", "2015-03-13T08:30"),
]

DEICTICS = [
    ("Izstādi atklāja [šodien].", "2015-03-13"),
    ("Viņi tikās [aizvakar].", "2015-03-11"),
    ("Viņi tiksies [parīt].", "2015-03-15"),
    ("[Šogad] ražas nebija.", "2015"),
    ("Uzvarēja tie paši, kas [pērn].", "2014"),
    ("[Nākamgad] skolu slēgs.", "2016"),
    ("Pieteikties var līdz [gada beigām].", "2015"),
    ("Konkurss notiks [mēneša beigās].", "2015-03"),
    ("Sēde notiks [nākamotrdien].", "2015-03-17"),
    ("Sēde notika [pagājšpiektdien].", "2015-03-06"),
    ("[Pagājušajā nedēļā] notika talka.", "2015-W10"),
    ("[Nākamnedēļ] notiks talka.", "2015-W12"),
    ("Talka notika [pagājušās nedēļas nogalē].", "2015-W10-WE"),
    ("Viņi ieradās [pagājušo piektdien].", "2015-03-06"),
    ("Spēle notiks [nākamajā ceturtdienā].", "2015-03-19"),
    ("[Pirmdien] notika sēde.", "2015-03-09"),
    ("[Pirmdien] notiks sēde.", "2015-03-16"),
    ("Komanda brauca mājās [piektdien].", "2015-03-13"),
    ("Ansamblis dibināts [pirms trim gadiem].", "2012"),
    ("Rezultātus paziņos [pēc divām nedēļām].", "2015-W13"),
    ("Viņa ieradās [sestdienas vakarā].", "2015-03-07TEV"),
]

LONG_TIMES = [
    ("Biedrību dibināja [90. gados].", "199"),
    ("Biedrību dibināja [1930. gados].", "193"),
    ("Biedrību dibināja [pagājušā gadsimta septiņdesmitajos gados].", "197"),
    ("Ēka celta [19. gadsimtā].", "18"),
    ("Ēka celta [19. gs. beigās].", "18"),
    ("Monētas kaltas [XV gadsimtā].", "14"),
    ("Pils celta [17.–18. gs.] mijā.", "16/17"),
]

SEASONS_AND_HOLIDAYS = [
    ("Parku iekopa [2014. gada rudenī].", "2014-FA"),
    ("[Šovasar] viesojās kori.", "2015-SU"),
    ("[Pagājušajā rudenī] viesojās kori.", "2014-FA"),
    ("Koris uzstājās [Ziemassvētkos].", "2014-12-25"),
    ("Tirgus notiks [Lieldienās].", "2015-04-05"),
    ("Ugunskuru dedzināja [2014. gada Līgo vakarā].", "2014-06-23"),
    ("Maskās gāja [Meteņos].", "2015-02-17"),
    ("Mammas sveica [Mātes dienā].", "2014-05-11"),
    ("Koncerts notiks [Tēva dienā].", "2015-09-13"),
    ("Svinīgā līnija notika [Zinību dienā].", "2014-09-01"),
    ("Karogus pacēla [Latvijas dzimšanas dienā].", "2014-11-18"),
    ("Tirgus notika [2013. gada Jurģos].", "2013-04-23"),
]

FROM_THE_SENTENCE_BEFORE = [
    ("Koris dibināts [1998. gadā]. Pirmais koncerts bija [tā paša gada maijā].", "1998 1998-05"),
    ("Svētki notiks [12. jūnijā]. [Plkst. 12.00] sāksies gājiens.", "2015-06-12 2015-06-12T12:00"),
]

DIRECTION = [
    ("Sacensības notika [25. novembrī].", "2014-11-25"),
    ("Sacensības notiks [25. novembrī].", "2015-11-25"),
    ("Sacensības paredzētas [novembrī].", "2015-11"),
    ("Pieteikumi jāiesniedz līdz [1. oktobrim].", "2015-10-01"),
    ("Pirmo spēli zaudēja [20. martā].", "2015-03-20"),
    ("[2013. gada 5. maijā] viņš aizbrauca, bet [8. jūnijā] atgriezās.", "2013-05-05 2013-06-08"),
]

TABLES = [
    *DAYS, *MONTHS_AND_YEARS, *RANGES_AND_LISTS, *CLOCKS, *DEICTICS, *LONG_TIMES, *SEASONS_AND_HOLIDAYS,
    *FROM_THE_SENTENCE_BEFORE, *DIRECTION,
]  # fmt: skip

WITHOUT_PUBLISHED = [
    ("Koncerts notiks [15. decembrī].", "XXXX-12-15"),
    ("Koncerts notiks [15.decembrī plkst. 18.00].", "XXXX-12-15T18:00"),
    ("Koncerts notiks [piektdien].", "XXXX-WXX-5"),
    ("Koncerts notiks [rīt].", "XXXX-XX-XX"),
    ("Koncerts bija [šogad].", "XXXX"),
    ("Koncerts bija [pagājušajā nedēļā].", "XXXX-WXX"),
    ("Koncerts bija [decembrī].", "XXXX-12"),
]

DURATIONS_AND_HABITS = [
    ("Viņš tur nodzīvoja [divus gadus].", "DURATION", "P2Y"),
    ("Darbu paveica [trīs stundu laikā].", "DURATION", "PT3H"),
    ("Lija [visu nedēļu].", "DURATION", "P1W"),
    ("Koris tiekas [katru trešdienu plkst. 19.00].", "SET", "XXXX-WXX-3"),
    ("Koris tiekas [sestdienās].", "SET", "XXXX-WXX-6"),
    ("Festivāls notiek [reizi divos gados].", "SET", "P2Y"),
    ("Svētkus svin [katru gadu].", "SET", "P1Y"),
]

LOOK_ALIKES = [
    "Komanda uzvarēja ar 3:2.",
    "Tas notika 31. februārī.",
    "Tas notika 2015. gada 29. februārī.",
    "Tas notika 45.13.2014.",
    "Noteikumu 15.12. apakšpunkts ir svītrots.",
    "15.12. Pretendents iesniedz pieteikumu.",
    "Atzīmes izliks katra mācību gada beigās.",
    "Rīgas 15. vidusskola un 7.a klase brauca ekskursijā.",
    "Biļete maksā 12.50 eiro.",
    "Vietu ieņēma 63 gadus vecais Jānis.",
    "Svinēja 90 gadu jubileju.",
    "Likuma 15.12. punkts nosaka nodevu.",
    "Zvaniet 29 123 456 vai 67012345.",
    "Izlaista versija 2.10.14.",
    "Adrese: Brīvības iela 12, Rīga.",
    "Biroja adrese ir 11. novembra krastmala 5.",
    "Autobuss pietur 1905. gada ielā.",
    "Marta un Jūlija dziedāja korī.",
    "Viņi mēroja 2000 kilometrus.",
]


def marked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without its brackets, and what stood in them."""
    parts = sentence.replace("]", "[").split("[")
    return "".join(parts), parts[1::2]


@pytest.mark.parametrize(("sentence", "values"), TABLES)
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


@pytest.mark.parametrize(("sentence", "type", "value"), DURATIONS_AND_HABITS)
def test_duration_or_habit_has_no_day(sentence: str, type: str, value: str) -> None:
    text, expressions = marked(sentence)
    (timex,) = find_dates(text, PUBLISHED)
    assert (timex.text, timex.type, timex.value, timex.first) == (expressions[0], type, value, None)


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_look_alike_is_left_alone(sentence: str) -> None:
    assert find_dates(sentence, PUBLISHED) == []


KNOWN_FAILURES = [
    ("Svētki notika [jaunā gada pirmajā dienā].", "2015-01-01", "an ordinal day of a year"),
    ("Lidmašīna pacēlās [stundas ceturksni pirms deviņiem].", "2015-03-13T08:45", "the quarters of an hour"),
    ("Salūts sākās [četrdesmit minūtes pirms pusnakts].", "2015-03-13T23:20", "an amount before a clock time"),
]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason)) for *case, reason in KNOWN_FAILURES],
)
def test_not_yet_read(sentence: str, value: str) -> None:
    text, expressions = marked(sentence)
    assert [(timex.text, timex.value) for timex in find_dates(text, PUBLISHED)] == [(expressions[0], value)]
