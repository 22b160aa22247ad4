"""The lexicon of events as sets, ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from lvextract.document import Token
from lvextract.lexicon import load
from lvextract.names import decline


@cache
def words(file: str, *keys: str) -> frozenset[str]:
    """The words of the list under `keys` in `lexicon/FILE.toml`."""
    node = load(file)
    for key in keys:
        node = node[key]
    return frozenset(node)


def verb_says(token: Token, what: str) -> bool:
    """Whether the verb is of the class `what`: holding, happening, participating, gathering, opposing."""
    return token.upos in ("VERB", "AUX", "ADJ") and token.lemma in words("events", "verbs", what)


def event_noun(token: Token) -> str | None:
    """The noun of the lexicon that `token` is a form of ("sacensības", "fotokonkurss"), None if it names no event.

    The form is looked up beside the lemma: a lemmatizer that has not seen a word may give it another gender.
    """
    lemma, form = token.lemma.lower(), token.form.lower()
    if token.upos not in ("NOUN", "PROPN") or lemma in words("events", "nouns", "not_events"):
        return None
    plurals: dict[str, str] = load("events")["plurals"]
    if lemma in plurals:
        return plurals[lemma] if token.feats.get("Number") != "Sing" else None
    if lemma in _nouns():
        return lemma
    return _noun_forms().get(form) or _compound(form)


def event_strength(token: Token) -> str | None:
    """`strong` or `weak` if the noun names a happening, None if it does not."""
    noun = event_noun(token)
    if noun is None:
        return None
    weak = words("events", "nouns", "weak")
    last_part = next((part for part in words("events", "nouns", "compounds") if noun.endswith(part)), noun)
    return "weak" if noun in weak or (noun not in _nouns() and last_part in weak) else "strong"


def _compound(form: str) -> str | None:
    """The nominative of a compound whose last part is an event: "fotokonkursā" → "fotokonkurss"."""
    for i in range(3, len(form) - 3):
        part = _part_forms().get(form[i:])
        if part is not None:
            return form[:i] + part
    return None


@cache
def _nouns() -> frozenset[str]:
    return words("events", "nouns", "strong") | words("events", "nouns", "weak")


@cache
def _noun_forms() -> dict[str, str]:
    return _forms_of(sorted(_nouns()) + sorted(load("events")["plurals"].values()))


@cache
def _part_forms() -> dict[str, str]:
    return _forms_of(sorted(words("events", "nouns", "compounds")))


def _forms_of(nouns: Iterable[str]) -> dict[str, str]:
    """Each case form of `nouns` with its nominative."""
    forms: dict[str, str] = {}
    for noun in nouns:
        for paradigm in (decline(noun, plural_only=noun.endswith(("i", "as", "es"))), {("Nom", "Sing"): noun}):
            for form in paradigm.values():
                forms.setdefault(form, noun)
    return forms


def is_animate(token: Token) -> bool:
    """Whether a noun is a word for people or a body of them, by the lexicon or by its suffix (-ētājs, -ists)."""
    lemma = token.lemma.lower()
    if lemma in words("events", "people", "things"):
        return False
    known = (
        ("events", "people", "nouns"),
        ("events", "bodies", "nouns"),
        ("posts", "posts"),
        ("nationalities", "nationalities"),
    )
    return any(lemma in words(*path) for path in known) or lemma.endswith(tuple(words("events", "people", "suffixes")))


def is_negated(token: Token) -> bool:
    """Whether the verb says that something does not happen: `nenotika`, `netiek rīkots`."""
    return token.feats.get("Polarity") == "Neg"
