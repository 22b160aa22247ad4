"""Where tokens are cut in Latvian as news types it: | is a cut without a space."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    "marked",
    [
        # A full stop of an ordinal or an abbreviation, with no space after it
        "Koncerts notika 15.|decembrī Talsos|.",
        "Biedrība svinēja 29.|jubilejas dienu|.",
        "Muzejs atklāts 2014.|gada rudenī|.",
        "Sākums plkst.|18.00 kultūras namā|.",
        # Quotation marks of every kind
        "Notiks izstāde «|Telpaugi ziemā|»|.",
        "Notiks izstāde „|Telpaugi ziemā|”|.",
        "Notiks izstāde “|Telpaugi ziemā|”|.",
        'Notiks izstāde "|Telpaugi ziemā|"|.',
        # Brackets
        "Pašvaldību savienība (|tālāk – LPS|) rīko semināru|.",
        # A slash between words
        "Konkursā startēja 12 klases|/|kolektīvi|.",
        "Nometni vadīja skolotāji|/|audzinātāji un brīvprātīgie|.",
    ],
)
def test_cuts(extractor: Extractor, marked: str) -> None:
    document = extractor.analyze(marked.replace("|", ""))
    words = [token.text for token in document.tokens]
    assert words == marked.replace("|", " ").split()


def test_a_heading_is_a_sentence_of_its_own(extractor: Extractor) -> None:
    document = extractor.analyze("Talsos skanēs ērģeles\n\nSestdien Talsu baznīcā notiks koncerts. Ieeja brīva.")
    assert [document.text[s.start : s.end] for s in document.sentences] == [
        "Talsos skanēs ērģeles",
        "Sestdien Talsu baznīcā notiks koncerts.",
        "Ieeja brīva.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Konkursā 2. vietu ieguva Ogres skola, 3. vietu – 112. Kabiles mazpulks.",
        "Skatē kausu saņēma Ogres koris, balvu – 14. Saldus mazpulks ar vadītāju Ritu Liepu.",
        "Sacensībās uzvarētāji – 5. Cēsu mazpulks.",
    ],
)
def test_the_number_of_a_name_ends_no_sentence(extractor: Extractor, text: str) -> None:
    assert [text[one.start : one.end] for one in extractor.analyze(text).sentences] == [text]


def test_another_language_is_left_unread(extractor: Extractor) -> None:
    document = extractor.analyze(
        "Ogrē notika talka.\n\nThe clean-up took place in the town of Ogre on Saturday morning."
    )
    assert [token.text for token in document.tokens] == ["Ogrē", "notika", "talka", "."]


def test_many_texts_at_once_are_read_as_one_by_one(extractor: Extractor) -> None:
    texts = ["Ogrē notika talka.", "", "Cēsīs koncertēja koris «Beverīna», un uzstājās Anna Bērziņa."]
    together = [result.events for result in extractor.extract_many(texts)]
    assert together == [extractor.extract(text) for text in texts]
