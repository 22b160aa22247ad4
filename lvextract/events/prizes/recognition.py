"""What is said with "par" of the best: the verb of recognizing and the preposition, wherever the parse has them."""

from __future__ import annotations

from dataclasses import replace

from lvextract.document import Token
from lvextract.events.prizes.prizes import DASHES, outcome_of
from lvextract.events.syntax.vocabulary import words
from lvextract.names import normal_form
from lvextract.quotation_marks import QUOTES


def recognizing_verb(token: Token) -> Token | None:
    """The nearest verb of recognizing in the sentence that says it of somebody."""
    recognizing = words("awards", "verbs", "recognizing")
    verbs = [
        verb
        for verb in token.sentence.tokens
        if verb.upos in ("VERB", "AUX") and verb.lemma in recognizing and outcome_of(verb) == "won"
    ]
    return min(verbs, key=lambda verb: abs(verb.index - token.index), default=None)


def par_before(token: Token) -> Token | None:
    """The preposition "par" of the word's phrase, before its genitives: "par turnīra labāko spēlētāju"."""
    for before in reversed(token.preceding(5)):
        if before.form.lower() == "par" or (before.form.lower() == "kā" and token.case == "Nom"):
            return before  # "kā labākais spēlētājs tika atzīts X"
        if before.form[-1:] == "." and before.form[:-1].isdigit():
            continue  # "par 2023. gada labāko uzņēmumu"
        if before.form not in QUOTES and (before.case not in ("Gen", token.case) or before.upos == "PUNCT"):
            return None
    return None


def nominative_behind_par(tokens: list[Token], verb: Token | None) -> str:
    """The nominative of a title behind "par", which is in the accusative whatever the tagger says.

    Men's and women's titles can look the same there ("sportisti"); the participle tells ("atzīta"), or the name behind
    a dash ("par Gada treneri – Mārtiņš"). In quotation marks they stay as they are.
    """
    head = tokens[-1]
    behind = head.following(2)
    is_dashed = len(behind) == 2 and behind[0].form in DASHES and behind[1].upos == "PROPN"
    holder = behind[1] if is_dashed else verb if verb is not None and verb.feats.get("VerbForm") == "Part" else None
    gender = holder.feats.get("Gender") if holder is not None else None
    is_woman = gender == "Fem"
    is_man = gender == "Masc" and head.form.endswith("i") and head.lemma.endswith("e")
    misread = head.case != "Acc" or is_man or (is_woman and head.form.endswith("i"))
    if head.upos != "NOUN" or not misread or not head.form.endswith(("i", "u")):
        return normal_form(tokens, head)
    ending = "e" if is_woman else "is" if is_man else None
    nominative = f"{head.form[:-1]}{ending}" if ending and head.form.endswith("i") else head.lemma
    accusative = {"Case": "Acc", "Number": "Sing", "Gender": "Fem" if is_woman else "Masc"}
    head = replace(head, feats={**head.feats, **accusative})
    attributes = normal_form([*tokens[:-1], head], head).rsplit(" ", 1)[:-1]
    return " ".join([*attributes, nominative])
