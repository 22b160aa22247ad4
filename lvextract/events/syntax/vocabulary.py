"""The lexicon of events as sets, ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names import decline, decline_adjective, is_post

_VERB_CLASSES = ("holding", "happening", "participating", "speaking", "gathering", "opposing")


@per_lexicon()
def words(file: str, *keys: str) -> frozenset[str]:
    """The words of the list under `keys` in `lexicon/FILE.toml`."""
    node = load(file)
    for key in keys:
        node = node[key]
    return frozenset(node)


@per_lexicon()
def ends(file: str, *keys: str) -> tuple[str, ...]:
    """The words of the list under `keys`, as `str.endswith` and `str.startswith` take them."""
    return tuple(words(file, *keys))


def verb_says(token: Token, what: str) -> bool:
    """Whether the verb is of the class `what`: holding, happening, participating, speaking, gathering, opposing."""
    return token.upos in ("VERB", "AUX", "ADJ") and token.lemma in words("events", "verbs", what)


def verb_classes(verb: Token | None) -> list[str]:
    """The classes of a verb; `being` or `other` if it is in none, `none` if there is no verb."""
    if verb is None:
        return ["none"]
    found = [kind for kind in _VERB_CLASSES if verb_says(verb, kind)]
    awards = load("awards")["verbs"]
    found += [kind for kind in ("winning", "giving", "recognizing") if verb.lemma in awards[kind]]
    return found or ["being" if verb.lemma in ("būt", "tikt", "kļūt") else "other"]


def event_noun(token: Token) -> str | None:
    """The noun of the lexicon that `token` is a form of ("sacensības", "fotokonkurss"), None if it names no event.

    The form is looked up beside the lemma: a lemmatizer that has not seen a word may give it another gender.
    """
    lemma, form = token.lemma.lower(), token.form.lower()
    if lemma in words("events", "nouns", "not_events"):
        return None
    if token.upos not in ("NOUN", "PROPN"):
        # A noun that the tagger has not seen may be taken for a participle: "vebināra".
        return _noun_forms().get(form) if token.upos in ("VERB", "ADJ") and token.case and len(form) > 6 else None
    plurals: dict[str, str] = load("events")["plurals"]
    if lemma in plurals and token.feats.get("Number") != "Sing":
        return plurals[lemma]
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


@per_lexicon(maxsize=4096)
def family_of(noun: str) -> str:
    """What sort of happening a noun is: sport, contest, stage, show, talk, feast, course, outing; `other` for none."""
    families: dict[str, list[str]] = load("events")["families"]
    return next((family for family, parts in families.items() if noun.endswith(tuple(parts))), "other")


def _compound(form: str) -> str | None:
    """The nominative of a compound whose last part is an event: "fotokonkursā" → "fotokonkurss"."""
    for i in range(3, len(form) - 3):
        part = _part_forms().get(form[i:])
        if part is not None:
            return form[:i] + part
    return None


@per_lexicon()
def _nouns() -> frozenset[str]:
    return words("events", "nouns", "strong") | words("events", "nouns", "weak")


@per_lexicon()
def _noun_forms() -> dict[str, str]:
    return _forms_of(sorted(_nouns()) + sorted(load("events")["plurals"].values()))


@per_lexicon()
def _part_forms() -> dict[str, str]:
    return _forms_of(sorted(words("events", "nouns", "compounds")))


@per_lexicon()
def _forms(file: str, *keys: str) -> frozenset[str]:
    """The case forms of the nouns in the list under `keys`."""
    return frozenset(_forms_of(sorted(words(file, *keys))))


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
    known = (("events", "people", "nouns"), ("nationalities", "nationalities"))
    if is_post(token) or is_body_noun(token) or any(lemma in words(*path) for path in known):
        return True
    if token.upos == "PROPN" and lemma.endswith("i"):
        lemma = f"{lemma[:-1]}s"  # people of a place, left in the plural: "ozolnieki"
    things = ends("events", "people", "things")
    return lemma.endswith(ends("events", "people", "suffixes")) and not lemma.endswith(things)


def is_body_noun(token: Token) -> bool:
    """Whether the noun is a word for a body of people: "koris", "komanda"."""
    lemma = token.lemma.lower()
    if lemma in words("events", "bodies", "nouns") or lemma.endswith(ends("events", "bodies", "compounds")):
        return True
    # A body that the lemmatizer has not seen; the adverb "kopā" only looks like the locative of "kopa".
    return token.upos in ("NOUN", "PROPN") and token.form.lower() in _forms("events", "bodies", "nouns")


def can_win(token: Token) -> bool:
    """Whether the noun is a word for people, or for a body of them that takes part in contests."""
    winners = ("awards", "winners", "nouns")
    return is_animate(token) or token.lemma in words(*winners) or token.form.lower() in _forms(*winners)


def is_category(token: Token) -> bool:
    """Whether the word says in which class or group somebody won: "junioru grupā", "kategorijā virs 90 kg"."""
    return token.case == "Loc" and token.lemma in words("awards", "categories", "nouns")


def is_about_prizes(token: Token) -> bool:
    """Whether the word is a verb of winning, giving, beating, finishing: one that stands between prizes and winners."""
    if token.upos not in ("VERB", "AUX"):
        return False
    known = [
        words("awards", "verbs", kind)
        for kind in ("winning", "giving", "honouring", "recognizing", "leaving", "success")
    ]
    known += [words("awards", "victory", "verbs"), words("awards", "places", "verbs")]
    return any(token.lemma in verbs for verbs in known)


def is_vague(token: Token) -> bool:
    """Whether the word points or counts without telling: "vairākas", "šie", "daudzi"."""
    return token.lemma in words("events", "crowd", "vague") or token.form.lower() in _vague_forms()


@per_lexicon()
def _vague_forms() -> frozenset[str]:
    vague = words("events", "crowd", "vague")
    return frozenset(
        form for word in vague for gender in ("Masc", "Fem") for form in decline_adjective(word, gender).values()
    )


def is_negated(token: Token) -> bool:
    """Whether the verb says that something does not happen: `nenotika`, `netiek rīkots`."""
    return token.feats.get("Polarity") == "Neg"
