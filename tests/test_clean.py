"""The plain copy of a text, and the way back from it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvextract.clean import clean


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
        ("", ""),
    ],
)
def test_plain_copy(source: str, plain: str) -> None:
    assert clean(source).text == plain


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
def test_each_span_leads_back_to_what_it_was_made_from(source: str) -> None:
    copy = clean(source)
    assert len(copy.text) == len(copy.starts) == len(copy.ends)
    for i, character in enumerate(copy.text):
        start, end = copy.span(i, i + 1)
        assert 0 <= start < end <= len(source)
        if character not in " \n":
            assert character in unicodedata.normalize("NFC", source[start:end])


@given(st.text(alphabet="aāš \u0304\u030c\u00ad\r\n", max_size=60))
def test_spans_are_in_reading_order(source: str) -> None:
    copy = clean(source)
    assert list(copy.starts) == sorted(copy.starts)
