"""Made names: institutions and festivals of a place ("Ogres novada dome"), quoted companies (SIA „Ziemeļu bite”).

Local news is full of them and the entity corpus has few, so `name_swaps.py` puts some in the place of others.
"""

from __future__ import annotations

from functools import cache
from random import Random

from lvextract.lexicon import load
from lvextract.training.encoder.examples import UNKNOWN, UNTOLD, LabelledWord
from lvextract.training.paradigms import noun_forms

CASES = ("Nom", "Gen", "Dat", "Acc", "Loc")
ADJECTIVE = {"Nom": "{}ais", "Gen": "{}ā", "Dat": "{}ajam", "Acc": "{}o", "Loc": "{}ajā"}  # definite, masculine

# For each kind of entity and number, what a town or parish has, and what a municipality ("Ogres novada …") has.
HEADS = {
    ("organization", "Sing"): (
        (
            "vidusskola", "pamatskola", "ģimnāzija", "mūzikas skola", "mākslas skola", "sporta skola", "bibliotēka",
            "muzejs", "kultūras nams", "kultūras centrs", "tautas nams", "jauniešu centrs", "jaunrades nams", "teātris",
            "slimnīca", "tūrisma informācijas centrs", "sporta klubs", "pensionāru biedrība", "draudze",
        ),
        (
            "dome", "pašvaldība", "bāriņtiesa", "būvvalde", "pašvaldības policija", "sociālais dienests",
            "izglītības pārvalde", "bibliotēka", "muzejs", "vidusskola", "sporta skola", "jauniešu dome",
            "kultūras centrs",
        ),
    ),
    ("event", "Sing"): (
        ("maratons", "pusmaratons", "velomaratons", "gadatirgus", "kauss", "festivāls", "atklātais čempionāts"),
        ("atklātais čempionāts", "kauss", "dziesmu diena", "sporta diena", "spartakiāde"),
    ),
    ("event", "Ptan"): (
        ("pilsētas svētki", "svētki", "teātra dienas", "mākslas dienas", "mūzikas svētki"),
        ("svētki", "dziesmu svētki", "dejas svētki", "sporta spēles", "kultūras dienas"),
    ),
}  # fmt: skip

# Companies: their legal forms, and what their names are made of (attributes that go with any noun, and nouns).
LEGAL_FORMS = ("SIA", "AS", "IK", "PS", "VSIA", "SIA", "SIA")
ATTRIBUTES = (
    "ziemeļu", "zemgales", "vidzemes", "kurzemes", "latgales", "meža", "jūras", "upes", "pilsētas", "baltijas", "rīta",
    "saules", "mūsu", "lauku", "dienvidu", "senā laika", "ezera", "kalna",
)  # fmt: skip
NOUNS = (
    "bite", "vējš", "nams", "maize", "ceļi", "koks", "serviss", "būve", "siltums", "dārzs", "namsaimnieks", "ūdens",
    "avots", "tehnika", "grupa", "transports", "piens", "dzirnavas", "roze", "zeme", "kokapstrāde", "pakalpojumi",
)  # fmt: skip


def local_names(kind: str, case: str, number: str, count: int, seed: int) -> list[list[LabelledWord]]:
    """As many names as `count` in `case` and `number`, labelled as entities of the kind."""
    random = Random(seed)
    places = [name.split()[0] for name in load("places")["municipalities"]]  # genitives: "Ogres novads"
    names = []
    for _ in range(count):
        owner, heads = [_word(random.choice(places), "PROPN", "Gen")], HEADS[kind, number]
        municipal = random.random() < 0.5
        if municipal:
            owner.append(_word("novada", "NOUN", "Gen"))
        *attributes, noun = random.choice(heads[municipal]).split()
        words = [*owner, *(_attribute(word, case) for word in attributes)]
        words.append(_word(_form(noun, case, number), "NOUN", case, number))
        names.append([word._replace(label=f"{'I' if i else 'B'}-{kind}") for i, word in enumerate(words)])
    return names


def company_names(count: int, seed: int) -> list[list[LabelledWord]]:
    """As many quoted names of companies, most with their legal form, which some people put between the marks too."""
    random = Random(seed)
    names = []
    for _ in range(count):
        attributes = random.choice(ATTRIBUTES).split() if random.random() < 0.6 else []
        words = [*attributes, random.choice(NOUNS)]
        words[0] = words[0].capitalize()
        form = random.choice(LEGAL_FORMS)
        written = random.choice((
            [form, "„", *words, "”"], ["„", *words, "”"], ["„", form, "„", *words, "”", "”"], ["„", form, *words, "”"],
        ))  # fmt: skip
        names.append([
            LabelledWord(word, f"{'I' if i else 'B'}-organization", upos=_part_of_speech(word), bundle=UNTOLD)
            for i, word in enumerate(written)
        ])  # fmt: skip
    return names


def _part_of_speech(word: str) -> str:
    return "PUNCT" if word in "„”" else "PROPN"


def _word(form: str, upos: str, case: str, number: str = "Sing") -> LabelledWord:
    return LabelledWord(form, "O", "_", {"Case": case, "Number": number}, upos, UNTOLD, UNKNOWN)


def _attribute(word: str, case: str) -> LabelledWord:
    """A word before the head: a genitive ("mūzikas"), or an adjective in the head's case ("sociālais")."""
    if word.endswith("ais"):
        return _word(ADJECTIVE[case].format(word.removesuffix("ais")), "ADJ", case)
    return _word(word, "NOUN", "Gen")


@cache
def _form(noun: str, case: str, number: str) -> str:
    """The form of a noun; one that stands in the plural is named by it."""
    forms = noun_forms(noun, "NOUN", None, plural_only=number == "Ptan")
    return next(analysis.form for analysis in forms if analysis.features[0].startswith(case))
