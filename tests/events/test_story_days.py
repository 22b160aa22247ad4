"""When events are whose day the text tells by another day, or by a place."""

import pytest
from scenes import read

from lvextract import Extractor
from lvextract.events.mentions.times import moments


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


DAYS_FIRST = (
    "10.|ADJ||2|amod jūlijā=jūlijs|NOUN|Loc.Sing.Masc|4|obl svētki|NOUN|Nom.Ptan.Masc|4|nsubj būs=būt|VERB||0|root "
    "Ainažos=Ainaži|PROPN|Loc.Ptan.Masc|4|obl +, bet|CCONJ||11|cc 17.|ADJ||9|amod jūlijā=jūlijs|NOUN|Loc.Sing.Masc|4 – "
    "Salacgrīvā=Salacgrīva|PROPN|Loc.Sing.Fem|4|obl +."
)
PLACES_FIRST = (
    "Ainažos=Ainaži|PROPN|Loc.Ptan.Masc|3|obl talka|NOUN|Nom.Sing.Fem|3|nsubj notiks=notikt|VERB||0|root "
    "3.|ADJ||5|amod augustā=augusts|NOUN|Loc.Sing.Masc|3|obl +, Salacgrīvā=Salacgrīva|PROPN|Loc.Sing.Fem|3|obl – "
    "10.|ADJ||10|amod augustā=augusts|NOUN|Loc.Sing.Masc|3|obl +."
)
ONE_DAY = (
    "Ainažos=Ainaži|PROPN|Loc.Ptan.Masc|3|obl talka|NOUN|Nom.Sing.Fem|3|nsubj notiks=notikt|VERB||0|root "
    "3.|ADJ||5|amod augustā=augusts|NOUN|Loc.Sing.Masc|3|obl +."
)
AINAZI = "Ainažu=Ainaži|PROPN|Gen.Ptan.Masc|2|nmod svētki|NOUN|Nom.Ptan.Masc|3|nsubj sāksies=sākties|VERB||0|root "
SALACGRIVA = "Salacgrīvā=Salacgrīva|PROPN|Loc.Sing.Fem|2|obl sāksies=sākties|VERB||0|root "
NOWHERE = "Koncerts=koncerts|NOUN|Nom.Sing.Masc|2|nsubj sāksies=sākties|VERB||0|root "
BOTH = (
    "Ainažos=Ainaži|PROPN|Loc.Ptan.Masc|4|obl un|CCONJ||3|cc Salacgrīvā=Salacgrīva|PROPN|Loc.Sing.Fem|1|conj "
    "sāksies=sākties|VERB||0|root "
)
AT_NINE = "plkst.|ADV||5 9|NUM||3|nummod +."


@pytest.mark.parametrize(
    ("days", "hour", "when"),
    [
        (DAYS_FIRST, AINAZI, "2024-07-10T09:00"),
        (DAYS_FIRST, SALACGRIVA, "2024-07-17T09:00"),
        (PLACES_FIRST, AINAZI, "2024-08-03T09:00"),
        (PLACES_FIRST, SALACGRIVA, "2024-08-10T09:00"),
        # Of no place, of both, of the only day: the day named last
        (DAYS_FIRST, NOWHERE, "2024-07-17T09:00"),
        (DAYS_FIRST, BOTH, "2024-07-17T09:00"),
        (ONE_DAY, SALACGRIVA, "2024-08-03T09:00"),
    ],
)
def test_an_hour_is_on_the_day_of_its_place(days: str, hour: str, when: str) -> None:
    made = read(days, hour + AT_NINE, entities={"Ainažos": "GPE", "Salacgrīvā": "GPE"})
    assert moments(made)[-1].value == when
