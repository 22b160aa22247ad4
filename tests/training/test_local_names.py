"""Names made for the institutions and festivals of a place."""

import pytest

from lvextract.training.local_names import CASES, HEADS, local_names
from lvextract.training.second_task import second_label


@pytest.mark.parametrize(
    ("kind", "case", "number", "ending"),
    [
        ("organization", "Nom", "Sing", " novada dome"),
        ("organization", "Dat", "Sing", " novada domei"),
        ("organization", "Dat", "Sing", " sociālajam dienestam"),
        ("organization", "Acc", "Sing", " mūzikas skolu"),
        ("event", "Loc", "Sing", " atklātajā čempionātā"),
        ("event", "Loc", "Ptan", " pilsētas svētkos"),
        ("event", "Gen", "Ptan", " mākslas dienu"),
    ],
)
def test_the_head_declines_and_the_rest_stands_in_the_genitive(kind: str, case: str, number: str, ending: str) -> None:
    names = [" ".join(word.form for word in name) for name in local_names(kind, case, number, 200, seed=1)]
    assert any(name.endswith(ending) for name in names)


@pytest.mark.parametrize(("kind", "number"), HEADS)
@pytest.mark.parametrize("case", CASES)
def test_every_word_is_labelled_for_both_tasks(kind: str, number: str, case: str) -> None:
    for name in local_names(kind, case, number, 20, seed=1):
        assert [word.label for word in name] == [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        assert second_label(name[0]) == "S-PROPN.Gen"
        assert second_label(name[-1]) == f"S-NOUN.{case}"
