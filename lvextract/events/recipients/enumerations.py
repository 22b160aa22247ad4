"""Results that are counted up: "1. X, 2. Y", "1) X; 2) Y", "1.v. X", and lines that begin so.

Agendas and programmes are counted up too. What tells results is a word above the list ("Rezultāti", "Labāko
sešinieks"), what the lines end in ("7 punkti", "34,18"), or that the numbers are said to be places ("1.v.").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from lvextract.document import PartyKind, Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.times import times_in
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.recipients.winners import Called, Group, Name, groups
from lvextract.events.syntax.vocabulary import ends, event_noun, words
from lvextract.names import normal_form
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES

_NUMBER = regex.compile(r"(\d{1,2})(\.?)(v\.?)?")
_BEFORE = frozenset({":", ",", ";", ")", "un", "bet", "•", "*"})
_PLACE = regex.compile(r"(\d{1,2})\. ?v\.")
_NAME_ENDS = frozenset(",;:.()[]/")
_LONGEST = 30  # lines of one list
_ABOVE = 3  # lines above a list in which it is said to be one of results
_RESULT = regex.compile(r"punkt|\d ?(?:km|kg|min|sek|cm|m)\b|\d:\d\d|[–(-] ?\d+[.,/]\d+\)?\W*$|\d[.,]\d\d\W*$")


class Item(NamedTuple):
    """A number with what it counts: the tokens of the number, its ranks, the index of the first and behind the last."""

    number: Sequence[Token]
    ranks: Sequence[int]
    start: int
    end: int
    is_place: bool  # "1.v."


def enumerated(scene: Scene, sentence: Sentence) -> Iterator[tuple[Prize, Group]]:
    """The ranks that the sentence counts up, each with its names."""
    items = _items(sentence) or _item_of_line(scene, sentence)
    if not items or not (_counts_up(scene, sentence, items) and _tells_results(scene, sentence, items)):
        return
    names = groups(scene, sentence, [])
    for item in items:
        group = _named(sentence, item, names)
        if group is not None:
            label = "–".join(f"{rank}." for rank in item.ranks)
            prize = Prize(item.number, f"{label} vieta", item.ranks[0], item.number[-1], "award.ranked_list")
            yield prize, group


def _items(sentence: Sentence) -> list[Item]:
    found: list[Item] = []
    i = 0
    while i < len(sentence.tokens):
        item = _item_at(sentence, i)
        if item is not None:
            if found:
                found[-1] = found[-1]._replace(end=i)
            found.append(item)
        i = item.start if item is not None else i + 1
    return found


def _item_of_line(scene: Scene, sentence: Sentence) -> list[Item]:
    """The item whose number was taken for a sentence of its own: "4.v." before "Taurenes pagasta komanda."."""
    for line in scene.sentences_before(sentence, 1):
        number = _PLACE.fullmatch(scene.document.text[line.start : line.end])
        if number and "\n" not in scene.document.text[line.end : sentence.start]:
            return [Item(line.tokens, [int(number.group(1))], 0, len(sentence.tokens), True)]
    return []


def _item_at(sentence: Sentence, i: int) -> Item | None:
    """The item whose number stands at `i`: "2.", "2)", "2.v.", "2.–3."."""
    tokens = sentence.tokens
    if i and tokens[i - 1].form not in _BEFORE:
        return None
    ranks: list[int] = []
    is_place, j = False, i
    while j < len(tokens) and (number := _NUMBER.fullmatch(tokens[j].form)):
        ranks.append(int(number.group(1)))
        is_place = is_place or bool(number.group(3))
        bracket = not number.group(2) and j + 1 < len(tokens) and tokens[j + 1].form == ")"
        if not (number.group(2) or bracket):
            return None
        j += 2 if bracket else 1
        if not (j + 1 < len(tokens) and tokens[j].form in DASHES and _NUMBER.fullmatch(tokens[j + 1].form)):
            break
        j += 1
    if not ranks or j >= len(tokens):
        return None
    if tokens[j].form.lower() in ("v", "v."):
        is_place, j = True, j + 1
    number_end = j
    while j < len(tokens) and tokens[j].form in DASHES:
        j += 1
    if j >= len(tokens) or not (tokens[j].form[:1].isupper() or tokens[j].form in QUOTES or tokens[j].form.isdigit()):
        return None
    return Item(tokens[i:number_end], ranks, j, len(tokens), is_place)


def _counts_up(scene: Scene, sentence: Sentence, items: Sequence[Item]) -> bool:
    """Whether the items go on from one, within the sentence or over lines, or from two behind a word for the winner."""
    ranks = [rank for item in items for rank in item.ranks]
    first = ranks[0]
    # A class of its own begins at one again: "V12 1. X, 2. Y; S12 1. Z".
    if any(rank != before + 1 and rank != 1 for before, rank in pairwise(ranks)):
        return False
    if items[0].is_place or items[0].number[0].index == 0:
        return first == 1 or items[0].is_place or _rank_above(scene, sentence, first)
    lead = items[0].number[0].preceding()
    is_winner = any(token.lemma in words("awards", "victory", "nouns") for token in lead)
    return len(items) > 1 and (first == 1 or (first == 2 and is_winner))


def _rank_above(scene: Scene, sentence: Sentence, rank: int) -> bool:
    """Whether the line above ends one rank higher, and so on up to the first."""
    for line in scene.sentences_before(sentence, min(_LONGEST, rank - 1)):
        items = _items(line)
        if not items or items[0].number[0].index != 0 or items[-1].ranks[-1] != rank - 1:
            return False
        rank = items[0].ranks[0]
        if rank == 1:
            return True
    return False


def _tells_results(scene: Scene, sentence: Sentence, items: Sequence[Item]) -> bool:
    if any(item.is_place for item in items) or _gives_result(scene, sentence):
        return True
    lead = items[0].number[0].preceding()
    if any(_is_about_results(token) for token in lead):
        return True
    above = scene.sentences_before(sentence, items[0].ranks[0] - 1 + _ABOVE)[items[0].ranks[0] - 1 :]
    return any(_is_about_results(token) for line in above if line.tokens[-1].form != "." for token in line.tokens)


def _gives_result(scene: Scene, sentence: Sentence) -> bool:
    """Whether figures say how well somebody did; those of an hour do not: "1. Atklāšana plkst. 11.00"."""
    text = list(scene.document.text[sentence.start : sentence.end])
    for timex in times_in(sentence, scene.times):
        if timex.type == "TIME" and any(map(str.isalpha, timex.text)):  # "14:52" may be how long it took
            text[timex.start - sentence.start : timex.end - sentence.start] = " " * (timex.end - timex.start)
    return _RESULT.search("".join(text)) is not None


def _is_about_results(token: Token) -> bool:
    return token.form.lower().startswith(ends("awards", "results", "stems"))


def _named(sentence: Sentence, item: Item, names: Sequence[Group]) -> Group | None:
    """Whom the item names: the list of names at its beginning, else the words in capitals there."""
    for group in names:
        inside = [name for name in group.names if item.start <= name.last < item.end]
        if inside and inside[0].first <= item.start + 2:
            is_person = inside[0].last > inside[0].first
            inside = [name for name in inside if name.last > name.first or not is_person]  # "Anna Bērziņa, Ogre"
            return Group([_from(name, item.start) for name in inside])
    name = in_capitals(sentence, item.start, item.end)
    return Group([name]) if name is not None else None


def _from(name: Name, start: int) -> Name:
    """The name without the number that was taken for its first word: "2. Jelgavas Tehnoloģiju vidusskola"."""
    if name.first >= start:
        return name
    tokens = name.head.sentence.tokens[start : name.last + 1]
    return name._replace(first=start, called=Called(tokens, normal_form(tokens, name.head), "organization"))


def in_capitals(sentence: Sentence, start: int, end: int) -> Name | None:
    """As in "2. Pēteris Gžibovskis/Ilja Semjonovs": the words up to the first mark or small letter."""
    tokens: list[Token] = []
    for token in sentence.tokens[start:end]:
        if token.form in _NAME_ENDS or token.form in DASHES or token.upos in ("ADP", "NUM", "VERB"):
            break
        tokens.append(token)
    words_of_name = [token for token in tokens if token.form not in QUOTES]
    if not words_of_name or not words_of_name[0].form[:1].isupper():
        return None
    if tokens == words_of_name and any(event_noun(token) for token in tokens):
        return None  # a point of a programme: "2. Lekcija plkst. 12.00"
    is_person = 1 < len(words_of_name) < 4 and all(t.upos in ("PROPN", "X") and t.form.istitle() for t in words_of_name)
    kind: PartyKind = "person" if is_person else "organization"
    head = words_of_name[-1]
    return Name(head, tokens[0].index, tokens[-1].index, "Nom", called=Called(words_of_name, join(tokens), kind))
