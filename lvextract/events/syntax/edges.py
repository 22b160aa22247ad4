"""What stands at the edges of a phrase: vague words and times are no part of a name, the softener of a number is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from lvextract.document import Document, Timex, Token
from lvextract.events.syntax.plurals import as_read
from lvextract.events.syntax.vocabulary import is_vague, words
from lvextract.quotation_marks import QUOTES

_MULTIPLES = ("simt", "tūkstot", "miljon")


def without_vague(tokens: Sequence[Token], head: Token) -> list[Token]:
    """As in "vairākas pašvaldības" → "pašvaldības"; but "visu frakciju vadītāji" are leaders of all parties."""
    kept = list(tokens)
    case = as_read(head).case
    while len(kept) > 1 and (
        (is_vague(kept[0]) and kept[0].case in (case, None))
        or kept[0].form in QUOTES
        or kept[0].upos in ("PART", "CCONJ", "PUNCT", "ADV")
        or _is_of_pronoun(kept[0])
    ):
        kept.pop(0)
    return kept


def without_clock(document: Document, tokens: list[Token]) -> list[Token]:
    """As in "plkst. 11.00 skates dalībnieki dziedās": when they do, not who they are.

    Nor does the end of a time begin a name: "jau ceturto gadu bibliotēka rīko".
    """
    while len(tokens) > 1 and (timex := time_at(tokens[0], document.timexes)) and timex.start < tokens[0].start:
        tokens = tokens[1:]
    if not any(token.form[0].isdigit() for token in tokens):
        return tokens
    times = [time_at(token, document.timexes) for token in tokens]
    return [token for token, timex in zip(tokens, times, strict=True) if not timex or timex.type != "TIME"] or tokens


def time_at(token: Token, times: Sequence[Timex]) -> Timex | None:
    """The one of `times`, which are in the order of the text and share no words, that `token` is a word of."""
    before = bisect_left(times, token.end, key=lambda timex: timex.start)
    return times[before - 1] if before and times[before - 1].overlaps(token) else None


def with_softener(tokens: list[Token]) -> list[Token]:
    """A counted phrase with the words before the number that say that it is not exact: "ap", "vairāk nekā"."""
    return [*_softener(tokens[0]), *tokens] if _is_counted(tokens) else tokens


def with_number(tokens: list[Token], head: Token) -> list[Token]:
    """The phrase with the number before its genitives that counts the head: "desmit Talsu vidusskolas skolēni".

    Figures before a genitive in the plural may count that: "12 valstu sportisti".
    """
    number = tokens[0].previous
    are_genitives = tokens[0] is not head and all(t.case in ("Gen", None) or t.upos == "PUNCT" for t in tokens[:-1])
    is_several = head.feats.get("Number") in ("Plur", "Ptan") and head.case != "Gen" and tokens[-1] is head
    if number is None or number.upos != "NUM" or number.form[-1] == "." or not (are_genitives and is_several):
        return tokens
    counts_genitive = number.case == "Gen" != as_read(head).case
    if number.case is None:
        counts_genitive = any(token.feats.get("Number") in ("Plur", "Ptan") for token in tokens[:-1])
    return tokens if counts_genitive else [number, *tokens]


def _is_counted(tokens: Sequence[Token]) -> bool:
    """Whether a number stands first: "divdesmit klausītāju", "miljons cilvēku"."""
    return tokens[0].upos == "NUM" or tokens[0].form.lower().startswith(_MULTIPLES)


def _softener(number: Token) -> list[Token]:
    """The words before a number that say that it is not exact: "ap", "vairāk nekā"."""
    before = number.preceding(3)
    for length in range(len(before), 0, -1):
        words_before = before[-length:]
        if " ".join(token.form.lower() for token in words_before) in words("events", "crowd", "softeners"):
            return words_before
    return []


def _is_of_pronoun(token: Token) -> bool:
    """Whether the word is a participle with a pronoun for who did it, or that pronoun: "viņa vadītā komisija"."""
    around = (token.previous, token, token.next)
    return any(
        pronoun is not None
        and participle is not None
        and (pronoun.upos in ("PRON", "DET") and pronoun.case == "Gen")
        and (participle.upos == "VERB" and participle.feats.get("VerbForm") == "Part")
        for pronoun, participle in pairwise(around)
    )
