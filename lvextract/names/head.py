"""Which words of a mention change in its normal form: the head, and what agrees with it.

The head of a Latvian noun phrase follows its genitive attributes (Latvijas Pašvaldību savienība) and comes before
locatives, datives and prepositional phrases (vēstniecība Latvijā). The parse is asked first, the forms check it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Token

QUOTES = frozenset("\"'«»„“”‟‹›‚‘’`″")

_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM", "VERB", "PRON"})
_SHARES_CASE = frozenset({"conj", "appos", "flat", "flat:name"})


def quoted(tokens: Sequence[Token]) -> set[int]:
    """The indices of the tokens between quotation marks; none if all of the words are (then the marks say nothing)."""
    found: set[int] = set()
    inside = False
    for token in tokens:
        if token.form in QUOTES:
            inside = not inside
        elif inside:
            found.add(token.index)
    words = {token.index for token in tokens if token.upos != "PUNCT"}
    return set() if words <= found else found


def find_head(tokens: Sequence[Token]) -> Token:
    """The word that the mention is about: in „Ārlietu ministriju" the second."""
    inside_quotes = quoted(tokens)
    words = [token for token in tokens if token.upos != "PUNCT" and token.index not in inside_quotes]
    by_form = _head_by_form(words)
    if inside_quotes and by_form.case == "Gen":
        # A genitive before a name in another case is its attribute; else it is the class word, and the name a label.
        name = _head_by_form([token for token in tokens if token.index in inside_quotes])
        if name.index > by_form.index and name.case in ("Dat", "Acc", "Loc"):
            return name
    by_parse = _head_by_parse(words)
    if by_parse is None or (by_parse.case == "Gen" and by_form.case in ("Nom", "Acc")):
        return by_form  # no nominative or accusative depends on a genitive
    return by_parse


def agreeing(tokens: Sequence[Token], head: Token) -> list[Token]:
    """`head` and the words that take its case: its adjectives and numerals, coordinated heads and their own."""
    inside_quotes = quoted(tokens)
    nouns = [head]
    for token in tokens:
        if token.index not in inside_quotes and _same_case(token, head) and _continues(token, nouns):
            nouns.append(token)
    modifiers = [token for token in tokens if token not in nouns and _modified_noun(token, tokens) in nouns]
    return sorted([*nouns, *modifiers], key=lambda token: token.index)


def _continues(token: Token, nouns: Sequence[Token]) -> bool:
    """Whether the word is coordinated with a noun before, in apposition to it, or the next part of its name."""
    if token.deprel in _SHARES_CASE and any(noun.index == token.head for noun in nouns):
        return True
    return token.upos == nouns[-1].upos == "PROPN" and token.index == nouns[-1].index + 1


def _head_by_parse(words: Sequence[Token]) -> Token | None:
    """The one noun, or else the one nominal, whose governor is outside of the mention; None if the parse is unclear."""
    indices = {token.index for token in words}
    outer = [token for token in words if token.head not in indices and token.upos in _NOUNS | _MODIFIERS]
    nouns = [token for token in outer if token.upos in _NOUNS]
    for found in (nouns, outer):
        if len(found) == 1:
            return found[0]
    return None


def _head_by_form(words: Sequence[Token]) -> Token:
    """The first noun that is no genitive attribute, before any preposition; in a chain of genitives the last one."""
    start = 1 if words[0].upos == "ADP" and len(words) > 1 else 0
    stop = next((i for i, token in enumerate(words) if token.upos == "ADP" and i > start), len(words))
    phrase = words[start:stop] or words
    nouns = [token for token in phrase if token.upos in _NOUNS and token.case]
    for token in nouns:
        if token.case != "Gen":
            return token
    if nouns:
        return nouns[-1]
    declined = [token for token in phrase if token.case]
    return declined[-1] if declined else phrase[-1]


def _modified_noun(token: Token, tokens: Sequence[Token]) -> Token | None:
    """The noun that an adjective, participle or numeral agrees with: its governor, or the next that fits the form."""
    if token.upos not in _MODIFIERS or not token.case:
        return None
    nouns = [noun for noun in tokens if noun.upos in _NOUNS and _agree(token, noun)]
    governor = next((noun for noun in nouns if noun.index == token.head), None)
    if governor:
        return governor
    following = [noun for noun in nouns if noun.index > token.index]
    return following[0] if following else None


def _agree(modifier: Token, noun: Token) -> bool:
    """Whether case, number and gender are the same, where they are known."""
    # Numerals such as trim are the same in both genders, and the tagged one is a guess.
    own = None if modifier.upos == "NUM" else modifier.feats.get("Gender")
    genders = {own, noun.feats.get("Gender")} - {None}
    return _same_case(modifier, noun) and len(genders) < 2 and grammatical_number(modifier) == grammatical_number(noun)


def _same_case(one: Token, other: Token) -> bool:
    return one.case is not None and one.case == other.case


def grammatical_number(token: Token) -> str:
    """`Sing` or `Plur`; nouns that have only a plural (`Ptan`) count as plural."""
    return "Sing" if token.feats.get("Number", "Sing") in ("Sing", "Coll") else "Plur"
