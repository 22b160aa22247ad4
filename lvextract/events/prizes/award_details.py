"""What a text says of an award beside its name and recipients: the category, the sum of money, who gives it."""

from __future__ import annotations

import regex

from lvextract.document import Sentence, Span, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.prizes import Prize
from lvextract.events.syntax.clause import subjects
from lvextract.events.syntax.phrase import parties, phrase
from lvextract.events.syntax.quotations import quoted_from
from lvextract.events.syntax.vocabulary import is_category, words
from lvextract.names import normal_form
from lvextract.names.normal_form import join
from lvextract.records import Party

MONEY = regex.compile(
    r"(?:Ls|EUR|€)\s?\d[\d\s.,]*+(?<=\d)|\d[\d\s.,]{0,12}+(?<=[\d\s])\s?(?:eiro|latu|lati|lats|EUR|€|dolār\w{1,3})\b"
)
CLASS = regex.compile(r"\p{Lu}{1,2}[-–]?\d{1,2}")  # "U-15", "S12"
_NEAR = 60  # characters behind a prize in which its sum stands
_NEW_CLAUSE = regex.compile(r"[;,]|\b(?:bet|savukārt)\b")
_CLAUSE = 20  # characters that the beginning of another clause counts
_BESIDE = 8  # characters between a sum and the prize behind it: "500 eiro lielu balvu"


def category_of(scene: Scene, sentence: Sentence, prize: Prize) -> str | None:
    """The group or class in which it was won, named before it: "junioru grupā", "kategorijā „Ražošana"".

    A heading over a list of results ("Vidusskolu grupā:") is the category of all of them.
    """
    if sentence.tokens[1:] and sentence.tokens[1].form == ":" and CLASS.fullmatch(sentence.tokens[0].form):
        return sentence.tokens[0].form
    before = _category(sentence, prize.anchor.index)
    if before is not None:
        return before
    heading = scene.heading_over(sentence)
    return _category(heading, len(heading.tokens)) if heading is not None else None


def amount_of(scene: Scene, sentence: Sentence, prize: Prize) -> str | None:
    """The sum of money as written: "prēmiju 1500 eiro apmērā", "500 eiro lielu balvu", "1. vietu un 300 eiro".

    Of several prizes the nearest has it: "uzvarētājs saņēma 500 eiro, bet 2. vieta – 300 eiro".
    """
    if prize.rule == "award.sum":
        return prize.name
    near = _NEAR if prize.rule == "award.prize" else _BESIDE
    own, text = prize.span, scene.document.text
    others = [other for other in scene.prizes(sentence) if other != own]
    sums = [
        (Span(sentence.start + found.start(), sentence.start + found.end()), found.group().strip())
        for found in MONEY.finditer(text[sentence.start : sentence.end])
    ]
    sums = [
        (money, written)
        for money, written in sums
        if all(_apart(text, money, own) <= _apart(text, money, other) for other in others)
    ]
    before = [written for money, written in sums if 0 <= own.start - money.end <= _BESIDE]
    behind = [written for money, written in sums if money.start >= own.start and _apart(text, money, own) <= near]
    return next(iter([*before, *behind]), None)


def _apart(text: str, money: Span, prize: Span) -> int:
    """How far a sum is from a prize, in characters; a new clause between counts as many more."""
    first, second = sorted((money, prize), key=lambda span: span.start)
    gap = text[first.end : second.start]
    return len(gap) + _CLAUSE * len(_NEW_CLAUSE.findall(gap))


def grantor_of(scene: Scene, prize: Prize) -> Party | None:
    """Who gives it: the subject of a verb of giving or recognizing in the active voice."""
    verb = prize.verb
    gives = words("awards", "verbs", "giving") | words("awards", "verbs", "recognizing") - {"kļūt"}
    if verb is None or verb.lemma not in gives or verb.feats.get("Voice") != "Act" or verb.lemma == "tikt":
        return None
    for subject in subjects(verb):
        if subject not in prize.tokens:
            return next(iter(parties(scene.document, subject, "grantor.subject_of_giving_verb")), None)
    return None


def _category(sentence: Sentence, end: int) -> str | None:
    """The last category that `sentence` names before its token `end`."""
    for token in reversed(sentence.tokens[:end]):
        if is_category(token):
            quoted = quoted_from(token.next)
            limit = _limit_behind(token)
            return join(quoted) if quoted else limit or normal_form(phrase(token), token)
    return None


def _limit_behind(token: Token) -> str | None:
    """The weight or age that a class is bounded by: "kategorijā virs 90 kg"."""
    behind = token.following(3)
    bounded = len(behind) == 3 and behind[0].form.lower() in ("virs", "līdz", "pēc") and behind[1].upos == "NUM"
    return join(behind) if bounded else None
