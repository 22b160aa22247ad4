"""Lists whose members share a head: each gets it back.

Kuldīgas, Preiļu un Valkas novada pārstāvji  → Kuldīgas novada pārstāvji, Preiļu novada pārstāvji, …
Limbažu un Alojas novada pašvaldība          → Limbažu novada pašvaldība, Alojas novada pašvaldība
Latvijas un Igaunijas prezidenti             → Latvijas prezidents, Igaunijas prezidents
Cēsu un Valkas vokālie ansambļi              → Cēsu vokālais ansamblis, Valkas vokālais ansamblis
Kalniņu un Ozolu dzimtas                     → Kalniņu dzimta, Ozolu dzimta
divi Cēsu un viens Valkas kolektīvs          → divi Cēsu kolektīvi, viens Valkas kolektīvs
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

import regex

from lvextract.document import Token
from lvextract.lexicon import load
from lvextract.names.adjectives import decline_adjective
from lvextract.names.declension import Gender, decline
from lvextract.names.gazetteer import known_names
from lvextract.names.head import grammatical_number
from lvextract.names.nominative import nominative_of_modifier
from lvextract.names.normal_form import NameKind, join, normal_form
from lvextract.names.posts import is_post
from lvextract.names.spans import is_body, nominative_of

_LAST_SEPARATORS = frozenset({"un", "vai", "gan", "arī"})  # gan X, gan Y; ne tikai X, bet arī Y
_SEPARATORS = _LAST_SEPARATORS | {",", "kā", "bet"}
_ATTRIBUTES = ("NOUN", "PROPN", "ADJ", "X")
_BODIES_OF_AREAS = ("pašvaldība", "dome")
_BODIES_OF_TOWNS = ("skola", "ģimnāzija")
_WITH_STOP = regex.compile(r"\p{Lu}\p{Ll}?\.|\d+\.")  # initials and ordinals: V. Plūdoņa vidusskola, 1. klase
_ONE = regex.compile(r"\d*(?<!1)1|vien\w{1,2}")
_EMPHATIC = frozenset({"pats", "pati"})
_LONGEST_LIST = 29  # tokens behind a member within which the shared head stands


class _List(NamedTuple):
    """The members of a list, and the words that they share, the head last."""

    members: list[list[Token]]
    shared: list[Token]


def members(head: Token, kind: NameKind | None) -> list[tuple[list[Token], str]]:
    """The members of the list of names in the genitive before `head`, each with its whole name; [] if there is none.

    The last one has the shared words as its own. A singular head is shared only if each member has one of its own, by
    its area or by a number before it: „Latvijas un Igaunijas biedrība" is one body.
    """
    found = _list_before(head)
    if found is None:
        return []
    pieces, shared = found
    is_counted = [piece[0].upos == "NUM" for piece in pieces]
    if any(is_counted) != all(is_counted):
        return []
    if not all(is_counted) and grammatical_number(head) == "Sing" and not _is_of_each(pieces, shared):
        return []
    names = [_with_head(words, shared, kind) for words in _with_areas(pieces)]
    return list(zip([*pieces[:-1], [*pieces[-1], *shared]], names, strict=True))


def _list_before(head: Token) -> _List | None:
    """The list of genitives before the head, None if there is none."""
    adjectives = _adjectives_before(head)
    run = _genitives_before(adjectives[0] if adjectives else head, head)
    last = max((i for i, token in enumerate(run) if token.form in _LAST_SEPARATORS), default=0)
    pieces = _pieces(run[:last])
    own = _own_words(run[last + 1 :], pieces[-1]) if pieces else []
    if not own or not _begins_name(own):
        return None
    return _List([*pieces, own], [*run[last + 1 + len(own) :], *adjectives, head])


def _adjectives_before(head: Token) -> list[Token]:
    """The adjectives right before the head that agree with it: "Cēsu un Valkas vokālie ansambļi"."""
    run = takewhile(
        lambda token: (
            token.upos == "ADJ" and token.case == head.case not in (None, "Gen") and not token.form[:1].isupper()
        ),
        reversed(head.preceding()),
    )
    return list(run)[::-1]


def _genitives_before(end: Token, head: Token) -> list[Token]:
    """The unbroken run of genitives, numbers and separators before the word `end`; "pašas" (Cēsis) is left out."""
    run = takewhile(lambda token: _may_be_listed(token, head), reversed(end.preceding()))
    return [token for token in run if token.lemma not in _EMPHATIC][::-1]


def _may_be_listed(token: Token, head: Token) -> bool:
    """Whether the word may stand in a list before the head."""
    is_own = token.lemma in _EMPHATIC or token.upos == "NUM" or _WITH_STOP.fullmatch(token.form) is not None
    return token.form in _SEPARATORS or is_own or _is_genitive(token, head)


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
    return list(takewhile(_begins_name, reversed(pieces)))[::-1]


def _begins_name(words: Sequence[Token]) -> bool:
    """Whether the words begin with a capital, behind a number that may stand before them."""
    rest = words[1:] if words[0].upos == "NUM" else words
    return bool(rest) and rest[0].form[:1].isupper()


def _own_words(rest: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """The words of the last member: as many as of the one before, or up to its body if that one is a body."""
    if len(before) > 1 and is_body(before[-1]):
        body = next((i for i, token in enumerate(rest) if is_body(token)), len(rest) - 1)
        return list(rest[: body + 1])
    return list(rest[: len(before)])


def _is_of_each(pieces: Sequence[Sequence[Token]], shared: Sequence[Token]) -> bool:
    """Whether each member has a singular head of its own: an area, the body of one, the school of a town."""
    first = shared[0].lemma.lower()
    if first in {*load("names")["areas"], *_BODIES_OF_AREAS}:
        return True
    towns = [piece[0] for piece in pieces if len(piece) == 1]
    return (
        len(shared) == 1
        and first.endswith(_BODIES_OF_TOWNS)
        and len(towns) == len(pieces)
        and all(nominative_of(town) in known_names("place") for town in towns)
    )


def _with_areas(pieces: Sequence[list[Token]]) -> list[list[Token]]:
    """The members, with the area that the next one names for them too: "Cēsu, Kocēnu novada un Ogres pilsētas dome"."""
    areas = load("names")["areas"]
    found: list[list[Token]] = []
    following: list[Token] = []
    for piece in reversed(pieces):
        area = following[-1:] if following and following[-1].lemma.lower() in areas else []
        whole = [*piece, *area] if len(piece) == 1 else piece
        found.insert(0, whole)
        following = whole
    return found


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
    """The whole name of the member; of one body, place, person or family where the head is plural for the list."""
    head = shared[-1]
    gender: Gender = "Fem" if head.feats.get("Gender") == "Fem" else "Masc"
    if member[0].upos == "NUM":
        number = "Sing" if _ONE.fullmatch(member[0].form.lower()) else "Plur"
        counted = nominative_of_modifier(member[0], gender, number, head.case)
        return f"{counted} {join(member[1:])} {_in_number(shared, number, gender)}"
    is_one = kind in ("person", "organization", "place") or _is_one_each(head)
    if is_one and grammatical_number(head) == "Plur":
        return f"{join(member)} {_in_number(shared, 'Sing', gender)}"
    return f"{join(member)} {normal_form(shared, head, kind=kind)}"


def _in_number(shared: Sequence[Token], number: str, gender: Gender) -> str:
    """The nominative of the shared words with the head in this number."""
    head = shared[-1]
    forms = []
    for token in shared[:-1]:
        is_definite = token.feats.get("Definite") == "Def"
        agrees = token.upos == "ADJ" and token.case == head.case and token.case != "Gen"
        forms.append(decline_adjective(token.lemma, gender, is_definite)["Nom", number] if agrees else token.form)
    return " ".join([*forms, head.lemma if number == "Sing" else decline(head.lemma, gender=gender)["Nom", "Plur"]])


def _is_head(token: Token, kind: NameKind | None) -> bool:
    if token.upos != "NOUN":
        return False
    if kind == "person":
        return is_post(token)
    if kind == "place":
        return token.lemma.lower() in load("names")["areas"]
    return is_body(token) if kind == "organization" else grammatical_number(token) == "Plur"
