"""Lists whose members share a head: each gets it back.

Kuldīgas, Preiļu un Valkas novada pārstāvji  → Kuldīgas novada pārstāvji, Preiļu novada pārstāvji, …
Limbažu un Alojas novada pašvaldība          → Limbažu novada pašvaldība, Alojas novada pašvaldība
Latvijas un Igaunijas prezidenti             → Latvijas prezidents, Igaunijas prezidents
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Sentence, Token
from lvextract.lexicon import load
from lvextract.names.head import grammatical_number
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.names.posts import is_post
from lvextract.names.spans import is_body

_SEPARATORS = frozenset({",", "un", "vai", "kā", "arī"})
_ATTRIBUTES = ("NOUN", "PROPN", "ADJ", "X")
_LONGEST_LIST = 30  # tokens


def shared_head(sentence: Sentence, member: Sequence[Token], kind: NameKind | None) -> list[Token]:
    """The words that a member of a list shares with the others, which stand behind the last of them; [] if none do.

    A member is a genitive, or several words with one at the end; the head must fit the kind of party that is meant.
    """
    if member[-1].case not in ("Gen", None):
        return []
    tokens = sentence.tokens[member[-1].index + 1 : member[-1].index + _LONGEST_LIST]
    if not tokens or tokens[0].form not in (",", "un", "vai"):
        return []
    last = -1  # the last separator so far, behind which the last member begins
    for i, token in enumerate(tokens):
        if token.form in _SEPARATORS:
            last = i
        elif token.case == "Gen" and token.upos in _ATTRIBUTES:
            continue
        else:
            shared = tokens[last + 1 + len(member) : i + 1]
            return shared if shared and _is_head(token, kind) else []
    return []


def with_shared_head(member: Sequence[Token], shared: Sequence[Token], kind: NameKind | None) -> str:
    """The whole name of the member; of one body, place or person where the head is plural for the list."""
    head = shared[-1]
    if kind in ("person", "organization", "place") and grammatical_number(head) == "Plur":
        return join([*member, *shared[:-1]]) + " " + head.lemma
    return f"{join(member)} {normal_form(shared, head, kind=kind)}"


def _is_head(token: Token, kind: NameKind | None) -> bool:
    if token.upos != "NOUN":
        return False
    if kind == "person":
        return is_post(token)
    if kind == "place":
        return token.lemma.lower() in load("names")["areas"]
    return is_body(token) if kind == "organization" else grammatical_number(token) == "Plur"
