"""Lists of results under a heading that says what was won: names a line each, names by category, sums of money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvextract.document import Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.award_details import MONEY
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.recipients.enumerations import in_capitals
from lvextract.events.recipients.winners import Group, groups
from lvextract.events.syntax.vocabulary import words
from lvextract.names import normal_form

_BULLETS = frozenset({"•", "*", "-", "–", "—", "·"})


def heading_prize(sentence: Sentence, prizes: Sequence[Prize]) -> Prize | None:
    """The prize that a line says, if the names stand in the lines below: "Zelts", "2. vieta:", "Atbalstu saņēma:"."""
    if len(prizes) != 1:
        return None
    covered = prizes[0].indices
    rest = [token for token in sentence.tokens if token.index not in covered]
    leads = sentence.tokens[-1].form == ":" and len(rest) < 4
    return prizes[0] if leads or all(token.form in DASHES | {"-"} for token in rest) else None


def winners_in_line(scene: Scene, sentence: Sentence, heading: Prize) -> Iterator[tuple[Prize, Group]]:
    """The names that a line under a heading lists, each list of them with a prize of its own."""
    for group in groups(scene, sentence, []):
        prize = _for_what(sentence, heading, group.first)
        yield prize._replace(anchor=group.names[0].head), group


def _for_what(sentence: Sentence, heading: Prize, end: int) -> Prize:
    """The prize of a line by what it was given for: "Specbalvas:", "– par labāko lomu – Jānim Ozolam"."""
    for token in sentence.tokens[:end]:
        if token.form.lower() == "par":
            tokens = sentence.tokens[token.index + 1 : end]
            best = [part for part in tokens if part.form not in DASHES]
            if best and best[0].feats.get("Degree") in ("Sup", "Cmp"):
                head = next((part for part in reversed(best) if part.upos == "NOUN"), best[-1])
                return heading._replace(tokens=best, name=normal_form(best, head), place=1, rule="award.superlative")
    return heading


def by_category(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> list[tuple[Prize, Group]]:
    """As in "Grupu uzvarētāji: V35 – Agris Mednis; V50 – Uldis Sietiņš": one prize, won in each category."""
    if len(prizes) != 1:
        return []
    last = prizes[0].tokens[-1].index
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].form != ":":
        return []
    found = [group for group in groups(scene, sentence, prizes) if group.first > last]
    parted = all(
        any(token.form == ";" for token in sentence.tokens[left.last : right.first]) for left, right in pairwise(found)
    )
    if len(found) < 2 or not parted:
        return []
    labels = [sentence.tokens[max(last + 2, group.first - 2)] for group in found]  # "V35" before its dash
    return [(prizes[0]._replace(tokens=[label]), group) for label, group in zip(labels, found, strict=True)]


def sum_in_line(scene: Scene, sentence: Sentence) -> Iterator[tuple[Prize, Group]]:
    """As in "• biedrība «Rīts» – vingrošanas laukums, 2500 eiro" below a line that tells of money given."""
    text = scene.document.text[sentence.start : sentence.end]
    found = list(MONEY.finditer(text))
    above = scene.heading_over(sentence, bullets=_BULLETS)
    if len(found) != 1 or above is None or not _tells_of_money(above):
        return
    start, end = (sentence.start + offset for offset in found[0].span())
    tokens = [token for token in sentence.tokens if start <= token.start < end]
    first = int(sentence.tokens[0].form in _BULLETS)
    named = next((group for group in groups(scene, sentence, []) if group.first <= first + 3), None)
    if named is None:
        name = in_capitals(sentence, first, len(sentence.tokens))
        named = Group([name]) if name is not None else None
    if named is not None:
        yield Prize(tokens, found[0].group().strip(), None, named.names[0].head, "award.sum"), named


def _tells_of_money(line: Sentence) -> bool:
    def tells(token: Token) -> bool:
        return token.lemma in words("awards", "verbs", "giving") | words("awards", "verbs", "funding")

    return any(tells(token) for token in line.tokens)
