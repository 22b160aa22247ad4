"""Prizes that a row says once for several: "jauniešu grupā uzvarēja X, bērnu grupā – Y", "par mūziku – Z"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.syntax.vocabulary import is_category, words

_LONGEST = 6  # tokens of what the prize is repeated for
_LIMITS = ("līdz", "virs", "pēc")


def again(sentence: Sentence, prizes: Sequence[Prize]) -> Iterator[Prize]:
    """The last prize of the sentence again, for each class, group or merit with a dash behind the first."""
    taken = {i for prize in prizes for i in prize.indices}
    for dash in sentence.tokens:
        if dash.form not in DASHES or dash.form == ":":
            continue
        before = [
            prize for prize in prizes if prize.tokens[-1].index < dash.index and prize.rule != "award.ranked_list"
        ]
        label = _label(dash, taken)
        if before and label and not _has_own(dash, taken):
            yield before[-1]._replace(tokens=[label[0]], anchor=dash)


def _has_own(dash: Token, taken: set[int]) -> bool:
    """Whether the names behind the dash have a prize of their own: "bērnu grupā – Toms Liepiņš (1. vieta)"."""
    names = takewhile(lambda token: token.form not in (",", ";", "bet", "savukārt"), dash.following())
    return any(token.index in taken for token in names)


def _label(dash: Token, taken: set[int]) -> list[Token]:
    """The words between a comma and the dash, if they say for what.

    As in "bērnu grupā", "jauniešu", "līdz 50 kg", "par veikumu mūzikā".
    """
    before = dash.preceding()
    opening = next((token for token in reversed(before) if token.form in (",", "bet", "savukārt", ";", "un")), None)
    label = opening.until(dash)[1:-1] if opening is not None else []
    if not label or len(label) > _LONGEST or any(token.index in taken for token in label):
        return []
    head = label[-1]
    in_class = (head.case == "Loc" and head.upos == "NOUN") or is_category(label[0])
    is_limit = label[0].form.lower() in _LIMITS and any(token.upos == "NUM" for token in label)
    of_class = head.case in ("Gen", "Dat") and head.lemma in words("awards", "categories", "people")
    return label if in_class or of_class or is_limit or label[0].form.lower() == "par" else []
