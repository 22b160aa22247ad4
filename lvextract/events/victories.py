"""Being first: "uzvarēja", "uzvarētāja Anna", "pieveica", "kļuva par čempionu", "atzīts par labāko", "ātrākā bija"."""

from __future__ import annotations

from collections.abc import Iterator

from lvextract.document import Sentence, Token
from lvextract.events.clause import verb_above
from lvextract.events.phrase import phrase
from lvextract.events.prizes import DASHES, Prize, is_won, outcome_of
from lvextract.events.vocabulary import is_animate, is_negated, words
from lvextract.names import normal_form


def victory(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarēja", "triumfēja", "pieveica X", "guva uzvaru", "par uzvarētāju kļuva"."""
    verbs, nouns = words("awards", "victory", "verbs"), words("awards", "victory", "nouns")
    for token in sentence.tokens:
        if token.lemma in verbs and token.upos == "VERB":
            if token.feats.get("VerbForm") != "Inf" or sentence.governor(token) is not None:
                if outcome_of(sentence, token) == "won":
                    yield Prize([token], "uzvara", 1, token, "award.victory")
        elif token.lemma in nouns and token.upos == "NOUN" and _is_victor(sentence, token):
            yield Prize([token], "uzvara", 1, token, "award.victory")


def _is_victor(sentence: Sentence, token: Token) -> bool:
    """Whether the noun says who won: "uzvarētājs Jānis Ozols", "par uzvarētājiem kļuva", "izcīnīja uzvaru"."""
    if outcome_of(sentence, verb_above(sentence, token)) != "won":
        return False
    if token.lemma in words("awards", "victory", "deeds"):
        return token.feats.get("Number") == "Sing" and (token.case in ("Acc", "Nom") or is_won(sentence, token))
    if _is_recognized(sentence, token):
        return True
    following = sentence.tokens[token.index + 1 : token.index + 2]
    introduces = bool(following) and (following[0].form in DASHES or following[0].lemma in ("būt", "kļūt"))
    if token.feats.get("Number") == "Plur":
        return token.case == "Nom" and introduces
    governor = sentence.governor(token)
    return token.case == "Nom" and (
        introduces or governor is None or governor.upos == "PROPN" or token.deprel == "nsubj"
    )


def _is_recognized(sentence: Sentence, token: Token) -> bool:
    """As in "par konkursa uzvarētāju kļuva", "par uzvarētājiem atzīti": behind "par", with a verb of recognizing."""
    verb = _recognizing_verb(sentence, token)
    return verb is not None and _par_before(sentence, token) is not None


def superlative(sentence: Sentence) -> Iterator[Prize]:
    """As in "par turnīra labāko spēlētāju atzina X", "atzīts par veiksmīgāko": behind "par"."""
    for best in sentence.tokens:
        verb = _recognizing_verb(sentence, best)
        if best.feats.get("Degree") not in ("Sup", "Cmp") or verb is None or _par_before(sentence, best) is None:
            continue
        following = sentence.tokens[best.index + 1 : best.index + 2]
        head = following[0] if following and following[0].upos == "NOUN" and following[0].case == best.case else best
        tokens = sentence.tokens[best.index : head.index + 1]
        yield Prize(tokens, normal_form(tokens, head), 1, verb, "award.superlative")


def best_of_all(sentence: Sentence) -> Iterator[Prize]:
    """As in "dāmu konkurencē ātrākā bija X", "turnīra labākais spēlētājs – X": a superlative that the name is told of."""
    for best in sentence.tokens:
        lemma = best.lemma.removeprefix("vis")
        if best.case != "Nom" or lemma not in words("awards", "victory", "superlatives") or not _is_superlative(best):
            continue
        following = sentence.tokens[best.index + 1 : best.index + 2]
        head = following[0] if following and following[0].upos == "NOUN" and following[0].case == "Nom" else best
        behind = sentence.tokens[head.index + 1 : head.index + 2]
        told = bool(behind) and (behind[0].form in DASHES or behind[0].lemma in ("būt", "palikt", "izrādīties"))
        if told and not is_negated(behind[0]) and (head is best or is_animate(head)):
            tokens = sentence.tokens[best.index : head.index + 1]
            yield Prize(tokens, normal_form(tokens, head), 1, head, "award.best_of_all")


def of_the_year(sentence: Sentence) -> Iterator[Prize]:
    """As in "par Gada skolotāju nosaukta X": a title that names whose year it is."""
    for year, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        verb = _recognizing_verb(sentence, noun)
        if year.form == "Gada" and noun.upos == "NOUN" and verb is not None and _par_before(sentence, year) is not None:
            yield Prize([year, noun], normal_form([year, noun], noun), None, verb, "award.superlative")


def champion(sentence: Sentence) -> Iterator[Prize]:
    """As in "kļuva par Latvijas čempionu", "pasaules čempions Jānis Ozols"."""
    for token in sentence.tokens:
        if token.lemma in words("awards", "victory", "champions") and token.upos == "NOUN" and token.case != "Gen":
            if outcome_of(sentence, verb_above(sentence, token)) == "won":
                tokens = phrase(sentence, token)
                name = "vicečempions" if token.lemma.startswith("vice") else "čempions"
                name = name[:-1] + "e" if token.feats.get("Gender") == "Fem" else name
                yield Prize(tokens, name, 2 if token.lemma.startswith("vice") else 1, token, "award.champion")


def _is_superlative(token: Token) -> bool:
    """Whether the adjective is definite and compared: "labākais", not "labs", "labāks"."""
    return token.feats.get("Degree") in ("Sup", "Cmp") and token.form.lower().endswith(("ais", "ā", "ie", "ās"))


def _recognizing_verb(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb of recognizing in the sentence that says it of somebody."""
    recognizing = words("awards", "verbs", "recognizing")
    verbs = [
        verb
        for verb in sentence.tokens
        if verb.upos in ("VERB", "AUX") and verb.lemma in recognizing and outcome_of(sentence, verb) == "won"
    ]
    return min(verbs, key=lambda verb: abs(verb.index - token.index), default=None)


def _par_before(sentence: Sentence, token: Token) -> Token | None:
    """The preposition "par" of the word's phrase, before its genitives: "par turnīra labāko spēlētāju"."""
    for before in reversed(sentence.tokens[max(0, token.index - 5) : token.index]):
        if before.form.lower() == "par":
            return before
        if before.case not in ("Gen", token.case) or before.upos == "PUNCT":
            return None
    return None
