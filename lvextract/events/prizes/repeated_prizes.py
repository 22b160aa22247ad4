"""Prizes that a row says once for several: "jauniešu grupā uzvarēja X, bērnu grupā – Y", "par mūziku – Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.syntax.vocabulary import words

_LONGEST = 6  # tokens of what the prize is repeated for
_LIMITS = ("līdz", "virs", "pēc")


def again(sentence: Sentence, prizes: Sequence[Prize]) -> Iterator[Prize]:
    """The last prize of the sentence again, for each class, group or merit with a dash behind the first."""
    taken = {token.index for prize in prizes for token in prize.tokens}
    for dash in sentence.tokens:
        if dash.form not in DASHES or dash.form == ":":
            continue
        before = [
            prize for prize in prizes if prize.tokens[-1].index < dash.index and prize.rule != "award.ranked_list"
        ]
        label = _label(sentence, dash, taken)
        if before and label and not _has_own(sentence, dash, taken):
            yield before[-1]._replace(tokens=[label[0]], anchor=dash)


def _is_category(token: Token) -> bool:
    return token.case == "Loc" and token.lemma in words("awards", "categories", "nouns")


def _has_own(sentence: Sentence, dash: Token, taken: set[int]) -> bool:
    """Whether the names behind the dash have a prize of their own: "bērnu grupā – Toms Liepiņš (1. vieta)"."""
    behind = dash.following()
    end = next((token.index for token in behind if token.form in (",", ";", "bet", "savukārt")), len(sentence.tokens))
    return any(dash.index < index < end for index in taken)


def _label(sentence: Sentence, dash: Token, taken: set[int]) -> list[Token]:
    """The words between a comma and the dash, if they say for what.

    As in "bērnu grupā", "jauniešu", "līdz 50 kg", "par veikumu mūzikā".
    """
    start = dash.index
    while start > 0 and sentence.tokens[start - 1].form not in (",", "bet", "savukārt", ";", "un"):
        start -= 1
    label = sentence.tokens[start : dash.index]
    if not label or not start or len(label) > _LONGEST or any(token.index in taken for token in label):
        return []
    head = label[-1]
    in_class = (head.case == "Loc" and head.upos == "NOUN") or _is_category(label[0])
    is_limit = label[0].form.lower() in _LIMITS and any(token.upos == "NUM" for token in label)
    of_class = head.case in ("Gen", "Dat") and head.lemma in words("awards", "categories", "people")
    return label if in_class or of_class or is_limit or label[0].form.lower() == "par" else []
