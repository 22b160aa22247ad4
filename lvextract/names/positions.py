"""The post that a person holds, and where, from the words beside the name.

    LR ĀM Ekonomisko attiecību departamenta direktors Reinis Trokša     in front
    Elita Jermolajeva, Preiļu novada domes Attīstības daļas vadītāja    behind, after a comma, a dash or a bracket

What has no capital letter (valdes priekšsēdētājs) is part of the post.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lvextract.document import Document, Sentence, Token
from lvextract.lexicon import load
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import normal_form

_FEMININE = (("tājs", "tāja"), ("ējs", "ēja"), ("nieks", "niece"), ("ķis", "ķe"), ("is", "e"), ("s", "e"))
_OPENERS = frozenset({",", "(", "–", "—", "-"})

# A post behind the name is no further off than this.
_LONGEST_APPOSITION = 20


def position_of(document: Document, sentence: Sentence, name: Sequence[Token]) -> tuple[str | None, str | None]:
    """The position and the affiliation of the person whose name the tokens are, None for what is not said."""
    post = _post_in_front(sentence, name)
    if post is None:
        phrase = _phrase_behind(document, sentence, name)
        if phrase is None:
            return None, None
        return _read(phrase[:-1], phrase[-1])
    return _read(_attributes(sentence, post), post)


def is_post(token: Token) -> bool:
    """Whether the word is a post, a compound of one, or the feminine of either."""
    return token.upos in ("NOUN", "PROPN") and token.lemma.lower().endswith(_posts())


@cache
def _posts() -> tuple[str, ...]:
    """The posts of the lexicon in both genders."""
    masculine = load("posts")["posts"]
    return tuple(form for post in masculine for form in (post, _feminine(post)))


def _feminine(post: str) -> str:
    """The feminine of a post: vadītājs, vadītāja; loceklis, locekle."""
    ending, feminine = next(pair for pair in _FEMININE if post.endswith(pair[0]))
    return post.removesuffix(ending) + feminine


def _post_in_front(sentence: Sentence, name: Sequence[Token]) -> Token | None:
    """The post right before the name, in its case."""
    if name[0].index == 0:
        return None
    post = sentence.tokens[name[0].index - 1]
    cases = {token.case for token in name}
    return post if is_post(post) and post.case in cases else None


def _attributes(sentence: Sentence, post: Token) -> list[Token]:
    """The genitive attributes before the post: of which body it is."""
    below = {token.index for token in sentence.subtree(post)}
    attributes: list[Token] = []
    for token in reversed(sentence.tokens[: post.index]):
        if token.index not in below or not _may_be_attribute(token):
            break
        attributes.insert(0, token)
    while attributes and attributes[0].upos in ("CCONJ", "PUNCT") and attributes[0].form not in QUOTES:
        attributes.pop(0)
    return attributes


def _phrase_behind(document: Document, sentence: Sentence, name: Sequence[Token]) -> list[Token] | None:
    """The attributes and, last, the post behind the name, in the name's case; None if there is none.

    A signature has the name and the post in lines of their own, which are read as two sentences.
    """
    rest = sentence.tokens[name[-1].index + 1 :]
    if not rest or rest[0].form not in _OPENERS:
        return None
    words = rest[1:]
    if not words:
        after = (other for other in document.sentences if other.start >= sentence.end)
        words = next(after, Sentence(0, 0, [])).tokens
    cases = {token.case for token in name} - {None}
    phrase: list[Token] = []
    for i, token in enumerate(words[:_LONGEST_APPOSITION]):
        if is_post(token) and token.case in cases and not _goes_on(words[i + 1 :], token):
            # „Roze, skolotāja Ilze Kalna" is a list: the post is the next person's.
            belongs_to_next = i + 1 < len(words) and words[i + 1].upos == "PROPN"
            return None if belongs_to_next else [*phrase, token]
        if not _may_be_attribute(token):
            return None
        phrase.append(token)
    return None


def _goes_on(rest: Sequence[Token], post: Token) -> bool:
    """Whether a post in the genitive is itself the attribute of another: direktora vietnieces."""
    return bool(rest) and post.case == "Gen" and is_post(rest[0])


def _may_be_attribute(token: Token) -> bool:
    """Whether the word can stand in the attribute of a post: genitives, abbreviations, what is within them."""
    if token.case == "Gen" or token.form in QUOTES or token.form.lower() in ("un", "&", "-"):
        return True
    if token.case == "Loc" or token.upos == "NUM" or token.form[:1].isdigit():
        return True
    return token.form[:1].isupper() and (token.case is None or token.case == "Nom")


def _read(attributes: Sequence[Token], post: Token) -> tuple[str, str | None]:
    """Position and affiliation: `valdes priekšsēdētājs` alone is a position, `Preiļu domes` before it a body."""
    words = [token for token in attributes if not _agrees(token, post)]
    body = _body(words, post)
    if not any(_has_capital(token) for token in body):
        return _post_name([*words, post], post), None
    position = _post_name([*words[len(body) :], post], post)
    if any(is_post(token) for token in body):
        return position, None  # the press secretary of a minister: a person, no body
    genitives = [token for token in body if token.case == "Gen"]
    return position, normal_form(body, genitives[-1] if genitives else None, kind="organization")


def _body(attributes: Sequence[Token], post: Token) -> list[Token]:
    """The attributes without those that belong to the post: preses sekretārs, a minister's field."""
    body = list(attributes)
    is_minister = post.lemma.lower().endswith(("ministrs", "ministre"))
    while body and (
        body[-1].form.lower() in load("posts")["part_of_post"] or (is_minister and not _has_capital(body[-1]))
    ):
        body.pop()
    return body


def _post_name(words: Sequence[Token], post: Token) -> str:
    """The post in the nominative singular, with a small letter."""
    name = normal_form(words, post)
    if post.feats.get("Number") == "Plur":  # tiesneši Ozols un Kalns
        name = name.removesuffix(name.split()[-1]) + post.lemma
    return name if _has_capital(words[0]) else name[:1].lower() + name[1:]


def _agrees(token: Token, post: Token) -> bool:
    """Whether the word is an adjective of the post itself: bijušais direktors, vecākā referenta."""
    return token.upos in ("ADJ", "VERB") and token.head == post.index and token.case == post.case


def _has_capital(token: Token) -> bool:
    """Whether the word is capitalised, and not only because a sentence begins."""
    return token.form[:1].isupper() and (token.index > 0 or token.upos == "PROPN" or token.form[1:2].isupper())
