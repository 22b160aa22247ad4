"""Who lost a match: the side that a verb of beating has as its object, and that is none of the winners.

In quotation marks the cases do not tell the sides apart («Ventspils» ar 1:0 pārspēja «Metta»): then their order does.
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Sentence, Token
from lvextract.events.recipients.winners import Group
from lvextract.events.syntax.vocabulary import words

_SUBJECTS = frozenset({"kas", "kurš", "kura", "kuri", "kuras", "viņš", "viņa", "viņi", "viņas"})
_CLAUSE_SIGNS = frozenset({",", ";", "–", "—"})


def without_losers(sentence: Sentence, sides: Sequence[Group]) -> list[Group]:
    """The lists of names without those that the sentence says were beaten."""
    beaten = beaten_tokens(sentence, sides)
    return [side for side in sides if side.first not in beaten]


def beaten_tokens(sentence: Sentence, sides: Sequence[Group]) -> set[int]:
    """The indices of the words that name those of the sides who were beaten."""
    lost = [_loser(verb, sides) for verb in sentence.tokens if verb.upos == "VERB"]
    return {i for loser in lost if loser is not None for i in range(loser.first, loser.last + 1)}


def _loser(verb: Token, sides: Sequence[Group]) -> Group | None:
    beats = verb.lemma in words("awards", "victory", "defeating")
    if not beats and verb.lemma not in ("uzvarēt", "vinnēt"):
        return None
    before, after = _beside(verb, sides)
    if verb.feats.get("Voice") == "Pass":
        return (after or before) if beats else None
    if verb.feats.get("VerbForm") == "Conv":
        return after if beats else None
    if before is not None and after is not None:
        return before if before.case == "Acc" or (before.case is None and after.case == "Nom") else after
    told = any(token.form.lower() in _SUBJECTS for token in _clause_before(verb))
    return after if beats and after is not None and (after.case == "Acc" or told) else None


def _beside(verb: Token, sides: Sequence[Group]) -> tuple[Group | None, Group | None]:
    """The names before and behind the verb in its clause."""
    clause = _clause_before(verb)
    start = clause[0].index if clause else verb.index
    before = [side for side in sides if start <= side.first and side.last < verb.index]
    behind = verb.following()
    end = next((token.index for token in behind if token.form in _CLAUSE_SIGNS), len(verb.sentence.tokens))
    after = [side for side in sides if verb.index < side.first < end]
    return before[-1] if before else None, after[0] if after else None


def _clause_before(verb: Token) -> list[Token]:
    before = verb.preceding()
    start = next((token.index + 1 for token in reversed(before) if token.form in _CLAUSE_SIGNS), 0)
    return before[start:]
