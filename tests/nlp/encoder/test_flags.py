"""The flags of forms: packed into bits, and looked up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvextract.nlp.encoder.flags import WIDTH, Flags

FORMS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda form: form == form.lower() and "\n" not in form
)
RAISED = st.dictionaries(FORMS, st.sets(st.integers(0, WIDTH - 1)), max_size=12)
FLAGS = Flags.raised({"rīga": {0, 8}, "šķēršļotājs": {30}, "ß": {1}})


def raised_by(flags: Flags, forms: list[str]) -> list[set[int]]:
    return [{bit for bit, value in enumerate(row) if value} for row in flags.of(forms).tolist()]


@given(RAISED)
def test_what_is_packed_is_unpacked(raised: dict[str, set[int]]) -> None:
    assert raised_by(Flags.raised(raised), list(raised)) == list(raised.values())


@given(RAISED)
def test_they_come_back_from_what_is_stored(raised: dict[str, set[int]]) -> None:
    again = Flags.from_state(Flags.raised(raised).state())
    assert raised_by(again, list(raised)) == list(raised.values())


@given(RAISED, FORMS)
def test_a_form_that_is_not_known_has_none(raised: dict[str, set[int]], form: str) -> None:
    raised.pop(form, None)
    assert raised_by(Flags.raised(raised), [form]) == [set()]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("rīga", {0, 8}),
        ("Rīga", {0, 8}),
        ("RĪGA", {0, 8}),
        ("ŠĶĒRŠĻOTĀJS", {30}),
        ("Rīgā", set()),
        ("riga", set()),
        ("", set()),
        ("\n", set()),
    ],
)
def test_capitals_do_not_matter_but_letters_do(form: str, expected: set[int]) -> None:
    assert raised_by(FLAGS, [form]) == [expected]


def test_there_is_a_row_for_each_form() -> None:
    assert FLAGS.of(["Rīga", "Rīga", "Ogre"]).shape == (3, WIDTH)


def test_no_forms_have_no_rows() -> None:
    assert FLAGS.of([]).shape == (0, WIDTH)


@pytest.mark.parametrize("form", ["", "divas\nrindas"])
def test_what_is_no_word_is_left_out(form: str) -> None:
    made = Flags.raised({form: {1}, "rīga": {2}})
    assert raised_by(Flags.from_state(made.state()), [form, "rīga"]) == [set(), {2}]
