"""When each happening is: the times that its sentences and those around them name, by how likely each is its own.

`tie_dates` gives each trigger the nearest time of its sentence, before anything else is known. `set_dates` then asks
the scorer which of the times around a happening, if any, is when it happens.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from lvextract.document import Sentence, Timex, Token
from lvextract.events.context.happening import Happening, Trigger
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.times import times_in
from lvextract.events.scoring.asked import Asked, Scorer, features_of
from lvextract.events.syntax.clause import clause_verb, tree_distance, verb_above
from lvextract.events.syntax.quotations import is_quoted
from lvextract.events.syntax.vocabulary import event_noun, event_strength, family_of, verb_classes, verb_says

_LIMITS = frozenset({"līdz", "kopš", "pirms", "pēc"})
_MUCH_NEARER = 2  # arcs by which another trigger must be nearer to have a time for itself
_NEAR, _FAR = 1, 3  # arcs of the tree
_BEFORE, _AFTER = 3, 1  # sentences around a trigger whose times may be its own
_PAST, _FUTURE = "Past", "Fut"
_SURE = 0.6  # probability from which an hour is told for a day


def tie_dates(triggers: Sequence[Trigger], times: Sequence[Timex]) -> None:
    """Set `timex` of each trigger whose sentence says when it happens; `times` are those of the document."""
    by_sentence: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        by_sentence.setdefault(trigger.sentence.start, []).append(trigger)
    for here in by_sentence.values():
        tie_in_sentence(here, times)


def tie_in_sentence(here: Sequence[Trigger], times: Sequence[Timex]) -> None:
    """Set `timex` of the triggers `here`, which stand in one sentence."""
    sentence = here[0].sentence
    dated = [timex for timex in times_in(sentence, times) if not _is_limit(sentence, timex)]
    distance = {(i, j): _distance(tr, tx) for i, tr in enumerate(here) for j, tx in enumerate(dated)}
    nearest = [min(distance[i, j][0] for i in range(len(here))) for j in range(len(dated))]
    for i, trigger in enumerate(here):
        # A time in the phrase of another trigger is that one's: "jūnijā notikusī sanāksme" beside an undated one.
        own = [(distance[i, j], j) for j in range(len(dated)) if distance[i, j][0] <= nearest[j] + _MUCH_NEARER]
        trigger.timex = dated[min(own)[1]] if own else None


class DateCandidate(NamedTuple):
    """A time that may be when a happening is, the trigger near it, and how many sentences it stands after that."""

    timex: Timex
    trigger: Trigger
    sentence: Sentence
    after: int
    inherited: bool = False


def set_dates(scene: Scene, scorer: Scorer) -> None:
    """Set `timex` of each happening to its likeliest time, None if none is likely."""
    found = [(happening, list(dates(scene, happening))) for happening in scene.happenings]
    asked = asked_of_dates(scene, ((happening, one) for happening, candidates in found for one in candidates))
    answers = iter(scorer.probabilities("date", asked))
    for happening, candidates in found:
        scored = [(next(answers), one.timex) for one in candidates]
        likely = [pair for pair in scored if scorer.accepts("date", pair[0])]
        best = max(likely, key=itemgetter(0), default=None)
        hours = [pair for pair in likely if best and pair[0] >= _SURE and _is_hour_of(pair[1], best[1])]
        chosen = max(hours, key=itemgetter(0)) if hours else best
        happening.timex_probability, happening.timex = chosen or (None, None)


def _is_hour_of(timex: Timex, day: Timex) -> bool:
    """Whether a time of the same day is told: "notiks 27. aprīlī. Pulcēsies plkst. 9.00"."""
    return timex.type == "TIME" and day.type == "DATE" and timex.first == day.first == day.last


def dates(scene: Scene, happening: Happening) -> Iterator[DateCandidate]:
    """The times in the sentences of its triggers and around them, and that of the event that the text began with."""
    seen: set[int] = set()
    sentences = scene.document.sentences
    for after in sorted(range(-_BEFORE, _AFTER + 1), key=abs):  # each time beside the trigger that it is nearest to
        for trigger in happening.triggers:
            place = scene.document.index(trigger.sentence) + after
            for timex in times_in(sentences[place], scene.times) if 0 <= place < len(sentences) else ():
                told_by = _is_in_name(scene, sentences[place], timex) or _names_event(scene, trigger, timex)
                if timex.start not in seen and not told_by:
                    seen.add(timex.start)
                    yield DateCandidate(timex, trigger, sentences[place], after)
    main = scene.happenings[0]
    if main is not happening and main.triggers[0].timex is not None and main.triggers[0].timex.start not in seen:
        yield DateCandidate(main.triggers[0].timex, happening.triggers[0], main.triggers[0].sentence, -9, True)


def _is_in_name(scene: Scene, sentence: Sentence, timex: Timex) -> bool:
    """Whether the time is but a word of a name in quotation marks: "izrāde «Vasara»"; a year is one there too."""
    if any(character.isdigit() for character in timex.text):
        return False
    inside = _tokens_in(sentence, timex)
    named = any(work.contains(timex) for work in scene.works(sentence))
    return named and bool(inside) and is_quoted(inside[0])


def _names_event(scene: Scene, trigger: Trigger, timex: Timex) -> bool:
    """Whether the day only names the event that is held on another: "4. maija sarīkojums notika 11. maijā"."""
    inside = _tokens_in(trigger.sentence, timex)
    if not inside or inside[-1].case != "Gen" or inside[-1].governor is not trigger.token:
        return False
    verb = clause_verb(trigger.token)
    others = (other for other in times_in(trigger.sentence, scene.times) if other is not timex and _is_one_day(other))
    told = (word for other in others for word in _tokens_in(trigger.sentence, other) if word.case == "Loc")
    return verb is not None and any(word.head == verb.index for word in told)


def _is_one_day(timex: Timex) -> bool:
    return timex.first is not None and timex.first == timex.last


def asked_of_dates(scene: Scene, found: Iterable[tuple[Happening, DateCandidate]]) -> list[Asked]:
    """Times, each with a happening that may be at it, as the scorer is asked of them."""
    known: dict[int, _Time] = {}  # by where it begins: many happenings share one in a long programme
    asked = []
    for happening, one in found:
        if one.timex.start not in known:
            known[one.timex.start] = _time_of(scene, one.sentence, one.timex)
        features = _date_features(scene, happening, one, known[one.timex.start])
        asked.append(Asked(features, one.timex, happening.words_near(one.timex), scene.told))
    return asked


class _Time(NamedTuple):
    """What is known of a time whatever the happening: its tokens, what is true of them, and of those beside them."""

    tokens: list[Token]
    itself: list[str]
    beside: list[str]


def _time_of(scene: Scene, sentence: Sentence, timex: Timex) -> _Time:
    tokens = _tokens_in(sentence, timex)
    return _Time(tokens, list(_of_timex(sentence, timex, tokens)), list(_of_others(scene, sentence, timex, tokens)))


def _date_features(scene: Scene, happening: Happening, candidate: DateCandidate, time: _Time) -> list[str]:
    """The statements that are true of a time and a happening."""
    return features_of(
        _of_candidate(candidate),
        time.itself,
        _of_place(scene, happening, candidate, time),
        _of_happening(scene, happening, candidate),
    )


def _of_candidate(candidate: DateCandidate) -> Iterator[str]:
    yield f"rule {candidate.timex.rule}"
    yield f"of {_precision(candidate.timex)}"
    if candidate.inherited:
        yield "of the first event"


def _of_timex(sentence: Sentence, timex: Timex, inside: Sequence[Token]) -> Iterator[str]:
    """How the time is worded."""
    if _is_limit(sentence, timex):
        yield "a limit"
    if inside and inside[-1].case == "Gen":
        yield f"{'holiday ' if 'holiday' in timex.rule else ''}genitive"
    if inside and any(token.form in "([" for token in inside[0].preceding(1)):
        yield "in brackets"
    if inside and is_quoted(inside[0]):
        yield "in quotation marks"


def _tokens_in(sentence: Sentence, timex: Timex) -> list[Token]:
    """The tokens of the time."""
    tokens = sentence.tokens
    first = bisect_right(tokens, timex.start, key=lambda token: token.end)
    return tokens[first : bisect_left(tokens, timex.end, key=lambda token: token.start)]


def _precision(timex: Timex) -> str:
    if timex.first is None or timex.last is None:
        return "a yearless day"
    length = (timex.last - timex.first).days
    if length == 0:
        return "a time of a day" if timex.type == "TIME" else "a day"
    return "some days" if length < 8 else "a month" if length < 32 else "a season" if length < 300 else "a year or more"


def _is_preciser(other: Timex, timex: Timex) -> bool:
    """Whether `other` is a shorter time within the same: a day of the month that `timex` names."""
    if other.first is None or other.last is None or timex.first is None or timex.last is None:
        return False
    shorter = other.last - other.first < timex.last - timex.first
    return shorter and timex.first <= other.first and other.last <= timex.last


def _of_others(scene: Scene, sentence: Sentence, timex: Timex, inside: Sequence[Token]) -> Iterator[str]:
    """Where the time stands among others, and in its sentence."""
    if any(_is_preciser(other, timex) for other in times_in(sentence, scene.times)):
        yield "its sentence has a preciser time"
    if scene.times and timex is scene.times[0]:
        yield "the first time of the text"
    if inside and not inside[0].index:
        yield "begins its sentence"


def _of_place(scene: Scene, happening: Happening, candidate: DateCandidate, time: _Time) -> Iterator[str]:
    """Where the time stands from the trigger."""
    timex, sentence = candidate.timex, candidate.sentence
    yield f"{candidate.after} sentences away"
    yield f"{_precision(timex)} {candidate.after} sentences away"
    if any(shown.timex is timex and of is not happening for shown, of in scene.triggers(sentence)):
        yield f"tied to another event {'of the sentence' if not candidate.after else 'in its own sentence'}"
    yield from time.beside
    yield from _in_the_sentence(scene, candidate, time.tokens) if not candidate.after else _in_another(scene, candidate)


def _in_another(scene: Scene, candidate: DateCandidate) -> Iterator[str]:
    """What tells of a time in another sentence than the trigger's."""
    if times_in(candidate.trigger.sentence, scene.times):
        yield "the trigger's sentence has times of its own"
    if scene.document.is_heading(candidate.trigger.sentence):
        yield "the trigger is in a heading"
    yield "its sentence has an event" if scene.triggers(candidate.sentence) else "its sentence has no event"


