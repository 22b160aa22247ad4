"""Mends the span of an entity: what the neural stage took too much or too little of, by the rules for names.

A class word before a quoted name (grupa „Jumis") and posts before a person's name are no part of the name; a legal form
(SIA „Jumis") and initials (J. Ozols) are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex

from lvextract.document import Token
from lvextract.lexicon import load, per_lexicon
from lvextract.names.gazetteer import known_names
from lvextract.names.head import grammatical_number, quoted
from lvextract.names.honorifics import without_titles
from lvextract.names.nominative import nominative
from lvextract.names.normal_form import NameKind, strip_edges
from lvextract.names.person_spans import person_tokens, with_initials
from lvextract.names.posts import is_post
from lvextract.quotation_marks import QUOTES

_BETWEEN_PERSONS = frozenset({",", "un", "/", "&"})
_LONGEST_ATTRIBUTE = 5  # tokens that tell a choir of a school from its others, and the choir
_LONGEST_LEGAL_FORM = 4  # tokens: sabiedrība ar ierobežotu atbildību
_SMALL_LETTERS = regex.compile(r"(\p{Ll}\.)+")


def name_tokens(tokens: Sequence[Token], kind: NameKind) -> list[Token]:
    """The tokens of the name in `tokens`, an entity; empty if nothing of a name is left."""
    words = _to_closing_quote(_to_open_bracket(tokens))
    words = _without_abbreviations(without_titles(strip_edges(words)))
    if not words:
        return []
    if kind == "person":
        return person_tokens(words)
    words = _with_closing_quote(words if kind == "work" else _after_verb(words))
    words = strip_edges(without_class_word(words))
    if kind == "work" and words:
        return _with_discipline(words)
    if kind != "organization" or not words:
        return words
    if company := _company(words):
        return company
    return _with_collective(_with_namesake(_with_area(_without_town(words))))


def _without_abbreviations(words: list[Token]) -> list[Token]:
    """The words without abbreviations of one small letter in front, which begin no name: t. s. Zaļā grupa."""
    return words[next((i for i, token in enumerate(words) if not _SMALL_LETTERS.fullmatch(token.form)), 0) :]


def names_in(tokens: Sequence[Token], kind: NameKind) -> list[list[Token]]:
    """The names in an entity: one, or each of the persons that are listed in it (Toms, Ieva un Anna Krūmiņi)."""
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if kind == "person" and token.form in _BETWEEN_PERSONS:
            pieces.append([])
        else:
            pieces[-1].append(token)
    are_names = all(piece and piece[0].form[:1].isupper() for piece in pieces)
    return pieces if are_names else [list(tokens)]


def _without_town(words: list[Token]) -> list[Token]:
    """The quoted name of a team or a group without the town or area that it is from: Saldus „Druva”."""
    opening = next((i for i, token in enumerate(words) if token.form in QUOTES), 0)
    is_place = all(_is_of_area(token) for token in words[:opening])
    return words[opening:] if opening and is_place and words[-1].form in QUOTES else words


def _with_area(words: list[Token]) -> list[Token]:
    """The name of a body with the town or area before it, which was taken for a name of its own.

    As in „Siguldas novada Kultūras centrs”.
    """
    if words[0].form in QUOTES or not words[0].form[:1].isupper() or not is_body(words[-1]):
        return words
    for token in takewhile(_is_of_area, reversed(words[0].preceding())):
        if token.upos == "PROPN":
            return [*token.until(words[0])[:-1], *words]
    return words


def _with_namesake(words: list[Token]) -> list[Token]:
    """The name of a body with whose name it bears, which was taken for a person: „A. Pumpura Lielvārdes muzejs”.

    Only one with initials: in „Annas Kalnas Lielvārdes muzejs” Anna Kalna may be its head.
    """
    before = words[0].previous
    if before is None or before.upos != "PROPN" or before.case != "Gen" or not words[0].form[:1].isupper():
        return words
    named = with_initials([before, *words])
    is_named = len(named) > len(words) + 1 and is_body(words[-1])
    return named if is_named and not any(map(is_post, named[0].preceding(1))) else words


def _with_collective(words: list[Token]) -> list[Token]:
    """The name of a body with that of its choir, team or the like: „Talsu pamatskolas 5.–9. klašu koris”.

    Not where the choir has a name of its own: „Kuldīgas vidusskolas meiteņu koris „Kalvene””.
    """
    if words[-1].case != "Gen":
        return words
    for token in words[-1].following(_LONGEST_ATTRIBUTE):
        if token.upos == "NOUN" and token.case != "Gen":
            behind = token.next
            is_named = behind is not None and (behind.form in QUOTES or behind.upos == "PROPN")
            is_one = token.lemma.lower().endswith(tuple(load("names")["collectives"]))
            return [*words, *words[-1].until(token)[1:]] if is_one and not is_named else words
        if not (token.form.islower() or token.form[-1:] == ".") or token.upos in ("ADP", "CCONJ", "PUNCT", "PRON"):
            break
    return words


def _with_discipline(words: list[Token]) -> list[Token]:
    """The name of a contest with the discipline behind it: Vidzemes senioru čempionāts galda tenisā."""
    disciplines = tuple(load("names")["disciplines"])
    if words[-1].form in QUOTES or (words[-1].case == "Loc" and words[-1].lemma.lower().endswith(disciplines)):
        return words
    for token in words[-1].following():
        if token.upos != "NOUN" or not token.form.islower() or token.case not in ("Gen", "Loc"):
            break
        if token.case == "Loc":
            is_discipline = token.lemma.lower().endswith(disciplines)
            return [*words, *words[-1].until(token)[1:]] if is_discipline else words
    return words


def _is_of_area(token: Token) -> bool:
    """Whether the word is the genitive of a known place, or a word for an area: Siguldas, novada."""
    if token.case != "Gen":
        return False
    if token.upos == "NOUN":
        return token.lemma.lower() in load("names")["areas"]
    return token.upos == "PROPN" and nominative_of(token) in known_names("place")


def _to_closing_quote(words: Sequence[Token]) -> Sequence[Token]:
    """The words as far as the mark that closes a quotation begun right before them: „Liverpool" UEFA."""
    closing = [i for i, token in enumerate(words) if token.form in QUOTES]
    is_inside = words[0].previous is not None and words[0].previous.form in QUOTES
    return words[: closing[0]] if is_inside and len(closing) == 1 and closing[0] > 0 else words


