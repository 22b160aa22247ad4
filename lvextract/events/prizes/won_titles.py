"""Titles that are won: "par Gada skolotāju nosaukta X", "par «Videi draudzīgāko» atzīts X", "«Gada uzņēmums» – X"."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize
from lvextract.events.prizes.recognition import nominative_behind_par, par_before, recognizing_verb
from lvextract.events.syntax.quotations import quoted_from
from lvextract.events.syntax.vocabulary import words
from lvextract.names import normal_form
from lvextract.names.normal_form import join

_CLAUSE = 11  # tokens behind a nomination in which its verb stands
_LINE_STARTS = ("•", "-", "–", "*")


def title_in_quotes(sentence: Sentence) -> Iterator[Prize]:
    """As in "par «Gada jaunieti» atzīta X", "nominācijā «Gada skolotājs» godināta X", "«Gada amatnieks» – X"."""
    for mark in sentence.tokens:
        inside = quoted_from(mark)
        if not inside or not inside[0].form[:1].isupper():
            continue
        verb = recognizing_verb(inside[0])
        honoured = _honouring_verb(inside[-1])
        before = mark.previous
        nominated = before is not None and before.lemma == "nominācija" and before.case == "Loc"
        if verb is not None and before is not None and before.form.lower() == "par":
            yield Prize(inside, nominative_behind_par(inside, None), None, verb, "award.superlative")
        elif nominated and honoured is not None and inside[0].form != "Par":
            yield Prize(inside, join(inside), None, honoured, "award.superlative")
        elif _is_title(inside) and not (nominated and _is_won_in(sentence)) and _leads_to_name(inside[-1]):
            best = inside[0].feats.get("Degree") in ("Sup", "Cmp")
            yield Prize(inside, join(inside), 1 if best else None, inside[-1], "award.superlative")


def of_the_year(sentence: Sentence) -> Iterator[Prize]:
    """As in "par Gada skolotāju nosaukta X", "par Goda pilsoni kļuva X", "Gada treneris: X" in a line."""
    for year in sentence.tokens:
        tokens = _of_year(year)
        if not tokens or (year.form.lower() == "goda" and par_before(year) is None):
            continue
        verb = recognizing_verb(tokens[-1])
        if verb is not None and _is_title_behind_par(year):
            yield Prize(tokens, nominative_behind_par(tokens, verb), None, verb, "award.superlative")
        elif year.form == "Gada" and tokens[-1].case == "Nom" and _begins_line(tokens):
            yield Prize(tokens, normal_form(tokens, tokens[-1]), None, tokens[-1], "award.superlative")


def _of_year(year: Token) -> list[Token]:
    """The title that the word begins: "Gada brīvprātīgo biedri"; none if no noun follows."""
    if year.form.lower() not in ("gada", "goda"):
        return []
    for token in year.following(3):
        if token.upos == "NOUN" and token.case != "Gen":
            return year.until(token)
        if token.upos not in ("ADJ", "NOUN"):
            return []
    return []


def _is_title_behind_par(year: Token) -> bool:
    """Whether "par" is before it; right before it if no capital shows a title, as "par 2015. gada filmu" has none."""
    par = par_before(year)
    return par is not None and (year.form in ("Gada", "Goda") or par is year.previous)


def _begins_line(tokens: list[Token]) -> bool:
    """Whether the title begins a line, and a dash or a colon leads to who has it."""
    before, behind = tokens[0].previous, tokens[-1].next
    begins = before is None or before.form in _LINE_STARTS
    return begins and behind is not None and behind.form in DASHES


def _is_title(inside: list[Token]) -> bool:
    """Whether what is in quotation marks is by its words a title: of the year, or for the best."""
    if inside[-1].case not in ("Nom", None):
        return False
    return inside[0].form == "Gada" or (inside[0].feats.get("Degree") in ("Sup", "Cmp") and len(inside) > 1)


def _leads_to_name(last: Token) -> bool:
    """Whether a dash, a colon or "ir" stands behind the closing mark."""
    behind = last.following(2)[1:]
    return any(token.form in DASHES | {"ir", "kļuva"} for token in behind)


def _honouring_verb(last: Token) -> Token | None:
    """The verb behind the nomination that says whom the jury chose for it."""
    chosen = words("awards", "verbs", "honouring") | words("awards", "verbs", "recognizing") - {"kļūt"}
    behind = last.following(_CLAUSE)
    return next((token for token in behind if token.lemma in chosen), None)


def _is_won_in(sentence: Sentence) -> bool:
    return any(token.lemma in words("awards", "victory", "verbs") for token in sentence.tokens)
