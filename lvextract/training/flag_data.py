"""What the lexicon and the grammar know of a form: the flags that stand beside its word pieces.

- One for each gazetteer: may it be a form of a given name, of a town, of a word that heads organisations' names, …
- One for each thing that a form can be in the paradigms of the treebank's words and of names: a noun, a genitive
  plural, a feminine, a past tense, … They tell what no ending can: that "pasaka" is feminine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from lvextract.lexicon import load
from lvextract.training.corpora import Word
from lvextract.training.paradigms import Analysis, Gender, noun_forms, paradigms

# Each flag of the first kind: the lists (file and key, or keys where lists are nested) whose words raise it.
GAZETTEERS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("given_names", "female"), ("given_names", "male")),
    (("surnames", "surnames"), ("surnames", "foreign")),
    (("places", "towns"), ("places", "parishes"), ("places", "municipalities"), ("places", "streets")),
    (("places", "regions"), ("places", "waters")),
    (("places", "countries"),),
    (("places", "world"),),
    (("organizations", "words"), ("organizations", "legal_forms")),
    (("organizations", "known"),),
    (("nationalities", "nationalities"),),
    (("posts", "posts"),),
    (("events", "nouns", "strong"),),
)
GENDERS: dict[tuple[str, ...], Gender] = {
    ("given_names", "female"): "Fem",
    ("given_names", "rare_female"): "Fem",
    ("given_names", "male"): "Masc",
    ("given_names", "rare_male"): "Masc",
    ("surnames", "surnames"): "Masc",
    ("surnames", "foreign"): "Masc",
    ("surnames", "rare"): "Masc",
}
CASES = [f"{case} {number}" for number in ("Sing", "Plur") for case in ("Nom", "Gen", "Dat", "Acc", "Loc")]
GRAMMAR = ("NOUN", "PROPN", "ADJ", "VERB", *CASES, "Masc", "Fem", "Ptan", "Past", "Pres", "Fut")


def flags_of_forms(words: Sequence[Word], seed: int) -> dict[str, set[int]]:
    """For each form (lower case) of the words of the treebank and the gazetteers, the flags that it raises.

    A lemma that the treebank has once is left out half of the time: in new text many words are unknown, and the
    network must learn to read those too.
    """
    seen = Counter(word.lemma for word in words)
    random = Random(seed)
    unknown = {lemma for lemma, count in seen.items() if count == 1 and random.random() < 0.5}
    flags: dict[str, set[int]] = defaultdict(set)
    for analysis in paradigms(words):
        if analysis.lemma not in unknown and not {"Cmp", "Sup"} & set(analysis.features):
            flags[analysis.form.lower()] |= _grammar(analysis)
    for flag, lists in enumerate(GAZETTEERS):
        for path in lists:
            for analysis in gazetteer_forms(path):
                flags[analysis.form.lower()] |= _grammar(analysis) | {flag}
    return flags


def all_gazetteer_forms() -> Iterator[Analysis]:
    """The forms of the words of all gazetteers."""
    for lists in GAZETTEERS:
        for path in lists:
            yield from gazetteer_forms(path)


def gazetteer_forms(path: tuple[str, ...], whole: bool = False) -> Iterator[Analysis]:
    """The case forms of each word of the entries of a list, of a man's surname also the woman's.

    With `whole` the words of entries of several words are left out.
    """
    entries: Any = load(path[0])
    for key in path[1:]:
        entries = entries[key]
    if whole:
        entries = [entry for entry in entries if " " not in entry]
    upos = "PROPN" if path[0] in ("given_names", "surnames", "places") else "NOUN"
    for word in sorted({word for entry in entries for word in entry.split()}):
        forms = noun_forms(word, upos, GENDERS.get(path) or _gender(word), plural_only=False)
        if path[0] in ("given_names", "places"):  # a town has no plural
            forms = (analysis for analysis in forms if analysis.features[0].endswith("Sing"))
        yield from forms
        if path[0] == "surnames":
            yield from noun_forms(womans_surname(word), upos, "Fem", plural_only=False)
        elif word.endswith(("i", "as", "es", "is")) and path not in GENDERS:
            yield from noun_forms(word, upos, "Masc" if word.endswith("i") else "Fem", plural_only=True)


def womans_surname(surname: str) -> str:
    """The form of a man's surname that a woman bears.

    >>> womans_surname("Bērziņš"), womans_surname("Eglītis"), womans_surname("Jankovskis"), womans_surname("Roze")
    ('Bērziņa', 'Eglīte', 'Jankovska', 'Roze')
    """
    if surname.endswith("is"):
        return surname[:-2] + ("a" if surname.endswith(("skis", "ckis")) else "e")
    return surname[:-1] + "a" if surname.endswith(("s", "š")) else surname


def _gender(word: str) -> Gender | None:
    """The gender that the ending shows; none for what may be of the sixth declension: Daugavpils."""
    if word.endswith("pils"):
        return None
    return "Masc" if word.endswith(("s", "š")) else "Fem" if word.endswith(("a", "e")) else None


def _grammar(analysis: Analysis) -> set[int]:
    marks = (analysis.upos, *analysis.features)
    return {len(GAZETTEERS) + GRAMMAR.index(mark) for mark in marks if mark in GRAMMAR}
