"""Words are cut into pieces, sentences put into windows; none of either is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny import ALPHABET, SPECIAL, UNKNOWN, flags, pieces

from lvextract.nlp.encoder import pieces as module
from lvextract.nlp.encoder.network import Window
from lvextract.nlp.encoder.pieces import WINDOW, Pieces

PIECES = pieces()
FLAGS = flags()
WORDS = st.text(ALPHABET, min_size=1, max_size=30)
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=8)
SIZES = st.lists(st.lists(st.integers(1, 8), min_size=1, max_size=150), max_size=12)  # letters of words of sentences
LONGEST = st.integers(20, 600)


def window(sentences: list[list[str]], longest: int = 512) -> Window:
    return PIECES.window(sentences, FLAGS, longest)


def letters(numbers: list[int]) -> str:
    return "".join(PIECES.tokenizer.id_to_token(number) for number in numbers)


@given(SENTENCES)
def test_the_pieces_of_a_window_are_its_words_between_two_marks(sentences: list[list[str]]) -> None:
    made = window(sentences, 10**6)
    words = [word[: module._LONGEST_WORD] for sentence in sentences for word in sentence]
    assert (made.ids[0], made.ids[-1]) == (SPECIAL["begin"], SPECIAL["end"])
    assert letters(made.ids[1:-1]) == "".join(words)


@given(SENTENCES)
def test_each_piece_is_of_its_word(sentences: list[list[str]]) -> None:
    made = window(sentences, 10**6)
    sizes = [min(len(word), module._LONGEST_WORD) for sentence in sentences for word in sentence]
    assert made.owner == [0, *(n for n, size in enumerate(sizes, 1) for _ in range(size)), 0]


@given(SENTENCES, LONGEST)
def test_the_first_piece_of_each_word_is_where_its_pieces_begin(sentences: list[list[str]], longest: int) -> None:
    made = window(sentences, longest)
    assert made.first == [made.owner.index(n) for n in range(1, sum(map(len, sentences)) + 1)]


@given(SENTENCES)
def test_the_lengths_are_those_of_the_sentences(sentences: list[list[str]]) -> None:
    assert window(sentences).lengths == [len(sentence) for sentence in sentences]


def test_each_word_has_its_flags() -> None:
    made = window([["Ogrē", "bija"], ["talka"]])
    assert made.flags.tolist() == FLAGS.of(["ogrē", "bija", "talka"]).tolist()
    assert made.flags.any(1).tolist() == [True, False, True]


@pytest.mark.parametrize("longest", [8, 20, 50, 512])
def test_a_sentence_with_more_pieces_than_fit_keeps_every_word(longest: int) -> None:
    sentence = ["Nepieredzēti", "garš", "a", "uzskaitījums", "bez", "gala"]
    made = window([sentence], longest)
    assert len(made.ids) <= longest
    assert [letters([made.ids[place]]) for place in made.first] == [word[0] for word in sentence]


def test_an_endless_word_is_cut_short() -> None:
    assert len(PIECES.of("a" * 200)) == module._LONGEST_WORD


@pytest.mark.parametrize("word", ["", UNKNOWN[0], "\u200b", "\ufffd"])
def test_a_word_without_pieces_is_an_unknown_one(word: str) -> None:
    assert PIECES.of(word) == [SPECIAL["unknown"]]


def test_unknown_letters_among_known_ones_are_unknown_alone() -> None:
    assert [number == SPECIAL["unknown"] for number in PIECES.of(f"a{UNKNOWN}b")] == [False, True, True, False]


def test_a_window_keeps_words_without_pieces() -> None:
    made = window([["", UNKNOWN[0], "a"]])
    assert (made.owner, made.first) == ([0, 1, 2, 3, 0], [1, 2, 3])


@given(SIZES, LONGEST)
def test_the_windows_hold_all_sentences_in_their_order(sizes: list[list[int]], longest: int) -> None:
    sentences = [["a" * size for size in words] for words in sizes]
    parts = list(PIECES.spread(sentences, longest))
    assert [i for first, last in parts for i in range(first, last)] == list(range(len(sentences)))


@given(SIZES, LONGEST)
def test_a_window_of_several_sentences_respects_the_limits(sizes: list[list[int]], longest: int) -> None:
    sentences = [["a" * size for size in words] for words in sizes]
    several = [(first, last) for first, last in PIECES.spread(sentences, longest) if last - first > 1]
    wide = [part for part in several if sum(map(len, sizes[slice(*part)])) > WINDOW]
    long = [part for part in several if len(window(sentences[slice(*part)], 10**6).ids) > longest]
    assert (wide, long) == ([], [])


@given(SIZES, LONGEST)
def test_no_window_ends_where_the_next_sentence_fits(sizes: list[list[int]], longest: int) -> None:
    sentences = [["a" * size for size in words] for words in sizes]
    parts = list(PIECES.spread(sentences, longest))
    for first, last in parts[:-1]:
        wider = sizes[first : last + 1]
        pieces = sum(map(sum, wider)) + 2
        assert sum(map(len, wider)) > WINDOW or pieces > longest


def test_no_sentences_make_no_window() -> None:
    assert list(PIECES.spread([], 512)) == []


def test_no_more_pieces_are_remembered_than_there_is_memory_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MEMORY", 10)
    cutter = Pieces(PIECES.tokenizer, SPECIAL)
    for word in map(str, range(95)):
        cutter.of(word)
    assert 0 < len(cutter._known) <= 10


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_a_word_is_cut_as_before_whatever_was_forgotten(words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MEMORY", 3)
        cutter = Pieces(PIECES.tokenizer, SPECIAL)
        again = [(cutter.of(word), cutter.of(word)) for word in words]
    assert again == [(PIECES.of(word), PIECES.of(word)) for word in words]
