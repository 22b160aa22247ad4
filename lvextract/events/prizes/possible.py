"""What may have been won by words that the rules for prizes do not know: things, superlatives, bare ranks.

They propose generously what the rules have left, and a scorer decides (`questions/award_features.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lvextract.document import ProposedSpan, Sentence, Token
from lvextract.events.prizes.prizes import Prize, is_best, is_withheld, outcome_of, won_or_given
from lvextract.events.prizes.ranks import rank, roman
from lvextract.events.syntax.asides import without_asides
from lvextract.events.syntax.phrase import head_of_span, phrase
from lvextract.events.syntax.vocabulary import event_noun, is_animate, words
from lvextract.names import normal_form
from lvextract.quotation_marks import QUOTES

POSSIBLE = "award.possible"
POSSIBLE_RANK = "award.possible_rank"
_LAST_RANK = 12


def possible_prizes(
    sentence: Sentence, proposals: Sequence[ProposedSpan], taken: Collection[int], parties: Collection[int]
) -> list[Prize]:
    """What may be a prize in the sentence beside the tokens `taken`, in reading order; no two share a word.

    `proposals`: what the neural stage takes for one; `parties`: the tokens of names of people, bodies and places.
    """
    found: list[Prize] = []
    used = {*taken, *parties}
    for prize in (*_ranks(sentence), *_proposed(proposals), *_superlatives(sentence), *_given(sentence)):
        if prize.tokens[0].form.rstrip(".") == "0":  # nobody comes in on place 0
            continue
        counts = _counts_line(prize.tokens) or _counts_class(prize.tokens)
        if not (used & prize.indices or is_withheld(prize.anchor) or counts):
            used |= prize.indices
            found.append(prize)
    return sorted(found, key=lambda prize: prize.tokens[0].index)


def _ranks(sentence: Sentence) -> Iterator[Prize]:
    """An ordinal with no noun of its own behind it: "trešais – Lapa", "bet 3. Ozols", "II Jānis"."""
    for token in sentence.tokens:
        behind = token.next
        number = rank(token) or (roman(token) if token.index == 0 else None)
        if not number or number > _LAST_RANK:
            continue
        of_noun = ("NOUN",) if token.form[-1:] == "." else ("NOUN", "ADJ", "NUM", "VERB")
        describes = behind is not None and behind.upos in of_noun
        if not describes and token.case in ("Nom", "Loc", None):
            yield Prize([token], f"{number}. vieta", number, token, POSSIBLE_RANK)


def _counts_class(tokens: Sequence[Token]) -> bool:
    """As in "5. (Lidija Kalna) un 6. (Vladislavs Zars) klase": what it counts stands behind asides."""
    behind = tokens[-1].following()
    if len(tokens) > 1 or rank(tokens[0]) is None or not behind or behind[0].form != "(":
        return False
    told = (token for token in without_asides(behind) if token.form not in ("un", ",") and rank(token) is None)
    noun = next(told, None)
    return noun is not None and noun.lemma in words("events", "pupils", "classes")


def _counts_line(tokens: Sequence[Token]) -> bool:
    """Whether it is the number of a line, which may count anything: what the list is of, the rules for lists know."""
    return len(tokens) == 1 and tokens[0].index == 0 and tokens[0].form[-1:] == "."


def _proposed(proposals: Sequence[ProposedSpan]) -> Iterator[Prize]:
    """What the neural stage reads as a prize."""
    for proposal in proposals:
        tokens = [token for token in proposal.tokens if token.form not in QUOTES]
        if proposal.kind == "prize" and tokens:
            yield _named(tokens, head_of_span(tokens))


def _superlatives(sentence: Sentence) -> Iterator[Prize]:
    """An adjective of the highest degree in the nominative: "ātrākais bija X", "rezultatīvākā – Y"."""
    for token in sentence.tokens:
        behind = token.next
        if not is_best(token) or token.case != "Nom":
            continue
        noun = behind if behind is not None and behind.upos == "NOUN" and behind.case == "Nom" else None
        if noun is None or is_animate(noun):
            tokens = [token, noun] if noun is not None else [token]
            yield Prize(tokens, _in_lower_case(tokens), 1, tokens[-1], POSSIBLE)


def _given(sentence: Sentence) -> Iterator[Prize]:
    """A thing that somebody won or was given, whatever it is: "mājās aizveda sivēnu", "saņēma laivas dzinēju"."""
    verbs = won_or_given() | words("awards", "verbs", "of_things")
    for token in sentence.tokens:
        verb = token.governor
        if token.upos != "NOUN" or verb is None or verb.lemma not in verbs:
            continue
        is_object = token.deprel in ("obj", "nsubj:pass") or (token.deprel == "nsubj" and token.case == "Nom")
        if is_object and not is_animate(token) and event_noun(token) is None and outcome_of(verb) == "won":
            own = [part for part in phrase(token) if part.index <= token.index and part.upos != "NUM"]
            yield _named(own or [token], token)


def _named(tokens: Sequence[Token], head: Token) -> Prize:
    name = normal_form(list(tokens), head)
    begins = tokens[0].index == 0 and tokens[0].upos != "PROPN" and tokens[0].form[1:].islower()
    number = rank(tokens[0]) or roman(tokens[0]) if len(tokens) == 1 else None
    if number:
        return Prize(tokens, f"{number}. vieta", number, head, POSSIBLE_RANK)
    return Prize(tokens, name[:1].lower() + name[1:] if begins else name, None, head, POSSIBLE)


def _in_lower_case(tokens: Sequence[Token]) -> str:
    return " ".join([tokens[0].form.lower(), *(token.form for token in tokens[1:])])
