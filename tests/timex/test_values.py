"""Short sentences with the expression in [brackets] and the value that it has, by phenomenon.

All are read from Friday, 13 March 2015.
"""

from __future__ import annotations

import pytest
from marks import marked

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
    ("Aktu parakstīja [2014.12.15.] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [2014/12/15] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [15-12-2014] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [15. 12. 2014.] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [15.12.2014.g.] Rīgā.", "2014-12-15"),
    ("Aktu parakstīja [2014.gada 15. XII] Rīgā.", "2014-12-15"),
    ("Pieteikumus gaidīs līdz [15.12.15.] Rīgā.", "2015-12-15"),
    ("Tirgus sāksies [15.12 plkst. 10].", "2015-12-15T10:00"),
    ("Pēc [15. decembra] viss mainījās.", "2014-12-15"),
    ("[15. decembrim] gatavojās ilgi.", "2014-12-15"),
    ("Svinēja [2014. gada 15. decembri].", "2014-12-15"),
    ("Akts datēts [15. decembrī 2014. gadā].", "2014-12-15"),
    ("Akts datēts [2014. gadā, 15. decembrī].", "2014-12-15"),
    ("Likumu pieņēma [1991. gada divdesmit pirmajā augustā].", "1991-08-21"),
    ("Svētki notika [šogad, 12. martā].", "2015-03-12"),
    ("Svētki notiks [n.g. 12. martā].", "2016-03-12"),
    ("Svētki notika [pag. gada 12. martā].", "2014-03-12"),
    ("Svētki notika [aizpērn 12. martā].", "2013-03-12"),
    ("[18. marts (trešdiena)], Talsi", "2015-03-18"),
    ("Svētki notiks [trešdien (18. martā)] Talsos.", "2015-03-18"),
    ("[Trešd., 18. martā], notiks svētki.", "2015-03-18"),
    ("[Sestdien, 2015. gada 21. martā, plkst. 12.00] notiks talka.", "2015-03-21T12:00"),
    ("[Vakar, 12. martā], notika talka.", "2015-03-12"),
]

MONTHS_AND_YEARS = [
    ("Māja celta [1926. gadā].", "1926"),
    ("Muzejs atvērts [2014.gada decembra vidū].", "2014-12"),
    ("Darbus sāka [šā gada februārī].", "2015-02"),
    ("Darbus pabeidza [pagājušā gada nogalē].", "2014"),
    ("Robotus pieņems darbā [9999. gada decembrī].", "9999-12"),
    ("Grāmata (Liepiņš, [2007]) ir izpārdota.", "2007"),
    ("[15. maijā 2014]. Tā rakstīts aktā.", "2014-05-15"),
    ("Dzejnieks ([1865–1929]) dzīvoja Rīgā.", "1865/1929"),
    ("Viņa ievēlēta [93. gadā].", "1993"),
    ("Apgrozījums auga [2012. gada ceturtajā ceturksnī].", "2012-Q4"),
    ("Darbi ilga [2013. gada otrajā pusē].", "2013-H2"),
    ("Skolu dibināja [tūkstoš deviņsimt divdesmitajā gadā].", "1920"),
    ("Skolu dibināja [divtūkstoš piektajā gadā].", "2005"),
    ("Medaļas izcīnīja trīs reizes ([2005.], [2009.], [2010.]).", "2005 2009 2010"),
    ("Par to raksta daudzi (Liepa, [1996]; Ozols, [2008]).", "1996 2008"),
    ("Apgrozījums auga [2014. gada III ceturksnī].", "2014-Q3"),
    ("Darbus sāks [gada otrajā pusē].", "2015-H2"),
    ("Sporta zāli atklās [decembra otrajā pusē].", "2015-12-16/2015-12-31"),
    ("[Nākamgad] tas iecerēts [oktobrī].", "2016 2016-10"),
    ("Tirgus notiks [maija otrajā sestdienā].", "2015-05-09"),
    ("Tirgus notika [2014. gada marta pēdējā sestdienā].", "2014-03-29"),
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
    ("Nometne ilgs [no 3. maija līdz 5. jūnijam].", "2015-05-03/2015-06-05"),
    ("Nometne ilgs [30. maijā–5. jūnijā].", "2015-05-30/2015-06-05"),
    ("Nometne ilgs [03.05.–05.05.2015.] Ogrē.", "2015-05-03/2015-05-05"),
    ("Nometne ilgs [03.-05.05.] Ogrē.", "2015-05-03/2015-05-05"),
    ("Nometne ilga [no 28. decembra līdz 2015. gada 3. janvārim].", "2014-12-28/2015-01-03"),
    ("Nometne ilga [no 2014. gada 28. decembra līdz 2015. gada 3. janvārim].", "2014-12-28/2015-01-03"),
    ("Izstāde būs atvērta [no oktobra līdz martam].", "2015-10/2016-03"),
    ("Izstāde bija atvērta [2014. gada maijā–jūlijā].", "2014-05/2014-07"),
    ("Kausu izcīnīja [2011/2012 sezonā].", "2011-09/2012-08"),
    ("Skolēnu skaits auga [2013./2014.m.g.] Ogrē.", "2013-09/2014-08"),
    ("Svētki notika gan [12.], gan [13. februārī].", "2015-02-12 2015-02-13"),
    ("[No pirmdienas līdz trešdienai] notika mācības.", "2015-03-09/2015-03-11"),
    ("Muzejs būs atvērts [14. martā plkst. 19.00–01.00].", "2015-03-14T19:00/2015-03-15T01:00"),
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
    ("Talka sāksies [rīt desmitos].", "2015-03-14T10:00"),
    ("Talka sāksies [svētdien pl. 16.00].", "2015-03-15T16:00"),
    ("Talka sāksies [pulksten pusdeviņos].", "2015-03-13T08:30"),
    ("Talka sāksies [sestdien (14. martā) pulksten 12].", "2015-03-14T12:00"),
    ("Sēde sāksies [piektdien plkst. 10.00] un beigsies [pirmdien].", "2015-03-13T10:00 2015-03-16"),
    ("Vilciens atiet [18:30].", "2015-03-13T18:30"),
    ("[Naktī no sestdienas uz svētdienu] dega šķūnis.", "2015-03-07TNI/2015-03-08TNI"),
    ("Dega [naktī no svētdienas, 1. marta, uz pirmdienu].", "2015-03-01TNI/2015-03-02TNI"),
    ("Šķūnis nodega [naktī no 11. uz 12. martu].", "2015-03-11TNI/2015-03-12TNI"),
    ("Šķūnis nodega [pagājušajā naktī].", "2015-03-12TNI"),
    ("Lietus sāksies [nakts otrajā pusē].", "2015-03-13TNI"),
    ("Talka notiks [š. g. 2. oktobrī no plkst. 10.00 līdz 14.00].", "2015-10-02T10:00/2015-10-02T14:00"),
    ("Talka notiks [2015.06.05. plkst. 18:00–20:00] Rojā.", "2015-06-05T18:00/2015-06-05T20:00"),
    ("Balle būs [rīt plkst. 19.00–01.00].", "2015-03-14T19:00/2015-03-15T01:00"),
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
    ("[Aizpagājušajā nedēļā] notika talka.", "2015-W09"),
    ("[Aiznākamajā nedēļā] notiks talka.", "2015-W13"),
    ("[Nākammēnes] notiks talka.", "2015-04"),
    ("[Aizpagājušajā gadā] notika talka.", "2013"),
    ("[Šosestdien] notiks talka.", "2015-03-14"),
    ("Spēle pārcelta uz [pirmdienu].", "2015-03-16"),
    ("Rezultātus paziņoja [nedēļas nogalē].", "2015-W10-WE"),
    ("Rezultātus paziņos [nedēļas nogalē].", "2015-W11-WE"),
    ("[Nākamās nedēļas nogalē] notiks talka.", "2015-W12-WE"),
    ("[Pirms mēnešiem diviem] notika talka.", "2015-01"),
]

