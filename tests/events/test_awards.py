"""What was won, and by whom."""

import pytest

from lvextract import Award, Extractor


def awards(extractor: Extractor, text: str) -> list[Award]:
    return [award for event in extractor.extract(text, "2024-05-20") for award in event.awards]


@pytest.mark.parametrize(
    ("text", "name", "place", "recipients"),
    [
        # A verb of victory
        ("Konkursā uzvarēja Anna Bērziņa.", "uzvara", 1, ["Anna Bērziņa"]),
        ("Turnīrā uzvaru izcīnīja Ogres komanda.", "uzvara", 1, ["Ogres komanda"]),
        # Ranks in digits and in words
        ("Sacensībās 1. vietu izcīnīja Jānis Ozols.", "1. vieta", 1, ["Jānis Ozols"]),
        ("Konkursā otro vietu ieguva Laura Kalniņa.", "2. vieta", 2, ["Laura Kalniņa"]),
        ("Turnīrā trešajā vietā ierindojās Toms Liepiņš.", "3. vieta", 3, ["Toms Liepiņš"]),
        # The recipient in the dative
        ("Konkursā trešā vieta Jurim Krūmiņam.", "3. vieta", 3, ["Juris Krūmiņš"]),
        # Medals
        ("Čempionātā sudraba medaļu izcīnīja Ilze Zariņa.", "sudraba medaļa", 2, ["Ilze Zariņa"]),
        # Prizes
        ("Konkursā skatītāju balvu saņēma Anna Bērziņa.", "skatītāju balva", None, ["Anna Bērziņa"]),
        ("Festivālā diplomu ieguva Liene Kalniņa.", "diploms", None, ["Liene Kalniņa"]),
        # Recognition
        ("Par labāko spēlētāju turnīrā atzina Tomu Ozolu.", "labākais spēlētājs", 1, ["Toms Ozols"]),
    ],
)
def test_awards(extractor: Extractor, text: str, name: str, place: int | None, recipients: list[str]) -> None:
    (award,) = awards(extractor, text)
    assert (award.name, award.place, [party.name for party in award.recipients]) == (name, place, recipients)


def test_a_list_of_results(extractor: Extractor) -> None:
    text = "Ogrē notika šaha turnīrs.\n\n1. vieta – Jānis Ozols;\n2. vieta – Anna Bērziņa;\n3. vieta – Toms Liepiņš."
    found = {award.place: [party.name for party in award.recipients] for award in awards(extractor, text)}
    assert found == {1: ["Jānis Ozols"], 2: ["Anna Bērziņa"], 3: ["Toms Liepiņš"]}


@pytest.mark.xfail(strict=True, reason="the parse hangs the maker on the video, and the participle finds no agent")
def test_the_winning_work_and_its_maker(extractor: Extractor) -> None:
    text = "Konkursā uzvarēja Preiļu novada pašvaldības veidotais video «Saule Preiļos»."
    (award,) = awards(extractor, text)
    assert ([party.name for party in award.recipients], award.work) == (["Preiļu novada pašvaldība"], "Saule Preiļos")


def test_winners_take_part(extractor: Extractor) -> None:
    (event,) = extractor.extract("Konkursā otro vietu ieguva Laura Kalniņa.")
    assert [party.name for party in event.participants] == ["Laura Kalniņa"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Turnīrā junioru grupā uzvarēja Jānis Ozols.", "junioru grupa"),
        ("Konkursā kategorijā „Ražošana” 1. vietu ieguva Anna Bērziņa.", "Ražošana"),
        ("Sacensībās svara kategorijā virs 90 kg uzvarēja Toms Liepiņš.", "virs 90 kg"),
        ("Konkursā uzvarēja Anna Bērziņa.", None),
    ],
)
def test_category(extractor: Extractor, text: str, category: str | None) -> None:
    (award,) = awards(extractor, text)
    assert award.category == category


def test_the_category_of_a_list_is_its_heading(extractor: Extractor) -> None:
    text = "Ogrē notika turnīrs.\n\nVidusskolu grupā:\n1. vieta – Jānis Ozols;\n2. vieta – Anna Bērziņa;"
    assert [award.category for award in awards(extractor, text)] == ["Vidusskolu grupa"] * 2


def test_the_sum_of_money(extractor: Extractor) -> None:
    (award,) = awards(extractor, "Konkursā Anna Bērziņa saņēma naudas balvu 500 eiro apmērā.")
    assert award.amount == "500 eiro"


def test_who_gives_it(extractor: Extractor) -> None:
    (award,) = awards(extractor, "Ogres novada pašvaldība konkursā piešķīra balvu Annai Bērziņai.")
    assert award.grantor is not None
    assert (award.grantor.name, award.recipients[0].name) == ("Ogres novada pašvaldība", "Anna Bērziņa")
