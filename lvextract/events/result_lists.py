"""Lists of results, a line each: numbered names, and names under a heading that says what they have won."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lvextract.document import Sentence, Token
from lvextract.events.prizes import Prize
from lvextract.events.scene import Scene
from lvextract.events.winners import Group, groups

_LONGEST = 30  # lines of one list
_NUMBER = regex.compile(r"(\d{1,3})\.")
_RESULT = regex.compile(r"punkt|km\b|\bkg\b|\bmin|\bsek|\d:\d\d|\bcm\b|\bm\b")


def numbered_line(scene: Scene, sentence: Sentence) -> Iterator[tuple[Prize, Group]]:
    """As in "1. Jānis Ozols (Ogre) – 7 punkti": a line of a list whose lines count up from one and tell results."""
    number = _number(sentence)
    if number is None or not _RESULT.search(_text(scene, sentence)):
        return
    above = scene.sentences_before(sentence, number - 1)
    if [_number(line) for line in above] != list(range(number - 1, 0, -1)):
        return
    named = [group for group in groups(scene, sentence, []) if group.first == 1]
    for group in named[:1]:
        token = sentence.tokens[0]
        yield Prize([token], f"{number}. vieta", number, token, "award.ranked_list"), group


def heading_prize(sentence: Sentence, prizes: list[Prize]) -> Prize | None:
    """The prize that is all that a line says: "Zelts", "2. vieta:"; the names stand in the lines below."""
    if len(prizes) != 1:
        return None
    covered = {token.index for token in prizes[0].tokens}
    rest = [token for token in sentence.tokens if token.index not in covered]
    return prizes[0] if all(token.form in (":", "–", "-") for token in rest) else None


def winners_in_line(scene: Scene, sentence: Sentence, heading: Prize) -> Iterator[tuple[Prize, Group]]:
    """The names that a line under a heading lists, each list of them with a prize of its own."""
    for group in groups(scene, sentence, []):
        yield heading._replace(anchor=group.names[0].head), group


def _number(line: Sentence) -> int | None:
    first: Token = line.tokens[0]
    found = _NUMBER.fullmatch(first.form)
    return int(found.group(1)) if found else None


def _text(scene: Scene, line: Sentence) -> str:
    return scene.document.text[line.start : line.end]
