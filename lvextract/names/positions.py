"""The post that a person holds, and where, from the words beside the name.

    LR ĀM Ekonomisko attiecību departamenta direktors Reinis Trokša     in front
    Elita Jermolajeva, Preiļu novada domes Attīstības daļas vadītāja    behind, after a comma, a dash or a bracket
    Ruta Vilka no Valsts meža dienesta, Indulis Emsis (ZZS)             a body alone

The affiliation ends in a word for a body, a place, an abbreviation or a quoted name; the rest (projektu vadītāja,
valdes priekšsēdētājs) is the post.
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Document, Sentence, Token
from lvextract.lexicon import load
from lvextract.names.declension import Gender
from lvextract.names.head import quoted
from lvextract.names.normal_form import join, normal_form
from lvextract.names.posts import is_post, post_in_gender
from lvextract.names.spans import is_body, without_class_word
from lvextract.quotation_marks import QUOTES

_OPENERS = frozenset({",", "(", "–", "—", "-"})

# A post behind the name is no further off than this.
_LONGEST_APPOSITION = 20

_BODIES = frozenset({"organization", "GPE", "location"})


def position_of(
    document: Document, name: Sequence[Token], gender: Gender | None = None
) -> tuple[str | None, str | None]:
    """The position, in the person's gender, and the affiliation; None for what is not said. `name` are the tokens."""
    post = _post_in_front(name)
    if post is None:
        phrase = _phrase_behind(document, name)
        if phrase is None:
            return None, _body_behind(document, name)
        return _read(document, phrase[:-1], phrase[-1], gender)
    return _read(document, _attributes(document, post), post, gender)


def _body_behind(document: Document, name: Sequence[Token]) -> str | None:
    """The body that the person is from, behind „no" or alone in brackets."""
    link = name[-1].next
    if link is None or link.next is None or link.form not in ("no", "("):
        return None
    bodies = (one for one in document.entities if one.label == "organization")
    body = next((one for one in bodies if one.tokens[0] is link.next), None)
    if body is None:
        return None
    closing = body.tokens[-1].next
    if link.form == "(" and (closing is None or closing.form != ")"):
        return None
    named = normal_form(without_class_word(body.tokens), kind="organization")
    return document.aliases.get(named, named)


def _post_in_front(name: Sequence[Token]) -> Token | None:
    """The post right before the name, in its case."""
    post = name[0].previous
    cases = {token.case for token in name}
    return post if post is not None and is_post(post) and post.case in cases else None


def _attributes(document: Document, post: Token) -> list[Token]:
    """The genitive attributes before the post: of which body it is."""
    below = {token.index for token in post.subtree}
    labels = _labels(document, post.sentence)
    attributes: list[Token] = []
    in_quotes = False
    for token in reversed(post.preceding()):
        if token.form in QUOTES:
            if not in_quotes and any(map(_has_capital, attributes)):
                break  # the quotation belongs to the clause before
            in_quotes = not in_quotes
        if (not attributes and token.form.lower() == "un") or (token.upos == "VERB" and not _agrees(token, post)):
            break
        genitive = token.case == "Gen" or token.form.lower() == "un" or token.feats.get("Abbr") == "Yes"
        # A long row of genitives is often parsed wrongly, but can hardly belong to another word than the post.
        own = genitive or in_quotes or token.form in QUOTES or token.index in below
        if not in_quotes and not (_may_be_attribute(token) and own):
            break
        if attributes and attributes[0].form.lower() == "un" and labels.get(token.index) == "person":
            break  # the person before in a list
        attributes.insert(0, token)
    while attributes and attributes[0].upos in ("CCONJ", "PUNCT") and attributes[0].form not in QUOTES:
        attributes.pop(0)
    return attributes


def _labels(document: Document, sentence: Sentence) -> dict[int, str]:
    """The labels of the entities in the sentence by token index."""
    found = (entity for entity in document.entities if entity.sentence is sentence)
    return {token.index: entity.label for entity in found for token in entity.tokens}


