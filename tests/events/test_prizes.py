"""What is won: degrees, things, titles, and what prizes are called."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Degrees
        (
            "Konkursā I pakāpes diplomu ieguva Anna Ozola, II pakāpes – Toms Liepiņš, bet III – Laura Kalniņa.",
            [
                ("I pakāpes diploms", "Anna Ozola"),
                ("II pakāpes diploms", "Toms Liepiņš"),
                ("III pakāpes diploms", "Laura Kalniņa"),
            ],
        ),
        ("Koru skatē II pakāpi žūrija piešķīra Ogres jauktajam korim.", [("II pakāpe", "Ogres jauktais koris")]),
        # Things
        ("Konkursā Anna Ozola ieguva velosipēdu.", [("velosipēds", "Anna Ozola")]),
        ("Konkursā Juris Kalns tika pie dāvanu kartes.", [("dāvanu karte", "Juris Kalns")]),
        # What a prize is given for is its name if it has no other
        ("Konkursā diplomu par skanīgāko balsi saņēma Anna Ozola.", [("diploms par skanīgāko balsi", "Anna Ozola")]),
        ("Konkursā skatītāju balvu par skanīgāko balsi saņēma Anna Ozola.", [("skatītāju balva", "Anna Ozola")]),
        # A sum is no part of it
        ("Konkursā 500 eiro lielu naudas balvu saņēma Anna Ozola.", [("naudas balva", "Anna Ozola")]),
        # Titles
        ("Konkursā nominācijā „Gada skolotājs” godināta Anna Ozola.", [("Gada skolotājs", "Anna Ozola")]),
        ("Ceremonijā par „Gada jaunieti” atzīta Anna Ozola.", [("Gada jaunietis", "Anna Ozola")]),
        ("Ceremonijā par gada sportisti atzīta Anna Ozola.", [("gada sportiste", "Anna Ozola")]),
        ("Ceremonijā nosaukumu „Goda pilsonis” piešķīra ārstam Jurim Kalnam.", [("Goda pilsonis", "Juris Kalns")]),
        ("Svētkos par Goda pilsoni kļuva ārsts Juris Kalns.", [("Goda pilsonis", "Juris Kalns")]),
        ("Turnīrā kā labākais spēlētājs tika atzīts Juris Kalns.", [("labākais spēlētājs", "Juris Kalns")]),
        # Victories in other words
        ("Konkursā laurus plūca Ogres teātris „Spārni”.", [("uzvara", "Spārni")]),
        ("Visātrāk distanci skrējienā veica Anna Ozola.", [("uzvara", "Anna Ozola")]),
        ("Skrējienā ātrākais 42 kilometru distancē bija Juris Kalns.", [("ātrākais", "Juris Kalns")]),
        # Ranks without a noun
        (
            "Biatlona sprintā Andris Krūms bija 44., bet uzvarēja Juris Kalns.",
            [("44. vieta", "Andris Krūms"), ("uzvara", "Juris Kalns")],
        ),
    ],
)
def test_prizes(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert [(award.name, award.recipients[0].name) for event in events for award in event.awards] == expected


def test_a_thing_that_can_be_won(extractor: Extractor) -> None:
    (event,) = extractor.extract("Konkursa uzvarētājs saņems grāmatu komplektu.")
    assert [(award.name, award.recipients) for award in event.awards] == [("grāmatu komplekts", [])]


@pytest.mark.parametrize(
    "text",
    [
        "Skolas somu bērns saņēma no mammas.",
        "Ogres komanda palika bez medaļas.",
        "Konkursā I pakāpes diploms palika nepasniegts.",
    ],
)
def test_what_is_no_prize(extractor: Extractor, text: str) -> None:
    assert [award for event in extractor.extract(text) for award in event.awards] == []
