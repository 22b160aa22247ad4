"""Which names belong to which prizes where a sentence tells of several: by their order, whatever the parse.

Rows of results leave the verb out ("1. vietu ieguva X, otro – Y, bet trešo – Z"), and are parsed in all manners. But
each row keeps to one order: either every prize stands before its names, or every name before its prizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lvextract.document import Sentence, Token
from lvextract.events.participants import name_head
from lvextract.events.phrase import phrase
from lvextract.events.prizes import DASHES, Prize
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import event_strength, is_animate, words
from lvextract.names.head import QUOTES

_SEPARATORS = frozenset({",", "un", "arī", "kā", "gan", "/", "&"})
_LONGEST_GAP = 6  # tokens between two members of a list: separators, and what is said of the second


class Name(NamedTuple):
    """A name or a group of people: its head, its first and its last token; `is_maker` if its work won, not itself."""

    head: Token
    first: int
    last: int
    is_maker: bool = False


class Group(NamedTuple):
    """Names in one list."""

    names: list[Name]

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.names[0].first

    @property
    def last(self) -> int:
        """The index of the last token."""
        return self.names[-1].last


class Block(NamedTuple):
    """Prizes in one list: "zelta medaļu un pirmo vietu"."""

    prizes: list[Prize]
    first: int
    last: int


def pair(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> dict[int, list[Name]]:
    """The names that each prize goes to, by the index of its first token; none if their order does not tell."""
    names = groups(scene, sentence, prizes)
    blocks = _blocks(sentence, sorted(prizes, key=lambda prize: prize.tokens[0].index), names)
    if not names or (len(blocks) < 2 and not _is_shared_out(blocks, names)):
        return {}
    after = _paired(sentence, blocks, names, before=False)
    before = _paired(sentence, blocks, names, before=True)
    if len(after) == len(before) == len(blocks):
        pairs = min(after, before, key=lambda pairs: _looseness(sentence, pairs))
    else:
        pairs = max(after, before, key=len)
        if len(pairs) < len(blocks):
            return {}
    return {prize.tokens[0].index: won_by for block, group in pairs for prize, won_by in _share_out(block, group)}


def groups(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> list[Group]:
    """The lists of names in the sentence that could have won, in reading order."""
    taken = {token.index for prize in prizes for token in prize.tokens}
    names = [name for name in _candidates(scene, sentence) if not taken.intersection(range(name.first, name.last + 1))]
    found: list[Group] = []
    for name in _of_fitting_case(sentence, names):
        if found and _continues(sentence, found[-1], name, taken):
            found[-1].names.append(name)
        else:
            found.append(Group([name]))
    return found


def _candidates(scene: Scene, sentence: Sentence) -> list[Name]:
    """Names and groups of people that are not in brackets nor oblique."""
    found: list[Name] = []
    depth, end = 0, -1
    for token in sentence.tokens:
        depth += (token.form in "([") - (token.form in ")]")
        if token.index <= end or depth > 0:
            continue
        name = _named(scene, sentence, token) or _described(scene, sentence, token)
        if name is not None and not _behind_preposition(sentence, name):
            end = name.last
            found.append(name)
    return found


def _named(scene: Scene, sentence: Sentence, token: Token) -> Name | None:
    """The name that begins with the token, if it is in the case of a winner, or of the maker of a winning work."""
    mention = scene.document.party_at(token)
    if mention is None:
        return None
    name = Name(name_head(sentence, mention), mention.tokens[0].index, mention.tokens[-1].index)
    if mention.kind != "place" and name.head.case == "Gen" and _is_before_work(sentence, name.last):
        return name._replace(is_maker=True)
    if mention.kind == "place":
        return name if name.head.case in ("Nom", "Dat", "Acc") else None
    declined = any(part.case in ("Nom", "Dat", "Acc") or part.case is None for part in mention.tokens)
    return name if declined or _is_subject(name) else None


def _described(scene: Scene, sentence: Sentence, token: Token) -> Name | None:
    """The group of people that the noun heads: "trešās klases skolēni"."""
    if token.upos != "NOUN" or token.case not in ("Nom", "Dat", "Acc") or not is_animate(token):
        return None
    is_crowd = token.lemma in words("events", "crowd", "nouns")
    if is_crowd or event_strength(token) or scene.document.party_at(token) or _introduces_name(scene, sentence, token):
        return None
    return Name(token, phrase(sentence, token)[0].index, token.index)


def _is_before_work(sentence: Sentence, last: int) -> bool:
    """Whether a work follows whose maker a genitive is: "Andra Podiņa lielais ķirbis", "Edgara Rulles «Tilts»"."""
    for token in sentence.tokens[last + 1 : last + 4]:
        if token.form in QUOTES:
            return True
        if token.upos == "NOUN":
            return token.case == "Nom" and not is_animate(token) and not event_strength(token)
        if token.upos not in ("ADJ", "VERB") or token.case not in ("Nom", None):
            return False
    return False


def _introduces_name(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun only says who the name behind it is: "skolotāja Ilze Krūmiņa", "komanda «Zibens»"."""
    following = sentence.tokens[token.index + 1 : token.index + 3]
    if following and following[0].form in QUOTES:
        following = following[1:]
    mention = scene.document.party_at(following[0]) if following else None
    return mention is not None and any(part.case in (token.case, None) for part in mention.tokens)


