"""Lists whose members share a head: each gets it back.

Kuldīgas, Preiļu un Valkas novada pārstāvji  → Kuldīgas novada pārstāvji, Preiļu novada pārstāvji, …
Limbažu un Alojas novada pašvaldība          → Limbažu novada pašvaldība, Alojas novada pašvaldība
Latvijas un Igaunijas prezidenti             → Latvijas prezidents, Igaunijas prezidents
Kalniņu un Ozolu dzimtas                     → Kalniņu dzimta, Ozolu dzimta
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from lvextract.document import Token
from lvextract.lexicon import load
from lvextract.names.head import grammatical_number
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.names.posts import is_post
from lvextract.names.spans import is_body

_LAST_SEPARATORS = frozenset({"un", "vai", "gan", "arī"})  # gan X, gan Y; ne tikai X, bet arī Y
_SEPARATORS = _LAST_SEPARATORS | {",", "kā", "bet"}
_ATTRIBUTES = ("NOUN", "PROPN", "ADJ", "X")
_BODIES_OF_AREAS = ("pašvaldība", "dome")
_LONGEST_LIST = 29  # tokens behind a member within which the shared head stands


def members(head: Token, kind: NameKind | None) -> list[tuple[list[Token], str]]:
    """The members of the list of names in the genitive before `head`, each with its whole name; [] if there is none.

    The last one has the shared words as its own. A singular head is shared only if each member has an area of its own:
    „Latvijas un Igaunijas biedrība" is one body.
    """
    run = _genitives_before(head)
    last = max((i for i, token in enumerate(run) if token.form in _LAST_SEPARATORS), default=0)
    if not last:
        return []
    pieces = _pieces(run[:last])
    is_whole = bool(pieces) and len(pieces[-1]) > 1 and is_body(pieces[-1][-1])  # Labklājības ministrijas un …
    size = len(run) if is_whole else len(pieces[-1]) if pieces else 0
    own, shared = run[last + 1 : last + 1 + size], [*run[last + 1 + size :], head]
    if not pieces or not own or not own[0].form[:1].isupper():
        return []
    areas = {*load("names")["areas"], *_BODIES_OF_AREAS}
    if grammatical_number(head) == "Sing" and shared[0].lemma.lower() not in areas:
        return []
    return [
        *((piece, _with_head(piece, shared, kind)) for piece in pieces),
        ([*own, *shared], _with_head(own, shared, kind)),
    ]


def _genitives_before(head: Token) -> list[Token]:
    """The unbroken run of genitives and separators before the head."""
    run = takewhile(
        lambda token: token.form in _SEPARATORS or _is_genitive(token, head),
        reversed(head.preceding()),
    )
    return list(run)[::-1]


def _is_genitive(token: Token, head: Token) -> bool:
    """Whether the word is a genitive, or one by its form: a surname in the plural before "dzimtas"."""
    if token.upos == "PROPN" and token.case == "Acc" and token.form.endswith("u") and _is_one_each(head):
        return True
    return token.case == "Gen" and token.upos in _ATTRIBUTES


def _is_one_each(head: Token) -> bool:
    """Whether the noun in the plural is one for each name: a family."""
    return head.lemma in load("events")["people"]["families"]


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    """The runs of words between separators, from the last back to one that begins with a small letter."""
    pieces = [
        list(piece) for is_piece, piece in groupby(tokens, lambda token: token.form not in _SEPARATORS) if is_piece
    ]
    capitalised = takewhile(lambda piece: piece[0].form[:1].isupper(), reversed(pieces))
    return list(capitalised)[::-1]


def name_in_list(words: Sequence[Token], kind: NameKind | None) -> str | None:
    """The whole name of the member of a list that consists of these words; None if they are none."""
    head = _head_of_list(words, kind)
    found = members(head, kind) if head else []
    return next((name for tokens, name in found if tokens == list(words)), None)


def _head_of_list(words: Sequence[Token], kind: NameKind | None) -> Token | None:
    """The first noun from the last of the words on that is no genitive, if it fits the kind of party that is meant."""
    for token in (words[-1], *words[-1].following(_LONGEST_LIST)):
        if token.form not in _SEPARATORS and not (token.case == "Gen" and token.upos in _ATTRIBUTES):
            return token if _is_head(token, kind) else None
    return None


def _with_head(member: Sequence[Token], shared: Sequence[Token], kind: NameKind | None) -> str:
    """The whole name of the member; of one body, place or person where the head is plural for the list."""
    head = shared[-1]
    is_one = kind in ("person", "organization", "place") or _is_one_each(head)
    if is_one and grammatical_number(head) == "Plur":
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
