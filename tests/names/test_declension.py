"""Declension by paradigm: each line is a lemma and some of its forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvextract.names.adjectives import decline_adjective
from lvextract.names.declension import decline
from lvextract.names.gazetteer import known_names
from lvextract.names.nominative import nominative, nominative_candidates

NOUNS = [
    # first declension: -s, -š
    ("galds", {"Gen": "galda", "Dat": "galdam", "Acc": "galdu", "Loc": "galdā"}, "galdi galdu galdiem galdus galdos"),
    ("vējš", {"Gen": "vēja", "Dat": "vējam", "Acc": "vēju", "Loc": "vējā"}, "vēji vēju vējiem vējus vējos"),
    # second declension, with consonant alternation
    ("brālis", {"Gen": "brāļa", "Dat": "brālim", "Loc": "brālī"}, "brāļi brāļu brāļiem brāļus brāļos"),
    ("lācis", {"Gen": "lāča"}, "lāči lāču lāčiem lāčus lāčos"),
    ("briedis", {"Gen": "brieža"}, "brieži briežu briežiem briežus briežos"),
    ("vilnis", {"Gen": "viļņa"}, "viļņi viļņu viļņiem viļņus viļņos"),
    ("kurmis", {"Gen": "kurmja"}, "kurmji kurmju kurmjiem kurmjus kurmjos"),
    ("tētis", {"Gen": "tēta"}, "tēti tētu tētiem tētus tētos"),
    # second declension in a consonant and -s
    ("akmens", {"Gen": "akmens", "Dat": "akmenim", "Acc": "akmeni"}, "akmeņi akmeņu akmeņiem akmeņus akmeņos"),
    ("mēness", {"Gen": "mēness", "Dat": "mēnesim"}, "mēneši mēnešu mēnešiem mēnešus mēnešos"),
    ("suns", {"Gen": "suņa", "Dat": "sunim"}, "suņi suņu suņiem suņus suņos"),
    # third declension
    ("tirgus", {"Gen": "tirgus", "Dat": "tirgum", "Acc": "tirgu", "Loc": "tirgū"}, "tirgi tirgu tirgiem tirgus tirgos"),
    # fourth and fifth declension
    ("skola", {"Gen": "skolas", "Dat": "skolai", "Acc": "skolu"}, "skolas skolu skolām skolas skolās"),
    ("zvaigzne", {"Gen": "zvaigznes", "Acc": "zvaigzni"}, "zvaigznes zvaigžņu zvaigznēm zvaigznes zvaigznēs"),
    ("kaste", {"Dat": "kastei"}, "kastes kastu kastēm kastes kastēs"),
    # sixth declension
    ("pils", {"Gen": "pils", "Dat": "pilij", "Acc": "pili", "Loc": "pilī"}, "pilis piļu pilīm pilis pilīs"),
    ("nakts", {"Dat": "naktij"}, "naktis nakšu naktīm naktis naktīs"),
    ("acs", {"Acc": "aci"}, "acis acu acīm acis acīs"),
    ("Daugavpils", {"Gen": "Daugavpils", "Loc": "Daugavpilī"}, None),
    # reflexive nouns
    ("tikšanās", {"Gen": "tikšanās", "Acc": "tikšanos"}, None),
]


@pytest.mark.parametrize(
    ("lemma", "singular", "plural"), NOUNS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_noun(lemma: str, singular: dict[str, str], plural: str | None) -> None:
    paradigm = decline(lemma)
    assert {case: paradigm[case, "Sing"] for case in singular} == singular
    if plural:
        assert [paradigm[case, "Plur"] for case in ("Nom", "Gen", "Dat", "Acc", "Loc")] == plural.split()


@pytest.mark.parametrize(
    ("lemma", "gender", "genitive", "dative"),
    [
        ("Valdis", None, "Valda", "Valdim"),  # given names in -dis, -tis do not alternate
        ("Guntis", None, "Gunta", "Guntim"),
        ("Briedis", None, "Brieža", "Briedim"),  # surnames do
        ("Kļaviņš", None, "Kļaviņa", "Kļaviņam"),
        ("Kļaviņa", "Fem", "Kļaviņas", "Kļaviņai"),
        ("Zvejnieka", "Masc", "Zvejniekas", "Zvejniekam"),  # a man's surname in -a
        ("Roze", "Masc", "Rozes", "Rozem"),
        ("Roze", "Fem", "Rozes", "Rozei"),
        ("Mazais", None, "Mazā", "Mazajam"),  # adjectival surnames
        ("Mazā", None, "Mazās", "Mazajai"),
        ("Petrovskis", None, "Petrovska", "Petrovskim"),
        ("Ingus", None, "Ingus", "Ingum"),
        ("Hugo", None, "Hugo", "Hugo"),  # not inflected
        ("Bakū", None, "Bakū", "Bakū"),
    ],
)
def test_name(lemma: str, gender: str | None, genitive: str, dative: str) -> None:
    paradigm = decline(lemma, gender=gender)
    assert (paradigm["Gen", "Sing"], paradigm["Dat", "Sing"]) == (genitive, dative)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("Limbaži", "Limbažu Limbažiem Limbažus Limbažos"),
        ("Cēsis", "Cēsu Cēsīm Cēsis Cēsīs"),
        ("svinības", "svinību svinībām svinības svinībās"),
        ("bikses", "bikšu biksēm bikses biksēs"),
        ("klātesošie", "klātesošo klātesošajiem klātesošos klātesošajos"),
    ],
)
def test_noun_without_a_singular(lemma: str, forms: str) -> None:
    paradigm = decline(lemma, plural_only=True)
    assert [paradigm[case, "Plur"] for case in ("Gen", "Dat", "Acc", "Loc")] == forms.split()


@pytest.mark.parametrize(
    ("lemma", "gender", "definite", "forms"),
    [
        ("jauns", "Masc", False, "jauns jauna jaunam jaunu jaunā"),
        ("jauns", "Masc", True, "jaunais jaunā jaunajam jauno jaunajā"),
        ("jauns", "Fem", True, "jaunā jaunās jaunajai jauno jaunajā"),
        ("zaļā", "Masc", False, "zaļš zaļa zaļam zaļu zaļā"),
        ("cietis", "Masc", False, "cietis cietuša cietušam cietušu cietušā"),
        ("cietis", "Fem", False, "cietusi cietušas cietušai cietušu cietušā"),
        ("vidējais", "Masc", True, "vidējais vidējā vidējam vidējo vidējā"),  # -ēj- shortens -ajam
    ],
)
def test_adjective(lemma: str, gender: str, definite: bool, forms: str) -> None:
    paradigm = decline_adjective(lemma, gender, definite)
    assert [paradigm[case, "Sing"] for case in ("Nom", "Gen", "Dat", "Acc", "Loc")] == forms.split()


@pytest.mark.parametrize(
    ("form", "case", "gender", "lemma", "expected"),
    [
        ("Bērziņa", "Gen", "Masc", "", "Bērziņš"),  # -iņš is far more common than -inis
        ("Krūmiņu", "Acc", "Masc", "Krūmiņš", "Krūmiņš"),
        ("Zvejnieku", "Acc", "Masc", "Zvejnieka", "Zvejnieka"),  # the lemma decides
        ("Zvejnieku", "Acc", "Masc", "", "Zvejnieks"),
        ("rīdzinieka", "Gen", "Masc", "", "rīdzinieks"),
        ("liepājnieces", "Gen", "Fem", "", "liepājniece"),
        ("cēsinieka", "Gen", "Masc", "cēsiniekis", "cēsinieks"),  # a lemma that cannot have the form is no help
        ("jēkabpiliešu", "Gen", "Masc", "", None),
        ("Ventspilī", "Loc", "Fem", "", "Ventspils"),
        ("Hugo", "Gen", "Masc", "", None),
    ],
)
def test_nominative_of_a_form(form: str, case: str, gender: str, lemma: str, expected: str | None) -> None:
    assert nominative(form, case, "Sing", gender, lemma) == expected


@given(st.sampled_from(sorted(known_names("person"))), st.sampled_from(["Gen", "Dat", "Acc", "Loc"]))
def test_what_is_declined_is_found_again(lemma: str, case: str) -> None:
    for gender in ("Masc", "Fem"):
        paradigm = decline(lemma, gender=gender)
        if len(set(paradigm.values())) > 1 and (gender == "Fem" or not lemma.endswith("ā")) and _may_be(lemma, gender):
            assert lemma in nominative_candidates(paradigm[case, "Sing"], case, "Sing", gender)


def _may_be(lemma: str, gender: str) -> bool:
    """Whether a name with this ending can be a woman's or a man's."""
    return gender == "Masc" or lemma.endswith(("a", "e", "ā"))


@given(st.text("abdeiklnoprstvzāēīščņļž", min_size=3, max_size=8), st.sampled_from(["s", "is", "us", "a", "e"]))
def test_any_noun_declines_in_both_numbers(stem: str, ending: str) -> None:
    paradigm = decline(stem + ending)
    assert paradigm["Nom", "Sing"] == stem + ending
    assert {number for _, number in paradigm} == {"Sing", "Plur"}