def _behind_preposition(sentence: Sentence, name: Name) -> bool:
    index = name.first - 1
    while index >= 0 and sentence.tokens[index].upos in ("ADJ", "NUM", "DET"):
        index -= 1
    return index >= 0 and sentence.tokens[index].upos == "ADP"


def _of_fitting_case(sentence: Sentence, names: list[Name]) -> list[Name]:
    """The names in the case that the verbs ask for: the giver is no recipient, nor the group that it is won in."""
    cases = {name.head.case for name in names}
    verbs = {token.lemma for token in sentence.tokens if token.upos in ("VERB", "AUX")}
    if verbs & words("awards", "verbs", "giving") and "Dat" in cases:
        wanted = {"Dat", None}
    elif verbs & words("awards", "verbs", "recognizing") and "Acc" in cases and "Nom" not in cases:
        wanted = {"Acc", None}
    elif "Nom" in cases and (verbs or "Dat" not in cases):
        wanted = {"Nom", None}
    else:
        wanted = {"Nom", "Dat", None}
    return [name for name in names if name.head.case in wanted or name.is_maker or _is_subject(name)]


def _is_subject(name: Name) -> bool:
    """Whether the name is the subject though a foreign one was taken to be in the genitive."""
    return name.head.deprel.startswith("nsubj") and name.head.case == "Gen"


def _continues(sentence: Sentence, group: Group, name: Name, taken: set[int]) -> bool:
    """Whether the name goes on the list of `group`: only separators and what is said of it stand between."""
    depth, outside, separated = 0, 0, False
    for token in sentence.tokens[group.last + 1 : name.first]:
        depth += (token.form in "([") - (token.form in ")]")
        if token.index in taken:
            return False
        if depth > 0 or token.form in ")]":
            continue
        outside += 1
        separated = separated or token.form in _SEPARATORS
        described = separated and token.upos in ("NOUN", "ADJ", "PROPN", "PUNCT") and token.form not in DASHES | {";"}
        if outside > _LONGEST_GAP or not (described or token.form in _SEPARATORS or token.form in QUOTES):
            return False
    cases = {group.names[0].head.case, name.head.case} - {None}
    return separated and len(cases) < 2


def _blocks(sentence: Sentence, prizes: Sequence[Prize], names: Sequence[Group]) -> list[Block]:
    """The prizes in lists: those that no name and no other clause stands between."""
    found: list[Block] = []
    for prize in prizes:
        first, last = prize.tokens[0].index, prize.tokens[-1].index
        together = found and not any(found[-1].last < group.first < first for group in names)
        if together and not is_parted(sentence, found[-1].last, first):
            found[-1] = Block([*found[-1].prizes, prize], found[-1].first, last)
        else:
            found.append(Block([prize], first, last))
    return found


def _paired(
    sentence: Sentence, blocks: Sequence[Block], names: Sequence[Group], before: bool
) -> list[tuple[Block, Group]]:
    """Each block with the names next to it on one side, if no other block and no other clause stands between."""
    found = []
    for i, block in enumerate(blocks):
        if before:
            limit = blocks[i - 1].last if i else -1
            beside = [group for group in names if limit < group.first and group.last < block.first][-1:]
            beside = [group for group in beside if not is_parted(sentence, group.last, block.first)]
        else:
            limit = blocks[i + 1].first if i + 1 < len(blocks) else len(sentence.tokens)
            beside = [group for group in names if block.last < group.first < limit][:1]
            beside = [group for group in beside if not is_parted(sentence, block.last, group.first)]
        found += [(block, group) for group in beside]
    return found


def is_parted(sentence: Sentence, left: int, right: int) -> bool:
    """Whether another clause begins between the two tokens: a conjunction, or a verb that is not about prizes."""
    return any(
        token.upos == "SCONJ" or token.form == ";" or (token.upos == "VERB" and not _is_about_prizes(token))
        for token in sentence.tokens[left + 1 : right]
    )


def _is_about_prizes(verb: Token) -> bool:
    known = [words("awards", "verbs", kind) for kind in ("winning", "giving", "recognizing", "success")]
    known += [words("awards", "victory", "verbs"), words("awards", "places", "verbs")]
    return any(verb.lemma in verbs for verbs in known)


def _looseness(sentence: Sentence, pairs: Sequence[tuple[Block, Group]]) -> int:
    """How many words stand between prizes and their names; a dash ties two, a comma parts them."""
    total = 0
    for block, group in pairs:
        left, right = sorted([(block.first, block.last), (group.first, group.last)])
        gap = sentence.tokens[left[1] + 1 : right[0]]
        total += sum(5 if token.form in (",", ";", "un", "bet", "savukārt") else 1 for token in gap)
        total -= sum(4 for token in gap if token.form in DASHES)
    return total


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
