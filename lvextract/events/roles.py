"""Fills the roles of the happenings: runs the rules and turns the words that they claim into parties."""

from __future__ import annotations

from lvextract.events import organizers, participants
from lvextract.events.happening import Happening
from lvextract.events.phrase import parties
from lvextract.events.scene import Scene, Slot
from lvextract.records import Party

RULES = (*organizers.RULES, *participants.RULES)


def fill_roles(scene: Scene) -> None:
    """Run every rule over every sentence and add the parties to the happenings."""
    for sentence in scene.document.sentences:
        for rule in RULES:
            for claim in rule(scene, sentence):
                if claim.happening is not None:
                    for party in parties(scene.document, sentence, claim.head, claim.rule):
                        add_party(claim.happening, claim.slot, party)


def add_party(happening: Happening, slot: Slot, party: Party) -> None:
    """Add a party to a slot, or what is new of it to the party of that name which is there already."""
    filled: list[Party] = getattr(happening, slot)
    same = next((other for other in filled if other.name == party.name), None)
    if same is None:
        filled.append(party)
        return
    same.mentions += [mention for mention in party.mentions if mention not in same.mentions]
    same.aliases += [alias for alias in party.aliases if alias not in same.aliases]
    same.count = same.count or party.count
    same.position = same.position or party.position
    same.affiliation = same.affiliation or party.affiliation
