"""Who won: rows without verbs, teams in quotation marks, matches, pronouns, and who only stands by."""

import pytest
from told import Won, awarded, won

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Rows: every name by its own prize, whatever the cases
        (
            "Šaha turnīrā uzvarēja Anna Ozola. Otrais un trešais – Juris Kalns un Toms Liepiņš.",
            [("uzvara", ["Anna Ozola"]), ("2. vieta", ["Juris Kalns"]), ("3. vieta", ["Toms Liepiņš"])],
        ),
        (
            "Skrējienā uzvarēja Anna Ozola, sudrabs – Līgai Kārkliņai, bet bronzas medaļu izcīnīja Ilze Rozīte.",
            [("uzvara", ["Anna Ozola"]), ("sudrabs", ["Līga Kārkliņa"]), ("bronzas medaļa", ["Ilze Rozīte"])],
        ),
        (
            "Turnīrā vīriešiem pirmais bija Juris Kalns, dāmām – Anna Ozola.",
            [("1. vieta", ["Juris Kalns"]), ("1. vieta", ["Anna Ozola"])],
        ),
        (
            "Sarīkojumā Atzinības rakstu par darbu izglītībā saņēma Anna Ozola, par veikumu mūzikā – Juris Kalns.",
            [("Atzinības raksts", ["Anna Ozola"]), ("Atzinības raksts", ["Juris Kalns"])],
        ),
        # Asides do not part a prize from its winner
        (
            "Konkursā skatītāju balvu, par kuru balsoja 300 cilvēku, saņēma Anna Ozola.",
            [("skatītāju balva", ["Anna Ozola"])],
        ),
        ("Konkursā galveno balvu – braucienu uz Tartu – izcīnīja Juris Kalns.", [("galvenā balva", ["Juris Kalns"])]),
        # Teams are called like songs
        (
            "Turnīrā pirmie bija „Ogres vilki”, otrie – „Trīs ozoli”, trešie – „Bez bremzēm”.",
            [("1. vieta", ["Ogres vilki"]), ("2. vieta", ["Trīs ozoli"]), ("3. vieta", ["Bez bremzes"])],
        ),
        # Matches: the loser wins nothing, in whatever order and case
        ("Futbola mačā „Ogres vilki” ar 2:0 pārspēja „Ķeguma lūšus”.", [("uzvara", ["Ogres vilki"])]),
        ("Basketbola spēlē Ogres „Lūšus” ar 81:77 pieveica Ķeguma komanda „Vilki”.", [("uzvara", ["Vilki"])]),
        ("Hokeja spēlē Ogres komanda ar 2:4 piekāpās Siguldas komandai.", [("uzvara", ["Siguldas komanda"])]),
        # The maker of the best work
        ("Konkursā par gardāko žūrija atzina Annas Ozolas pīrāgu.", [("gardākā", ["Anna Ozola"])]),
        # A pronoun
        (
            "Konkursā uzvarēja Anna Ozola. Viņai piešķirta arī naudas balva.",
            [("uzvara", ["Anna Ozola"]), ("naudas balva", ["Anna Ozola"])],
        ),
        (
            "Konkursā uzvarēja Juris Kalns. Uzvarētājam pasniedza naudas balvu.",
            [("uzvara", ["Juris Kalns"]), ("naudas balva", ["Juris Kalns"])],
        ),
        # Where the prize went
        ("Turnīrā kauss aizceļoja uz Ķegumu.", [("kauss", ["Ķegums"])]),
        ("Turnīrā kauss nonāca Jura Kalna rokās.", [("kauss", ["Juris Kalns"])]),
        # The noun for a body that the text has named
        (
            "Ogres sieviešu koris „Zīle” svinēja jubileju. Konkursā koris izcīnīja 2. vietu.",
            [("2. vieta", ["Zīle"])],
        ),
        # What was won stands before where: the accusative looks like a genitive
        ("Galveno balvu konkursā „Zelta atslēga” saņēma Anna Ozola.", [("galvenā balva", ["Anna Ozola"])]),
        ("Kausu čempionātā šahā ieguva Ogres komanda.", [("kauss", ["Ogres komanda"])]),
        # A title of the year, as the participle has it
        ("Par Gada treneri atzīts Juris Kalns.", [("Gada treneris", ["Juris Kalns"])]),
        ("Par Gada treneri atzīta Anna Ozola.", [("Gada trenere", ["Anna Ozola"])]),
        (
            "Par Gada sportisti tika atzīta Gunta Kalna, par Gada treneri – Mārtiņš Lūsis.",
            [("Gada sportiste", ["Gunta Kalna"]), ("Gada treneris", ["Mārtiņš Lūsis"])],
        ),
        # A list that the parse takes apart
        (
            "Skatē I pakāpes diplomus ieguva Talsu pamatskolas 5.–9. klašu koris un Brocēnu vidusskolas koris.",
            [("I pakāpes diploms", ["Talsu pamatskolas 5.–9. klašu koris", "Brocēnu vidusskolas koris"])],
        ),
        # Given to many before it is said to whom
        (
            "Trešdien bibliotēkā tika pasniegtas balvas «Bebra zobs». Balvu par mūža ieguldījumu saņēma Vija Kreile.",
            [("balva par mūža ieguldījumu", ["Vija Kreile"])],
        ),
        # Classes by weight
        (
            "Turnīrā 1. vietas ieguva: līdz 40 kg – Jānis Ozols, līdz 50 kg – Pēteris Kalns.",
            [("1. vieta", ["Jānis Ozols"]), ("1. vieta", ["Pēteris Kalns"])],
        ),
        (
            "Čempionātā svarā līdz 60 kg zeltu ieguva Jānis Ozols, svarā līdz 70 kg – Pēteris Kalns.",
            [("zelts", ["Jānis Ozols"]), ("zelts", ["Pēteris Kalns"])],
        ),
        # A prize spoken of again
        (
            "Festivālā par titulu „Lielākā asara” cīnījās desmit pavāri. Titulu ieguva Juris Kalns.",
            [("Lielākā asara", ["Juris Kalns"])],
        ),
        (
            "Sarīkojumā pasniedza Jāņa Ozola balvu. To saņēma dzejniece Anna Bērziņa.",
            [("Jāņa Ozola balva", ["Anna Bērziņa"])],
        ),
    ],
)
def test_who_won(extractor: Extractor, text: str, expected: Won) -> None:
    assert won(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dambretes turnīrā godalgotās vietas sadalījās šādi: 1. vieta – Juris Kalns, 2. vieta – Anna Ozola.",
        "Turnīra uzvarētāji: 1. vieta – Juris Kalns, 2. vieta – Anna Ozola.",
    ],
)
def test_a_sum_up_before_a_colon_is_no_award(extractor: Extractor, text: str) -> None:
    assert won(extractor, text) == [("1. vieta", ["Juris Kalns"]), ("2. vieta", ["Anna Ozola"])]


