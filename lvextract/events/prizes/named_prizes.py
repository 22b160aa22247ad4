"""Prizes that a text has named and speaks of again: "titulu ieguva X" after «Lielākā asara», "to saņēma X"."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence
from lvextract.events.prizes.prizes import Prize, outcome_of, won_or_given
from lvextract.events.syntax.vocabulary import words

_PRONOUNS = frozenset({"to", "tos", "tās", "tā"})
_MEMORY = 2  # sentences over which a pronoun can stand for a prize


def pronoun(sentence: Sentence) -> Iterator[Prize]:
    """As in "to saņēma X", "tās tika X-am": a pronoun with a verb of winning or giving."""
    for token in sentence.tokens:
        if token.form.lower() not in _PRONOUNS or token.upos not in ("PRON", "DET"):
            continue
        verb = token.governor
        is_object = token.deprel in ("obj", "iobj", "nsubj", "nsubj:pass") and token.case in ("Acc", "Nom")
        if verb is not None and is_object and verb.lemma in won_or_given() and outcome_of(verb) == "won":
            yield Prize([token], "", None, token, "award.pronoun")


class NamedPrizes:
    """The prizes that the text has named so far."""

    def __init__(self) -> None:
        self._by_noun: dict[str, Prize] = {}  # "apbalvojums" is any
        self._waiting: Prize | None = None  # the last prize whose recipient the text has not yet said
        self._age = 0

    def resolved(self, prizes: list[Prize]) -> list[Prize]:
        """The prizes of a sentence with the names that the text has given them, without pronouns for none."""
        found = []
        waiting = self._waiting
        for prize in prizes:
            if prize.rule == "award.pronoun":
                if waiting is None:
                    continue
                prize = prize._replace(name=waiting.name, place=waiting.place, rule="award.prize")
            elif _is_bare(prize) and (told := self._by_noun.get(prize.tokens[0].lemma)):
                prize = prize._replace(name=told.name, place=told.place)
            elif prize.rule == "award.prize_at_stake":
                waiting = prize
            found.append(prize)
        return found

    def note(self, prize: Prize, is_given: bool) -> None:
        """Remember a prize by the noun for it if it has a name of its own, and whether it was given."""
        noun = next((token for token in prize.tokens if token.lemma in words("awards", "prizes", "again")), None)
        if noun is not None and prize.name[:1].isupper() and " " in prize.name:
            self._by_noun[noun.lemma] = self._by_noun["apbalvojums"] = prize
        if is_given:
            self._waiting = None
        elif prize.rule in ("award.prize", "award.prize_at_stake"):
            self._waiting, self._age = prize, 0

    def end_sentence(self) -> None:
        """Forget a prize that waits for its recipient for too long."""
        self._age += 1
        if self._age > _MEMORY:
            self._waiting = None


def _is_bare(prize: Prize) -> bool:
    """Whether only the noun stands there: "balvu", not "skatītāju balvu" nor "balvu par labāko lomu"."""
    if len(prize.tokens) != 1 or prize.tokens[0].lemma not in words("awards", "prizes", "again"):
        return False
    noun = prize.tokens[0]
    return all(token.form.lower() != "par" for token in (*noun.preceding(), *noun.following(1)))
