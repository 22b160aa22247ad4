"""Ranks: "1. vieta", "otrajā vietā", "dalīja 2.–3. vietu", "otrais – X", numbers before the names of a list."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize, holder_of, is_withheld, outcome_of
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.vocabulary import can_win, words
from lvextract.lexicon import load
from lvextract.quotation_marks import QUOTES

_ORDINAL = regex.compile(r"(\d{1,3})\.?")
_ORDINAL_ENDING = regex.compile(r"(?:ais|ā|o|ajā|os|ie|ās|ajās|ajos|am|ajam|ajai|ajiem|ajām|iem|ām)$")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_CLAUSE = 6  # tokens behind an ordinal in which its verb stands
_RANGE_SIGNS = DASHES | {"/"}


def rank(token: Token) -> int | None:
    """The number of an ordinal in digits ("2.") or in words ("otrajā"), None for any other word."""
    digits = _ORDINAL.fullmatch(token.form)
    if digits and token.form.endswith("."):
        return int(digits.group(1)) or None  # nobody comes in on place 0
    stem, endings = _ORDINAL_ENDING.subn("", token.form.lower())
    found: int | None = load("awards")["ordinals"].get(stem) if endings else None
    return found


def ranked_place(sentence: Sentence) -> Iterator[Prize]:
    """As in "1. vieta", "otro godalgoto vietu", "1. un 2. vietu", "2.–3. vieta", "III vieta", "138. pozīcijā"."""
    for token in sentence.tokens:
        if token.lemma not in words("awards", "places", "nouns") or token.index == 0:
            continue
        anchor = holder_of(token) or token
        if is_withheld(token) or (token.case == "Dat" and anchor is token):
            continue  # "vistuvāk pirmajai vietai"
        if anchor is not token and _gets_something_else(anchor):
            continue
        if outcome_of(verb_above(token)) != "won" and not _leads_to_name(token):
            continue
        for ordinals in _ordinals_before(token):
            last = token if _belongs_to(ordinals[-1], token) else ordinals[-1]
            name = "–".join(f"{_rank_of_place(ordinal)}." for ordinal in ordinals) + " " + _noun(token)
            tokens = ordinals[0].until(last)
            yield Prize(tokens, name, _rank_of_place(ordinals[0]), anchor, "award.ranked_place")


def _gets_something_else(holder: Token) -> bool:
    """As in "pirmo vietu ieguvēji saņēma balvas": who is first is told elsewhere."""
    behind = holder.next
    return behind is not None and behind.upos == "VERB" and behind.lemma in words("awards", "verbs", "winning")


def _leads_to_name(place: Token) -> bool:
    """Whether a dash or a name stands right behind it, whatever the parse: "1. vieta – X, 2. vietas nebija"."""
    behind = place.next
    return behind is not None and (behind.form in DASHES or behind.upos == "PROPN")


def runner_up(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarēja X, aiz viņa palika Y", "aiz tām – Z": the one right behind the first."""
    first = False
    for token, other in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        first = first or token.lemma in words("awards", "victory", "verbs") | words("awards", "victory", "superlatives")
        first = first or token.lemma in words("awards", "victory", "nouns") or rank(token) == 1
        if first and token.form.lower() == "aiz" and other.upos in ("PRON", "DET"):
            behind = other.next
            if behind is not None and (behind.form in DASHES or behind.lemma in words("awards", "places", "verbs")):
                yield Prize([token, other], "2. vieta", 2, other, "award.ranked_place")


def honoured_place(sentence: Sentence) -> Iterator[Prize]:
    """As in "godalgotas vietas ieguva …": a place among the first, the text does not say which."""
    for token, place in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.lemma in words("awards", "places", "honoured") and place.lemma in words("awards", "places", "nouns"):
            verb = verb_above(place)
            if verb is not None and outcome_of(verb) == "won":
                many = place.feats.get("Number") == "Plur"
                name = "godalgotās vietas" if many else "godalgotā vieta"
                yield Prize([token, place], name, None, place, "award.honoured_place")


def ranked_alone(sentence: Sentence) -> Iterator[Prize]:
    """An ordinal without a noun.

    As in "pirmo vietu ieguva X, otro – Y", "uzvarēja X, otrais bija Y", "otrais pēc minūtes finišēja X", "X bija 44.":
    with a verb of finishing or a copula, or in a row that a rank or a victory has begun.
    """
    in_row = False
    for token in sentence.tokens:
        in_row = in_row or _begins_row(token)
        number = rank(token)
        if number is None:
            continue
        if token.form[-1] == ".":
            if _ends_in_rank(token):
                yield _ranked(token)
            continue
        if not _stands_alone(token):
            continue
        verb = _finishing_verb(token)
        finished = verb is not None and outcome_of(verb) == "won" and token.case in ("Nom", "Loc")
        told = finished or _is_told_of(token)
        if in_row or told or _follows_in_row(token, number):
            in_row = True
            yield _ranked(token)


def _ends_in_rank(token: Token) -> bool:
    """As in "sprintā Aunītis bija 44., bet …": a number right behind the verb, with no noun of its own."""
    before, behind = token.previous, token.next
    alone = behind is None or behind.upos in ("PUNCT", "CCONJ")
    return before is not None and alone and before.lemma in words("awards", "places", "verbs") | {"būt"}


