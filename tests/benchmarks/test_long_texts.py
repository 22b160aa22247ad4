"""How the time for one text grows with its length: `python -m pytest tests/benchmarks/test_long_texts.py -s`.

Each kind of text is a table, a list or a mistake of the sort that long inputs hold, from invented names. Seconds are
those that this process had of the CPU, so that other work on the machine does not count. `LVEXTRACT_LONGEST` (300,000)
is the length of the longest texts in characters; 1,000,000 is the most that the library takes.
"""

import math
import os
import time
from collections.abc import Callable
from itertools import count, islice

import pytest

from lvextract import Extractor

LONGEST = int(os.environ.get("LVEXTRACT_LONGEST", "300000"))
SIZES = [*(size for size in (1_000, 10_000, 100_000) if size < LONGEST), LONGEST]
FITTED_FROM = 10_000  # characters: what a text costs at all outweighs the rest in shorter ones
STEEPEST = 1.15  # exponent of the length
MOST_SECONDS = 10.0  # for 10,000 characters

GIVEN = (
    *("Agra", "Ojārs", "Zelma", "Visvaldis", "Biruta", "Tālivaldis"),
    *("Skaidrīte", "Gunvaris", "Daumants", "Vizbulīte", "Arvis", "Maiga"),
)
SURNAMES = tuple(
    front + back
    for front in (
        "Lapas",
        "Zvirgz",
        "Kaln",
        "Ezer",
        "Rudz",
        "Skudr",
        "Meldr",
        "Strautu",
        "Ābeļ",
        "Zīl",
        "Purv",
        "Dzelm",
    )
    for back in ("rags", "mala", "ups", "nieks", "egle", "lejs", "puķe", "vārpa", "kāja", "gals", "laipa", "stirna")
)
SURROUNDINGS = ("tautas namā", "bibliotēkā", "pie ezera", "skolas zālē", "parka estrādē")
HAPPENINGS = ("koncerts", "tirdziņš", "lasījumi", "talka", "izrāde", "sacensības")


def person(number: int) -> str:
    """The name of one of 1,728 people."""
    return f"{GIVEN[(number + number // len(SURNAMES)) % len(GIVEN)]} {SURNAMES[number % len(SURNAMES)]}"


def programme_line(number: int) -> str:
    """What is on, when and where."""
    happening, place = HAPPENINGS[number % len(HAPPENINGS)], SURROUNDINGS[number % len(SURROUNDINGS)]
    return f"plkst. {9 + number % 12}.{10 + number % 50} {happening} {place}, vada {person(number)}"


def result(number: int) -> str:
    """A place and who took it."""
    return f"{number % 20 + 1}. vieta – {person(number)} ({10 + number % 50},{number % 10} punkti). "


def dated(number: int) -> str:
    """A sentence with three dates."""
    day, month = number % 28 + 1, number % 12 + 1
    return f"No {day}.{month:02}.2023. līdz {day}.{month:02}.2024. un {day}. martā notiks talka. "


def told_again(number: int) -> str:
    """Who took part in the concert that the whole text is about."""
    return f"{number % 28 + 1}. dienā koncertā Talsos uzstājās {person(number)}. Koncertu rīkoja biedrība „Ezers”. "


# Varied enough that what follows is read: a paragraph that is one word over and over is no prose, and left out.
PROSE = (
    "Sestdien pagasta ļaudis pulcējās pie atjaunotās dzirnavu ēkas, lai kopīgi atzīmētu ražas novākšanu, nobaudītu "
    "svaigi ceptu rupjmaizi un noklausītos, ko jaunie muzikanti iemācījušies vasaras nometnē ezera krastā. "
)

KINDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "names, commas": ("Piedalījās ", lambda number: f"{person(number)}, "),
    "programme, semicolons": ("Programmā: ", lambda number: f"{programme_line(number)}; "),
    "programme, lines": ("Svētku programma\n", lambda number: f"{programme_line(number)}\n"),
    "results": ("Sacensību rezultāti: ", result),
    "dates": ("", dated),
    "one event": ("", told_again),
    "one word": (PROSE, lambda _: "koncerts "),
    "brackets": (PROSE, lambda number: f"{HAPPENINGS[number % len(HAPPENINGS)]} {'()[]'[number % 4] * 3} "),
}


def text_of(kind: str, length: int) -> str:
    """A text of this kind, `length` characters long."""
    head, piece = KINDS[kind]
    text = head + "".join(islice(map(piece, count()), length))
    return text[:length]


def test_each_kind_is_read_to_its_end(extractor: Extractor) -> None:
    texts = {kind: text_of(kind, 5_000) for kind in KINDS}
    ends = {kind: extractor.analyze(text).sentences[-1].end for kind, text in texts.items()}
    assert {kind: end > 4_900 for kind, end in ends.items()} == dict.fromkeys(KINDS, True)


def exponent(seconds: dict[int, float]) -> float:
    """The slope of the line through the logarithms, by least squares: 1 where twice the text takes twice as long."""
    points = [(math.log(size), math.log(cost)) for size, cost in seconds.items() if size >= FITTED_FROM]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def cpu_seconds(extractor: Extractor, text: str) -> float:
    """How long the extractor computes over `text`."""
    start = time.process_time()
    extractor.extract(text, "2024-05-20")
    return time.process_time() - start


@pytest.fixture(scope="module")
def header(extractor: Extractor) -> None:
    extractor.extract("15. maijā Talsos notika koncerts.")  # what is loaded with the first text is not the text's cost
    print(f"\n{'CPU seconds':24}" + "".join(f"{size:>11,}" for size in SIZES) + f"{'exponent':>11}")


def test_the_exponent_is_that_of_the_length() -> None:
    assert exponent({10: 99.0, 10_000: 3.0, 20_000: 12.0, 40_000: 48.0}) == pytest.approx(2.0)


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_with_the_length(kind: str, extractor: Extractor, header: None) -> None:
    seconds = {size: cpu_seconds(extractor, text_of(kind, size)) for size in SIZES}
    row = "".join(f"{cost:11.2f}" for cost in seconds.values())
    print(f"{kind:24}{row}{exponent(seconds):11.2f}", flush=True)
    assert seconds[10_000] <= MOST_SECONDS
    assert exponent(seconds) < STEEPEST
