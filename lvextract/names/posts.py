"""Words for posts and callings, in both genders."""

from __future__ import annotations

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names.declension import Gender, decline

_FEMININE = (
    ("aktieris", "aktrise"),
    ("tājs", "tāja"),
    ("ējs", "ēja"),
    ("nieks", "niece"),
    ("ķis", "ķe"),
    ("is", "e"),
    ("s", "e"),
)


def is_post(token: Token) -> bool:
    """Whether the word is a post, a compound of one, or the feminine of either."""
    return token.upos in ("NOUN", "PROPN") and token.lemma.lower().endswith(_posts())


def post_in_gender(post: str, form: str, gender: Gender) -> str:
    """The post, a nominative, in the gender of its holder, if that can have the form: priekšsēdētājs, priekšsēdētāja.

    >>> post_in_gender("domes priekšsēdētājs", "priekšsēdētāja", "Fem")
    'domes priekšsēdētāja'
    >>> post_in_gender("vadītāja", "vadītāju", "Masc")
    'vadītājs'
    """
    front, _, noun = post.rpartition(" ")
    pairs = ((masculine, _feminine(masculine)) for masculine in load("posts")["posts"])
    for masculine, feminine in pairs:
        held, other = (feminine, masculine) if gender == "Fem" else (masculine, feminine)
        stem = noun.lower().removesuffix(other)
        if stem != noun.lower() and form.lower() in decline(stem + held, gender=gender).values():
            return f"{front} {stem}{held}".strip()
    return post


@per_lexicon()
def _posts() -> tuple[str, ...]:
    """The posts of the lexicon in both genders."""
    masculine = load("posts")["posts"]
    return tuple(form for post in masculine for form in (post, _feminine(post)))


def _feminine(post: str) -> str:
    """The feminine of a post: vadītājs, vadītāja; loceklis, locekle. What is no masculine has none beside itself."""
    ending, feminine = next((pair for pair in _FEMININE if post.endswith(pair[0])), ("", ""))
    return post.removesuffix(ending) + feminine
