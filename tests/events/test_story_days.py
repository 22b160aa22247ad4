"""When events are whose day the text tells by another day."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "type_", "start"),
    [
        # The day after, the day before
        ("Sestdien, 18. maijā, Ogrē notika koncerts. Nākamajā dienā notika talka.", "talka", "2024-05-19"),
        ("Sestdien, 18. maijā, Ogrē notika koncerts. Dienu iepriekš notika talka.", "talka", "2024-05-17"),
        # A programme
        (
            "25. maijā Rūjienā notiks pilsētas svētki.\nplkst. 11.00 – kora koncerts\nplkst. 18.00 – izrāde «Rija»",
            "izrāde",
            "2024-05-25T18:00",
        ),
    ],
)
def test_days_of_a_story(extractor: Extractor, text: str, type_: str, start: str) -> None:
    dates = {event.type: event.date for event in extractor.extract(text, "2024-05-20")}
    date = dates[type_]
    assert date is not None
    assert date.start == start
