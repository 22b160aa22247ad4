"""Makes mentions of the entities: their normal form, and whom an alias, a surname or initials stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from lvextract.document import Document, Entity, EntityMention, Token
from lvextract.lexicon import load
from lvextract.names.aliases import find_aliases
from lvextract.names.calling import gender_of
from lvextract.names.capitals import has_own_capital
from lvextract.names.declension import decline
from lvextract.names.descriptions import descriptions
from lvextract.names.gazetteer import known_names
from lvextract.names.head import opens_quotation
from lvextract.names.identity import resolve
from lvextract.names.lists import name_in_list
from lvextract.names.normal_form import NameKind, join, normal_form, strip_edges
from lvextract.names.personal import has_shape_of_family, is_family
from lvextract.names.positions import position_of
from lvextract.names.posts import is_post
from lvextract.names.repeated import repeated_aliases, repeated_persons
from lvextract.names.spans import is_body, is_class_word, name_tokens, names_in
from lvextract.quotation_marks import QUOTES

_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?\.")  # "J." of "J. Rozentāla muzejs"
_ORDINAL = regex.compile(r"\d{1,2}\.")  # "5." of "5. un 6. klases skolēni"
_NUMBER_OF_BODY = regex.compile(r"(?:1[3-9]|[2-9]\d|[1-9]\d\d)\.")  # "112."; up to twelve it may be a rank
_PLURAL = regex.compile(r"[^aeij]i$")
_OBLIQUE = frozenset({"Gen", "Dat", "Acc", "Loc"})

# The kind of mention that each label of the neural stage makes; times, sums and things make none.
KINDS: dict[str, NameKind] = {
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
    for entity in _whole(document):
        for mention in _mentions_of_entity(document, entity):
            _add(document.mentions, mention)
    for tokens in [*repeated_aliases(document)]:
        document.mentions.append(_mention(document, tokens, "organization", "names.repeated"))
    for tokens in [*repeated_persons(document)]:
        document.mentions.append(_mention(document, tokens, "person", "names.repeated"))
    document.mentions.sort(key=lambda mention: mention.start)
    resolve(document.mentions, document.aliases)
    for token, named in [*descriptions(document)]:
        mention = _mention(document, [token], named.kind, "names.description")
        mention.name = named.name  # and no alias: a common noun is no name
        document.mentions.append(mention)
    document.mentions.sort(key=lambda mention: mention.start)


def mention_of(document: Document, tokens: Sequence[Token], kind: NameKind | None) -> EntityMention:
    """The mention that these words of a sentence make, whatever the neural stage took them for."""
    words = strip_edges(tokens) or list(tokens)
    if kind is None:
        found = next((document.party_at(word) for word in words if document.party_at(word)), None)
        kind = found.kind if found else None
    if kind not in (None, "group"):
        words = name_tokens(words, kind) or words
    listed = name_in_list(words, kind) if kind else None
    mention = _mention(document, words, kind or "organization", "names.given")
    if listed:
        mention.name, mention.rule = listed, "names.shared_head"
        return mention
    described = document.party_at(words[-1])
    if described is not None and described.rule == "names.description":
        return described
    others = [other for other in document.mentions if not other.overlaps(mention)]
    resolve(sorted([*others, mention], key=lambda one: one.start), document.aliases)
    return mention


def _add(mentions: list[EntityMention], mention: EntityMention) -> None:
    """Add the mention, if the last does not contain it; what it contains itself goes.

    A name may have been cut in two: a double surname at its hyphen, a body after its town.
    """
    while mentions and mention.contains(mentions[-1]):
        mentions.pop()
    if not mentions or not mentions[-1].contains(mention):
        mentions.append(mention)


def _whole(document: Document) -> Iterator[Entity]:
    """The entities, a body together with the person whose name it bears: "J. Rozentāla" + "vēstures muzejā"."""
    bearer: Entity | None = None
    for entity in sorted(document.entities, key=lambda entity: entity.start):
        if bearer is not None and not _bears_name_of(entity, bearer):
            yield bearer
            bearer = None
        if bearer is not None:
            tokens = [*bearer.tokens, *entity.tokens]
            text = document.text[bearer.start : entity.end]
            yield replace(entity, start=bearer.start, text=text, tokens=tokens)
            bearer = None
        elif entity.label == "person" and _INITIAL.fullmatch(entity.tokens[0].form):
            bearer = entity
        else:
            yield entity
    if bearer is not None:
        yield bearer


def _bears_name_of(body: Entity, person: Entity) -> bool:
    """Whether the one begins right behind the other, with a small letter, and the name is in the genitive."""
    first, last = body.tokens[0], person.tokens[-1]
    return last.next is first and body.label == "organization" and last.case == "Gen" and first.form[0].islower()


def _mentions_of_entity(document: Document, entity: Entity) -> Iterator[EntityMention]:
    """The mentions that an entity makes: one, or one for each person who is listed in it; none if it is no name."""
    kind = "organization" if _is_classed(entity) else KINDS.get(entity.label)
    for words in names_in(entity.tokens, kind) if kind else ():
        tokens = _with_number(name_tokens(words, kind)) if kind else []
        is_name = any(token.form[0].isalnum() and not _ORDINAL.fullmatch(token.form) for token in tokens)
        if kind and is_name and (kind != "person" or _may_be_person(tokens)):
            yield _mention(document, tokens, kind, f"names.{entity.label}")


def _with_number(tokens: list[Token]) -> list[Token]:
    """The tokens of a body's name with its number in front: "112. Kabiles mazpulks"."""
    number = tokens[0].previous if len(tokens) > 1 and is_body(tokens[-1]) else None
    is_its_own = number is not None and number.governor is tokens[-1] and _NUMBER_OF_BODY.fullmatch(number.form)
    return [number, *tokens] if number is not None and is_its_own else tokens


