"""Prizes that are called by the thing: "laimēja velosipēdu", "tika pie dāvanu kartes", "iegūs grāmatu komplektu"."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize, is_won, outcome_of
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.quotations import is_quoted
from lvextract.events.syntax.vocabulary import can_win, words
from lvextract.names import normal_form

_APPOSITION = 4  # tokens before a thing in which the prize stands that it is: "galveno balvu, planšetdatoru"
_DESTINATION = 5  # tokens behind a journey in which it is said where to


def thing(sentence: Sentence) -> Iterator[Prize]:
    """As in "laimēja velosipēdu": a thing that people win, with a verb of winning or giving it."""
    for token in sentence.tokens:
        if not _is_thing(token):
            continue
        verb = verb_above(token)
        if verb is None and _is_beside_rank(token):
            yield Prize([token], normal_form([token], token), None, token, "award.thing")
        if verb is None or verb.lemma not in words("awards", "verbs", "of_things"):
            continue
        behind_pie = _behind_pie(token)
        if (verb.lemma == "tikt") != behind_pie and not (verb.lemma == "tikt" and token.case == "Nom"):
            continue
        outcome = outcome_of(verb)
        tokens = _described(token)
        own = [part for part in tokens if part.index <= token.index]
        name = " ".join([_in_lower_case(tokens, normal_form(own, token)), *(part.form for part in tokens[len(own) :])])
        if outcome == "open":
            yield Prize(tokens, name, None, token, "award.prize_at_stake")
        elif is_won(token) or outcome == "won":
            yield Prize(tokens, name, None, token, "award.thing")


def _is_thing(token: Token) -> bool:
    """Whether it is a thing that can be won, and not said of a prize that the sentence names by its own noun."""
    if token.upos != "NOUN" or token.case == "Loc":
        return False
    if token.lemma not in words("awards", "things", "nouns") and not _is_beside_rank(token):
        return False
    behind = token.next
    if token.case == "Gen" and behind is not None and behind.upos == "NOUN":
        return False
    before = token.preceding(_APPOSITION)
    marks = [other.index for other in before if other.form in DASHES | {","}]
    is_said = any(_is_prize(other) for other in before if marks and other.index < marks[-1])
    return not (is_said or is_quoted(token) or any(other.form.lower() in ("ar", "par") for other in before))


def _is_beside_rank(token: Token) -> bool:
    """As in "2. vieta un lukturis – Ralfam": whatever is told in one breath with a rank, in the same case."""
    before, behind = token.preceding(2), token.next
    is_joined = len(before) == 2 and before[1].form == "un" and before[0].lemma in words("awards", "places", "nouns")
    leads_on = behind is not None and (behind.form in DASHES or behind.lemma in words("awards", "verbs", "of_things"))
    return is_joined and leads_on and before[0].case == token.case and not (_is_prize(token) or can_win(token))


def _is_prize(token: Token) -> bool:
    return token.lemma in words("awards", "prizes", "nouns") or token.form == "Prix"


def _behind_pie(token: Token) -> bool:
    return any(other.form.lower() == "pie" for other in token.preceding(_APPOSITION))


def _described(token: Token) -> list[Token]:
    """The thing with the common nouns and adjectives right before it: "saldumu grozs", "grāmatu dāvanu karte"."""
    first = last = token
    while (before := first.previous) is not None:
        is_attribute = before.upos == "NOUN" and before.case == "Gen" and before.form.islower()
        if not is_attribute or before.lemma in words("awards", "prizes", "currencies"):
            break
        first = before
    where = token.following(_DESTINATION)
    if token.lemma in words("awards", "things", "journeys") and where and where[0].form == "uz":
        last = next((other for other in where if other.case == "Acc"), token)  # "ceļojums uz Viļņu"
    return first.until(last)


def _in_lower_case(tokens: list[Token], name: str) -> str:
    return name[:1].lower() + name[1:] if tokens[0].index == 0 else name
