"""What is no Latvian prose gets what the documentation says, within seconds."""

import time
from collections.abc import Iterator

import pytest

from lvextract import Extractor, find_dates


@pytest.fixture(autouse=True)
def within_seconds(extractor: Extractor) -> Iterator[None]:
    begin = time.monotonic()
    yield
    assert time.monotonic() - begin < 20


@pytest.mark.parametrize("text", [None, 5, b"Koncerts", ["Koncerts"]])
def test_what_is_no_string_is_a_type_error(extractor: Extractor, text: object) -> None:
    with pytest.raises(TypeError, match="text must be a string"):
        extractor.extract(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["vakar", "2024-13-01", "15. maijā", "2024"])
def test_what_is_no_date_is_a_value_error(extractor: Extractor, published: str) -> None:
    with pytest.raises(ValueError, match="ISO 8601"):
        extractor.extract("Ogrē notika koncerts.", published)


def test_two_megabytes_are_refused(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="max_chars"):
        extractor.extract("koncerts " * 230_000)


def test_dates_have_the_same_limit() -> None:
    with pytest.raises(ValueError, match="text of 1,000,001 characters is longer than max_chars=1,000,000"):
        find_dates("a" * 1_000_001)


def test_half_a_surrogate_pair_is_refused(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="half a surrogate pair at 8"):
        extractor.extract("Konkurss\ud800 notika Ogrē.")


NOTHING = {
    "empty": "",
    "blank": " \n\t ",
    "one word over and over": "koncerts " * 100_000,
    "one endless word": "koncerts" * 120_000,
    "control characters": "".join(map(chr, range(32))) * 200 + "\x7f\x85\x9f",
    "English": "The municipality organised a concert in Riga on 15 May 2024, and Anna Smith won the first prize.",
    "Lithuanian": "Gegužės 15 dieną Kaune vyko koncertas, kurį surengė miesto savivaldybė. Konkurse dalyvavo mokiniai.",
    "Russian": "15 мая в Риге прошёл концерт, который организовала дума. Победила Анна Иванова.",
    "digits": "0123456789. " * 5_000,
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_what_is_no_prose_has_no_events(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text, "2024-05-20") == []


@pytest.mark.parametrize(
    "text",
    [
        'Muzejā notika izstāde "!".',
        "koncerts „?”",
        "Latvijas savienība (turpmāk …) rīkoja konkursu.",
        "1. vieta –",
        "– – –",
        'Konkurss "',
        ", " * 2_000,
        "1. " * 3_000,
        '"Ā" ' * 200,
        "Jānis " * 300,
    ],
)
def test_half_written_prose_raises_nothing(extractor: Extractor, text: str) -> None:
    assert isinstance(extractor.extract(text, "2024-05-20"), list)


def test_the_days_at_the_ends_of_the_calendar_are_refused(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="must name a day"):
        extractor.extract("Koncerts notika pagājušajā nedēļā.", "0001-01-01")
