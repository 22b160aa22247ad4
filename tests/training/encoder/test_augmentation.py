"""Sentences varied: the labels stay those of their words."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from lvextract.training import recipes
from lvextract.training.encoder.augmentation import vary
from lvextract.training.encoder.batches import entity_spans
from lvextract.training.encoder.examples import UNKNOWN, Example, LabelledWord
from lvextract.training.flag_data import gazetteer_forms
from lvextract.training.name_swaps import Swaps

LOCATIVE = {"Case": "Loc", "Number": "Sing", "Gender": "Fem"}
NOMINATIVE = {"Case": "Nom", "Number": "Sing", "Gender": "Fem"}
WORDS = [
    LabelledWord("Pie", upos="ADP", head=2, relation="case"),
    LabelledWord("muzeja", "B-organization", "muzejs", NOMINATIVE, "NOUN", "Case=Nom", 4, "obl"),
    LabelledWord("Ogrē", "B-GPE", "Ogre", LOCATIVE, "PROPN", "Case=Loc", 4, "obl"),
    LabelledWord("apstājās", upos="VERB", head=0, relation="root"),
    LabelledWord("mašīna", "O", "mašīna", NOMINATIVE, "NOUN", "Case=Nom", 4, "nsubj"),
    LabelledWord("un", head=7),
    LabelledWord("aizbrauca", head=4),
    LabelledWord(".", head=4),
]
EXAMPLE = Example(WORDS, has_entities=True, has_tags=True, has_tree=True)
OTHER = [
    LabelledWord("Talsu", "B-organization", "Talsi", {}, "PROPN"),
    LabelledWord("skola", "I-organization", "skola", NOMINATIVE, "NOUN"),
]

pytestmark = pytest.mark.usefixtures("few_gazetteers")


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function that sets all shares to nothing but one, which it sets to all."""

    def only(chosen: str) -> None:
        for share in ("SWAPPED", "OPENED", "CAPITALS", "REQUOTED"):
            monkeypatch.setattr(recipes, share, float(share == chosen))

    return only


def varied(example: Example, count: int = 100) -> list[Example]:
    swaps, random = Swaps([WORDS, OTHER], seed=1), Random(1)
    return [changed for _ in range(count) for changed in vary([example], swaps, random)]


def test_names_are_swapped_for_names_in_the_same_case(only: Callable[[str], None]) -> None:
    only("SWAPPED")
    locatives = {a.form for a in gazetteer_forms(("places", "towns")) if a.features[0] == "Loc Sing"}
    towns = set()
    for example in varied(EXAMPLE):
        ((town, _),) = [(word, i) for i, word in enumerate(example.words) if word.label == "B-GPE"]
        towns.add(town.form)
        assert town._replace(form="Ogrē", head=4) == WORDS[2]
    assert len(towns) > 10
    assert towns - locatives == set()


def test_a_name_of_other_words_takes_its_labels_along_and_the_tree_is_gone(only: Callable[[str], None]) -> None:
    only("SWAPPED")
    swapped = [example for example in varied(EXAMPLE) if "skola" in example.forms()]
    assert swapped
    for example in swapped:
        assert (1, 2, "organization") in entity_spans(example.words)
        assert not example.has_tree
        assert {word.head for word in example.words} == {UNKNOWN}


def test_where_records_hold_for_the_words_by_number_they_stay_as_many(only: Callable[[str], None]) -> None:
    only("SWAPPED")
    recorded = replace(EXAMPLE, events=frozenset({3}), spans=frozenset({(1, 1, "party")}))
    for example in varied(recorded):
        assert (example.events, example.spans, example.has_tree) == (recorded.events, recorded.spans, True)
        assert example.forms()[3:] == EXAMPLE.forms()[3:]


def test_a_common_noun_outside_entities_opens_the_sentence(only: Callable[[str], None]) -> None:
    only("OPENED")
    (opening,) = varied(EXAMPLE, 1)
    assert opening.forms() == ["Mašīna", "un", "aizbrauca", "."]
    assert {word.label for word in opening.words} == {"O"}
    assert (opening.has_tags, opening.has_tree) == (True, False)


def test_what_has_records_is_not_cut(only: Callable[[str], None]) -> None:
    only("OPENED")
    recorded = replace(EXAMPLE, events=frozenset())
    assert varied(recorded, 1) == [recorded]


def test_headlines_keep_their_labels(only: Callable[[str], None]) -> None:
    only("CAPITALS")
    (headline,) = varied(EXAMPLE, 1)
    assert headline.forms()[:3] == ["PIE", "MUZEJA", "OGRĒ"]
    assert [word.label for word in headline.words] == [word.label for word in WORDS]


@pytest.mark.parametrize("pair", ["„”", "„“", "“”", "«»", '""'])
def test_quotation_marks_of_any_kind_become_others(only: Callable[[str], None], pair: str) -> None:
    only("REQUOTED")
    example = Example([LabelledWord(form) for form in (pair[0], "Rīts", pair[1], "un", pair[0], "Vakars", pair[1])])
    found = {"".join(form for form in changed.forms() if not form.isalpha()) for changed in varied(example)}
    assert found == {"„”„”", "„“„“", "“”“”", "«»«»", '""""', "‟”‟”"}


def test_marks_within_marks_open_and_close(only: Callable[[str], None]) -> None:
    only("REQUOTED")
    nested = Example([LabelledWord(form) for form in ("„", "SIA", "„", "Rīts", "”", "”")])
    found = {" ".join(changed.forms()) for changed in varied(nested)}
    assert "« SIA « Rīts » »" in found


def test_a_sentence_without_entities_stays(only: Callable[[str], None]) -> None:
    only("CAPITALS")
    plain = Example(WORDS, events=frozenset({3}))
    assert varied(plain, 1) == [plain]
