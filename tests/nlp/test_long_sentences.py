"""Sentences that are lists without an end are cut, and keep all their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvextract import Extractor
from lvextract.nlp.long_sentences import LONGEST, TokenDict, cut_sentences

WORDS = st.sampled_from(["vārds"] * 20 + [",", ";", "•", "."])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=3 * LONGEST), max_size=3)


def tokens(words: list[str]) -> list[TokenDict]:
    """As Stanza has them, each with a number of its own."""
    return [{"id": number, "text": word} for number, word in enumerate(words, 1)]


def sentence(length: int, **marks: int) -> list[TokenDict]:
    """A sentence with marks at some places, which are counted from 1."""
    words = ["vārds"] * length
    for name, place in marks.items():
        words[place - 1] = {"semicolon": ";", "bullet": "•", "comma": ","}[name]
    return tokens(words)


def lengths(sentence: list[TokenDict]) -> list[int]:
    return [len(part) for part in cut_sentences([sentence])]


@given(SENTENCES)
def test_every_word_is_kept_in_its_order(sentences: list[list[str]]) -> None:
    given = list(map(tokens, sentences))
    assert [token for part in cut_sentences(given) for token in part] == [token for one in given for token in one]


@given(SENTENCES)
def test_no_part_is_too_long_or_empty(sentences: list[list[str]]) -> None:
    parts = [len(part) for part in cut_sentences(list(map(tokens, sentences)))]
    assert [length for length in parts if not 0 < length <= LONGEST] == []


@given(st.lists(st.lists(WORDS, min_size=1, max_size=LONGEST), max_size=4))
def test_what_is_not_too_long_stays_as_it_is(sentences: list[list[str]]) -> None:
    given = list(map(tokens, sentences))
    assert cut_sentences(given) == given


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (sentence(200, semicolon=150), [200]),
        (sentence(201, semicolon=150), [150, 51]),
        (sentence(300, semicolon=120, comma=190), [120, 180]),
        (sentence(300, semicolon=120, bullet=190), [120, 180]),
        (sentence(300, bullet=120, comma=190), [120, 180]),
        (sentence(300, comma=190), [190, 110]),
        (sentence(300, comma=200), [200, 100]),
        # Too near the beginning, or behind the limit: not seen
        (sentence(300, semicolon=100, comma=150), [150, 150]),
        (sentence(300, semicolon=201, comma=150), [150, 150]),
        # Where there is no mark
        (sentence(450), [200, 200, 50]),
        (sentence(500, comma=390), [200, 190, 110]),
    ],
)
def test_where_it_is_cut(made: list[TokenDict], expected: list[int]) -> None:
    assert lengths(made) == expected


def test_the_last_of_several_marks_is_taken() -> None:
    made = tokens(["pīrāgs", ";"] * 130)
    assert lengths(made) == [200, 60]


def test_a_programme_without_a_full_stop_is_read_to_its_end(extractor: Extractor) -> None:
    items = [f"{number}. priekšnesums Saldus skolas zālē" for number in range(1, 301)]
    text = f"Programmā {'; '.join(items)}."
    document = extractor.analyze(text)
    assert "".join(token.text for token in document.tokens) == text.replace(" ", "")
    assert max(len(sentence.tokens) for sentence in document.sentences) <= LONGEST


def test_a_long_list_is_cut_behind_its_semicolons(extractor: Extractor) -> None:
    schools = [f"Kuldīgas novada {number}. vidusskolas koris un deju kopa" for number in range(1, 61)]
    text = f"Piedalījās {'; '.join(schools)}."
    first, *more, last = extractor.analyze(text).sentences
    assert {sentence.tokens[-1].text for sentence in (first, *more)} == {";"}
    assert last.tokens[-1].text == "."


def test_tokens_of_a_part_are_counted_anew(extractor: Extractor) -> None:
    document = extractor.analyze(f"Godināja {', '.join(['Annu Ozoliņu'] * 150)}.")
    assert len(document.sentences) > 1
    for sentence in document.sentences:
        assert [token.index for token in sentence.tokens] == list(range(len(sentence.tokens)))
        assert {token.head for token in sentence.tokens} <= set(range(-1, len(sentence.tokens)))