def _in_the_sentence(scene: Scene, candidate: DateCandidate, inside: Sequence[Token]) -> Iterator[str]:
    """What tells of a time in the trigger's sentence; `inside` are its tokens."""
    timex, trigger, sentence = candidate.timex, candidate.trigger, candidate.sentence
    if trigger.timex is timex:
        yield "tied to the trigger"
    elif trigger.timex is None:
        yield "no time tied to the trigger"
    steps, _ = _distance(trigger, timex)
    yield "inside the phrase" if not steps else "near" if steps <= _NEAR else "far" if steps <= _FAR else "very far"
    yield f"{'after' if timex.start > trigger.token.start else 'before'} the trigger"
    if len(times_in(sentence, scene.times)) == 1:
        yield "the only time of the sentence"
    if inside:
        first, last = sorted((inside[0].index, trigger.token.index))
        commas = sum(token.form == "," for token in sentence.tokens[first:last])
        yield f"{min(2, commas)} commas from the trigger"
        yield from _of_clause(trigger, inside[0])
        yield from _of_attribute(trigger, inside[-1])


def _of_clause(trigger: Trigger, inside: Token) -> Iterator[str]:
    own, verb = clause_verb(inside), trigger.verb or clause_verb(trigger.token)
    if own is not None and own in (verb, trigger.token):
        yield "in the clause of the trigger"
    elif own is not None:
        yield "in another clause"
        yield from (f"in another clause of {kind}" for kind in verb_classes(own))
        if verb_says(own, "happening") or any(event_noun(child) for child in own.children):
            yield "in the clause of another event"


