"""How a token finds the others of its sentence, also where sentences are copied or sent to another process."""

import copy
import gc
import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from weakref import ref

import pytest

from lvextract.clean import clean
from lvextract.document import Document, Sentence, Token

FORMS = ["Vakar", "parkā", "skanēja", "ļoti", "skaļa", "mūzika"]
HEADS = [2, 2, -1, 4, 5, 2]


def sentence(forms: list[str], heads: list[int], start: int = 0) -> Sentence:
    tokens: list[Token] = []
    for index, (form, head) in enumerate(zip(forms, heads, strict=True)):
        begin = tokens[-1].end + 1 if tokens else start
        tokens.append(Token(begin, begin + len(form), form, form, index, head=head))
    return Sentence(start, tokens[-1].end, tokens)


@pytest.fixture
def music() -> Sentence:
    return sentence(FORMS, HEADS)


def forms(tokens: list[Token]) -> list[str]:
    return [token.form for token in tokens]


def test_a_token_knows_its_sentence(music: Sentence) -> None:
    assert [token.sentence is music for token in music.tokens] == [True] * len(FORMS)


def test_neighbours_end_with_the_sentence(music: Sentence) -> None:
    before = [token.previous and token.previous.form for token in music.tokens]
    behind = [token.next and token.next.form for token in music.tokens]
    assert (before, behind) == ([None, *FORMS[:-1]], [*FORMS[1:], None])


@pytest.mark.parametrize(
    ("index", "count", "expected"),
    [
        (0, None, []),
        (0, 2, []),
        (3, None, ["Vakar", "parkā", "skanēja"]),
        (3, 2, ["parkā", "skanēja"]),
        (3, 9, ["Vakar", "parkā", "skanēja"]),
        (3, 0, []),
    ],
)
def test_words_before(music: Sentence, index: int, count: int | None, expected: list[str]) -> None:
    assert forms(music.tokens[index].preceding(count)) == expected


@pytest.mark.parametrize(
    ("index", "count", "expected"),
    [
        (5, None, []),
        (5, 2, []),
        (2, None, ["ļoti", "skaļa", "mūzika"]),
        (2, 2, ["ļoti", "skaļa"]),
        (2, 9, ["ļoti", "skaļa", "mūzika"]),
        (2, 0, []),
    ],
)
def test_words_behind(music: Sentence, index: int, count: int | None, expected: list[str]) -> None:
    assert forms(music.tokens[index].following(count)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(3, 5, ["ļoti", "skaļa", "mūzika"]), (3, 3, ["ļoti"]), (3, 2, [])],
)
def test_words_from_one_to_another(music: Sentence, first: int, last: int, expected: list[str]) -> None:
    assert forms(music.tokens[first].until(music.tokens[last])) == expected


def test_a_root_has_no_governor(music: Sentence) -> None:
    governors = [token.governor and token.governor.form for token in music.tokens]
    assert governors == ["skanēja", "skanēja", None, "skaļa", "mūzika", "skanēja"]


def test_dependents_are_in_reading_order(music: Sentence) -> None:
    assert forms(music.tokens[2].children) == ["Vakar", "parkā", "mūzika"]


def test_a_subtree_is_in_reading_order(music: Sentence) -> None:
    assert forms(music.tokens[5].subtree) == ["ļoti", "skaļa", "mūzika"]


def test_a_token_of_no_sentence_has_no_neighbours() -> None:
    token = Token(0, 4, "Ogre", "Ogre", 0)
    with pytest.raises(LookupError, match="'Ogre' is of no sentence"):
        _ = token.next


def test_a_token_does_not_keep_its_sentence() -> None:
    token = sentence(FORMS, HEADS).tokens[0]
    with pytest.raises(LookupError, match="no longer there"):
        _ = token.sentence


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
def test_a_sentence_goes_without_the_collector() -> None:
    made = sentence(FORMS, HEADS)
    watched = ref(made)
    del made
    assert watched() is None


def test_a_sentence_of_tokens_of_another_has_copies_of_them(music: Sentence) -> None:
    part = Sentence(music.start, music.tokens[1].end, music.tokens[:2])
    assert part.tokens[0].sentence is part
    assert music.tokens[0].sentence is music
    assert (part.tokens[1].next, music.tokens[1].next) == (None, music.tokens[2])


@pytest.mark.parametrize("copied", [copy.copy, replace], ids=["copy", "replace"])
def test_a_copied_token_stays_in_its_sentence(music: Sentence, copied: Callable[[Token], Token]) -> None:
    token = copied(music.tokens[3])
    assert token is not music.tokens[3]
    assert token.sentence is music
    assert token.next is music.tokens[4]


COPIES = [copy.copy, copy.deepcopy, replace, lambda one: pickle.loads(pickle.dumps(one))]


@pytest.mark.parametrize("copied", COPIES, ids=["copy", "deepcopy", "replace", "pickle"])
def test_a_copied_sentence_has_tokens_of_its_own(music: Sentence, copied: Callable[[Sentence], Sentence]) -> None:
    other = copied(music)
    assert forms(other.tokens) == FORMS
    assert [token.sentence is other for token in other.tokens] == [True] * len(FORMS)
    assert [token.sentence is music for token in music.tokens] == [True] * len(FORMS)
    assert other.tokens[0].governor is other.tokens[2]


def test_a_pickled_token_keeps_what_it_says_of_itself(music: Sentence) -> None:
    token: Token = pickle.loads(pickle.dumps(music.tokens[5]))
    assert (token.start, token.end, token.form, token.index, token.head) == (31, 37, "mūzika", 5, 2)


def test_the_place_of_a_token_is_not_shown(music: Sentence) -> None:
    assert "_sentence" not in repr(music.tokens[0])


# Documents

TEXT = "Svētki Ogrē\nTalka notika. Lija."


@pytest.fixture
def talk() -> Document:
    lines = [sentence(["Svētki", "Ogrē"], [-1, 0]), sentence(["Talka", "notika", "."], [1, -1, 1], 12)]
    lines.append(sentence(["Lija", "."], [-1, 0], 26))
    return Document(TEXT, clean(TEXT), sentences=lines)


def test_a_token_sees_nothing_of_the_next_sentence(talk: Document) -> None:
    assert (talk.sentences[0].tokens[-1].next, talk.sentences[1].tokens[0].previous) == (None, None)


def test_sentences_have_places_in_their_document(talk: Document) -> None:
    assert [talk.index(one) for one in talk.sentences] == [0, 1, 2]


def test_a_pickled_document_knows_its_headings(talk: Document) -> None:
    assert talk.is_heading(talk.sentences[0])
    other: Document = pickle.loads(pickle.dumps(talk))
    assert [other.is_heading(one) for one in other.sentences] == [True, False, False]
    assert [other.opens_paragraph(one) for one in other.sentences] == [True, True, False]
