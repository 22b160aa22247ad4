"""The work that won, and its maker: "uzvarēja Andra Podiņa lielais ķirbis", "X veidotais «Rīts»"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lvextract.document import Token
from lvextract.events.prizes.prizes import Prize
from lvextract.events.syntax.quotations import case_of, is_quoted, quoted_from
from lvextract.events.syntax.vocabulary import can_win, event_strength, words
from lvextract.names.head import opens_quotation
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES
from lvextract.records import Party

_LONGEST_WORK = 8  # tokens behind a maker in which the noun of the work stands


def work_of(prize: Prize, recipients: Sequence[Party]) -> str | None:
    """The work that won: a quoted name that is the subject of the victory, or follows the recipient, and is not his."""
    if prize.anchor.upos != "VERB":
        return None
    for child in prize.anchor.children:
        if child.deprel.startswith("nsubj"):
            for token in child.subtree:
                quoted = quoted_from(token) if opens_quotation(token) else []
                is_winner = any(_is_part_of(quoted, party) for party in recipients) if quoted else False
                if quoted and not is_winner:
                    return join(quoted)
                if is_winner and case_of(quoted[0]) != "Gen":  # no maker, whose work would be behind it
                    return None
    return _made_work(prize.anchor)


def _is_part_of(quoted: Sequence[Token], party: Party) -> bool:
    """Whether the quoted words are the name of the party, or a part of it: the team of "uzvarēja FK „Krasts”"."""
    return any(mention.start <= quoted[0].start and quoted[-1].end <= mention.end for mention in party.mentions)


def _made_work(verb: Token) -> str | None:
    """As in "uzvarēja pamatskolas veidotais «Rīts»": a quoted name behind a participle, whatever the parse."""
    for made, opening in pairwise(verb.following()):
        if opening.form in QUOTES and made.feats.get("VerbForm") == "Part":
            quoted = quoted_from(opening)
            return join(quoted) if quoted else None
        if made.feats.get("VerbForm") == "Fin":
            return None
    return None


def case_of_work(last: Token) -> str | None:
    """The case of the work whose maker a genitive is: "Andra Podiņa lielais ķirbis", "Edgara Rulles «Tilts»"."""
    behind = last.following(_LONGEST_WORK)
    if behind and behind[0].form in QUOTES and is_quoted(behind[0]):
        behind = behind[1:]  # the mark that closes the maker's own name
    for token in behind:
        if token.form in QUOTES:
            return "Nom"
        if token.upos == "NOUN" and token.case == "Gen" and can_win(token):
            return None
        if token.upos == "NOUN" and token.case != "Gen":
            is_work = not can_win(token) and not event_strength(token)
            is_work = is_work and token.lemma not in words("awards", "prizes", "nouns")
            return token.case if is_work and token.case in ("Nom", "Dat", "Acc") else None
        is_finite = token.upos == "VERB" and token.feats.get("VerbForm") == "Fin"
        if token.upos not in ("ADJ", "VERB", "NOUN", "CCONJ") or is_finite:
            return None
    return None
