"""What events are called: the phrase that a calendar would have."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        # Genitives and adjectives that say which sort of event it is, in the nominative
        ("Ogrē notika sieviešu volejbola turnīrs.", "sieviešu volejbola turnīrs", "sieviešu volejbola turnīrs"),
        (
            "15. maijā notika skatuves runas konkursa fināls.",
            "skatuves runas konkursa fināls",
            "skatuves runas konkursa fināls",
        ),
        ("Vakar notika labdarības koncerts bērniem.", "labdarības koncerts", "labdarības koncerts"),
        (
            "Svinīgajā apbalvošanas ceremonijā Rīgā sumināja uzvarētājus.",
            "svinīgā apbalvošanas ceremonija",
            "Svinīgajā apbalvošanas ceremonijā",
        ),
        (
            "Ogrē notika deju kolektīva „Saulīte” koncerts.",
            "deju kolektīva „Saulīte” koncerts",
            "deju kolektīva „Saulīte” koncerts",
        ),
        # The capital of a sentence goes, that of a name or of a day in the calendar stays
        (
            "Sieviešu volejbola turnīrā Ogrē piedalījās sešas komandas.",
            "sieviešu volejbola turnīrs",
            "Sieviešu volejbola turnīrā",
        ),
        (
            "14. jūnijā Ogrē notiks komunistiskā genocīda upuru piemiņas brīdis.",
            "Komunistiskā genocīda upuru piemiņas brīdis",
            "komunistiskā genocīda upuru piemiņas brīdis",
        ),
        ("Organizatori atcēla Ziemassvētku tirdziņu Ogrē.", "Ziemassvētku tirdziņš", "Ziemassvētku tirdziņu"),
        # No dates, pronouns, numbers that count, praise, nor who held it
        ("15. maija koncertā Talsos uzstājās koris „Vēja balss”.", "koncerts", "koncertā"),
        ("Mūsu vasaras nometne notiks jūnijā Talsos.", "vasaras nometne", "vasaras nometne"),
        ("Aizvadītas divas basketbola spēles Talsos.", "basketbola spēles", "basketbola spēles"),
        ("Svētdien Cēsīs notika krāšņs dzejas vakars.", "dzejas vakars", "dzejas vakars"),
        ("25. maijā Ogrē notiks pašvaldības rīkotais velobrauciens.", "velobrauciens", "velobrauciens"),
        # A number that counts what an attribute names is part of it
        ("Sestdien Ogrē notika 100 metru skrējiens.", "100 metru skrējiens", None),
        ("Svētdien Talsos notiks skolas 50 gadu jubileja.", "skolas 50 gadu jubileja", None),
        ("Ogrē notika 5 valstu turnīrs.", "5 valstu turnīrs", None),
        # The number of an edition is no date
        ("Šajā vakarā Ogrē notika 10. klases skolēnu izlaidums.", "10. klases skolēnu izlaidums", None),
        ("Talsos notika XII Starptautiskais deju festivāls.", "XII Starptautiskais deju festivāls", None),
        # A title is the name
        ("Svētdien notika sacensības „Robo līga”.", "Robo līga", "Robo līga"),
        # The noun that says most, wherever it stands
        (
            "Konkurss notika 15. maijā. Skatuves runas konkursā piedalījās 37 skolēni.",
            "skatuves runas konkurss",
            "Skatuves runas konkursā",
        ),
    ],
)
def test_names(extractor: Extractor, text: str, name: str, words: str | None) -> None:
    event = extractor.extract(text, "2024-05-20")[0]
    assert (event.name, [mention.text for mention in event.mentions]) == (name, [words or name])


def test_what_only_a_verb_tells_is_called_by_its_type(extractor: Extractor) -> None:
    (event,) = extractor.extract("Sestdien Liepājas komanda tikās ar Ventspils komandu.", "2024-05-20")
    assert (event.name, event.mentions) == ("tikšanās", [])
