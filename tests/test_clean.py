"""The plain copy of a text, and the way back from it."""

import time
import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from lvextract import find_dates
from lvextract.clean import clean

IGNORABLE = regex.compile(r"\p{Default_Ignorable_Code_Point}")


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Ku\u0304rzeme", "Kūrzeme"),  # combining macron (NFD)
        ("kon\u00adcerts", "koncerts"),  # soft hyphen
        ("15.\u00a0decembrī", "15. decembrī"),  # no-break space
        ("Rīga\r\nLiepāja\rOgre", "Rīga\nLiepāja\nOgre"),  # line ends of other systems
        ("\ufeffTalsi", "Talsi"),  # byte-order mark
        ("a\x00b\x07c", "a b c"),  # control characters
        ("x\ud800y", "x y"),  # half of a surrogate pair
        ("👩\u200d🎤 dzied", "👩\u200d🎤 dzied"),  # an emoji of two, joined
        ("❤\ufe0f 👩🏽\u200d❤\ufe0f", "❤\ufe0f 👩🏽\u200d❤\ufe0f"),  # emoji of several with their variation
        ("📅\u200d15", "📅15"),  # a joiner that joins no emoji
        ("ka\u00ad\u0304zas", "kāzas"),  # a soft hyphen between a letter and its macron
        ("a\u034f\u0304", "ā"),  # a grapheme joiner there
        ("", ""),
    ],
)
def test_plain_copy(source: str, plain: str) -> None:
    assert clean(source).text == plain


INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200d\u200e\u202a\u2060\u2061\u2064\u2066\u2067\u2069\ufe0f\ufeff"


@pytest.mark.parametrize("mark", INVISIBLE, ids=lambda mark: f"U+{ord(mark):04X}")
def test_marks_that_show_nothing_are_harmless_in_a_date(mark: str) -> None:
    written = f"1{mark}5{mark}.{mark} de{mark}cembrī{mark}"
    (timex,) = find_dates(f"Talka{mark} notiks {written}.")
    assert timex.value == "XXXX-12-15"
    assert timex.text == written.removesuffix(mark)


@pytest.mark.parametrize(
    "unit", ["\u0304", "\u0304\u0323", "\u00ad", "\u200d", "👩\u200d", "\ufe0f", "a\u034f", "\u200d\u0304", "\r", "a"]
)
def test_the_time_grows_with_the_length_alone(unit: str) -> None:
    began = time.monotonic()
    copy = clean("a" + unit * (100_000 // len(unit)))
    assert time.monotonic() - began < 5
    assert copy.span(0, len(copy.text))[0] == 0


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
def test_each_span_leads_back_to_what_it_was_made_from(source: str) -> None:
    copy = clean(source)
    assert len(copy.text) == len(copy.starts) == len(copy.ends)
    for i, character in enumerate(copy.text):
        start, end = copy.span(i, i + 1)
        assert 0 <= start < end <= len(source)
        if character not in " \n":
            shown = "".join(c for c in source[start:end] if c == character or not IGNORABLE.match(c))
            assert character in unicodedata.normalize("NFC", shown)


@given(st.text(alphabet="aāš \u0304\u030c\u00ad\u200d👩\r\n", max_size=60))
def test_spans_are_in_reading_order(source: str) -> None:
    copy = clean(source)
    assert list(copy.starts) == sorted(copy.starts)
