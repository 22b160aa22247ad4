"""All forms of the words of the treebank, not only those that stand in it.

Of the nouns in new text a quarter are forms that the treebank lacks of lemmas that it has; with the whole paradigms,
the lemmatizer's dictionary and the encoder's flags know them. Nouns, names and adjectives are declined. A verb
conjugates like the others of its root (izskatīt like apskatīt), so it gets the forms that any of them shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from lvextract.names.adjectives import decline_adjective
from lvextract.names.declension import decline
from lvextract.training.corpora import Word

Gender = Literal["Masc", "Fem"]

PREFIXES = ("aiz", "ap", "at", "ie", "iz", "no", "pa", "pār", "pie", "sa", "uz")
GENDERS: tuple[Gender, Gender] = ("Masc", "Fem")
DEGREES = ("Pos", "Cmp", "Sup")


class Analysis(NamedTuple):
    """A form with its lemma, its universal part of speech and what is known of it: case and number, gender, tense."""

    form: str
    lemma: str
    upos: str
    features: tuple[str, ...]


def paradigms(words: Iterable[Word]) -> Iterator[Analysis]:
    """The forms of the nouns, names, adjectives and verbs among `words`, in a fixed order."""
    features: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    verbs: list[Word] = []
    for word in words:
        if word.upos == "VERB":
            verbs.append(word)
        elif word.upos in ("NOUN", "PROPN", "ADJ"):
            features[word.lemma, word.upos].update(word.feats.items())
    for (lemma, upos), seen in features.items():
        yield from adjective_forms(lemma) if upos == "ADJ" else noun_forms(lemma, upos, *_kind_of_noun(seen))
    yield from _verb_forms(verbs)


def noun_forms(lemma: str, upos: str, gender: Gender | None, plural_only: bool) -> Iterator[Analysis]:
    """The case forms of a noun or name."""
    marks = [mark for mark in (gender, "Ptan" if plural_only else None) if mark]
    for (case, number), form in decline(lemma, plural_only, gender=gender).items():
        if case != "Voc":
            yield Analysis(form, lemma, upos, (f"{case} {number}", *marks))


def adjective_forms(lemma: str) -> Iterator[Analysis]:
    """The forms of an adjective, indefinite and definite, in the three degrees."""
    stem = decline_adjective(lemma)["Gen", "Sing"][:-1]
    degrees = (lemma, f"{stem}āks", f"vis{stem}āks")
    for degree, nominative in enumerate(degrees if not lemma.endswith(("ais", "ā")) else degrees[:1]):
        for gender in GENDERS:
            for definite in (True,) if degree == 2 or lemma.endswith(("ais", "ā")) else (False, True):
                for (case, number), form in decline_adjective(nominative, gender, definite).items():
                    if case != "Voc":
                        yield Analysis(form, lemma, "ADJ", (f"{case} {number}", gender, DEGREES[degree]))


def prefixed(word: Word, prefix: str) -> Analysis | None:
    """The form that the verb of `word` would have with `prefix`, None if `word` shows no plain form."""
    split = _split_prefix(word.lemma)
    core = _core(word, split[0])
    return Analysis(core[0] + prefix + core[1], prefix + split[1], "VERB", ()) if core else None


def _kind_of_noun(seen: Counter[tuple[str, str]]) -> tuple[Gender | None, bool]:
    """The gender that a lemma shows most often, and whether it is plural only (plurale tantum)."""
    gender = max(GENDERS, key=lambda gender: seen["Gender", gender])
    plural_only = seen["Number", "Ptan"] > seen["Number", "Sing"] + seen["Number", "Plur"]
    return gender if seen["Gender", gender] else None, plural_only


def _verb_forms(words: Iterable[Word]) -> Iterator[Analysis]:
    """For each verb the forms that it and the verbs of the same root show."""
    members: dict[str, dict[str, None]] = defaultdict(dict)
    shown: dict[str, dict[tuple[str, str], tuple[str, ...]]] = defaultdict(dict)
    for word in words:
        prefix, root = _split_prefix(word.lemma)
        members[root][prefix] = None
        if core := _core(word, prefix):
            shown[root][core] = _verb_features(word)
    for root, prefixes in members.items():
        for prefix in prefixes:
            for (marker, rest), features in shown[root].items():
                yield Analysis(marker + prefix + rest, prefix + root, "VERB", features)


def _split_prefix(lemma: str) -> tuple[str, str]:
    """The prefix of a verb and its root; a root of two or three letters is hardly one (aiz|t, no|st)."""
    for prefix in PREFIXES:
        root = lemma.removeprefix(prefix)
        if root != lemma and len(root) > 3:
            return prefix, root
    return "", lemma


def _core(word: Word, prefix: str) -> tuple[str, str] | None:
    """What stands before the prefix in a form (negation or jā- of the debitive) and what behind it."""
    form = word.form.lower()
    for marker in ("ne", "jā", ""):
        if form.startswith(marker + prefix) and (marker or not form.startswith(("ne", "jā"))):
            return marker, form[len(marker + prefix) :]
    return None


def _verb_features(word: Word) -> tuple[str, ...]:
    tense = word.feats.get("Tense")
    case, number = word.feats.get("Case"), word.feats.get("Number")
    found = (tense, f"{case} {number}" if case and number else None, word.feats.get("Gender"))
    return tuple(feature for feature in found if feature)