def test_the_jury_wins_nothing(extractor: Extractor) -> None:
    text = "Konkursā žūrija – Ilze Liepa un Juris Kalns – galveno balvu piešķīra Annai Ozolai."
    assert won(extractor, text) == [("galvenā balva", ["Anna Ozola"])]


def test_a_cup_that_was_won_is_no_event(extractor: Extractor) -> None:
    events = extractor.extract("Sestdien Ogrē notika turnīrs. Ceļojošo kausu izcīnīja Ogres komanda.", "2024-05-20")
    assert [(event.type, [award.name for award in event.awards]) for event in events] == [
        ("turnīrs", ["ceļojošais kauss"])
    ]


def test_a_heading_tells_no_second_award(extractor: Extractor) -> None:
    text = (
        "Ogres komanda izcīnīja otro vietu turnīrā\n\n"
        "Sestdien Ķegumā notika basketbola turnīrs. Otro vietu izcīnīja Ogres sporta skolas komanda."
    )
    assert awarded(extractor, text) == [("2. vieta", ["Ogres sporta skolas komanda"])]


@pytest.mark.parametrize(
    "text",
    [
        "Iepirkumā uzvarēja SIA „Ceļi”.",
        "Koncerts pārspēja visas cerības.",
        "Balvas pasniedza domes priekšsēdētājs Juris Kalns.",
        "Festivālā labākais no mūsējiem bija Juris Kalns.",
    ],
)
def test_no_award(extractor: Extractor, text: str) -> None:
    assert won(extractor, text) == []
