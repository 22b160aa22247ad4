"""Names of institutions of a place, made from the gazetteers: "Ogres novada dome", "Dobeles mūzikas skola".

Local news is full of them and the entity corpus has few, so `name_swaps.py` puts some in the place of others.
"""

from __future__ import annotations

from functools import cache
from random import Random

from lvextract.lexicon import load
from lvextract.training.corpora import EntityWord
from lvextract.training.paradigms import noun_forms

# What a town or parish has, and what only a municipality has.
OF_A_TOWN = (
    "vidusskola", "pamatskola", "ģimnāzija", "mūzikas skola", "mākslas skola", "sporta skola", "bibliotēka", "muzejs",
    "kultūras nams", "kultūras centrs", "tautas nams", "jauniešu centrs", "jaunrades nams", "teātris",
    "slimnīca", "tūrisma informācijas centrs", "sporta klubs", "pensionāru biedrība", "draudze",
)  # fmt: skip
OF_A_MUNICIPALITY = (
    "dome", "pašvaldība", "bāriņtiesa", "būvvalde", "pašvaldības policija", "sociālais dienests",
    "izglītības pārvalde", "bibliotēka", "muzejs", "vidusskola", "sporta skola", "jauniešu dome", "kultūras centrs",
)  # fmt: skip
NUMBER = 150  # of names
CASES = ("Nom", "Gen", "Dat", "Acc", "Loc")
ADJECTIVE = {"Nom": "{}ais", "Gen": "{}ā", "Dat": "{}ajam", "Acc": "{}o", "Loc": "{}ajā"}  # definite, masculine


def institutions(case: str, seed: int) -> list[list[EntityWord]]:
    """Names of institutions in `case`, singular, labelled as organizations."""
    random = Random(seed)
    places = [name.split()[0] for name in load("places")["municipalities"]]  # genitives: "Ogres novads"
    names = []
    for _ in range(NUMBER):
        owner = [_word(random.choice(places), "PROPN", "Gen")]
        if random.random() < 0.5:
            head = random.choice(OF_A_TOWN)
        else:
            owner.append(_word("novada", "NOUN", "Gen"))
            head = random.choice(OF_A_MUNICIPALITY)
        *attributes, noun = head.split()
        words = [*owner, *(_attribute(word, case) for word in attributes), _word(_form(noun, case), "NOUN", case)]
        names.append([words[0], *(word._replace(label="I-organization") for word in words[1:])])
    return names


def _word(form: str, upos: str, case: str) -> EntityWord:
    return EntityWord(form, "B-organization", "_", {"Case": case, "Number": "Sing"}, upos)


def _attribute(word: str, case: str) -> EntityWord:
    """A word before the head: a genitive ("mūzikas"), or an adjective in the head's case ("sociālais")."""
    if word.endswith("ais"):
        return _word(ADJECTIVE[case].format(word.removesuffix("ais")), "ADJ", case)
    return _word(word, "NOUN", "Gen")


@cache
def _form(noun: str, case: str) -> str:
    return next(a.form for a in noun_forms(noun, "NOUN", None, plural_only=False) if a.features[0] == f"{case} Sing")
