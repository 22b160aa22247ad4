"""When each of several events is, and what is no time of theirs."""

import pytest

from lvextract import Extractor

Period = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The whole and its part, each with its own time
        (
            "Festivāls „Kurzemes sērija” notiks Kuldīgā no 3. līdz 7. jūlijam. "
            "5. jūlijā festivāla koncertā dziedās Inga Vītola.",
            {"festivāls": ("2024-07-03", "2024-07-07"), "koncerts": ("2024-07-05", None)},
        ),
        (
            "Festivāls „Vasaras stīgas” norisināsies jūlijā, bet tā ieskaņas koncerts notiks 28. jūnijā.",
            {"festivāls": ("2024-07", None), "koncerts": ("2024-06-28", None)},
        ),
        # The hour in the next sentence
        ("Lielā talka notiks 25. maijā. Pulcēsies plkst. 10.00 pie skolas.", {"talka": ("2024-05-25T10:00", None)}),
        # The time of something else
        (
            "Sestdien, 18. maijā, Saldū notika 2010. gadā dzimušo zēnu turnīrs.",
            {"turnīrs": ("2024-05-18", None)},
        ),
        # A time in a title
        ("Izrādi „Ziemas pasaka” spēlēs Valmieras teātris.", {"izrāde": (None, None)}),
        ("Izrādi „Vasara” spēlēs Valmieras teātris.", {"izrāde": (None, None)}),
    ],
)
def test_each_event_has_its_own_time(extractor: Extractor, text: str, expected: dict[str, Period]) -> None:
    events = extractor.extract(text, "2024-05-20")
    assert {e.type: (e.date.start, e.date.end) if e.date else (None, None) for e in events} == expected
