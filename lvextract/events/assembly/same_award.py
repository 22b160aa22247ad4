"""Awards that a text tells twice: in its heading and below, as a victory and as the first place."""

from __future__ import annotations

from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene
from lvextract.events.recipients.won import Won
from lvextract.events.syntax.vocabulary import words
from lvextract.records import Award, Party


def same_award(happening: Happening, award: Award) -> Award | None:
    """The award of the happening that `award` tells again, None if it is a new one."""
    return next((other for other in happening.awards if _is_same(other, award)), None)


def conferred_before(scene: Scene, award: Award) -> tuple[Happening, Award] | None:
    """The conferral that shows nothing but this award, told earlier in the text, and the award there."""
    for happening in scene.happenings:
        is_bare = all(trigger.rule == "trigger.award" for trigger in happening.triggers) and len(happening.awards) == 1
        if is_bare and award.name[:1].isupper() and _is_same(happening.awards[0], award):
            return happening, happening.awards[0]
    return None


def unite(award: Award, again: Award) -> None:
    """Add to an award what is new where it is told again; the lines under one heading share it."""
    known = {party.name for party in award.recipients}
    award.recipients += [party for party in again.recipients if party.name not in known]
    award.mentions += [mention for mention in again.mentions if mention not in award.mentions]
    award.confidence = max(award.confidence or 0.0, again.confidence or 0.0)
    award.result = award.result or again.result
    award.work = award.work or again.work
    award.amount = award.amount or again.amount
    award.grantor = award.grantor or again.grantor


def is_told_below(scene: Scene, won: Won) -> bool:
    """Whether the text below a heading tells of the prize that it announces, if by other words for the same winner."""
    awards = [award for happening in scene.happenings for award in happening.awards]
    of_rank = [award for award in awards if _is_same_prize(award, won.prize.name, won.prize.place)]
    if not any(_is_named(party) for party in won.recipients):
        return bool(awards)
    persons = {party.name for party in won.recipients if party.kind == "person"}
    return any(not persons or _share(award.recipients, won.recipients) for award in of_rank)


def _is_same(award: Award, again: Award) -> bool:
    if award.category != again.category and None not in (award.category, again.category):
        return False
    # Offsets tell mentions apart; to compare whole models is slow where a list has thousands of awards.
    if any(one.start == other.start and one.end == other.end for one in again.mentions for other in award.mentions):
        return True  # the lines under "2. vieta"
    return _is_same_prize(award, again.name, again.place) and {party.name for party in award.recipients} == {
        party.name for party in again.recipients
    }


def _is_same_prize(award: Award, name: str, place: int | None) -> bool:
    """Whether the two names mean one prize: the same, or both that somebody was first."""
    if award.name.casefold() == name.casefold():
        return True
    return award.place == place == 1 and _is_first(award.name) and _is_first(name)


def _is_first(name: str) -> bool:
    return name in ("uzvara", "1. vieta") or name in words("awards", "victory", "champions")


def _share(left: list[Party], right: list[Party]) -> bool:
    names = {name for party in left for name in (party.name, *party.aliases)}
    return any(party.name in names or names & set(party.aliases) for party in right)


def _is_named(party: Party) -> bool:
    """Whether the party is called by a name of its own, no town and no "vietējie"."""
    return party.kind in ("person", "organization") and " " in party.name
