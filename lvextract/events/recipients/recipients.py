"""Who gets a prize: the ways to find it, the surest first."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.prizes import Prize
from lvextract.events.recipients.implied import gone_to, in_hands, left_out, makers_of, meant_by_dative, of_deed
from lvextract.events.recipients.matches import beaten_tokens
from lvextract.events.recipients.pairing import nearest
from lvextract.events.recipients.recipient_heads import recipient_heads
from lvextract.events.recipients.winners import Group, Name, called_at, groups, may_win, parties_of, parties_of_all
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.phrase import antecedent, parties
from lvextract.events.syntax.vocabulary import words
from lvextract.records import Party


def recipients_of(scene: Scene, sentence: Sentence, prize: Prize, paired: Sequence[Name]) -> list[Party]:
    """The parties that the prize goes to, none if the text does not say.

    `paired` are the names that stand with it in a row of prizes and names, if it is in one.
    """
    if prize.rule == "award.prize_at_stake":
        return []
    rule = "recipient." + prize.rule.split(".")[1]
    found = parties_of_all(scene, paired, rule)
    if found:
        return list({party.name: party for party in found}.values())
    if prize.rule == "award.ranked_list":
        return []
    if found := of_deed(scene, prize, rule):
        return found
    if _is_provided(prize):
        return []
    if prize.rule == "award.superlative" and prize.anchor.upos != "VERB":  # "«Gada uzņēmums» – X"
        found = parties_of_all(scene, nearest(scene, sentence, prize), rule)
        if found:
            return found
    listed = groups(scene, sentence, [prize])
    beaten = beaten_tokens(sentence, listed)
    for head in recipient_heads(scene, prize):
        head = antecedent(head)
        is_other = head in prize.tokens or head.index in beaten or _gives(prize, head)
        if is_other or not may_win(scene, head):
            continue
        called = called_at(scene, head)
        found = parties_of(scene, called, rule) if called else parties(scene.document, head, rule)
        if len(found) == 1:
            found = _with_list(scene, listed, head, rule) or found
        if found:
            return found
    found = gone_to(scene, prize) or meant_by_dative(scene, sentence, prize, rule)
    if found:
        return found
    found = parties_of_all(scene, nearest(scene, sentence, prize), rule)
    found = found or makers_of(scene, prize) or in_hands(scene, sentence)
    return found or left_out(scene, sentence, prize)


def _with_list(scene: Scene, listed: Sequence[Group], head: Token, rule: str) -> list[Party]:
    """All of the list that a winner stands in, where the parse has taken the others for something else."""
    for group in listed:
        if len(group.names) > 1 and any(name.first <= head.index <= name.last for name in group.names):
            alike = (name for name in group.names if name.case == head.case)
            return parties_of_all(scene, alike, rule)
    return []


def _is_provided(prize: Prize) -> bool:
    """As in "balvas katram finālistam nodrošināja asociācija": who sees to the prizes of others wins none."""
    verb = verb_above(prize.anchor)
    if prize.place or verb is None or verb.lemma not in words("awards", "verbs", "providing"):
        return False
    return any(child.case == "Dat" and child.lemma != "sevis" for child in verb.children)


def _gives(prize: Prize, head: Token) -> bool:
    """Whether the word is the subject of a verb of giving in the active voice: "balvu piešķīra novada dome"."""
    verb = prize.verb
    gives = verb is not None and verb.lemma in words("awards", "verbs", "giving") and verb.lemma != "tikt"
    if verb is None or not gives or verb.feats.get("Voice") == "Pass":
        return False
    return head.case == "Nom" and verb.lemma in words("awards", "verbs", "of_givers")
