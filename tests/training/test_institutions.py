"""Names made for institutions of a place."""

from lvextract.training.institutions import CASES, institutions
from lvextract.training.second_task import second_label


def test_the_head_declines_and_the_rest_stands_in_the_genitive() -> None:
    names = {case: {" ".join(word.form for word in name) for name in institutions(case, seed=1)} for case in CASES}
    for case, ending in {"Nom": " novada dome", "Gen": " novada domes", "Dat": " novada domei", "Loc": " domē"}.items():
        assert any(name.endswith(ending) for name in names[case])
    assert any(name.endswith(" sociālajam dienestam") for name in names["Dat"])
    assert any(name.endswith(" mūzikas skolu") for name in names["Acc"])


def test_every_word_is_labelled_for_both_tasks() -> None:
    for name in institutions("Dat", seed=1):
        assert [word.label for word in name] == ["B-organization"] + ["I-organization"] * (len(name) - 1)
        assert second_label(name[0]) == "S-PROPN.Gen"
        assert second_label(name[-1]) == "S-NOUN.Dat"