LONG_TIMES = [
    ("Biedrību dibināja [90. gados].", "199"),
    ("Biedrību dibināja [1930. gados].", "193"),
    ("Biedrību dibināja [pagājušā gadsimta septiņdesmitajos gados].", "197"),
    ("Ēka celta [19. gadsimtā].", "18"),
    ("Ēka celta [19. gs. beigās].", "18"),
    ("Monētas kaltas [XV gadsimtā].", "14"),
    ("Pils celta [17.–18. gs.] mijā.", "16/17"),
    ("Biedrību dibināja [90-tajos gados].", "199"),
    ("Biedrību dibināja [20. gadsimta 20. gados].", "192"),
    ("Muižu cēla [19. gadsimta otrajā pusē].", "1850/1899"),
    ("Dzīvojam [divdesmit pirmajā gadsimtā].", "20"),
    ("Tas notika [šajā gadsimtā].", "20"),
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
    ("[Šoziem] slēpoja maz.", "2014-WI"),
    ("[Pērnvasar] viesojās kori.", "2014-SU"),
    ("Tirgus notiks [otrajās Lieldienās].", "2015-04-06"),
    ("Tirgus notiks [2015. gada pirmajā Adventē].", "2015-11-29"),
    ("Tirgus notiks [Lielajā piektdienā plkst. 11].", "2015-04-03T11:00"),
    ("Svecītes dedza [Lāčplēša dienas priekšvakarā].", "2014-11-10"),
    ("Tirgus notiks [Ziemassvētku priekšvakarā].", "2015-12-24"),
    ("Tirgus notika [Jāņu naktī].", "2014-06-23"),
    ("Tirgus notiks [Starptautiskajā bērnu aizsardzības dienā].", "2015-06-01"),
]

TABLES = [
    *DAYS, *MONTHS_AND_YEARS, *RANGES_AND_LISTS, *CLOCKS, *DEICTICS, *LONG_TIMES, *SEASONS_AND_HOLIDAYS,
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "values"), TABLES)
def test_value(sentence: str, values: str) -> None:
    text, expressions = marked(sentence)
    found = find_dates(text, PUBLISHED)
    assert [(timex.text, timex.value) for timex in found] == list(zip(expressions, values.split(), strict=True))


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
