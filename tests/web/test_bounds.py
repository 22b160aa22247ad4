"""Pages that are larger than any page is are refused, and those below the bounds take seconds."""

import time
from collections.abc import Iterator

import pytest

pytest.importorskip("trafilatura", reason="the extra `web` is not installed")

from lvextract import Extractor
from lvextract.web import read_page
from lvextract.web.bounds import MAX_BYTES, MAX_ELEMENTS, PageTooLargeError

SENTENCE = "Talsos notika koncerts, uz kuru ieradās daudz cilvēku. "


@pytest.fixture(autouse=True)
def within_seconds() -> Iterator[None]:
    begin = time.monotonic()
    yield
    assert time.monotonic() - begin < 20


def page(body: str) -> str:
    return f"<html><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">Talka.</p>", "more than 200 attributes"),
        ("<p>" + " ".join(f"<a href=/{i}>a</a>" for i in range(60_000)), "more than 50,000 elements"),
        ("<b>" * 1_000_000, "more than 50,000 elements"),
        ("<p>Talka.</p>" * 60_000, "more than 50,000 elements"),
        ("<p>" + SENTENCE * 200_000, r"page of 11,[\d,]+ bytes is larger than 10,000,000"),
        ("<i>a</i>" * 5_000_000, "page of 40,000,026 bytes is larger"),
    ],
    ids=["attributes", "links", "nested", "paragraphs", "text", "megabytes"],
)
def test_no_page_is_so_large(body: str, complaint: str) -> None:
    with pytest.raises(PageTooLargeError, match=complaint):
        read_page(page(body))


def test_bytes_have_the_same_bound() -> None:
    with pytest.raises(PageTooLargeError, match="larger than 10,000,000"):
        read_page(b"\xff" * (MAX_BYTES + 1))


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{f'<p>{SENTENCE}</p>' * 10_000}</article>",
        "<p>" + "".join(f'<a href="/{i}">saite</a> ' for i in range(10_000)) + SENTENCE,
        (f"{'<div>' * 200}<p>{SENTENCE}</p>{'</div>' * 200}") * 30,
        "<p " + " ".join(f"a{i}=1" for i in range(200)) + f">{SENTENCE}</p>",
        "</p>" * 500_000 + f"<p>{SENTENCE}</p>",
        f"{'<div>' * 200}<p>{SENTENCE * 10_000}",
        "<i class=date>1. maijs</i>" * 20_000 + f"<p>{SENTENCE}</p>",
    ],
    ids=["paragraphs", "links", "deep", "attributes", "ends", "deep text", "dates"],
)
def test_what_is_below_the_bounds_is_read(body: str) -> None:
    assert SENTENCE.strip() in read_page(page(body)).text


def test_a_long_paragraph_is_not_lost() -> None:
    text = SENTENCE * 30_000
    assert read_page(page(f"<p>{text}</p>")).text == text.strip()


def test_an_extractor_tells_it(extractor: Extractor) -> None:
    with pytest.raises(ValueError, match="more than 50,000 elements"):
        extractor.from_html("<p>" * (MAX_ELEMENTS + 1))
