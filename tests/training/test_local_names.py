"""Names made for the institutions and festivals of a place, and for companies."""

import pytest

from lvextract.training.encoder.examples import UNKNOWN
from lvextract.training.local_names import CASES, HEADS, LEGAL_FORMS, company_names, local_names


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
def test_every_word_has_its_labels(kind: str, number: str, case: str) -> None:
    for name in local_names(kind, case, number, 20, seed=1):
        assert [word.label for word in name] == [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        assert (name[0].upos, name[0].feats["Case"]) == ("PROPN", "Gen")
        assert (name[-1].upos, name[-1].feats["Case"]) == ("NOUN", case)
        assert {word.head for word in name} == {UNKNOWN}


def test_a_company_stands_in_quotation_marks() -> None:
    names = company_names(200, seed=1)
    assert any(name[0].form in LEGAL_FORMS for name in names)
    for name in names:
        forms = [word.form for word in name]
        assert forms.count("„") == forms.count("”") > 0
        assert not any(" " in form for form in forms)
        assert [word.label for word in name] == ["B-organization"] + ["I-organization"] * (len(name) - 1)
