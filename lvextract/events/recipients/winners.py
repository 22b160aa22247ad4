"""Who could have won: the names of a sentence, in lists as it lists them, and the parties that they make.

Beside the mentions of people, bodies and places these are groups of people ("trešās klases skolēni"), and names in
quotation marks where a party stands: a team is called like a song ("otrie – «Trīs koki»"), its place tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lvextract.document import EntityMention, PartyKind, Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.origins import behind_origin, is_of_pupil, is_origin
from lvextract.events.mentions.participants import name_head
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.recipients.not_winners import (
    class_case,
    describes_next,
    introduces_name,
    is_behind_preposition,
    is_between_dashes,
    is_class,
    is_misread_genitive,
    is_no_party,
    is_of_jury,
    is_subject_of_winning,
    stands_for_team,
)
from lvextract.events.recipients.works import case_of_work
from lvextract.events.syntax.phrase import parties, phrase, words_of
from lvextract.events.syntax.quotations import quoted_from
from lvextract.events.syntax.vocabulary import can_win, event_strength, is_vague, words
from lvextract.names import count_of, normal_form
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES
from lvextract.records import Party

_SEPARATORS = frozenset({",", "un", "arī", "kā", "gan", "/", "&"})
_LONGEST_GAP = 6  # tokens between two members of a list: separators, and what is said of the second
_WINNERS_CASES = ("Nom", "Dat", "Acc", None)


class Called(NamedTuple):
    """How somebody is called whom no mention names: the words, the name in normal form, the kind."""

    tokens: Sequence[Token]
    name: str
    kind: PartyKind


class Name(NamedTuple):
    """A name or a group of people.

    `head` is its head, `first` and `last` are the indices of its tokens; `case` is that in which it stands, of the
    maker of a work that of the work. `called` is its name where no mention of a party is.
    """

    head: Token
    first: int
    last: int
    case: str | None
    is_maker: bool = False
    called: Called | None = None


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

    @property
    def case(self) -> str | None:
        """The case of the first name whose case is known."""
        return next((name.case for name in self.names if name.case), None)


def groups(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> list[Group]:
    """The lists of names in the sentence that could have won, in reading order."""
    taken = {i for prize in prizes for i in prize.indices}
    found: list[Group] = []
    for name in _candidates(scene, sentence):
        if taken.intersection(range(name.first, name.last + 1)):
            continue
        if found and _are_alike(scene, found[-1].names[-1], name) and _continues(scene, found[-1], name, taken):
            found[-1].names.append(name)
        else:
            found.append(Group([name]))
    return found


def called_at(scene: Scene, token: Token) -> Name | None:
    """The name that the word is part of, if no mention calls it so: a team in quotation marks, a misread genitive."""
    mention = scene.document.party_at(token)
    if mention is not None:
        name = _named(scene, mention.tokens[0])
        return name if name is not None and name.called is not None else None
    title = next((mention for mention in scene.works(token.sentence) if token in mention.tokens), None)
    return _quoted(scene, title) if title is not None else None


def may_win(scene: Scene, token: Token) -> bool:
    """Whether the word can head the phrase of a winner: it is no jury, no category, and does not say where."""
    mention = scene.document.party_at(token)
    if called_at(scene, token) is not None:
        return True
    if is_origin(scene, token):
        return False
    if mention is not None:
        declined = any(part.case in ("Nom", "Dat", "Acc") for part in mention.tokens)
        describes = token.case is None and describes_next(mention)
        is_oblique = (token.case == "Loc" and not declined) or is_behind_preposition(mention.tokens[0])
        return not (describes or is_oblique or is_no_party(mention))
    if token.lemma in words("awards", "winners", "never") or token.case == "Loc" or is_class(token):
        return False
    return token.upos != "NOUN" or not introduces_name(scene, token)


def parties_of(scene: Scene, name: Name, rule: str) -> list[Party]:
    """The parties of the name alone, without what the parse takes to be coordinated with it."""
    if name.called is not None:
        words_of_name, text, kind = name.called
        return [Party(name=text, kind=kind, mentions=[words_of(scene.document, words_of_name)], rule=rule)]
    tokens = name.head.sentence.tokens
    start, end = tokens[name.first].start, tokens[name.last].end
    found = parties(scene.document, name.head, rule)
    within = [party for party in found if start <= party.mentions[0].start < end]
    if within or scene.document.party_at(name.head) is not None:
        return within
    return [_described_party(scene, name, rule)]


def parties_of_all(scene: Scene, names: Iterable[Name], rule: str) -> list[Party]:
    """The parties of all of the names."""
    return [party for name in names for party in parties_of(scene, name, rule)]


def _described_party(scene: Scene, name: Name, rule: str) -> Party:
    """As "mehāniķi", "loģistikas nodaļa": whoever won has a name by that alone."""
    tokens = phrase(name.head)
    before = tokens[0].previous
    town = scene.document.party_at(before) if before is not None else None
    if before is not None and town is not None and town.kind == "place" and before.case in ("Gen", "Nom", None):
        tokens = [*town.tokens, *tokens]  # "Saldus tehnikums"
    is_body = name.head.feats.get("Number") == "Sing"
    kind: PartyKind = "organization" if is_body else "group"
    text = normal_form(tokens, name.head, kind="group")
    return Party(name=text, kind=kind, count=count_of(tokens), mentions=[words_of(scene.document, tokens)], rule=rule)


def _candidates(scene: Scene, sentence: Sentence) -> list[Name]:
    """Names and groups of people that are not in brackets nor oblique."""
    teams = {mention.tokens[0].index: mention for mention in scene.works(sentence)}
    found: list[Name] = []
    depth, end = 0, -1
    for token in sentence.tokens:
        depth += (token.form in "([") - (token.form in ")]")
        if token.index <= end or depth > 0 or is_of_jury(token) or is_origin(scene, token):
            continue
        if token.index in teams:
            end = teams[token.index].tokens[-1].index
            name = _quoted(scene, teams[token.index])
        else:
            name = _named(scene, token) or _described(scene, token)
            name = name or _in_quotes(scene, token)
        if name is not None and not is_behind_preposition(sentence.tokens[name.first], name.head.case, name.case):
            end = name.last
            found.append(name)
    return found


def _named(scene: Scene, token: Token) -> Name | None:
    """The name that begins with the token, if it is in the case of a winner, or of the maker of a winning work."""
    mention = scene.document.party_at(token)
    if mention is None or mention.tokens[0] is not token or is_no_party(mention):
        return None
    if is_of_pupil(scene, token):
        return None
    head = name_head(mention)
    name = Name(head, token.index, mention.tokens[-1].index, class_case(mention) or head.case)
    if head.case is None and describes_next(mention):
        return None  # "RTA studenti"
    if mention.kind == "place":
        return name if head.case in ("Nom", "Dat", "Acc") else None
    if name.case == "Gen" and (case := case_of_work(mention.tokens[-1])):
        return None if is_between_dashes(mention) else name._replace(is_maker=True, case=case)
    if head.case == "Gen" and (is_subject_of_winning(head) or is_misread_genitive(mention)):
        as_written = Called(mention.tokens, join(mention.tokens), mention.kind) if mention.kind != "work" else None
        return name._replace(case="Nom", called=as_written)  # a nominative that was taken for a genitive
    declined = [part.case for part in mention.tokens if part.case in ("Nom", "Dat", "Acc")]
    if name.case in ("Gen", "Loc"):
        if class_case(mention):
            return None  # "veikala «Dārza darbi» balvu"
        return name._replace(case=declined[0]) if declined else None
    return name


def _described(scene: Scene, token: Token) -> Name | None:
    """The group of people that the noun heads: "trešās klases skolēni"."""
    is_noun = token.upos == "NOUN" or (token.upos == "PROPN" and token.form.islower())
    if not is_noun or not can_win(token) or event_strength(token) or scene.document.party_at(token):
        return None
    is_crowd = token.lemma in words("events", "crowd", "nouns")
    is_jury = token.lemma in words("awards", "winners", "never")
    first = phrase(token)[0]
    tells_nothing = is_crowd and not _is_told_apart(token)
    if is_jury or tells_nothing or first.form == "Gada" or is_class(token):
        return None
    if introduces_name(scene, token) or is_of_pupil(scene, token):
        return None
    if token.case == "Gen" and (case := case_of_work(token)):
        return Name(token, first.index, token.index, case, is_maker=True)
    return Name(token, first.index, token.index, token.case) if token.case in _WINNERS_CASES else None


def _is_told_apart(token: Token) -> bool:
    """As "Drustu ļaudis", "pirmo trīs vietu ieguvēji", but not "visi dalībnieki"."""
    return any(part.index < token.index and not is_vague(part) for part in phrase(token))


def _quoted(scene: Scene, title: EntityMention) -> Name | None:
    """The name in quotation marks, where it is whom the sentence speaks of and not what somebody has made."""
    tokens = [token for token in title.tokens if token.form not in QUOTES]
    if not tokens or is_no_party(title) or not stands_for_team(scene, title):
        return None
    inside = {token.index for token in tokens}
    head = next((token for token in tokens if token.head not in inside), tokens[-1])
    case = class_case(title) or (head.case if head.case in ("Nom", "Dat", "Acc", "Loc") else None)
    called = Called(tokens, title.name, "organization")
    name = Name(head, title.tokens[0].index, title.tokens[-1].index, case, called=called)
    if case == "Gen":
        of_work = case_of_work(title.tokens[-1])
        return name._replace(case=of_work, is_maker=True) if of_work else None
    return name if case != "Loc" else None


def _in_quotes(scene: Scene, mark: Token) -> Name | None:
    """A name in quotation marks that no mention was made of, right behind a dash or a colon: "I pakāpe: «Dziesma»"."""
    inside = quoted_from(mark)
    before = mark.previous
    is_named = any(scene.document.party_at(token) for token in inside)
    if not inside or before is None or before.form not in DASHES or is_named or not inside[0].form[:1].isupper():
        return None
    head = inside[-1]
    called = Called(inside, normal_form(inside, kind="organization"), "organization")
    return Name(head, mark.index, head.index + 1, head.case, called=called) if head.case not in ("Gen", "Loc") else None


def _are_alike(scene: Scene, name: Name, other: Name) -> bool:
    """Whether no person stands beside a place: "Jānis Ozols, Viļāni" says where he is from."""
    kinds = {mention.kind for mention in map(scene.document.party_at, (name.head, other.head)) if mention}
    is_work = "person" in kinds and other.called is not None  # "Ēvalds Skudra, «Pēdējais prāmis»"
    return not ({"person", "place"} <= kinds or is_work)


def _continues(scene: Scene, group: Group, name: Name, taken: set[int]) -> bool:
    """Whether the name goes on the list of `group`: only separators and what is said of it stand between."""
    sentence = name.head.sentence
    last = behind_origin(scene, sentence.tokens[group.last])
    is_row = last.index > group.last and last.next is not None and last.next.form == ";"
    depth, outside, separated = 0, 0, is_row
    for token in sentence.tokens[last.index + 1 + is_row : name.first]:
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
    is_quoted = sentence.tokens[name.first].form in QUOTES and sentence.tokens[group.names[0].first].form in QUOTES
    cases = {group.names[0].case, name.case} - {None}
    return separated and (is_quoted or len(cases) < 2)