def _of_attribute(trigger: Trigger, last: Token) -> Iterator[str]:
    """Whether the time stands in an attribute: "maijā paredzētais koncerts", "2000. gadā dzimušajiem zēniem"."""
    verb = verb_above(last)
    if verb is not None and verb.deprel in ("amod", "acl"):
        described = verb.governor
        own = described is trigger.token or verb is trigger.verb
        yield f"in an attribute of {'the trigger' if own else 'another noun'}"
    governor = last.governor
    if last.case == "Gen" and governor is not None and governor.upos in ("NOUN", "PROPN"):
        yield f"genitive of {'the trigger' if governor is trigger.token else 'another noun'}"


def _of_happening(scene: Scene, happening: Happening, candidate: DateCandidate) -> Iterator[str]:
    yield f"{event_strength(candidate.trigger.token)} noun"
    yield f"family {family_of(happening.type)}"
    if happening is scene.happenings[0]:
        yield "the first event"
        yield f"the first event, {candidate.after} sentences away"
    timex = candidate.timex
    if happening.title and any(m.start < timex.end and timex.start < m.end for m in happening.title.mentions):
        yield "in the title"
    published, day = scene.document.published, timex.first
    verb = candidate.trigger.verb or clause_verb(candidate.trigger.token)
    tense = verb.feats.get("Tense") if verb else None
    if published and day and tense in (_PAST, _FUTURE):
        yield "fits the tense" if (tense == _FUTURE) == (day > published) else "against the tense"


def _is_limit(sentence: Sentence, timex: Timex) -> bool:
    """Whether the time is only until when, since when, before or after what: "pieteikties līdz 31. maijam"."""
    before = bisect_right(sentence.tokens, timex.start, key=lambda token: token.end)
    return before > 0 and sentence.tokens[before - 1].form.lower() in _LIMITS and "/" not in timex.value


def _distance(trigger: Trigger, timex: Timex) -> tuple[int, int]:
    """How far a time is from the trigger in the tree, then in the row of words."""
    sentence = trigger.sentence
    inside = _tokens_in(sentence, timex)
    if not inside:
        return (99, abs(timex.start - trigger.token.start))
    anchor = trigger.verb or trigger.token
    steps = min(tree_distance(anchor, token) for token in inside)
    if any(tree_distance(trigger.token, token) == 1 for token in inside):
        steps = 0  # inside the phrase: "2012. gada Londonas spēles"
    return (steps, abs(inside[0].index - anchor.index))
