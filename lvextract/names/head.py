"""Which words of a mention change in its normal form: the head, and what agrees with it.

The head of a Latvian noun phrase follows its genitive attributes (Latvijas Pašvaldību savienība) and comes before
locatives, datives and prepositional phrases (vēstniecība Latvijā). The parse is asked first, the forms check it.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from lvextract.document import Token
from lvextract.names.declension import Gender
from lvextract.names.gazetteer import known_names
from lvextract.names.nominative import as_modifier, nominative_candidates
from lvextract.quotation_marks import QUOTES

_OPENING, _CLOSING = frozenset("«„‹‚"), frozenset("»›")

_NOUNS = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM", "VERB", "PRON"})
_SHARES_CASE = frozenset({"conj", "appos", "flat", "flat:name"})

_INITIAL = regex.compile(r"\p{Lu}\p{Ll}?\.")  # J. of "J. Rozentāla muzejs"

# Nouns that the tagger takes for adjectives: audēju, skolotāju, rīdzinieku, kuldīdznieču, cēsiešu.
_NOUN_IN_U = regex.compile(r"(ēj|āj|niek|nieč|ieš|ist|īb|um)u$")
# Words that are definite adjectives by form alone: galveno, lielajā, nacionālo.
_DEFINITE = regex.compile(r"aj(am|ai|ā|iem|ām|os|ās)$|(isk|āl|īg|ēj|āk|galven)(ais|ā|ās|o|ie|os)$")


def opens_quotation(token: Token) -> bool:
    """Whether the token is a quotation mark that opens: by its shape, else by the number of those before."""
    if token.form not in QUOTES or token.form in _CLOSING:
        return False
    return token.form in _OPENING or sum(before.form in QUOTES for before in token.preceding()) % 2 == 0


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
    if not words:
        return tokens[-1]
    by_form = _head_by_form(words)
    if inside_quotes and by_form.case == "Gen":
        # A genitive before a name in another case, or a place, is its attribute; else it is the class word, and the
        # name a label.
        name = _head_by_form([token for token in tokens if token.index in inside_quotes])
        if name.index > by_form.index and (name.case in ("Dat", "Acc", "Loc") or by_form.upos == "PROPN"):
            return name
    by_parse = _head_by_parse(words)
    spans_quotation = by_parse is not None and any(by_form.index < i < by_parse.index for i in inside_quotes)
    if by_parse is None or _INITIAL.fullmatch(by_parse.form) or (_is_below(by_parse, by_form) and not spans_quotation):
        by_parse = by_form
    if by_parse.case == "Gen" and by_parse is words[0] and len(words) == 2 and _is_label(words[1]):
        return words[1]
    if by_parse.case == "Gen" and (foreign := _foreign_name_behind(by_parse, words)):
        return foreign
    return _behind_attributes(by_parse, words)


def agreeing(tokens: Sequence[Token], head: Token) -> list[Token]:
    """`head` and the words that take its case: its adjectives and numerals, coordinated heads and their own."""
    inside_quotes = quoted(tokens)
    nouns = [head]
    for token in tokens:
        if token.index not in inside_quotes and _same_case(token, head) and _continues(token, nouns):
            nouns.append(token)
    modifiers = [token for token in tokens if token not in nouns and _modified_noun(token, tokens) in nouns]
    modifiers += [token for token in _modifiers_by_form(tokens, head) if token not in [*nouns, *modifiers]]
    return sorted([*nouns, *modifiers], key=lambda token: token.index)


def _is_below(by_parse: Token, by_form: Token) -> bool:
    """Whether what the parse takes for the head can only depend on the head by form.

    No nominative or accusative depends on a genitive; a locative or a numeral behind a noun is its attribute
    (vēstniecībā Igaunijā, ielā 32), an adjective or participle before a noun in its case too.
    """
    if by_parse.case == "Gen":
        return by_form.case in ("Nom", "Acc")
    if by_parse.upos in _MODIFIERS and by_form.upos in _NOUNS and by_parse.index < by_form.index:
        return _same_case(by_parse, by_form)
    is_behind = by_form.upos in _NOUNS and by_parse.index > by_form.index
    return is_behind and (by_parse.upos == "NUM" or (by_parse.case == "Loc" and by_form.upos == "NOUN"))


def _is_label(token: Token) -> bool:
    """Whether the word is an abbreviation or a sign, which a genitive before it only describes: Maskavas CSKA."""
    return token.case is None and token.upos in ("PROPN", "X", "SYM", "NOUN") and token.form.upper() == token.form


def _foreign_name_behind(genitive: Token, words: Sequence[Token]) -> Token | None:
    """The foreign word right behind a genitive: Samantas Dance Party."""
    following = next((token for token in words if token.index == genitive.index + 1), None)
    return following if following is not None and following.upos == "X" and following.form[:1].isupper() else None


def _behind_attributes(head: Token, words: Sequence[Token]) -> Token:
    """The head, or the noun behind it if the one taken for it can only be the attribute of that.

    A noun right before another is its genitive attribute (Audēju biedrība), whatever the tagger says.
    """
    at = next(i for i, token in enumerate(words) if token is head)
    while at + 1 < len(words):
        coordinated = len(words) > at + 3 and words[at + 1].upos == "CCONJ" and words[at + 2].case == "Gen"
        counted = len(words) > at + 2 and words[at + 1].upos == "NUM"  # 12 valstu 340 šahistiem
        step = 3 if coordinated else 2 if counted else 1
        following = words[at + step]
        if following.index != words[at].index + step or following.upos not in _NOUNS:
            break
        if coordinated and following.case == words[at].case:
            break
        is_counted = counted and words[at].case == "Gen" and following.case not in (None, "Gen")
        if not is_counted and not _is_attribute(words[at], following):
            break
        at = words.index(following)
    return words[at]


def _is_attribute(noun: Token, following: Token) -> bool:
    """Whether the noun, by its form, is a genitive or a definite adjective with the noun that follows."""
    if following.case in (None, "Gen", "Voc"):
        return False
    if noun.case == "Loc" and _DEFINITE.search(noun.form) and _agrees_by_form(noun, following, definite=True):
        return True
    if not _may_be_genitive(noun) or (following.upos == "PROPN" and following.case == "Nom" != noun.case):
        return False  # a name in the nominative is a label: skolu Dzintars
    if following.case in ("Nom", "Acc") or noun.head == following.index:
        return True
    if noun.upos == "PROPN" and following.upos == "NOUN":
        return True  # a name before a common noun is its attribute: Barona ielā
    # A locative or dative may depend on the noun: vēstniecība Latvijā.
    is_place = any(
        name in known_names("place")
        for number in ("Sing", "Plur")
        for name in nominative_candidates(following.form, following.case, number)
    )
    return following.head != noun.index and following.form[:1].isupper() and not is_place


def _may_be_genitive(token: Token) -> bool:
    """Whether the form can be a genitive of a noun of the tagged gender."""
    gender = token.feats.get("Gender")
    side: Gender | None = "Fem" if gender == "Fem" else "Masc" if gender == "Masc" else None
    return any(nominative_candidates(token.form, "Gen", number, side) for number in ("Sing", "Plur"))


def _modifiers_by_form(tokens: Sequence[Token], head: Token) -> list[Token]:
    """The adjectives before the head that agree with it by their form, though they are tagged otherwise."""
    found: list[Token] = []
    if head.case in (None, "Nom") or head.upos not in _NOUNS:
        return found
    following = head
    for token in reversed([token for token in tokens if token.index < head.index]):
        is_next = token.index == following.index - 1 and (following is head or following in found)
        if token.upos in _MODIFIERS:
            own = is_next or (_is_mistagged(token, head) and not _agrees_by_form(token, following))
            if own and _agrees_by_form(token, head):
                found.append(token)
        elif is_next and _DEFINITE.search(token.form) and _agrees_by_form(token, head, definite=True):
            found.append(token)
        elif token.case != "Gen":
            break
        following = token
    return found


def _is_mistagged(token: Token, head: Token) -> bool:
    """Whether the adjective, apart from the head, has the head's case, or one that its form cannot be in."""
    number, gender = grammatical_number(token), token.feats.get("Gender", "Masc")
    return _same_case(token, head) or as_modifier(token, gender, number, token.case or "") is None


