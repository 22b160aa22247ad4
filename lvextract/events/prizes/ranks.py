"""Ranks: "1. vieta", "otrajā vietā", "dalīja 2.–3. vietu", "otrais – X", numbers before the names of a list."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize, holder_of, is_withheld, outcome_of
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.vocabulary import can_win, words
from lvextract.lexicon import load
from lvextract.names.head import QUOTES

_ORDINAL = regex.compile(r"(\d{1,3})\.?")
_ORDINAL_ENDING = regex.compile(r"(?:ais|ā|o|ajā|os|ie|ās|ajās|ajos|am|ajam|ajai|ajiem|ajām|iem|ām)$")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_CLAUSE = 7  # tokens behind an ordinal in which its verb stands
_RANGE_SIGNS = DASHES | {"/"}


def rank(token: Token) -> int | None:
    """The number of an ordinal in digits ("2.") or in words ("otrajā"), None for any other word."""
    digits = _ORDINAL.fullmatch(token.form)
    if digits and token.form.endswith("."):
        return int(digits.group(1))
    stem, endings = _ORDINAL_ENDING.subn("", token.form.lower())
    found: int | None = load("awards")["ordinals"].get(stem) if endings else None
    return found


def ranked_place(sentence: Sentence) -> Iterator[Prize]:
    """As in "1. vieta", "otro godalgoto vietu", "1. un 2. vietu", "2.–3. vieta", "III vieta", "138. pozīcijā"."""
    for token in sentence.tokens:
        if token.lemma not in words("awards", "places", "nouns") or token.index == 0:
            continue
        anchor = holder_of(sentence, token) or token
        if is_withheld(sentence, token) or (token.case == "Dat" and anchor is token):
            continue  # "vistuvāk pirmajai vietai"
        if anchor is not token and _gets_something_else(sentence, anchor):
            continue
        if outcome_of(sentence, verb_above(token)) != "won" and not _leads_to_name(sentence, token):
            continue
        for ordinals in _ordinals_before(sentence, token):
            last = token if _belongs_to(sentence, ordinals[-1], token) else ordinals[-1]
            name = "–".join(f"{_rank_of_place(ordinal)}." for ordinal in ordinals) + " " + _noun(token)
            tokens = ordinals[0].until(last)
            yield Prize(tokens, name, _rank_of_place(ordinals[0]), anchor, "award.ranked_place")


def _gets_something_else(sentence: Sentence, holder: Token) -> bool:
    """As in "pirmo vietu ieguvēji saņēma balvas": who is first is told elsewhere."""
    behind = holder.following(1)
    return bool(behind) and behind[0].upos == "VERB" and behind[0].lemma in words("awards", "verbs", "winning")


def _leads_to_name(sentence: Sentence, place: Token) -> bool:
    """Whether a dash or a name stands right behind it, whatever the parse: "1. vieta – X, 2. vietas nebija"."""
    behind = place.following(1)
    return bool(behind) and (behind[0].form in DASHES or behind[0].upos == "PROPN")


def runner_up(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarēja X, aiz viņa palika Y", "aiz tām – Z": the one right behind the first."""
    first = False
    for token, other in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        first = first or token.lemma in words("awards", "victory", "verbs") | words("awards", "victory", "superlatives")
        first = first or token.lemma in words("awards", "victory", "nouns") or rank(token) == 1
        if first and token.form.lower() == "aiz" and other.upos in ("PRON", "DET"):
            behind = other.following(1)
            if behind and (behind[0].form in DASHES or behind[0].lemma in words("awards", "places", "verbs")):
                yield Prize([token, other], "2. vieta", 2, other, "award.ranked_place")


def honoured_place(sentence: Sentence) -> Iterator[Prize]:
    """As in "godalgotas vietas ieguva …": a place among the first, the text does not say which."""
    for token, place in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.lemma in words("awards", "places", "honoured") and place.lemma in words("awards", "places", "nouns"):
            verb = verb_above(place)
            if verb is not None and outcome_of(sentence, verb) == "won":
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
            if _ends_in_rank(sentence, token):
                yield _ranked(token)
            continue
        if not _stands_alone(sentence, token):
            continue
        verb = _finishing_verb(sentence, token)
        finished = verb is not None and outcome_of(sentence, verb) == "won" and token.case in ("Nom", "Loc")
        told = finished or _is_told_of(sentence, token)
        if in_row or told or _follows_in_row(sentence, token, number):
            in_row = True
            yield _ranked(token)


