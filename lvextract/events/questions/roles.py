"""Fills the roles of the happenings: asks the scorer of each candidate whether it holds or takes part in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lvextract.document import Span
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene, Slot
from lvextract.events.questions.candidates import Candidate, candidates
from lvextract.events.questions.role_features import Surroundings, role_features, surroundings
from lvextract.events.scoring.asked import Asked, Scorer
from lvextract.records import Party

SLOTS: tuple[Slot, ...] = ("organizers", "participants")


class _Answer(NamedTuple):
    """The slot that is likelier for a candidate, and how probable it is."""

    probability: float
    slot: Slot
    candidate: Candidate


def fill_roles(scene: Scene, scorer: Scorer) -> list[list[_Answer]]:
    """Add the likely candidates to their happenings, each to the slot that is likelier for it.

    Returns the likely answers of each candidate, the likeliest first, for `give_to_told`.

    Chosen are the candidates whose log-odds above the thresholds add up to the most, no two of one happening sharing
    words. Of the happenings that a sentence may speak of, a party belongs to the likeliest, and to others that the
    sentence itself names unless a rule claims it for one of them alone.
    """
    likely: dict[tuple[int, int], list[_Answer]] = {}
    for answers in _accepted(scene, scorer):
        for answer in _compatible(answers, scorer):
            likely.setdefault(answer.candidate.span, []).append(answer)
    for _, found in sorted(likely.items()):
        found.sort(key=lambda answer: -answer.probability)
        for rank, (probability, slot, candidate) in enumerate(found):
            named = candidate.happening.triggers_in(candidate.sentence)
            if rank == 0 or (named and not candidate.elsewhere):
                add_party(candidate.happening, slot, candidate.filler(slot, probability))
    return list(likely.values())


def _compatible(answers: Iterable[_Answer], scorer: Scorer) -> Iterator[_Answer]:
    """Of each happening the answers whose words lie apart, and whose margins add up to the most."""
    of_happenings: dict[int, list[_Answer]] = {}
    for answer in answers:
        of_happenings.setdefault(id(answer.candidate.happening), []).append(answer)
    for of_one in of_happenings.values():
        yield from _best_apart(of_one, scorer)


def _best_apart(answers: Sequence[_Answer], scorer: Scorer) -> Sequence[_Answer]:
    """By weighted interval scheduling (Kleinberg and Tardos, "Algorithm Design", 2006, section 6.1)."""
    in_order = sorted(answers, key=lambda answer: answer.candidate.span[1])
    ends = [answer.candidate.span[1] for answer in in_order]
    best: list[tuple[float, Sequence[_Answer]]] = [(0.0, ())]  # of the first answers, by how many they are
    for count, answer in enumerate(in_order):
        margin, before = best[bisect_right(ends, answer.candidate.span[0], hi=count)]
        margin += scorer.margin(answer.slot, answer.probability)
        best.append((margin, (*before, answer)) if margin > best[-1][0] else best[-1])
    return best[-1][1]


def give_to_told(likely: Iterable[Sequence[_Answer]]) -> None:
    """Give who was put to a happening that is no record to the likeliest one that is: nothing is known of it then."""
    for first, *others in likely:
        told = [answer for answer in others if answer.candidate.happening.confidence]
        if told and not first.candidate.happening.confidence:
            probability, slot, candidate = told[0]
            add_party(candidate.happening, slot, candidate.filler(slot, probability))


def _accepted(scene: Scene, scorer: Scorer) -> Iterator[list[_Answer]]:
    """The likely candidates of each sentence."""
    others, sentences = _names_of_others(scene), list(candidates(scene))
    found = [one for of_sentence in sentences for one in of_sentence]
    asked = asked_of_roles(scene, found)
    scores = zip(*(scorer.probabilities(slot, asked) for slot in SLOTS), strict=True)
    for of_sentence in sentences:
        answers = [_likelier(next(scores), one) for one in of_sentence]
        yield [
            answer
            for answer in answers
            if answer.candidate.span[0] not in others and scorer.accepts(answer.slot, answer.probability)
        ]


def asked_of_roles(scene: Scene, found: Iterable[Candidate]) -> list[Asked]:
    """The candidates as the scorer is asked of them, for either slot."""
    around: dict[int, Surroundings] = {}  # by the `id` of the party, which many happenings share in a long list
    asked = []
    for one in found:
        if id(one.party) not in around:
            around[id(one.party)] = surroundings(scene, one)
        span = Span(*one.span)
        features = role_features(scene, one, around[id(one.party)])
        asked.append(Asked(features, span, one.happening.words_near(span), scene.told))
    return asked


def _likelier(probabilities: Sequence[float], candidate: Candidate) -> _Answer:
    """The answer for the slot that is likelier; who is said not to hold the event is no organizer."""
    answers = zip(probabilities, SLOTS, strict=True)
    possible = (answer for answer in answers if not (answer[1] == "organizers" and candidate.no_organizer))
    return _Answer(*max(possible), candidate)


def _names_of_others(scene: Scene) -> set[int]:
    """Where words stand that name a prize or an event: "Grand Prix ieguva …", forums «Tīrs ezers – dzīva pilsēta»."""
    named = [award.mentions for happening in scene.happenings for award in happening.awards]
    named += [happening.title.mentions for happening in scene.happenings if happening.title]
    return {start for mentions in named for mention in mentions for start in range(mention.start, mention.end)}


def add_party(happening: Happening, slot: Slot, party: Party) -> None:
    """Add a party to a slot, or what is new of it to the party of that name which is there already."""
    filled: dict[str, Party] = getattr(happening, slot)
    same = filled.setdefault(party.name, party)
    if same is party:
        return
    known = {(mention.start, mention.end) for mention in same.mentions}
    same.mentions += [mention for mention in party.mentions if (mention.start, mention.end) not in known]
    same.aliases += [alias for alias in party.aliases if alias not in same.aliases]
    same.confidence = max(same.confidence or 0.0, party.confidence or 0.0)
    same.count = same.count or party.count
    same.position = same.position or party.position
    same.affiliation = same.affiliation or party.affiliation