def _agrees_by_form(token: Token, head: Token, definite: bool = False) -> bool:
    """Whether the form is that of an adjective in the case, number and gender of the head."""
    if _is_noun_by_form(token) or head.case is None or (definite and token.form.lower().endswith(("u", "as", "am"))):
        return False
    gender, number = head.feats.get("Gender", "Masc"), grammatical_number(head)
    return as_modifier(token, gender, number, head.case) is not None


def _is_noun_by_form(token: Token) -> bool:
    """Whether a supposed adjective is a noun in the genitive plural; in names adjectives are definite."""
    inside_a_name = token.index > 0 and token.form[:1].isupper() and token.form.endswith("u")
    return bool(_NOUN_IN_U.search(token.form)) or inside_a_name


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
    for i, token in enumerate(nouns):
        if token.case != "Gen" and not (token.case == "Nom" and _all_genitive(token, nouns[i + 1 :])):
            return token
    if nouns:
        return nouns[-1]
    declined = [token for token in phrase if token.case]
    return declined[-1] if declined else phrase[-1]


def _all_genitive(token: Token, following: Sequence[Token]) -> bool:
    """Whether only genitives follow, right behind: no head has those behind it (Nordea Rīgas maratona)."""
    return bool(following) and following[0].index == token.index + 1 and all(t.case == "Gen" for t in following)


def _modified_noun(token: Token, tokens: Sequence[Token]) -> Token | None:
    """The noun that an adjective, participle or numeral agrees with: its governor, or the next that fits the form."""
    if token.upos not in _MODIFIERS or not token.case or _is_noun_by_form(token):
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
