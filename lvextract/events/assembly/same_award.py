"""Awards that a text tells twice: in its heading and below, as a conferral and then in its contest."""

from __future__ import annotations

from lvextract.events.context.happening import CONFERRAL, Happening
from lvextract.events.context.scene import Scene
from lvextract.events.context.told_awards import is_same, is_same_prize
from lvextract.events.recipients.won import Won
from lvextract.records import Award, Party


def conferred_before(scene: Scene, award: Award) -> tuple[Happening, Award] | None:
    """The conferral that shows nothing but this award, told earlier in the text, and the award there."""
    if not award.name[:1].isupper():
        return None
    for happening in scene.conferrals.like(award):
        told, *others = happening.awards
        is_bare = not others and all(trigger.rule == CONFERRAL for trigger in happening.triggers)
        if is_bare and scene.has(happening) and is_same(told, award):
            return happening, told
    return None


def is_told_below(scene: Scene, won: Won) -> bool:
    """Whether the text below a heading tells of the prize that it announces, if by other words for the same winner."""
    awards = [award for happening in scene.happenings for award in happening.awards]
    of_rank = [award for award in awards if is_same_prize(award, won.prize.name, won.prize.place)]
    if not any(_is_named(party) for party in won.recipients):
        return bool(awards)
    persons = {party.name for party in won.recipients if party.kind == "person"}
    return any(not persons or _share(award.recipients, won.recipients) for award in of_rank)


def _share(left: list[Party], right: list[Party]) -> bool:
    names = {name for party in left for name in (party.name, *party.aliases)}
    return any(party.name in names or names & set(party.aliases) for party in right)


def _is_named(party: Party) -> bool:
    """Whether the party is called by a name of its own, no town and no "vietējie"."""
    return party.kind in ("person", "organization") and " " in party.name