def _to_open_bracket(words: Sequence[Token]) -> Sequence[Token]:
    """The words before a bracket that they open and do not close: „Finanšu ministrija (FM"."""
    opening = next((i for i, token in enumerate(words) if token.form == "("), 0)
    is_closed = any(token.form == ")" for token in words[opening:])
    return words[:opening] if opening and not is_closed else words


def _after_verb(words: list[Token]) -> list[Token]:
    """The words behind a finite verb outside of quotation marks, with which a clause has begun that is no name."""
    inside = quoted(words)
    verbs = (i for i, t in enumerate(words) if t.feats.get("VerbForm") == "Fin" and t.index not in inside)
    last = max(verbs, default=-1)
    return words[last + 1 :] if any(token.form[:1].isupper() for token in words[last + 1 :]) else words


def _with_closing_quote(words: list[Token]) -> list[Token]:
    """The words with the mark that closes a quotation opened in them."""
    is_open = sum(token.form in QUOTES for token in words) % 2
    return [*words, *(token for token in words[-1].following(1) if is_open and token.form in QUOTES)]


def without_class_word(words: list[Token]) -> list[Token]:
    """The quoted name alone, where a class word stands before it and nothing behind, whatever is before that.

    As in „Tartu sieviešu koris „Emajõgi”", not in „Latgales vēstniecība „Gors”". An abbreviation (FK „Ogre”) stays.
    """
    opening = next((i for i, token in enumerate(words) if token.form in QUOTES), 0)
    if not opening or words[-1].form not in QUOTES or len(words) < opening + 3:
        return words
    phrase = words[:opening]
    is_common = all(token.form.islower() or (i == 0 and token.upos != "PROPN") for i, token in enumerate(phrase))
    last = phrase[-1]
    if last.form.isupper():
        return words[opening:] if last.form.lower() in load("names")["class_words"] else words
    if last.upos != "NOUN" or is_legal_form(phrase) or not (is_common or is_class_word(last)):
        return words
    return words[opening:]


def _company(words: list[Token]) -> list[Token]:
    """The company that the words in quotation marks behind its legal form name, in full; none if there is no form."""
    opening = words[0] if words[0].form in QUOTES else words[0].previous
    if opening is None or opening.form not in QUOTES:
        return []
    closing = next((token for token in opening.following() if token.form in QUOTES), None)
    before = opening.preceding()
    if closing is None:
        return []
    lengths = range(min(_LONGEST_LEGAL_FORM, len(before)), 0, -1)
    form = next((before[-length:] for length in lengths if _written(before[-length:]) & _legal_forms()), [])
    return [*form, *opening.until(closing)] if form else []


def is_legal_form(phrase: Sequence[Token]) -> bool:
    """Whether the words are a company's legal form, which is part of the name: SIA, akciju sabiedrība.

    One that ends in a class word is but that: biedrība, zemnieku saimniecība.
    """
    return bool(_written(phrase) & _legal_forms()) or phrase[-1].form.lower() in _legal_forms()


def _written(phrase: Sequence[Token]) -> set[str]:
    """The phrase with the lemma of its head, which is its last word (akciju sabiedrība) or its first (… ar …)."""
    heads = (phrase[0], phrase[-1])
    return {" ".join(t.lemma or t.form if t is head else t.form for t in phrase).lower() for head in heads}


@per_lexicon()
def _legal_forms() -> frozenset[str]:
    forms = {form.lower() for form in load("organizations")["legal_forms"]}
    return frozenset(form for form in forms if form.split()[-1] not in load("names")["class_words"])


def is_class_word(token: Token) -> bool:
    """Whether the noun says what kind of body or venue a quoted name is: biedrība, kamerkoris."""
    return token.upos == "NOUN" and token.lemma.lower().endswith(tuple(load("names")["class_words"]))


def is_body(token: Token) -> bool:
    """Whether the noun heads the name of a body or an administrative area: dome, vidusskola, novads."""
    heads = (*_body_words(), *load("names")["areas"])
    return token.upos in ("NOUN", "PROPN") and any(
        form.lower().endswith(heads) for form in (token.lemma, nominative_of(token)) if form
    )


@per_lexicon()
def _body_words() -> tuple[str, ...]:
    """The words for bodies that are a single word and long enough to be looked for in compounds."""
    return tuple(word for word in load("organizations")["words"] if " " not in word and len(word) > 3)


def nominative_of(token: Token) -> str | None:
    """The nominative of a noun by its form and tags, where the lemma may be wrong or missing."""
    number = grammatical_number(token)
    return nominative(token.form, token.case, number, lemma=token.lemma) if token.case and token.case != "Nom" else None
