"""What the scorer looks at to tell whether a prize was won, and by those whom the rules found: readable statements.

The rules for prizes and recipients propose generously; a line of results, a verb of giving, a name beside a rank are
signs, of which a trained weight for each says how much it speaks for an award (`scoring/`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lvextract.document import Sentence, Token
from lvextract.events.context.happening import Happening
from lvextract.events.context.scene import Scene
from lvextract.events.questions.contest import is_contest
from lvextract.events.recipients.won import Won
from lvextract.events.scoring.asked import Asked, features_of
from lvextract.events.syntax.vocabulary import family_of, is_negated, verb_classes
from lvextract.records import Party

_NEAR, _FAR = 3, 8  # tokens
_LOWEST_RANK = 4


def asked_of_award(scene: Scene, won: Won, contest: Happening | None) -> Asked:
    """The candidate: the words of the prize, and those of who got it, else of what it was won in."""
    words = won.prize.span
    owner = tuple(token for party in won.recipients for token in _tokens_of(scene, party))
    if not owner and contest is not None:
        owner = contest.words_near(words)
    return Asked(_award_features(scene, won, contest), words, owner, scene.told)


def _award_features(scene: Scene, won: Won, contest: Happening | None) -> list[str]:
    """The statements that are true of an award in `contest`, None if it is shown by the award alone."""
    return features_of(_of_prize(won), _of_verb(won), _of_recipients(scene, won), _of_place(scene, won, contest))


def _of_prize(won: Won) -> Iterator[str]:
    prize = won.prize
    rank = "none" if prize.place is None else min(prize.place, _LOWEST_RANK)
    yield f"by {prize.rule}"
    yield f"rank {rank}"
    yield f"word {prize.anchor.lemma.lower()}"
    yield f"{prize.rule} in {prize.anchor.case}"
    yield f"{prize.rule}, relation {prize.anchor.deprel.split(':')[0]}"


def _of_verb(won: Won) -> Iterator[str]:
    """What is said of the prize: that it was won, given, or may be."""
    verb = won.prize.verb
    yield from (f"verb of {kind}" for kind in verb_classes(verb))
    if verb is None:
        return
    yield f"verb {verb.lemma}"
    yield f"verb in {verb.feats.get('Tense') or verb.feats.get('VerbForm')}"
    if is_negated(verb):
        yield "verb negated"
    if verb.feats.get("Mood") in ("Cnd", "Nec"):
        yield "verb unreal"


def _of_recipients(scene: Scene, won: Won) -> Iterator[str]:
    yield f"{min(3, len(won.recipients))} recipients"
    for party in won.recipients:
        yield f"to a {party.kind}"
        yield f"{won.prize.rule} to a {party.kind}"
        yield f"{party.rule}"
        yield f"named {min(3, scene.times_named(party.name))} times"
        yield from _of_words(won, _tokens_of(scene, party))


def _of_words(won: Won, tokens: Sequence[Token]) -> Iterator[str]:
    """How a recipient stands beside the prize."""
    if not tokens or not won.sentence.contains(tokens[0]):
        yield "recipient in another sentence"
        return
    first, last = won.prize.tokens[0].index, won.prize.tokens[-1].index
    behind = tokens[0].index > last
    gap = tokens[0].index - last if behind else first - tokens[-1].index
    where = "behind" if behind else "before"
    yield f"recipient in {tokens[-1].case}"
    yield f"recipient {'near' if gap <= _NEAR else 'far' if gap <= _FAR else 'very far'} {where} the prize"
    between = (
        won.sentence.tokens[last + 1 : tokens[0].index] if behind else won.sentence.tokens[tokens[-1].index : first]
    )
    yield from (f"{token.form} between" for token in between if token.upos == "PUNCT")


def _of_place(scene: Scene, won: Won, contest: Happening | None) -> Iterator[str]:
    """Where the text tells of it."""
    if contest is None:
        yield "shown by the award alone"
    else:
        yield f"won in {family_of(contest.type)}"
        yield f"won in what {contest.triggers[0].rule} shows"
        if is_contest(contest.type):
            yield "won in a contest"
    if scene.document.is_heading(won.sentence):
        yield "in a heading"
    yield from _of_line(won.sentence)


def _of_line(sentence: Sentence) -> Iterator[str]:
    tokens = sentence.tokens
    if tokens[-1].form not in ".!?…":
        yield "in a line without a full stop"
    if tokens[0].form in ("–", "-", "—", "•") or tokens[0].form.rstrip(".)").isdecimal():
        yield "in a line of a list"
    if any(token.upos == "VERB" for token in tokens):
        yield "in a sentence with a verb"


def _tokens_of(scene: Scene, party: Party) -> list[Token]:
    """The words of the party's first mention."""
    sentences = scene.document.sentences
    mention = party.mentions[0]
    sentence = sentences[max(0, bisect_right(sentences, mention.start, key=lambda one: one.start) - 1)]
    return [token for token in sentence.tokens if token.start < mention.end and mention.start < token.end]
