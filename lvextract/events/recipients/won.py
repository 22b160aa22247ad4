"""What a text says was won and by whom: runs the rules for prizes over its sentences, and remembers what they named.

`RULES` is the order of the rules of `prizes/`; a word that one of them has taken is left to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from lvextract.document import Sentence
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.antecedents import as_named_before
from lvextract.events.prizes import prizes as prize_rules
from lvextract.events.prizes.grades import grade
from lvextract.events.prizes.named_prizes import NamedPrizes, pronoun
from lvextract.events.prizes.possible import possible_prizes
from lvextract.events.prizes.prizes import Prize, Rule
from lvextract.events.prizes.ranks import honoured_place, ranked_alone, ranked_place, runner_up
from lvextract.events.prizes.repeated_prizes import again
from lvextract.events.prizes.things import thing
from lvextract.events.prizes.victories import best_deed, best_of_all, champion, superlative, victory
from lvextract.events.prizes.won_titles import of_the_year, title_in_quotes
from lvextract.events.recipients.enumerations import enumerated
from lvextract.events.recipients.pairing import pair
from lvextract.events.recipients.reached import results_of
from lvextract.events.recipients.recipients import recipients_of
from lvextract.events.recipients.result_lists import by_category, heading_prize, sum_in_line, winners_in_line
from lvextract.events.recipients.winners import Name
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
_RECENT = 5  # prizes back to which "uzvarētājiem" points


class Won(NamedTuple):
    """A prize with those who got it, the sentence that says so, and the result that they reached, as written."""

    sentence: Sentence
    prize: Prize
    recipients: list[Party]
    result: str | None = None


def find_won(scene: Scene) -> list[Won]:
    """The prizes of the text with their recipients, in reading order; what can still be won has none."""
    found: list[Won] = []
    named = NamedPrizes()
    heading: Prize | None = None  # of a list of results, for the lines below it
    for sentence in scene.document.sentences:
        here: list[Won] = []
        prizes = named.resolved(_prizes(sentence))
        for prize in prizes:
            scene.note_prize(sentence, prize.span)
        for prize, names in _with_names(scene, sentence, prizes, heading):
            recipients = [as_named_before(scene, sentence, one) for one in recipients_of(scene, sentence, prize, names)]
            if not recipients and _goes_to_winner(sentence, prize):
                recipients = _first_of([*found[-_RECENT:], *here][-_RECENT:])
            if recipients or prize.rule == "award.prize_at_stake":
                here.append(Won(sentence, prize, recipients))
            named.note(prize, bool(recipients))
        here += _possible(scene, sentence, prizes, here)
        told = results_of(scene.document, sentence, [(one.prize.tokens, one.recipients) for one in here])
        found += [one._replace(result=result) for one, result in zip(here, told, strict=True)]
        named.end_sentence()
        heading = heading_prize(sentence, prizes) or (heading if not prizes else None)
        if sentence.tokens[-1].form == ".":
            heading = None
    # That a prize can be won is left out where the text goes on to say who won it.
    given = {one.prize.name.casefold() for one in found if one.recipients}
    return [one for one in found if one.recipients or one.prize.name.casefold() not in given]


def _possible(scene: Scene, sentence: Sentence, prizes: Sequence[Prize], found: Sequence[Won]) -> list[Won]:
    """What may have been won beside what the rules found, with those who may have got it."""
    known = [*prizes, *(one.prize for one in found)]
    taken = {i for prize in known for i in prize.indices}
    parties = {token.index for mention in scene.names(sentence) for token in mention.tokens}
    possible = possible_prizes(sentence, scene.proposals(sentence), taken, parties)
    told = ((prize, recipients_of(scene, sentence, prize, [])) for prize in possible)
    return [
        Won(sentence, prize, [as_named_before(scene, sentence, one) for one in recipients])
        for prize, recipients in told
        if recipients
    ]


def _goes_to_winner(sentence: Sentence, prize: Prize) -> bool:
    """As in "uzvarētājiem pasniedza naudas balvu": the text has said who won."""
    won = prize.rule in ("award.prize", "award.thing")
    return won and any(token.case == "Dat" and token.lemma in _WINNERS for token in sentence.tokens)


def _first_of(found: Sequence[Won]) -> list[Party]:
    """The last of those who were first, with a rule of their own; none if the text has not said it just before."""
    first = next((one.recipients for one in reversed(found) if one.prize.place == 1), [])
    return [party.model_copy(update={"rule": "recipient.winner_before"}, deep=True) for party in first]


def _with_names(
    scene: Scene, sentence: Sentence, prizes: list[Prize], heading: Prize | None
) -> list[tuple[Prize, list[Name]]]:
    """The prizes of the sentence with the names that its order or that of its list gives them."""
    listed = list(enumerated(scene, sentence))
    if not listed and not prizes:
        listed = list(winners_in_line(scene, sentence, heading) if heading else sum_in_line(scene, sentence))
    if not listed and (in_categories := by_category(scene, sentence, prizes)):
        return [(prize, group.names) for prize, group in in_categories]
    taken = {i for prize, _ in listed for i in prize.indices}
    taken |= {i for _, group in listed for name in group.names for i in range(name.first, name.last + 1)}
    prizes = [*prizes, *(again(sentence, prizes) if not listed else [])]
    others = [prize for prize in prizes if taken.isdisjoint(prize.indices)]
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
            if taken.isdisjoint(prize.indices):
                taken |= prize.indices
                found.append(prize)
    found.sort(key=lambda prize: prize.tokens[0].index)
    return [prize for prize, following in zip_longest(found, found[1:]) if not _sums_up(prize, following)]


def _sums_up(prize: Prize, following: Prize | None) -> bool:
    """Whether a prize in the plural stands before a colon for those behind it: "izcīnīja sešas medaļas: zeltu – X"."""
    if following is None or all(token.feats.get("Number") != "Plur" for token in prize.tokens):
        return False
    between = prize.tokens[-1].until(following.tokens[0])[1:-1]
    return any(token.form == ":" for token in between)