def _is_told_of(token: Token) -> bool:
    """As in "pirmie bija «Kaķi»", "otrie kopvērtējumā bija Zantes vīri": a copula leads to whose rank it is."""
    copula = _copula_behind(token)
    if copula is None or token.case != "Nom" or copula.feats.get("Tense") != "Past":
        return False
    behind = copula.next
    return behind is not None and (behind.upos == "PROPN" or behind.form in QUOTES or can_win(behind))


def _copula_behind(token: Token) -> Token | None:
    """The copula right behind the ordinal, or behind the word that says where: "otrie kopvērtējumā bija"."""
    behind = token.next
    if behind is not None and behind.case == "Loc":
        behind = behind.next
    return behind if behind is not None and behind.lemma == "būt" else None


def _begins_row(token: Token) -> bool:
    """Whether the word says a rank or a victory, so that an ordinal behind it goes on with it."""
    kinds = [("places", "nouns"), ("victory", "verbs"), ("victory", "nouns"), ("victory", "superlatives")]
    return any(token.lemma in words("awards", *kind) for kind in kinds)


def _noun(place: Token) -> str:
    """What the rank is called: "2. vieta", also for a position; "3. godalga"."""
    return "godalga" if place.lemma == "godalga" else "vieta"


def _ranked(token: Token) -> Prize:
    return Prize([token], f"{rank(token)}. vieta", rank(token), token, "award.ranked_place")


def roman(token: Token) -> int | None:
    """The number of a Roman numeral ("II"), None for any other word."""
    return _ROMAN.get(token.form.rstrip("."))


def _rank_of_place(ordinal: Token) -> int | None:
    return rank(ordinal) or roman(ordinal)


def _ordinals_before(place: Token) -> Iterator[list[Token]]:
    """The ordinals before "vieta", the last first: each a list of one, or of two for a shared place ("2.–3.")."""
    token = place.previous
    while token is not None and token.upos in ("ADJ", "VERB") and _rank_of_place(token) is None:
        token = token.previous  # "otro godalgoto vietu"
    while token is not None:
        if _rank_of_place(token):
            lower = _lower_of_range(token)
            yield [lower, token] if lower is not None else [token]
            token = (lower or token).previous
        elif token.form in ("un", ","):
            token = token.previous
        else:
            return


def _lower_of_range(ordinal: Token) -> Token | None:
    """The first of two ordinals with a dash between: "2." of "2.–3. vieta"."""
    before = ordinal.preceding(2)
    is_range = len(before) == 2 and before[1].form in _RANGE_SIGNS and _ORDINAL.fullmatch(before[0].form) is not None
    return before[0] if is_range else None


def _belongs_to(ordinal: Token, place: Token) -> bool:
    """Whether nothing but adjectives stands between the ordinal and its noun."""
    return all(token.upos in ("ADJ", "VERB") for token in ordinal.until(place)[1:-1])


def _finishing_verb(token: Token) -> Token | None:
    """The verb of finishing that governs the ordinal, or stands by it whatever the parse."""
    governor = token.governor
    if governor is not None and _finishes(governor):
        return governor
    before = token.preceding(1)
    behind = token.following(_CLAUSE)
    end = next((i for i, other in enumerate(behind) if other.upos in ("PUNCT", "SCONJ")), len(behind))
    return next((other for other in (*before, *behind[:end]) if _finishes(other)), None)


def _finishes(token: Token) -> bool:
    """Whether the word is a verb of finishing; the tagger takes "finišēja" for a noun."""
    return token.lemma in words("awards", "places", "verbs") or token.form.lower().startswith("finišēj")


def _stands_alone(token: Token) -> bool:
    """Whether the ordinal has no noun of its own: behind it come a dash, a preposition, a verb of finishing, a name."""
    before, behind = token.previous, token.next
    is_dashed = before is not None and before.form in DASHES
    if token.case == "Loc" and is_dashed and (behind is None or behind.upos == "PUNCT"):
        return True  # "X ierindojās pirmajā vietā, bet Y – trešajā."
    if behind is None:
        return _finishing_verb(token) is not None
    joined = behind.next
    if behind.form == "un" and joined is not None and rank(joined) and joined.form[-1] != ".":
        return _stands_alone(joined)  # "otrais un trešais – X un Y"
    if _copula_behind(token) is not None:
        return True
    if behind.form in DASHES or behind.upos == "ADP" or behind.form in (".", ","):
        return behind.form in DASHES or _finishing_verb(token) is not None
    told = words("awards", "places", "verbs") | words("awards", "verbs", "winning")
    is_verb = (behind.lemma in told and behind.upos in ("VERB", "AUX")) or _finishes(behind)
    return is_verb or ((behind.upos == "PROPN" or behind.form in QUOTES) and behind.case in ("Nom", "Dat", None))


def _follows_in_row(token: Token, number: int) -> bool:
    """Whether the next ordinal stands alone too: "pirmais – X, otrais – Y"."""
    return any(rank(other) == number + 1 and _stands_alone(other) for other in token.following())
