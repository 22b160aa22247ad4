"""What is read as Latvian, and what of it needs no model of languages."""

import pytest

from lvextract.nlp import language
from lvextract.nlp.language import is_latvian_prose

BY_LETTERS = [
    "Sestdien Talsos notika pūtēju orķestru koncerts.",
    "15. maijā Talsos notika koncerts.",
    "DZIESMU SVĒTKOS PIEDALĪSIES 300 KORU",
]
DOUBTFUL = [
    "Pasākumu vada Kaspars Ozols no Rundales.",  # no letter that only Latvian has
    "Ērģeļmūzikas koncertā spēlēs Wolfgang Weyer no Ķelnes.",  # letters that Latvian lacks
]
FOREIGN = {
    "Lithuanian": "Šeštadienį Kaune įvyko pučiamųjų orkestrų koncertas, kurį surengė miesto savivaldybė.",
    "Estonian": "Laupäeval toimus Tartus puhkpilliorkestrite kontsert, mille korraldas linnavalitsus.",
    "English": "The concert of Ērika Bērziņa and Ģirts Ķesteris took place in the hall of Cēsis on Friday night.",
}


@pytest.mark.parametrize("text", BY_LETTERS)
def test_letters_tell_latvian_without_a_model(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model was asked"))
    assert is_latvian_prose(text)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_letters_do_not_tell_is_asked_of_the_model(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Model:
        def classify(self, sample: str) -> tuple[str, float]:
            asked.append(sample)
            return "lv", 1.0

    monkeypatch.setattr(language, "_identifier", Model)
    assert is_latvian_prose(text)
    assert asked == [text]


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_another_language_is_not_read(text: str) -> None:
    assert not is_latvian_prose(text)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_latvian_is_read_whatever_tells_it(text: str) -> None:
    assert is_latvian_prose(text)
