"""Which names belong to which prizes where a sentence tells of several: the pairing that costs least.

Rows of results leave the verb out ("1. vietu ieguva X, otro – Y, bet trešo – Z"), and are parsed in all manners. What
counts is how near a name stands to its prize, what stands between, whether its case fits the verb, and that a row
keeps to one order: either every prize stands before its names, or every name before its prizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lvextract.document import Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.recipients.matches import without_losers
from lvextract.events.recipients.winners import Group, Name, groups
from lvextract.events.syntax.asides import RELATIVE, without_asides
from lvextract.events.syntax.vocabulary import is_about_prizes, words

_UNPAIRED = 24  # what it costs to leave prizes in a row without names
_ALONE = 13  # and a prize that stands alone
_REACH = 2  # lists of names on either side of prizes that can be theirs
_SKIPPED = 6  # what it costs to leave out the nearest
_OTHER_ORDER = 4  # what it costs to turn the order round
_CLAUSE = 5  # of a comma or a conjunction between a prize and its names
_DASH = -4  # a dash ties the two
_OTHER_VERB = 15  # of a verb between them that is not about prizes
_WRONG_CASE = 14


class Block(NamedTuple):
    """Prizes in one list: "zelta medaļu un pirmo vietu"."""

    prizes: list[Prize]
    first: int
    last: int


class Choice(NamedTuple):
    """The names for a block, or None, and what all choices up to this one cost."""

    cost: float
    group: Group | None
    is_before: bool
    previous: Choice | None


def pair(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> dict[int, list[Name]]:
    """The names that each prize goes to, by the index of its first token; those that it does not tell are left out."""
    names = without_losers(sentence, groups(scene, sentence, prizes))
    blocks = _blocks(sentence, sorted(prizes, key=lambda prize: prize.tokens[0].index), names)
    if not names or (len(blocks) < 2 and not _is_shared_out(blocks, names)):
        return {}
    return {
        prize.tokens[0].index: won_by
        for block, group in _cheapest(sentence, blocks, names)
        for prize, won_by in _share_out(block, group)
    }


def nearest(scene: Scene, sentence: Sentence, prize: Prize) -> list[Name]:
    """The names that stand nearest to the only prize of its clause, none if another clause parts them from it."""
    names = without_losers(sentence, groups(scene, sentence, [prize]))
    block = Block([prize], prize.tokens[0].index, prize.tokens[-1].index)
    return next((group.names for _, group in _cheapest(sentence, [block], names, _ALONE)), [])


def _cheapest(
    sentence: Sentence, blocks: Sequence[Block], names: Sequence[Group], unpaired: int = _UNPAIRED
) -> list[tuple[Block, Group]]:
    """The blocks with the names next to them, so that the sum of what the pairs cost is least."""
    ends: list[Choice | None] = [None]
    for i, block in enumerate(blocks):
        since = blocks[i - 1].last if i else -1
        until = blocks[i + 1].first if i + 1 < len(blocks) else len(sentence.tokens)
        before = [group for group in names if since < group.first and group.last < block.first][-_REACH:]
        after = [group for group in names if block.last < group.first and group.last < until][:_REACH]
        options = [(None, False), *((group, True) for group in before), *((group, False) for group in after)]
        near = [*before[-1:], *after[:1]]
        costs = [
            unpaired if group is None else _cost(sentence, blocks, i, group) + (0 if group in near else _SKIPPED)
            for group, _ in options
        ]
        ends = [
            min(
                (_extended(end, group, is_before, cost) for end in ends if group is None or group is not _last(end)),
                key=lambda choice: choice.cost,
            )
            for (group, is_before), cost in zip(options, costs, strict=True)
            if group is None or any(group is not _last(end) for end in ends)
        ]
    return _pairs(blocks, min((end for end in ends if end), key=lambda choice: choice.cost, default=None))


def _extended(previous: Choice | None, group: Group | None, is_before: bool, cost: float) -> Choice:
    turned = previous is not None and previous.group is not None and group is not None
    turned = turned and previous is not None and previous.is_before != is_before
    total = cost + (previous.cost if previous else 0) + (_OTHER_ORDER if turned else 0)
    return Choice(total, group, is_before, previous)


def _last(choice: Choice | None) -> Group | None:
    return choice.group if choice else None


def _pairs(blocks: Sequence[Block], end: Choice | None) -> list[tuple[Block, Group]]:
    found = []
    for block in reversed(blocks):
        if end is not None and end.group is not None:
            found.append((block, end.group))
        end = end.previous if end else None
    return found[::-1]


def _cost(sentence: Sentence, blocks: Sequence[Block], i: int, group: Group) -> float:
    """How unlikely it is that the prizes of the block went to the names of the group."""
    block = blocks[i]
    left, right = (group.last, block.first) if group.last < block.first else (block.last, group.first)
    gap = without_asides(sentence.tokens[left + 1 : right])
    if any(token.upos == "SCONJ" or token.form == ";" for token in gap):
        return 2 * _UNPAIRED
    cost = float(sum(_weight(token) for token in gap))
    if group.last < block.first and any(token.form == ":" for token in gap):
        cost += _CLAUSE - _DASH  # what is before a colon is told of by what is behind it
    if block.last < group.first and any(token.form.lower() in RELATIVE for token in gap):
        cost += _OTHER_VERB  # the names are in a clause about something else
    if group.last < block.first and any(token.upos == "PRON" and token.lemma in ("viņš", "viņa") for token in gap):
        cost += _OTHER_VERB  # a pronoun goes on with somebody that was named before
    return cost + _misfit(_verb_of(sentence, blocks, i, gap), group)


def _weight(token: Token) -> int:
    if token.form in DASHES:
        return _DASH
    if token.form in (",", "un", "bet", "savukārt"):
        return _CLAUSE
    return _OTHER_VERB if token.upos == "VERB" and not is_about_prizes(token) else 1


def _verb_of(sentence: Sentence, blocks: Sequence[Block], i: int, gap: Sequence[Token]) -> Token | None:
    """The verb that says how the prizes were won: between them and the names, about them, or said before in the row."""
    between = [token for token in gap if is_about_prizes(token)]
    if between:
        return between[0]
    block = blocks[i]
    anchor = block.prizes[0].anchor
    if anchor.upos == "VERB":
        return anchor
    since = blocks[i - 1].last if i else -1
    until = blocks[i + 1].first if i + 1 < len(blocks) else len(sentence.tokens)
    first = next((t.index for t in reversed(sentence.tokens[since + 1 : block.first]) if t.form in (",", ";")), since)
    last = next((t.index for t in sentence.tokens[block.last : until] if t.form in (",", ";")), until)
    own = [token for token in sentence.tokens[first + 1 : last] if is_about_prizes(token)]
    if own:
        return min(own, key=lambda token: min(abs(token.index - block.first), abs(token.index - block.last)))
    return next((token for token in reversed(sentence.tokens[: block.first]) if is_about_prizes(token)), None)


def _misfit(verb: Token | None, group: Group) -> int:
    """What it costs that the names are in a case which the verb does not ask of those who win."""
    case = group.case
    if case is None or verb is None:
        return 0 if case != "Acc" else _WRONG_CASE // 2
    if verb.lemma in words("awards", "verbs", "leaving"):
        fitting = {"Acc"}
    elif verb.lemma in words("awards", "verbs", "honouring") | words("awards", "verbs", "recognizing"):
        fitting = {"Acc", "Nom"}
    elif verb.lemma == "tikt":
        fitting = {"Dat", "Nom"}
    elif verb.lemma in words("awards", "verbs", "giving") | words("awards", "verbs", "losing"):
        fitting = {"Dat"}
    else:
        fitting = {"Nom"}
    return 0 if case in fitting else _WRONG_CASE


def _blocks(sentence: Sentence, prizes: Sequence[Prize], names: Sequence[Group]) -> list[Block]:
    """The prizes in lists: those that no name and no other clause stands between."""
    found: list[Block] = []
    for prize in prizes:
        first, last = prize.tokens[0].index, prize.tokens[-1].index
        together = found and not any(found[-1].last < group.first < first for group in names)
        together = together and not any(t.form in "()" for t in sentence.tokens[found[-1].last + 1 : first])
        together = together and not (found[-1].prizes[-1].rule == "award.victory" and (prize.place or 1) > 1)
        if together and not is_parted(sentence, found[-1].last, first):
            found[-1] = Block([*found[-1].prizes, prize], found[-1].first, last)
        else:
            found.append(Block([prize], first, last))
    return found


def is_parted(sentence: Sentence, left: int, right: int) -> bool:
    """Whether another clause begins between the two tokens: a conjunction, or a verb that is not about prizes."""
    return any(
        token.upos == "SCONJ" or token.form == ";" or (token.upos == "VERB" and not is_about_prizes(token))
        for token in sentence.tokens[left + 1 : right]
    )


def _is_shared_out(blocks: Sequence[Block], names: Sequence[Group]) -> bool:
    """Whether one list of ranks goes to one list of as many names: "1., 2. un 3. vietu ieguva X, Y un Z"."""
    if len(blocks) != 1 or len(names) != 1:
        return False
    ranks = {prize.place for prize in blocks[0].prizes}
    return 1 < len(ranks) == len(blocks[0].prizes) == len(names[0].names)


def _share_out(block: Block, group: Group) -> list[tuple[Prize, list[Name]]]:
    """All names for every prize of the block; or one each, if they are as many ranks as names."""
    if _is_shared_out([block], [group]):
        return [(prize, [name]) for prize, name in zip(block.prizes, group.names, strict=True)]
    return [(prize, group.names) for prize in block.prizes]