def _ends_in_rank(sentence: Sentence, token: Token) -> bool:
    """As in "sprintā Aunītis bija 44., bet …": a number right behind the verb, with no noun of its own."""
    before = token.preceding(1)
    behind = token.following(1)
    alone = not behind or behind[0].upos in ("PUNCT", "CCONJ")
    return bool(before) and alone and before[0].lemma in words("awards", "places", "verbs") | {"būt"}


def _is_told_of(sentence: Sentence, token: Token) -> bool:
    """As in "pirmie bija «Kaķi»", "otrie kopvērtējumā bija Zantes vīri": a copula leads to whose rank it is."""
    copula = _copula_behind(sentence, token)
    if copula is None or token.case != "Nom" or copula.feats.get("Tense") != "Past":
        return False
    behind = copula.following(1)
    return bool(behind) and (behind[0].upos == "PROPN" or behind[0].form in QUOTES or can_win(behind[0]))


def _copula_behind(sentence: Sentence, token: Token) -> Token | None:
    """The copula right behind the ordinal, or behind the word that says where: "otrie kopvērtējumā bija"."""
    behind = token.following(2)
    if behind and behind[0].case == "Loc":
        behind = behind[1:]
    return behind[0] if behind and behind[0].lemma == "būt" else None


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


def _ordinals_before(sentence: Sentence, place: Token) -> Iterator[list[Token]]:
    """The ordinals before "vieta", the last first: each a list of one, or of two for a shared place ("2.–3.")."""
    index = place.index - 1
    while (
        index > 0 and sentence.tokens[index].upos in ("ADJ", "VERB") and _rank_of_place(sentence.tokens[index]) is None
    ):
        index -= 1  # "otro godalgoto vietu"
    while index >= 0:
        token = sentence.tokens[index]
        if _rank_of_place(token):
            shared = index >= 2 and sentence.tokens[index - 1].form in _RANGE_SIGNS
            lower = (
                sentence.tokens[index - 2] if shared and _ORDINAL.fullmatch(sentence.tokens[index - 2].form) else None
            )
            yield [lower, token] if lower else [token]
            index -= 3 if lower else 1
        elif token.form in ("un", ","):
            index -= 1
        else:
            return


def _belongs_to(sentence: Sentence, ordinal: Token, place: Token) -> bool:
    """Whether nothing but adjectives stands between the ordinal and its noun."""
    return all(token.upos in ("ADJ", "VERB") for token in ordinal.until(place)[1:-1])


def _finishing_verb(sentence: Sentence, token: Token) -> Token | None:
    """The verb of finishing that governs the ordinal, or stands by it whatever the parse."""
    governor = token.governor
    if governor is not None and _finishes(governor):
        return governor
    before = token.preceding(1)
    behind = token.following(_CLAUSE - 1)
    end = next((i for i, other in enumerate(behind) if other.upos in ("PUNCT", "SCONJ")), len(behind))
    return next((other for other in (*before, *behind[:end]) if _finishes(other)), None)


def _finishes(token: Token) -> bool:
    """Whether the word is a verb of finishing; the tagger takes "finišēja" for a noun."""
    return token.lemma in words("awards", "places", "verbs") or token.form.lower().startswith("finišēj")


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether the ordinal has no noun of its own: behind it come a dash, a preposition, a verb of finishing, a name."""
    following = token.following(1)
    before = token.preceding(1)
    if token.case == "Loc" and before and before[0].form in DASHES and (not following or following[0].upos == "PUNCT"):
        return True  # "X ierindojās pirmajā vietā, bet Y – trešajā."
    if not following:
        return _finishing_verb(sentence, token) is not None
    behind = following[0]
    joined = sentence.tokens[token.index + 2 : token.index + 3]
    if behind.form == "un" and joined and rank(joined[0]) and joined[0].form[-1] != ".":
        return _stands_alone(sentence, joined[0])  # "otrais un trešais – X un Y"
    if _copula_behind(sentence, token) is not None:
        return True
    if behind.form in DASHES or behind.upos == "ADP" or behind.form in (".", ","):
        return behind.form in DASHES or _finishing_verb(sentence, token) is not None
    told = words("awards", "places", "verbs") | words("awards", "verbs", "winning")
    is_verb = (behind.lemma in told and behind.upos in ("VERB", "AUX")) or _finishes(behind)
    return is_verb or ((behind.upos == "PROPN" or behind.form in QUOTES) and behind.case in ("Nom", "Dat", None))


def _follows_in_row(sentence: Sentence, token: Token, number: int) -> bool:
    """Whether the next ordinal stands alone too: "pirmais – X, otrais – Y"."""
    rest = token.following()
    return any(rank(other) == number + 1 and _stands_alone(sentence, other) for other in rest)
