"""Numbers and words that look like times and are none."""

from __future__ import annotations

import pytest

from lvextract import find_dates

PUBLISHED = "2015-03-13"

LOOK_ALIKES = [
    "Komanda uzvarēja ar 3:2.",
    "Tas notika 31. februārī.",
    "Tas notika 2015. gada 29. februārī.",
    "Tas notika 45.13.2014.",
    "Tas notika 2015. gada 31. aprīlī.",
    "Tas ilga no 1. līdz 31. aprīlim.",
    "Tas notika 10000. gadā un 15.12.0000.",
    "Ieraksts veikts 2014-13-01.",
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
    "Spēle beidzās ar 78:65 (20:15, 18:20, 22:10, 18:20).",
    "Uzvarēja 25:21, 25:17, 23:25, 25:12.",
    "Attiecībā 10:12 zaudēja brāļi.",
    "Rīgas 49. vidusskolas 10. klase uzvarēja.",
    "Startēja 1.–3. klašu skolēni un 7.a klase.",
    "Ieguva 1., 2. un 5. vietu.",
    "Viņai apritēja 70 gadu.",
    "Strādā 10 stundas nedēļā.",
    "Maksā 2015 eiro un 12.05 latus.",
    "MK noteikumi Nr. 1036 un likuma 15.1. pants.",
    "Tālr. +371 20 15 12 14.",
    "Programma 2.0 un 10.12.1.",
    "Adrese: 13. janvāra iela 5, 12. kabinets.",
    "Adrese: Lielā iela 12–5, LV-1050.",
    "Koordinātas 56.95, 24.10.",
    "ISBN 978-9984-12-345-6.",
    "Pieauga par 12.05 procentiem.",
    "Serveris 192.168.12.14.",
    "A/S 24.7 strādā.",
    "Skrēja 12.05 sekundēs.",
    "Brauca P. G. Bērziņš.",
    "Uz skatuves dziedāšanas vakarā.",
    "Darbojas Muzeju naktī.",
    "Dzied nedēļas nogales skola.",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_look_alike_is_left_alone(sentence: str) -> None:
    assert find_dates(sentence, PUBLISHED) == []
