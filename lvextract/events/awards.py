"""What was won, by whom: the prizes that the rules find in each sentence, with their recipients, put to happenings.

`RULES` is the order of the rules, in `prizes.py`, `ranks.py` and `victories.py`; a word that one of them has taken is
left to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lvextract.document import Sentence
from lvextract.events import prizes as prize_rules
from lvextract.events.award_details import amount_of, category_of, grantor_of
from lvextract.events.clause import verb_above
from lvextract.events.contest import absorb_victories, contest_of
from lvextract.events.dates import tie_in_sentence
from lvextract.events.enumerations import enumerated
from lvextract.events.happening import Happening, Trigger
from lvextract.events.pairing import pair
from lvextract.events.phrase import words_of
from lvextract.events.prizes import Prize, Rule
from lvextract.events.ranking import Ranking
from lvextract.events.ranks import honoured_place, ranked_alone, ranked_place, runner_up
from lvextract.events.recipients import recipients_of, work_of
from lvextract.events.result_lists import by_category, heading_prize, sum_in_line, winners_in_line
from lvextract.events.roles import add_party
from lvextract.events.scene import Scene
from lvextract.events.titles import of_the_year, title_in_quotes
from lvextract.events.victories import best_of_all, champion, superlative, victory
from lvextract.events.winners import Name
from lvextract.records import Award, Party

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
    prize_rules.known_prize,
    prize_rules.grand_prix,
    prize_rules.prize_at_stake,
    champion,
    victory,
)


class Won(NamedTuple):
    """A prize with those who got it, and the sentence that says so."""

    sentence: Sentence
    prize: Prize
    recipients: list[Party]


def fill_awards(scene: Scene, ranking: Ranking) -> None:
    """Add the awards of every sentence to the happenings that it speaks of; recipients take part in them."""
    for won in find_won(scene):
        put_to_contest(scene, won, contest_of(scene, won.sentence, won.prize, ranking))


def find_won(scene: Scene) -> Iterator[Won]:
    """The prizes of the text with their recipients, in reading order; what can still be won has none."""
    heading: Prize | None = None  # of a list of results, for the lines below it
    for sentence in scene.document.sentences:
        prizes = _prizes(sentence)
        for prize, names in _with_names(scene, sentence, prizes, heading):
            recipients = recipients_of(scene, sentence, prize, names)
            if recipients or prize.rule == "award.prize_at_stake":
                yield Won(sentence, prize, recipients)
        heading = heading_prize(sentence, prizes) or (heading if not prizes else None)
        if sentence.tokens[-1].form == ".":
            heading = None


def _with_names(
    scene: Scene, sentence: Sentence, prizes: list[Prize], heading: Prize | None
) -> list[tuple[Prize, list[Name]]]:
    """The prizes of the sentence with the names that its order or that of its list gives them."""
    listed = list(enumerated(scene, sentence))
    if not listed and not prizes:
        listed = list(winners_in_line(scene, sentence, heading) if heading else sum_in_line(scene, sentence))
    listed = listed or by_category(scene, sentence, prizes)
    taken = {token.index for prize, _ in listed for token in prize.tokens}
    taken |= {i for _, group in listed for name in group.names for i in range(name.first, name.last + 1)}
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
    return sorted(found, key=lambda prize: prize.tokens[0].index)


def put_to_contest(scene: Scene, won: Won, contest: Happening | None) -> None:
    """Add an award to the happening that it was won in; one that the text names no happening for makes its own."""
    sentence, prize, recipients = won
    if contest is None and prize.rule == "award.prize_at_stake":
        return
    happening = contest or _conferral(scene, sentence, prize)
    absorb_victories(scene, sentence, happening)
    scene.remember(sentence, happening)
    mention = words_of(scene.document, prize.tokens)
    same = next((award for award in happening.awards if mention in award.mentions), None)
    if same is not None:  # the lines under "2. vieta": one award, shared
        same.recipients += [
            party for party in recipients if party.name not in {other.name for other in same.recipients}
        ]
    else:
        happening.awards.append(
            Award(
                name=prize.name,
                place=prize.place,
                recipients=recipients,
                work=work_of(sentence, prize),
                category=category_of(scene, sentence, prize),
                amount=amount_of(scene, prize),
                grantor=grantor_of(scene, sentence, prize),
                mentions=[mention],
                rule=prize.rule,
            )
        )
    if happening.type != "apbalvošana":
        for party in recipients:
            rule = {"rule": "participant.recipient"}
            add_party(happening, "participants", party.model_copy(update=rule, deep=True))


def _conferral(scene: Scene, sentence: Sentence, prize: Prize) -> Happening:
    """The happening that only its award shows: "viņam piešķirta balva", "izcīnīja 2. vietu"."""
    type_ = "apbalvošana" if prize.rule == "award.prize" else "sacensības"
    verb = prize.anchor if prize.anchor.upos == "VERB" else verb_above(sentence, prize.anchor)
    happening = Happening([Trigger(type_, "trigger.award", sentence, prize.anchor, verb, probability=1.0)])
    tie_in_sentence(happening.triggers, scene.times)
    happening.timex = happening.triggers[0].timex
    scene.add(happening)
    return happening
