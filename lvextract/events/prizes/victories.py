"""Being first: "uzvarēja", "uzvarētāja Anna", "pieveica", "kļuva par čempionu", "atzīts par labāko", "ātrākā bija"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lvextract.document import Sentence, Token
from lvextract.events.prizes.prizes import DASHES, Prize, is_won, outcome_of
from lvextract.events.prizes.ranks import rank
from lvextract.events.prizes.recognition import nominative_behind_par, par_before, recognizing_verb
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.phrase import phrase
from lvextract.events.syntax.quotations import is_quoted
from lvextract.events.syntax.vocabulary import can_win, ends, is_animate, is_negated, words
from lvextract.names import normal_form

_SCORE = regex.compile(r"\d+[:–-]\d+")
_CLAUSE = 7  # tokens behind "ātrākais" in which its copula stands


def victory(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarēja", "triumfēja", "pieveica X", "guva uzvaru", "par uzvarētāju kļuva"."""
    verbs, nouns = words("awards", "victory", "verbs"), words("awards", "victory", "nouns")
    if _is_tender(sentence):
        return
    for token in sentence.tokens:
        if _tells_winner(token):
            yield Prize([token], "uzvara", 1, token, "award.victory")
        elif token.lemma in verbs and token.upos == "VERB":
            is_told = token.feats.get("Person") not in ("1", "2") and not _tells_loser(token)
            is_told = is_told and not (_surpasses_thing(token) or _is_by_ratio(token))
            if is_told and outcome_of(token) == "won":
                yield Prize([token], "uzvara", 1, token, "award.victory")
        elif token.lemma in nouns and token.upos == "NOUN" and _is_victor(token):
            yield Prize([token], "uzvara", 1, token, "award.victory")


def _tells_winner(verb: Token) -> bool:
    """As in "ar 2:4 piekāpās Siguldas komandai", "finālā zaudēja viesiem": with the score or the match."""
    losing = verb.upos == "VERB" and verb.lemma in words("awards", "verbs", "losing")
    if not losing or is_negated(verb) or outcome_of(verb) != "won":
        return False
    matches = words("awards", "events", "matches")
    in_match = any(child.case == "Loc" and child.lemma in matches for child in verb.children)
    scored = any(_SCORE.fullmatch(token.form) for token in verb.sentence.tokens)
    return (scored or in_match) and any(child.case == "Dat" for child in verb.children)


def _is_tender(sentence: Sentence) -> bool:
    """Whether it is about who gets an order or a post: "iepirkumā uzvarēja SIA", "konkursā bija 11 pretendenti"."""
    stems = ends("awards", "victory", "tenders")
    return any(token.form.lower().startswith(stems) for token in sentence.tokens)


def best_deed(sentence: Sentence) -> Iterator[Prize]:
    """As in "visātrāk trasi veica X", "vislabāk tas padevās Y-am": who did best at what the contest asked."""
    for token in sentence.tokens:
        if token.form.lower() not in words("awards", "victory", "deeds_done_best"):
            continue
        verb = verb_above(token)
        if verb is not None and verb.feats.get("Tense") == "Past" and outcome_of(verb) == "won":
            yield Prize([token], "uzvara", 1, verb, "award.best_deed")


def _tells_loser(verb: Token) -> bool:
    """As in "pārspēta «Venta»", "pirmais bija X, finālā apspēlējot Y": the name by the verb is not the winner's."""
    return verb.lemma in words("awards", "victory", "defeating") and (
        verb.feats.get("Voice") == "Pass" or verb.feats.get("VerbForm") == "Conv"
    )


def _surpasses_thing(verb: Token) -> bool:
    """As in "pārspēja cerības", "pārspēja sevi", "uzveica distanci": no rival was beaten."""
    if verb.lemma not in words("awards", "victory", "defeating"):
        return False
    beaten = [child for child in verb.children if child.deprel == "obj" and child.case == "Acc"]
    beaten = [child for child in beaten if not is_quoted(child)]
    return any(child.lemma == "sevis" or (child.upos == "NOUN" and not can_win(child)) for child in beaten)


def _is_by_ratio(verb: Token) -> bool:
    """As in "ieguva 3. vietu, jo pārspēja Y ar labāku punktu attiecību": how the rank was told, no match won."""
    return verb.lemma in words("awards", "victory", "defeating") and any(
        token.case == "Acc" and token.lemma in words("awards", "victory", "ratios") for token in verb.following()
    )


