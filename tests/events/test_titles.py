"""Proper names of events."""

import pytest

from lvextract import Extractor


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # A contest of many has a name of its own, whatever it looks like
        ("Svētdien notika sacensības „Robo līga”.", ["Robo līga"]),
        ("Skolēni piedalījās turnīrā „Mazais zēns”.", ["Mazais zēns"]),
        # A word for a time or an event within a title
        ("Teātris parādīja izrādi „Pavasara rīts” un „Ziemas nakts”.", ["Pavasara rīts"]),
        ("13. jūlijā „Vasaras svētki” notiks Tērvetē.", ["Vasaras svētki"]),
    ],
)
def test_titles(extractor: Extractor, text: str, titles: list[str]) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert [event.title.name for event in events if event.title] == titles
    assert len(events) == len(titles)


def test_teams_that_play_are_no_title(extractor: Extractor) -> None:
    events = extractor.extract("Spēlē „Kurbads” ar 3:1 pieveica „Liepāju”.", "2024-05-20")
    assert [(event.type, event.title) for event in events] == [("spēle", None)]
