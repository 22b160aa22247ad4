"""Lists of results under a heading that says what was won: names a line each, sums of money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.award_details import MONEY
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.recipients.winners import Group, groups
from lvextract.events.syntax.vocabulary import words

_BULLETS = frozenset({"•", "*", "-", "–", "—", "·"})


def heading_prize(sentence: Sentence, prizes: Sequence[Prize]) -> Prize | None:
    """The prize that a line says, if the names stand in the lines below: "Zelts", "2. vieta:", "Atbalstu saņēma:"."""
    if len(prizes) != 1:
        return None
    rest = [token for token in sentence.tokens if token.index not in prizes[0].indices]
    leads = sentence.tokens[-1].form == ":" and len(rest) < 4
    return prizes[0] if leads or all(token.form in DASHES | {"-"} for token in rest) else None


def winners_in_line(scene: Scene, sentence: Sentence, heading: Prize) -> Iterator[tuple[Prize, Group]]:
    """The names that a line under a heading lists, each list of them with a prize of its own."""
    for group in groups(scene, sentence, []):
        yield heading._replace(anchor=group.names[0].head), group


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
    if named is not None:
        yield Prize(tokens, found[0].group().strip(), None, named.names[0].head, "award.sum"), named


def _tells_of_money(line: Sentence) -> bool:
    def tells(token: Token) -> bool:
        return token.lemma in words("awards", "verbs", "giving") | words("awards", "verbs", "funding")

    return any(tells(token) for token in line.tokens)