def _mention(document: Document, tokens: list[Token], kind: NameKind, rule: str) -> EntityMention:
    """The mention that the tokens of a name make, by its own words alone."""
    before = tokens[0].previous
    name = join(tokens) if _is_quoted_label(tokens) else normal_form(tokens, kind=kind, before=before)
    # Quotation marks around the whole are not of the name.
    inner = [token for token in tokens if token.form not in QUOTES]
    whole = tokens if join(tokens) != join(inner) or tokens[0].form not in QUOTES else inner
    start, end = whole[0].start, whole[-1].end
    mention = EntityMention(start, end, document.text[start:end], kind, name, tokens, tokens[0].sentence, rule)
    if kind == "person":
        mention.position, mention.affiliation = position_of(document, inner, gender_of(mention))
    return mention


def _may_be_person(tokens: Sequence[Token]) -> bool:
    """Whether the words can name a person: no common noun with a sentence's capital ("Oktobra"), no numeral first.

    A plural that opens a sentence names a family only by the shape of a surname: "Kalniņi", not "Vilki".
    """
    first = tokens[0]
    if len(tokens) == 1 and not has_own_capital(first) and _are_common_nouns(first):
        return False
    if first.upos == "NUM" or first.form[0].isdigit() or first.lemma.lower() in load("names")["ordinals"]:
        return False
    names = [token for token in tokens if token.form not in QUOTES]
    if any(token.upos in ("PROPN", "X") or is_post(token) for token in names) or first.form[:1].islower():
        return True
    if any("-" in token.form and token.form.rpartition("-")[2][:1].isupper() for token in names):
        return True  # a double surname: Vīķei-Freibergai
    if any({token.lemma.capitalize(), token.form} & known_names("person") for token in names):
        return True
    return names[0].upos == "NOUN" and has_own_capital(names[0])


def _are_common_nouns(plural: Token) -> bool:
    """Whether the word may well be the plural of a noun, by its lemma too: Vilki, but not Kļaviņi or Vivaldi."""
    is_of_lemma = decline(plural.lemma, gender="Masc").get(("Nom", "Plur")) == plural.form
    return is_of_lemma and is_family(plural) and not has_shape_of_family(plural.form)


def _is_classed(entity: Entity) -> bool:
    """Whether a word for a body stands in front of a quoted name, whatever it was taken for: biedrība „Jumis".

    Also in front of a place's name in the nominative: "biedrība Ziemeļkrasts" lies in none.
    """
    first = entity.tokens[0]
    before = first.previous
    is_place = KINDS.get(entity.label) == "place" and first.case == "Nom"
    if is_place and before is not None and is_class_word(before) and before.feats.get("Number") == "Sing":
        return True
    mark = first if first.form in QUOTES else before
    class_word = mark.previous if mark is not None and mark.form in QUOTES else None
    return class_word is not None and is_class_word(class_word)


def _is_oblique(token: Token) -> bool:
    """Whether the word can be no subject, though an object behind its verb is parsed as one: uzveica „Talsu Vilkus"."""
    return token.case in _OBLIQUE and _PLURAL.search(token.form) is None


def _is_quoted_label(tokens: Sequence[Token]) -> bool:
    """Whether the name in quotation marks stays as it is written.

    It does so after a class word (izrādē „Mēness"), as a subject, or if it may be a nominative plural (dejo „Vēji").
    """
    mark = tokens[0] if tokens[0].form in QUOTES else tokens[0].previous
    if mark is None or not opens_quotation(mark):
        return False
    names = [token for token in tokens if token.form not in QUOTES]
    is_subject = any(token.deprel.startswith("nsubj") and not _is_oblique(token) for token in names)
    may_be_nominative = is_subject or (len(names) == 1 and _PLURAL.search(names[0].form) is not None)
    return (mark.previous is not None and mark.previous.upos == "NOUN") or may_be_nominative
