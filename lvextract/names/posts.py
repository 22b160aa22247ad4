"""Words for posts and callings, in both genders."""

from __future__ import annotations

from functools import cache

from lvextract.document import Token
from lvextract.lexicon import load

_FEMININE = (("tājs", "tāja"), ("ējs", "ēja"), ("nieks", "niece"), ("ķis", "ķe"), ("is", "e"), ("s", "e"))


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
