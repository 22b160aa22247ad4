"""Makes mentions of the entities: their normal form, and whom an alias, a surname or initials stand for.

reads: `Document.sentences`, `Document.entities`   adds: `Document.aliases`, `Document.mentions`
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lvextract.document import Document, Entity, Mention, Sentence, Token
from lvextract.lexicon import load
from lvextract.names.aliases import find_aliases
from lvextract.names.declension import Gender
from lvextract.names.gazetteer import gender_of_given_name, known_names
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import NameKind, join, normal_form, strip_edges
from lvextract.names.personal import singular_of_family
from lvextract.names.persons import bearer, is_full_name, part_borne
from lvextract.names.positions import position_of
from lvextract.names.posts import is_post
from lvextract.names.spans import is_class_word, name_tokens

_KINDS: dict[str, NameKind] = {
    "person": "person",
    "GPE": "place",
    "location": "place",
    "organization": "organization",
    "event": "work",
    "product": "work",
}


def add_mentions(document: Document) -> None:
    """Find the aliases that the text introduces and add a mention for each entity that is a name."""
    document.aliases = find_aliases(document)
    for entity in document.entities:
        kind = "organization" if _is_classed(entity) else _KINDS.get(entity.label)
        tokens = name_tokens(entity.sentence, entity.tokens, kind) if kind else []
        if kind is None or not any(token.form[0].isalnum() for token in tokens):
            continue
        if kind == "person" and not _may_be_person(tokens):
            continue
        document.mentions.append(_mention(document, entity.sentence, tokens, kind, f"names.{entity.label}"))
    _resolve_aliases(document, document.mentions)
    _resolve_persons(document.mentions)


def mention_of(document: Document, sentence: Sentence, tokens: Sequence[Token], kind: NameKind | None) -> Mention:
    """The mention that these words of a sentence make, whatever the neural stage took them for."""
    words = list(strip_edges(tokens)) or list(tokens)
    if kind is None:
        found = document.party_at(words[-1])
        kind = found.kind if found else None
    elif kind != "group":
        words = name_tokens(sentence, words, kind)
    mention = _mention(document, sentence, words, kind or "organization", "names.given")
    _resolve_aliases(document, [mention])
    if kind == "person":
        _resolve_persons([*document.mentions, mention])
    return mention


def _mention(document: Document, sentence: Sentence, tokens: list[Token], kind: NameKind, rule: str) -> Mention:
    """The mention that the tokens of a name make, by its own words alone."""
    before = sentence.tokens[tokens[0].index - 1] if tokens[0].index else None
    name = join(tokens) if _is_quoted_label(sentence, tokens) else normal_form(tokens, kind=kind, before=before)
    # Quotation marks around the whole are not of the name.
    inner = [token for token in tokens if token.form not in QUOTES]
    whole = tokens if join(tokens) != join(inner) or tokens[0].form not in QUOTES else inner
    start, end = whole[0].start, whole[-1].end
    mention = Mention(start, end, document.text[start:end], kind, name, tokens, sentence, rule)
    if kind == "person":
        mention.position, mention.affiliation = position_of(document, sentence, inner)
    return mention


def _may_be_person(tokens: Sequence[Token]) -> bool:
    """Whether the words can name a person: no common noun with a sentence's capital ("Oktobra"), no numeral first."""
    first = tokens[0]
    if first.upos == "NUM" or first.form[0].isdigit() or first.lemma.lower() in load("names")["ordinals"]:
        return False
    names = [token for token in tokens if token.form not in QUOTES]
    if any(token.upos in ("PROPN", "X") or is_post(token) for token in names) or first.form[:1].islower():
        return True
    return any({token.lemma.capitalize(), token.form} & known_names("person") for token in names)


def _is_classed(entity: Entity) -> bool:
    """Whether a word for a body stands in front of a quoted name, whatever it was taken for: biedrība „Jumis"."""
    sentence, first = entity.sentence.tokens, entity.tokens[0].index
    opening = first if entity.tokens[0].form in QUOTES else first - 1
    return opening > 0 and sentence[opening].form in QUOTES and is_class_word(sentence[opening - 1])


def _is_quoted_label(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether the name is in quotation marks after a class word: izrādē „Mēness" – it stays as it is written."""
    words = sentence.tokens
    start = tokens[0].index if tokens[0].form in QUOTES else tokens[0].index - 1
    return start > 0 and words[start].form in QUOTES and words[start - 1].upos == "NOUN"


def _resolve_aliases(document: Document, mentions: Sequence[Mention]) -> None:
    """Give mentions that are an alias, in any case, the full name."""
    for mention in mentions:
        for words in (mention.name, mention.text):
            full = document.aliases.get(words)
            if full and full != mention.name:
                mention.alias, mention.name = words, full
                mention.rule = "names.alias"
                break


def _resolve_persons(mentions: Sequence[Mention]) -> None:
    """Give mentions of persons by a part of the name the full name, where one person of the text bears it."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    _resolve_families(persons)
    named = [mention for mention in persons if is_full_name(mention.name)]
    # A name read in the nominative is sure; one led back from another case yields to it.
    sure = dict.fromkeys(mention.name for mention in named if mention.name == join(mention.tokens))
    for mention in named:
        mention.name = bearer(mention.text.split(), _gender(mention), sure) or mention.name
    full_names = dict.fromkeys(mention.name for mention in named)
    for mention in persons:
        if mention in named:
            continue
        full = bearer(join(mention.tokens).replace(".", ". ").split(), _gender(mention), full_names)
        if full:
            mention.alias, mention.name = part_borne(mention.text, full) or mention.name, full
            mention.rule = "names.part_of_full_name"


def _resolve_families(persons: Sequence[Mention]) -> None:
    """Give each of two persons who share a surname in the plural the whole name: Kārlis un Juris Kalniņi."""
    for first, second in pairwise(persons):
        given, *surnames = second.name.split()
        between = first.sentence.tokens[first.tokens[-1].index + 1 : second.tokens[0].index]
        if first.sentence is not second.sentence or [token.form for token in between] != ["un"] or len(surnames) != 1:
            continue
        if " " in first.name or (surname := singular_of_family(surnames[0], _gender(second))) is None:
            continue
        second.name = f"{given} {surname}"
        first.alias, first.rule = first.name, "names.part_of_full_name"
        first.name = f"{first.name} {singular_of_family(surnames[0], _gender(first))}"


def _gender(mention: Mention) -> Gender | None:
    """The gender of the person, as the given name shows it or the words are tagged."""
    known = gender_of_given_name(mention.name.split()[0])
    tagged = next((token.feats["Gender"] for token in mention.tokens if "Gender" in token.feats), None)
    return known or ("Fem" if tagged == "Fem" else "Masc" if tagged == "Masc" else None)
