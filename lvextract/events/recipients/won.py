"""What a text says was won and by whom: runs the rules for prizes over its sentences, and remembers what they named.

`RULES` is the order of the rules of `prizes/`; a word that one of them has taken is left to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from lvextract.document import Sentence, Span
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.antecedents import as_named_before
from lvextract.events.mentions.proposals import RULE, proposed_parties, proposed_prizes
from lvextract.events.prizes import prizes as prize_rules
from lvextract.events.prizes.grades import grade
from lvextract.events.prizes.named_prizes import NamedPrizes, pronoun
from lvextract.events.prizes.prizes import Prize, Rule
from lvextract.events.prizes.ranks import honoured_place, ranked_alone, ranked_place, runner_up
from lvextract.events.prizes.repeated_prizes import again
from lvextract.events.prizes.things import thing
from lvextract.events.prizes.victories import best_deed, best_of_all, champion, superlative, victory
from lvextract.events.prizes.won_titles import of_the_year, title_in_quotes
from lvextract.events.questions.recipient_features import recipient_features
from lvextract.events.recipients.enumerations import enumerated
from lvextract.events.recipients.pairing import pair
from lvextract.events.recipients.recipients import recipients_of
from lvextract.events.recipients.result_lists import by_category, heading_prize, sum_in_line, winners_in_line
from lvextract.events.recipients.winners import Name, groups, parties_of_all
from lvextract.events.scoring.asked import Asked, Scorer
from lvextract.records import Party

RULES: tuple[Rule, ...] = (
    ranked_place,
    honoured_place,
    ranked_alone,
    runner_up,
    prize_rules.medalist,
    prize_rules.metal,
    superlative,
    title_in_quotes,
    of_the_year,
    best_of_all,
    prize_rules.prize,
    grade,
    prize_rules.known_prize,
    prize_rules.grand_prix,
    prize_rules.prize_at_stake,
    thing,
    champion,
    victory,
    best_deed,
    pronoun,
)
_WINNERS = ("uzvarētājs", "uzvarētāja")
_LIKELY_TOO = 0.4  # probability from which one more shares a prize, about half of the F1 of such choices
_RECENT = 5  # prizes back to which "uzvarētājiem" points


class Offer(NamedTuple):
    """A prize and all who may have got it, those that a rule gives it to first; `prizes` are those of its sentence."""

    sentence: Sentence
    prize: Prize
    parties: list[Party]
    prizes: list[Prize]

    def asked(self) -> list[Asked]:
        """Each of the parties as a candidate."""
        return [
            Asked(
                recipient_features(self.sentence, self.prize, party, self.prizes, self.parties),
                Span(party.mentions[0].start, party.mentions[0].end),
                tuple(self.prize.tokens),
            )
            for party in self.parties
        ]


class Won(NamedTuple):
    """A prize with those who got it, and the sentence that says so."""

    sentence: Sentence
    prize: Prize
    recipients: list[Party]


def find_won(scene: Scene, scorer: Scorer) -> list[Won]:
    """The prizes of the text with their recipients, in reading order; what can still be won has none."""
    found: list[Won] = []
    for offers in offers_of(scene, found):
        for offer, recipients in zip(offers, _likeliest(scorer, offers), strict=True):
            prize = offer.prize
            if recipients or prize.rule == "award.prize_at_stake":
                found.append(Won(offer.sentence, prize, recipients))
    return [one for one in found if one.recipients or not _is_won_later(one, found)]


def offers_of(scene: Scene, found: Sequence[Won]) -> Iterator[list[Offer]]:
    """The prizes of each sentence with all who may have got them; `found` is what the sentences before told of."""
    named = NamedPrizes()
    heading: Prize | None = None  # of a list of results, for the lines below it
    for sentence in scene.document.sentences:
        prizes = named.resolved(sentence, _prizes(sentence))
        prizes += proposed_prizes(scene, sentence, prizes)
        paired = _with_names(scene, sentence, prizes, heading)
        all_prizes = [prize for prize, _ in paired]
        offers = []
        for prize, names in paired:
            claimed = [as_named_before(scene, sentence, one) for one in recipients_of(scene, sentence, prize, names)]
            if not claimed and _goes_to_winner(sentence, prize):
                claimed = _first_of(found[-_RECENT:])
            offers.append(Offer(sentence, prize, [*claimed, *_others(scene, sentence, prize, claimed)], all_prizes))
            named.note(prize, bool(claimed))
        yield offers
        named.end_sentence()
        heading = heading_prize(sentence, prizes) or (heading if not prizes else None)
        if sentence.tokens[-1].form == ".":
            heading = None


def _others(scene: Scene, sentence: Sentence, prize: Prize, claimed: Sequence[Party]) -> Iterator[Party]:
    """Whom the sentence names beside those that a rule gives the prize to."""
    known = {(party.mentions[0].start, party.mentions[0].end) for party in claimed}
    listed = (name for group in groups(scene, sentence, [prize]) for name in group.names)
    parties = [*parties_of_all(scene, sentence, listed, RULE), *proposed_parties(scene, sentence)]
    for party in parties:
        span = (party.mentions[0].start, party.mentions[0].end)
        if span not in known and not any(token.start in range(*span) for token in prize.tokens):
            known.add(span)
            yield party


def _likeliest(scorer: Scorer, offers: Sequence[Offer]) -> list[list[Party]]:
    """Who got each prize of a sentence, decided together, the surest first.

    A prize goes to the likeliest party and to those that a rule gives it to; to others only if they are likely to have
    got it too, and have no other rank. Of two names that share words, one is meant.
    """
    asked = [one for offer in offers for one in offer.asked()]
    pairs = [(offer, party) for offer in offers for party in offer.parties]
    ranked = zip(scorer.probabilities("recipient", asked), pairs, strict=True)
    kept: dict[int, list[Party]] = {id(offer): [] for offer in offers}
    ranks: dict[str, int] = {}
    for probability, (offer, party) in sorted(ranked, key=itemgetter(0), reverse=True):
        own, place = kept[id(offer)], offer.prize.place
        is_claimed = party.rule.startswith("recipient.")
        is_likely = scorer.accepts("recipient", probability) if is_claimed or not own else probability >= _LIKELY_TOO
        is_elsewhere = not is_claimed and place is not None and ranks.get(party.name, place) != place
        if is_likely and not is_elsewhere and not any(_overlap(party, other) for other in own):
            own.append(party)
            if place is not None:
                ranks[party.name] = place
    return [_in_order(kept[id(offer)]) for offer in offers]


def _in_order(parties: Sequence[Party]) -> list[Party]:
    """The parties in the order of the text, once each, with rules that say how they came to the prize."""
    by_name: dict[str, Party] = {}
    for party in sorted(parties, key=lambda party: party.mentions[0].start):
        rule = party.rule if party.rule.startswith("recipient.") else f"recipient.{RULE.split('.')[1]}"
        by_name.setdefault(party.name, party.model_copy(update={"rule": rule}, deep=True))
    return list(by_name.values())


def _overlap(party: Party, other: Party) -> bool:
    one, two = party.mentions[0], other.mentions[0]
    return one.start < two.end and two.start < one.end


def _goes_to_winner(sentence: Sentence, prize: Prize) -> bool:
    """As in "uzvarētājiem pasniedza naudas balvu": the text has said who won."""
    won = prize.rule in ("award.prize", "award.thing")
    return won and any(token.case == "Dat" and token.lemma in _WINNERS for token in sentence.tokens)


def _first_of(found: Sequence[Won]) -> list[Party]:
    """The last of those who were first, with a rule of their own; none if the text has not said it just before."""
    first = next((one.recipients for one in reversed(found) if one.prize.place == 1), [])
    return [party.model_copy(update={"rule": "recipient.winner_before"}, deep=True) for party in first]


def _is_won_later(open_: Won, found: Sequence[Won]) -> bool:
    """Whether the text, having said that a prize can be won, goes on to say who won it."""
    name = open_.prize.name.casefold()
    return any(one.recipients and one.prize.name.casefold() == name for one in found)


def _with_names(
    scene: Scene, sentence: Sentence, prizes: list[Prize], heading: Prize | None
) -> list[tuple[Prize, list[Name]]]:
    """The prizes of the sentence with the names that its order or that of its list gives them."""
    listed = list(enumerated(scene, sentence))
    if not listed and not prizes:
        listed = list(winners_in_line(scene, sentence, heading) if heading else sum_in_line(scene, sentence))
    if not listed and (in_categories := by_category(scene, sentence, prizes)):
        return [(prize, group.names) for prize, group in in_categories]
    taken = {token.index for prize, _ in listed for token in prize.tokens}
    taken |= {i for _, group in listed for name in group.names for i in range(name.first, name.last + 1)}
    prizes = [*prizes, *(again(sentence, prizes) if not listed else [])]
    others = [prize for prize in prizes if not taken.intersection(token.index for token in prize.tokens)]
    paired = pair(scene, sentence, others)
    return [
        *((prize, group.names) for prize, group in listed),
        *((prize, paired.get(prize.tokens[0].index, [])) for prize in others),
    ]


def _prizes(sentence: Sentence) -> list[Prize]:
    """What the rules find in the sentence, in reading order; no two of them share a word."""
    found: list[Prize] = []
    taken: set[int] = set()
    for rule in RULES:
        for prize in rule(sentence):
            if not taken.intersection(token.index for token in prize.tokens):
                taken.update(token.index for token in prize.tokens)
                found.append(prize)
    found.sort(key=lambda prize: prize.tokens[0].index)
    return [prize for prize, following in zip_longest(found, found[1:]) if not _sums_up(sentence, prize, following)]


def _sums_up(sentence: Sentence, prize: Prize, following: Prize | None) -> bool:
    """Whether a prize in the plural stands before a colon for those behind it: "izcīnīja sešas medaļas: zeltu – X"."""
    if following is None or all(token.feats.get("Number") != "Plur" for token in prize.tokens):
        return False
    between = sentence.tokens[prize.tokens[-1].index + 1 : following.tokens[0].index]
    return any(token.form == ":" for token in between)
