"""What was won, by whom, and in which happening: puts the prizes that the text tells of on the records.

`recipients/won.py` finds them with their recipients, `questions/contest.py` says in which happening. An award may be
told twice: in the heading and below, as a conferral and then in its contest.
"""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.events.context.happening import CONFERRAL, Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.context.told_awards import is_same, is_same_prize, unite
from lvextract.events.prizes.award_details import amount_of, category_of, grantor_of
from lvextract.events.prizes.possible import POSSIBLE
from lvextract.events.prizes.prizes import Prize
from lvextract.events.questions.award_features import asked_of_award
from lvextract.events.questions.contest import absorb_victories, contest_of, is_contest
from lvextract.events.questions.dates import tie_in_sentence
from lvextract.events.questions.roles import add_party
from lvextract.events.recipients.won import Won, find_won
from lvextract.events.recipients.works import work_of
from lvextract.events.scoring.asked import Scorer
from lvextract.events.syntax.phrase import words_of
from lvextract.records import Award, Party

_PRIZES = ("award.prize", "award.medal")


def fill_awards(scene: Scene, scorer: Scorer) -> None:
    """Add the awards of every sentence to the happenings that it speaks of; recipients take part in them."""
    for won, contest in placed(scene, scorer):
        [probability] = scorer.probabilities("award", [asked_of_award(scene, won, contest)])
        if scorer.accepts("award", probability):
            put_to_contest(scene, won, contest, probability)


def placed(scene: Scene, scorer: Scorer) -> Iterator[tuple[Won, Happening | None]]:
    """The prizes of the text, each with the happening that it was won in, after those before it were put to theirs."""
    for won in prizes_told(scene):
        if not (scene.is_title(won.sentence) and _is_told_below(scene, won)):
            yield won, contest_of(scene, won, scorer)


def prizes_told(scene: Scene) -> list[Won]:
    """What the text says was won; a cup that was won is then no event of the scene.

    The text's own heading comes last: it says in short what the text below tells.
    """
    found = find_won(scene)
    scene.forget({token.start for won in found if won.prize.rule in _PRIZES for token in won.prize.tokens})
    return sorted(found, key=lambda won: scene.is_title(won.sentence))


def put_to_contest(scene: Scene, won: Won, contest: Happening | None, probability: float) -> Happening | None:
    """The happening that an award was won in, with the award; one that the text names no happening for makes its own.

    None if the award is left out.
    """
    sentence, prize, recipients, result = won
    if contest is None and prize.rule == "award.thing":
        contest = next((happening for _, happening in scene.triggers(sentence) if is_contest(happening.type)), None)
    if not _may_be_won_in(contest, prize, recipients):
        return None
    award = Award(
        name=prize.name,
        place=prize.place,
        recipients=recipients,
        result=result,
        work=work_of(prize, recipients),
        category=category_of(scene, sentence, prize),
        amount=amount_of(scene, sentence, prize),
        grantor=grantor_of(scene, prize),
        mentions=[words_of(scene.document, prize.tokens)],
        rule=prize.rule,
        confidence=probability,
    )
    twin = _conferred_before(scene, award)
    happening = contest or (twin[0] if twin else _conferral(scene, prize))
    if twin is not None and twin[0] is not happening:
        scene.absorb(twin[0], happening)
        unite(award, twin[1])
    absorb_victories(scene, sentence, happening)
    scene.remember(sentence, happening)
    kept = happening.awards.add(award)
    if happening.triggers[0].rule == CONFERRAL:
        scene.conferrals.keep(happening, kept, award)
    if happening.type != "apbalvošana":
        for party in recipients:
            as_participant = {"rule": "participant.recipient", "confidence": probability}
            add_party(happening, "participants", party.model_copy(update=as_participant, deep=True))
    return happening


def _may_be_won_in(contest: Happening | None, prize: Prize, recipients: list[Party]) -> bool:
    """Whether the text names the event that some prizes are told in: things, what is at stake, what was done best."""
    if prize.rule == "award.prize_at_stake":
        return contest is not None
    if prize.rule == "award.best_deed":
        return contest is not None and is_contest(contest.type)
    if prize.rule == "award.thing":
        return contest is not None and (is_contest(contest.type) or _are_named(recipients))
    return True


def _are_named(recipients: list[Party]) -> bool:
    """Whether somebody with a name got it: "bērni saņēma grāmatas" tells of no prize."""
    return any(party.kind != "group" or " " in party.name for party in recipients)


def _conferral(scene: Scene, prize: Prize) -> Happening:
    """The happening that only its award shows: "viņam piešķirta balva", "izcīnīja 2. vietu"."""
    is_title = prize.rule == "award.superlative" and prize.place is None  # "par Gada treneri atzīts X"
    type_ = "apbalvošana" if prize.rule in ("award.prize", POSSIBLE) or is_title else "sacensības"
    trigger = Trigger(type_, CONFERRAL, prize.anchor, prize.verb, probability=1.0)
    tie_in_sentence([trigger], scene.times)
    happening = Happening([trigger], trigger.timex)
    scene.add(happening)
    return happening


def _conferred_before(scene: Scene, award: Award) -> tuple[Happening, Award] | None:
    """The conferral that shows nothing but this award, told earlier in the text, and the award there."""
    if not award.name[:1].isupper():
        return None
    for happening in scene.conferrals.like(award):
        told, *others = happening.awards
        is_bare = not others and all(trigger.rule == CONFERRAL for trigger in happening.triggers)
        if is_bare and scene.has(happening) and is_same(told, award):
            return happening, told
    return None


def _is_told_below(scene: Scene, won: Won) -> bool:
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
