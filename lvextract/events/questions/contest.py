"""In which happening a prize was won: the likeliest of those that the text has spoken of, or a conferral of its own.

Texts name a contest once and then go on for paragraphs about who won what, beside ceremonies, stages and earlier years.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from lvextract.document import Sentence, Timex, Token
from lvextract.events.context.happening import CONFERRAL, Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.times import share_no_day, times_in
from lvextract.events.questions.roles import add_party
from lvextract.events.recipients.won import Won
from lvextract.events.scoring.asked import Asked, Scorer, features_of
from lvextract.events.syntax.clause import tree_distance
from lvextract.events.syntax.vocabulary import ends, event_noun, family_of, words

_YEAR = len("2015")


def contest_of(scene: Scene, won: Won, scorer: Scorer) -> Happening | None:
    """The happening that the prize was won in, None if the text names none that is likely."""
    found = contests(scene, won.sentence)
    asked = [asked_of_contest(scene, won, happening) for happening in found]
    scored = zip(scorer.probabilities("contest", asked), found, strict=True)
    probability, happening = max(scored, key=itemgetter(0), default=(0.0, None))
    return happening if scorer.accepts("contest", probability) else None


def contests(scene: Scene, sentence: Sentence) -> list[Happening]:
    """The happenings that a prize in `sentence` may belong to: those of the text so far, and those of the sentence."""
    return [happening for happening in scene.told_before(sentence) if happening.start < sentence.end]


def asked_of_contest(scene: Scene, won: Won, happening: Happening) -> Asked:
    """A prize and a happening that it may have been won in, as the scorer is asked of them."""
    words = won.prize.span
    return Asked(_contest_features(scene, won, happening), words, happening.words_near(words), scene.told)


def _contest_features(scene: Scene, won: Won, happening: Happening) -> list[str]:
    """The statements that are true of a prize and a happening."""
    return features_of(_of_happening(scene, won.sentence, happening), _of_distance(scene, won, happening))


def _of_happening(scene: Scene, sentence: Sentence, happening: Happening) -> Iterator[str]:
    first = happening.triggers[0]
    kind = "contest" if is_contest(happening.type) else "ceremony" if _is_ceremony(happening.type) else "other"
    likely = happening.likeliest
    yield kind
    yield f"family {family_of(happening.type)}"
    yield f"shown by {first.rule}"
    yield "named" if _is_named(first) else "shown by its prize or a verb"
    yield from (f"trigger at least {tenth / 10} sure" for tenth in (3, 5, 7, 9) if likely >= tenth / 10)
    if happening.title:
        yield "titled"
    if happening.timex:
        yield "dated"
    if happening is scene.happenings[0]:
        yield "the first of the text"
    if len(happening.triggers) > 1:
        yield "spoken of again"
    if happening.awards:
        yield "has prizes"
    if kind == "contest" and sum(is_contest(other.type) for other in scene.told_before(sentence)) == 1:
        yield "the only contest"


def _of_distance(scene: Scene, won: Won, happening: Happening) -> Iterator[str]:
    sentence, prize = won.sentence, won.prize
    yield f"prize by {prize.rule}"
    if not _may_be(scene, sentence, happening):
        yield "at another time"
    here = [trigger for trigger, shown in scene.triggers(sentence) if shown is happening]
    kind = "contest" if is_contest(happening.type) else "event"
    if here:
        yield f"{kind} in the sentence"
        nearest = min(scene.triggers(sentence), key=lambda pair: tree_distance(pair[0].token, prize.anchor))
        yield "nearest in the sentence" if nearest[1] is happening else "not the nearest in the sentence"
        if _is_attribute(here[0].token):
            yield "attribute of a noun"
        return
    others = [shown for _, shown in scene.triggers(sentence)]
    yield "the sentence names others" if others else "the sentence names none"
    if any(is_contest(other.type) for other in others):
        yield "the sentence names another contest"
    yield f"{kind} {scene.distance(happening, sentence, 4)} sentences before"
    if scene.spoken_of_before(sentence) is happening:
        yield f"{kind} spoken of last"
    earlier = [
        other for other in scene.told_before(sentence) if is_contest(other.type) and other.start < sentence.start
    ]
    if earlier and earlier[-1] is happening:
        yield "the last contest"


def _is_attribute(token: Token) -> bool:
    """As the event in "konkursa uzvarētājs", not in "konkursa fināls"."""
    governor = token.governor
    return token.case == "Gen" and governor is not None and governor.upos == "NOUN" and event_noun(governor) is None


def absorb_victories(scene: Scene, sentence: Sentence, contest: Happening) -> None:
    """Take what only a verb of winning showed to be part of the contest: "X uzvarēja" is no other happening."""
    for happening in dict.fromkeys(happening for _, happening in scene.triggers(sentence)):
        if happening is contest or not all(_is_victory(trigger) for trigger in happening.triggers):
            continue
        scene.absorb(happening, contest)
        contest.awards.take(happening.awards)
        for party in happening.participants.values():
            add_party(contest, "participants", party)


def is_contest(type_: str) -> bool:
    """Whether people compete at events of this type: "konkurss", "dziesmu konkurss", "fotokonkurss"."""
    return type_.endswith(ends("awards", "events", "contests"))


def _is_ceremony(type_: str) -> bool:
    return type_.endswith(ends("awards", "events", "ceremonies"))


def _is_named(trigger: Trigger) -> bool:
    """Whether a noun names the event, not only a verb or a prize."""
    return not trigger.by_verb and trigger.rule != CONFERRAL


def _is_victory(trigger: Trigger) -> bool:
    lemma = trigger.token.lemma
    winning = words("awards", "victory", "verbs") | words("awards", "places", "verbs")
    return trigger.rule == "trigger.verb_event" and lemma in winning


def _may_be(scene: Scene, sentence: Sentence, contest: Happening) -> bool:
    """Whether the sentence speaks of no other time than the contest's: "pērn balvu saņēma X"."""
    return not any(
        _is_other(timex, contest.timex) for timex in times_in(sentence, scene.times) if sentence.contains(timex)
    )


def _is_other(timex: Timex, of_contest: Timex | None) -> bool:
    if of_contest is None or of_contest.first is None:
        return len(timex.value) == _YEAR
    return share_no_day(timex, of_contest)
