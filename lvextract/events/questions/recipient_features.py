"""Statements about a prize and somebody who may have got it: where the two stand, and what rule pairs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.quotations import case_of
from lvextract.events.syntax.vocabulary import verb_classes
from lvextract.names.head import QUOTES
from lvextract.records import Party

_FAR = 6  # tokens
_CLAIMED = "recipient."


def recipient_features(
    sentence: Sentence, prize: Prize, party: Party, prizes: Sequence[Prize], others: Sequence[Party]
) -> list[str]:
    """The statements that are true of `party` as the recipient of `prize`, beside the prizes and parties there."""
    statements = (*_of_party(sentence, prize, party), *_of_place(sentence, prize, party, prizes, others))
    return ["", *dict.fromkeys(statements)]


def _of_party(sentence: Sentence, prize: Prize, party: Party) -> Iterator[str]:
    claimed = party.rule.startswith(_CLAIMED)
    yield f"prize by {prize.rule}"
    yield f"claimed by {party.rule}" if claimed else "unclaimed"
    yield f"{party.kind}{' claimed' if claimed else ''}"
    yield f"{prize.rule} of {party.kind}{' claimed' if claimed else ''}"
    if party.kind == "group":
        yield "bare group" if " " not in party.name else "described group"
    head = _word_at(sentence, party)
    if head is None:
        yield "named in another sentence"
        return
    verb = verb_above(sentence, head)
    case = case_of(sentence, head)
    yield f"in {case}"
    for kind in verb_classes(verb):
        yield f"{case} under a verb of {kind}"
    yield f"{head.deprel.split(':')[0]} of {verb.lemma if verb is not None else 'no verb'}"
    if verb is not None and verb in (prize.anchor, verb_above(sentence, prize.anchor)):
        yield "in the clause of the prize"


def _of_place(
    sentence: Sentence, prize: Prize, party: Party, prizes: Sequence[Prize], others: Sequence[Party]
) -> Iterator[str]:
    start, end = party.mentions[0].start, party.mentions[0].end
    first, last = prize.tokens[0].start, prize.tokens[-1].end
    if not sentence.start <= start < sentence.end:
        return
    side = "before" if end <= first else "behind" if start >= last else "within"
    left, right = (end, first) if side == "before" else (last, start)
    between = [token for token in sentence.tokens if left <= token.start and token.end <= right]
    yield f"{side} the prize"
    yield f"{side} the prize, {'next to it' if not between else 'near' if len(between) <= _FAR else 'far'}"
    if any(token.form in DASHES for token in between):
        yield f"{side} the prize, a dash between"
    for mark in (",", ";", "(", "un"):
        if any(token.form == mark for token in between):
            yield f"'{mark}' between"
    if any(token.upos == "VERB" for token in between):
        yield f"{side} the prize, a verb between"
    parted = sum(left <= other.tokens[0].start < right for other in prizes if other is not prize)
    yield f"{min(parted, 2)} prizes between"
    skipped = sum(left <= other.mentions[0].start < right for other in others if other is not party)
    yield f"{min(skipped, 3)} names between"
    yield f"{side} the prize, {min(skipped, 1)} names and {min(parted, 1)} prizes between"
    yield f"{min(len(prizes), 4)} prizes and {min(len(others), 4)} names in the sentence"
    if not between or all(token.form in QUOTES or token.form in DASHES for token in between):
        yield "nothing between"


def _word_at(sentence: Sentence, party: Party) -> Token | None:
    """The head of the party's words, None if they stand elsewhere."""
    start, end = party.mentions[0].start, party.mentions[0].end
    inside = [token for token in sentence.tokens if start <= token.start and token.end <= end]
    indices = {token.index for token in inside}
    heads = (token for token in inside if token.form not in QUOTES and token.head not in indices)
    return next(heads, None)