def _is_victor(token: Token) -> bool:
    """Whether the noun says who won: "uzvarētājs Jānis Ozols", "par uzvarētājiem kļuva", "izcīnīja uzvaru"."""
    is_deed, following = token.lemma in words("awards", "victory", "deeds"), token.next
    if outcome_of(verb_above(token)) != "won":
        return False
    if is_deed:
        wins = following is not None and following.lemma in words("awards", "verbs", "winning")
        if token.form.lower() == "uzvaru" and wins:
            return True
        is_one = token.feats.get("Number") == "Sing" or token.lemma in ("lauri", "laurs")
        return is_one and (token.case in ("Acc", "Nom") or is_won(token))
    if _is_recognized(token):
        return True
    introduces = following is not None and (following.form in DASHES or following.lemma in ("būt", "kļūt"))
    if token.feats.get("Number") == "Plur":
        return token.case == "Nom" and introduces
    governor = token.governor
    return token.case == "Nom" and (
        introduces or governor is None or governor.upos == "PROPN" or token.deprel == "nsubj"
    )


def _is_recognized(token: Token) -> bool:
    """As in "par konkursa uzvarētāju kļuva", "par uzvarētājiem atzīti": behind "par", with a verb of recognizing."""
    verb = recognizing_verb(token)
    return verb is not None and par_before(token) is not None


def superlative(sentence: Sentence) -> Iterator[Prize]:
    """As in "par turnīra labāko spēlētāju atzina X", "atzīts par veiksmīgāko": behind "par"."""
    for best in sentence.tokens:
        if best.feats.get("Degree") not in ("Sup", "Cmp") or par_before(best) is None:
            continue
        verb = recognizing_verb(best)
        if verb is None:
            continue
        head = _noun_behind(best) or best
        tokens = best.until(head)
        yield Prize(tokens, nominative_behind_par(tokens, verb), 1, verb, "award.superlative")


def _noun_behind(best: Token) -> Token | None:
    """The noun of the adjective, behind its genitives: "labāko animācijas filmu"."""
    noun = None
    for token in best.following(3):
        if token.upos == "NOUN" and token.case in ("Acc", "Gen", best.case):
            noun = token
        if token.case != "Gen" or token.upos not in ("NOUN", "PROPN"):
            break
    return noun


def best_of_all(sentence: Sentence) -> Iterator[Prize]:
    """As in "dāmu konkurencē ātrākā bija X", "turnīra labākais spēlētājs – X", "nepārspēta palika Y"."""
    for best in sentence.tokens:
        untagged = best.case is None and best.form.lower().startswith("nepārspēt")  # a participle without its case
        if not (best.case == "Nom" or untagged) or not _is_superlative(best):
            continue
        following = best.next
        head = following if following is not None and following.upos == "NOUN" and following.case == "Nom" else best
        behind = head.next
        if behind is not None and behind.form in ("no", ","):
            continue  # "labākais no mūsējiem", "tas ir labākais, ko …"
        before = best.previous
        if before is not None and (before.form.lower() in ("otrs", "otra") or rank(before)):
            continue  # "otrs ātrākais"
        if head is best and best.lemma == "rezultatīvs":
            continue  # of a team's players in a match: "viesu rindās rezultatīvākais bija X"
        if (head is best or is_animate(head)) and _is_told(best, head):
            tokens = best.until(head)
            unbeaten = best.form.lower().startswith("nepārspēt")
            yield Prize(tokens, "1. vieta" if unbeaten else normal_form(tokens, head), 1, head, "award.best_of_all")


def _is_told(best: Token, head: Token) -> bool:
    """Whether a dash or a copula by the phrase says who it is."""
    verb = best.governor
    told_by = words("awards", "victory", "copulas")
    behind = head.following(_CLAUSE)
    end = next((i for i, token in enumerate(behind) if token.form == ","), len(behind))
    copulas = [*behind[:end], *(child for child in head.children if child.deprel == "cop")]
    if verb is not None:
        copulas.append(verb)
    copula = next((other for other in copulas if other.lemma in told_by and not is_negated(other)), None)
    return copula is not None or (bool(behind) and behind[0].form in DASHES)


def champion(sentence: Sentence) -> Iterator[Prize]:
    """As in "kļuva par Latvijas čempionu", "pasaules čempions Jānis Ozols"."""
    for token in sentence.tokens:
        if token.lemma not in words("awards", "victory", "champions") or token.upos != "NOUN" or token.case == "Gen":
            continue
        behind = token.next
        if token.case == "Dat" and par_before(token) is None and not (behind is not None and behind.upos == "PROPN"):
            continue  # "čempionēm 21 punktu guva X"
        if outcome_of(verb_above(token)) == "won":
            place = 2 if token.lemma.startswith("vice") else 1
            yield Prize(phrase(token), token.lemma, place, token, "award.champion")


def _is_superlative(token: Token) -> bool:
    """Whether the adjective says who was first: "labākais", "visātrākā", "pārāka par citām", "nepārspēta"."""
    form = token.form.lower()
    if form.startswith(("pārāk", "nepārspēt")):
        return form != "pārāk"
    known = token.lemma.removeprefix("vis") in words("awards", "victory", "superlatives")
    return known and token.feats.get("Degree") in ("Sup", "Cmp") and form.endswith(("ais", "ā", "ie", "ās"))
