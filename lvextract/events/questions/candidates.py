"""Who may have a role in which happening: each party that a sentence about it names, and what the rules claim of it.

reads: the scene, the claims of the role rules   gives: candidates, which the scorer decides on

A rule that claims a party for a slot is the strongest sign, but none is sure, and many who take part are only named:
so each party of a sentence about a happening is a candidate, with every rule that claimed it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lvextract.document import Sentence, Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene, Slot
from lvextract.events.mentions import organizers, participants
from lvextract.events.mentions.antecedents import as_named_before
from lvextract.events.mentions.bystanders import is_bystander
from lvextract.events.mentions.origins import is_of_pupil, is_origin
from lvextract.events.mentions.participants import ANY_PERSON, name_head
from lvextract.events.mentions.proposals import proposed_party
from lvextract.events.syntax.phrase import headed_parties, member_of_list
from lvextract.events.syntax.quotations import is_event_title
from lvextract.events.syntax.telling import is_epithet
from lvextract.events.syntax.vocabulary import event_noun, family_of, is_animate, words
from lvextract.records import Party

RULES = (*organizers.RULES, *participants.RULES)
_NAMED_IN_PASSING = "mentioned"
_LONGEST_LINK = 5  # tokens from a dash to the name of a member


@dataclass(slots=True)
class Candidate:
    """A party that may have a role in `happening`.

    `head` is its head word; `claims` has the rule for each slot that one claims for it; `elsewhere` says that rules
    claim it for another happening of the sentence only, `no_organizer` that the sentence denies that it holds one.
    """

    happening: Happening
    head: Token
    party: Party
    claims: dict[Slot, str] = field(default_factory=dict)
    elsewhere: bool = False
    no_organizer: bool = False

    @property
    def sentence(self) -> Sentence:
        """The sentence that names it."""
        return self.head.sentence

    @property
    def span(self) -> tuple[int, int]:
        """Where its words stand."""
        return self.party.mentions[0].start, self.party.mentions[0].end

    def overlaps(self, other: Candidate) -> bool:
        """Whether both are for one happening and share words: "Talsu skola" and "Talsu skolas koris"."""
        (start, end), (first, last) = self.span, other.span
        return self.happening is other.happening and start < last and first < end

    def filler(self, slot: Slot, probability: float) -> Party:
        """The party as it fills `slot`, with the rule that put it there."""
        rule = self.claims.get(slot, f"{slot[:-1]}.{_NAMED_IN_PASSING}")
        return self.party.model_copy(update={"rule": rule, "confidence": probability}, deep=True)


def candidates(scene: Scene) -> Iterator[list[Candidate]]:
    """The candidates of each sentence, in reading order."""
    return (_in_sentence(scene, sentence) for sentence in scene.document.sentences)


def _in_sentence(scene: Scene, sentence: Sentence) -> list[Candidate]:
    found: dict[tuple[Happening, tuple[int, int]], Candidate] = {}
    for happening, head, party, slot, rule in _claimed(scene, sentence):
        one = Candidate(happening, head, _by_full_name(scene, sentence, party))
        candidate = found.setdefault((happening, one.span), one)
        candidate.claims.setdefault(slot, rule)
        if "organizers" in candidate.claims and candidate.claims.get("participants") == ANY_PERSON:
            del candidate.claims["participants"]  # "to rīkoja X": no sign that X takes part
    named = _fullest(_named(scene, sentence))
    named += _proposed(scene, sentence, {(p.mentions[0].start, p.mentions[0].end) for _, p in named})
    named = [(head, _by_full_name(scene, sentence, party)) for head, party in named]
    for happening in () if _is_credit(sentence) else scene.happenings_around(sentence):
        for head, party in named:
            one = Candidate(happening, head, party)
            found.setdefault((happening, one.span), one)
    of_party: dict[int, _Words] = {}  # by the `id` of the party, which many happenings share in a long list
    for one in found.values():
        if id(one.party) not in of_party:
            of_party[id(one.party)] = _words_of(scene, one.head, one.party)
    kept = [candidate for candidate in found.values() if _is_party(candidate, of_party[id(candidate.party)])]
    claimed = {candidate.span for candidate in kept if candidate.claims}
    denied = {token.index for token in organizers.denied(sentence)}
    for candidate in kept:
        candidate.no_organizer = candidate.head.index in denied
        candidate.elsewhere = candidate.span in claimed and not candidate.claims
    return kept


def _by_full_name(scene: Scene, sentence: Sentence, party: Party) -> Party:
    """A body that a bare noun stands for, with the name that the text has given it before: "klubs rīkoja"."""
    if party.kind != "organization" or " " in party.name:
        return party
    return party.model_copy(update={"name": as_named_before(scene, sentence, party).name})


class _Words(NamedTuple):
    """What the words for a party are beside any happening: a title, of one who is surely no party, of a bystander."""

    of_title: bool
    of_no_party: bool
    of_bystander: bool


def _words_of(scene: Scene, head: Token, party: Party) -> _Words:
    """What they are; no party is a pupil's teacher or school, or those of whom each is named."""
    of_no_party = (
        is_of_pupil(scene, head)
        or is_origin(scene, head)
        or _has_members_behind(scene, head, party)
        or _has_members_before(scene, head, party)
        or _only_describes(scene, head)
        or _is_behind_slash(scene, head)
    )
    return _Words(is_event_title(head), of_no_party, is_bystander(scene, head))


