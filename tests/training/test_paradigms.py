"""Whole paradigms from the words of a treebank."""

import pytest

from lvextract.nlp.encoder.flags import WIDTH
from lvextract.training.corpora import Word
from lvextract.training.flag_data import GAZETTEERS, GRAMMAR, flags_of_forms, gazetteer_forms, womans_surname
from lvextract.training.lemma_data import dictionary, types
from lvextract.training.paradigms import paradigms


def word(form: str, lemma: str, upos: str, feats: str = "_") -> Word:
    return Word(("1", form, lemma, upos, "_", feats, "0", "root", "_", "_"), space_after=True)


@pytest.mark.parametrize(
    ("seen", "form"),
    [
        (word("pasakā", "pasaka", "NOUN", "Case=Loc|Gender=Fem|Number=Sing"), "pasaku"),
        (word("kāpnēs", "kāpnes", "NOUN", "Case=Loc|Gender=Fem|Number=Ptan"), "kāpņu"),
        (word("Ogrē", "Ogre", "PROPN", "Case=Loc|Gender=Fem|Number=Sing"), "Ogres"),
        (word("jauna", "jauns", "ADJ", "Case=Nom|Gender=Fem|Number=Sing"), "jaunajiem"),
        (word("jauna", "jauns", "ADJ", "Case=Nom|Gender=Fem|Number=Sing"), "vecākais"),
        (word("jauna", "jauns", "ADJ", "Case=Nom|Gender=Fem|Number=Sing"), "visjaunākā"),
    ],
)
def test_a_form_that_the_treebank_lacks(seen: Word, form: str) -> None:
    found = {(analysis.form, analysis.lemma) for analysis in paradigms([seen])}
    assert ((form, seen.lemma) in found) == (form != "vecākais")


def test_a_verb_conjugates_like_the_others_of_its_root() -> None:
    seen = [
        word("izskatīja", "izskatīt", "VERB", "Tense=Past"),
        word("apskatīs", "apskatīt", "VERB", "Tense=Fut"),
        word("neapskata", "apskatīt", "VERB", "Tense=Pres"),
    ]
    found = {(analysis.form, analysis.lemma) for analysis in paradigms(seen)}
    assert {("izskatīs", "izskatīt"), ("apskatīja", "apskatīt"), ("neizskata", "izskatīt")} <= found


def test_the_gender_and_the_plural_are_those_of_the_treebank() -> None:
    forms = paradigms([word("ļaudīm", "ļaudis", "NOUN", "Case=Dat|Gender=Masc|Number=Ptan")])
    assert {analysis.features[1:3] for analysis in forms} == {("Masc", "Ptan")}


@pytest.mark.parametrize(
    ("man", "woman"), [("Bērziņš", "Bērziņa"), ("Eglītis", "Eglīte"), ("Jankovskis", "Jankovska"), ("Roze", "Roze")]
)
def test_the_surname_of_a_woman(man: str, woman: str) -> None:
    assert womans_surname(man) == woman


def test_towns_are_declined_in_the_number_that_they_have() -> None:
    towns = {(a.form, a.features[0]) for a in gazetteer_forms(("places", "towns"))}
    assert {("Ogrei", "Dat Sing"), ("Cēsu", "Gen Plur")} <= towns
    assert ("Ogrēm", "Dat Plur") not in towns


def test_the_dictionary_knows_words_as_a_sentence_begins() -> None:
    entries = {(w.form, w.lemma) for line in dictionary([word("pasakā", "pasaka", "NOUN")]) for w in line}
    assert {("Pasaku", "pasaka"), ("pasaku", "pasaka")} <= entries


def test_types_stand_once_and_verbs_also_with_a_prefix() -> None:
    lines = types([word("lasa", "lasīt", "VERB")] * 3, seed=1)
    entries = [(w.form, w.lemma) for line in lines for w in line]
    assert entries[0] == ("lasa", "lasīt")
    assert len(entries) == 2
    assert entries[1][0].endswith("lasa")
    assert entries[1][1].endswith("lasīt")


def test_the_network_has_room_for_every_flag() -> None:
    assert len(GAZETTEERS) + len(GRAMMAR) == WIDTH


@pytest.mark.usefixtures("few_gazetteers")
def test_flags_say_what_a_form_can_be() -> None:
    flags = flags_of_forms([word("pasakā", "pasaka", "NOUN", "Case=Loc|Gender=Fem|Number=Sing")] * 2, seed=1)
    grammar = {GRAMMAR[flag - 1] for flag in flags["pasakas"]}  # there is one gazetteer before
    assert grammar == {"NOUN", "Fem", "Gen Sing", "Nom Plur", "Acc Plur"}
    assert 0 in flags["ogrē"]