def _phrase_behind(document: Document, name: Sequence[Token]) -> list[Token] | None:
    """The attributes and, last, the post behind the name, in the name's case; None if there is none.

    A signature has the name and the post in lines of their own, which are read as two sentences.
    """
    rest = name[-1].following()
    if not rest or rest[0].form not in _OPENERS:
        return None
    words = rest[1:]
    if not words:
        after = document.sentences[document.index(name[0].sentence) + 1 :][:1]
        words = [token for sentence in after for token in sentence.tokens]
    cases = {token.case for token in name} - {None}
    phrase: list[Token] = []
    in_quotes = False
    for i, token in enumerate(words[:_LONGEST_APPOSITION]):
        in_quotes ^= token.form in QUOTES
        if in_quotes:
            phrase.append(token)
            continue
        is_single = token.feats.get("Number") != "Plur"
        if is_post(token) and is_single and token.case in cases and not _goes_on(words[i + 1 :], token):
            # „Roze, skolotāja Ilze Kalna" is a list: the post is the next person's.
            belongs_to_next = i + 1 < len(words) and words[i + 1].upos == "PROPN"
            return None if belongs_to_next else [*phrase, token]
        if not _may_be_attribute(token) and not (token.upos == "ADJ" and token.case in cases):
            return None
        phrase.append(token)
    return None


def _goes_on(rest: Sequence[Token], post: Token) -> bool:
    """Whether a post in the genitive is itself the attribute of another: direktora vietnieces."""
    return bool(rest) and post.case == "Gen" and is_post(rest[0])


def _may_be_attribute(token: Token) -> bool:
    """Whether the word can stand in the attribute of a post: genitives, abbreviations, what is within them."""
    if token.upos in ("ADP", "ADV", "SCONJ", "PRON", "DET"):
        return False
    if token.case == "Gen" or token.form in QUOTES or token.form.lower() in ("un", "&", "-"):
        return True
    if token.case == "Loc" or token.upos == "NUM" or token.form[:1].isdigit():
        return True
    return token.form[:1].isupper() and (token.case is None or token.case == "Nom")


def _read(
    document: Document, attributes: Sequence[Token], post: Token, gender: Gender | None
) -> tuple[str, str | None]:
    """Position and affiliation: `valdes priekšsēdētājs` alone is a position, `Preiļu domes` before it a body."""
    words = [token for token in attributes if not _agrees(token, post)]
    labels = _labels(document, post.sentence)
    body = _body(words, labels)
    begins_a_name = len(body) > 1 and labels.get(body[0].index) in _BODIES
    if not begins_a_name and not any(_has_capital(token) for token in body):
        return _post_name([*words, post], post, gender), None
    position = _post_name([*words[len(body) :], post], post, gender)
    if labels.get(body[0].index) == "person":
        return position, None  # the author of a work: Rūdolfa Blaumaņa „Indrānu" režisors
    affiliation = _body_name(body)
    return position, document.aliases.get(affiliation, affiliation)


def _body_name(body: Sequence[Token]) -> str:
    """The body in the nominative; a quoted name behind its class word is not inflected, and stays."""
    named = without_class_word(list(body))
    if len(named) < len(body):
        return join(named)
    inside = quoted(named)
    genitives = [t for t in named if t.case == "Gen" and t.form not in QUOTES and t.index not in inside]
    is_quoted = named[0].form in QUOTES
    return normal_form(named, None if is_quoted or not genitives else genitives[-1], kind="organization")


def _body(words: Sequence[Token], labels: dict[int, str]) -> list[Token]:
    """The attributes as far as the last that can be a body; what follows belongs to the post."""
    of_post = load("posts")["part_of_post"]
    for end in range(len(words), 0, -1):
        token = words[end - 1]
        is_name = token.form[:1].isupper() and token.upos in ("PROPN", "X") and labels.get(token.index) != "person"
        within = labels.get(token.index) in _BODIES and token.form[:1].isupper() and token.index > 0
        if token.form.lower() not in of_post and (is_name or within or token.form in QUOTES or is_body(token)):
            return list(words[:end])
    return []


def _post_name(words: Sequence[Token], post: Token, gender: Gender | None) -> str:
    """The post in the nominative singular, in the holder's gender, with a small letter."""
    name = normal_form(words, post)
    if post.feats.get("Number") == "Plur":  # tiesneši Ozols un Kalns
        name = name.removesuffix(name.split()[-1]) + post.lemma
    if gender is not None:
        name = post_in_gender(name, post.form, gender)
    return name if _has_capital(words[0]) and words[0] is not post else name[:1].lower() + name[1:]


def _agrees(token: Token, post: Token) -> bool:
    """Whether the word is an adjective of the post itself: bijušais direktors, vecākā referenta."""
    return token.upos in ("ADJ", "VERB") and token.head == post.index and token.case == post.case


def _has_capital(token: Token) -> bool:
    """Whether the word is capitalised, and not only because a sentence begins."""
    return token.form[:1].isupper() and (token.index > 0 or token.upos == "PROPN" or token.form[1:2].isupper())