def _is_party(candidate: Candidate, words: _Words) -> bool:
    """Whether the words may be for a party to the happening: teams are quoted as titles are.

    Who is named for another part than that of a participant takes part only if a rule says so.
    """
    titled = words.of_title and family_of(candidate.happening.type) != "sport"
    unclaimed = set(candidate.claims.values()) <= {ANY_PERSON}
    return not (titled or words.of_no_party or (unclaimed and words.of_bystander))


def _only_describes(scene: Scene, head: Token) -> bool:
    """Whether a noun only says of what kind the next one is: "koru koncerts", "skolu turnīrs", "viesi talsinieki"."""
    if is_epithet(head) and scene.document.party_at(head) is None:
        return True
    is_bare = head.case == "Gen" and head.feats.get("Number") == "Plur" and not head.children
    described = head.next is not None and head.governor is head.next and event_noun(head.next) is not None
    return is_bare and described and scene.document.party_at(head) is None


def _is_behind_slash(scene: Scene, head: Token) -> bool:
    """Whether the noun is but the second word for those counted before it: "12 klases/kolektīvi"."""
    slash = head.previous
    first = slash.previous if slash is not None and slash.form == "/" else None
    is_counted = first is not None and any(child.upos == "NUM" for child in first.children)
    return is_counted and scene.document.party_at(head) is None


def _has_members_behind(scene: Scene, head: Token, party: Party) -> bool:
    """Whether the members of a group are named right behind it: "trīs kluba ļaudis – Ilze Kalna, Y un Z"."""
    if party.kind != "group":
        return False
    tokens = head.sentence.tokens
    first = bisect_left(tokens, party.mentions[0].end, key=lambda token: token.start)
    following = tokens[first : first + _LONGEST_LINK]
    if not following or following[0].form not in ("–", "—", ":"):
        return False
    names = (scene.document.party_at(token) for token in following)
    return any(name is not None and name.kind != "place" for name in names)


def _has_members_before(scene: Scene, head: Token, party: Party) -> bool:
    """Whether the members of a group stand in brackets before its noun: "5. (Ilze Kalna) un 6. (Y) klases skolēni"."""
    if party.kind != "group":
        return False
    tokens = head.sentence.tokens
    before = tokens[: bisect_right(tokens, party.mentions[0].start, key=lambda token: token.end)]
    if not before or before[-1].form != ")":
        return False
    opening = next((token.index for token in reversed(before) if token.form == "("), -1)
    is_numbered = opening > 0 and before[opening - 1].form.rstrip(".").isdecimal()
    inside = (scene.document.party_at(token) for token in before[opening + 1 :])
    return is_numbered and any(name is not None and name.kind == "person" for name in inside)


def _claimed(scene: Scene, sentence: Sentence) -> Iterator[tuple[Happening, Token, Party, Slot, str]]:
    """What the rules claim in a sentence."""
    for rule in RULES:
        for claim in rule(scene, sentence):
            if claim.happening is not None:
                for head, party in headed_parties(scene.document, claim.head, claim.rule):
                    yield claim.happening, head, party, claim.slot, claim.rule


def _named(scene: Scene, sentence: Sentence) -> Iterator[tuple[Token, Party]]:
    """Every party that the sentence names."""
    for token in sentence.tokens:
        mention = scene.document.party_at(token)
        if mention is not None:
            if token is name_head(mention):
                yield from _with_head(scene, token)
        elif token.upos != "NOUN" or token.case == "Loc" or _is_beside_name(scene, token):
            continue
        elif is_animate(token) or token.lemma in words("events", "crowd", "nouns"):
            yield from _with_head(scene, token)


def _fullest(named: Iterable[tuple[Token, Party]]) -> list[tuple[Token, Party]]:
    """One party for each place: the member of a list with its head ("Ozolu dzimta"), not its words alone ("Ozols")."""
    found: dict[tuple[int, int], tuple[Token, Party]] = {}
    for head, party in named:
        span = party.mentions[0].start, party.mentions[0].end
        if span not in found or party.name.count(" ") > found[span][1].name.count(" "):
            found[span] = head, party
    return list(found.values())


def _proposed(scene: Scene, sentence: Sentence, known: Collection[tuple[int, int]]) -> Iterator[tuple[Token, Party]]:
    """The parties that the neural stage alone proposes, beside those at the `known` places."""
    for proposal in scene.proposals(sentence):
        if proposal.kind == "party" and (proposal.start, proposal.end) not in known:
            yield proposed_party(scene.document, proposal, _NAMED_IN_PASSING)


def _is_credit(sentence: Sentence) -> bool:
    """Whether the line says who made the picture or the text: "FOTO: Ance Jurevica"."""
    return sentence.tokens[0].lemma.lower() in words("events", "credits", "nouns")


def _is_beside_name(scene: Scene, token: Token) -> bool:
    """Whether the noun only says what the person named after it is: "konkursa uzvarētājs, nu jau students Jānis"."""
    named = (child for child in token.children if child.deprel in ("appos", "flat", "flat:name"))
    return token.feats.get("Number") == "Sing" and any(scene.document.party_at(child) for child in named)


def _with_head(scene: Scene, head: Token) -> Iterator[tuple[Token, Party]]:
    for party in member_of_list(scene.document, head, _NAMED_IN_PASSING):
        yield head, party
